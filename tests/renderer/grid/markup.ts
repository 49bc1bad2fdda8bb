import { SaxesParser } from 'saxes'

import type { MarkupNode } from '../../../renderer/grid/html-table.ts'

interface Element extends MarkupNode {
  readonly childNodes: MarkupNode[]
}

function element(name: string, attributes: Readonly<Record<string, string>>): Element {
  return {
    nodeName: name.toUpperCase(),
    nodeValue: null,
    childNodes: [],
    getAttribute: (key) => attributes[key] ?? null,
  }
}

/** A tree of well-formed markup, as `DOMParser` makes it in a browser. */
export function markup(source: string): MarkupNode {
  const root = element('body', {})
  const open = [root]
  const parser = new SaxesParser()
  const append = (node: MarkupNode): void => void open.at(-1)?.childNodes.push(node)
  parser.on('opentag', (tag) => {
    const node = element(tag.name, tag.attributes)
    append(node)
    open.push(node)
  })
  parser.on('closetag', () => void open.pop())
  parser.on('text', (text) => append({ nodeName: '#text', nodeValue: text, childNodes: [] }))
  parser.write(`<body>${source}</body>`).close()
  const body = root.childNodes[0]
  if (!body) throw new Error('empty markup')
  return body
}
