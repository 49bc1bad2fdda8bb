import type { MarkState } from './mark-edits.ts'

/** Spellings of a mark as people type and paste it, folded: lower case, composed, without spaces around. */
const MET = new Set(['x', 'х', '×', '✕', '✗', '✓', '✔', '☑', 'đ', 'đạt', 'd', 'dat', '1', '+', 'v'])
const PLANNED = new Set(['p', 'р', 'pđ', 'pd', 'phấn đấu', 'phan dau'])
const LOST = new Set(['m', 'м', 'mất', 'mat'])
const BLANK = new Set(['', '-', '–', '—', '0', 'k', 'ko', 'không', 'chưa', 'chưa đạt', 'không đạt'])

/**
 * Reads a mark of the communes × criteria table: `x` is met (also Cyrillic х, ×, ✓, đ, đạt, 1, +), `p` planned (phấn đấu),
 * `m` lost (mất), a blank or a dash none. Null for anything else.
 */
export function parseMark(text: string): MarkState | null {
  const mark = text
    .normalize('NFC')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
    .toLocaleLowerCase('vi')
  if (MET.has(mark)) return 'met'
  if (PLANNED.has(mark)) return 'planned'
  if (LOST.has(mark)) return 'lost'
  return BLANK.has(mark) ? 'blank' : null
}
