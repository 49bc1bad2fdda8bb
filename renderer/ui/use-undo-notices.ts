import { useEffect } from 'react'
import { useErrorText, useStore } from '../state/use-app.ts'
import { notify } from './notify.ts'

/** An undo that can't be done says so; edits that are refused are shown by the sheet they were typed into. */
export function useUndoNotices(): void {
  const store = useStore()
  const errorText = useErrorText()
  useEffect(
    () => store.on('undoRefused', (_, error) => notify({ tone: 'info', text: errorText(error) })),
    [store, errorText],
  )
}
