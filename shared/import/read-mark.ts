import type { RawCell } from './raw-sheet.ts'

/** `both`: met and planned all the same; `lost`: met and expected to be lost. Both as our own appendices print them. */
export type Mark = 'met' | 'planned' | 'both' | 'lost' | 'blank'

const MET = new Set([
  'x',
  '×',
  '✕',
  '✗',
  '✘',
  'х',
  'đ',
  'd',
  'đạt',
  'dat',
  '1',
  '✓',
  '✔',
  '√',
  '+',
  '●',
  '•',
  '■',
  '☑',
  '☒',
  'có',
  'v',
  'rồi',
  'đã đạt',
  'true',
  'đ.',
])
const PLANNED = new Set([
  'p',
  'р',
  'pđ',
  'pd',
  'phấn đấu',
  'đk',
  'kh',
  'kế hoạch',
  'đăng ký',
  'pđ.',
  'p.đ',
  'phấn đấu đạt',
])
const BOTH = new Set(['xp', 'x/p', 'x, p'])
const LOST = new Set(['m'])
const BLANK = new Set([
  '',
  '-',
  '–',
  '—',
  '−',
  '_',
  '0',
  'k',
  'ko',
  'không',
  'không đạt',
  'chưa',
  'chưa đạt',
  'cđ',
  'kđ',
  'o',
  'false',
  '.',
  '…',
  '...',
  '/',
  '□',
  '☐',
  'c',
])

const known = new Map<string, Mark | null>()
const MOST_KNOWN = 5000

/**
 * A mark of a communes × criteria table: `x`, `X`, `×`, Cyrillic `х`, `Đ`, `đạt`, `1`, `✓`, `+` are met; `p`, `PĐ` planned;
 * blanks, `-` and `0` are not; `xp` and `m` are those of our own appendices. Null for anything else.
 */
export function readMark(cell: RawCell | undefined): Mark | null {
  if (cell === undefined) return 'blank'
  const { value } = cell
  switch (value.kind) {
    case 'text':
      return readMarkText(value.text)
    case 'number':
      return value.value === 1 ? 'met' : value.value === 0 ? 'blank' : null
    case 'boolean':
      return value.value ? 'met' : 'blank'
    case 'date':
    case 'error':
      return null
  }
}

function readMarkText(text: string): Mark | null {
  const before = known.get(text)
  if (before !== undefined) return before
  const key =
    text.length > 20 ? null : text.normalize('NFC').trim().toLowerCase().replace(/\s+/g, ' ')
  const mark =
    key === null
      ? null
      : MET.has(key)
        ? 'met'
        : PLANNED.has(key)
          ? 'planned'
          : BLANK.has(key)
            ? 'blank'
            : BOTH.has(key)
              ? 'both'
              : LOST.has(key)
                ? 'lost'
                : null
  if (known.size < MOST_KNOWN) known.set(text, mark)
  return mark
}

export function isMetMark(mark: Mark | null): boolean {
  return mark === 'met' || mark === 'both' || mark === 'lost'
}

export function isPlannedMark(mark: Mark | null): boolean {
  return mark === 'planned' || mark === 'both'
}

/** Met once the plan is carried out. */
export function isAfterPlanMark(mark: Mark | null): boolean {
  return mark === 'met' || mark === 'planned' || mark === 'both'
}

/** Whether a table that holds it marks what is planned beside what is met. */
export function speaksOfPlan(mark: Mark | null): boolean {
  return mark === 'planned' || mark === 'both' || mark === 'lost'
}
