import type { Facts } from '../changes/change-set.ts'
import type { FactEdit } from '../changes/fact-edit.ts'
import { VILLAGE_STANDARDS, type VillageStandard } from '../changes/fact-tables.ts'
import { findFact } from '../changes/facts.ts'
import { figuresOf, planIndicators } from '../indicators/indicator-figures.ts'
import { buildVillageTable } from '../villages/village-table.ts'
import { runningTotal } from './compare-contents.ts'
import type { CarryPlan } from './new-year.ts'
import { copyRows, rowsOfPlan } from './plan-rows.ts'

/** The tree of capital; the amounts of the chosen layer become those of the year before. */
export function carryCapital(facts: Facts, carry: CarryPlan): FactEdit[] {
  const { fromPlanId, planId, source, gaps } = carry
  const lines = new Set<string>()
  for (const row of rowsOfPlan(facts, 'capitalAmount', fromPlanId)) lines.add(row.lineId)
  const amounts = [...lines].flatMap((lineId): FactEdit[] => {
    const of = (layer: 'target' | 'actual') =>
      findFact(facts, 'capitalAmount', { planId: fromPlanId, lineId, layer })?.amount
    const amount =
      of(source) ?? (source === 'actual' && gaps === 'target' ? of('target') : undefined)
    if (amount === undefined) return []
    return [
      { table: 'capitalAmount', op: 'put', row: { planId, lineId, layer: 'baseline', amount } },
    ]
  })
  return [...copyRows(facts, ['capitalTable', 'capitalLine'], fromPlanId, planId), ...amounts]
}

/** Numbers of villages and their names: reached before and in the year together are what the next begins with. */
export function carryVillages(facts: Facts, carry: CarryPlan): FactEdit[] {
  return [
    ...copyRows(facts, ['villageTotal'], carry.fromPlanId, carry.planId),
    ...VILLAGE_STANDARDS.flatMap((standard) => carryStandard(facts, carry, standard)),
  ]
}

function carryStandard(facts: Facts, carry: CarryPlan, standard: VillageStandard): FactEdit[] {
  const { fromPlanId, planId, source, gaps } = carry
  const units = new Set<string>()
  for (const table of ['villageCount', 'village'] as const) {
    for (const row of rowsOfPlan(facts, table, fromPlanId)) {
      if (row.standard === standard) units.add(row.unitId)
    }
  }
  const table = buildVillageTable(facts, fromPlanId, standard)
  return [...units].flatMap((unitId): FactEdit[] => {
    const line = table.line(unitId)
    const isMissing = source === 'actual' && line.shown.actual === null
    if (isMissing && gaps === 'blank') return []
    const layer = isMissing ? 'target' : source
    const value = runningTotal(line, layer)
    // Without the number reached before, the names planned are no number of villages.
    if (value === null) return []
    const names = [...line.named.baseline, ...line.named[layer]]
    const edits = names.map((row, position): FactEdit => ({
      table: 'village',
      op: 'put',
      row: { ...row, planId, layer: 'baseline', position },
    }))
    if (value === names.length && value > 0) return edits
    const row = { planId, standard, layer: 'baseline', unitId, value } as const
    return [...edits, { table: 'villageCount', op: 'put', row }]
  })
}

/**
 * Indicators with what they stand at when the year begins. A range or a bound that was planned says nothing of where one
 * stands: only an exact target is taken for what was reached; what was entered as reached always is.
 */
export function carryIndicators(facts: Facts, carry: CarryPlan): FactEdit[] {
  const { fromPlanId, planId, source, gaps } = carry
  const values = planIndicators(facts, fromPlanId).flatMap((indicator): FactEdit[] => {
    const { figures } = figuresOf(facts, indicator)
    const target = figures.target.value?.bound === 'exact' ? figures.target.value : null
    const isTarget = source === 'target' || (figures.actual.value === null && gaps === 'target')
    const value = isTarget ? target : figures.actual.value
    if (value === null) return []
    const { bound, low, high, decimals } = value
    return [
      {
        table: 'indicatorValue',
        op: 'put',
        row: { planId, indicatorId: indicator.id, figure: 'baseline', bound, low, high, decimals },
      },
    ]
  })
  return [...copyRows(facts, ['indicator'], fromPlanId, planId), ...values]
}

/** How the plan is printed and worded. Titles and hand-written parts that speak of the year stay with it. */
export function carryPapers(facts: Facts, carry: CarryPlan, year: number): FactEdit[] {
  const { fromPlanId, planId } = carry
  const choices = rowsOfPlan(facts, 'appendixChoice', fromPlanId).flatMap((row): FactEdit[] => {
    if (row.appendixId.startsWith('comparison-')) return []
    const title = row.title?.includes(String(year)) === true ? null : row.title
    return [{ table: 'appendixChoice', op: 'put', row: { ...row, planId, title } }]
  })
  const sentences = rowsOfPlan(facts, 'sentence', fromPlanId).flatMap((row): FactEdit[] => {
    if (row.wording === null && row.isLeftOut === 0) return []
    return [
      {
        table: 'sentence',
        op: 'put',
        row: { ...row, planId, before: '', after: '', figures: null },
      },
    ]
  })
  return [...copyRows(facts, ['appendixSet'], fromPlanId, planId), ...choices, ...sentences]
}
