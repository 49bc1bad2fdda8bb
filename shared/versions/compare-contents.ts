import { buildCapitalTable, type CapitalTable } from '../capital/capital-table.ts'
import type { Facts } from '../changes/change-set.ts'
import type { Layer, Standard, VillageStandard } from '../changes/fact-tables.ts'
import { indicatorFigures } from '../indicators/indicator-figures.ts'
import { planColumns } from '../plan/columns.ts'
import { planUnits } from '../plan/plan-units.ts'
import { unitName } from '../units/unit-name.ts'
import { buildVillageTable, villageStandards, type VillageLine } from '../villages/village-table.ts'
import { countFigure, figureLine } from './compare-figures.ts'
import { TOTAL } from './compare-matrix.ts'
import type { ComparedFigure, FigureLine, MemberLine, PlanSide } from './comparison.ts'
import { pairedIds } from './paired-ids.ts'

/** Columns of compared villages: what the year adds, and the running total. */
export const ADDED = '@added'
export const CUMULATIVE = '@cumulative'

/** Lines of the tree of capital by id, in đồng; of a line with parts what its table shows. */
export function compareCapital(facts: Facts, a: PlanSide, b: PlanSide): FigureLine[] {
  const before = buildCapitalTable(facts, a.planId)
  const after = buildCapitalTable(facts, b.planId)
  const shown = (table: CapitalTable, id: string, layer: Layer): ComparedFigure | null =>
    countFigure(table.lineOf.get(id)?.figures[layer].shown ?? null)
  const ids = pairedIds(
    after.lines.map(({ id }) => id),
    before.lines.map(({ id }) => id),
  )
  const lines = ids.flatMap((id) => {
    const line = after.lineOf.get(id) ?? before.lineOf.get(id)
    return figureLine({
      row: id,
      rowName: [line?.number, line?.name].filter(Boolean).join('. '),
      column: null,
      columnName: '',
      a: shown(before, id, a.layer),
      b: shown(after, id, b.layer),
      isComputed: line !== undefined && line.parts.length > 0,
    })
  })
  const total = figureLine({
    row: TOTAL,
    rowName: '',
    column: null,
    columnName: '',
    a: countFigure(before.total[a.layer].shown),
    b: countFigure(after.total[b.layer].shown),
    // A declared total above no lines at all is a figure of its own.
    isComputed: lines.length > 0,
  })
  return [...lines, ...total]
}

/**
 * Villages of one standard by commune (district, province). What is added compares where both sides speak of a year's
 * work; the running total always does, so that a year's end meets the next year's beginning.
 */
export function compareVillages(
  facts: Facts,
  a: PlanSide,
  b: PlanSide,
  standard: VillageStandard,
): FigureLine[] {
  const isSaid = [a, b].some(({ planId }) => villageStandards(facts, planId).includes(standard))
  if (!isSaid) return []
  const before = buildVillageTable(facts, a.planId, standard)
  const after = buildVillageTable(facts, b.planId, standard)
  const isYearsWork = a.layer !== 'baseline' && b.layer !== 'baseline'
  const lines = villageUnits(facts, a, b, standard).flatMap((unitId) => {
    const unit = facts.unit.get(unitId)
    const line = {
      row: unitId,
      rowName: unit === undefined ? unitId : unitName(unit),
      columnName: '',
    }
    const one = before.line(unitId)
    const other = after.line(unitId)
    const added = {
      ...line,
      column: ADDED,
      a: countFigure(one.shown[a.layer]),
      b: countFigure(other.shown[b.layer]),
    }
    return [
      ...(isYearsWork ? figureLine(added) : []),
      ...figureLine({
        ...line,
        column: CUMULATIVE,
        a: countFigure(runningTotal(one, a.layer)),
        b: countFigure(runningTotal(other, b.layer)),
        isComputed: isYearsWork,
      }),
    ]
  })
  if (lines.length === 0) return []
  const totals = (side: PlanSide, table: typeof before) => {
    const { figures } = table.planTotals()
    return { baseline: figures.baseline.shown, own: figures[side.layer].shown }
  }
  const whole = { a: totals(a, before), b: totals(b, after) }
  const total = { row: TOTAL, rowName: '', columnName: '', isComputed: true }
  return [
    ...lines,
    ...(isYearsWork
      ? figureLine({
          ...total,
          column: ADDED,
          a: countFigure(whole.a.own),
          b: countFigure(whole.b.own),
        })
      : []),
    ...figureLine({
      ...total,
      column: CUMULATIVE,
      a: countFigure(added(whole.a.baseline, whole.a.own, a.layer)),
      b: countFigure(added(whole.b.baseline, whole.b.own, b.layer)),
    }),
  ]
}

/** Reached by the end of a layer: of the target where nothing is planned what was reached stays; of the actual not. */
export function runningTotal({ shown }: Pick<VillageLine, 'shown'>, layer: Layer): number | null {
  return added(shown.baseline, shown[layer], layer)
}

function added(baseline: number | null, own: number | null, layer: Layer): number | null {
  if (baseline === null || layer === 'baseline') return baseline
  if (layer === 'actual' && own === null) return null
  return baseline + (own ?? 0)
}

function villageUnits(facts: Facts, a: PlanSide, b: PlanSide, standard: VillageStandard): string[] {
  const named = new Set<string>()
  for (const table of ['villageCount', 'village'] as const) {
    for (const row of facts[table].values()) {
      const isSide = row.planId === a.planId || row.planId === b.planId
      if (isSide && row.standard === standard) named.add(row.unitId)
    }
  }
  const order = [b.planId, a.planId].flatMap((planId) =>
    planUnits(facts, planId, planColumns(facts, planId)).map(({ unit }) => unit.id),
  )
  const known = new Set(order)
  return [...[...named].filter((unitId) => !known.has(unitId)), ...known].filter((unitId) =>
    named.has(unitId),
  )
}

/** Indicators by id: the figure of each side's layer, entered or derived. */
export function compareIndicators(facts: Facts, a: PlanSide, b: PlanSide): FigureLine[] {
  const before = new Map(indicatorFigures(facts, a.planId).map((one) => [one.indicator.id, one]))
  const after = new Map(indicatorFigures(facts, b.planId).map((one) => [one.indicator.id, one]))
  return pairedIds([...after.keys()], [...before.keys()]).flatMap((id) => {
    const indicator = (after.get(id) ?? before.get(id))?.indicator
    return figureLine({
      row: id,
      rowName: indicator?.name ?? id,
      column: null,
      columnName: indicator?.unit ?? '',
      a: before.get(id)?.figures[a.layer].value ?? null,
      b: after.get(id)?.figures[b.layer].value ?? null,
    })
  })
}

/** Communes registered for a standard: in B and not in A, in A and not in B, in both. */
export function compareRegistrations(
  facts: Facts,
  a: PlanSide,
  b: PlanSide,
  standard: Standard,
): MemberLine[] {
  const of = (planId: string) =>
    [...facts.registration.values()]
      .filter((row) => row.planId === planId && row.standard === standard)
      .sort((one, other) => one.position - other.position || (one.unitId < other.unitId ? -1 : 1))
      .map(({ unitId }) => unitId)
  const before = of(a.planId)
  const after = of(b.planId)
  if (before.length === 0 && after.length === 0) return []
  const had = new Set(before)
  const has = new Set(after)
  const columnName = columnNames(facts, [b.planId, a.planId])
  return pairedIds(after, before).map((unitId) => {
    const unit = facts.unit.get(unitId)
    return {
      unitId,
      unitName: unit === undefined ? unitId : unitName(unit),
      columnName: columnName.get(unitId) ?? '',
      movement: !had.has(unitId) ? 'added' : has.has(unitId) ? 'same' : 'lost',
    }
  })
}

/** The column's name of each commune; the first plan that has the commune gives it. */
function columnNames(facts: Facts, planIds: readonly string[]): Map<string, string> {
  const names = new Map<string, string>()
  for (const planId of planIds) {
    const columns = planColumns(facts, planId)
    for (const { unit, column } of planUnits(facts, planId, columns)) {
      if (!names.has(unit.id)) names.set(unit.id, columns[column]?.shortName ?? '')
    }
  }
  return names
}
