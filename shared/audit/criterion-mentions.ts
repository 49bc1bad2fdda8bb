import type { Facts } from '../changes/change-set.ts'
import type { FactRow, Standard } from '../changes/fact-tables.ts'
import { createCriterionMatcher, type CriterionMatcher } from '../criteria/match-criterion.ts'
import { planSets, setCriteria } from '../plan/columns.ts'
import { subjectId } from '../sentences/subject.ts'
import type { Mention } from './mention.ts'
import { isAt, keys, nameKeys, type TextWord } from './words.ts'

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

/** Knows how texts name the criteria of a plan. */
export interface CriterionMentions {
  /** A criterion named at a word: `tiêu chí số 2`, `TC2`, `tiêu chí về Giao thông`. */
  named(
    text: string,
    words: readonly TextWord[],
    at: number,
    standard: Standard | null,
  ): Mention | null
  /** A paragraph that opens with a criterion's name: `1. Quy hoạch: …`. */
  opening(text: string, words: readonly TextWord[], standard: Standard | null): Mention | null
  /** The criterion that a row of a table is about. */
  ofRow(label: string, standard: Standard | null): Mention | null
}

export function createCriterionMentions(
  facts: Facts,
  planId: string,
  known: ReadonlySet<string>,
): CriterionMentions {
  const sets: NamedSet[] = planSets(facts, planId)
    .filter(({ unitLevel }) => unitLevel === 'commune')
    .map((set) => namedSet(facts, set))

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

  return {
    named: namedCriterion,
    opening: openingCriterion,
    ofRow(label, standard) {
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
