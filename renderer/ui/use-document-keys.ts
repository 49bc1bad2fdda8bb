import { useEffect } from 'react'
import { useStore } from '../state/use-app.ts'
import { useDocumentActions } from './use-document-actions.ts'

/** Keys that belong to the document, wherever the focus is; what a sheet or an editor has handled is left alone. */
export function useDocumentKeys(open: { openPalette: () => void; openKeyMap: () => void }): void {
  const store = useStore()
  const { reassure } = useDocumentActions()
  const { openPalette, openKeyMap } = open
  useEffect(() => {
    function onKey(event: KeyboardEvent): void {
      if (event.defaultPrevented || event.isComposing) return
      const action = actionOf(event)
      if (action === undefined) return
      event.preventDefault()
      action()
    }

    function actionOf(event: KeyboardEvent): (() => void) | undefined {
      // Stacked dialogs would close together on one Esc.
      if (event.key === 'F1') return isInDialog(event.target) ? ignore : openKeyMap
      if (!event.ctrlKey && !event.metaKey) return undefined
      const { session } = store.getState()
      if (session === null) return undefined
      const key = event.key.toLowerCase()
      // What waits behind a dialog, an open edit among it, keeps its table.
      if (key === 'k') return isInDialog(event.target) ? ignore : openPalette
      if (key === 's') return reassure
      // A text field has an undo of its own.
      if (isTextField(event.target)) return undefined
      if (key === 'z') return event.shiftKey ? session.redo : session.undo
      if (key === 'y') return session.redo
      return undefined
    }

    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [store, reassure, openPalette, openKeyMap])
}

function isTextField(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
}

function isInDialog(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role="dialog"]') !== null
}

/** Keeps the browser from using the key. */
function ignore(): void {}
