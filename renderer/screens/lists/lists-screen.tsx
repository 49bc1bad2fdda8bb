import {
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type MouseEvent,
} from 'react'
import { SelectionInStatus } from '../matrix/selection-in-status.tsx'
import type { SelectionSummary, SheetHandle } from '../../grid/sheet-model.ts'
import { Sheet } from '../../grid/sheet.tsx'
import { useApp, useStore, useT } from '../../state/use-app.ts'
import { createSelectionStore, type SelectionStore } from '../matrix/selection-store.ts'
import { AddCommunesDialog } from './add-communes-dialog.tsx'
import { CellStrip } from './cell-strip.tsx'
import { EmptyList, NoLists } from './empty-list.tsx'
import { GroupDialogs, type GroupDialog } from './group-dialogs.tsx'
import { UNIT } from './list-columns.ts'
import { ListHeading } from './list-heading.tsx'
import { ListMenu, type MenuPlace } from './list-menu.tsx'
import type { ListSheetModel } from './list-model.ts'
import { listTitle } from './list-names.ts'
import type { ListTable } from './list-table.ts'
import { ListTabs } from './list-tabs.tsx'
import { ListToolbar } from './list-toolbar.tsx'
import { useListActions, type ListActions } from './use-list-actions.ts'
import { useListModel, useNoteSource } from './use-list-model.ts'
import { useLists, type Lists } from './use-lists.ts'
import { useSheetFollowsLists } from './use-sheet-follows-lists.ts'
import { useSheetKeys } from './use-sheet-keys.ts'
import './lists.css'

/** The lists of communes of a plan, each drawn like its appendix. */
export function ListsScreen() {
  const lists = useLists()
  if (lists === null || lists.table === null) return <NoLists />
  return <ListOnScreen lists={lists} table={lists.table} />
}

function ListOnScreen({ lists, table }: { lists: Lists; table: ListTable }) {
  const t = useT()
  const session = useApp((state) => state.session)
  const sheet = useRef<SheetHandle>(null)
  // Beside React's state: a move of the cell draws the strip and the status bar, not the sheet.
  const [selection] = useState(createSelectionStore)
  const [isAdding, setAdding] = useState(false)
  const [groupDialog, setGroupDialog] = useState<GroupDialog>(null)
  const [menu, setMenu] = useState<MenuPlace | null>(null)
  const notes = useNoteSource(table)
  const model = useListModel(table, lists.others, notes)
  const actions = useListActions(table, sheet)
  useSheetFollowsLists(sheet, table)
  useSheetKeys(sheet, table.list.id)
  usePlace(sheet, lists, model)
  const onSelectionChange = useCallback(
    (summary: SelectionSummary) => selection.setState({ summary }),
    [selection],
  )
  const undo = useCallback(() => session?.undo(), [session])
  const redo = useCallback(() => session?.redo(), [session])
  const selected = useCallback(() => selectedUnits(model, selection), [model, selection])
  const keys = useListKeys(sheet, selection, selected, actions)

  const isEmpty = table.list.units.length === 0
  return (
    <div className="lists-screen">
      <ListTabs
        lists={lists}
        onLeave={() => sheet.current?.settle() ?? true}
        createGroup={() => setGroupDialog('create')}
      />
      <ListHeading
        table={table}
        actions={actions}
        openDialog={setGroupDialog}
        backToSheet={() => sheet.current?.focus()}
      />
      <ListToolbar
        selection={selection}
        selected={selected}
        isEmpty={isEmpty}
        actions={actions}
        openAdd={() => setAdding(true)}
      />
      {isEmpty || model === null ? (
        <EmptyList table={table} openAdd={() => setAdding(true)} />
      ) : (
        // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the sheet inside has the focus
        <div
          className="lists-sheet"
          onKeyDownCapture={keys.onKeyDown}
          onDoubleClick={keys.onDoubleClick}
        >
          <Sheet
            ref={sheet}
            model={model}
            t={t}
            label={listTitle(table.list, table.year, t)}
            onSelectionChange={onSelectionChange}
            onUndo={undo}
            onRedo={redo}
            onMenu={(cell, at) => setMenu({ unitId: cell.row, ...at })}
          />
        </div>
      )}
      {isEmpty || model === null ? null : (
        <CellStrip lists={lists} table={table} model={model} notes={notes} selection={selection} />
      )}
      <ListMenu
        place={menu}
        close={() => {
          setMenu(null)
          sheet.current?.focus()
        }}
        selected={selected}
        actions={actions}
      />
      <AddCommunesDialog
        isOpen={isAdding}
        close={() => setAdding(false)}
        table={table}
        add={actions.add}
      />
      <GroupDialogs
        dialog={groupDialog}
        close={() => setGroupDialog(null)}
        lists={lists}
        table={table}
        actions={actions}
      />
      {isEmpty ? null : <SelectionInStatus selection={selection} />}
    </div>
  )
}

function selectedUnits(model: ListSheetModel | null, selection: SelectionStore): string[] {
  const range = selection.getState().summary?.range
  if (model === null || range === undefined) return []
  return model.rows
    .slice(range.top, range.bottom + 1)
    .flatMap((row) => (row.part === 'unit' ? [row.unitId] : []))
}

/** Enter and double click on a name open the commune's page; Alt with arrows moves rows, Ctrl+Delete takes them out. */
function useListKeys(
  sheet: React.RefObject<SheetHandle | null>,
  selection: SelectionStore,
  selected: () => readonly string[],
  actions: ListActions,
) {
  return useMemo(() => {
    /** Before the sheet sees the key, which moves on with Enter and clears cells with Delete. */
    function take(event: KeyboardEvent, work: () => void): void {
      event.preventDefault()
      event.stopPropagation()
      if (sheet.current?.settle() !== false) work()
    }
    return {
      onKeyDown: (event: KeyboardEvent): void => {
        if (event.nativeEvent.isComposing) return
        const { key, altKey, ctrlKey, metaKey, shiftKey } = event
        const isPlain = !altKey && !ctrlKey && !metaKey && !shiftKey
        const active = selection.getState().summary?.active
        if (altKey && (key === 'ArrowUp' || key === 'ArrowDown')) {
          take(event, () => actions.move(selected(), key === 'ArrowUp' ? -1 : 1))
        } else if ((ctrlKey || metaKey) && key === 'Delete') {
          take(event, () => actions.remove(selected()))
        } else if (key === 'Enter' && isPlain && active?.column === UNIT) {
          const [unitId] = selected()
          if (unitId !== undefined) take(event, () => actions.openCommune(unitId))
        }
      },
      onDoubleClick: (event: MouseEvent): void => {
        const target = event.target instanceof Element ? event.target : null
        const cell = target?.closest(`.ag-cell[col-id="${UNIT}"]`)
        const unitId = cell?.closest('.ag-row')?.getAttribute('row-id')
        const isCommune = unitId != null && selected().includes(unitId)
        if (isCommune) actions.openCommune(unitId)
      },
    }
  }, [sheet, selection, selected, actions])
}

/** A jump asked for by another screen: its list, then its commune. */
function usePlace(
  sheet: React.RefObject<SheetHandle | null>,
  { lists, choose, table }: Lists,
  model: unknown,
): void {
  const store = useStore()
  const place = useApp((state) => state.place)
  useEffect(() => {
    if (place?.screen !== 'lists') return undefined
    const isThere = lists.some(({ id }) => id === place.listId)
    if (isThere && table?.list.id !== place.listId) {
      choose(place.listId)
      return undefined
    }
    // The grid lays out its rows after this effect.
    const frame = requestAnimationFrame(() => {
      if (place.unitId !== null && isThere) sheet.current?.goTo(place.unitId, UNIT)
      store.setState({ place: null })
    })
    return () => cancelAnimationFrame(frame)
  }, [store, sheet, place, lists, choose, table, model])
}
