import type { Facts } from '../changes/change-set.ts'
import type { FactEdit } from '../changes/fact-edit.ts'
import type { FactRow } from '../changes/fact-tables.ts'
import { findFact } from '../changes/facts.ts'
import { keptFigures, type Sentence } from './plan-sentences.ts'
import { defaultWording, ownWording, type WordingKind } from './wordings.ts'

type SentenceRow = FactRow<'sentence'>
type Changed = Partial<Pick<SentenceRow, 'wording' | 'before' | 'after' | 'figures' | 'isLeftOut'>>

/** Changes what is kept of a sentence; a row that says nothing but the defaults is removed. */
export function sentenceEdits(
  facts: Facts,
  planId: string,
  id: string,
  changed: Changed,
): FactEdit[] {
  const before = findFact(facts, 'sentence', { planId, id })
  const row: SentenceRow = {
    ...(before ?? {
      planId,
      id,
      wording: null,
      before: '',
      after: '',
      figures: null,
      isLeftOut: 0,
    }),
    ...changed,
  }
  const isBare =
    row.wording === null &&
    row.before === '' &&
    row.after === '' &&
    row.figures === null &&
    row.isLeftOut === 0
  if (isBare) return before === undefined ? [] : [{ table: 'sentence', op: 'remove', row: before }]
  if (before !== undefined && isSame(before, row)) return []
  return [{ table: 'sentence', op: 'put', row }]
}

/** A wording of the sentence's own; the one it would have anyway is not kept. */
export function wordSentence(
  facts: Facts,
  planId: string,
  { id, wordingKind }: Pick<Sentence, 'id' | 'wordingKind'>,
  wording: string,
): FactEdit[] {
  const inherited = ownWording(facts, wordingKind) ?? defaultWording(wordingKind)
  const own = wording.trim() === '' || wording === inherited ? null : wording
  return sentenceEdits(facts, planId, id, { wording: own })
}

/** The document's wording of a kind; an empty one, or the program's own, is not kept. */
export function wordKind(facts: Facts, kind: WordingKind, wording: string): FactEdit[] {
  const before = findFact(facts, 'sentenceTemplate', { kind })
  if (wording.trim() === '' || wording === defaultWording(kind)) {
    return before === undefined ? [] : [{ table: 'sentenceTemplate', op: 'remove', row: before }]
  }
  return before?.wording === wording
    ? []
    : [{ table: 'sentenceTemplate', op: 'put', row: { kind, wording } }]
}

/** Keeps the figures of texts that are given out: what is compared with the plan from then on. */
export function giveOutEdits(
  facts: Facts,
  planId: string,
  sentences: readonly Sentence[],
): FactEdit[] {
  return sentences.flatMap((sentence) =>
    sentenceEdits(facts, planId, sentence.id, { figures: keptFigures(sentence) }),
  )
}

function isSame(a: SentenceRow, b: SentenceRow): boolean {
  return (
    a.wording === b.wording &&
    a.before === b.before &&
    a.after === b.after &&
    a.figures === b.figures &&
    a.isLeftOut === b.isLeftOut
  )
}
