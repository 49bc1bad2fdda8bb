import type { ContentsMessage } from './contents.vi.ts'

export const contentsEn = {
  'contents.title': 'Other contents',
} as const satisfies Record<ContentsMessage, string>
