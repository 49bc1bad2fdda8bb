import { useEffect, type RefObject } from 'react'
import type { SheetHandle } from '../../grid/sheet-model.ts'

/** The list takes keys as soon as it is there, Ctrl+F wherever the focus is, and keys that reached nobody. */
export function useSheetKeys(sheet: RefObject<SheetHandle | null>, listId: string | null): void {
  useEffect(() => {
    if (listId === null) return undefined
    const frame = requestAnimationFrame(() => {
      if (document.activeElement === document.body) sheet.current?.focus()
    })
    return () => cancelAnimationFrame(frame)
  }, [sheet, listId])
  useEffect(() => {
    function onKey(event: KeyboardEvent): void {
      if (event.defaultPrevented) return
      const isFind = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'f'
      if (isFind) {
        event.preventDefault()
        sheet.current?.find()
      } else if (event.target === document.body && event.key !== 'Tab') {
        sheet.current?.takeKey(event)
      }
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [sheet])
}
