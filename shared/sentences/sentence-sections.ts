import type { Facts } from '../changes/change-set.ts'
import { vi } from '../messages/vi.ts'
import type { Sentence } from './plan-sentences.ts'

/** A part of the plan's text: a heading and the paragraphs under it, as a Word file takes it. */
export interface SentenceSection {
  readonly heading: string
  readonly paragraphs: readonly string[]
}

/** What a sentence stands under: the standards, each set, groups, villages, capital, other indicators. */
export function sectionKey({ kind, setId }: Pick<Sentence, 'kind' | 'setId'>): string {
  switch (kind) {
    case 'average':
    case 'criterion':
    case 'distribution':
      return `set/${setId ?? ''}`
    case 'capital':
    case 'capitalLine':
      return 'capital'
    case 'standard':
    case 'group':
    case 'villages':
    case 'indicator':
      return kind
  }
}

export function sectionTitle(facts: Facts, key: string): string {
  switch (key) {
    case 'standard':
      return vi['sentences.section.standard']
    case 'group':
      return vi['sentences.section.group']
    case 'villages':
      return vi['sentences.section.villages']
    case 'capital':
      return vi['sentences.section.capital']
    case 'indicator':
      return vi['sentences.section.indicator']
    default:
      return facts.criteriaSet.get(key.slice('set/'.length))?.name ?? key
  }
}

/** Sentences under what they stand under, in their order. */
export function groupSentences<S extends Pick<Sentence, 'kind' | 'setId'>>(
  sentences: readonly S[],
): { readonly key: string; readonly sentences: readonly S[] }[] {
  const groups = new Map<string, S[]>()
  for (const sentence of sentences) {
    const key = sectionKey(sentence)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [sentence])
    else group.push(sentence)
  }
  return [...groups].map(([key, own]) => ({ key, sentences: own }))
}

/** Whether a sentence goes out with the text: not left out by hand, and without gaps. */
export function isGoingOut({ isLeftOut, missing }: Sentence): boolean {
  return !isLeftOut && missing.length === 0
}

/** The text of a plan by sections; what is left out, and what lacks figures, stays away. */
export function sentenceSections(facts: Facts, sentences: readonly Sentence[]): SentenceSection[] {
  return groupSentences(sentences.filter(isGoingOut)).map((group) => ({
    heading: sectionTitle(facts, group.key),
    paragraphs: group.sentences.map(({ text }) => text),
  }))
}

/** The same as plain text, a line for each sentence. */
export function sectionsText(sections: readonly SentenceSection[]): string {
  return sections
    .map(({ heading, paragraphs }) =>
      [heading, ...paragraphs.map((text) => `- ${text}`)].join('\n'),
    )
    .join('\n\n')
}
