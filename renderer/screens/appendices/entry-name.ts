import type { SetEntry } from '../../../shared/appendix/appendix-set.ts'
import type { Facts } from '../../../shared/changes/change-set.ts'
import type { FactRow } from '../../../shared/changes/fact-tables.ts'
import type { MessageKey, MessageParams } from '../../../shared/messages/translate.ts'
import { layerTitle } from '../matrix/layer-title.ts'

type T = (key: MessageKey, params?: MessageParams) => string

/** Ids of lists of groups begin so (`shared/communes/commune-lists.ts`). */
const GROUP = 'group-'

/** An appendix as the screens call its table: printed titles are long and in capitals. */
export function entryName(
  t: T,
  facts: Facts | undefined,
  plan: FactRow<'plan'>,
  { id, kind, setId, layer, listId, title, ownTitle }: SetEntry,
): string {
  if (ownTitle !== null) return ownTitle
  // Ids of working papers about a set end in it.
  const set = facts?.criteriaSet.get(setId ?? id.slice(kind.length + 1))
  const standard = set === undefined ? '' : t(`matrix.standard.${set.standard}`)
  if (kind === 'communes' || kind === 'distribution' || kind === 'meeting') return standard
  if (kind === 'matrix') {
    return [standard, layerTitle(t, plan.year, layer)].filter(Boolean).join(' · ')
  }
  if (kind === 'list') {
    const groupId = listId?.startsWith(GROUP) === true ? listId.slice(GROUP.length) : null
    if (groupId !== null) return facts?.unitGroup.get(groupId)?.name ?? ''
    return set === undefined ? '' : t(`paper.registered.${set.standard}`)
  }
  // A title in capitals is hard to read in a list.
  return title.charAt(0) + title.slice(1).toLocaleLowerCase('vi')
}
