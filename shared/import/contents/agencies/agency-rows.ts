import type { FactRow } from '../../../changes/fact-tables.ts'
import { parseCriterionLabel } from '../../../criteria/criterion-label.ts'
import { createCriterionMatcher, type CriterionMatcher } from '../../../criteria/match-criterion.ts'
import type { AgencyTable } from '../../../plan/agency-edits.ts'
import { setCriteria, setSubCriteria } from '../../../plan/columns.ts'
import { foldLabelLoosely } from '../../../units/fold-label.ts'
import type { ContentContext } from '../content-model.ts'
import type { Skeleton } from '../find-skeletons.ts'
import { nameText, numberText } from '../lines.ts'

/** A criterion or sub-criterion of a set. */
export interface AgencyTarget {
  readonly table: AgencyTable
  readonly number: string
  readonly name: string
}

export type RowMatch =
  | {
      readonly kind: 'match'
      readonly target: AgencyTarget
      readonly how: 'exact' | 'folded' | 'number'
    }
  | { readonly kind: 'near'; readonly targets: readonly AgencyTarget[] }
  | { readonly kind: 'none' }

/** Matches rows with the criteria and sub-criteria of one set. */
export interface SetRows {
  readonly targets: readonly AgencyTarget[]
  match(number: string, name: string, within: string | null): RowMatch
}

export function setRows({ document }: ContentContext, set: FactRow<'criteriaSet'>): SetRows {
  const criteria = setCriteria(document.facts, set.id)
  const all = setSubCriteria(document.facts, set.id)
  // A part that shares its criterion's number is that criterion.
  const subs = all.filter(({ number, criterion }) => number !== criterion)
  const matcher: CriterionMatcher = createCriterionMatcher(criteria)
  const ofCriterion = (number: string): AgencyTarget => {
    const row = criteria.find((one) => one.number === number)
    return { table: 'criterionAgency', number, name: row?.name ?? '' }
  }
  const ofSub = ({ number, name, criterion }: FactRow<'subCriterion'>): AgencyTarget =>
    number === criterion ? ofCriterion(number) : { table: 'subCriterionAgency', number, name }
  const subByNumber = new Map(subs.map((sub) => [sub.number, sub]))
  const criterionNumbers = new Set(criteria.map(({ number }) => number))
  const subByName = new Map<string, FactRow<'subCriterion'>[]>()
  for (const sub of all) {
    const key = foldLabelLoosely(sub.name)
    const list = subByName.get(key)
    if (list === undefined) subByName.set(key, [sub])
    else list.push(sub)
  }
  return {
    targets: criteria.flatMap(({ number }) => [
      ofCriterion(number),
      ...subs.filter(({ criterion }) => criterion === number).map(ofSub),
    ]),
    match(number, name, within) {
      const label = parseCriterionLabel(name)
      const own = plain(number) ?? label.number
      const bare = number === '' || plain(number) !== null ? label.name || name : name
      const key = foldLabelLoosely(bare)
      const named = subByName.get(key) ?? []
      const sub =
        named.find(({ criterion }) => criterion === within) ??
        (named.length === 1 ? named[0] : undefined)
      if (own !== null && !criterionNumbers.has(own)) {
        const byNumber = subByNumber.get(own)
        if (byNumber !== undefined) {
          const isSame = foldLabelLoosely(byNumber.name) === key
          return { kind: 'match', target: ofSub(byNumber), how: isSame ? 'exact' : 'number' }
        }
      }
      const found = matcher.match(own, bare)
      // A number that only counts the rows of the table is no criterion's.
      const isOther = found.kind === 'match' && found.how === 'number' && found.nameDiffers
      if (isOther && sub === undefined) {
        const likely = matcher.matchName(bare)
        if (likely.kind === 'none' || !likely.numbers.includes(found.number)) {
          return { kind: 'near', targets: [ofCriterion(found.number)] }
        }
      }
      if (
        found.kind === 'match' &&
        !(sub !== undefined && (isOther || (own === null && found.how === 'folded')))
      ) {
        return { kind: 'match', target: ofCriterion(found.number), how: found.how }
      }
      if (sub !== undefined) return { kind: 'match', target: ofSub(sub), how: 'folded' }
      return found.kind === 'proposals'
        ? { kind: 'near', targets: found.numbers.map(ofCriterion) }
        : { kind: 'none' }
    },
  }
}

/** `3`, `3.1`, `03.`; null for what numbers nothing. */
function plain(number: string): string | null {
  const found = /^\(?0*(\d{1,2}(?:\.\d{1,2})?)\)?\.?$/u.exec(number.trim())
  return found?.[1] ?? null
}

/** How many rows name a criterion of the set, each once. */
export function countNamed(skeleton: Skeleton, rows: SetRows): number {
  const named = new Set<string>()
  for (const row of skeleton.rows) {
    const found = rows.match('', nameText(skeleton, row).trim(), null)
    if (found.kind === 'match' && found.how !== 'number') {
      named.add(`${found.target.table} ${found.target.number}`)
    } else {
      const label = parseCriterionLabel(`${numberText(skeleton, row)} ${nameText(skeleton, row)}`)
      const byNumber =
        label.number === null
          ? null
          : rows.match(label.number, nameText(skeleton, row).trim(), null)
      if (byNumber?.kind === 'match' && byNumber.how !== 'number') named.add(byNumber.target.number)
    }
  }
  return named.size
}
