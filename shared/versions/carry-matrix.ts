import type { FactEdit } from '../changes/fact-edit.ts'
import type { Layer } from '../changes/fact-tables.ts'
import { isCounted } from '../communes/counted-columns.ts'
import { cellAt, rowTotal } from '../matrix/matrix.ts'
import type { CarrySet } from './new-year.ts'
import type { PlanTables } from '../plan/plan-tables.ts'

/**
 * The baseline of the next year's matrix: what the chosen layer shows, cell by cell. A column that was counted from its
 * communes is counted again rather than copied; a row known only for the whole province stays such a row.
 */
export function carryMatrix(tables: PlanTables, carry: CarrySet): FactEdit[] {
  const { fromPlanId, planId, setId, source, gaps } = carry
  const { facts } = tables
  const target = tables.matrix(fromPlanId, setId, 'target')
  const chosen = tables.matrix(fromPlanId, setId, source)
  const isFilled = source === 'actual' && gaps === 'target'
  const counted = (layer: Layer, columnId: string): boolean =>
    isCounted(facts, { planId: fromPlanId, setId, layer }, columnId)
  const edits: FactEdit[] = []
  const { criteria, columns } = chosen.shape
  const isCountedAgain = columns.map((columnId, column) => {
    if (counted(source, columnId)) return true
    const isBlank = chosen.columnFilled[column] === 0
    return isFilled && isBlank && counted('target', columnId)
  })
  for (const [column, columnId] of columns.entries()) {
    const layers: Layer[] = isCountedAgain[column] === true ? ['baseline'] : []
    for (const layer of ['target', 'actual'] as const) {
      if (counted(layer, columnId)) layers.push(layer)
    }
    for (const layer of layers) {
      edits.push({ table: 'countedColumn', op: 'put', row: { planId, setId, layer, columnId } })
    }
  }
  for (const [row, criterion] of criteria.entries()) {
    const isWhole = chosen.rowFilled[row] === 0
    const whole = isWhole ? rowTotal(chosen, row) : null
    if (whole !== null) {
      edits.push(provinceEdit(carry, criterion, whole))
      continue
    }
    const isRowFilled = isFilled && isWhole && target.rowFilled[row] === 0
    const planned = isRowFilled ? rowTotal(target, row) : null
    if (planned !== null) edits.push(provinceEdit(carry, criterion, planned))
    for (const [column, columnId] of columns.entries()) {
      if (isCountedAgain[column] === true) continue
      const entered = cellAt(chosen, row, column)
      const value = entered ?? (isFilled ? cellAt(target, row, column) : null)
      if (value === null) continue
      const cell = { planId, setId, layer: 'baseline', criterion, columnId, value } as const
      edits.push({ table: 'matrixCell', op: 'put', row: cell })
    }
  }
  return edits
}

function provinceEdit({ planId, setId }: CarrySet, criterion: string, value: number): FactEdit {
  return {
    table: 'provinceFigure',
    op: 'put',
    row: { planId, setId, layer: 'baseline', criterion, value },
  }
}
