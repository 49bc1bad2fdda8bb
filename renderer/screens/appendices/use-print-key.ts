import { useEffect } from 'react'

/** Ctrl+P prints the pages instead of the window around them, also while the frame of the pages has the focus. */
export function usePrintKey(frame: Document | null, print: (() => void) | null): void {
  useEffect(() => {
    if (print === null) return
    const run = print
    function press(event: KeyboardEvent): void {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'p') return
      event.preventDefault()
      if (!event.repeat) run()
    }
    const pages = frame === null ? [document] : [document, frame]
    for (const page of pages) page.addEventListener('keydown', press)
    return () => {
      for (const page of pages) page.removeEventListener('keydown', press)
    }
  }, [frame, print])
}
