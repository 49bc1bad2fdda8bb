import { useCallback } from 'react'
import type { ApiError } from '../../shared/api/reply.ts'
import { useErrorText, useStore, useT } from '../state/use-app.ts'
import { notify } from './notify.ts'

/** Things done to the whole document from menus and the command palette. */
export function useDocumentActions() {
  const store = useStore()
  const t = useT()
  const errorText = useErrorText()
  const fail = useCallback(
    (error: ApiError) => notify({ tone: 'refused', text: errorText(error) }),
    [errorText],
  )
  const backUp = useCallback(async () => {
    const { connection, status } = store.getState()
    if (status === null) return
    const reply = await connection.call('document.backup', { documentId: status.documentId })
    if (reply.ok) notify({ tone: 'info', text: t('frame.backedUp', { file: reply.value.id }) })
    else fail(reply.error)
  }, [store, t, fail])
  const downloadCopy = useCallback(async () => {
    const { connection, status } = store.getState()
    if (status === null) return
    const staged = await connection.call('document.stage', { documentId: status.documentId })
    if (!staged.ok) return fail(staged.error)
    const saved = await connection.download(staged.value)
    if (!saved.ok) fail(saved.error)
  }, [store, fail])
  /** Ctrl+S: everything is saved as it is typed; this reassures, or says what is still on its way. */
  const reassure = useCallback(() => {
    const { status, session } = store.getState()
    if (status === null) return
    if (status.save.kind === 'unsaved') {
      session?.recover()
      notify({ tone: 'refused', text: errorText(status.save.error) })
    } else {
      const key = status.save.kind === 'saved' ? 'frame.savedNotice' : 'frame.savingNotice'
      notify({ tone: 'info', text: t(key) })
    }
  }, [store, t, errorText])
  return { backUp, downloadCopy, reassure }
}
