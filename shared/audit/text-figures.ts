import type { IndicatorBound } from '../changes/fact-tables.ts'
import type { Decimal, TableMarks } from '../numbers/parse-table.ts'
import { foldForSearch } from '../units/fold-label.ts'
import { textNumbers, type TextNumber } from './text-numbers.ts'

export type FigureRole =
  /** `92/181 xã`. */
  | 'fraction'
  /** `50,8%`. */
  | 'rate'
  /** `có thêm 10 xã`. */
  | 'added'
  /** `giảm 2 xã`. */
  | 'lost'
  /** `20 xã`. */
  | 'count'
  /** `16,65 tiêu chí/xã`. */
  | 'average'
  /** `5.103,888 tỷ đồng`, in đồng. */
  | 'amount'
  /** `48 triệu đồng/người/năm`. */
  | 'measure'

/** A figure found in a text. */
export interface TextFigure {
  readonly role: FigureRole
  /** The whole expression, with its unit. */
  readonly start: number
  readonly end: number
  readonly value: Decimal
  /** Of a fraction: what it divides by. */
  readonly of: Decimal | null
  /** Upper end of a range. */
  readonly high: Decimal | null
  readonly bound: IndicatorBound
  /** Unit without accents: `xa`, `thon`, `san pham`, `%`, `trieu dong/nguoi/nam`; empty where none is written. */
  readonly unit: string
  /** Đồng in one unit of an amount; 1 elsewhere. */
  readonly scale: number
  /** Said to be a running total: `lũy kế 333 thôn`, `nâng tổng số lên 92 xã`. */
  readonly isTotal: boolean
  /** Said to be by how much something grows or falls: no share, average or level itself. */
  readonly isChange: boolean
}

/** Units of things that plans count; units of a plan's own indicators are added to them. */
const UNITS = [
  'hợp tác xã', 'xã, phường', 'xã', 'phường', 'thị trấn', 'huyện', 'thành phố', 'thị xã', 'khu dân cư', 'khu phố', 'thôn', 'bản', 'xóm', 'ấp',
  'sản phẩm', 'hộ', 'mô hình', 'công trình', 'đơn vị', 'tiêu chí', 'chỉ tiêu',
] // prettier-ignore
const AVERAGE = /^\s*(?:tiêu chí|tc|chỉ tiêu)(?:\s+[\p{L}\s]{1,40}?)?\s*\/\s*(?:1\s*)?xã(?!\p{L})/iu
const AMOUNT =
  /^\s*(nghìn tỷ|nghìn tỉ|ngàn tỷ|triệu|tỷ|tỉ|nghìn|ngàn)(?:\s*(?:đồng|đ)(?![\p{L}]))?((?:\s*\/\s*[\p{L}]+(?:\s[\p{L}]+)?){0,3})/iu
const RANGE = /^\s*(?:-|–|—|÷|đến|tới)\s*$/iu
const ADDED =
  /(?:có thêm|tăng thêm|bổ sung thêm|thêm|tăng|mới)\s*(?:được\s*)?(?:khoảng\s*|từ\s*|ít nhất\s*|tối thiểu\s*|là\s*|:\s*)?$/iu
const LOST = /(?:giảm|mất)\s*(?:đi\s*|mất\s*|khoảng\s*)?$/iu
const TOTAL =
  /(?:lũy kế|luỹ kế|nâng (?:tổng )?số[^.;,]{0,50}lên|nâng lên)\s*(?:là\s*|đạt\s*|có\s*|:\s*)?$/iu
const AT_LEAST =
  /(?:tối thiểu|ít nhất|trên|không dưới|không thấp hơn|từ)\s*(?:là\s*|đạt\s*|có\s*)?$/iu
const AT_MOST = /(?:tối đa|không quá|dưới|không vượt quá)\s*(?:là\s*|còn\s*)?$/iu
/** Numbers that name something: `số 18`, `ngày 18/01`, `Phụ lục 6`, `năm 2023`. */
const NAMING =
  /(?:^|[^\p{L}])(?:số|ngày|tháng|năm|phụ lục|biểu|bảng|điều|khoản|mục|quý|giai đoạn|tiêu chí|chỉ tiêu|tc|vùng|khu vực)\s*(?:số\s*)?$/iu
const IN_WORD = /[\p{L}\p{N}_/]$|[\p{L}\p{N}][-–.]$/u

const SCALES: Readonly<Record<string, number>> = {
  nghin: 1e3,
  ngan: 1e3,
  trieu: 1e6,
  ty: 1e9,
  ti: 1e9,
  'nghin ty': 1e12,
  'nghin ti': 1e12,
  'ngan ty': 1e12,
}

export interface FigureFinder {
  readonly find: (text: string) => TextFigure[]
}

/** Finds every figure of a plan's kind in a block of text; `units` are those of the plan's own indicators. */
export function createFigureFinder(marks: TableMarks, units: readonly string[]): FigureFinder {
  const unit = unitPattern([...UNITS, ...units])
  return {
    find(text) {
      const numbers = textNumbers(text, marks)
      const figures: TextFigure[] = []
      for (let index = 0; index < numbers.length; index++) {
        const number = numbers[index]
        if (number === undefined) continue
        const found = readAt(text, number, numbers[index + 1], unit)
        if (found === null) continue
        figures.push(found.figure)
        index += found.numbers - 1
      }
      return figures
    },
  }
}

interface Found {
  readonly figure: TextFigure
  /** Numbers of the text that it takes up. */
  readonly numbers: number
}

function readAt(
  text: string,
  number: TextNumber,
  next: TextNumber | undefined,
  unit: RegExp,
): Found | null {
  const before = text.slice(Math.max(0, number.start - 60), number.start)
  if (IN_WORD.test(before) || NAMING.test(before)) return null
  const between = next === undefined ? null : text.slice(number.end, next.start)
  if (next !== undefined && between !== null && /^\s*\/\s*$/.test(between)) {
    return fractionAt(text, number, next, unit)
  }
  const isRange = next !== undefined && between !== null && RANGE.test(between)
  const last = isRange ? next : number
  const taken = isRange ? 2 : 1
  const after = text.slice(last.end, last.end + 80)
  // `tăng từ 82 xã lên 92 xã` begins with what was there; `tăng từ 5 đến 10 xã` adds a range.
  const isAdded = ADDED.test(before) && (isRange || !/từ\s*$/iu.test(before))
  const isChange = isAdded || LOST.test(before)
  const common = {
    start: number.start,
    value: number.value,
    high: isRange ? next.value : null,
    of: null,
    bound: boundOf(before, isRange),
    scale: 1,
    isTotal: TOTAL.test(before),
    isChange,
  }
  const of = (role: FigureRole, length: number, own: string, scale = 1): Found => ({
    figure: { ...common, role, end: last.end + length, unit: own, scale },
    numbers: taken,
  })
  const percent = /^\s*%/.exec(after)
  if (percent !== null) return of('rate', percent[0].length, '%')
  const average = AVERAGE.exec(after)
  if (average !== null) return of('average', average[0].length, 'tieu chi/xa')
  const amount = AMOUNT.exec(after)
  if (amount !== null && !/^\s*\p{L}/u.test(after.slice(amount[0].length, amount[0].length + 1))) {
    const scale = SCALES[foldForSearch(amount[1] ?? '')] ?? 1
    const per = amount[2] ?? ''
    if (per !== '') return of('measure', amount[0].length, unitKey(amount[0]))
    if (/đồng|đ$|tỷ|tỉ/iu.test(amount[0])) return of('amount', amount[0].length, 'dong', scale)
  }
  const named = unit.exec(after)
  if (named === null) return null
  // `13,05 xã` is no count; `2023 xã` is a year before a word.
  const own = unitKey(named[0])
  if (own === 'tieu chi' || own === 'chi tieu') {
    const isAverage = /bình quân[^.;]{0,50}$/iu.test(before)
    return isAverage ? of('average', named[0].length, 'tieu chi/xa') : null
  }
  const role = isAdded ? 'added' : LOST.test(before) ? 'lost' : 'count'
  return of(role, named[0].length, own)
}

function fractionAt(
  text: string,
  number: TextNumber,
  next: TextNumber,
  unit: RegExp,
): Found | null {
  const after = text.slice(next.end, next.end + 80)
  const before = text.slice(0, number.start)
  if (number.value.decimals > 0 || next.value.decimals > 0) return null
  // A date, or the number of a decision: `18/01/2023`, `18/2023/QĐ`.
  if (/^\s*\/|^-\p{L}/u.test(after)) return null
  const named = unit.exec(after)
  const isAlone = text.trim() === text.slice(number.start, next.end)
  const hasRate = /^[^.;]{0,25}?\d+(?:[.,]\d+)?\s*%/u.test(after)
  if (named === null && !isAlone && !hasRate) return null
  const own = named === null ? '' : unitKey(named[0])
  return {
    figure: {
      role: 'fraction',
      start: number.start,
      end: next.end + (named?.[0].length ?? 0),
      value: number.value,
      of: next.value,
      high: null,
      bound: boundOf(before.slice(-30), false),
      unit: own,
      scale: 1,
      isTotal: false,
      isChange: false,
    },
    numbers: 2,
  }
}

function boundOf(before: string, isRange: boolean): IndicatorBound {
  if (isRange) return 'range'
  if (AT_MOST.test(before)) return 'at-most'
  return AT_LEAST.test(before) && !/từ\s*$/iu.test(before) ? 'at-least' : 'exact'
}

/** A unit as units are compared: without accents and spaces at slashes. */
export function unitKey(unit: string): string {
  return unit
    .split('/')
    .map((part) => foldForSearch(part))
    .filter((part) => part !== '')
    .join('/')
}

/** The unit right after a number; the longest one wins, and it ends where a word ends. */
function unitPattern(units: readonly string[]): RegExp {
  const names = [...new Set(units.map((name) => name.normalize('NFC').trim().toLowerCase()))]
    .filter((name) => /^\p{L}/u.test(name) && name.length <= 60)
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+'))
  return new RegExp(`^\\s*(?:${names.join('|')})(?![\\p{L}\\p{N}])`, 'iu')
}
