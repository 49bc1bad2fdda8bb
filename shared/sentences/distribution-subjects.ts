import type { Facts } from '../changes/change-set.ts'
import type { FactRow } from '../changes/fact-tables.ts'
import { distribution, type CountBand } from '../communes/distribution.ts'
import { vi } from '../messages/vi.ts'
import { yearWords, type Figures } from './matrix-subjects.ts'
import { subjectId, type PlanSubject } from './subject.ts'
import type { PlanTables } from '../plan/plan-tables.ts'

/**
 * How many communes meet how many criteria after the plan. Only where every commune of the plan is known: bands of a few
 * are no distribution of the province; and only once something is planned: a year that has just begun promises nothing.
 * Source: distributions as plans print them, 19 | 15–18 | 10–14 | 5–9 | under 5.
 */
export function distributionSubjects(
  source: PlanTables,
  plan: FactRow<'plan'>,
  set: FactRow<'criteriaSet'>,
): PlanSubject[] {
  const table = source.communes(plan.id, set.id)
  if (table.shape.units.length === 0 || !isPlanned(source.facts, plan.id, set.id)) return []
  const { bands, layers } = distribution(source.facts, plan.id, set.id, table)
  const target = layers.find(({ layer }) => layer === 'target')
  if (target === undefined || target.unknown.some((units) => units.length > 0)) return []
  const figures: Figures = {}
  const words: Record<string, string> = { set: set.name, ...yearWords(plan) }
  for (const [index, band] of bands.entries()) {
    const units = (target.bands[index] ?? []).flat()
    const [first] = units
    const letter = LETTERS.charAt(index)
    figures[`band${letter}`] = {
      value: { kind: 'count', value: units.length },
      place:
        first === undefined
          ? null
          : { screen: 'communes', planId: plan.id, setId: set.id, unitId: first, column: null },
    }
    words[`range${letter}`] = rangeText(band)
  }
  return [
    {
      id: subjectId('distribution', set.id),
      kind: 'distribution',
      case: 'total',
      title: vi['sentences.distributionTitle'],
      setId: set.id,
      standard: set.standard,
      figures,
      words,
    },
  ]
}

function isPlanned(facts: Facts, planId: string, setId: string): boolean {
  for (const row of facts.markList.values()) {
    if (row.layer === 'target' && row.planId === planId && row.setId === setId) return true
  }
  return false
}

/** Placeholders are words of letters. */
const LETTERS = 'ABCDEF'

function rangeText({ from, to }: CountBand): string {
  if (from === to) return String(from)
  return from === 0 ? vi['sentences.under'].replace('{count}', String(to + 1)) : `${from}–${to}`
}
