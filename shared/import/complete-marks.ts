import { joinNumbers, splitNumbers } from '../criteria/number-list.ts'
import type { CommuneSaying } from './read-communes.ts'
import type { Sure } from './saying-facts.ts'

/**
 * A table of marks says nothing of numbers it has no column for, as a table of criteria has none for sub-criteria: there a
 * list of the same file, or what the document holds, stands.
 */
export function completeMarks(
  all: readonly Sure[],
  beforeOf: (saying: CommuneSaying) => string | null,
): readonly Sure[] {
  if (all.every(({ saying }) => saying.columns === null)) return all
  const lists = all.flatMap(({ saying, value }) => (saying.columns === null ? [value] : []))
  return all.map((one) => {
    const { columns } = one.saying
    if (columns === null) return one
    const before = beforeOf(one.saying)
    const isWithin = (list: string): boolean =>
      joinNumbers(splitNumbers(list).filter((number) => columns.has(number))) === one.value
    const same = lists.find(isWithin)
    if (same !== undefined) return { ...one, value: same }
    const others = splitNumbers(before ?? '').filter((number) => !columns.has(number))
    return others.length === 0
      ? one
      : { ...one, value: joinNumbers([...splitNumbers(one.value), ...others]) }
  })
}
