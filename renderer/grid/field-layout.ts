import type { Area } from './grid-dom.ts'

/**
 * Lays the field over a cell, at least as big as the cell and growing towards the sheet's edge. It is
 * kept inside the sheet: a browser scrolls a focused field into view, and the page with it.
 */
export function layOverCell(
  field: HTMLTextAreaElement,
  sheet: DOMRect,
  cell: DOMRect,
  align: 'left' | 'center' | 'right',
): void {
  const left = Math.min(Math.max(cell.left - sheet.left, 0), sheet.width - cell.width)
  const top = Math.min(Math.max(cell.top - sheet.top, 0), sheet.height - cell.height)
  field.style.transform = `translate(${left}px, ${top}px)`
  field.style.minWidth = `${cell.width}px`
  field.style.maxWidth = `${Math.max(sheet.width - left, cell.width)}px`
  field.style.minHeight = `${cell.height}px`
  field.style.textAlign = align
}

/** Whether frozen rows, frozen columns or the heading hide the cell's beginning at the moment. */
export function isCovered(box: DOMRect, area: Area): boolean {
  const x = box.left + 3
  const y = box.top + box.height / 2
  return x < area.left || x > area.right || y < area.top || y > area.bottom
}
