import type { SentencesMessage } from './sentences.vi.ts'

export const sentencesEn = {
  'sentences.title': 'Sentences',
} as const satisfies Record<SentencesMessage, string>
