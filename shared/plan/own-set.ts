import type { Facts } from '../changes/change-set.ts'
import { findFact } from '../changes/facts.ts'
import type { SetRefusal } from '../messages/sets.vi.ts'
import { numberUse } from './fact-use.ts'
import { refused, type Outcome } from './outcome.ts'

/** `20`, `13.5`, `20a`: what lists of communes may hold (`shared/criteria/number-list.ts`). */
const NUMBER = /^[\p{L}\d]+(?:\.[\p{L}\d]+)*$/u
const MAX_NUMBER_LENGTH = 12

/** Refuses a set that ships with the program: its criteria are a decision's. */
export function builtIn(facts: Facts, setId: string): Outcome<SetRefusal> | null {
  if (facts.ownSet.has(setId)) return null
  return refused('sets.refused.builtIn', { name: facts.criteriaSet.get(setId)?.name ?? setId })
}

/** Sub-criteria may share their criterion's number (10 Thu nhập); no other two numbers of a set are alike. */
export function numberRefusal(
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

/** Refuses while facts name any of `numbers`, saying how many. */
export function factsRefusal(
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

/** -1 where there are no rows. */
export function lastPosition(rows: readonly { readonly position: number }[]): number {
  return Math.max(-1, ...rows.map(({ position }) => position))
}

/** A name as it is kept: one space between words, none around. */
export function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
