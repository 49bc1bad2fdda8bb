import { joinAgencies, splitAgencies } from '../../../shared/agencies/agency-names.ts'
import { mayBeSame, type WrittenName } from '../../../shared/agencies/agency-variants.ts'
import { foldForSearch } from '../../../shared/units/fold-label.ts'

const MOST = 7

/** Names in use that fit what is typed: spellings of the same first, then those with its words, the most used first. */
export function matchingNames(written: readonly WrittenName[], typed: string): string[] {
  const words = foldForSearch(typed).split(' ').filter(Boolean)
  if (words.length === 0) return []
  const found: { readonly name: string; readonly rank: number }[] = []
  for (const { name } of written) {
    if (name === typed.trim()) continue
    const folded = ` ${foldForSearch(name)}`
    if (mayBeSame(name, typed)) found.push({ name, rank: 0 })
    else if (folded.startsWith(` ${words.join(' ')}`)) found.push({ name, rank: 1 })
    else if (words.every((word) => folded.includes(` ${word}`))) found.push({ name, rank: 2 })
  }
  // `sort` keeps the order of use among equals.
  return found
    .sort((a, b) => a.rank - b.rank)
    .slice(0, MOST)
    .map(({ name }) => name)
}

/** The part of a list of partners that is being typed: what stands behind its last separator. */
export function lastPart(text: string): string {
  const at = Math.max(text.lastIndexOf(';'), text.lastIndexOf(','), text.lastIndexOf('\n'))
  return text.slice(at + 1).trim()
}

/** The list with its last part completed by a name. */
export function withLastPart(text: string, name: string): string {
  const at = Math.max(text.lastIndexOf(';'), text.lastIndexOf(','), text.lastIndexOf('\n'))
  return joinAgencies([...splitAgencies(text.slice(0, at + 1)), name])
}
