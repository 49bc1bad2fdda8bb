import type { GridCell } from './sheet-model.ts'
import type { View } from './view.ts'

/**
 * All that is known here about AG Grid's DOM, which changed in version 36 and may change again:
 * one scrolling viewport; a row is `.ag-row[row-index][row-id]` (row-index `b-0` … when pinned to
 * the bottom) holding pinned-left, scrolling and pinned-right parts with `.ag-cell[col-id]`.
 */
const VIEWPORT = '.ag-grid-viewport'
const ROW = '.ag-row[row-index]'
const CELL = '.ag-cell[col-id]'
const HEADER = '.ag-header'
const HEADER_CELL = '.ag-header-cell[col-id]'
const HEADER_RESIZER = '.ag-header-cell-resize'
const VERTICAL_SCROLLBAR = '.ag-body-vertical-scroll'
/** Set on a scrollbar that lies over the cells and takes no room. */
const OVERLAID = '.ag-scrollbar-invisible'
const PINNED_BOTTOM = '.ag-grid-pinned-bottom-rows'
const PINNED_LEFT = '.ag-grid-pinned-left-cells'
const PINNED_RIGHT = '.ag-grid-pinned-right-cells'

export interface RenderedRow {
  /** As AG Grid writes it: a number, or `b-0` … for rows pinned to the bottom. */
  readonly rowIndex: string
  readonly cells: readonly { readonly element: HTMLElement; readonly columnId: string }[]
}

/** Every row AG Grid keeps in the document at the moment. */
export function renderedRows(host: HTMLElement): readonly RenderedRow[] {
  return Array.from(host.querySelectorAll<HTMLElement>(ROW), (row) => ({
    rowIndex: row.getAttribute('row-index') ?? '',
    cells: Array.from(row.querySelectorAll<HTMLElement>(CELL), (element) => ({
      element,
      columnId: element.getAttribute('col-id') ?? '',
    })),
  }))
}

function displayIndex(rowIndex: string, bodyRows: number): number {
  return rowIndex.startsWith('b-') ? bodyRows + Number(rowIndex.slice(2)) : Number(rowIndex)
}

export function cellElement(host: HTMLElement, view: View, cell: GridCell): HTMLElement | null {
  const column = view.columns[cell.column]
  if (!column) return null
  const index = cell.row < view.bodyRows ? `${cell.row}` : `b-${cell.row - view.bodyRows}`
  return host.querySelector<HTMLElement>(
    `.ag-row[row-index="${index}"] .ag-cell[col-id="${CSS.escape(column.id)}"]`,
  )
}

export type Hit =
  | {
      readonly kind: 'cell'
      readonly row: number
      readonly columnId: string
      readonly element: HTMLElement
    }
  | { readonly kind: 'columnHeader'; readonly columnId: string }

/** What a mouse event fell on; null for scrollbars, empty space and column resizers. */
export function hitOf(target: EventTarget | null, host: HTMLElement, bodyRows: number): Hit | null {
  if (!(target instanceof Element) || !host.contains(target)) return null
  const cell = target.closest<HTMLElement>(CELL)
  const row = cell?.closest(ROW)
  if (cell && row)
    return {
      kind: 'cell',
      row: displayIndex(row.getAttribute('row-index') ?? '', bodyRows),
      columnId: cell.getAttribute('col-id') ?? '',
      element: cell,
    }
  const header = target.closest(HEADER_CELL)
  if (!header || target.closest(HEADER_RESIZER)) return null
  return { kind: 'columnHeader', columnId: header.getAttribute('col-id') ?? '' }
}

/**
 * The cell under a point. While the grid scrolls it lays a transparent scrollbar over the cells, so
 * the topmost element alone would not do.
 */
export function cellUnder(
  host: HTMLElement,
  bodyRows: number,
  x: number,
  y: number,
): Extract<Hit, { kind: 'cell' }> | null {
  for (const element of document.elementsFromPoint(x, y)) {
    const hit = hitOf(element, host, bodyRows)
    if (hit?.kind === 'cell') return hit
  }
  return null
}

export function headerCells(host: HTMLElement): readonly HTMLElement[] {
  return Array.from(host.querySelectorAll<HTMLElement>(HEADER_CELL))
}

export function viewportOf(host: HTMLElement): HTMLElement | null {
  return host.querySelector<HTMLElement>(VIEWPORT)
}

/** Pixels between the table's borders that columns may take; a scrollbar beside them counts. */
export function roomForColumns(host: HTMLElement): number {
  const taken = scrollbars(host).map((bar) => (bar.matches(OVERLAID) ? 0 : bar.offsetWidth))
  return (viewportOf(host)?.clientWidth ?? 0) - Math.max(0, ...taken)
}

/** The vertical one, whose coming and going changes the room: AG Grid has no public event for it. */
export function scrollbars(host: HTMLElement): readonly HTMLElement[] {
  return Array.from(host.querySelectorAll<HTMLElement>(VERTICAL_SCROLLBAR))
}

function isOfCells({ type, target }: MutationRecord): boolean {
  return type === 'attributes' || !(target instanceof Element) || target.closest(CELL) === null
}

export interface Area {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** In client pixels: `whole` is all that shows cells, `moving` the part that scrolls. */
export function cellAreas(host: HTMLElement): { readonly whole: Area; readonly moving: Area } {
  const outer = (viewportOf(host) ?? host).getBoundingClientRect()
  const header = host.querySelector(HEADER)?.getBoundingClientRect()
  const foot = host.querySelector(PINNED_BOTTOM)?.getBoundingClientRect()
  const row = host.querySelector(ROW)
  const left = row?.querySelector(PINNED_LEFT)?.getBoundingClientRect()
  const right = row?.querySelector(PINNED_RIGHT)?.getBoundingClientRect()
  const whole = {
    left: outer.left,
    top: header ? header.bottom : outer.top,
    right: outer.right,
    bottom: outer.bottom,
  }
  return {
    whole,
    moving: {
      left: left && left.width > 0 ? left.right : whole.left,
      top: whole.top,
      right: right && right.width > 0 ? right.left : whole.right,
      bottom: foot && foot.height > 0 ? foot.top : whole.bottom,
    },
  }
}

/**
 * Calls back, before the next paint, whenever AG Grid adds, removes or renumbers rows and cells. A cell's own text is
 * not among these: it changes with every keystroke.
 */
export function watchCells(host: HTMLElement, onChange: () => void): () => void {
  const observer = new MutationObserver((records) => {
    if (records.some(isOfCells)) onChange()
  })
  observer.observe(host, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['row-index', 'col-id'],
  })
  return () => observer.disconnect()
}
