import { foldForSearch, foldLabel } from '../units/fold-label.ts'
import { agencyKey } from './agency-names.ts'

/** A name as it is written, and in how many cells. */
export interface WrittenName {
  readonly name: string
  readonly uses: number
}

/** Spellings that very likely mean one agency, with the one to keep: the most used, of equals the longest. */
export interface AgencyVariants {
  readonly names: readonly WrittenName[]
  readonly proposed: string
}

/**
 * Whether two spellings may mean one agency: the same words, the same without accents, or one with letters where the
 * other has words (`Sở NN&PTNT`, `Sở NN và PTNT`, `Sở Nông nghiệp và Phát triển nông thôn`). Words are never guessed from
 * words: `Sở Nội vụ` and `Sở Ngoại vụ` are two.
 */
export function mayBeSame(a: string, b: string): boolean {
  if (agencyKey(a) === agencyKey(b) || foldForSearch(a) === foldForSearch(b)) return true
  const left = units(a)
  const right = units(b)
  if (left.length !== right.length) return false
  return left.every((unit, index) => {
    const other = right[index]
    if (other === undefined) return false
    if (unit.isLetter || other.isLetter) return unit.letter === other.letter
    return unit.word === other.word
  })
}

/**
 * Groups of spellings that may mean one agency. A short form that fits two agencies (`Sở NV`: Nội vụ, Ngoại vụ) is in no
 * group: which of them is meant only its writer knows.
 */
export function agencyVariants(written: readonly WrittenName[]): AgencyVariants[] {
  const fits = written.map((one) =>
    written.flatMap((other, index) =>
      other !== one && mayBeSame(one.name, other.name) ? [index] : [],
    ),
  )
  const isClear = fits.map((others) =>
    others.every((a) =>
      others.every((b) => a === b || mayBeSame(written[a]?.name ?? '', written[b]?.name ?? '')),
    ),
  )
  const group = written.map((_, index) => index)
  for (const [index, others] of fits.entries()) {
    if (isClear[index] !== true) continue
    for (const other of others) {
      if (isClear[other] !== true) continue
      const [from, to] = [group[other], group[index]]
      for (const [at, is] of group.entries()) if (is === from) group[at] = to ?? at
    }
  }
  const groups = new Map<number, WrittenName[]>()
  for (const [index, one] of written.entries()) {
    const id = group[index] ?? index
    groups.set(id, [...(groups.get(id) ?? []), one])
  }
  return [...groups.values()]
    .filter((names) => names.length > 1)
    .map((names) => {
      const sorted = [...names].sort(
        (a, b) => b.uses - a.uses || b.name.length - a.name.length || (a.name < b.name ? -1 : 1),
      )
      return { names: sorted, proposed: sorted[0]?.name ?? '' }
    })
}

interface NameUnit {
  readonly isLetter: boolean
  readonly letter: string
  readonly word: string
}

const COMBINING = /[\u0300-\u036f]/g
const AND = foldLabel('và')

/** Words, and the letters of short forms (`PTNT`) one by one. */
function units(name: string): NameUnit[] {
  const isShouted = name === name.toLocaleUpperCase('vi')
  return name
    .replaceAll('&', ' ')
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter((word) => word !== '' && foldLabel(word) !== AND)
    .flatMap((word) =>
      isShortForm(word, isShouted)
        ? (foldLabel(word).match(/\p{L}/gu) ?? []).map(letterUnit)
        : [{ isLetter: false, letter: initial(word), word: foldLabel(word) }],
    )
}

function letterUnit(letter: string): NameUnit {
  return { isLetter: true, letter, word: letter }
}

function initial(word: string): string {
  return foldLabel(word).replace(COMBINING, '').charAt(0)
}

/** Capitals only; where all of the name is in capitals, only what could not be read as a word. */
function isShortForm(word: string, isShouted: boolean): boolean {
  if (word.length < 2 || word !== word.toLocaleUpperCase('vi') || /\d/.test(word)) return false
  if (!isShouted) return true
  return !/[aeiouy]/i.test(word.normalize('NFD').replace(COMBINING, ''))
}
