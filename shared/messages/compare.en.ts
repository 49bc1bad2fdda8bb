import type { CompareMessage } from './compare.vi.ts'

export const compareEn = {
  'compare.title': 'Compare',
} as const satisfies Record<CompareMessage, string>
