import { sameCell } from './range.ts'
import type { GridCell } from './sheet-model.ts'

const GAP_PX = 6

export interface ReasonBox {
  show(reason: string, hint: string, cell: GridCell | null): void
  /** False when nothing was shown. */
  readonly hide: () => boolean
  /** Hides a box that speaks of another cell. */
  hideUnless(cell: GridCell): void
  place(box: DOMRect | undefined): void
}

/**
 * The reason beside a cell. A popover lives in the browser's top layer, so neither the grid nor a
 * panel can clip it, and it needs no portal.
 */
export function createReasonBox(element: HTMLElement): ReasonBox {
  let cell: GridCell | null = null
  let isShown = false

  function hide(): boolean {
    if (!isShown) return false
    isShown = false
    cell = null
    if (element.isConnected) element.hidePopover()
    return true
  }

  return {
    show(reason, hint, of) {
      cell = of
      const sentence = document.createElement('p')
      sentence.textContent = reason
      const hintLine = document.createElement('p')
      hintLine.className = 'ntm-sheet-hint'
      hintLine.textContent = hint
      const isSame = isShown && element.textContent === reason + hint
      if (!isSame) element.replaceChildren(sentence, ...(hint === '' ? [] : [hintLine]))
      if (isShown) return
      isShown = true
      element.showPopover()
    },
    hide,
    hideUnless(of) {
      if (cell && !sameCell(cell, of)) hide()
    },
    place(box) {
      if (!isShown) return
      element.toggleAttribute('data-away', !box)
      if (!box) return
      const size = element.getBoundingClientRect()
      const below = box.bottom + GAP_PX
      const isAbove = below + size.height > window.innerHeight
      element.style.top = `${isAbove ? box.top - GAP_PX - size.height : below}px`
      element.style.left = `${Math.max(Math.min(box.left, window.innerWidth - size.width - GAP_PX), GAP_PX)}px`
    },
  }
}
