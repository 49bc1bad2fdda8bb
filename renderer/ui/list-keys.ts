import type { KeyboardEvent } from 'react'

/** The item of a list that Tab reaches; the arrow keys go on from there. */
const ITEM = '[data-list-item]'

/** Moves the focus among the `[data-list-item]` elements of a list: arrows, Home, End. Bind to the list's `onKeyDown`. */
export function moveInList(event: KeyboardEvent<HTMLElement>): void {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>(ITEM)]
  const current = items.findIndex((item) => item.contains(document.activeElement))
  const next = nextIndex(event.key, current, items.length)
  const item = next === null ? undefined : items[next]
  if (item === undefined) return
  event.preventDefault()
  item.focus()
  item.scrollIntoView({ block: 'nearest' })
}

function nextIndex(key: string, current: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return Math.min(current + 1, count - 1)
    case 'ArrowUp':
      return Math.max(current - 1, 0)
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return null
  }
}
