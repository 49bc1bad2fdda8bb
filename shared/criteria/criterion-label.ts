/** A row label read as a criterion: `3. Thủy lợi`, `Tiêu chí 3: Thủy lợi`, `TC3`, `Thủy lợi (TC3)`, `III. Thủy lợi`. */
export interface CriterionLabel {
  /** `3` or, for a sub-criterion, `13.5`; null when the label has none. */
  readonly number: string | null
  /** Written as `III`: often the number of a group of rows, not of a criterion. */
  readonly isRoman: boolean
  /** Introduced by `Tiêu chí`, `TC`: surely a criterion's number. */
  readonly isNamedCriterion: boolean
  readonly name: string
}

const WORD = '(?:tiêu chí|tiêu chi|tieu chi|t\\.c|tc)(?:\\s*(?:số|thứ))?'
const NUMBER = '(\\d{1,2}(?:\\.\\d{1,2})?)'
const NAMED = new RegExp(
  `^\\(?\\s*${WORD}\\s*[:.]?\\s*(?:${NUMBER}|([IVX]{1,5})(?![\\p{L}]))\\s*[).:/,–-]*\\s*(.*)$`,
  'iu',
)
const NAMED_WITHOUT_NUMBER = /^(?:tiêu chí|tc)\s*(?:về|:)?\s+(.+)$/iu
const NUMBERED = new RegExp(
  `^\\(?\\s*${NUMBER}\\s*(?:$|\\)?\\s*[.:)/–-]+\\s*|\\)?\\s+(?=\\p{L}))(.*)$`,
  'u',
)
const ROMAN = /^\(?([IVX]{1,5})(?:$|\s*[).:/–-]+\s*)(.*)$/u
const TRAILING = new RegExp(`^(.+?)\\s*[([]\\s*(?:${WORD}\\s*)?${NUMBER}\\s*[)\\]]$`, 'iu')

export function parseCriterionLabel(label: string): CriterionLabel {
  const text = label.normalize('NFC').replace(/\s+/g, ' ').trim()
  const named = NAMED.exec(text)
  if (named !== null) {
    const number = named[1] ?? romanValue(named[2] ?? '')
    if (number !== null) return read(number, named[3] ?? '', { isNamedCriterion: true })
  }
  const numbered = NUMBERED.exec(text)
  if (numbered !== null) return read(numbered[1] ?? null, numbered[2] ?? '', {})
  const roman = ROMAN.exec(text)
  if (roman !== null) return read(romanValue(roman[1] ?? ''), roman[2] ?? '', { isRoman: true })
  const trailing = TRAILING.exec(text)
  if (trailing !== null) return read(trailing[2] ?? null, trailing[1] ?? '', {})
  return read(null, NAMED_WITHOUT_NUMBER.exec(text)?.[1] ?? text, {})
}

function read(
  number: string | null,
  name: string,
  flags: { isRoman?: boolean; isNamedCriterion?: boolean },
): CriterionLabel {
  return {
    number: number === null ? null : plainNumber(number),
    isRoman: flags.isRoman === true,
    isNamedCriterion: flags.isNamedCriterion === true,
    name: name.trim(),
  }
}

/** `02` → `2`, `13.5` stays. */
function plainNumber(number: string): string {
  return number.replace(/^0+(?=\d)/, '')
}

const DIGITS = { I: 1, V: 5, X: 10 } as const

function romanValue(text: string): string | null {
  const letters = text.toUpperCase().split('').filter(isDigit)
  if (letters.length === 0) return null
  let value = 0
  for (const [index, letter] of letters.entries()) {
    const next = letters[index + 1]
    const isBefore = next !== undefined && DIGITS[letter] < DIGITS[next]
    value += isBefore ? -DIGITS[letter] : DIGITS[letter]
  }
  return String(value)
}

function isDigit(letter: string): letter is keyof typeof DIGITS {
  return letter in DIGITS
}
