import { foldLabelLoosely } from '../../units/fold-label.ts'

/** True when one of the phrases stands in a text as whole words. Both are folded first; phrases once. */
export function phraseTest(...phrases: readonly string[]): (text: string) => boolean {
  const keys = phrases.map((phrase) => ` ${foldLabelLoosely(phrase)} `)
  return (text) => {
    const key = ` ${foldLabelLoosely(text)} `
    return keys.some((phrase) => key.includes(phrase))
  }
}

/** True when a text is one of the phrases, whatever its spelling. */
export function exactTest(...phrases: readonly string[]): (text: string) => boolean {
  const keys = new Set(phrases.map(foldLabelLoosely))
  return (text) => keys.has(foldLabelLoosely(text))
}

/** `STT`, `TT`: the heading of row numbers. */
const NUMBERS = exactTest('stt', 'tt', 'số tt', 'số thứ tự', 'no', 's tt')

export function isNumberHeading(text: string): boolean {
  // Folding is dear, and most cells of a wall of words can be told from a heading without it.
  return text.length <= 20 && /^[^\p{L}]*[stn№]/iu.test(text) && !/\d/u.test(text) && NUMBERS(text)
}

/** What heads the names of rows, in tables of any content. */
const NAMES = exactTest(
  'nội dung', 'nguồn vốn', 'các nguồn vốn', 'tên nguồn vốn', 'nội dung nguồn vốn', 'cơ cấu nguồn vốn', 'nguồn',
  'danh mục nguồn vốn', 'nguồn kinh phí', 'loại vốn', 'danh mục', 'hạng mục', 'nội dung chi', 'nội dung thực hiện',
  'chỉ tiêu', 'các chỉ tiêu', 'tên chỉ tiêu', 'nội dung chỉ tiêu', 'chỉ tiêu chủ yếu', 'chỉ tiêu nhiệm vụ', 'mục tiêu',
  'tên tiêu chí', 'tiêu chí', 'các tiêu chí', 'nội dung tiêu chí', 'tiêu chí chỉ tiêu', 'tiêu chí nội dung',
  'tên tiêu chí chỉ tiêu', 'nhóm tiêu chí', 'thôn', 'tên thôn', 'tên thôn bản', 'thôn bản', 'tên khu dân cư',
  'khu dân cư', 'tên xóm', 'xóm', 'thôn xóm', 'tên thôn xóm', 'thôn xóm bản', 'xã', 'tên xã', 'xã phường',
  'xã thị trấn', 'đơn vị', 'tên đơn vị', 'địa phương', 'huyện xã', 'địa bàn', 'đơn vị xã', 'huyện', 'tên huyện',
  'huyện thành phố', 'huyện thị xã thành phố', 'đơn vị hành chính', 'xã thôn', 'đơn vị xã thôn', 'tên bản', 'bản',
  'thôn khu dân cư', 'tên thôn khu dân cư', 'source', 'sources', 'source of capital', 'content', 'contents',
  'indicator', 'indicators', 'criterion', 'criteria', 'village', 'villages', 'commune', 'communes', 'unit', 'units',
  'capital source',
) // prettier-ignore

const LONGEST_NAME = 60

/** True of a heading of names, also where a unit or a remark in brackets follows it. */
export function isNameHeading(text: string): boolean {
  const bare = text.replace(/\([^()]*\)\s*$/u, '')
  // Cheap to tell, and true of most cells of a long table.
  if (/\d/u.test(bare) || bare.length > LONGEST_NAME) return false
  return NAMES(bare.trim() === '' ? text : bare)
}

const SUMS = phraseTest(
  'tổng cộng', 'tổng số', 'tổng', 'cộng', 'toàn tỉnh', 'toàn huyện', 'cả tỉnh', 'toàn thành phố', 'tổng nguồn vốn',
  'tổng vốn', 'total',
) // prettier-ignore
const NO_SUM = phraseTest('cộng đồng', 'công cộng', 'cộng tác', 'tổng hợp', 'tổng kết')
/** A label of more words says what is summed and is read by its content. */
const MOST_SUM_WORDS = 7

/** `Tổng cộng`, `TỔNG SỐ (I+II)`, `Cộng`, `Toàn tỉnh`: a row of sums. */
export function isSumLabel(text: string): boolean {
  const bare = text.replace(/\([^()]*\)|[=:].*$/gu, ' ')
  if (!/^(?:tổng|cộng|toàn|cả|total)/iu.test(tidyFront(bare)) || NO_SUM(bare)) return false
  return foldLabelLoosely(bare).split(' ').length <= MOST_SUM_WORDS && SUMS(bare)
}

function tidyFront(text: string): string {
  return text.normalize('NFC').replace(/^[\s\d.()*+–—-]+/u, '')
}

/** Notes below a table, which are no rows of it. */
export const isFootnote = (text: string): boolean =>
  /^\s*(?:\(?\*+\)?|ghi chú\s*:|chú thích|nơi nhận|nguồn\s*:|note\s*:)/iu.test(
    text.normalize('NFC'),
  )
