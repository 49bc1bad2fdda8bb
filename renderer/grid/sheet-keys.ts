import type { CellEditor } from './cell-editor.ts'
import { cellAreas, cellElement } from './grid-dom.ts'
import { sameRange } from './range.ts'
import { advance, move, selectRange } from './selection.ts'
import type { Travel } from './selection.ts'
import type { SheetCore } from './sheet-core.ts'
import { clearSelection, commitToSelection, fillFromEdge } from './sheet-fill.ts'
import type { GridRange, SheetCommand } from './sheet-model.ts'
import { ROW_HEIGHT_PX } from './sheet-theme.ts'
import { refAt } from './view.ts'
import type { View } from './view.ts'

const ARROWS = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
} as const

function arrowOf(key: string): (typeof ARROWS)[keyof typeof ARROWS] | null {
  return key === 'ArrowUp' || key === 'ArrowDown' || key === 'ArrowLeft' || key === 'ArrowRight'
    ? ARROWS[key]
    : null
}

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

  function travel(where: Travel, isExtending: boolean): void {
    const selection = core.selection()
    if (!selection) return
    const view = core.view()
    const ground = {
      size: view.size,
      isFilled: (row: number, column: number) => core.editText({ row, column }) !== '',
    }
    core.select(move(selection, where, isExtending, ground), isExtending ? 'head' : 'active')
  }

  function step(key: 'tab' | 'enter', backwards: boolean): void {
    const selection = core.selection()
    if (selection) core.select(advance(selection, key, backwards, core.view().size), 'active')
  }

  function pageRows(): number {
    const { moving } = cellAreas(core.elements.grid)
    return Math.max(Math.floor((moving.bottom - moving.top) / ROW_HEIGHT_PX) - 1, 1)
  }

  function placeOf(key: 'Home' | 'End', isWhole: boolean): Travel {
    const view = core.view()
    const row = core.selection()?.head.row ?? 0
    const last = view.size.columns - 1
    if (key === 'Home')
      return { by: 'place', cell: { row: isWhole ? 0 : row, column: view.firstValueColumn } }
    return { by: 'place', cell: { row: isWhole ? view.size.rows - 1 : row, column: last } }
  }

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
    if (!active || !core.refusal(active)) return false
    core.clearRefusal(active)
    return true
  }

  function save(): boolean {
    return !editor.commit() || call(core.env().onSave)
  }

  function editingKey(event: KeyboardEvent, isControl: boolean): boolean {
    if (isControl && (isLetter(event, 'd') || isLetter(event, 'r'))) return true
    if (editor.mode() !== 'type' || isControl || event.shiftKey || event.altKey) return false
    // Shift+Left belongs to the text: some input methods select with it before they replace.
    const arrow = arrowOf(event.key)
    const isPage = event.key === 'PageUp' || event.key === 'PageDown'
    if (!arrow && !isPage) return false
    if (!editor.commit()) return true
    if (arrow) travel({ by: 'cell', direction: arrow }, false)
    else travel({ by: 'page', rows: event.key === 'PageUp' ? -pageRows() : pageRows() }, false)
    return true
  }

  function readyKey(event: KeyboardEvent, isControl: boolean): boolean {
    const { key, shiftKey } = event
    const arrow = arrowOf(key)
    if (arrow && !event.altKey) {
      travel({ by: isControl ? 'block' : 'cell', direction: arrow }, shiftKey)
      return true
    }
    switch (key) {
      case 'Home':
      case 'End':
        travel(placeOf(key, isControl), shiftKey)
        return true
      case 'PageUp':
      case 'PageDown':
        if (isControl) return false
        travel({ by: 'page', rows: key === 'PageUp' ? -pageRows() : pageRows() }, shiftKey)
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
        return (isControl || shiftKey) && selectBand(isControl ? 'column' : 'row')
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

  function selectBand(band: 'row' | 'column'): boolean {
    const selection = core.selection()
    if (!selection) return true
    const { size, bodyRows } = core.view()
    const whole =
      band === 'row'
        ? { ...selection.range, left: 0, right: size.columns - 1 }
        : { ...selection.range, top: 0, bottom: Math.max(selection.range.bottom, bodyRows - 1) }
    core.select(selectRange(whole, selection.active), 'none')
    return true
  }

  function selectAll(): void {
    const selection = core.selection()
    if (!selection) return
    const { body, whole } = wholeRanges(core.view())
    const next =
      sameRange(selection.range, body) || selection.active.row > body.bottom ? whole : body
    core.select(selectRange(next, selection.active), 'none')
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

function call(handler: (() => void) | undefined): boolean {
  handler?.()
  return handler !== undefined
}

/** By letter, or by the key's place when the layout writes another alphabet. */
function isLetter(event: KeyboardEvent, letter: string): boolean {
  return (
    event.key.toLowerCase() === letter ||
    (event.key.charCodeAt(0) > 127 && event.code === `Key${letter.toUpperCase()}`)
  )
}

function wholeRanges(view: View): { readonly body: GridRange; readonly whole: GridRange } {
  const right = view.size.columns - 1
  return {
    body: { top: 0, left: 0, bottom: Math.max(view.bodyRows - 1, 0), right },
    whole: { top: 0, left: 0, bottom: view.size.rows - 1, right },
  }
}
