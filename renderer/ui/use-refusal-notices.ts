import { useEffect } from 'react'
import { useErrorText, useStore } from '../state/use-app.ts'
import { notify } from './notify.ts'

/**
 * What could not be done is said wherever one is by then. A sheet marks the refused cells too, but the screen may have
 * been left before the answer came.
 */
export function useRefusalNotices(): void {
  const store = useStore()
  const errorText = useErrorText()
  useEffect(() => {
    const ends = [
      store.on('undoRefused', (_, error) => notify({ tone: 'info', text: errorText(error) })),
      store.on('refused', (_, error) => notify({ tone: 'refused', text: errorText(error) })),
    ]
    return () => {
      for (const end of ends) end()
    }
  }, [store, errorText])
}
