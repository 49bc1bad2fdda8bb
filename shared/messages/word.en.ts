import type { WordMessage } from './word.vi.ts'

export const wordEn = {
  'word.title': 'Word file',
} as const satisfies Record<WordMessage, string>
