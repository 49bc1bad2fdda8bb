import type { ColDef } from 'ag-grid-community'

import type { AgRow } from './sheet-parts.ts'
import { HEADER_HEIGHT_PX, ROW_HEIGHT_PX } from './sheet-theme.ts'
import type { CellRef, SheetColumn, SheetRow } from './sheet-model.ts'

const MIN_WIDTH_PX = 28
/** The wrapper's border, the heading's line and the line above the pinned rows. */
const LINES_PX = 5
const SCROLLBAR_PX = 16

/** No column of AG Grid is editable: the sheet's own field writes, and only through the model. */
export function agColumns(
  columns: readonly SheetColumn[],
  display: (cell: CellRef) => string,
): ColDef<AgRow>[] {
  return columns.map((column) => ({
    colId: column.id,
    headerName: column.header,
    headerClass: [
      `ntm-head-${column.kind === 'value' ? 'center' : column.align}`,
      ...(column.isComputed === true ? ['ntm-head-computed'] : []),
    ],
    wrapHeaderText: true,
    pinned: column.pinned ?? null,
    minWidth: MIN_WIDTH_PX,
    width: column.width,
    valueGetter: ({ data }) => (data ? display({ row: data.id, column: column.id }) : ''),
    sortable: false,
    suppressMovable: true,
    lockPinned: true,
  }))
}

/** Changes only when AG Grid would have to lay its columns out anew. */
export function columnsSignature(columns: readonly SheetColumn[]): string {
  return JSON.stringify(
    columns.map(({ id, kind, header, width, flex, align, pinned, isDense, isComputed }) => [
      id,
      kind,
      header,
      width,
      flex,
      align,
      pinned,
      isDense,
      isComputed,
    ]),
  )
}

/**
 * Widths of the flexible columns when the table has this much room: they share what the others
 * leave, and keep their own width when nothing is left. AG Grid's flex leaves out pinned columns.
 */
export function flexWidths(
  columns: readonly SheetColumn[],
  room: number,
  widthOf: (id: string) => number,
): { readonly key: string; readonly newWidth: number }[] {
  const flexible = columns.filter((column) => column.flex !== undefined)
  const shares = flexible.reduce((sum, column) => sum + (column.flex ?? 0), 0)
  const taken = columns.reduce(
    (sum, column) => sum + (column.flex === undefined ? widthOf(column.id) : column.width),
    0,
  )
  const spare = Math.max(room - taken, 0)
  return flexible.map((column) => ({
    key: column.id,
    newWidth: column.width + Math.floor((spare * (column.flex ?? 0)) / shares),
  }))
}

/** All of the table, so that the rows at the foot follow the last row of a short table at once. */
export function tableHeight(rows: number, hasScrollbar: boolean): number {
  return HEADER_HEIGHT_PX + rows * ROW_HEIGHT_PX + LINES_PX + (hasScrollbar ? SCROLLBAR_PX : 0)
}

export function agRows(rows: readonly SheetRow[], kind: SheetRow['kind']): AgRow[] {
  return rows.filter((row) => row.kind === kind).map((row) => ({ id: row.id }))
}

export function rowsSignature(rows: readonly SheetRow[]): string {
  return rows.map((row) => `${row.kind === 'body' ? '' : '\u0001'}${row.id}`).join('\u0000')
}
