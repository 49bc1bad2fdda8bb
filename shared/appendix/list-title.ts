import type { CommuneList } from '../communes/commune-lists.ts'
import type { AppendixMessage } from '../messages/appendix.vi.ts'
import type { AppendixSettings } from './appendix-options.ts'
import { fillText } from './fill-text.ts'

/**
 * The title of a list in capitals: the one that the officer or a paper gave it, else one made from its kind, count and
 * year.
 * Source: Lạng Sơn plan 2023, Appendices 1 to 5.
 */
export function listTitle(list: CommuneList, year: number, settings: AppendixSettings): string {
  const title = list.title ?? madeTitle(list, year, settings)
  return title.normalize('NFC').toLocaleUpperCase('vi')
}

function madeTitle(list: CommuneList, year: number, { messages }: AppendixSettings): string {
  const group = list.kind.kind === 'group' ? list.kind.group.name : ''
  return fillText(messages[titleKey(list)], { count: list.units.length, year, group })
}

function titleKey({ kind }: CommuneList): AppendixMessage {
  return kind.kind === 'registration'
    ? `appendix.title.registered.${kind.standard}`
    : `appendix.title.group.${kind.group.kind}`
}
