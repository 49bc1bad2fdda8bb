import { LAYERS, type Layer } from '../../changes/fact-tables.ts'
import {
  BASELINE,
  isKnown,
  isMet,
  marksAt,
  metCount,
  type CommuneTable,
  PLANNED,
} from '../../communes/commune-table.ts'
import { enteredValue, isCounted } from '../../communes/counted-columns.ts'
import { reconcile, type Reconciliation } from '../../communes/reconcile.ts'
import { cellAt } from '../../matrix/matrix.ts'
import type { CheckedPlan } from '../checked-plan.ts'
import { findingId, signature } from '../finding-id.ts'
import type { CheckText, Finding, Rule } from '../finding.ts'
import { cellPlace, someNames, unitNames } from '../rule-parts.ts'

/**
 * A cell that the lists of its column's communes contradict. Where every commune is known any difference does; where only
 * some are, a cell below those named, or above what the others could make up. A plan of a commune that is not complete
 * (nothing said of what it plans, a value still waiting) leaves room as if the commune had no list.
 * Source: domain table, case 11.
 */
export const matrixAndCommunes: Rule = {
  id: 'matrix-and-communes',
  name: 'checks.name.matrix-and-communes',
  why: 'checks.why.matrix-and-communes',
  scope: 'plan',
  reads: ['matrixCell', 'countedColumn', 'markList', 'heldValue'],
  *check(plan) {
    for (const { set } of plan.sets) {
      const table = plan.communes(set.id)
      for (const layer of LAYERS) {
        if (table.knownUnits[layer].every((known) => known === 0)) continue
        for (const [column, { columnId }] of plan.columns.entries()) {
          yield null
          if (isCounted(plan.facts, { planId: plan.plan.id, setId: set.id, layer }, columnId))
            continue
          yield* checkColumn(plan, table, set.id, layer, column)
        }
      }
    }
  },
}

function* checkColumn(
  plan: CheckedPlan,
  table: CommuneTable,
  setId: string,
  layer: Layer,
  column: number,
): Generator<Finding> {
  if ((table.knownUnits[layer][column] ?? 0) === 0) return
  const matrix = plan.matrix(setId, layer)
  for (const [row, criterion] of matrix.shape.criteria.entries()) {
    const value = cellAt(matrix, row, column)
    const number = table.numberIndex.get(criterion)
    // A cell above all communes of its column is told as such, whatever the lists say.
    if (value === null || number === undefined || value > (table.unitsOfColumn[column] ?? 0))
      continue
    const state = reconcile(table, layer, column, number, value)
    if (state.agreement !== 'too-small' && state.agreement !== 'too-large') continue
    const open =
      state.agreement === 'too-large' ? openUnits(plan, table, setId, layer, column, number) : 0
    if (state.agreement === 'too-large' && value <= state.named + state.unknown + open) continue
    yield difference(plan, table, { setId, layer, column, criterion, number, value, state, open })
  }
}

/** Communes with a list whose plan is not complete, so that they may meet the number all the same. */
function openUnits(
  plan: CheckedPlan,
  table: CommuneTable,
  setId: string,
  layer: Layer,
  column: number,
  number: number,
): number {
  let open = 0
  for (const { unitId, unit } of unitsIn(plan, table, column)) {
    const known = table.known[unit] ?? 0
    if (!isKnown(known, layer) || isMet(marksAt(table, unit, number), layer)) continue
    const isHeld = plan.heldOf(unitId).some((held) => held.setId === setId)
    const isPlanned = (known & PLANNED) !== 0 && (known & BASELINE) !== 0
    const isWhole = metCount(table, unit, 'baseline') === table.shape.criteria.length
    if (isHeld || (layer === 'target' && !isPlanned && !isWhole)) open++
  }
  return open
}

/** The column's communes with their indexes in the table: a dozen, where the table has the whole country. */
function unitsIn(
  plan: CheckedPlan,
  table: CommuneTable,
  column: number,
): { readonly unitId: string; readonly unit: number }[] {
  const units = plan.unitsOfColumn.get(table.shape.columns[column] ?? '') ?? []
  return units.flatMap(({ id }) => {
    const unit = table.unitIndex.get(id)
    return unit === undefined ? [] : [{ unitId: id, unit }]
  })
}

function difference(
  plan: CheckedPlan,
  table: CommuneTable,
  of: {
    readonly setId: string
    readonly layer: Layer
    readonly column: number
    readonly criterion: string
    readonly number: number
    readonly value: number
    readonly state: Reconciliation
    readonly open: number
  },
): Finding {
  const { setId, layer, column, criterion, number, value, state, open } = of
  const columnId = table.shape.columns[column] ?? ''
  const others = state.unknown + open
  const met = unitsIn(plan, table, column).flatMap(({ unitId, unit }) =>
    isMet(marksAt(table, unit, number), layer) ? [unitId] : [],
  )
  const names = someNames(unitNames(plan, met))
  const cell = { planId: plan.plan.id, setId, layer, criterion, columnId }
  const canFix = others === 0 && enteredValue(plan.facts, cell) !== null
  return {
    rule: 'matrix-and-communes',
    id: findingId('matrix-and-communes', setId, layer, criterion, columnId),
    severity: 'warning',
    message: messageOf(value, state.named, others, names),
    place: cellPlace(plan, setId, layer, criterion, columnId),
    columnId,
    unitId: null,
    fix: canFix
      ? {
          label: { code: 'checks.fix.matrix-and-communes', params: { count: state.named } },
          edits: [{ table: 'matrixCell', op: 'put', row: { ...cell, value: state.named } }],
        }
      : null,
    signature: signature(value, others, ...met),
  }
}

function messageOf(value: number, count: number, others: number, names: string): CheckText {
  const params = { value, count, others, most: count + others, names }
  if (others === 0) {
    return count === 0
      ? { code: 'checks.found.matrix-and-communes.none', params }
      : { code: 'checks.found.matrix-and-communes.all', params }
  }
  return value < count
    ? { code: 'checks.found.matrix-and-communes.more', params }
    : { code: 'checks.found.matrix-and-communes.fewer', params }
}
