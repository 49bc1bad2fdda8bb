import type { GridApi } from 'ag-grid-community'

import type { PlannedChange, PlanTable } from './paste-plan.ts'
import type { Selection } from './selection.ts'
import type {
  CellRef,
  GridAction,
  GridCell,
  GridRange,
  SelectionSummary,
  SheetModel,
  SheetNotice,
  Translate,
} from './sheet-model.ts'
import type { View } from './view.ts'

/** AG Grid's row is only an identity; texts always come from the current model. */
export interface AgRow {
  readonly id: string
}

export interface SheetElements {
  /** Everything of the sheet. */
  readonly host: HTMLElement
  /** AG Grid's part of it. */
  readonly grid: HTMLElement
  /** The one element that has the focus, over the active cell. */
  readonly field: HTMLTextAreaElement
  readonly reason: HTMLElement
  readonly live: HTMLElement
}

/** What the screen passes, read anew at each use. */
export interface SheetEnv {
  readonly t: Translate
  readonly notify: (notice: SheetNotice | null) => void
  readonly openFind: () => void
  readonly onSelectionChange?: ((summary: SelectionSummary) => void) | undefined
  readonly onUndo?: (() => void) | undefined
  readonly onRedo?: (() => void) | undefined
  readonly onSave?: (() => void) | undefined
  readonly onMenu?:
    ((cell: CellRef, at: { readonly x: number; readonly y: number }) => void) | undefined
  readonly onColumnMenu?:
    ((columnId: string, at: { readonly x: number; readonly y: number }) => void) | undefined
}

export interface Copied {
  readonly range: GridRange
  readonly isCut: boolean
  readonly tsv: string
  readonly block: readonly (readonly string[])[]
}

export interface Refusal {
  readonly text: string
  readonly reason: string
}

export type Reveal = 'active' | 'head' | 'none'

/** The state the parts of a sheet share, and what each may do to it. */
export interface SheetCore {
  readonly elements: SheetElements
  env(): SheetEnv
  view(): View
  selection(): Selection | null
  select(next: Selection, reveal: Reveal): void
  copied(): Copied | null
  setCopied(copied: Copied | null): void
  setFillPreview(range: GridRange | null): void
  setHits(hits: readonly GridCell[]): void
  /** The text a cell shows: what was refused last, or the model's. */
  readonly display: (ref: CellRef) => string
  editText(cell: GridCell): string
  refusal(cell: GridCell): Refusal | null
  refuse(ref: CellRef, refusal: Refusal): void
  /** Null clears them all. */
  clearRefusal(cell: GridCell | null): void
  planTable(): PlanTable<unknown>
  apply(
    changes: readonly PlannedChange<unknown>[],
    kind: GridAction['kind'],
    range: GridRange,
  ): void
  refresh(cells?: readonly CellRef[]): void
  flash(cells: readonly CellRef[]): void
  reveal(cell: GridCell): void
  summary(): SelectionSummary | null
  notify(tone: SheetNotice['tone'], text: string): void
  setModel(model: SheetModel): void
  attach(api: GridApi<AgRow>): void
  /** Called after each repaint, scroll or move, when something over a cell must follow it. */
  onPlace(listener: () => void): void
  /** Called when the ids or their order changed; an open edit finds its cell again by ids. */
  onReorder(listener: (before: View) => void): void
  destroy(): void
}
