import { translate, type Language } from '../messages/translate.ts'

/** Every placeholder that wordings may use; each has a name of its own in both languages. */
export const PLACEHOLDERS = [
  'added', 'lost', 'baseline', 'cumulative', 'actual', 'base', 'rate', 'baselineRate', 'actualRate', 'registered', 'communes',
  'complete', 'average', 'baselineAverage', 'actualAverage', 'amount', 'baselineAmount', 'actualAmount', 'share',
  'number', 'name', 'shortName', 'nameInside', 'set', 'standard', 'year', 'previousYear', 'unit', 'baseName', 'currency', 'verb', 'addedBound', 'cumulativeBound', 'baselineBound', 'actualBound', 'bandA', 'rangeA', 'bandB', 'rangeB', 'bandC', 'rangeC', 'bandD', 'rangeD', 'bandE', 'rangeE',
] as const // prettier-ignore
export type Placeholder = (typeof PLACEHOLDERS)[number]

/** `lũy kế` for `cumulative`; a name nobody gave stays as it is written. */
export function placeholderName(name: string, language: Language): string {
  const known = PLACEHOLDERS.find((candidate) => candidate === name)
  return known === undefined ? name : translate(language, `sentences.figure.${known}`)
}

/** A wording as people edit it: `{lũy kế}/{mẫu số} xã`. */
export function shownWording(wording: string, language: Language): string {
  return wording.replace(NAMED, (_, name: string) => `{${placeholderName(name, language)}}`)
}

/** A wording as it is kept, from one that was edited: names of either kind are understood. */
export function keptWording(shown: string, language: Language): string {
  return shown.replace(NAMED, (_, typed: string) => {
    const name = tidy(typed)
    const found = PLACEHOLDERS.find(
      (candidate) => candidate === name || tidy(placeholderName(candidate, language)) === name,
    )
    return `{${found ?? name}}`
  })
}

const NAMED = /\{([^{}[\]]{1,60})\}/g

function tidy(name: string): string {
  const plain = name.normalize('NFC').replace(/\s+/g, ' ').trim()
  return /^[a-zA-Z]+$/.test(plain) ? plain : plain.toLocaleLowerCase('vi')
}
