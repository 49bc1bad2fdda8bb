import { buildCapitalTable, type CapitalFigure } from '../capital/capital-table.ts'
import { CAPITAL_TOTAL, type CapitalUnit } from '../capital/capital-unit.ts'
import type { Facts } from '../changes/change-set.ts'
import { LAYERS, type FactRow, type Layer } from '../changes/fact-tables.ts'
import { vi } from '../messages/vi.ts'
import { yearWords, type Figures } from './matrix-subjects.ts'
import { subjectId, type PlanSubject } from './subject.ts'

const AMOUNT_NAMES = {
  baseline: 'baselineAmount',
  target: 'amount',
  actual: 'actualAmount',
} as const

/** The total of a plan's capital, then each of its lines that has an amount. */
export function capitalSubjects(facts: Facts, plan: FactRow<'plan'>): PlanSubject[] {
  const table = buildCapitalTable(facts, plan.id)
  const of = (lineId: string, figures: Readonly<Record<Layer, CapitalFigure>>): Figures =>
    amounts(plan.id, lineId, figures, table.unit)
  const total = of(CAPITAL_TOTAL, table.total)
  const words = { currency: vi[`sentences.currency.${table.unit}`], ...yearWords(plan) }
  const common = { setId: null, standard: null } as const
  const subjects: PlanSubject[] =
    Object.keys(total).length === 0
      ? []
      : [
          {
            ...common,
            id: 'capital',
            kind: 'capital',
            case: 'total',
            title: vi['sentences.capitalTitle'],
            figures: total,
            words,
          },
        ]
  for (const line of table.lines) {
    const figures = of(line.id, line.figures)
    if (Object.keys(figures).length === 0) continue
    subjects.push({
      ...common,
      id: subjectId('capital', line.id),
      kind: 'capitalLine',
      case: 'total',
      title: [line.number, line.name].join(' ').trim(),
      figures,
      words: { name: line.name, number: line.number, ...words },
    })
  }
  return subjects
}

function amounts(
  planId: string,
  lineId: string,
  figures: Readonly<Record<Layer, CapitalFigure>>,
  unit: CapitalUnit,
): Figures {
  const own: Figures = {}
  for (const layer of LAYERS) {
    const { shown, share } = figures[layer]
    const place = { screen: 'capital', planId, lineId, layer } as const
    if (shown === null) continue
    own[AMOUNT_NAMES[layer]] = { value: { kind: 'amount', dong: shown, unit }, place }
    if (layer === 'target' && share !== null && lineId !== CAPITAL_TOTAL) {
      own['share'] = { value: { kind: 'rate', ratio: share }, place }
    }
  }
  return own
}
