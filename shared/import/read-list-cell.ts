import {
  likelyReadings,
  readListDate,
  readListNumber,
  readListText,
  type ListReadings,
} from '../criteria/list-readings.ts'
import { parseCriterionLabel } from '../criteria/criterion-label.ts'
import { joinNumbers, splitNumbers } from '../criteria/number-list.ts'
import type { NumberCatalogue } from '../criteria/parse-number-list.ts'
import { storedDecimal } from '../numbers/stored-number.ts'
import type { SetIndex } from './document-index.ts'
import type { ImportText } from './preview.ts'
import type { RawCell } from './raw-sheet.ts'
import { readCount } from './read-cell.ts'

export type CountReading =
  | { readonly kind: 'blank' }
  | { readonly kind: 'count'; readonly value: number }
  | { readonly kind: 'likely'; readonly value: number; readonly reason: ImportText }
  | { readonly kind: 'refused'; readonly reason: ImportText }

/** A list has this many numbers at most, whatever set it is of. */
const MOST_CRITERIA = 100

/** Reads the number of criteria printed beside a list; `8/19` in a set of 19 is 8, also where it became a date. */
export function readCriteriaCount(
  cell: RawCell | undefined,
  raw: string,
  catalogue: NumberCatalogue,
): CountReading {
  const size = catalogue.criteria.length
  if (cell?.value.kind === 'date') {
    const read = readListDate(cell.value.iso, cell.value.format, catalogue)
    if (read.kind === 'damaged' && read.count !== null) {
      const reason = {
        code: 'import.doubt.count-share',
        params: { raw, count: read.count },
      } as const
      return { kind: 'likely', value: read.count, reason }
    }
  }
  const read = readCount(withoutMet(cell), 'unknown')
  if (read.kind === 'refused') {
    const [value] = read.readings
    if (value !== undefined && read.of === size && value <= size) return { kind: 'count', value }
    return { kind: 'refused', reason: read.reason }
  }
  const most = Math.max(size + catalogue.subCriteria.length, MOST_CRITERIA)
  return read.kind === 'count' && read.value > most
    ? {
        kind: 'refused',
        reason: { code: 'import.reason.count-of-criteria', params: { count: size } },
      }
    : read
}

/** `Đạt 19/19`: the word says what the column says. */
function withoutMet(cell: RawCell | undefined): RawCell | undefined {
  if (cell?.value.kind !== 'text') return cell
  const text = cell.value.text.normalize('NFC').replace(/^\s*(?:đã\s+)?đạt\s*:?\s*(?=\d)/iu, '')
  return { ...cell, value: { kind: 'text', text } }
}

/** What a list cell says, once its count and what is achieved already are weighed. */
export type ListVerdict =
  | { readonly kind: 'blank' }
  | { readonly kind: 'list'; readonly list: string }
  | { readonly kind: 'repair'; readonly list: string; readonly reason: ImportText }
  /** `readings`: likeliest first; `count`: so many, without saying which. */
  | {
      readonly kind: 'ask'
      readonly readings: readonly string[]
      readonly count: number | null
      readonly reason: ImportText
      readonly isDamaged: boolean
    }
  | { readonly kind: 'refused'; readonly reason: ImportText }

export interface ListContext {
  readonly set: SetIndex
  readonly catalogue: NumberCatalogue
  readonly declared: number | null
  /** Of a planned list; null elsewhere, or where nothing is known. */
  readonly achieved: ReadonlySet<string> | null
}

export function readListCell(
  cell: RawCell | undefined,
  raw: string,
  context: ListContext,
): ListVerdict {
  const { catalogue, declared } = context
  const read = readingsOf(cell, context)
  switch (read.kind) {
    case 'blank':
      return blankList(context)
    case 'plain': {
      const [list] = read.readings
      // 19 alone in the list's cell, beside the count 19, is the count once more.
      const isSize =
        list === String(catalogue.criteria.length) && declared === catalogue.criteria.length
      return isSize && declared > 1 ? completed(catalogue) : { kind: 'list', list }
    }
    case 'mended': {
      const likely = likelyReadings(read.readings, context, catalogue)
      const [list] = likely
      if (list === undefined) return unreadable(raw)
      if (likely.length > 1) return ask(likely, context, false)
      return { kind: 'repair', list, reason: repairReason(read.how, catalogue) }
    }
    case 'damaged': {
      const likely = likelyReadings(read.readings, context, catalogue)
      return likely.length === 0 && read.count === null
        ? unreadable(raw)
        : ask(likely, context, true, read.count)
    }
    case 'share': {
      if (declared === read.count) return { kind: 'blank' }
      const fitting = read.readings.filter((list) => splitNumbers(list).length === declared)
      if (fitting.length > 0) return ask(fitting, context, false)
      const params = { count: read.count, size: catalogue.criteria.length }
      return {
        kind: 'ask',
        readings: read.readings,
        count: read.count,
        isDamaged: false,
        reason: { code: 'import.doubt.list-share', params },
      }
    }
    case 'partial': {
      const [list] = read.readings
      if (list === undefined) return unreadable(read.rest)
      const params = { rest: clip(read.rest), list: printList(list) }
      return {
        kind: 'ask',
        readings: [list],
        count: null,
        isDamaged: false,
        reason: { code: 'import.doubt.list-partial', params },
      }
    }
  }
}

function readingsOf(cell: RawCell | undefined, { catalogue, set }: ListContext): ListReadings {
  if (cell === undefined) return { kind: 'blank' }
  const { value } = cell
  switch (value.kind) {
    case 'text':
      return readListText(value.text, catalogue, (name) => nameOf(name, set))
    case 'number':
      return readListNumber(digitsOf(value.value), catalogue)
    case 'date':
      return readListDate(value.iso, value.format, catalogue)
    case 'boolean':
      return { kind: 'partial', rest: String(value.value), readings: [] }
    case 'error':
      return { kind: 'partial', rest: value.code, readings: [] }
  }
}

/** The digits a spreadsheet shows for a stored number: 11.149999999999999 was typed as 11.15. */
export function digitsOf(value: number): string {
  const { scaled, decimals } = storedDecimal(value)
  if (!Number.isSafeInteger(scaled) || scaled < 0 || decimals > 6) return String(value)
  const digits = String(scaled).padStart(decimals + 1, '0')
  return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
}

/** Lists may name criteria: `Giao thông, Thủy lợi`, `TC 3 (Thủy lợi)`. */
function nameOf(text: string, set: SetIndex): string | null {
  const { number, name } = parseCriterionLabel(text)
  const bare = name.replace(/^[(\s]+|[)\s]+$/gu, '')
  const found = bare === '' ? null : set.matcher.findName(bare)
  if (found?.kind !== 'match' || found.numbers.length !== 1) return null
  const [named] = found.numbers
  return named === undefined || (number !== null && number !== named) ? null : named
}

/** A blank list beside the number of all criteria means all of them; beside 0, none. Source: Lạng Sơn plan 2023, Appendix 4. */
function blankList({ declared, catalogue }: ListContext): ListVerdict {
  if (declared === 0) return { kind: 'list', list: '' }
  return declared !== null && declared === catalogue.criteria.length && declared > 1
    ? completed(catalogue)
    : { kind: 'blank' }
}

function completed({ criteria }: NumberCatalogue): ListVerdict {
  const reason = { code: 'import.repair.all', params: { count: criteria.length } } as const
  return { kind: 'repair', list: joinNumbers(criteria), reason }
}

function ask(
  readings: readonly string[],
  context: ListContext,
  isDamaged: boolean,
  count: number | null = null,
): ListVerdict {
  const [first, second] = readings
  if (first === undefined && count !== null) {
    const params = { count, size: context.catalogue.criteria.length }
    return {
      kind: 'ask',
      readings,
      count,
      isDamaged,
      reason: { code: 'import.doubt.list-share', params },
    }
  }
  if (second !== undefined || !isDamaged) {
    const params = { lists: readings.map((list) => `{${printList(list)}}`).join(', ') }
    return {
      kind: 'ask',
      readings,
      count,
      isDamaged,
      reason: { code: 'import.doubt.list-ambiguous', params },
    }
  }
  const list = printList(first ?? '')
  const numbers = achievedOf(first ?? '', context.achieved)
  const reason: ImportText =
    numbers.length > 0
      ? {
          code: 'import.doubt.list-damaged-achieved',
          params: { list, numbers: numbers.join(', ') },
        }
      : { code: 'import.doubt.list-damaged', params: { list } }
  return { kind: 'ask', readings, count, isDamaged, reason }
}

/** Numbers of a planned list that are achieved already. */
export function achievedOf(list: string, achieved: ReadonlySet<string> | null): string[] {
  return splitNumbers(list).filter((number) => achieved?.has(number) === true)
}

export function printList(list: string): string {
  return splitNumbers(list).join(', ')
}

function repairReason(
  how: 'dots' | 'all' | 'repeated' | 'count-inside',
  { criteria }: NumberCatalogue,
): ImportText {
  return how === 'all'
    ? { code: 'import.repair.all-text', params: { count: criteria.length } }
    : { code: `import.repair.${how}`, params: {} }
}

function unreadable(rest: string): ListVerdict {
  return {
    kind: 'refused',
    reason: { code: 'import.reason.list-unreadable', params: { rest: clip(rest) } },
  }
}

function clip(text: string): string {
  return text.length > 120 ? `${text.slice(0, 119)}…` : text
}
