import type { Facts } from '../changes/change-set.ts'
import type { CapitalSource, FactRow, Standard, VillageStandard } from '../changes/fact-tables.ts'
import { createCriterionMatcher, type CriterionMatcher } from '../criteria/match-criterion.ts'
import { planSets, setCriteria } from '../plan/columns.ts'
import { planIndicators } from '../indicators/indicator-figures.ts'
import { subjectId, type PlanSubject } from '../sentences/subject.ts'
import { isAt, keys, nameKeys, type TextWord } from './words.ts'

/** A place in a text that names something of the plan. */
export interface Mention {
  readonly start: number
  readonly end: number
  /** Ids of subjects it may mean; none: something the plan has no figures of, which ends what was spoken of before. */
  readonly subjects: readonly string[]
}

export interface MentionFinder {
  /** Mentions in order. `standard`: what the headings above speak of, for criteria named without their set. */
  readonly find: (text: string, words: readonly TextWord[], standard: Standard | null) => Mention[]
  /** The standard that a text speaks of, or null. */
  readonly standardOf: (words: readonly TextWord[]) => Standard | null
  /** The criterion that a row of a table is about. */
  readonly criterionOfRow: (label: string, standard: Standard | null) => Mention | null
}

interface NamedSet {
  readonly set: FactRow<'criteriaSet'>
  readonly criteria: readonly {
    readonly number: string
    readonly names: readonly (readonly string[])[]
  }[]
  readonly matcher: CriterionMatcher
}

const CRITERION = [keys('tiêu chí'), keys('tc')] as const
const NUMBER_WORDS = [keys('số'), keys('thứ')] as const
const NTM = keys('nông thôn mới')
const ADVANCED = keys('nâng cao')
const MODEL = keys('kiểu mẫu')
const REACH = ['chuẩn', 'đạt', 'xã', 'đích', 'danh hiệu'].map((word) => keys(word))
const VILLAGE = ['thôn', 'bản', 'xóm'].map((word) => keys(word))
const VILLAGE_MODEL = ['thôn', 'bản', 'xóm'].map((word) => keys(`${word} kiểu mẫu`))
const QUARTER = keys('khu dân cư')
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

/** Knows how texts name what a plan has figures of. */
export function createMentionFinder(
  facts: Facts,
  planId: string,
  subjects: readonly PlanSubject[],
): MentionFinder {
  const known = new Set(subjects.map(({ id }) => id))
  const sets: NamedSet[] = planSets(facts, planId)
    .filter(({ unitLevel }) => unitLevel === 'commune')
    .map((set) => namedSet(facts, set))
  const phrases = phrasesOf(facts, planId, subjects)

  function setsFor(standard: Standard | null): readonly NamedSet[] {
    const own = sets.filter(({ set }) => set.standard === (standard ?? 'ntm'))
    return own.length > 0 ? own : sets.slice(0, 1)
  }

  function criterionIds(numbers: readonly string[], standard: Standard | null): string[] {
    return setsFor(standard)
      .flatMap(({ set }) => numbers.map((number) => subjectId('criterion', set.id, number)))
      .filter((id) => known.has(id))
  }

  /** Criteria whose name the words from `at` on begin with, the longest match, and where it ends. */
  function nameAt(words: readonly TextWord[], at: number, standard: Standard | null) {
    let best = { length: 0, isWhole: false, numbers: [] as string[] }
    for (const { criteria } of setsFor(standard)) {
      for (const { number, names } of criteria) {
        for (const name of names) {
          let length = 0
          while (length < name.length && words[at + length]?.key === name[length]) length++
          if (length === 0) continue
          const isWhole = length === name.length
          const isBetter =
            length > best.length || (length === best.length && isWhole && !best.isWhole)
          if (isBetter) best = { length, isWhole, numbers: [number] }
          else if (length === best.length && isWhole === best.isWhole) {
            if (!best.numbers.includes(number)) best.numbers.push(number)
          }
        }
      }
    }
    return best
  }

  function namedCriterion(
    text: string,
    words: readonly TextWord[],
    at: number,
    standard: Standard | null,
  ): Mention | null {
    const opening = CRITERION.find((wanted) => isAt(words, at, wanted))
    const first = words[at]
    if (first === undefined) return null
    const glued = /^tc(\d{1,2})$/.exec(first.key)
    if (opening === undefined && glued === null) return null
    let next = at + (opening?.length ?? 1)
    let number = glued?.[1] ?? null
    if (number === null) {
      if (NUMBER_WORDS.some((wanted) => isAt(words, next, wanted))) next++
      const word = words[next]
      if (word !== undefined && /^\d{1,2}$/.test(word.key)) {
        number = word.key
        next++
        const rest = text.slice(word.end, word.end + 3)
        // A sub-criterion (13.5), a rate of criteria (6/9), a list (2, 5, 6): no one criterion.
        if (/^\.\d|^\/\d|^\s*,\s*\d|^-\d/.test(rest)) {
          return { start: first.start, end: word.end, subjects: [] }
        }
      }
    }
    const about = isAt(words, next, keys('về')) ? next + 1 : next
    const name = nameAt(words, about, standard)
    const plain = number === null ? null : number.replace(/^0+(?=\d)/, '')
    if (plain !== null) {
      const isNamed = name.length > 0 && name.numbers.includes(plain)
      const end = (isNamed ? words[about + name.length - 1] : words[next - 1])?.end ?? first.end
      return { start: first.start, end, subjects: criterionIds([plain], standard) }
    }
    if (name.length > 0) {
      const end = words[about + name.length - 1]?.end ?? first.end
      return { start: first.start, end, subjects: criterionIds(name.numbers, standard) }
    }
    return byLabel(text, words[about], first, standard)
  }

  /** A name written in a way of its own (`CSVC văn hóa`), up to the next mark. */
  function byLabel(
    text: string,
    from: TextWord | undefined,
    first: TextWord,
    standard: Standard | null,
  ): Mention | null {
    if (from === undefined) return null
    const label = /^[^:;,.(–]{2,60}/u.exec(text.slice(from.start))?.[0] ?? ''
    const numbers = setsFor(standard).flatMap(({ matcher }) => {
      const found = matcher.findName(label.trim())
      return found.kind === 'match' ? found.numbers : []
    })
    if (numbers.length === 0) return null
    return {
      start: first.start,
      end: from.start + label.length,
      subjects: criterionIds([...new Set(numbers)], standard),
    }
  }

  /** `1. Quy hoạch: …`, `- Giao thông: …`: a paragraph that opens with a criterion's name. */
  function openingCriterion(
    text: string,
    words: readonly TextWord[],
    standard: Standard | null,
  ): Mention | null {
    let at = 0
    while (at < 3 && /^(?:\d{1,2}|[ivx]{1,5}|[a-z])$/.test(words[at]?.key ?? '')) at++
    for (const from of at === 0 ? [0] : [at, 0]) {
      const name = nameAt(words, from, standard)
      const last = words[from + name.length - 1]
      const first = words[from]
      if (name.length === 0 || last === undefined || first === undefined) continue
      const rest = text.slice(last.end)
      if (!/^\s*(?:[:–(]|-\s|$)/u.test(rest)) continue
      return { start: first.start, end: last.end, subjects: criterionIds(name.numbers, standard) }
    }
    return null
  }

  function phraseAt(words: readonly TextWord[], at: number): Mention | null {
    const first = words[at]
    if (first === undefined) return null
    let length = 0
    let subjects: readonly string[] = []
    for (const phrase of phrases.get(first.key) ?? []) {
      if (!isAt(words, at, phrase.keys)) continue
      if (phrase.keys.length > length) {
        length = phrase.keys.length
        subjects = phrase.subjects
      } else if (phrase.keys.length === length) {
        subjects = [...subjects, ...phrase.subjects]
      }
    }
    if (length === 0) return null
    const end = words[at + length - 1]?.end ?? first.end
    return { start: first.start, end, subjects }
  }

  return {
    standardOf: standardIn,
    find(text, words, above) {
      const standard = standardIn(words) ?? above
      const mentions: Mention[] = []
      const opening = openingCriterion(text, words, standard)
      if (opening !== null) mentions.push(opening)
      for (let at = 0; at < words.length; at++) {
        const mention =
          namedCriterion(text, words, at, standard) ??
          standardAt(words, at, known) ??
          phraseAt(words, at)
        if (mention === null) continue
        mentions.push(mention)
        while (at + 1 < words.length && (words[at + 1]?.start ?? 0) < mention.end) at++
      }
      return mentions.sort((a, b) => a.start - b.start)
    },
    criterionOfRow(label, standard) {
      const numbers = setsFor(standard).flatMap(({ matcher }) => {
        const found = matcher.match(null, label)
        return found.kind === 'match' ? [found.number] : []
      })
      const subjects = criterionIds([...new Set(numbers)], standard)
      return subjects.length === 0 ? null : { start: 0, end: label.length, subjects }
    },
  }
}

function namedSet(facts: Facts, set: FactRow<'criteriaSet'>): NamedSet {
  const criteria = setCriteria(facts, set.id)
  return {
    set,
    criteria: criteria.map(({ number, name, shortName }) => ({
      number,
      names: [name, shortName].map(nameKeys).filter((words) => words.length > 0),
    })),
    matcher: createCriterionMatcher(criteria),
  }
}

/** The standard that words speak of: `nâng cao` and `kiểu mẫu` decide, plain `nông thôn mới` is the first. */
function standardIn(words: readonly TextWord[]): Standard | null {
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
function standardAt(
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

interface Phrase {
  readonly keys: readonly string[]
  readonly subjects: readonly string[]
}

/** Names of groups, sources of capital and indicators, by their first word. */
function phrasesOf(
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
