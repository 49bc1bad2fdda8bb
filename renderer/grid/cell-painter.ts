import { marksOf } from './cell-marks.ts'
import type { MarkState } from './cell-marks.ts'
import type { RenderedCells } from './rendered-cells.ts'
import type { CellRef, Decoration, GridRange, SheetColumn } from './sheet-model.ts'
import type { View } from './view.ts'

const FLASH_MS = 1400

export interface CellPainter {
  /** Selection, copied outline, hits, of every rendered cell. */
  paintMarks(view: View, state: MarkState): void
  /** As `paintMarks` when nothing but the selection moved: rows it neither left nor entered keep their marks. */
  paintSelection(view: View, state: MarkState): void
  /** The model's decorations: of every rendered cell, of those not yet painted, or of these. */
  paintDecorations(view: View, which: 'all' | 'new' | readonly CellRef[]): void
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
  rendered: RenderedCells,
  decorationOf: (cell: CellRef) => Decoration,
): CellPainter {
  const painted = new WeakMap<HTMLElement, Painted>()
  /** The selection whose marks the cells carry. */
  let marked: GridRange | null = null

  function stateOf(element: HTMLElement): Painted {
    const known = painted.get(element)
    if (known) return known
    const fresh = { key: '', marks: '', decoration: '', flash: undefined }
    painted.set(element, fresh)
    return fresh
  }

  function paintMarks(view: View, state: MarkState): void {
    marked = state.selection?.range ?? null
    markRows(view, state)
  }

  function paintSelection(view: View, state: MarkState): void {
    const before = marked
    const now = state.selection?.range ?? null
    marked = now
    markRows(view, state, (row) => isCrossed(before, row) || isCrossed(now, row))
  }

  function markRows(view: View, state: MarkState, isWanted?: (row: number) => boolean): void {
    rendered.each(
      view,
      (element, row, columnId) => {
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
      },
      isWanted,
    )
    const range = state.selection?.range
    for (const element of rendered.headers()) {
      const column = view.columnIndex.get(element.getAttribute('col-id') ?? '')
      const isInRange =
        range !== undefined && column !== undefined && column >= range.left && column <= range.right
      setAttribute(element, 'data-crossed', isInRange ? 'true' : '')
    }
  }

  function markRowHeader(element: HTMLElement, row: number, state: MarkState): void {
    const isIn = isCrossed(state.selection?.range ?? null, row)
    setAttribute(element, 'data-crossed', isIn ? 'true' : '')
  }

  function paintDecorations(view: View, which: 'all' | 'new' | readonly CellRef[]): void {
    if (typeof which !== 'string') {
      for (const ref of which) {
        const column = view.columnOf.get(ref.column)
        if (!column) continue
        for (const element of rendered.of(view, ref)) {
          decorate(element, refKey(ref), column, decorationOf(ref))
        }
      }
      return
    }
    rendered.each(view, (element, rowIndex, columnId) => {
      const row = view.rows[rowIndex]
      const column = view.columnOf.get(columnId)
      if (!row || !column) return
      const ref = { row: row.id, column: columnId }
      const key = refKey(ref)
      if (which === 'all' || stateOf(element).key !== key) {
        decorate(element, key, column, decorationOf(ref))
      }
    })
    for (const element of rendered.headers()) {
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
    for (const ref of cells) for (const element of rendered.of(view, ref)) flashElement(element)
  }

  return { paintMarks, paintSelection, paintDecorations, flash }
}

function isCrossed(range: GridRange | null, row: number): boolean {
  return range !== null && row >= range.top && row <= range.bottom
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
