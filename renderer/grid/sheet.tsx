import type { ReactNode, Ref } from 'react'

import type {
  CellRef,
  SelectionSummary,
  SheetColumn,
  SheetHandle,
  SheetModel,
  SheetNotice,
  SheetRow,
  Translate,
} from './sheet-model.ts'

export interface SheetProps<Row extends SheetRow, Column extends SheetColumn, Value> {
  /**
   * A new object repaints what is on screen; rows or columns in another order clear the range.
   * Its functions may read live data: `refreshCells` repaints without a new object.
   */
  readonly model: SheetModel<Row, Column, Value>
  readonly t: Translate
  /** The table's name for screen readers. */
  readonly label: string
  readonly ref?: Ref<SheetHandle> | undefined
  readonly onSelectionChange?: ((summary: SelectionSummary) => void) | undefined
  /** Keys the document owns. Without a handler the key bubbles on to the window. */
  readonly onUndo?: (() => void) | undefined
  readonly onRedo?: (() => void) | undefined
  readonly onSave?: (() => void) | undefined
  /** Shown in a strip at the sheet's foot when no handler is given. */
  readonly onNotice?: ((notice: SheetNotice) => void) | undefined
  /** The context-menu key or the right button on a cell; the cell is selected by then. */
  readonly onMenu?:
    | ((cell: CellRef, at: { readonly x: number; readonly y: number }) => void)
    | undefined
  /** Keys handled by the sheet arrive at the window with `defaultPrevented` set. */
}

export function Sheet<Row extends SheetRow, Column extends SheetColumn, Value>(
  props: SheetProps<Row, Column, Value>,
): ReactNode {
  return <div aria-label={props.label} />
}
