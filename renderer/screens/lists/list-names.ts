import type { CommuneList } from '../../../shared/communes/commune-lists.ts'
import type { T } from './list-columns.ts'

/** A list's short name on its tab and in tags. */
export function listName(list: CommuneList, t: T): string {
  return list.kind.kind === 'registration'
    ? t(`lists.name.${list.kind.standard}`)
    : list.kind.group.name
}

/** The title the list carries, or the one its appendix makes from its kind, count and year. */
export function listTitle(list: CommuneList, year: number, t: T): string {
  return list.title ?? madeTitle(list, year, t)
}

export function madeTitle(list: CommuneList, year: number, t: T): string {
  const { kind } = list
  return kind.kind === 'registration'
    ? t(`appendix.title.registered.${kind.standard}`, {
        count: list.units.length,
        year: String(year),
      })
    : t(`appendix.title.group.${kind.group.kind}`, {
        count: list.units.length,
        year: String(year),
        group: kind.group.name,
      })
}
