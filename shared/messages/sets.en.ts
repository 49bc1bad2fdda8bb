import type { SetsMessage } from './sets.vi.ts'

export const setsEn: Record<SetsMessage, string> = {
  'sets.title': 'Criteria sets',
}
