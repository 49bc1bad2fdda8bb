import type { Facts } from '../changes/change-set.ts'
import type { FactRow } from '../changes/fact-tables.ts'

export interface LineNode {
  readonly row: FactRow<'capitalLine'>
  readonly depth: number
  /** From 0 among its siblings. */
  readonly index: number
  /** Ids of its parts, in order. */
  readonly parts: readonly string[]
}

/**
 * A plan's lines, each parent before its parts, siblings by position and then by id. A line whose parent is missing, or
 * that hangs in a circle of parents, counts as one of the first level: no amount may fall out of sight.
 */
export function linesInTreeOrder(facts: Pick<Facts, 'capitalLine'>, planId: string): LineNode[] {
  const rows: FactRow<'capitalLine'>[] = []
  for (const row of facts.capitalLine.values()) if (row.planId === planId) rows.push(row)
  rows.sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1))
  const known = new Set(rows.map((row) => row.id))
  const childrenOf = new Map<string | null, FactRow<'capitalLine'>[]>()
  for (const row of rows) {
    const parent = row.parentId !== null && known.has(row.parentId) ? row.parentId : null
    const siblings = childrenOf.get(parent)
    if (siblings === undefined) childrenOf.set(parent, [row])
    else siblings.push(row)
  }
  const nodes: LineNode[] = []
  const seen = new Set<string>()
  const walk = (row: FactRow<'capitalLine'>, depth: number, index: number): void => {
    seen.add(row.id)
    const parts = (childrenOf.get(row.id) ?? []).filter((part) => !seen.has(part.id))
    nodes.push({ row, depth, index, parts: parts.map((part) => part.id) })
    parts.forEach((part, at) => walk(part, depth + 1, at))
  }
  const roots = childrenOf.get(null) ?? []
  roots.forEach((row, index) => walk(row, 0, index))
  let index = roots.length
  for (const row of rows) if (!seen.has(row.id)) walk(row, 0, index++)
  return nodes
}
