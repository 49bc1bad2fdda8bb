import type { FactRow } from '../changes/fact-tables.ts'

type DatedSet = Pick<FactRow<'criteriaSet'>, 'period' | 'unitLevel'>

/** First and last year of a period as it is written: `2021-2025`, `2021 – 2025`; null where it names none. */
export function periodYears(period: string): { readonly from: number; readonly to: number } | null {
  const years = (period.match(/\d{4}/g) ?? []).map(Number)
  const [from, to = from] = years
  return from === undefined || to === undefined ? null : { from, to }
}

/**
 * The sets a plan of this year works with unless somebody says otherwise: those for communes whose period holds the
 * year; for a year outside all periods, those of the period nearest to it.
 */
export function setsOfYear<S extends DatedSet>(sets: readonly S[], year: number): readonly S[] {
  const dated = datedSets(sets, year, 'commune')
  const nearest = Math.min(...dated.map(({ distance }) => distance))
  return dated.filter(({ distance }) => distance === nearest).map(({ set }) => set)
}

/**
 * The sets for districts that a plan of this year works with: those whose period holds the year, none for a year outside
 * all periods, as the level itself comes and goes.
 */
export function districtSetsOfYear<S extends DatedSet>(
  sets: readonly S[],
  year: number,
): readonly S[] {
  return datedSets(sets, year, 'district')
    .filter(({ distance }) => distance === 0)
    .map(({ set }) => set)
}

function datedSets<S extends DatedSet>(
  sets: readonly S[],
  year: number,
  level: DatedSet['unitLevel'],
): { readonly set: S; readonly distance: number }[] {
  return sets.flatMap((set) => {
    const years = periodYears(set.period)
    if (set.unitLevel !== level || years === null) return []
    return [{ set, distance: Math.max(years.from - year, year - years.to, 0) }]
  })
}
