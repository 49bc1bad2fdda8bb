import { headerCells, renderedRows } from './grid-dom.ts'
import type { RenderedRow } from './grid-dom.ts'
import { marksOf } from './cell-marks.ts'
import type { MarkState } from './cell-marks.ts'
import type { CellRef, Decoration, SheetColumn } from './sheet-model.ts'
import type { View } from './view.ts'

const FLASH_MS = 1400

export interface CellPainter {
  /** Selection, copied outline, hits: cheap, at every move. */
  paintMarks(view: View, state: MarkState): void
  /** The model's decorations: of every rendered cell, of those not yet painted, or of these. */
  paintDecorations(view: View, which: 'all' | 'new' | ReadonlySet<string>): void
  flash(view: View, cells: readonly CellRef[]): void
}

export function refKey(ref: CellRef): string {
  return `${ref.row}\u0000${ref.column}`
}

interface Painted {
  /** The cell the element stood for; the grid may give it to another. */
  key: string
  marks: string
  decoration: string
  flash: string | number | undefined
}

/**
 * Writes attributes, never classes: AG Grid rewrites the class lists of its cells, and leaves
 * foreign attributes alone. What an element carries already is remembered, so a repaint of a
 * thousand cells touches only those that differ.
 */
export function createCellPainter(
  host: HTMLElement,
  decorationOf: (cell: CellRef) => Decoration,
): CellPainter {
  const painted = new WeakMap<HTMLElement, Painted>()

  function stateOf(element: HTMLElement): Painted {
    const known = painted.get(element)
    if (known) return known
    const fresh = { key: '', marks: '', decoration: '', flash: undefined }
    painted.set(element, fresh)
    return fresh
  }

  function eachCell(
    view: View,
    visit: (element: HTMLElement, row: number, columnId: string) => void,
  ): void {
    const rows: readonly RenderedRow[] = renderedRows(host, view.bodyRows)
    for (const row of rows)
      for (const cell of row.cells) visit(cell.element, row.index, cell.columnId)
  }

  function paintMarks(view: View, state: MarkState): void {
    eachCell(view, (element, row, columnId) => {
      const column = view.columnIndex.get(columnId)
      if (column === undefined) return markRowHeader(element, row, state)
      const marks = marksOf(state, row, column, view.size.columns)
      const signature = `${marks.range}|${marks.copied}|${marks.hit ? 'hit' : ''}`
      const known = stateOf(element)
      if (known.marks === signature) return
      known.marks = signature
      setAttribute(element, 'data-range', marks.range)
      setAttribute(element, 'data-copied', marks.copied)
      setAttribute(element, 'data-hit', marks.hit ? 'true' : '')
    })
    for (const element of headerCells(host)) {
      const column = view.columnIndex.get(element.getAttribute('col-id') ?? '')
      const range = state.selection?.range
      const isCrossed =
        range !== undefined && column !== undefined && column >= range.left && column <= range.right
      setAttribute(element, 'data-crossed', isCrossed ? 'true' : '')
    }
  }

  function markRowHeader(element: HTMLElement, row: number, state: MarkState): void {
    const range = state.selection?.range
    const isCrossed = range !== undefined && row >= range.top && row <= range.bottom
    setAttribute(element, 'data-crossed', isCrossed ? 'true' : '')
  }

  function paintDecorations(view: View, which: 'all' | 'new' | ReadonlySet<string>): void {
    eachCell(view, (element, rowIndex, columnId) => {
      const row = view.rows[rowIndex]
      const column = view.columnOf.get(columnId)
      if (!row || !column) return
      const ref = { row: row.id, column: columnId }
      const key = refKey(ref)
      const isNew = stateOf(element).key !== key
      if (isNew || which === 'all' || (which !== 'new' && which.has(key)))
        decorate(element, key, column, decorationOf(ref))
    })
    for (const element of headerCells(host)) {
      const column = view.columnOf.get(element.getAttribute('col-id') ?? '')
      setAttribute(element, 'title', column?.title ?? '')
    }
  }

  function decorate(
    element: HTMLElement,
    key: string,
    column: SheetColumn,
    decoration: Decoration,
  ): void {
    const known = stateOf(element)
    const isNew = known.key !== key
    known.key = key
    const { tone, corner, heat, title, computed, strong, flash } = decoration
    const signature = JSON.stringify([
      column.kind,
      column.align,
      column.isDense,
      tone,
      corner,
      heat,
      title,
      computed,
      strong,
    ])
    if (known.decoration !== signature) {
      known.decoration = signature
      setAttribute(element, 'data-kind', column.kind)
      setAttribute(element, 'data-align', column.align)
      setAttribute(element, 'data-dense', column.isDense ? 'true' : '')
      setAttribute(element, 'data-tone', tone ?? '')
      setAttribute(element, 'data-corner', corner ?? '')
      setAttribute(element, 'data-computed', computed ? 'true' : '')
      setAttribute(element, 'data-strong', strong ? 'true' : '')
      setAttribute(element, 'data-heat', heat === undefined ? '' : 'true')
      setAttribute(element, 'title', title ?? '')
      if (heat === undefined) element.style.removeProperty('--ntm-heat')
      else element.style.setProperty('--ntm-heat', String(heat))
    }
    if (known.flash !== flash) {
      known.flash = flash
      // A cell that has just come into view shows an old change: only one seen moving flashes.
      if (flash !== undefined && !isNew) flashElement(element)
    }
  }

  function flash(view: View, cells: readonly CellRef[]): void {
    const wanted = new Set(cells.map(refKey))
    eachCell(view, (element, rowIndex, columnId) => {
      const row = view.rows[rowIndex]
      if (row && wanted.has(refKey({ row: row.id, column: columnId }))) flashElement(element)
    })
  }

  return { paintMarks, paintDecorations, flash }
}

function setAttribute(element: HTMLElement, name: string, value: string): void {
  if (value === '') {
    if (element.hasAttribute(name)) element.removeAttribute(name)
  } else if (element.getAttribute(name) !== value) element.setAttribute(name, value)
}

function flashElement(element: HTMLElement): void {
  if (window.matchMedia('(prefers-reduced-motion: reduce)').matches) return
  // As a variable: reading the colour would make the browser work out the styles of all that was just repainted.
  const from = 'var(--ntm-moved, #fff3c9)'
  element.animate([{ backgroundColor: from }, { backgroundColor: from, offset: 0.4 }, {}], {
    duration: FLASH_MS,
    easing: 'ease-out',
  })
}
