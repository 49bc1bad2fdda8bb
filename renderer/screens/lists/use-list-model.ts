import { useMemo } from 'react'
import type { ChangeLabel } from '../../../shared/changes/change-set.ts'
import { checkText } from '../../../shared/checks/check-text.ts'
import { useApp, useCodeText, useStore, useT } from '../../state/use-app.ts'
import type { GridAction } from '../../grid/sheet-model.ts'
import { listCellEdits, type CellChange } from './list-cell-edits.ts'
import type { T } from './list-columns.ts'
import { listModel, type ListChange, type ListSheetModel } from './list-model.ts'
import { listName } from './list-names.ts'
import type { NoteSource } from './list-notes.ts'
import type { ListTable } from './list-table.ts'
import type { Lists } from './use-lists.ts'

/** What the cells of a list have to say, from the checks and the values that wait. */
export function useNoteSource(table: ListTable): NoteSource {
  const t = useT()
  const codeText = useCodeText()
  const store = useStore()
  const language = useApp((state) => state.language)
  return useMemo(
    () => ({
      t,
      codeText,
      findingsOf: (unitId) => store.getState().findings.ofUnit(table.list.set.id, unitId),
      findingText: ({ message }) => checkText(language, message),
    }),
    [t, codeText, store, language, table],
  )
}

/** The sheet's model of the list on screen. */
export function useListModel(
  table: ListTable,
  others: Lists['others'],
  notes: NoteSource,
): ListSheetModel | null {
  const t = useT()
  const session = useApp((state) => state.session)
  const style = useApp((state) => state.language)
  const isReadOnly = useApp((state) => state.status?.isReadOnly ?? true)
  return useMemo(() => {
    if (session === null) return null
    const names = new Map(
      [...others].map(([unitId, lists]) => [unitId, lists.map((list) => listName(list, t))]),
    )
    return listModel(table, {
      isReadOnly,
      style,
      t,
      notes,
      others: names,
      apply(changes, action) {
        const of = { planId: table.planId, setId: table.list.set.id }
        const edits = listCellEdits(table.facts(), of, table.held(), cellChanges(changes))
        session.edit(changeLabel(table, changes, action, t), edits)
      },
    })
  }, [table, others, notes, session, style, isReadOnly, t])
}

function cellChanges(changes: readonly ListChange[]): CellChange[] {
  return changes.flatMap(({ row, column, value }) =>
    row.part === 'unit' && (column.part === 'count' || column.part === 'list')
      ? [{ unitId: row.unitId, layer: column.layer, value }]
      : [],
  )
}

/** The step in plain words: one cell with its values, a block with its size and first commune. */
function changeLabel(
  table: ListTable,
  changes: readonly ListChange[],
  action: GridAction,
  t: T,
): ChangeLabel {
  const list = listName(table.list, t)
  const [first] = changes
  const unit = first?.row.label ?? ''
  const column = first?.column
  if (changes.length !== 1 || first === undefined || column === undefined || !('layer' in column)) {
    const isClearing = action.kind === 'delete' || action.kind === 'cut'
    return {
      code: isClearing ? 'change.lists.clear' : 'change.lists.fill',
      params: { list, unit, cells: changes.length },
    }
  }
  const line = first.row.part === 'unit' ? table.line(first.row.unitId) : null
  const isBaseline = column.layer === 'baseline'
  const { value } = first
  const before =
    value.kind === 'count'
      ? isBaseline
        ? line?.achieved.shown
        : line?.planned.shown
      : isBaseline
        ? line?.achievedList
        : line?.plannedList
  const after = value.kind === 'count' ? value.count : (value.numbers?.join(',') ?? null)
  return {
    code: `change.lists.${column.layer}-${value.kind}`,
    params: { list, unit, before: before ?? '', after: after ?? '' },
  }
}
