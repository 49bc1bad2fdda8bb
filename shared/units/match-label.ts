import { editDistance, nearLimit } from './edit-distance.ts'
import { foldForSearch, foldLabel, foldLabelLoosely, isUnaccented } from './fold-label.ts'
import {
  isCommuneKind,
  isDistrictKind,
  separateNumbering,
  separateUnitKind,
  unitKindOf,
  type UnitKind,
} from './unit-kind.ts'

export interface LabelCandidate {
  readonly id: string
  readonly name: string
  /** Thành phố, huyện … where it is not already in `name`. */
  readonly kind: string | null
  readonly shortName: string
}

export type LabelMatch =
  /** `exact`: as printed in the document; `folded`: the same name in another spelling. */
  | { readonly kind: 'match'; readonly id: string; readonly how: 'exact' | 'folded' }
  /** Never taken without a decision: several units have the name, or the name is only like theirs. */
  | {
      readonly kind: 'proposals'
      readonly reason: 'ambiguous' | 'near'
      readonly ids: readonly string[]
    }
  | { readonly kind: 'none' }

export interface LabelMatcher {
  match(label: string): LabelMatch
  /** As `match` without looking for likenesses: cheap enough for every cell of a workbook. */
  find(label: string): LabelMatch
}

interface Prepared {
  readonly id: string
  readonly printed: ReadonlySet<string>
  readonly kind: UnitKind | null
  /** Names without their kind. */
  readonly names: readonly string[]
}

/** A column headed only `Thành phố` is the one city; a lone `x` is a mark and `TT` a row number, never a unit. */
const KINDS_ALONE = /^\s*(?:thành phố|thị xã|t\.?p|t\.?x|huyện|quận)\s*\.?\s*$/iu

/**
 * Matches printed labels against units: the exact name, then its other spellings, then (as proposals only) names a few
 * letters off. A kind that contradicts the unit's own (`TP. Cao Lãnh` against Huyện Cao Lãnh) is a proposal too.
 */
export function createLabelMatcher(candidates: readonly LabelCandidate[]): LabelMatcher {
  const prepared = candidates.map(prepare)
  const indexes = [foldLabel, foldLabelLoosely].map((fold) => ({
    fold,
    index: indexBy(prepared, fold),
  }))
  const unaccented = indexBy(prepared, foldForSearch)
  const known = new Map<string, LabelMatch>()

  function find(label: string): LabelMatch {
    const before = known.get(label)
    if (before !== undefined) return before
    const result = compare(label)
    known.set(label, result)
    return result
  }

  function match(label: string): LabelMatch {
    const found = find(label)
    return found.kind === 'none' ? near(readingsOf(label).map((reading) => reading.name)) : found
  }

  function compare(label: string): LabelMatch {
    const own = tidy(label)
    const exact = prepared.filter((unit) => unit.printed.has(own))
    if (exact.length === 1 && exact[0] !== undefined) return matched(exact[0], 'exact')
    const readings = readingsOf(label)
    if (readings.length === 0) return { kind: 'none' }
    for (const { kind, name } of readings) {
      if (name !== '') continue
      const ofKind = KINDS_ALONE.test(label.normalize('NFC'))
        ? prepared.filter((unit) => unit.kind === kind)
        : []
      return ofKind.length === 0 ? { kind: 'none' } : settle(ofKind)
    }
    for (const { fold, index } of indexes) {
      for (const { kind, name } of readings) {
        const found = index.get(fold(name))
        if (found !== undefined) return settle(found, kind)
      }
    }
    if (isUnaccented(label)) {
      for (const { kind, name } of readings) {
        const found = unaccented.get(foldForSearch(name))
        if (found !== undefined) return settle(found, kind)
      }
    }
    return { kind: 'none' }
  }

  function near(names: readonly string[]): LabelMatch {
    const scored: { id: string; distance: number }[] = []
    for (const unit of prepared) {
      let best = Infinity
      for (const name of names) {
        for (const own of unit.names) best = Math.min(best, nearness(name, own))
      }
      if (best < Infinity) scored.push({ id: unit.id, distance: best })
    }
    if (scored.length === 0) return { kind: 'none' }
    scored.sort((a, b) => a.distance - b.distance)
    return { kind: 'proposals', reason: 'near', ids: scored.slice(0, 4).map((unit) => unit.id) }
  }

  return { find, match }
}

function matched(unit: Prepared, how: 'exact' | 'folded'): LabelMatch {
  return { kind: 'match', id: unit.id, how }
}

function settle(found: readonly Prepared[], kind: UnitKind | null = null): LabelMatch {
  const ofLevel = found.filter((unit) => isSameLevel(unit.kind, kind))
  if (ofLevel.length === 0) return { kind: 'none' }
  const fitting = ofLevel.filter(
    (unit) => kind === null || unit.kind === null || unit.kind === kind,
  )
  const [only] = fitting
  if (fitting.length === 1 && only !== undefined) return matched(only, 'folded')
  const ids = (fitting.length > 1 ? fitting : ofLevel).map((unit) => unit.id)
  return { kind: 'proposals', reason: fitting.length > 1 ? 'ambiguous' : 'near', ids }
}

/** A commune or the province that shares a district's name is another unit altogether. */
function isSameLevel(a: UnitKind | null, b: UnitKind | null): boolean {
  return a === null || b === null || levelOf(a) === levelOf(b)
}

function levelOf(kind: UnitKind): 'district' | 'commune' | 'province' {
  if (isDistrictKind(kind)) return 'district'
  return isCommuneKind(kind) ? 'commune' : 'province'
}

function prepare(candidate: LabelCandidate): Prepared {
  const full = separateUnitKind(candidate.name)
  const short = separateUnitKind(candidate.shortName)
  const names = [full.name, short.name].filter((name) => name !== '')
  return {
    id: candidate.id,
    printed: new Set([tidy(candidate.name), tidy(candidate.shortName)]),
    kind: full.kind ?? short.kind ?? unitKindOf(candidate.kind),
    names: names.length === 0 ? [candidate.name] : [...new Set(names)],
  }
}

function indexBy(units: readonly Prepared[], fold: (text: string) => string) {
  const index = new Map<string, Prepared[]>()
  for (const unit of units) {
    for (const key of new Set(unit.names.map(fold))) {
      const list = index.get(key)
      if (list === undefined) index.set(key, [unit])
      else list.push(unit)
    }
  }
  return index
}

/** What a label may say, most literal first: with and without its numbering and a bracket behind the name. */
function readingsOf(label: string): { kind: UnitKind | null; name: string }[] {
  const text = tidy(label)
  const plain = tidy(text.replace(/\s*[([][^()[\]]*[)\]]\s*\.?$/u, ''))
  const readings = [text, plain, separateNumbering(text).rest, separateNumbering(plain).rest]
  return [...new Set(readings)].filter((reading) => /\p{L}/u.test(reading)).map(separateUnitKind)
}

/** Letters off, or 1 when the label abbreviates the name word by word (`T. Định`); Infinity when it is not near. */
function nearness(label: string, name: string): number {
  const a = foldLabel(label).normalize('NFD')
  const b = foldLabel(name).normalize('NFD')
  const limit = nearLimit(Math.min(a.length, b.length))
  const distance = editDistance(a, b, limit)
  if (distance <= limit) return distance
  const short = a.split(' ')
  const long = b.split(' ')
  const isAbbreviated =
    short.length > 1 &&
    short.length === long.length &&
    short.every((word, index) => long[index]?.startsWith(word) === true)
  return isAbbreviated ? 1 : foldForSearch(label) === foldForSearch(name) ? 2 : Infinity
}

function tidy(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim()
}
