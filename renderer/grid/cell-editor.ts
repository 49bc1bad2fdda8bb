import { guardClicks, guardUnload } from './click-guard.ts'
import { isCovered, layOverCell } from './field-layout.ts'
import { cellAreas, cellElement, type Area } from './grid-dom.ts'
import { rangeBetween } from './range.ts'
import { createReasonBox } from './reason-box.ts'
import type { SheetCore } from './sheet-parts.ts'
import type { GridCell } from './sheet-model.ts'
import { cellOfRef, entriesAt, refAt } from './view.ts'

/**
 * `ready`: the field is transparent and empty over the active cell. `type`: it was typed into;
 * arrows end the edit. `caret`: F2 or double click; arrows move the caret.
 */
export type EditMode = 'ready' | 'type' | 'caret'

export interface CellEditor {
  mode(): EditMode
  /** The cell being edited and its text, or null. */
  open(): { readonly cell: GridCell; readonly text: string } | null
  /** Opens the active cell with its text and the caret at the end; says why when it may not. */
  start(): void
  toggleMode(): void
  /** Ends the edit as accepted; false when the text is refused: the field stays as it is. */
  commit(): boolean
  cancel(): void
  /** Shows a refusal of the open edit that came from elsewhere (Ctrl+Enter over a range). */
  showReason(reason: string): void
  /** Says why the active cell cannot be typed into; false when it can. */
  explainLock(): boolean
  /** Takes back what `explainLock` showed; false when nothing shows. */
  hideReason(): boolean
  focus(): void
  destroy(): void
}

/**
 * The focus is always in one textarea laid over the active cell, as in the large web spreadsheets.
 * An input method that composes (IBus, TSF, macOS) needs an editable element before its first key;
 * a focused cell loses that key. It also gives native clipboard events and a field for readers.
 */
export function createCellEditor(core: SheetCore): CellEditor {
  const { host, grid, field, reason: reasonElement } = core.elements
  const reasonBox = createReasonBox(reasonElement)
  let mode: EditMode = 'ready'
  let edited: GridCell | null = null
  /** What F2 found in the cell; another window may have changed it by the time the edit ends. */
  let found: string | null = null
  let isRefused = false
  let isComposing = false
  let isEndingComposition = false
  let frame = 0
  const abort = new AbortController()
  const { signal } = abort

  function target(): GridCell | null {
    return edited ?? core.selection()?.active ?? null
  }

  function lockOf(cell: GridCell): string | null {
    const { row, column } = entriesAt(core.view(), cell)
    const answer = core.view().model.editable(row, column)
    return answer === true ? null : answer
  }

  function begin(next: Exclude<EditMode, 'ready'>): void {
    edited = core.selection()?.active ?? null
    mode = next
    core.setCopied(null)
    core.env().notify(null)
    reasonBox.hide()
    if (edited) core.reveal(edited)
    place()
  }

  function close(): void {
    mode = 'ready'
    edited = null
    found = null
    isRefused = false
    field.value = ''
    reasonBox.hide()
    place()
  }

  /**
   * Whether the field may be typed into holds from this moment on; where it lies is only needed by
   * the next paint. Measuring here would make the browser lay out a thousand cells just repainted.
   */
  function place(): void {
    const cell = target()
    field.dataset['mode'] = mode
    field.toggleAttribute('data-refused', isRefused)
    field.readOnly = !cell || (mode === 'ready' && lockOf(cell) !== null)
    if (cell && mode === 'ready') explainRefusal(cell)
    cancelAnimationFrame(frame)
    frame = requestAnimationFrame(layOut)
  }

  function layOut(): void {
    const cell = target()
    if (!cell) return
    const element = cellElement(grid, core.view(), cell)
    const box = element?.getBoundingClientRect()
    const outer = host.getBoundingClientRect()
    field.toggleAttribute('data-away', !box || (mode !== 'ready' && isCovered(box, areaOf(cell))))
    if (box) layOverCell(field, outer, box, entriesAt(core.view(), cell).column.align)
    reasonBox.place(box)
  }

  /** Where a cell may be seen: frozen ones anywhere, the others in the part that scrolls. */
  function areaOf(cell: GridCell): Area {
    const { whole, moving } = cellAreas(grid)
    const { column } = entriesAt(core.view(), cell)
    const isPinnedRow = cell.row >= core.view().bodyRows
    return {
      left: column.pinned ? whole.left : moving.left,
      right: column.pinned ? whole.right : moving.right,
      top: moving.top,
      bottom: isPinnedRow ? Infinity : moving.bottom,
    }
  }

  /** Beside a cell whose last text the store refused, while it has the focus. */
  function explainRefusal(cell: GridCell): void {
    const refusal = document.activeElement === field ? core.refusal(cell) : null
    if (!refusal) {
      reasonBox.hideUnless(cell)
      return
    }
    const { t } = core.env()
    const kept = t('grid.keptText', { text: refusal.text, reason: refusal.reason })
    reasonBox.show(kept, t('grid.refusalHint'), cell)
  }

  function refuse(reason: string): void {
    isRefused = true
    reasonBox.show(reason, core.env().t('grid.fixOrEscape'), target())
    if (edited) core.reveal(edited)
    place()
  }

  function commit(): boolean {
    if (mode === 'ready' || !edited) return true
    endComposition()
    const cell = edited
    const text = field.value
    if (text === core.editText(cell) || text === found) {
      if (core.refusal(cell)) core.clearRefusal(cell)
      close()
      return true
    }
    const parsed = core.planTable().parse(cell, text)
    if (!parsed.ok) {
      refuse(parsed.reason)
      return false
    }
    close()
    core.apply([{ cell, value: parsed.value }], 'type', rangeBetween(cell, cell))
    return true
  }

  /**
   * Lets the input method hand over what it still holds. Emptied under its hands, the field would
   * get that text afterwards, and the next cell with it.
   */
  function endComposition(): void {
    if (!isComposing) return
    isEndingComposition = true
    field.blur()
    focus()
    isEndingComposition = false
    isComposing = false
  }

  function explainLock(): boolean {
    const cell = core.selection()?.active
    const lock = cell ? lockOf(cell) : null
    if (!cell || lock === null) return false
    reasonBox.show(lock, '', cell)
    place()
    return true
  }

  field.addEventListener(
    'input',
    (event) => {
      // Undone to nothing, what was typed over the cell must not clear it with the next Enter.
      if (mode === 'type' && field.value === '' && isUndo(event)) {
        close()
        return
      }
      if (mode === 'ready') {
        if (field.value === '') return
        begin('type')
      }
      isRefused = false
      reasonBox.hide()
      if (edited && field.hasAttribute('data-away')) core.reveal(edited)
      place()
    },
    { signal },
  )
  field.addEventListener(
    'compositionstart',
    () => {
      isComposing = true
      if (mode === 'ready') begin('type')
    },
    { signal },
  )
  field.addEventListener('compositionend', () => (isComposing = false), { signal })
  field.addEventListener(
    'focus',
    () => {
      host.dataset['focused'] = 'true'
      place()
    },
    { signal },
  )
  field.addEventListener(
    'blur',
    () => {
      if (isEndingComposition) return
      delete host.dataset['focused']
      // Another window took the focus: the edit waits as it is.
      if (!document.hasFocus() || commit()) return
      requestAnimationFrame(() => {
        const taken = document.activeElement
        if (mode !== 'ready' && !taken?.closest('[role="dialog"]')) focus()
      })
    },
    { signal },
  )
  guardClicks(host, signal, () => mode === 'ready' || commit())

  guardUnload(signal, commit)

  function focus(): void {
    field.focus({ preventScroll: true })
  }

  core.onPlace(place)
  core.onReorder((before) => {
    if (!edited) return
    const again = cellOfRef(core.view(), refAt(before, edited))
    if (again) {
      edited = again
      return
    }
    core.notify('refused', core.env().t('grid.editLost', { text: field.value }))
    close()
  })

  return {
    mode: () => mode,
    open: () => (mode !== 'ready' && edited ? { cell: edited, text: field.value } : null),
    start() {
      const cell = core.selection()?.active
      if (!cell || mode !== 'ready' || explainLock()) return
      const refused = core.refusal(cell)
      const text = refused?.text ?? core.editText(cell)
      found = refused ? null : text
      field.readOnly = false
      field.value = text
      field.setSelectionRange(text.length, text.length)
      begin('caret')
      focus()
    },
    toggleMode() {
      mode = mode === 'type' ? 'caret' : 'type'
      place()
    },
    commit,
    cancel: close,
    showReason: refuse,
    explainLock,
    hideReason: reasonBox.hide,
    focus,
    destroy() {
      abort.abort()
      cancelAnimationFrame(frame)
      reasonBox.hide()
    },
  }
}

function isUndo(event: Event): boolean {
  return event instanceof InputEvent && event.inputType === 'historyUndo'
}
