import { useCallback } from 'react'
import { useStore, useT } from '../state/use-app.ts'
import { waitForSaved } from '../state/wait-for-saved.ts'

/** Far longer than a write takes; a line that hangs longer is worth the question. */
const WRITE_TIMEOUT_MS = 2000

/** Goes back to the list of documents; asks first when something could not be written yet. */
export function useLeaveDocument(): () => void {
  const store = useStore()
  const t = useT()
  return useCallback(() => {
    const { session } = store.getState()
    const timeout = new Promise<void>((resolve) => setTimeout(resolve, WRITE_TIMEOUT_MS))
    void Promise.race([waitForSaved(store), timeout]).then(() => {
      // Another document may have been opened meanwhile.
      if (store.getState().session !== session) return
      if (session?.hasUnsaved() === true && !window.confirm(t('frame.leaveUnsaved'))) return
      store.closeDocument()
    })
  }, [store, t])
}
