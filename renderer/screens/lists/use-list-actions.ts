import { useMemo, type RefObject } from 'react'
import { planAppendices } from '../../../shared/appendix/plan-appendices.ts'
import type { FactEdit } from '../../../shared/changes/fact-edit.ts'
import {
  addToListEdits,
  changeGroupEdits,
  createGroupEdits,
  listTitleEdits,
  movedInOrder,
  removeFromListEdits,
  removeGroupEdits,
  reorderListEdits,
} from '../../../shared/communes/list-edits.ts'
import type { SheetHandle } from '../../grid/sheet-model.ts'
import { useApp, useStore, useT } from '../../state/use-app.ts'
import { notify } from '../../ui/notify.ts'
import { cellColumn, unitName, UNIT } from './list-columns.ts'
import { listName } from './list-names.ts'
import type { ListTable } from './list-table.ts'

export interface ListActions {
  readonly add: (unitIds: readonly string[]) => void
  readonly remove: (unitIds: readonly string[]) => void
  readonly move: (unitIds: readonly string[], step: -1 | 1) => void
  readonly sortByPlan: () => void
  readonly setTitle: (title: string) => void
  /** Returns the new list's id. */
  readonly createGroup: (name: string) => string
  readonly renameGroup: (name: string) => void
  readonly removeGroup: () => void
  readonly openCommune: (unitId: string) => void
  readonly openGrid: (unitId: string) => void
  /** The appendix this list is printed as; a list without communes has none. */
  readonly openAppendix: () => void
}

/** What one does with a list; each is one step of the history. */
export function useListActions(
  table: ListTable | null,
  sheet: RefObject<SheetHandle | null>,
): ListActions {
  const t = useT()
  const store = useStore()
  const session = useApp((state) => state.session)
  return useMemo(() => {
    const list = table?.list
    const name = list === undefined ? '' : listName(list, t)

    function edit(
      code: string,
      params: Readonly<Record<string, string | number>>,
      edits: readonly FactEdit[],
    ): void {
      session?.edit({ code: `change.lists.${code}`, params: { list: name, ...params } }, edits)
    }

    /** The grid takes over the new order with the next drawing. */
    function afterDrawing(work: () => void): void {
      requestAnimationFrame(() => requestAnimationFrame(work))
    }

    function namesOf(unitIds: readonly string[]): string {
      const [first = '', ...rest] = unitIds
      const unit = table === null ? '' : unitName(table, first)
      return rest.length === 0 ? unit : t('lists.andMore', { unit, count: rest.length })
    }

    return {
      add(unitIds) {
        if (table === null) return
        const edits = addToListEdits(table.facts(), table.planId, table.list, unitIds)
        if (edits.length === 0) return
        edit('add', { units: namesOf(unitIds) }, edits)
        const [first] = unitIds
        afterDrawing(() => {
          if (first !== undefined) sheet.current?.goTo(first, UNIT)
        })
      },
      remove(unitIds) {
        if (table === null || unitIds.length === 0) return
        const edits = removeFromListEdits(table.facts(), table.planId, table.list, unitIds)
        edit('remove', { units: namesOf(unitIds) }, edits)
        if (session?.status().isReadOnly !== false) return
        notify({
          tone: 'info',
          text: t('lists.removed', { units: namesOf(unitIds), list: name }),
        })
      },
      move(unitIds, step) {
        if (table === null) return
        const order = movedInOrder(table.list.units, unitIds, step)
        if (order === table.list.units) return
        const edits = reorderListEdits(table.facts(), table.planId, table.list, order)
        edit(step < 0 ? 'up' : 'down', { units: namesOf(unitIds) }, edits)
        const [first] = unitIds
        const last = unitIds.at(-1)
        if (first === undefined || last === undefined || first === last) return
        const to = cellColumn('list', 'target')
        afterDrawing(() => {
          sheet.current?.select({ row: first, column: UNIT }, { row: last, column: to })
        })
      },
      sortByPlan() {
        if (table === null) return
        const place = new Map(table.planOrder.map((unitId, index) => [unitId, index]))
        const order = [...table.list.units].sort(
          (a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0),
        )
        edit('sort', {}, reorderListEdits(table.facts(), table.planId, table.list, order))
      },
      setTitle(title) {
        if (table === null) return
        edit('title', { title }, listTitleEdits(table.facts(), table.planId, table.list.id, title))
      },
      createGroup(groupName) {
        if (session === null) return ''
        const { groupId, edits } = createGroupEdits(session.facts().facts, groupName)
        edit('createGroup', { group: groupName }, edits)
        return `group-${groupId}`
      },
      renameGroup(groupName) {
        if (table === null || list?.kind.kind !== 'group') return
        const edits = changeGroupEdits(table.facts(), list.kind.group.id, { name: groupName })
        edit('renameGroup', { group: groupName }, edits)
      },
      removeGroup() {
        if (table === null || list?.kind.kind !== 'group') return
        edit('removeGroup', {}, removeGroupEdits(table.facts(), list.kind.group.id))
      },
      openCommune: (unitId) => store.jump({ screen: 'commune', unitId }),
      openAppendix() {
        if (table === null || list === undefined) return
        const facts = table.facts()
        const plan = facts.plan.get(table.planId)
        const appendix = (plan === undefined ? [] : planAppendices(facts, plan)).find(
          (one) => one.kind === 'list' && one.list.id === list.id,
        )
        store.setState({ screen: 'appendices', appendixId: appendix?.id ?? null })
      },
      openGrid(unitId) {
        if (table === null) return
        store.jump({
          screen: 'communes',
          planId: table.planId,
          setId: table.list.set.id,
          unitId,
          column: null,
        })
      },
    }
  }, [table, sheet, session, store, t])
}
