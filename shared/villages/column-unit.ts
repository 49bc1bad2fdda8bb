import type { Facts } from '../changes/change-set.ts'
import type { FactRow } from '../changes/fact-tables.ts'

interface Columns {
  readonly columns: readonly FactRow<'planColumn'>[]
  readonly communesOf: (columnId: string) => readonly FactRow<'unit'>[]
}

/**
 * The district that a column is, by the column's id: the one parent of all its communes, when no other column has communes
 * of it. Columns that people put together themselves are no unit, and have no figures but those of their communes.
 */
export function columnUnitIds(facts: Facts, { columns, communesOf }: Columns): Map<string, string> {
  const columnsOf = new Map<string, Set<string>>()
  const parentsOf = new Map<string, Set<string>>()
  for (const { columnId } of columns) {
    const parents = new Set<string>()
    for (const { parentId } of communesOf(columnId)) if (parentId !== null) parents.add(parentId)
    parentsOf.set(columnId, parents)
    for (const parent of parents) {
      const known = columnsOf.get(parent)
      if (known === undefined) columnsOf.set(parent, new Set([columnId]))
      else known.add(columnId)
    }
  }
  const units = new Map<string, string>()
  for (const [columnId, parents] of parentsOf) {
    const [parent] = parents
    if (parent === undefined || parents.size > 1) continue
    const isWhole = columnsOf.get(parent)?.size === 1
    if (isWhole && facts.unit.get(parent)?.level === 'district') units.set(columnId, parent)
  }
  return units
}
