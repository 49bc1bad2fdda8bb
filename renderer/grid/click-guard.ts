const POINTER_EVENTS = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'] as const

/**
 * A click elsewhere must not carry the officer away from a text that was refused: when `mayLeave`
 * says no to a press outside the sheet, that press and its click reach nobody.
 */
export function guardClicks(host: HTMLElement, signal: AbortSignal, mayLeave: () => boolean): void {
  let isSwallowing = false
  for (const type of POINTER_EVENTS)
    document.addEventListener(
      type,
      (event) => {
        if (type === 'pointerdown') {
          const isOutside = event.target instanceof Node && !host.contains(event.target)
          isSwallowing = isOutside && !mayLeave()
        }
        // A click that counts no presses came from the keyboard.
        if (!isSwallowing || (type === 'click' && event.detail === 0)) return
        event.preventDefault()
        event.stopPropagation()
        if (type === 'click') isSwallowing = false
      },
      { capture: true, signal },
    )
}

/**
 * A closing or reloaded window takes an open edit with it: `mayLeave` stores the edit first, before anybody asks whether
 * all is saved, or holds the window back.
 */
export function guardUnload(signal: AbortSignal, mayLeave: () => boolean): void {
  window.addEventListener(
    'beforeunload',
    (event) => {
      if (!mayLeave()) event.preventDefault()
    },
    { capture: true, signal },
  )
}
