/** A piece of a template: words, a placeholder, or a part that drops out when a placeholder in it is not known. */
export type WordingNode =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'placeholder'; readonly name: string }
  | { readonly kind: 'optional'; readonly nodes: readonly WordingNode[] }

/** Parts inside parts nest this deep at most; deeper ones are read as text. */
const MAX_DEPTH = 4
const TOKEN = /\{([^{}[\]]{1,60})\}|\[|\]/g

/**
 * Reads a template: `{name}` is a placeholder, `[…]` a part that may drop out. Marks that pair with nothing are text, so
 * that every text is a template.
 */
export function parseWording(wording: string): WordingNode[] {
  const stack: WordingNode[][] = [[]]
  const top = (): WordingNode[] => stack.at(-1) ?? []
  const addText = (text: string): void => {
    const last = top().at(-1)
    if (last?.kind === 'text') top()[top().length - 1] = { kind: 'text', text: last.text + text }
    else if (text !== '') top().push({ kind: 'text', text })
  }
  const merge = (nodes: readonly WordingNode[]): void => {
    for (const node of nodes) {
      if (node.kind === 'text') addText(node.text)
      else top().push(node)
    }
  }
  let from = 0
  for (const match of wording.matchAll(TOKEN)) {
    addText(wording.slice(from, match.index))
    from = match.index + match[0].length
    const name = match[1]
    if (name !== undefined) top().push({ kind: 'placeholder', name })
    else if (match[0] === '[' && stack.length <= MAX_DEPTH) stack.push([])
    else if (match[0] === ']' && stack.length > 1) {
      const nodes = stack.pop() ?? []
      top().push({ kind: 'optional', nodes })
    } else addText(match[0])
  }
  addText(wording.slice(from))
  while (stack.length > 1) {
    const open = stack.pop() ?? []
    addText('[')
    merge(open)
  }
  return top()
}

/** A template written out again, equal in meaning to what was parsed. */
export function printWording(nodes: readonly WordingNode[]): string {
  return nodes
    .map((node) => {
      switch (node.kind) {
        case 'text':
          return node.text
        case 'placeholder':
          return `{${node.name}}`
        case 'optional':
          return `[${printWording(node.nodes)}]`
      }
    })
    .join('')
}

/** Placeholders of a template, each once, in order. */
export function wordingNames(nodes: readonly WordingNode[]): string[] {
  const names = new Set<string>()
  const visit = (list: readonly WordingNode[]): void => {
    for (const node of list) {
      if (node.kind === 'placeholder') names.add(node.name)
      if (node.kind === 'optional') visit(node.nodes)
    }
  }
  visit(nodes)
  return [...names]
}

/** A piece of a filled template; `name` is the placeholder it stands for. */
export interface FilledPart {
  readonly text: string
  readonly name: string | null
}

export interface FilledWording {
  readonly parts: readonly FilledPart[]
  /** Placeholders outside optional parts that nothing fills: dotted in the text. */
  readonly missing: readonly string[]
}

/** Stands for a figure that the plan does not know. */
const UNKNOWN = '…'

/** Fills a template; `value` gives a placeholder's text, or null where it is not known. */
export function fillWording(
  nodes: readonly WordingNode[],
  value: (name: string) => string | null,
): FilledWording {
  const parts: FilledPart[] = []
  const missing = new Set<string>()
  const add = (text: string, name: string | null): void => {
    const last = parts.at(-1)
    if (name === null && last?.name === null)
      parts[parts.length - 1] = { text: last.text + text, name }
    else parts.push({ text, name })
  }
  const visit = (list: readonly WordingNode[]): void => {
    for (const node of list) {
      switch (node.kind) {
        case 'text':
          add(node.text, null)
          break
        case 'placeholder': {
          const text = value(node.name)
          if (text === null) missing.add(node.name)
          add(text ?? UNKNOWN, node.name)
          break
        }
        case 'optional':
          if (isKnown(node.nodes, value)) visit(node.nodes)
      }
    }
  }
  visit(nodes)
  return { parts, missing: [...missing] }
}

/** A part holds when every placeholder of its own is known; parts inside it decide for themselves. */
function isKnown(nodes: readonly WordingNode[], value: (name: string) => string | null): boolean {
  return nodes.every((node) => node.kind !== 'placeholder' || value(node.name) !== null)
}
