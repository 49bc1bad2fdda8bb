import { editDistance } from '../units/edit-distance.ts'
import { foldForSearch, foldLabelLoosely, isUnaccented } from '../units/fold-label.ts'
import { isAbbreviatedName, nameWords, type NameWords } from './abbreviated-name.ts'

export interface CriterionCandidate {
  readonly number: string
  readonly name: string
  readonly shortName: string
}

export type CriterionMatch =
  /** `number`: by number, the name being blank or, if `nameDiffers`, worded in another way. */
  | {
      readonly kind: 'match'
      readonly number: string
      readonly how: 'exact' | 'folded' | 'number'
      readonly nameDiffers: boolean
    }
  /** `disagree`: number and name point to two criteria; `ambiguous`, `near`: the name fits several or only nearly. */
  | {
      readonly kind: 'proposals'
      readonly reason: 'disagree' | 'ambiguous' | 'near'
      readonly numbers: readonly string[]
    }
  | { readonly kind: 'none' }

export type NameMatch =
  | {
      readonly kind: 'match'
      readonly numbers: readonly string[]
      readonly how: 'exact' | 'folded'
    }
  | { readonly kind: 'near'; readonly numbers: readonly string[] }
  | { readonly kind: 'none' }

export interface CriterionMatcher {
  /** By a number without leading zeros (null: none is printed) and a name without its number. */
  match(number: string | null, name: string): CriterionMatch
  matchName(name: string): NameMatch
  /** As `matchName` without looking for likenesses: cheap enough for every cell of a workbook. */
  findName(name: string): NameMatch
  has(number: string): boolean
}

interface PreparedCriterion {
  readonly number: string
  readonly printed: ReadonlySet<string>
  readonly keys: readonly string[]
  readonly words: readonly NameWords[]
  readonly plainWords: readonly NameWords[]
}

/** A printed name in every form it is compared in. */
export interface FoldedName {
  readonly printed: string
  readonly key: string
  readonly words: NameWords
  /** Null where the name has accents, which then count. */
  readonly plain: NameWords | null
}

export function foldName(name: string): FoldedName {
  const key = foldLabelLoosely(name)
  return {
    printed: tidy(name),
    key,
    words: nameWords(key),
    plain: isUnaccented(name) ? nameWords(foldForSearch(name)) : null,
  }
}

/**
 * Matches row labels against one set's criteria, by number and by name, either of which may be missing.
 * `fold` may remember names, where several sets are asked about the same ones.
 */
export function createCriterionMatcher(
  candidates: readonly CriterionCandidate[],
  fold: (name: string) => FoldedName = foldName,
): CriterionMatcher {
  const numbers = new Set(candidates.map((candidate) => candidate.number))
  const prepared = candidates.map((candidate): PreparedCriterion => {
    const printed = [candidate.name, candidate.shortName].filter((name) => name.trim() !== '')
    const keys = [...new Set(printed.map(foldLabelLoosely))]
    return {
      number: candidate.number,
      printed: new Set(printed.map(tidy)),
      keys,
      words: keys.map(nameWords),
      plainWords: printed.map((name) => nameWords(foldForSearch(name))),
    }
  })
  const known = new Map<string, NameMatch>()
  const likely = new Map<string, NameMatch>()

  function findName(name: string): NameMatch {
    const before = known.get(name)
    if (before !== undefined) return before
    const result = compareName(name)
    known.set(name, result)
    return result
  }

  function matchName(name: string): NameMatch {
    const found = findName(name)
    if (found.kind !== 'none') return found
    const before = likely.get(name)
    if (before !== undefined) return before
    const result = nearNames(name)
    likely.set(name, result)
    return result
  }

  function compareName(name: string): NameMatch {
    const { printed, key, words, plain } = fold(name)
    if (!/\p{L}/u.test(key)) return { kind: 'none' }
    const exact = prepared.filter((criterion) => criterion.printed.has(printed))
    if (exact.length > 0) return { kind: 'match', numbers: exact.map(numberOf), how: 'exact' }
    const tests: ((criterion: PreparedCriterion) => boolean)[] = [
      (criterion) => criterion.keys.includes(key),
      (criterion) => criterion.words.some((other) => isAbbreviatedName(words, other)),
      (criterion) =>
        plain !== null && criterion.plainWords.some((other) => isAbbreviatedName(plain, other)),
    ]
    for (const test of tests) {
      const found = prepared.filter(test)
      if (found.length > 0) return { kind: 'match', numbers: found.map(numberOf), how: 'folded' }
    }
    const bare = printed.replace(/\s*[([][^()[\]]*[)\]]$/, '')
    return bare === printed ? { kind: 'none' } : findName(bare)
  }

  function nearNames(name: string): NameMatch {
    const { key, words: own } = fold(name)
    if (!/\p{L}/u.test(key)) return { kind: 'none' }
    const near = prepared
      .map((criterion) => ({
        number: criterion.number,
        likeness: Math.max(
          0,
          ...criterion.keys.map((other, index) => {
            const words = criterion.words[index]
            return words === undefined ? 0 : likeness(key, own, other, words)
          }),
        ),
      }))
      .filter((criterion) => criterion.likeness >= NEAR)
      .sort((a, b) => b.likeness - a.likeness)
    return near.length === 0
      ? { kind: 'none' }
      : { kind: 'near', numbers: near.slice(0, 3).map(numberOf) }
  }

  function match(number: string | null, name: string): CriterionMatch {
    const byName = matchName(name)
    if (number !== null && numbers.has(number)) {
      if (byName.kind !== 'match') {
        return { kind: 'match', number, how: 'number', nameDiffers: /\p{L}/u.test(name) }
      }
      if (byName.numbers.includes(number)) {
        return { kind: 'match', number, how: byName.how, nameDiffers: false }
      }
      return { kind: 'proposals', reason: 'disagree', numbers: [...byName.numbers, number] }
    }
    if (byName.kind === 'none') return { kind: 'none' }
    const [only] = byName.numbers
    if (byName.kind === 'match' && byName.numbers.length === 1 && only !== undefined) {
      return { kind: 'match', number: only, how: byName.how, nameDiffers: false }
    }
    const reason = byName.kind === 'near' ? 'near' : 'ambiguous'
    return { kind: 'proposals', reason, numbers: byName.numbers }
  }

  return { match, matchName, findName, has: (number) => numbers.has(number) }
}

const NEAR = 0.6

/** 1 for the same words, 0 for none in common; a slip of a few letters counts as nearly the same. */
function likeness(a: string, aWords: NameWords, b: string, bWords: NameWords): number {
  const limit = Math.floor(Math.min(a.length, b.length) / 5)
  if (limit > 0 && editDistance(a, b, limit) <= limit) return 0.9
  const one = new Set(aWords.words)
  const other = new Set(bWords.words)
  const shared = [...one].filter((word) => other.has(word)).length
  return shared === 0 ? 0 : shared / (one.size + other.size - shared)
}

function numberOf(criterion: { readonly number: string }): string {
  return criterion.number
}

function tidy(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim()
}
