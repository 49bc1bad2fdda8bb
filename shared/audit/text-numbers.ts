import {
  decideMarks,
  parseTableNumber,
  type Decimal,
  type TableMarks,
} from '../numbers/parse-table.ts'

/** A number as it stands in a text. */
export interface TextNumber {
  readonly start: number
  readonly end: number
  readonly value: Decimal
}

/** Digits with marks inside; a mark at the end belongs to the sentence. Groups may be apart by a hard space. */
const NUMBER = /\d+(?:[.,]\d+)*/g

/** Decides the marks of a whole text, never from one figure: `90,05%`, `5.103,888`. */
export function textMarks(texts: Iterable<string>): TableMarks {
  const numbers: string[] = []
  for (const text of texts) {
    for (const [number] of text.matchAll(NUMBER)) {
      // Dates and numbers of sections (1.2.3) prove nothing.
      if (/^\d{1,3}(?:[.,]\d{3})*(?:[.,]\d+)?$|^\d+[.,]\d+$/.test(number)) numbers.push(number)
    }
  }
  return decideMarks(numbers.filter((number) => !/^\d{1,2}\.\d{1,2}$/.test(number)))
}

/** Every number of a text in order; what can't be read as one is passed over. */
export function textNumbers(text: string, marks: TableMarks): TextNumber[] {
  const found: TextNumber[] = []
  for (const match of text.matchAll(NUMBER)) {
    const value = readNumber(match[0], marks)
    if (value !== null)
      found.push({ start: match.index, end: match.index + match[0].length, value })
  }
  return found
}

/**
 * Reads one number by the text's marks. In a text of Vietnamese marks a figure that can't be Vietnamese (`90.1`) is read
 * the English way, and the other way round: a slip of the hand is no other number.
 */
function readNumber(text: string, marks: TableMarks): Decimal | null {
  const order = marks === 'en' ? (['en', 'vi'] as const) : (['vi', 'en'] as const)
  for (const style of order) {
    const read = parseTableNumber(text, style)
    if (read.kind === 'number') return read.value
  }
  return null
}
