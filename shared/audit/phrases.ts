import type { Facts } from '../changes/change-set.ts'
import type { CapitalSource } from '../changes/fact-tables.ts'
import { planIndicators } from '../indicators/indicator-figures.ts'
import { subjectId, type PlanSubject } from '../sentences/subject.ts'
import { keys, nameKeys } from './words.ts'

const TOTAL_CAPITAL = [
  'tổng nguồn vốn', 'tổng vốn', 'tổng số vốn', 'tổng kinh phí', 'tổng nhu cầu vốn', 'tổng nguồn lực', 'tổng mức vốn', 'tổng mức đầu tư',
].map(keys) // prettier-ignore
const SOURCE_WORDS: Partial<Record<CapitalSource, readonly (readonly string[])[]>> = {
  direct: ['đầu tư trực tiếp', 'vốn trực tiếp'].map(keys),
  central: ['ngân sách trung ương', 'vốn trung ương'].map(keys),
  'central-investment': ['vốn đầu tư phát triển', 'đầu tư phát triển'].map(keys),
  'central-recurrent': ['vốn sự nghiệp', 'kinh phí sự nghiệp'].map(keys),
  province: ['ngân sách tỉnh', 'ngân sách thành phố'].map(keys),
  district: ['ngân sách huyện', 'ngân sách cấp huyện'].map(keys),
  commune: ['ngân sách xã', 'ngân sách cấp xã'].map(keys),
  integrated: ['vốn lồng ghép', 'lồng ghép'].map(keys),
  enterprises: ['vốn doanh nghiệp', 'từ doanh nghiệp', 'doanh nghiệp'].map(keys),
  credit: ['vốn tín dụng', 'tín dụng'].map(keys),
  community: ['đóng góp của cộng đồng', 'cộng đồng dân cư', 'nhân dân đóng góp', 'dân góp', 'người dân đóng góp'].map(keys),
} // prettier-ignore
/** Words that say nothing of which indicator is meant. */
const EMPTY_WORDS = new Set(
  ['tỷ lệ', 'tổng số', 'số', 'mức', 'tổng', 'chỉ tiêu', 'số lượng'].flatMap((name) => keys(name)),
)
const COMMON_WORDS = new Set(
  ['xã', 'đạt', 'chuẩn', 'huyện', 'thôn', 'nông', 'mới', 'có', 'và', 'của', 'được'].flatMap(
    (name) => keys(name),
  ),
)

export interface Phrase {
  readonly keys: readonly string[]
  readonly subjects: readonly string[]
}

/** Names of groups, sources of capital and indicators, by their first word. */
export function phrasesOf(
  facts: Facts,
  planId: string,
  subjects: readonly PlanSubject[],
): ReadonlyMap<string, readonly Phrase[]> {
  const known = new Set(subjects.map(({ id }) => id))
  const phrases: Phrase[] = []
  const add = (words: readonly string[], id: string): void => {
    if (words.length > 0 && known.has(id)) phrases.push({ keys: words, subjects: [id] })
  }
  for (const group of facts.unitGroup.values()) {
    const id = subjectId('group', group.id)
    const name = nameKeys(group.name)
    add(name, id)
    if (name.length > 2 && name[0] === keys('xã')[0]) add(name.slice(1), id)
  }
  for (const words of TOTAL_CAPITAL) add(words, 'capital')
  for (const line of facts.capitalLine.values()) {
    if (line.planId !== planId) continue
    const id = subjectId('capital', line.id)
    const name = nameKeys(line.name)
    add(name.length > 4 ? name.slice(0, 4) : name, id)
    for (const words of SOURCE_WORDS[line.source] ?? []) add(words, id)
  }
  for (const indicator of planIndicators(facts, planId)) {
    const id = subjectId('indicator', indicator.id)
    for (const words of indicatorKeys(indicator.name)) add(words, id)
  }
  const byFirst = new Map<string, Phrase[]>()
  for (const phrase of phrases) {
    const first = phrase.keys[0] ?? ''
    const own = byFirst.get(first)
    if (own === undefined) byFirst.set(first, [phrase])
    else own.push(phrase)
  }
  return byFirst
}

/** The whole name, and its beginning as far as it still tells one thing from another: `thu nhập bình quân`. */
function indicatorKeys(name: string): (readonly string[])[] {
  const all = nameKeys(name)
  let from = 0
  while (from < all.length - 1 && EMPTY_WORDS.has(all[from] ?? '')) from++
  const own = all.slice(from)
  const found = [all, own]
  let telling = 0
  for (const [index, word] of own.entries()) {
    if (!COMMON_WORDS.has(word)) telling++
    if (telling >= 3 && index + 1 < own.length) found.push(own.slice(0, index + 1))
  }
  return found
}
