import type { Layer } from '../changes/fact-tables.ts'
import { foldLabelLoosely } from '../units/fold-label.ts'

/** What known words of a heading say about its line. */
export type HeadingWord = 'number' | 'label' | 'total' | 'rate' | 'average' | 'base' | 'note'

/** Across: a column beside the districts; down: a row beside the criteria (in a turned table the other way round). */
export type SummaryAxis = 'units' | 'criteria'

const NUMBER = keys(
  'stt',
  'tt',
  'số tt',
  'số thứ tự',
  'no',
  'mã',
  'mã số',
  'mã tiêu chí',
  'số hiệu',
)
const LABEL = keys(
  'tiêu chí', 'tên tiêu chí', 'nội dung', 'nội dung tiêu chí', 'tiêu chí chỉ tiêu', 'chỉ tiêu', 'đơn vị',
  'tên đơn vị', 'huyện', 'địa phương', 'huyện thành phố', 'huyện thị xã', 'huyện thị xã thành phố', 'đơn vị hành chính',
  'danh mục', 'tên huyện', 'các tiêu chí',
) // prettier-ignore
const NOTE = keys(
  'ghi chú',
  'chú thích',
  'giải trình',
  'lý do',
  'cơ quan',
  'đơn vị phụ trách',
  'đơn vị tính',
  'đvt',
)
const AVERAGE = keys('bình quân', 'bq', 'trung bình', 'tb')
const PER_COMMUNE = /(?:tiêu chí|tc)\s*\/\s*(?:1\s*)?xã/iu
const OF_PLAN = keys(
  'th kh',
  'so với kế hoạch',
  'so kế hoạch',
  'so với kh',
  'so kh',
  'hoàn thành kế hoạch',
)
/** `Số xã tính bình quân` is what an average divides by. */
const BASE_OF_AVERAGE = keys('số xã tính bình quân', 'số xã mẫu số bình quân')
const RATE = keys('tỷ lệ', 'tl', 'phần trăm', 'tỷ trọng')
const TOTAL = keys('tổng', 'cộng', 'toàn tỉnh', 'toàn huyện', 'cả tỉnh', 'chung toàn tỉnh')
const COMMUNES = keys('tổng số xã', 'số xã', 'số lượng xã', 'tổng xã', 'số đơn vị cấp xã')
const OF_CRITERIA = foldLabelLoosely('số tiêu chí')
/** Ordinary words made of the words of sums: `du lịch cộng đồng` adds nothing up. */
const NO_SUMS = keys('cộng đồng', 'công cộng', 'cộng tác', 'cộng hòa', 'bình quân đầu người')
const MET = keys('đạt', 'phấn đấu', 'hoàn thành')

function keys(...phrases: string[]): string[] {
  return phrases.map(foldLabelLoosely)
}

/** Reads a heading such as `Tổng cộng`, `Tỷ lệ (%)`, `Bình quân tiêu chí/xã`, `Tổng số xã`, `Ghi chú`, `STT`. */
export function readHeadingWord(text: string, axis: SummaryAxis): HeadingWord | null {
  const key = withoutWords(foldLabelLoosely(text), NO_SUMS)
  if (key === '') return /^\s*\(?\s*%\s*\)?\s*$/.test(text) ? 'rate' : null
  if (NUMBER.includes(key)) return 'number'
  if (LABEL.includes(key)) return 'label'
  if (NOTE.some((phrase) => startsWith(key, phrase))) return 'note'
  // How far a plan was carried out: a share of another figure, not of communes.
  if (OF_PLAN.some((phrase) => holds(key, phrase)) && /%|lệ/iu.test(text)) return 'note'
  if (BASE_OF_AVERAGE.some((phrase) => startsWith(key, phrase))) return 'base'
  if (AVERAGE.some((phrase) => holds(key, phrase)) || PER_COMMUNE.test(text.normalize('NFC'))) {
    return 'average'
  }
  if (RATE.some((phrase) => holds(key, phrase)) || /%/.test(text)) return 'rate'
  const isOfCommunes = COMMUNES.some((phrase) => startsWith(key, phrase))
  const isMet = MET.some((phrase) => holds(key, phrase))
  if (isOfCommunes && axis === 'units') return 'total'
  // Beside criteria, "số xã đạt chuẩn" counts communes by another measure and sums nothing of the table.
  if (isOfCommunes) return isMet ? null : 'base'
  if (axis === 'criteria' && startsWith(key, OF_CRITERIA)) return 'total'
  return TOTAL.some((phrase) => holds(key, phrase)) ? 'total' : null
}

function withoutWords(key: string, phrases: readonly string[]): string {
  return phrases.reduce((rest, phrase) => ` ${rest} `.replace(` ${phrase} `, ' ').trim(), key)
}

function holds(key: string, phrase: string): boolean {
  return ` ${key} `.includes(` ${phrase} `)
}

function startsWith(key: string, phrase: string): boolean {
  return `${key} `.startsWith(`${phrase} `)
}

const ADDED = keys('có thêm', 'tăng thêm', 'đạt thêm', 'thêm', 'tăng')
const RESULT_OF_PLAN = keys(
  'kết quả thực hiện kế hoạch',
  'kết quả kế hoạch',
  'thực hiện so với kế hoạch',
)
const TARGET = keys('kế hoạch', 'kh', 'phấn đấu', 'mục tiêu', 'dự kiến', 'chỉ tiêu giao')
const STATE = keys(
  'hiện trạng',
  'thực trạng',
  'đã đạt',
  'kết quả đạt',
  'số xã đạt đến',
  'đạt đến',
  'tính đến',
)
const DONE = keys('kết quả', 'thực hiện', 'ước thực hiện', 'đạt được', 'đạt', 'đến hết', 'hết năm')

/** The layer a heading or title names; `added` is what a year adds (có thêm), which no layer holds. */
export function readLayer(text: string, planYear: number): Layer | 'added' | null {
  const key = foldLabelLoosely(text)
  if (ADDED.some((phrase) => holds(key, phrase))) return 'added'
  const years = readYears(text)
  const isPast = years.length > 0 && years.every((year) => year < planYear)
  const isResult = RESULT_OF_PLAN.some((phrase) => holds(key, phrase))
  if (!isResult && TARGET.some((phrase) => holds(key, phrase))) return 'target'
  if (isPast) {
    const isDone = isResult || [...STATE, ...DONE].some((phrase) => holds(key, phrase))
    return isDone || /^(?:năm|\d)/iu.test(text.trim()) ? 'baseline' : null
  }
  if (years.includes(planYear)) {
    return isResult || [...DONE, ...STATE].some((phrase) => holds(key, phrase)) ? 'actual' : null
  }
  if (isResult) return 'actual'
  if (STATE.some((phrase) => holds(key, phrase))) return 'baseline'
  return holds(key, foldLabelLoosely('thực hiện')) && !holds(key, foldLabelLoosely('kết quả'))
    ? 'actual'
    : null
}

/** Years a text names, without those of a period (`giai đoạn 2021 - 2025`) or a signing date (`ngày 18 tháng 01 năm 2023`). */
export function readYears(text: string): number[] {
  const bare = text
    .normalize('NFC')
    .replace(/(?:19|20)\d\d\s*[-–—]\s*(?:19|20)\d\d/g, ' ')
    .replace(/ngày[^;)]*?năm\s*(?:19|20)\d\d/giu, ' ')
  return [...bare.matchAll(/(?<!\d)(?:19|20)\d\d(?!\d)/g)].map((year) => Number(year[0]))
}
