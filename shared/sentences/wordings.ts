import type { Facts } from '../changes/change-set.ts'
import { findFact } from '../changes/facts.ts'
import { translate, type Language } from '../messages/translate.ts'
import { DEFAULT_WORDINGS } from './default-wordings.ts'
import { OPTIONS_KIND } from './sentence-options.ts'
import type { SentenceCase, SentenceKind } from './subject.ts'

/** Kinds with the cases that have a wording of their own. */
export const WORDING_CASES = {
  standard: ['added', 'kept', 'total'],
  average: ['added', 'kept', 'lost', 'total'],
  criterion: ['added', 'kept', 'lost', 'total'],
  distribution: ['total'],
  group: ['added', 'kept', 'lost', 'total'],
  villages: ['added', 'kept'],
  capital: ['total'],
  capitalLine: ['total'],
  indicator: ['added', 'kept', 'lost', 'total'],
} as const satisfies Record<SentenceKind, readonly SentenceCase[]>

export type WordingKind = {
  [K in SentenceKind]: `${K}.${(typeof WORDING_CASES)[K][number]}`
}[SentenceKind]

/** The wordings a document may have of its own, in the order in which they are offered. */
export const WORDING_KINDS: readonly WordingKind[] = Object.entries(WORDING_CASES).flatMap(
  // Each key and case comes from the table above.
  ([kind, cases]) => cases.map((name) => `${kind}.${name}` as WordingKind),
)

/** The wording's kind of a subject; a case without one of its own takes the last of its kind. */
export function wordingKind(kind: SentenceKind, of: SentenceCase): WordingKind {
  const cases: readonly SentenceCase[] = WORDING_CASES[kind]
  const found = cases.includes(of) ? of : cases.at(-1)
  // Both halves come from the table above.
  return `${kind}.${found}` as WordingKind
}

/** The wording that ships with the program. */
export function defaultWording(kind: WordingKind): string {
  return DEFAULT_WORDINGS[kind]
}

/** The document's own wording of a kind, or null. */
export function ownWording(facts: Facts, kind: WordingKind): string | null {
  return findFact(facts, 'sentenceTemplate', { kind })?.wording ?? null
}

/** What a wording is called where it is told of: `Tiêu chí, có tăng thêm`. */
export function wordingName(language: Language, kind: string): string {
  if (kind === OPTIONS_KIND) return translate(language, 'sentences.options')
  const known = WORDING_KINDS.find((one) => one === kind)
  if (known === undefined) return kind
  // A wording's kind is one of the two lists joined by a point.
  const [name, of] = known.split('.') as [SentenceKind, SentenceCase]
  return translate(language, 'sentences.kindText', {
    kind: translate(language, `sentences.kind.${name}`),
    case: translate(language, `sentences.case.${of}`),
  })
}
