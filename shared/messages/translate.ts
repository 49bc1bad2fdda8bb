import { formatInteger } from '../numbers/format.ts'
import { en } from './en.ts'
import { vi } from './vi.ts'

export type Language = 'vi' | 'en'
export type MessageKey = keyof typeof vi
export type MessageParams = Readonly<Record<string, string | number>>

const catalogues: Readonly<Record<Language, Readonly<Record<MessageKey, string>>>> = { vi, en }

/** A placeholder that names a year (`year`, `previousYear`): a year takes no thousands marks. */
const YEAR_PLACEHOLDER = /^year$|Year$/

/** Fills a message's `{placeholders}`; whole numbers get the language's thousands marks, years none. */
export function translate(language: Language, key: MessageKey, params: MessageParams = {}): string {
  return catalogues[language][key].replace(/\{(\w+)\}/g, (placeholder, name: string) => {
    const value = params[name]
    if (value === undefined) return placeholder
    return typeof value === 'number' && Number.isSafeInteger(value) && !YEAR_PLACEHOLDER.test(name)
      ? formatInteger(value, language)
      : String(value)
  })
}

/** For keys that come as data (a change's label, an error's code): an unknown one shows itself rather than nothing. */
export function translateCode(
  language: Language,
  code: string,
  params: MessageParams = {},
): string {
  return isMessageKey(code) ? translate(language, code, params) : code
}

function isMessageKey(code: string): code is MessageKey {
  return Object.hasOwn(vi, code)
}
