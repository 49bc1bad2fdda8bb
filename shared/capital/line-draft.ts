import type { Facts } from '../changes/change-set.ts'
import type { FactEdit } from '../changes/fact-edit.ts'
import type { CapitalSource, FactRow } from '../changes/fact-tables.ts'
import { freeId, slug } from '../plan/slug.ts'
import { foldLabel } from '../units/fold-label.ts'
import { linesInTreeOrder } from './line-tree.ts'

type Line = FactRow<'capitalLine'>

/**
 * A plan's tree of capital while it is being rebuilt: structural edits change the draft, and `edits` says which rows
 * differ in the end. Positions count from 0 among siblings.
 */
export interface LineDraft {
  rows(): readonly Line[]
  row(id: string): Line | undefined
  /** Null also for a line that only counts as one of the first level. */
  parentOf(id: string): string | null
  /** Ids of a line and those beside it, in order. */
  siblings(id: string): readonly string[]
  /** Ids of a line's parts, of the first level for null. */
  parts(id: string | null): readonly string[]
  groups(): readonly (readonly string[])[]
  /** The lines of these that hang under no other of them, in tree order; ids that are gone are left out. */
  topmost(ids: readonly string[]): string[]
  inTreeOrder(): string[]
  /** Adds a line at an index among the parts of its parent, behind all where `at` is null; returns its id. */
  add(line: {
    readonly name: string
    readonly source: CapitalSource
    readonly parentId: string | null
    readonly at: number | null
  }): string
  rename(id: string, name: string, source: CapitalSource | undefined): void
  move(id: string, parentId: string | null, at: number | null): void
  /** Takes a group of siblings in another order. */
  order(ids: readonly string[]): void
  /** Returns the ids of the line and of everything under it. */
  remove(id: string): string[]
  edits(): FactEdit[]
}

const LONGEST_NAME = 2000

/** One line of text without surplus spaces. */
export function tidyName(name: string): string {
  return name.normalize('NFC').replace(/\s+/gu, ' ').trim().slice(0, LONGEST_NAME)
}

export function createLineDraft(facts: Facts, planId: string): LineDraft {
  const nodes = linesInTreeOrder(facts, planId)
  const stored = new Map(nodes.map(({ row }) => [row.id, row]))
  const lines = new Map(stored)
  const parentOf = new Map<string, string | null>()
  const partsOf = new Map<string | null, string[]>([[null, []]])
  for (const { row, depth, parts } of nodes) {
    partsOf.set(row.id, [...parts])
    for (const part of parts) parentOf.set(part, row.id)
    if (depth === 0) {
      parentOf.set(row.id, null)
      group(null).push(row.id)
    }
  }

  function group(parentId: string | null): string[] {
    const known = partsOf.get(parentId)
    if (known !== undefined) return known
    const made: string[] = []
    partsOf.set(parentId, made)
    return made
  }

  function detach(id: string): void {
    const siblings = group(parentOf.get(id) ?? null)
    siblings.splice(siblings.indexOf(id), 1)
  }

  function attach(id: string, parentId: string | null, at: number | null): void {
    const siblings = group(parentId)
    siblings.splice(at ?? siblings.length, 0, id)
    parentOf.set(id, parentId)
  }

  function walk(ids: readonly string[]): string[] {
    return ids.flatMap((id) => [id, ...walk(group(id))])
  }

  /**
   * The standard source's own name, or one made from the words. Lines of two plans that share an id are the same source to
   * whoever compares them, so an id that another plan gave to a line of another name is left to it.
   */
  function newId(name: string, source: CapitalSource): string {
    const taken = new Set(lines.keys())
    if (source !== 'own') return freeId(source, taken)
    const folded = foldLabel(name)
    for (const row of facts.capitalLine.values()) {
      if (row.planId !== planId && foldLabel(row.name) !== folded) taken.add(row.id)
    }
    return freeId(slug(name) || 'nguon-von', taken)
  }

  return {
    rows: () => [...lines.values()],
    row: (id) => lines.get(id),
    parentOf: (id) => parentOf.get(id) ?? null,
    siblings: (id) => group(parentOf.get(id) ?? null),
    parts: (id) => group(id),
    groups: () => [...partsOf.values()],
    topmost(ids) {
      const wanted = new Set(ids)
      const hangsUnder = (id: string): boolean => {
        const parent = parentOf.get(id) ?? null
        return parent !== null && (wanted.has(parent) || hangsUnder(parent))
      }
      return walk(group(null)).filter((id) => wanted.has(id) && !hangsUnder(id))
    },
    inTreeOrder: () => walk(group(null)),
    add({ name, source, parentId, at }) {
      const id = newId(name, source)
      lines.set(id, { planId, id, parentId, source, name, position: 0 })
      attach(id, parentId, at)
      return id
    },
    rename(id, name, source) {
      const row = lines.get(id)
      if (row !== undefined) lines.set(id, { ...row, name, source: source ?? row.source })
    },
    move(id, parentId, at) {
      detach(id)
      attach(id, parentId, at)
    },
    order(ids) {
      const [first] = ids
      if (first !== undefined) partsOf.set(parentOf.get(first) ?? null, [...ids])
    },
    remove(id) {
      const gone = walk([id])
      detach(id)
      for (const each of gone) lines.delete(each)
      return gone
    },
    edits() {
      const edits: FactEdit[] = []
      // Parents before their parts, as everything that reads rows in order expects.
      for (const id of walk(group(null))) {
        const row = lines.get(id)
        if (row === undefined) continue
        const parentId = parentOf.get(id) ?? null
        const next: Line = { ...row, parentId, position: group(parentId).indexOf(id) }
        if (!isSame(stored.get(id), next))
          edits.push({ table: 'capitalLine', op: 'put', row: next })
      }
      for (const row of [...stored.values()].reverse()) {
        if (!lines.has(row.id)) edits.push({ table: 'capitalLine', op: 'remove', row })
      }
      return edits
    },
  }
}

function isSame(a: Line | undefined, b: Line): boolean {
  return (
    a !== undefined &&
    a.parentId === b.parentId &&
    a.position === b.position &&
    a.name === b.name &&
    a.source === b.source
  )
}
