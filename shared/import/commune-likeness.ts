import { editDistance, nearLimit } from '../units/edit-distance.ts'
import { foldForSearch, foldLabel } from '../units/fold-label.ts'
import type { IndexedCommune } from './commune-index.ts'
import { MOST_COMPARISONS, type ImportWork } from './import-work.ts'

const MOST_PROPOSALS = 4

export interface Likenesses {
  /** Communes whose names are a few letters off, the nearest first; none once the bound on comparisons is met. */
  near(name: string, among: readonly IndexedCommune[]): IndexedCommune[]
  readonly hasLookedEverywhere: () => boolean
}

interface Prepared {
  readonly key: string
  readonly plain: string
  readonly letters: number
}

/** Looks for likely communes of unknown names; each commune is folded once, and most are told apart without comparing. */
export function createLikenesses(work: ImportWork): Likenesses {
  const prepared = new Map<IndexedCommune, Prepared>()
  let isCutShort = false

  function prepare(commune: IndexedCommune): Prepared {
    const known = prepared.get(commune) ?? prepareName(commune.unit.name)
    prepared.set(commune, known)
    return known
  }

  return {
    near(name, among) {
      const wanted = prepareName(name)
      const limit = nearLimit(wanted.key.length)
      const found: { commune: IndexedCommune; distance: number }[] = []
      for (const commune of among) {
        const own = prepare(commune)
        const isPlainlySame = own.plain === wanted.plain
        if (!isPlainlySame && !canBeNear(own, wanted, limit)) continue
        if (work.comparisons >= MOST_COMPARISONS) {
          isCutShort = true
          break
        }
        work.comparisons++
        const distance = editDistance(wanted.key, own.key, limit)
        const best = isPlainlySame ? Math.min(distance, 1) : distance
        if (best <= limit) found.push({ commune, distance: best })
      }
      return found
        .sort((a, b) => a.distance - b.distance)
        .slice(0, MOST_PROPOSALS)
        .map(({ commune }) => commune)
    },
    hasLookedEverywhere: () => !isCutShort,
  }
}

function prepareName(name: string): Prepared {
  const key = foldLabel(name).normalize('NFD')
  let letters = 0
  for (let index = 0; index < key.length; index++) letters |= 1 << (key.charCodeAt(index) & 31)
  return { key, plain: foldForSearch(name), letters }
}

/** Each letter inserted, deleted or changed puts at most one letter in and takes one out. */
function canBeNear(a: Prepared, b: Prepared, limit: number): boolean {
  if (Math.abs(a.key.length - b.key.length) > limit) return false
  let apart = a.letters ^ b.letters
  let bits = 0
  while (apart !== 0) {
    apart &= apart - 1
    bits++
  }
  return bits <= 2 * limit
}
