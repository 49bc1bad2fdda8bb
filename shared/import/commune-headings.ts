import type { Layer } from '../changes/fact-tables.ts'
import { foldLabelLoosely } from '../units/fold-label.ts'
import { readHeadingWord, readLayer, readYears } from './words.ts'

/** What a column's headings say of it in a table of communes. */
export type CommuneHeading =
  | { readonly kind: 'number' | 'commune' | 'district' | 'note' | 'missing' | 'total' }
  /** `form`: a number of criteria, the criteria themselves, or not said; `layer`: not said. */
  | {
      readonly kind: 'criteria'
      readonly form: 'count' | 'list' | null
      readonly layer: Layer | null
      readonly isCumulative: boolean
    }

const DISTRICT = keys(
  'huyện', 'tên huyện', 'huyện thành phố', 'huyện thị xã', 'huyện thị xã thành phố', 'quận huyện', 'thuộc huyện',
  'đơn vị cấp huyện', 'thành phố huyện', 'huyện tp', 'huyện tx tp',
) // prettier-ignore
const COMMUNE = keys(
  'xã', 'tên xã', 'đơn vị', 'tên đơn vị', 'xã phường', 'xã thị trấn', 'xã phường thị trấn', 'đơn vị xã', 'địa phương',
  'tên các xã', 'các xã', 'danh sách xã', 'danh sách các xã', 'đơn vị hành chính', 'huyện xã', 'xã huyện', 'tên đơn vị xã',
  'đơn vị cấp xã', 'danh mục xã',
) // prettier-ignore
const MISSING = keys(
  'chưa đạt', 'còn thiếu', 'không đạt', 'chưa hoàn thành', 'chưa đạt được', 'còn lại', 'thiếu',
) // prettier-ignore
const CUMULATIVE = keys('lũy kế', 'sau khi thực hiện', 'sau kế hoạch')
const UNTIL = keys('đến hết năm', 'hết năm', 'đến cuối năm', 'đến năm', 'cuối năm')
const CRITERIA = keys('tiêu chí', 'tc')
const COUNT = keys('số tiêu chí', 'số tc', 'số lượng', 'tổng số tiêu chí', 'tổng số tc', 'tổng tiêu chí', 'tổng số', 'sl', 'số lượng tiêu chí', 'số tiêu chí số', 'số') // prettier-ignore
const LIST = keys(
  'cụ thể', 'các tiêu chí', 'tên tiêu chí', 'tên các tiêu chí', 'những tiêu chí', 'tiêu chí số', 'danh mục', 'chi tiết',
  'gồm', 'gồm các tiêu chí', 'tiêu chí đạt', 'tiêu chí đã đạt', 'tiêu chí phấn đấu', 'tiêu chí hoàn thành', 'danh sách', 'là các tiêu chí',
) // prettier-ignore
/** Words that alone head a column of criteria, where the heading above says of what. */
const SHORT = keys(
  'đạt', 'đã đạt', 'kết quả', 'kết quả đạt', 'thực hiện', 'kế hoạch', 'phấn đấu', 'phấn đấu đạt', 'hiện trạng', 'dự kiến', 'mục tiêu', 'đăng ký',
  'số lượng', 'sl', 'cụ thể', 'tổng số', 'chi tiết', 'gồm', 'danh mục', 'số', 'tên', 'đạt được',
) // prettier-ignore

const TOTAL_OF = new RegExp(`^${foldLabelLoosely('tổng')} (?=${foldLabelLoosely('số')} )`, 'u')
const OF_YEAR = new RegExp(`(?:^| )(?:${foldLabelLoosely('năm')} )?(?:19|20)\\d\\d$`, 'u')

function keys(...phrases: string[]): string[] {
  return phrases.map(foldLabelLoosely)
}

/** Reads a column's headings, top to bottom; null where they say nothing a table of communes knows. */
export function readCommuneHeading(
  texts: readonly string[],
  planYear: number,
): CommuneHeading | null {
  const leaf = texts.at(-1)
  if (leaf === undefined) return null
  const key = foldLabelLoosely(leaf)
  if (COMMUNE.includes(key)) return { kind: 'commune' }
  if (DISTRICT.includes(key)) return { kind: 'district' }
  const word = readHeadingWord(leaf, 'criteria')
  if (word === 'number' || word === 'note') return { kind: word }
  const folded = texts.map(foldLabelLoosely)
  if (MISSING.some((phrase) => folded.some((text) => holds(text, phrase))))
    return { kind: 'missing' }
  const layer = layerOf(texts, planYear)
  const isOfCriteria = folded.some((text) => CRITERIA.some((phrase) => holds(text, phrase)))
  const isShort = folded.every((text) => SHORT.includes(withoutYear(text)))
  if (!isOfCriteria && !(isShort && (layer !== null || texts.length > 1))) {
    return word === 'total' ? { kind: 'total' } : null
  }
  // `Số xã`, `Tỷ lệ tiêu chí` and the like count something else.
  if (word === 'rate' || word === 'base' || holds(key, 'số xã')) return { kind: 'note' }
  const form = formOf(key)
  if (form === null && layer === null && word === 'total') return { kind: 'total' }
  return { kind: 'criteria', form, layer, isCumulative: isCumulative(texts, layer, planYear) }
}

/** Whether headings speak of criteria not met: nothing under them was achieved. */
export function saysMissing(texts: readonly string[]): boolean {
  return texts.some((text) => {
    const key = foldLabelLoosely(text)
    return MISSING.some((phrase) => holds(key, phrase))
  })
}

/**
 * Whether a title is of a list of criteria not met (`tiêu chí chưa đạt`, `chưa đạt tiêu chí`); communes that have not
 * reached the standard (`xã chưa đạt chuẩn`) may well have their achieved criteria listed.
 */
export function isTitleOfMissing(text: string): boolean {
  const key = foldLabelLoosely(text)
  return CRITERIA.some((of) =>
    MISSING.some((phrase) => holds(key, `${of} ${phrase}`) || holds(key, `${phrase} ${of}`)),
  )
}

/** Whether a text is one of those that head the columns of such a table. */
export function isHeadingText(text: string, planYear: number): boolean {
  return text.length <= 120 && readCommuneHeading([text], planYear) !== null
}

function formOf(key: string): 'count' | 'list' | null {
  const bare = key.replace(TOTAL_OF, '')
  if (
    COUNT.some((phrase) => startsWith(bare, phrase)) &&
    !startsWith(bare, foldLabelLoosely('số thứ tự'))
  ) {
    return 'count'
  }
  return LIST.some((phrase) => startsWith(key, phrase)) || holds(key, foldLabelLoosely('cụ thể'))
    ? 'list'
    : null
}

/** Bottom-up: what stands nearest to the figures speaks of them. `có thêm` is what the plan adds, as a planned list is. */
function layerOf(texts: readonly string[], planYear: number): Layer | null {
  for (const text of texts.toReversed()) {
    const layer = readLayer(text, planYear)
    if (layer === 'added') return 'target'
    if (layer !== null) return layer
  }
  return null
}

function isCumulative(texts: readonly string[], layer: Layer | null, planYear: number): boolean {
  const folded = texts.map(foldLabelLoosely)
  if (folded.some((text) => CUMULATIVE.some((phrase) => holds(text, phrase)))) {
    return layer !== 'baseline'
  }
  return (
    layer === 'target' &&
    texts.some(
      (text, index) =>
        readYears(text).includes(planYear) &&
        UNTIL.some((phrase) => holds(folded[index] ?? '', phrase)),
    )
  )
}

function withoutYear(key: string): string {
  return key.replace(OF_YEAR, '').trim()
}

function holds(key: string, phrase: string): boolean {
  return ` ${key} `.includes(` ${phrase} `)
}

function startsWith(key: string, phrase: string): boolean {
  return `${key} `.startsWith(`${phrase} `)
}

/** `Số tiêu chí không còn đạt, trừ ở bình quân sau kế hoạch: 2` explains an average and is none. */
function isNoteOfLost(text: string): boolean {
  return startsWith(foldLabelLoosely(text), foldLabelLoosely('số tiêu chí không còn đạt'))
}

/** What the label of a row below or between the communes sums up; null for other rows. */
export function sumWord(text: string): 'total' | 'average' | 'note' | null {
  if (text.length > 80 || isNoteOfLost(text)) return null
  // Below the districts of a table of theirs.
  if (/^(?:tổng\s+)?số\s+huyện(?:\s|$|,)/iu.test(text.normalize('NFC').trim())) return 'total'
  for (const axis of ['criteria', 'units'] as const) {
    const word = readHeadingWord(text, axis)
    if (word === 'total' || word === 'average') return word
    if (word === 'rate' || word === 'base') return 'note'
  }
  return null
}
