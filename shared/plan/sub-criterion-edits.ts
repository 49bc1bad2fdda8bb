import type { Facts } from '../changes/change-set.ts'
import type { FactRow } from '../changes/fact-tables.ts'
import { findFact } from '../changes/facts.ts'
import type { SetRefusal } from '../messages/sets.vi.ts'
import { agencyMoves } from './agency-edits.ts'
import { setSubCriteria } from './columns.ts'
import { done, refused, type Outcome } from './outcome.ts'
import { builtIn, factsRefusal, lastPosition, numberRefusal, tidy } from './own-set.ts'

export type SubCriterion = FactRow<'subCriterion'>

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

/** Changes a name; it then counts as compared with the decision. */
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
      ...agencyMoves(facts, 'subCriterionAgency', setId, number, to),
      { table: 'subCriterion', op: 'remove', row },
    ])
  )
}

/** Removes a sub-criterion. Refuses while facts name it. */
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
  return (
    refusal ??
    done([
      ...agencyMoves(facts, 'subCriterionAgency', setId, number, null),
      { table: 'subCriterion', op: 'remove', row },
    ])
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
