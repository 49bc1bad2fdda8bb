import type { GridApi } from 'ag-grid-community'

import { createCellEditor } from './cell-editor.ts'
import { createFinder } from './finder.ts'
import type { Finder } from './finder.ts'
import { connectClipboard } from './sheet-clipboard.ts'
import { createSheetCore } from './sheet-core.ts'
import type { AgRow, SheetElements, SheetEnv } from './sheet-parts.ts'
import { fillSelection } from './sheet-fill.ts'
import { connectKeys } from './sheet-keys.ts'
import { connectMouse } from './sheet-mouse.ts'
import { selectBetween, selectCell } from './selection.ts'
import type { CellRef, SheetHandle, SheetModel } from './sheet-model.ts'
import { cellOfRef } from './view.ts'

export interface SheetController {
  readonly handle: SheetHandle
  readonly finder: Finder
  display(cell: CellRef): string
  setModel(model: SheetModel): void
  attach(api: GridApi<AgRow>): void
  focus(): void
  destroy(): void
}

/** Puts the sheet's parts together over the elements React has rendered. */
export function createSheetController(
  elements: SheetElements,
  model: SheetModel,
  env: () => SheetEnv,
): SheetController {
  const core = createSheetCore(elements, model, env)
  const editor = createCellEditor(core)
  const finder = createFinder(core)
  const keys = connectKeys(core, editor, (backwards) => {
    if (!finder.next(backwards)) env().openFind()
  })
  const disconnectMouse = connectMouse(core, editor)
  const disconnectClipboard = connectClipboard(core, editor)

  function select(from: CellRef, to: CellRef = from): boolean {
    const first = cellOfRef(core.view(), from)
    const last = cellOfRef(core.view(), to)
    if (!first || !last || !editor.commit()) return false
    core.select(selectBetween(first, last), 'active')
    return true
  }

  const handle: SheetHandle = {
    refreshCells: (cells) => core.refresh(cells),
    flash: (cells) => core.flash(cells),
    select,
    goTo(row, column) {
      const cell = cellOfRef(core.view(), { row, column })
      if (!cell || !editor.commit()) return false
      core.select(selectCell(cell), 'active')
      editor.focus()
      return true
    },
    focus: () => editor.focus(),
    takeKey(event) {
      editor.focus()
      // Letters reach the field by themselves, as it has the focus by the time they are typed.
      const again = new KeyboardEvent('keydown', { ...modifiersOf(event), cancelable: true })
      if (!elements.field.dispatchEvent(again)) event.preventDefault()
    },
    getSelection: () => core.summary(),
    find: () => env().openFind(),
    showRefusal: (row, column, text, reason) => core.refuse({ row, column }, { text, reason }),
    clearRefusals: () => core.clearRefusal(null),
    settle: () => editor.commit(),
    run(command) {
      if (editor.commit()) keys.run(command)
    },
    fill(text, options) {
      if (editor.commit()) fillSelection(core, text, options?.onlyEmpty ?? false)
    },
  }

  return {
    handle,
    finder,
    display: (cell) => core.display(cell),
    setModel(next) {
      core.setModel(next)
      finder.restart()
    },
    attach: (api) => core.attach(api),
    focus: () => editor.focus(),
    destroy() {
      disconnectClipboard()
      disconnectMouse()
      keys.destroy()
      finder.close()
      editor.destroy()
      core.destroy()
    },
  }
}

/** What the sheet reads of a key; the properties of an event are its prototype's, so that it can't be spread. */
function modifiersOf(event: KeyboardEvent): KeyboardEventInit {
  const { key, code, ctrlKey, shiftKey, altKey, metaKey } = event
  return { key, code, ctrlKey, shiftKey, altKey, metaKey }
}
