import type { Facts } from '../changes/change-set.ts'
import type { FactEdit } from '../changes/fact-edit.ts'
import type { FactRow } from '../changes/fact-tables.ts'
import { findFact } from '../changes/facts.ts'
import type { SetRefusal } from '../messages/sets.vi.ts'
import { setCriteria, setSubCriteria } from './columns.ts'
import { numberUse } from './fact-use.ts'
import { done, refused, type Outcome } from './outcome.ts'

export type Criterion = FactRow<'criterion'>
export type SubCriterion = FactRow<'subCriterion'>

/** `20`, `13.5`, `20a`: what lists of communes may hold (`shared/criteria/number-list.ts`). */
const NUMBER = /^[\p{L}\d]+(?:\.[\p{L}\d]+)*$/u
const MAX_NUMBER_LENGTH = 12

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

/** Adds a sub-criterion behind those of its criterion. */
export function addSubCriterion(
  facts: Facts,
  setId: string,
  added: { readonly criterion: string; readonly number: string; readonly name: string },
): Outcome<SetRefusal> {
  const refusal =
    builtIn(facts, setId) ?? numberRefusal(facts, setId, added.number, added.criterion)
  if (refusal !== null) return refusal
  const name = tidy(added.name)
  if (name === '') return refused('sets.refused.name', {})
  const position = lastPosition(setSubCriteria(facts, setId)) + 1
  const { criterion, number } = added
  const row = { setId, number, criterion, name, isVerified: 1, position } as const
  return done([{ table: 'subCriterion', op: 'put', row }])
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

export function renameSubCriterion(
  facts: Facts,
  setId: string,
  number: string,
  name: string,
): Outcome<SetRefusal> {
  const row = findFact(facts, 'subCriterion', { setId, number })
  const refusal = builtIn(facts, setId)
  if (refusal !== null) return refusal
  if (row === undefined) return refused('sets.refused.gone', {})
  if (tidy(name) === '') return refused('sets.refused.name', {})
  return done([
    { table: 'subCriterion', op: 'put', row: { ...row, name: tidy(name), isVerified: 1 } },
  ])
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
    if (next !== sub.number) removals.push({ table: 'subCriterion', op: 'remove', row: sub })
  }
  const agency = findFact(facts, 'criterionAgency', { setId, criterion: number })
  if (agency !== undefined) {
    edits.push({ table: 'criterionAgency', op: 'put', row: { ...agency, criterion: to } })
    removals.push({ table: 'criterionAgency', op: 'remove', row: agency })
  }
  return done([...edits, ...removals, { table: 'criterion', op: 'remove', row }])
}

function renumbered(sub: string, from: string, to: string): string {
  if (sub === from) return to
  return sub.startsWith(`${from}.`) ? `${to}${sub.slice(from.length)}` : sub
}

/** Gives a sub-criterion another number within its criterion. Refuses while facts name it. */
export function renumberSubCriterion(
  facts: Facts,
  setId: string,
  number: string,
  to: string,
): Outcome<SetRefusal> {
  const row = findFact(facts, 'subCriterion', { setId, number })
  if (row === undefined) return refused('sets.refused.gone', {})
  if (number === to) return done([])
  const numbers = number === row.criterion ? [] : [number]
  const refusal =
    builtIn(facts, setId) ??
    numberRefusal(facts, setId, to, row.criterion) ??
    factsRefusal(facts, setId, number, numbers)
  return (
    refusal ??
    done([
      { table: 'subCriterion', op: 'put', row: { ...row, number: to } },
      { table: 'subCriterion', op: 'remove', row },
    ])
  )
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
  const agency = findFact(facts, 'criterionAgency', { setId, criterion: number })
  return done([
    ...subs.map((sub): FactEdit => ({ table: 'subCriterion', op: 'remove', row: sub })),
    ...(agency === undefined
      ? []
      : [{ table: 'criterionAgency', op: 'remove', row: agency } satisfies FactEdit]),
    { table: 'criterion', op: 'remove', row },
  ])
}

export function removeSubCriterion(
  facts: Facts,
  setId: string,
  number: string,
): Outcome<SetRefusal> {
  const row = findFact(facts, 'subCriterion', { setId, number })
  if (row === undefined) return refused('sets.refused.gone', {})
  // A sub-criterion that shares its criterion's number shares its facts too; those stay with the criterion.
  const numbers = number === row.criterion ? [] : [number]
  const refusal = builtIn(facts, setId) ?? factsRefusal(facts, setId, number, numbers)
  return refusal ?? done([{ table: 'subCriterion', op: 'remove', row }])
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

/** Moves a sub-criterion among those of its criterion, one place up (-1) or down (1). */
export function moveSubCriterion(
  facts: Facts,
  setId: string,
  number: string,
  step: -1 | 1,
): Outcome<SetRefusal> {
  const refusal = builtIn(facts, setId)
  if (refusal !== null) return refusal
  const row = findFact(facts, 'subCriterion', { setId, number })
  if (row === undefined) return refused('sets.refused.gone', {})
  const subs = setSubCriteria(facts, setId).filter((sub) => sub.criterion === row.criterion)
  const other = subs[subs.indexOf(row) + step]
  if (other === undefined) return done([])
  return done([
    { table: 'subCriterion', op: 'put', row: { ...row, position: other.position } },
    { table: 'subCriterion', op: 'put', row: { ...other, position: row.position } },
  ])
}

/** Who answers for a criterion, in any set; both empty takes the row away. */
export function agencyEdits(
  facts: Facts,
  setId: string,
  criterion: string,
  part: { readonly agency?: string; readonly partners?: string },
): FactEdit[] {
  const key = { setId, criterion }
  const before = findFact(facts, 'criterionAgency', key)
  const agency = tidy(part.agency ?? before?.agency ?? '')
  const partners = tidy(part.partners ?? before?.partners ?? '')
  if (agency === '' && partners === '') {
    return before === undefined ? [] : [{ table: 'criterionAgency', op: 'remove', row: before }]
  }
  return [{ table: 'criterionAgency', op: 'put', row: { ...key, agency, partners } }]
}

function builtIn(facts: Facts, setId: string): Outcome<SetRefusal> | null {
  if (facts.ownSet.has(setId)) return null
  return refused('sets.refused.builtIn', { name: facts.criteriaSet.get(setId)?.name ?? setId })
}

/** Sub-criteria may share their criterion's number (10 Thu nhập); no other two numbers of a set are alike. */
function numberRefusal(
  facts: Facts,
  setId: string,
  number: string,
  ofCriterion: string | null,
): Outcome<SetRefusal> | null {
  if (!NUMBER.test(number) || number.length > MAX_NUMBER_LENGTH) {
    return refused('sets.refused.numberForm', { number })
  }
  const isTaken =
    ofCriterion === null
      ? findFact(facts, 'criterion', { setId, number }) !== undefined ||
        [...facts.subCriterion.values()].some(
          (sub) => sub.setId === setId && sub.number === number && sub.criterion !== number,
        )
      : findFact(facts, 'subCriterion', { setId, number }) !== undefined ||
        (number !== ofCriterion && findFact(facts, 'criterion', { setId, number }) !== undefined)
  return isTaken ? refused('sets.refused.number', { number }) : null
}

function factsRefusal(
  facts: Facts,
  setId: string,
  number: string,
  numbers: readonly string[],
): Outcome<SetRefusal> | null {
  const use = numberUse(facts, setId, new Set(numbers))
  if (use.size === 0) return null
  return refused('sets.refused.criterionFacts', {
    number,
    cells: (use.get('matrixCell') ?? 0) + (use.get('provinceFigure') ?? 0),
    marks: use.get('markList') ?? 0,
    held: use.get('heldValue') ?? 0,
  })
}

function lastPosition(rows: readonly { readonly position: number }[]): number {
  return Math.max(-1, ...rows.map(({ position }) => position))
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
