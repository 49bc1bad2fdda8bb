import type { WordMessage } from './word.vi.ts'

export const wordEn = {
  'word.style.label': 'Appendix number',
  'word.style.title': 'Appendix title',
  'word.style.reference': 'Appendix reference',
  'word.style.rule': 'Rule under the title',
  'word.style.unit': 'Unit of the table',
  'word.style.table': 'Table text {size}',
  'word.style.footnote': 'Note under the table',
  'word.style.end': 'Break after the table',
  'word.style.body': 'Plan text',
} as const satisfies Record<WordMessage, string>
