import type { ComboboxItem, OptionsFilter } from '@mantine/core'
import { foldForSearch } from '../../../shared/units/fold-label.ts'

/** Folded labels of options, kept: thousands of communes are searched at each key. */
const folded = new Map<string, string>()
const MOST_KEPT = 20_000

/** Options with all of the typed words, accents or not: `bao lam` finds Bảo Lâm. */
export const searchOptions: OptionsFilter = ({ options, search, limit }) => {
  const words = foldForSearch(search).split(' ').filter(Boolean)
  // Lists here have no groups, so that every entry is an item.
  const items = options.filter((option): option is ComboboxItem => 'value' in option)
  const found: ComboboxItem[] = []
  for (const item of items) {
    if (found.length >= limit) break
    const text = foldOnce(item.label)
    if (words.every((word) => text.includes(word))) found.push(item)
  }
  return found
}

function foldOnce(label: string): string {
  const known = folded.get(label)
  if (known !== undefined) return known
  if (folded.size >= MOST_KEPT) folded.clear()
  const text = foldForSearch(label)
  folded.set(label, text)
  return text
}
