import type { TextFigure } from './text-figures.ts'

/** Words right before a count that make it the number of communes that reached something. */
const SAYS_REACHED =
  /(?<!\p{L})(?:có|đã có|hiện có|đạt|là|được|lên|duy trì|giữ vững|phấn đấu|toàn tỉnh có|toàn huyện có|cả tỉnh có)\s*$/iu
/** And right behind it: `90 xã đạt`, `90 xã đạt chuẩn`, `90 xã hoàn thành tiêu chí`; not `90 xã đạt từ 15 tiêu chí`. */
const REACHED =
  /^\s*(?:đã\s+)?(?:đạt|hoàn thành)(?:\s+chuẩn)?\s*(?:$|[.,;:()–-]|tiêu chí(?:\s+(?:số|này|về)|\s*$|\s*[.,;:])|năm\s)/iu
/** `Số xã đạt tiêu chí Giao thông là 95 xã.` */
const NUMBER_OF = /(?<!\p{L})số xã (?:đã )?(?:đạt|hoàn thành)[^,;:]{0,60}(?:là|:|đạt)\s*$/iu
const ENDS = /^\s*(?:$|[.,;()])/u
/** Words that make a count one of some communes only, or of something beside the criterion. */
const OF_SOME =
  /(?<!\p{L})(?:trong đó|riêng|còn lại|còn|khu vực|biên giới|khó khăn|đặc biệt|điểm|huyện|thị xã|thành phố|chưa|không|khoảng|trên|hơn|gần|dưới|ít nhất|tối thiểu|tối đa|thêm|từ|mỗi|bình quân|tháng|quý|giai đoạn|đề nghị|đăng ký|thẩm định|kiểm tra)(?!\p{L})/iu

/**
 * Whether a plain count can be nothing but how many communes meet the criterion its sentence names: said to be reached, of
 * the whole plan, in the plan's year or at the end of the one before. Only such a count may be called wrong.
 */
export function isSureCount(
  figure: TextFigure,
  sentence: string,
  at: number,
  year: number,
): boolean {
  if (figure.role !== 'count' || figure.high !== null || figure.bound !== 'exact') return false
  const before = sentence.slice(0, at)
  const after = sentence.slice(at + figure.end - figure.start)
  const isReached = SAYS_REACHED.test(before) && REACHED.test(after)
  const isNumberOf = NUMBER_OF.test(before) && ENDS.test(after)
  if ((!isReached && !isNumberOf) || OF_SOME.test(sentence)) return false
  const years = [...sentence.matchAll(/(?<!\d)(?:19|20)\d\d(?!\d)/g)].map(([text]) => Number(text))
  return years.every((one) => one === year || one === year - 1)
}
