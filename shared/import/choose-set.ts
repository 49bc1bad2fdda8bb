import type { DocumentIndex, SetIndex } from './document-index.ts'
import type { ChoiceOrigin } from './preview.ts'
import type { TitleReading } from './read-titles.ts'
import type { RowLabel } from './table-labels.ts'

export interface SetChoice {
  readonly set: SetIndex
  readonly from: ChoiceOrigin
  /** The title names a standard that this set is not of. */
  readonly contradictsTitle: boolean
  /** The title names a period that lies wholly outside this set's. */
  readonly contradictsPeriod: boolean
}

/** The caller's set, else the one the title names, else the one whose criteria fit the rows best. Null: the plan has none. */
export function chooseSet(
  document: DocumentIndex,
  rows: readonly RowLabel[],
  title: TitleReading,
  asked: { readonly setId: string | undefined; readonly from: ChoiceOrigin } | null,
): SetChoice | null {
  const chosen =
    asked === null ? undefined : document.sets.find(({ set }) => set.id === asked.setId)
  const scored = document.sets
    .map((set) => ({ set, score: fitOf(set, rows) }))
    .sort((a, b) => b.score - a.score)
  const [fitting] = scored
  const named = scored.filter(({ set, score }) => isNamed(set, title, score, fitting?.score ?? 0))
  if (chosen !== undefined && asked !== null) {
    const contradictsTitle = title.standard !== null && chosen.set.standard !== title.standard
    return choice(chosen, asked.from, contradictsTitle, title)
  }
  const ofPeriod = named.filter(({ set }) =>
    set.set.period.replace(/\s/g, '').includes(title.period ?? '-'),
  )
  const [best] = ofPeriod.length > 0 ? ofPeriod : named
  if (best !== undefined) return choice(best.set, 'title', false, title)
  if (fitting === undefined) return null
  const contradictsTitle = title.standard !== null && title.standard !== fitting.set.set.standard
  return choice(fitting.set, 'criteria', contradictsTitle, title)
}

function choice(
  set: SetIndex,
  from: ChoiceOrigin,
  contradictsTitle: boolean,
  title: TitleReading,
): SetChoice {
  const own = yearsOf(set.set.period)
  const named = yearsOf(title.period ?? '')
  const contradictsPeriod =
    own !== null && named !== null && (named.to < own.from || named.from > own.to)
  return { set, from, contradictsTitle, contradictsPeriod }
}

function yearsOf(period: string): { from: number; to: number } | null {
  const years = /(\d{4})\D+(\d{4})/.exec(period)
  return years === null ? null : { from: Number(years[1]), to: Number(years[2]) }
}

/**
 * `Nông thôn mới` stands in the title of every table of the programme, so on its own it names a set only if the criteria
 * don't fit another one better; `nâng cao` and `kiểu mẫu` are plain.
 */
function isNamed({ set }: SetIndex, title: TitleReading, score: number, best: number): boolean {
  if (title.standard === null || set.standard !== title.standard) return false
  return title.standard !== 'ntm' || score >= best - 3
}

/** Number and name agreeing count most, either alone less; criteria of the set that no row names count against it. */
function fitOf({ matcher, criteria }: SetIndex, rows: readonly RowLabel[]): number {
  let score = 0
  const found = new Set<string>()
  for (const { number, name } of rows) {
    const match = matcher.match(number, name)
    if (match.kind === 'none') continue
    if (match.kind === 'proposals') {
      const [byName] = match.numbers
      if (match.reason !== 'disagree' || byName === undefined) continue
      // Rows numbered afresh disagree throughout, yet their names still tell the set.
      found.add(byName)
      score += 0.75
      continue
    }
    found.add(match.number)
    const weight = match.how !== 'number' ? 2 : match.nameDiffers ? 0.25 : 1
    score += weight + (number === match.number && match.how !== 'number' ? 1 : 0)
  }
  return score - (criteria.length - found.size) * 0.5
}
