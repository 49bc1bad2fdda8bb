import type { CellEditor } from './cell-editor.ts'
import { cellElement } from './grid-dom.ts'
import { arrowOf, isLetter } from './key-names.ts'
import { openCell } from './open-cell.ts'
import { isOneCell } from './range.ts'
import {
  clearSelection,
  commitToSelection,
  fillFromEdge,
  fillSelection,
  nextMark,
} from './sheet-fill.ts'
import type { SheetCommand } from './sheet-model.ts'
import type { SheetCore } from './sheet-parts.ts'
import { createTraveller } from './traveller.ts'
import { refAt } from './view.ts'

export interface SheetKeys {
  run(command: SheetCommand): void
  destroy(): void
}

/**
 * Every key of the sheet, in one place. A key the sheet used has its default prevented, so that the
 * app's own shortcuts can pass it by.
 */
export function connectKeys(
  core: SheetCore,
  editor: CellEditor,
  findNext: (backwards: boolean) => void,
): SheetKeys {
  const { field } = core.elements
  const abort = new AbortController()
  const { travel, toPlace, byPage, step, selectBand, selectAll } = createTraveller(core)

  /** Keys that work whether or not a cell is being edited. True when used. */
  function anyKey(event: KeyboardEvent, isControl: boolean): boolean {
    const { key, shiftKey } = event
    if (key === 'Tab') {
      if (editor.commit()) step('tab', shiftKey)
      return true
    }
    if (key === 'Enter' && isControl) {
      commitToSelection(core, editor)
      return true
    }
    if (key === 'Enter' && event.altKey) return breakLine()
    if (key === 'Enter' && !shiftKey && openActive()) return true
    if (key === 'Enter') {
      if (editor.commit()) step('enter', shiftKey)
      return true
    }
    if (key === 'Escape') return escape()
    if (isControl && isLetter(event, 's')) return save()
    if (isControl && isLetter(event, 'f')) {
      if (editor.commit()) core.env().openFind()
      return true
    }
    if (key === 'F3') {
      if (editor.commit()) findNext(shiftKey)
      return true
    }
    if (key === 'F2') {
      if (editor.mode() === 'ready') editor.start()
      else editor.toggleMode()
      return true
    }
    return false
  }

  function openActive(): boolean {
    const selection = core.selection()
    if (editor.mode() !== 'ready' || !selection || !isOneCell(selection.range)) return false
    return openCell(core, selection.active)
  }

  function cycleSelection(): boolean {
    const active = core.selection()?.active
    const next = active ? nextMark(core, active) : null
    if (next === null) return false
    fillSelection(core, next, false)
    return true
  }

  function breakLine(): boolean {
    // The one way to insert text at the caret that stays in the field's own undo.
    if (editor.mode() !== 'ready') document.execCommand('insertText', false, '\n')
    return true
  }

  function escape(): boolean {
    if (editor.mode() !== 'ready') {
      editor.cancel()
      return true
    }
    if (core.copied()) {
      core.setCopied(null)
      return true
    }
    const active = core.selection()?.active
    if (!active || !core.refusal(active)) return editor.hideReason()
    core.clearRefusal(active)
    return true
  }

  function save(): boolean {
    return !editor.commit() || call(core.env().onSave)
  }

  function editingKey(event: KeyboardEvent, isControl: boolean): boolean {
    if (isControl && (isLetter(event, 'd') || isLetter(event, 'r'))) return true
    if (isControl && leadsAway(event)) return !editor.commit()
    if (editor.mode() !== 'type' || isControl || event.shiftKey || event.altKey) return false
    // Shift+Left belongs to the text: some input methods select with it before they replace.
    const arrow = arrowOf(event.key)
    const page = event.key === 'PageUp' || event.key === 'PageDown' ? event.key : null
    if (!arrow && !page) return false
    if (!editor.commit()) return true
    if (arrow) travel('cell', arrow, false)
    if (page) byPage(page, false)
    return true
  }

  function readyKey(event: KeyboardEvent, isControl: boolean): boolean {
    const { key, shiftKey } = event
    const arrow = arrowOf(key)
    if (arrow && !event.altKey) {
      travel(isControl ? 'block' : 'cell', arrow, shiftKey)
      return true
    }
    switch (key) {
      case 'Home':
      case 'End':
        toPlace(key, isControl, shiftKey)
        return true
      case 'PageUp':
      case 'PageDown':
        if (isControl) return false
        byPage(key, shiftKey)
        return true
      case 'Delete':
        clearSelection(core)
        return true
      case 'Backspace':
        if (isControl) revealActive()
        else clearSelection(core)
        return true
      case 'ContextMenu':
        return openMenu()
      case 'F10':
        return shiftKey && openMenu()
      case ' ':
        if (!isControl && !shiftKey) return cycleSelection() || printable(event)
        selectBand(isControl ? 'column' : 'row')
        return true
      default:
        return isControl ? readyLetter(event) : printable(event)
    }
  }

  function readyLetter(event: KeyboardEvent): boolean {
    const { onUndo, onRedo } = core.env()
    if (isLetter(event, 'a')) run('selectAll')
    else if (isLetter(event, 'd')) run('fillDown')
    else if (isLetter(event, 'r')) run('fillRight')
    else if (isLetter(event, 'z') && !event.shiftKey) return call(onUndo)
    else if (isLetter(event, 'y') || isLetter(event, 'z')) return call(onRedo)
    else return false
    return true
  }

  /** Typing reaches the field by itself; into a locked cell it gets the reason instead. */
  function printable(event: KeyboardEvent): boolean {
    if (event.key.length !== 1 || event.altKey) return false
    return editor.explainLock()
  }

  function openMenu(): boolean {
    const active = core.selection()?.active
    const { onMenu } = core.env()
    if (!active || !onMenu) return false
    const box = cellElement(core.elements.grid, core.view(), active)?.getBoundingClientRect()
    if (box) onMenu(refAt(core.view(), active), { x: box.left, y: box.bottom })
    return true
  }

  function revealActive(): void {
    const active = core.selection()?.active
    if (active) core.reveal(active)
  }

  function run(command: SheetCommand): void {
    switch (command) {
      case 'copy':
      case 'cut':
        // The only way to fire a real clipboard event from a button; every engine we ship has it.
        editor.focus()
        document.execCommand(command)
        return
      case 'delete':
        clearSelection(core)
        return
      case 'fillDown':
        fillFromEdge(core, 'down')
        return
      case 'fillRight':
        fillFromEdge(core, 'right')
        return
      case 'edit':
        editor.start()
        return
      case 'selectAll':
        selectAll()
    }
  }

  field.addEventListener(
    'keydown',
    (event) => {
      if (event.isComposing) return
      const isControl = (event.ctrlKey || event.metaKey) && !event.altKey
      const isUsed =
        anyKey(event, isControl) ||
        (editor.mode() === 'ready' ? readyKey(event, isControl) : editingKey(event, isControl))
      if (isUsed) event.preventDefault()
    },
    { signal: abort.signal },
  )

  return { run, destroy: () => abort.abort() }
}

/**
 * A shortcut of the app, not of the text: it may put another table under the open edit, so that the edit ends first.
 * A text that is refused stays, and the shortcut with it.
 */
function leadsAway(event: KeyboardEvent): boolean {
  const { key } = event
  return key.length === 1 && !TEXT_LETTERS.some((letter) => isLetter(event, letter))
}

/** Select all, clipboard and undo of the text itself. */
const TEXT_LETTERS = ['a', 'c', 'v', 'x', 'z', 'y']

function call(handler: (() => void) | undefined): boolean {
  handler?.()
  return handler !== undefined
}
