import { useCallback, useMemo, useRef, useState, type KeyboardEvent, type RefObject } from 'react'
import type { SelectionSummary, SheetHandle } from '../../grid/sheet-model.ts'
import { Sheet } from '../../grid/sheet.tsx'
import { useApp, useT } from '../../state/use-app.ts'
import { useSheetKeys } from '../lists/use-sheet-keys.ts'
import { createSelectionStore, type SelectionStore } from '../matrix/selection-store.ts'
import type { DraftLine } from './capital-columns.ts'
import { CapitalHeading } from './capital-heading.tsx'
import { CapitalMenu, type MenuPlace } from './capital-menu.tsx'
import type { CapitalSheetModel } from './capital-model.ts'
import { CapitalPanel } from './capital-panel.tsx'
import { CapitalStatus } from './capital-status.tsx'
import { CapitalToolbar } from './capital-toolbar.tsx'
import { EmptyCapital, NoPlan } from './empty-capital.tsx'
import { useCapital, type Capital } from './use-capital.ts'
import { useCapitalActions, type CapitalActions } from './use-capital-actions.ts'
import { useCapitalModel } from './use-capital-model.ts'
import { useCapitalPlace } from './use-capital-place.ts'
import { useDraftLine, type DraftOnScreen } from './use-draft-line.ts'
import { usePasteLines } from './use-paste-lines.ts'
import { useSheetFollowsCapital } from './use-sheet-follows-capital.ts'
import './capital.css'

/** The plan's capital by source, a tree with amounts of three layers and their shares. */
export function CapitalScreen() {
  const capital = useCapital()
  return capital === null ? <NoPlan /> : <CapitalOnScreen capital={capital} />
}

function CapitalOnScreen({ capital }: { capital: Capital }) {
  const t = useT()
  const session = useApp((state) => state.session)
  const isPanelOpen = useApp((state) => state.isPanelOpen)
  const sheet = useRef<SheetHandle>(null)
  // Beside React's state: a move of the cell draws the panel and the status bar, not the sheet.
  const [selection] = useState(createSelectionStore)
  const [menu, setMenu] = useState<MenuPlace | null>(null)
  const { source } = capital
  const { draft, addLine, dropDraft, followDraft } = useDraftLine(sheet)
  const actions = useCapitalActions(source, sheet)
  const nameDraft = useCallback(
    (line: DraftLine, name: string) => {
      dropDraft()
      actions.add(line, name)
    },
    [dropDraft, actions],
  )
  const model = useCapitalModel(capital, draft, nameDraft)
  useSheetFollowsCapital(sheet, capital)
  const isEmpty = source.table().lines.length === 0 && draft === null
  useSheetKeys(sheet, isEmpty ? null : source.planId)
  useCapitalPlace(sheet, capital, model)
  const onSelectionChange = useCallback(
    (summary: SelectionSummary) => {
      selection.setState({ summary })
      followDraft(summary)
    },
    [selection, followDraft],
  )
  const undo = useCallback(() => session?.undo(), [session])
  const redo = useCallback(() => session?.redo(), [session])
  const selected = useCallback(() => selectedLines(model, selection), [model, selection])
  const onKeyDown = useLineKeys(sheet, selected, actions, { draft, addLine, dropDraft })
  const getSelection = useCallback(() => sheet.current?.getSelection() ?? null, [])
  const { pasteTable, onPasteCapture } = usePasteLines(source, getSelection, model?.rows ?? [])

  if (isEmpty || model === null) {
    return (
      <div className="capital-screen">
        <EmptyCapital actions={actions} addLine={addLine} pasteTable={pasteTable} />
      </div>
    )
  }
  return (
    <div className="matrix-screen">
      <div className="matrix-main capital-screen">
        <CapitalHeading capital={capital} actions={actions} />
        <CapitalToolbar
          capital={capital}
          selection={selection}
          selected={selected}
          actions={actions}
          addLine={addLine}
        />
        {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the sheet inside has the focus */}
        <div className="matrix-sheet" onKeyDownCapture={onKeyDown} onPasteCapture={onPasteCapture}>
          <Sheet
            ref={sheet}
            model={model}
            t={t}
            label={t('capital.sheet', {
              year: String(source.year),
              unit: t(`capital.unit.${source.table().unit}`),
            })}
            onSelectionChange={onSelectionChange}
            onUndo={undo}
            onRedo={redo}
            onMenu={(cell, at) => setMenu({ row: cell.row, ...at })}
          />
        </div>
      </div>
      {isPanelOpen ? (
        <CapitalPanel source={source} model={model} actions={actions} selection={selection} />
      ) : null}
      <CapitalMenu
        place={menu}
        close={() => {
          setMenu(null)
          sheet.current?.focus()
        }}
        selected={selected}
        actions={actions}
        addLine={addLine}
      />
      <CapitalStatus source={source} selection={selection} />
    </div>
  )
}

function selectedLines(model: CapitalSheetModel | null, selection: SelectionStore): string[] {
  const range = selection.getState().summary?.range
  if (model === null || range === undefined) return []
  return model.rows
    .slice(range.top, range.bottom + 1)
    .flatMap((row) => (row.part === 'line' ? [row.lineId] : []))
}

/** Insert adds lines, Alt with arrows moves them, with Shift it changes their level; Ctrl+Delete takes them out. */
function useLineKeys(
  sheet: RefObject<SheetHandle | null>,
  selected: () => readonly string[],
  actions: CapitalActions,
  { draft, addLine, dropDraft }: Pick<DraftOnScreen, 'draft' | 'addLine' | 'dropDraft'>,
): (event: KeyboardEvent) => void {
  return useMemo(() => {
    /** Before the sheet sees the key, which clears cells with Delete. */
    function take(event: KeyboardEvent, work: () => void): void {
      event.preventDefault()
      event.stopPropagation()
      if (sheet.current?.settle() !== false) work()
    }
    return (event) => {
      if (event.nativeEvent.isComposing) return
      const { key, altKey, shiftKey } = event
      const isControl = event.ctrlKey || event.metaKey
      // Ctrl+Insert copies and Shift+Insert pastes.
      if (key === 'Insert' && !isControl && !shiftKey) {
        take(event, () => addLine(selected().at(-1) ?? null, altKey ? 'part' : 'sibling'))
      } else if (key === 'Escape' && draft !== null && !isTyping(event)) {
        take(event, dropDraft)
      } else if (altKey && shiftKey && key === 'ArrowRight') {
        take(event, () => actions.indent(selected()))
      } else if (altKey && shiftKey && key === 'ArrowLeft') {
        take(event, () => actions.outdent(selected()))
      } else if (altKey && !shiftKey && (key === 'ArrowUp' || key === 'ArrowDown')) {
        take(event, () => actions.move(selected(), key === 'ArrowUp' ? -1 : 1))
      } else if (isControl && key === 'Delete') {
        take(event, () => actions.remove(selected()))
      }
    }
  }, [sheet, selected, actions, draft, addLine, dropDraft])
}

/** Esc takes back what is being typed first. */
function isTyping({ target }: KeyboardEvent): boolean {
  return target instanceof HTMLTextAreaElement && target.value !== ''
}
