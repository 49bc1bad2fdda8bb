import { useCallback } from 'react'
import { useStore, useT } from '../state/use-app.ts'

/** Goes back to the list of documents; asks first when something could not be written yet. */
export function useLeaveDocument(): () => void {
  const store = useStore()
  const t = useT()
  return useCallback(() => {
    const { session } = store.getState()
    if (session?.hasUnsaved() === true && !window.confirm(t('frame.leaveUnsaved'))) return
    store.closeDocument()
  }, [store, t])
}
