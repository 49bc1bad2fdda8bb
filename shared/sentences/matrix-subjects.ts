import type { FactRow, Layer } from '../changes/fact-tables.ts'
import { addedRowTotal } from '../matrix/added.ts'
import {
  grandTotal,
  overallAverage,
  rowTotal,
  totalAverageBase,
  type Matrix,
} from '../matrix/matrix.ts'
import { vi } from '../messages/vi.ts'
import { ratio } from '../numbers/ratio.ts'
import { setCriteria } from '../plan/columns.ts'
import type { FigureValue, PlanFigure } from './figure.ts'
import { caseOf, subjectId, type PlanSubject } from './subject.ts'
import type { PlanTables } from '../plan/plan-tables.ts'

export type Figures = Record<string, PlanFigure>

/**
 * Each criterion of a set that the plan has a figure of: what was reached before the year, what the year adds, where it
 * ends, what came of it. Source: Lạng Sơn plan 2023, whose text speaks of each of the 19 criteria in turn.
 */
export function criterionSubjects(
  source: PlanTables,
  plan: FactRow<'plan'>,
  set: FactRow<'criteriaSet'>,
): PlanSubject[] {
  const tables = layersOf(source, plan.id, set.id)
  return setCriteria(source.facts, set.id).flatMap((criterion, row) => {
    const cumulative = rowTotal(tables.target, row)
    const baseline = rowTotal(tables.baseline, row)
    const actual = rowTotal(tables.actual, row)
    if (cumulative === null && baseline === null && actual === null) return []
    const added = cumulative === null ? null : addedRowTotal(tables.target, tables.baseline, row)
    const figures: Figures = {}
    const put = (name: string, value: FigureValue | null, layer: Layer, column: string): void => {
      if (value === null) return
      const place = { screen: 'matrix', planId: plan.id, setId: set.id, layer, column } as const
      figures[name] = { value, place: { ...place, row: criterion.number } }
    }
    const base = tables.target.rateBase
    put('baseline', count(baseline), 'baseline', '@total')
    put('baselineRate', rate(baseline, tables.baseline.rateBase), 'baseline', '@rate')
    put('added', count(added === null || added < 0 ? null : added), 'target', '@total')
    put('lost', count(added === null || added >= 0 ? null : -added), 'target', '@total')
    put('cumulative', count(cumulative), 'target', '@total')
    put('base', count(base), 'target', '@rate')
    put('rate', rate(cumulative, base), 'target', '@rate')
    put('actual', count(actual), 'actual', '@total')
    put('actualRate', rate(actual, base), 'actual', '@rate')
    return {
      id: subjectId('criterion', set.id, criterion.number),
      kind: 'criterion',
      case: caseOf(added),
      title: `${criterion.number}. ${criterion.shortName}`,
      setId: set.id,
      standard: set.standard,
      figures,
      words: {
        number: criterion.number,
        name: criterion.name,
        shortName: criterion.shortName,
        set: set.name,
        standard: standardName(set),
        ...yearWords(plan),
      },
    }
  })
}

/** Criteria per commune over all columns of a set's matrix, in the layers in which every criterion has a figure. */
export function averageSubjects(
  source: PlanTables,
  plan: FactRow<'plan'>,
  set: FactRow<'criteriaSet'>,
): PlanSubject[] {
  const tables = layersOf(source, plan.id, set.id)
  const figures: Figures = {}
  const put = (name: string, layer: Layer): void => {
    const matrix = tables[layer]
    const average = isWhole(matrix) ? overallAverage(matrix) : null
    if (average === null) return
    const place = { screen: 'matrix', planId: plan.id, setId: set.id, layer } as const
    figures[name] = {
      value: { kind: 'average', ratio: average },
      place: { ...place, row: '@average', column: '@total' },
    }
  }
  put('baselineAverage', 'baseline')
  put('average', 'target')
  put('actualAverage', 'actual')
  if (Object.keys(figures).length === 0) return []
  const place = { screen: 'matrix', planId: plan.id, setId: set.id, layer: 'target' } as const
  figures['communes'] = {
    value: { kind: 'count', value: totalAverageBase(tables.target) },
    place: { ...place, row: '@base', column: '@total' },
  }
  const before = isWhole(tables.baseline) ? grandTotal(tables.baseline) : null
  const after = isWhole(tables.target) ? grandTotal(tables.target) : null
  return [
    {
      id: subjectId('average', set.id),
      kind: 'average',
      case: caseOf(before === null || after === null ? null : after - before),
      title: vi['sentences.averageTitle'].replace('{standard}', standardName(set)),
      setId: set.id,
      standard: set.standard,
      figures,
      words: { set: set.name, standard: standardName(set), ...yearWords(plan) },
    },
  ]
}

function standardName({ standard }: FactRow<'criteriaSet'>): string {
  return vi[`sentences.standard.${standard}`]
}

export function yearWords({ year }: FactRow<'plan'>): Record<string, string> {
  return { year: String(year), previousYear: String(year - 1) }
}

export function count(value: number | null): FigureValue | null {
  return value === null ? null : { kind: 'count', value }
}

export function rate(value: number | null, base: number): FigureValue | null {
  const share = value === null ? null : ratio(value, base)
  return share === null ? null : { kind: 'rate', ratio: share }
}

function layersOf(
  source: PlanTables,
  planId: string,
  setId: string,
): Readonly<Record<Layer, Matrix>> {
  return {
    baseline: source.matrix(planId, setId, 'baseline'),
    target: source.matrix(planId, setId, 'target'),
    actual: source.matrix(planId, setId, 'actual'),
  }
}

/** A sum over some criteria only would be divided by all communes all the same. */
function isWhole(matrix: Matrix): boolean {
  return matrix.shape.criteria.every((_, row) => rowTotal(matrix, row) !== null)
}
