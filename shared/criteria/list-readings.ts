import { joinNumbers, splitNumbers } from './number-list.ts'
import { numberOf, parseNumberList, type NumberCatalogue } from './parse-number-list.ts'

/** What a workbook's cell may say as a list of criteria. Each reading is a canonical list (`1,3,8`), likeliest first. */
export type ListReadings =
  | { readonly kind: 'blank' }
  /** As people write lists: the one reading is what is written. */
  | { readonly kind: 'plain'; readonly readings: readonly [string] }
  /** Legible text in an unusual form (`1.3.8`, `19/19`, a number written twice); several readings where a dot may mean two things. */
  | { readonly kind: 'mended'; readonly how: Mending; readonly readings: readonly string[] }
  /** The program it was typed in made a number or a date of it. */
  | {
      readonly kind: 'damaged'
      readonly readings: readonly string[]
      readonly count: number | null
    }
  /** `8/19`: so many of all, without saying which; or two numbers. */
  | { readonly kind: 'share'; readonly count: number; readonly readings: readonly string[] }
  /** Part of it can't be read; `readings` holds what can, if there is any. */
  | { readonly kind: 'partial'; readonly rest: string; readonly readings: readonly string[] }

export type Mending = 'dots' | 'all' | 'repeated' | 'count-inside'

/** A longer text is no list. */
const LONGEST_LIST = 600
/** More numbers than this with dots between them, and the dots surely separate them. */
const FEW_PARTS = 3
const NAME_SEPARATOR = /[,;\n]+/u

/** `Đạt 19/19`: the word says what the column says. */
const MET_BEFORE = /^(?:đã\s+)?đạt\s*:?\s+(?=\d|đủ|cả|toàn bộ|tất cả)/iu
/** `8 (chờ thẩm định)`: a number with a remark behind it. */
const REMARKED = /^(\d{1,2}(?:\.\d{1,2})?)\s*\(([^()\d]+)\)\.?$/u

/** Reads a text cell. `nameOf` gives the number of a criterion written by its name, or null. */
export function readListText(
  text: string,
  catalogue: NumberCatalogue,
  nameOf: (name: string) => string | null = () => null,
): ListReadings {
  const bare = text
    .normalize('NFC')
    .replace(/[^\S\n]+/g, ' ')
    .trim()
    .replace(MET_BEFORE, '')
  if (/^[-–—_.…]*$/u.test(bare)) return { kind: 'blank' }
  if (bare.length > LONGEST_LIST) return { kind: 'partial', rest: bare, readings: [] }
  const inside =
    /^(\d{1,2})(?:\s*\/\s*\d{1,2})?\s*(?:tiêu chí|tc)?\s*(?:\((.+)\)|:\s*(.+))$/isu.exec(bare)
  const within = inside?.[2] ?? inside?.[3]
  if (within !== undefined && /\d/.test(within)) {
    const list = readListText(within, catalogue, nameOf)
    if (list.kind === 'plain') return { ...list, kind: 'mended', how: 'count-inside' }
  }
  const share = /^(\d{1,2})\s*\/\s*(\d{1,2})$/.exec(bare)
  if (share !== null && share[1] !== share[2]) return readShare(share, catalogue)
  const strict = parseNumberList(bare, catalogue)
  if (strict.ok) return plain(bare, strict.numbers, catalogue)
  const dotted = readDots(bare, catalogue)
  if (dotted.length > 0) return { kind: 'mended', how: 'dots', readings: dotted }
  return readParts(bare, catalogue, nameOf)
}

function plain(text: string, numbers: readonly string[], catalogue: NumberCatalogue): ListReadings {
  const list = joinNumbers(numbers)
  if (/\/|đủ|tất cả|toàn bộ|cả|all/iu.test(text)) {
    return { kind: 'mended', how: 'all', readings: [list] }
  }
  const [only] = numbers
  if (numbers.length === 1 && only !== undefined && /^\s*\d+\.\d+\.?\s*$/.test(text)) {
    // Alone in its cell, `2.3` is a sub-criterion or the numbers 2 and 3.
    const apart = apartOf(only, catalogue)
    if (apart !== null) return { kind: 'mended', how: 'dots', readings: [list, apart] }
  }
  const written = text.match(/\d+(?:\.\d+)*/g) ?? []
  const isRepeated =
    !/\d\s*(?:-|–|—|−|÷|→|đến|tới)\s*\d/iu.test(text) && written.length > numbers.length
  return isRepeated
    ? { kind: 'mended', how: 'repeated', readings: [list] }
    : { kind: 'plain', readings: [list] }
}

function readShare(found: RegExpExecArray, catalogue: NumberCatalogue): ListReadings {
  const [, part = '', whole = ''] = found
  const readings = both([part, whole], catalogue)
  if (Number(whole) === catalogue.criteria.length && Number(part) <= Number(whole)) {
    return { kind: 'share', count: Number(part), readings }
  }
  return readings.length > 0
    ? { kind: 'mended', how: 'dots', readings }
    : { kind: 'partial', rest: found[0], readings: [] }
}

/** `1.3.8`, `12.13,15`: dots that separate. A pair that is a sub-criterion stays one where the list is longer. */
function readDots(text: string, catalogue: NumberCatalogue): string[] {
  const tokens = text
    .replace(/\.$/, '')
    .split(/[\s,;]+|\.\s+/u)
    .filter((token) => token !== '')
  if (!tokens.every((token) => /^\d+(?:\.\d+)*$/.test(token))) return []
  let readings: string[][] = [[]]
  for (const token of tokens) {
    const ways = splitsOf(token, catalogue, tokens.length === 1)
    readings = readings.flatMap((before) => ways.map((way) => [...before, ...way])).slice(0, 16)
  }
  return distinct(readings)
}

function splitsOf(token: string, catalogue: NumberCatalogue, isAlone: boolean): string[][] {
  const parts = token.split('.')
  const whole = numberOf(token, catalogue)
  if (whole !== null && !isAlone) return [[whole]]
  const apart = parts.map((part) => numberOf(part, catalogue))
  const ways: string[][] = apart.every((part) => part !== null) ? [apart] : []
  if (parts.length === FEW_PARTS) {
    const [a = '', b = '', c = ''] = parts
    for (const [one, other] of [
      [`${a}.${b}`, c],
      [a, `${b}.${c}`],
    ] as const) {
      const numbers = [numberOf(one, catalogue), numberOf(other, catalogue)]
      if (numbers.every((number) => number !== null)) ways.push(numbers)
    }
  }
  return ways
}

/** Part by part, by number or by name; what nothing fits is the rest. */
function readParts(
  text: string,
  catalogue: NumberCatalogue,
  nameOf: (name: string) => string | null,
): ListReadings {
  const numbers: string[] = []
  const rest: string[] = []
  for (const part of text.split(NAME_SEPARATOR)) {
    const bare = part.trim()
    if (bare === '') continue
    for (const piece of piecesOf(bare, catalogue, nameOf)) {
      const read = readPiece(piece, catalogue, nameOf)
      const remarked = read === null ? REMARKED.exec(piece) : null
      const number = numberOf(remarked?.[1] ?? '', catalogue)
      if (read !== null) numbers.push(...read)
      else if (number === null) rest.push(piece)
      else {
        // What is said of a number may mean that it doesn't count, so both are asked about.
        numbers.push(number)
        rest.push(`(${remarked?.[2] ?? ''})`)
      }
    }
  }
  const list = joinNumbers(numbers)
  if (rest.length === 0) return { kind: 'plain', readings: [list] }
  return { kind: 'partial', rest: rest.join(', '), readings: numbers.length === 0 ? [] : [list] }
}

/** Names may hold `và` and spaces themselves, so a part is taken apart only where it is no name as a whole. */
function piecesOf(
  part: string,
  catalogue: NumberCatalogue,
  nameOf: (name: string) => string | null,
): string[] {
  if (readPiece(part, catalogue, nameOf) !== null) return [part]
  if (!/\p{L}/u.test(part)) return part.split(/\s+/)
  const halves = part.split(/\s+và\s+/iu)
  return halves.length > 1 ? halves : [part]
}

function readPiece(
  piece: string,
  catalogue: NumberCatalogue,
  nameOf: (name: string) => string | null,
): readonly string[] | null {
  const strict = parseNumberList(piece, catalogue)
  if (strict.ok) return strict.numbers
  const name = nameOf(piece)
  return name === null ? null : [name]
}

/**
 * Reads a number cell by the digits it stores: 15 is a list of one; 11.15 is {11, 15}; 9.1 is {9, 10} whose last zero is
 * lost, {9, 1}, or sub-criterion 9.1.
 */
export function readListNumber(digits: string, catalogue: NumberCatalogue): ListReadings {
  if (digits === '0') return { kind: 'plain', readings: [''] }
  const whole = /^\d+$/.test(digits) ? numberOf(digits, catalogue) : null
  if (whole !== null) return { kind: 'plain', readings: [whole] }
  const [, before = '', after = ''] = /^(\d+)\.(\d+)$/.exec(digits) ?? []
  const readings = [
    ...both([before, after], catalogue),
    ...(after.length === 1 ? both([before, `${after}0`], catalogue) : []),
    ...[digits, `${digits}0`].flatMap((number) =>
      catalogue.subCriteria.includes(number) ? [number] : [],
    ),
  ]
  return readings.length > 0
    ? { kind: 'damaged', readings: [...new Set(readings)], count: null }
    : { kind: 'partial', rest: digits, readings: [] }
}

/**
 * Reads a date cell: `3-4` became 3 April, `1,3,8` 1 March 2008, `3/19` March 2019, `8/19` 19 August. The format tells
 * which parts were typed.
 */
export function readListDate(
  iso: string,
  format: string,
  catalogue: NumberCatalogue,
): ListReadings {
  const [year = '', month = '', day = ''] = iso
    .slice(0, 10)
    .split('-')
    .map((part) => part.replace(/^0/, ''))
  const short = String(Number(year) % 100)
  const code = format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '').toLowerCase()
  const pair = /d/.test(code) ? [day, month] : [month, short]
  const triple = /d/.test(code) && /y/.test(code) ? [day, month, short] : []
  const [a = '', b = ''] = pair
  const [low, high] = Number(a) <= Number(b) ? [a, b] : [b, a]
  const range = parseNumberList(`${low}-${high}`, catalogue)
  const readings = [
    ...both(triple, catalogue),
    ...both(pair, catalogue),
    ...(range.ok ? [joinNumbers(range.numbers)] : []),
  ]
  const count = Number(high) === catalogue.criteria.length ? Number(low) : null
  return readings.length > 0 || count !== null
    ? { kind: 'damaged', readings: [...new Set(readings)], count }
    : { kind: 'partial', rest: iso, readings: [] }
}

/** The numbers as one list, where the set has them all and none is there twice; otherwise nothing. */
function both(parts: readonly string[], catalogue: NumberCatalogue): string[] {
  const numbers = parts.map((part) => numberOf(part, catalogue))
  const known = numbers.filter((number) => number !== null)
  return parts.length > 1 && known.length === parts.length && new Set(known).size === known.length
    ? [joinNumbers(known)]
    : []
}

function apartOf(number: string, catalogue: NumberCatalogue): string | null {
  return both(number.split('.'), catalogue)[0] ?? null
}

function distinct(readings: readonly (readonly string[])[]): string[] {
  return [...new Set(readings.map((numbers) => joinNumbers(numbers)))]
}

/** What is known besides about a doubtful list. */
export interface ListEvidence {
  /** The count printed beside it. */
  readonly declared: number | null
  /** Of a planned list: what is achieved already. */
  readonly achieved: ReadonlySet<string> | null
}

/**
 * The readings that survive: those as long as the declared count, if any are; of these those that plan nothing achieved
 * already, if any do. Where neither tells, all stay.
 */
export function likelyReadings(
  readings: readonly string[],
  { declared, achieved }: ListEvidence,
  catalogue: NumberCatalogue,
): string[] {
  const fitting = readings.filter((list) => fits(list, declared, catalogue))
  const left = fitting.length > 0 ? fitting : [...readings]
  const fresh = left.filter((list) =>
    splitNumbers(list).every((number) => achieved?.has(number) !== true),
  )
  return fresh.length > 0 ? fresh : left
}

function fits(list: string, declared: number | null, { criteria }: NumberCatalogue): boolean {
  if (declared === null) return true
  const numbers = splitNumbers(list)
  return (
    numbers.length === declared ||
    numbers.filter((number) => criteria.includes(number)).length === declared
  )
}
