import type { Language } from '../../shared/messages/translate.ts'

/** A time zone only in tests: people read the time of their own clock. */
interface DateOptions {
  readonly timeZone?: string
}

/** `18/01/2023`; in English `18 Jan 2023`. */
export function dateText(iso: string, language: Language, options: DateOptions = {}): string {
  const parts = partsOf(new Date(iso), language, options)
  return dateOf(parts, language)
}

/** `18/01/2023 08:42`; in English `18 Jan 2023, 08:42`. */
export function dateTimeText(iso: string, language: Language, options: DateOptions = {}): string {
  const parts = partsOf(new Date(iso), language, options)
  return dateOf(parts, language) + (language === 'vi' ? ' ' : ', ') + timeOf(parts)
}

/** `08:42` for a moment of today, the date before it otherwise. */
export function recentTimeText(
  iso: string,
  language: Language,
  options: DateOptions & { readonly now?: Date } = {},
): string {
  const parts = partsOf(new Date(iso), language, options)
  const today = partsOf(options.now ?? new Date(), language, options)
  return dateOf(parts, language) === dateOf(today, language)
    ? timeOf(parts)
    : dateTimeText(iso, language, options)
}

type DateParts = Readonly<Record<'day' | 'month' | 'year' | 'hour' | 'minute', string>>

/** Intl orders the hour before the date in Vietnamese; papers have it after, so the parts are put together here. */
function partsOf(date: Date, language: Language, { timeZone }: DateOptions): DateParts {
  const parts = new Map(
    formatOf(language, timeZone)
      .formatToParts(date)
      .map((part) => [part.type, part.value]),
  )
  const part = (type: keyof DateParts): string => parts.get(type) ?? ''
  return {
    day: part('day'),
    month: part('month'),
    year: part('year'),
    hour: part('hour'),
    minute: part('minute'),
  }
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** Making a format takes longer than a keystroke should: each is made once. */
function formatOf(language: Language, timeZone: string | undefined): Intl.DateTimeFormat {
  const key = `${language} ${timeZone ?? ''}`
  const known = formats.get(key)
  if (known !== undefined) return known
  const format = new Intl.DateTimeFormat(language === 'vi' ? 'vi-VN' : 'en-GB', {
    day: '2-digit',
    month: language === 'vi' ? '2-digit' : 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  })
  formats.set(key, format)
  return format
}

function dateOf({ day, month, year }: DateParts, language: Language): string {
  const mark = language === 'vi' ? '/' : ' '
  return [day, month, year].join(mark)
}

function timeOf({ hour, minute }: DateParts): string {
  return `${hour}:${minute}`
}
