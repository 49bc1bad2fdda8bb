import type { Layer } from '../changes/fact-tables.ts'

/** Words that tell of which time a figure speaks; the nearest before the figure decides. */
const CUES: readonly (readonly [Layer, string])[] = [
  ['baseline', 'hiện có|hiện nay|đã có|đã đạt|đến nay|đầu năm|năm trước|tăng từ|giảm từ|từ mức|so với|thực trạng|hiện trạng'],
  ['target', 'nâng tổng số|nâng lên|nâng số|lũy kế|luỹ kế|phấn đấu|mục tiêu|kế hoạch|tăng lên|lên|xuống còn|giảm còn'],
  ['actual', 'thực hiện được|kết quả thực hiện|ước đạt|ước thực hiện|đã thực hiện'],
] // prettier-ignore

const REACH = 90

/** The time a figure at `at` speaks of, from the words of its sentence before it; null where they don't say. */
export function timeCue(sentence: string, at: number, year: number): Layer | null {
  const before = sentence.slice(Math.max(0, at - REACH), at)
  let found: Layer | null = null
  let last = -1
  const years: readonly (readonly [Layer, string])[] = [
    ['baseline', `năm\\s+${year - 1}`],
    ['target', `năm\\s+${year}`],
  ]
  for (const [layer, words] of [...CUES, ...years]) {
    for (const match of before.matchAll(
      new RegExp(`(?<!\\p{L})(?:${words})(?![\\p{L}\\p{N}])`, 'giu'),
    )) {
      if (match.index + match[0].length <= last) continue
      last = match.index + match[0].length
      found = layer
    }
  }
  return found
}
