import type { GridSize } from './range.ts'
import type { CellRef, GridCell, SheetColumn, SheetModel, SheetRow } from './sheet-model.ts'

/** The model with display indices: rows as given, columns without the row headers. */
export interface View {
  readonly model: SheetModel
  readonly rows: readonly SheetRow[]
  readonly columns: readonly SheetColumn[]
  readonly size: GridSize
  readonly bodyRows: number
  readonly firstValueColumn: number
  readonly rowIndex: ReadonlyMap<string, number>
  readonly columnIndex: ReadonlyMap<string, number>
  /** By id, row headers too. */
  readonly columnOf: ReadonlyMap<string, SheetColumn>
}

/** A model that kept its arrays of rows and columns gives a new view at no cost. */
export function createView(model: SheetModel, before?: View): View {
  if (before && before.model.rows === model.rows && before.model.columns === model.columns)
    return { ...before, model }
  const columns = model.columns.filter((column) => column.kind !== 'rowHeader')
  return {
    model,
    rows: model.rows,
    columns,
    size: { rows: model.rows.length, columns: columns.length },
    bodyRows: model.rows.filter((row) => row.kind === 'body').length,
    firstValueColumn: Math.max(
      columns.findIndex((column) => column.kind === 'value'),
      0,
    ),
    rowIndex: new Map(model.rows.map((row, index) => [row.id, index])),
    columnIndex: new Map(columns.map((column, index) => [column.id, index])),
    columnOf: new Map(model.columns.map((column) => [column.id, column])),
  }
}

/** The model's own row and column of a cell inside the table; throws outside it. */
export function entriesAt(
  view: View,
  cell: GridCell,
): { readonly row: SheetRow; readonly column: SheetColumn } {
  const row = view.rows[cell.row]
  const column = view.columns[cell.column]
  if (!row || !column) throw new RangeError(`no cell at ${cell.row}, ${cell.column}`)
  return { row, column }
}

export function isEmptyView(view: View): boolean {
  return view.size.rows === 0 || view.size.columns === 0
}

export function refAt(view: View, cell: GridCell): CellRef {
  const { row, column } = entriesAt(view, cell)
  return { row: row.id, column: column.id }
}

export function cellOfRef(view: View, ref: CellRef): GridCell | null {
  const row = view.rowIndex.get(ref.row)
  const column = view.columnIndex.get(ref.column)
  return row === undefined || column === undefined ? null : { row, column }
}

/** Whether the same ids stand in the same order, so that display indices still mean the same. */
export function hasSameOrder(
  before: readonly { readonly id: string }[],
  after: readonly { readonly id: string }[],
): boolean {
  return (
    before === after ||
    (before.length === after.length && before.every((item, at) => item.id === after[at]?.id))
  )
}

/** A heading on one line. */
export function headerName(column: SheetColumn): string {
  return column.header.replaceAll(/\s+/g, ' ')
}
