import type { ImportText } from '../../preview.ts'
import { villageEdits, type VillageValue } from '../../../villages/village-edits.ts'
import { text } from '../lines.ts'
import type { VillageRow } from './village-rows.ts'
import { columnOf, type VillageColumn, type VillageWork } from './village-work.ts'

/**
 * What a running total says where one of its two parts is not in the file: the difference is certain. Where the file has
 * neither, what the plan says was reached is taken away; a commune of which nobody says that is left, and a warning tells so.
 */
export function sayCumulative(work: VillageWork, column: VillageColumn): void {
  const { cells, grid, sayings, warnings, documentOf, standardOf, valueAt, waits } = work
  const { facts, plan } = cells.context.document
  const standard = standardOf(column.standard)
  const reached = columnOf(work, 'count:baseline', standard)
  const planned = columnOf(work, 'count:target', standard)
  const isOfActual = columnOf(work, 'count:actual', standard) !== undefined
  if (isOfActual || (reached !== undefined && planned !== undefined)) return
  let taken = 0
  let left = 0
  /** What the file, or else the plan, says of the other part. */
  const otherOf = ({ index, unitId }: VillageRow): number | null => {
    // A year that adds nothing is often left blank; what was reached is not.
    if (planned !== undefined) return valueAt(index, planned.index) ?? 0
    if (reached !== undefined) return valueAt(index, reached.index)
    return unitId === null ? null : documentOf(standard).line(unitId).shown.baseline
  }
  for (const row of cells.rows) {
    const total = valueAt(row.index, column.index)
    if (row.kind !== 'unit' || row.unitId === null || total === null) continue
    const other = otherOf(row)
    if (other === null || other > total) {
      left++
      continue
    }
    const cell = planned === undefined ? 'target' : 'baseline'
    const value = total - other
    const before = documentOf(standard).line(row.unitId).shown[cell]
    const said: VillageValue = { kind: 'count', layer: cell, value }
    taken++
    sayings.push({
      key: `village ${standard} ${cell} ${row.unitId}`,
      row: row.index,
      column: column.index,
      name: row.name,
      before: before === null ? null : String(before),
      after: String(value),
      edits:
        before === value
          ? []
          : villageEdits(facts, { planId: plan.id, standard }, [
              { unitId: row.unitId, value: said },
            ]),
      waitsFor: waits(row, column),
      asks: null,
    })
  }
  const where = grid.where(cells.table.skeleton.headTop, column.index)
  const warn = (message: ImportText): void => {
    warnings.push({ where, message })
  }
  if (taken > 0) {
    if (planned !== undefined) warn(text('contents.warning.running-reached'))
    else if (reached !== undefined) warn(text('contents.warning.running-added'))
    else warn(text('contents.warning.running-plan'))
  }
  if (left > 0) warn(text('contents.warning.cumulative', { count: left }))
}
