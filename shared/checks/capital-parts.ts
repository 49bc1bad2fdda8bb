import { amountIn } from '../capital/print-amount.ts'
import { CAPITAL_TOTAL, type CapitalUnit } from '../capital/capital-unit.ts'
import {
  buildCapitalTable,
  type CapitalFigure,
  type CapitalTable,
} from '../capital/capital-table.ts'
import { LAYERS, type Layer } from '../changes/fact-tables.ts'
import type { CheckedPlan } from './checked-plan.ts'
import { findingId } from './finding-id.ts'
import type { CheckText, Finding, Place } from './finding.ts'

/** A line with parts, or the whole table, in one layer. */
export interface CheckedWhole {
  /** `@total` for the whole table. */
  readonly lineId: string
  readonly layer: Layer
  readonly figure: CapitalFigure
  readonly parts: readonly {
    readonly id: string
    readonly name: string
    readonly figure: CapitalFigure
  }[]
}

/** The plan's table of capital; null in a plan that has none, so that rules cost nothing there. */
export function checkedCapital(plan: CheckedPlan): CapitalTable | null {
  const { facts } = plan
  if (facts.capitalLine.size === 0) return null
  const table = buildCapitalTable(facts, plan.plan.id)
  return table.lines.length === 0 ? null : table
}

/** Everything that has parts, the whole table first. */
export function* wholesOf(table: CapitalTable): Generator<CheckedWhole> {
  for (const layer of LAYERS) {
    const partsOf = (ids: readonly string[]): CheckedWhole['parts'] =>
      ids.flatMap((id) => {
        const line = table.lineOf.get(id)
        return line === undefined ? [] : [{ id, name: line.name, figure: line.figures[layer] }]
      })
    const roots = table.lines.filter((line) => line.depth === 0).map((line) => line.id)
    yield { lineId: CAPITAL_TOTAL, layer, figure: table.total[layer], parts: partsOf(roots) }
    for (const line of table.lines) {
      if (line.parts.length === 0) continue
      yield { lineId: line.id, layer, figure: line.figures[layer], parts: partsOf(line.parts) }
    }
  }
}

/** What every finding about an amount has in common. */
export function aboutAmount(
  plan: CheckedPlan,
  rule: string,
  lineId: string,
  layer: Layer,
): Pick<Finding, 'rule' | 'id' | 'place' | 'columnId' | 'unitId'> {
  const place: Place = { screen: 'capital', planId: plan.plan.id, lineId, layer }
  return { rule, id: findingId(rule, layer, lineId), place, columnId: null, unitId: null }
}

/** A text with amounts in the table's unit, which it names. */
export function amountText(
  code: CheckText['code'],
  unit: CapitalUnit,
  amounts: Readonly<Record<string, number>>,
  params: CheckText['params'] = {},
): CheckText {
  const figures = Object.fromEntries(
    Object.entries(amounts).map(([name, amount]) => [name, amountIn(amount, unit)]),
  )
  const unitName = { code: `capital.unit.${unit}`, params: {} }
  return { code, params, figures, nested: { unit: unitName } }
}
