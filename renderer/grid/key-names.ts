import type { Direction } from './movement.ts'

const ARROWS = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
} as const satisfies Record<string, Direction>

export function arrowOf(key: string): Direction | null {
  return key === 'ArrowUp' || key === 'ArrowDown' || key === 'ArrowLeft' || key === 'ArrowRight'
    ? ARROWS[key]
    : null
}

/** By letter, or by the key's place when the layout writes another alphabet. */
export function isLetter(event: KeyboardEvent, letter: string): boolean {
  return (
    event.key.toLowerCase() === letter ||
    (event.key.charCodeAt(0) > 127 && event.code === `Key${letter.toUpperCase()}`)
  )
}
