import type { gridVi } from '../../shared/messages/grid.vi.ts'

/**
 * What a screen tells the sheet about its table. The sheet owns hands (selection, keys, clipboard,
 * editor); the screen owns facts (texts, parsing, storing, undo). The sheet calls the model's
 * functions with the model's own row and column objects, so a screen extends `SheetRow` and
 * `SheetColumn` with whatever lets it answer without a lookup.
 */
export interface SheetModel<
  Row extends SheetRow = SheetRow,
  Column extends SheetColumn = SheetColumn,
  Value = unknown,
> {
  /** In display order: every `body` row first, then the `pinnedBottom` rows. Ids are unique. */
  readonly rows: readonly Row[]
  /** In display order: pinned left, then free, then pinned right. Ids are unique. */
  readonly columns: readonly Column[]
  /** The text on screen. */
  text(row: Row, column: Column): string
  /** The text the editor starts with, and the text that is copied: without thousands marks. */
  editText(row: Row, column: Column): string
  /** The figure for sums and series; null for a blank or a text (a blank is not 0). */
  number(row: Row, column: Column): number | null
  /** True, or the sentence that tells why this cell cannot be typed into. */
  editable(row: Row, column: Column): true | string
  /** Reads what was typed, pasted or filled. The text arrives untouched; '' asks to clear. */
  parse(row: Row, column: Column, text: string): Parsed<Value>
  /** The value for the next figure of a series; without it the fill handle only copies. */
  fromNumber?(row: Row, column: Column, figure: number): Parsed<Value>
  decorate(row: Row, column: Column): Decoration
  /**
   * For cells that take one of a few marks: the text that Space and a double click put there next, '' for a blank; null
   * where they type and edit as usual. Space writes it into the whole range.
   */
  cycle?(row: Row, column: Column): string | null
  /** Enter and a double click on a cell that leads somewhere; true when they did. */
  open?(row: Row, column: Column): boolean
  /**
   * Stores the changes of one action of the user as one step. By its return `text` must answer
   * with the new values (show first, store after); figures that depend on them are refreshed by
   * the screen through `SheetHandle.refreshCells` or by passing a new model object.
   */
  apply(changes: readonly SheetChange<Row, Column, Value>[], action: GridAction): void
}

export interface SheetRow {
  readonly id: string
  readonly kind: 'body' | 'pinnedBottom'
  /** The row's name as read out with a cell and as written in messages. */
  readonly label: string
}

export interface SheetColumn {
  readonly id: string
  /**
   * `rowHeader` takes no part in ranges: clicking it selects the row. `label` is an ordinary cell
   * that names the row. Home goes to the first `value` column, as Excel's frozen panes do.
   */
  readonly kind: 'rowHeader' | 'label' | 'value'
  /** At most two lines, broken where '\n' stands or where the width asks. */
  readonly header: string
  readonly title?: string | undefined
  /** CSS pixels; the least width when `flex` is given. */
  readonly width: number
  /** A share of the width that is left. */
  readonly flex?: number | undefined
  readonly align: 'left' | 'center' | 'right'
  readonly pinned?: 'left' | 'right' | undefined
  /** Hardly any room beside the text: many narrow columns of marks and small counts. */
  readonly isDense?: boolean | undefined
  /** A small sign in the heading: the figures of the whole column are computed; `title` says from what. */
  readonly isComputed?: boolean | undefined
}

export type Parsed<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly reason: string }

export interface SheetChange<Row, Column, Value> {
  readonly row: Row
  readonly column: Column
  readonly value: Value
}

export interface Decoration {
  readonly tone?:
    | 'quiet'
    | 'added'
    | 'moved'
    | 'doubt'
    | 'refused'
    /** Marks: reached, planned, given up. */
    | 'met'
    | 'planned'
    | 'lost'
    /** The heading of a group of rows. */
    | 'group'
    | undefined
  /** A small triangle in the top right corner. */
  readonly corner?: 'doubt' | 'note' | undefined
  /** From 0 to 1: strength of the accent behind the figure. */
  readonly heat?: number | undefined
  /** The tooltip. */
  readonly title?: string | undefined
  /** Computed, not typed: a faint tint and the accent. */
  readonly computed?: boolean | undefined
  /** Weight 600: totals, headings of groups. */
  readonly strong?: boolean | undefined
  /** The cell flashes once whenever this token differs from the one it showed last. */
  readonly flash?: string | number | undefined
}

export interface GridAction {
  readonly kind:
    'type' | 'paste' | 'cut' | 'delete' | 'fillDown' | 'fillRight' | 'fillHandle' | 'fillSelection'
  /** Where it landed, in display indices. */
  readonly range: GridRange
  /** How many cells are written. */
  readonly count: number
}

/**
 * A rectangle in display indices, both ends included. Rows count through body then pinned rows;
 * columns count without the `rowHeader` ones.
 */
export interface GridRange {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/** A cell by display indices (see `GridRange`). */
export interface GridCell {
  readonly row: number
  readonly column: number
}

/** A cell by the ids of its row and column. */
export interface CellRef {
  readonly row: string
  readonly column: string
}

export interface SelectionFigures {
  readonly cells: number
  /** Cells whose text is not blank. */
  readonly filled: number
  /** Cells that hold a figure; the next four speak of these. */
  readonly numbers: number
  readonly sum: number
  /** Null when there is no figure; so are min and max. */
  readonly average: number | null
  readonly min: number | null
  readonly max: number | null
}

export interface SelectionSummary {
  readonly active: CellRef
  readonly range: GridRange
  /** Null while a very large selection is still being added up; a second call brings it. */
  readonly figures: SelectionFigures | null
}

export type SheetCommand =
  'copy' | 'cut' | 'delete' | 'fillDown' | 'fillRight' | 'edit' | 'selectAll'

/** The imperative side of `<Sheet>`, for what is an event rather than a state. */
export interface SheetHandle {
  /** Repaints texts and marks of these cells; of every cell on screen when none are named. */
  refreshCells(cells?: readonly CellRef[]): void
  /** Flashes these cells once; nothing under prefers-reduced-motion. */
  flash(cells: readonly CellRef[]): void
  /** Selects from one cell to another and scrolls to the first; false when either is not shown. */
  select(from: CellRef, to?: CellRef): boolean
  /** Selects one cell, scrolls to it and takes the focus; false when it is not shown. */
  goTo(row: string, column: string): boolean
  focus(): void
  /** Uses a `keydown` that reached nobody as one of its own, and takes the focus. */
  takeKey(event: KeyboardEvent): void
  getSelection(): SelectionSummary | null
  /** Opens the find bar. */
  find(): void
  /**
   * The store refused what was applied: the cell gets a red frame and the reason, and keeps what
   * was typed, so that F2 brings it back. Cleared by the next accepted edit of the cell or Esc.
   */
  showRefusal(row: string, column: string, text: string, reason: string): void
  clearRefusals(): void
  /** Ends an open edit as Enter would; false when it is refused (the editor stays open). */
  settle(): boolean
  run(command: SheetCommand): void
  /** Writes one text into the whole range, or only into its blank cells. One action. */
  fill(text: string, options?: { readonly onlyEmpty?: boolean }): void
}

export interface SheetNotice {
  readonly tone: 'info' | 'refused'
  readonly text: string
}

export type GridMessageKey = keyof typeof gridVi

export type Translate = (
  key: GridMessageKey,
  params?: Readonly<Record<string, string | number>>,
) => string
