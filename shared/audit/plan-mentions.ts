import type { Facts } from '../changes/change-set.ts'
import type { Standard } from '../changes/fact-tables.ts'
import type { PlanSubject } from '../sentences/subject.ts'
import { createCriterionMentions } from './criterion-mentions.ts'
import type { Mention } from './mention.ts'
import { phrasesOf } from './phrases.ts'
import { standardAt, standardIn } from './standard-mentions.ts'
import { isAt, type TextWord } from './words.ts'

export interface MentionFinder {
  /** Mentions in order. `standard`: what the headings above speak of, for criteria named without their set. */
  readonly find: (text: string, words: readonly TextWord[], standard: Standard | null) => Mention[]
  /** The standard that a text speaks of, or null. */
  readonly standardOf: (words: readonly TextWord[]) => Standard | null
  /** The criterion that a row of a table is about. */
  readonly criterionOfRow: (label: string, standard: Standard | null) => Mention | null
}

/** Knows how texts name what a plan has figures of. */
export function createMentionFinder(
  facts: Facts,
  planId: string,
  subjects: readonly PlanSubject[],
): MentionFinder {
  const known = new Set(subjects.map(({ id }) => id))
  const criteria = createCriterionMentions(facts, planId, known)
  const phrases = phrasesOf(facts, planId, subjects)

  function phraseAt(words: readonly TextWord[], at: number): Mention | null {
    const first = words[at]
    if (first === undefined) return null
    let length = 0
    let subjects: readonly string[] = []
    for (const phrase of phrases.get(first.key) ?? []) {
      if (!isAt(words, at, phrase.keys)) continue
      if (phrase.keys.length > length) {
        length = phrase.keys.length
        subjects = phrase.subjects
      } else if (phrase.keys.length === length) {
        subjects = [...subjects, ...phrase.subjects]
      }
    }
    if (length === 0) return null
    const end = words[at + length - 1]?.end ?? first.end
    return { start: first.start, end, subjects }
  }

  return {
    standardOf: standardIn,
    find(text, words, above) {
      const standard = standardIn(words) ?? above
      const mentions: Mention[] = []
      const opening = criteria.opening(text, words, standard)
      if (opening !== null) mentions.push(opening)
      for (let at = 0; at < words.length; at++) {
        const mention =
          criteria.named(text, words, at, standard) ??
          standardAt(words, at, known) ??
          phraseAt(words, at)
        if (mention === null) continue
        mentions.push(mention)
        while (at + 1 < words.length && (words[at + 1]?.start ?? 0) < mention.end) at++
      }
      return mentions.sort((a, b) => a.start - b.start)
    },
    criterionOfRow: (label, standard) => criteria.ofRow(label, standard),
  }
}
