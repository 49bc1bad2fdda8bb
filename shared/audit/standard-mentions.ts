import type { Standard, VillageStandard } from '../changes/fact-tables.ts'
import { subjectId } from '../sentences/subject.ts'
import type { Mention } from './mention.ts'
import { isAt, keys, type TextWord } from './words.ts'

const NTM = keys('nông thôn mới')
const ADVANCED = keys('nâng cao')
const MODEL = keys('kiểu mẫu')
const REACH = ['chuẩn', 'đạt', 'xã', 'đích', 'danh hiệu'].map((word) => keys(word))
const VILLAGE = ['thôn', 'bản', 'xóm'].map((word) => keys(word))
const VILLAGE_MODEL = ['thôn', 'bản', 'xóm'].map((word) => keys(`${word} kiểu mẫu`))
const QUARTER = keys('khu dân cư')

/** The standard that words speak of: `nâng cao` and `kiểu mẫu` decide, plain `nông thôn mới` is the first. */
export function standardIn(words: readonly TextWord[]): Standard | null {
  let found: Standard | null = null
  for (let at = 0; at < words.length; at++) {
    if (!isAt(words, at, NTM)) continue
    const own = standardAfter(words, at + NTM.length)
    if (own !== 'ntm') return own
    found = own
  }
  return found
}

function standardAfter(words: readonly TextWord[], at: number): Standard {
  if (isAt(words, at, ADVANCED)) return 'ntm-advanced'
  return isAt(words, at, MODEL) ? 'ntm-model' : 'ntm'
}

/** `xã đạt chuẩn nông thôn mới nâng cao`, `thôn nông thôn mới kiểu mẫu`, `khu dân cư kiểu mẫu`. */
export function standardAt(
  words: readonly TextWord[],
  at: number,
  known: ReadonlySet<string>,
): Mention | null {
  const first = words[at]
  if (first === undefined) return null
  const village = villageAt(words, at)
  if (village !== null) {
    const id = subjectId('villages', village.standard)
    return {
      start: first.start,
      end: words[at + village.length - 1]?.end ?? first.end,
      subjects: known.has(id) ? [id] : [],
    }
  }
  const isReached = REACH.some((wanted) => isAt(words, at, wanted)) && isAt(words, at + 1, NTM)
  if (!isReached) return null
  const standard = standardAfter(words, at + 1 + NTM.length)
  const length = 1 + NTM.length + (standard === 'ntm' ? 0 : 2)
  const id = subjectId('standard', standard)
  return {
    start: first.start,
    end: words[at + length - 1]?.end ?? first.end,
    subjects: known.has(id) ? [id] : [],
  }
}

function villageAt(
  words: readonly TextWord[],
  at: number,
): { readonly standard: VillageStandard; readonly length: number } | null {
  if (isAt(words, at, QUARTER)) {
    const next = at + QUARTER.length
    const after = isAt(words, next, NTM) ? next + NTM.length : next
    return isAt(words, after, MODEL)
      ? { standard: 'quarter-model', length: after + MODEL.length - at }
      : null
  }
  if (VILLAGE_MODEL.some((wanted) => isAt(words, at, wanted))) {
    return { standard: 'village-model', length: 3 }
  }
  if (!VILLAGE.some((wanted) => isAt(words, at, wanted))) return null
  let next = at + 1
  for (const word of [keys('đạt'), keys('chuẩn')]) if (isAt(words, next, word)) next++
  if (!isAt(words, next, NTM)) return null
  next += NTM.length
  return isAt(words, next, MODEL)
    ? { standard: 'village-model', length: next + MODEL.length - at }
    : { standard: 'village-ntm', length: next - at }
}
