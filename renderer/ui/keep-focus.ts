import type { MouseEvent } from 'react'

/** On `mousedown` of a tool: the cell keeps the focus, so that one types on after the click, as in a spreadsheet. */
export function keepFocus(event: MouseEvent): void {
  event.preventDefault()
}
