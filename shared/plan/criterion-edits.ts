import type { Facts } from '../changes/change-set.ts'
import type { FactEdit } from '../changes/fact-edit.ts'
import type { FactRow } from '../changes/fact-tables.ts'
import { findFact } from '../changes/facts.ts'
import type { SetRefusal } from '../messages/sets.vi.ts'
import { setCriteria, setSubCriteria } from './columns.ts'
import { agencyMoves } from './agency-edits.ts'
import { done, refused, type Outcome } from './outcome.ts'
import { builtIn, factsRefusal, lastPosition, numberRefusal, tidy } from './own-set.ts'

export type Criterion = FactRow<'criterion'>

/** Adds a criterion at the end; its name is the province's own, so it needs no comparing with a decision. */
export function addCriterion(
  facts: Facts,
  setId: string,
  added: { readonly number: string; readonly name: string },
): Outcome<SetRefusal> {
  const refusal = builtIn(facts, setId) ?? numberRefusal(facts, setId, added.number, null)
  if (refusal !== null) return refusal
  const name = tidy(added.name)
  if (name === '') return refused('sets.refused.name', {})
  const position = lastPosition(setCriteria(facts, setId)) + 1
  const row = {
    setId,
    number: added.number,
    shortName: name,
    name,
    isVerified: 1,
    position,
  } as const
  return done([{ table: 'criterion', op: 'put', row }])
}

/** The number that the next criterion, or the next sub-criterion of a criterion, would have. */
export function nextNumber(facts: Facts, setId: string, criterion: string | null): string {
  const last = (numbers: readonly string[]): number =>
    Math.max(0, ...numbers.map(Number).filter((number) => Number.isInteger(number)))
  if (criterion === null) return String(last(setCriteria(facts, setId).map((it) => it.number)) + 1)
  const subs = setSubCriteria(facts, setId).filter((sub) => sub.criterion === criterion)
  return `${criterion}.${last(subs.map((sub) => sub.number.split('.').at(-1) ?? '')) + 1}`
}

/** Changes names; whoever edits one answers for it, so it counts as compared with the decision. */
export function renameCriterion(
  facts: Facts,
  setId: string,
  number: string,
  part: { readonly name?: string; readonly shortName?: string },
): Outcome<SetRefusal> {
  const row = findFact(facts, 'criterion', { setId, number })
  const refusal = builtIn(facts, setId)
  if (refusal !== null) return refusal
  if (row === undefined) return refused('sets.refused.gone', {})
  const next = {
    ...row,
    name: tidy(part.name ?? row.name),
    shortName: tidy(part.shortName ?? row.shortName),
  }
  if (next.name === '' || next.shortName === '') return refused('sets.refused.name', {})
  const isVerified = part.name === undefined || next.name === row.name ? row.isVerified : 1
  return done([{ table: 'criterion', op: 'put', row: { ...next, isVerified } }])
}

/**
 * Gives a criterion another number, and its sub-criteria the numbers that follow from it (`19.2` → `20.2`). Refuses while
 * facts name any of them: their figures and lists would come to mean something else.
 */
export function renumberCriterion(
  facts: Facts,
  setId: string,
  number: string,
  to: string,
): Outcome<SetRefusal> {
  const row = findFact(facts, 'criterion', { setId, number })
  if (row === undefined) return refused('sets.refused.gone', {})
  if (number === to) return done([])
  const subs = setSubCriteria(facts, setId).filter((sub) => sub.criterion === number)
  const refusal =
    builtIn(facts, setId) ??
    numberRefusal(facts, setId, to, null) ??
    factsRefusal(facts, setId, number, [number, ...subs.map((sub) => sub.number)])
  if (refusal !== null) return refusal
  const edits: FactEdit[] = [{ table: 'criterion', op: 'put', row: { ...row, number: to } }]
  const removals: FactEdit[] = []
  for (const sub of subs) {
    const next = renumbered(sub.number, number, to)
    const clash = findFact(facts, 'subCriterion', { setId, number: next })
    if (clash !== undefined && clash.criterion !== number) {
      return refused('sets.refused.number', { number: next })
    }
    edits.push({ table: 'subCriterion', op: 'put', row: { ...sub, number: next, criterion: to } })
    if (next !== sub.number) {
      removals.push({ table: 'subCriterion', op: 'remove', row: sub })
      edits.push(...agencyMoves(facts, 'subCriterionAgency', setId, sub.number, next))
    }
  }
  edits.push(...agencyMoves(facts, 'criterionAgency', setId, number, to))
  return done([...edits, ...removals, { table: 'criterion', op: 'remove', row }])
}

function renumbered(sub: string, from: string, to: string): string {
  if (sub === from) return to
  return sub.startsWith(`${from}.`) ? `${to}${sub.slice(from.length)}` : sub
}

/** Says that a criterion's name, and those of its sub-criteria, have been compared with the decision. */
export function confirmNames(facts: Facts, setId: string, number: string): FactEdit[] {
  const row = findFact(facts, 'criterion', { setId, number })
  if (row === undefined || !facts.ownSet.has(setId)) return []
  return [
    { table: 'criterion', op: 'put', row: { ...row, isVerified: 1 } },
    ...setSubCriteria(facts, setId)
      .filter((sub) => sub.criterion === number)
      .map((sub): FactEdit => ({
        table: 'subCriterion',
        op: 'put',
        row: { ...sub, isVerified: 1 },
      })),
  ]
}

/** Removes a criterion with its sub-criteria and agency. Refuses while facts name it, saying how many and where. */
export function removeCriterion(facts: Facts, setId: string, number: string): Outcome<SetRefusal> {
  const row = findFact(facts, 'criterion', { setId, number })
  if (row === undefined) return refused('sets.refused.gone', {})
  const subs = setSubCriteria(facts, setId).filter((sub) => sub.criterion === number)
  const refusal =
    builtIn(facts, setId) ??
    factsRefusal(facts, setId, number, [number, ...subs.map((sub) => sub.number)])
  if (refusal !== null) return refusal
  return done([
    ...subs.flatMap((sub): FactEdit[] => [
      ...agencyMoves(facts, 'subCriterionAgency', setId, sub.number, null),
      { table: 'subCriterion', op: 'remove', row: sub },
    ]),
    ...agencyMoves(facts, 'criterionAgency', setId, number, null),
    { table: 'criterion', op: 'remove', row },
  ])
}

/** Moves a criterion in the order of the set (`to` counts from 0). Numbers stay: facts are kept by them. */
export function moveCriterion(
  facts: Facts,
  setId: string,
  number: string,
  to: number,
): Outcome<SetRefusal> {
  const refusal = builtIn(facts, setId)
  if (refusal !== null) return refusal
  const criteria = setCriteria(facts, setId)
  const moved = criteria.find((criterion) => criterion.number === number)
  if (moved === undefined) return refused('sets.refused.gone', {})
  const rest = criteria.filter((criterion) => criterion !== moved)
  const place = Math.max(0, Math.min(to, rest.length))
  return done(
    [...rest.slice(0, place), moved, ...rest.slice(place)].flatMap((row, position): FactEdit[] =>
      row.position === position
        ? []
        : [{ table: 'criterion', op: 'put', row: { ...row, position } }],
    ),
  )
}
