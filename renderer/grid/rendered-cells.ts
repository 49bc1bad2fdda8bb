import { headerCells, renderedRows, type RenderedRow } from './grid-dom.ts'
import type { CellRef } from './sheet-model.ts'
import type { View } from './view.ts'

export interface RenderedCells {
  /** Every cell AG Grid keeps in the document, row by row, with its display row. */
  each(
    view: View,
    visit: (element: HTMLElement, row: number, columnId: string) => void,
    /** Only rows it lets through. */
    isWanted?: (row: number) => boolean,
  ): void
  /** The elements of one cell: none when it is not rendered. */
  of(view: View, ref: CellRef): readonly HTMLElement[]
  headers(): readonly HTMLElement[]
  /** Rows or cells came, went or were renumbered. */
  forget(): void
}

/**
 * What is rendered, looked up in the document once and again only when AG Grid adds, removes or renumbers something:
 * a keystroke paints the same thousand cells several times. Between such a change and its notice (before the next paint)
 * an old list may be painted, which the notice makes good.
 */
export function rememberCells(host: HTMLElement): RenderedCells {
  let rows: readonly RenderedRow[] | null = null
  let headers: readonly HTMLElement[] | null = null
  let byRow: Map<string, Map<string, HTMLElement[]>> | null = null

  function known(): readonly RenderedRow[] {
    rows ??= renderedRows(host)
    return rows
  }

  function index(): Map<string, Map<string, HTMLElement[]>> {
    if (byRow !== null) return byRow
    byRow = new Map()
    for (const { rowIndex, cells } of known()) {
      const ofRow = byRow.get(rowIndex) ?? new Map<string, HTMLElement[]>()
      for (const { element, columnId } of cells) {
        const elements = ofRow.get(columnId)
        if (elements === undefined) ofRow.set(columnId, [element])
        else elements.push(element)
      }
      byRow.set(rowIndex, ofRow)
    }
    return byRow
  }

  return {
    each(view, visit, isWanted) {
      for (const { rowIndex, cells } of known()) {
        const row = displayIndex(rowIndex, view.bodyRows)
        if (isWanted !== undefined && !isWanted(row)) continue
        for (const { element, columnId } of cells) visit(element, row, columnId)
      }
    },
    of(view, ref) {
      const row = view.rowIndex.get(ref.row)
      if (row === undefined) return []
      return index().get(rowIndexOf(row, view.bodyRows))?.get(ref.column) ?? []
    },
    headers() {
      headers ??= headerCells(host)
      return headers
    },
    forget() {
      rows = null
      headers = null
      byRow = null
    },
  }
}

/** AG Grid numbers pinned rows apart: `b-0`, `b-1` … */
function displayIndex(rowIndex: string, bodyRows: number): number {
  return rowIndex.startsWith('b-') ? bodyRows + Number(rowIndex.slice(2)) : Number(rowIndex)
}

function rowIndexOf(row: number, bodyRows: number): string {
  return row < bodyRows ? `${row}` : `b-${row - bodyRows}`
}
