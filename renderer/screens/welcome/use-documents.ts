import { useCallback, useEffect, useState } from 'react'
import type { ApiError } from '../../../shared/api/reply.ts'
import type { DocumentEntry } from '../../../shared/api/types.ts'
import { useApp } from '../../state/use-app.ts'

export type DocumentList =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly error: ApiError }
  | { readonly kind: 'ready'; readonly entries: readonly DocumentEntry[] }

/** The list of documents, read again when the window comes back to the front: files come and go in a folder. */
export function useDocuments(): { readonly list: DocumentList; readonly reload: () => void } {
  const connection = useApp((state) => state.connection)
  const connectionState = useApp((state) => state.connectionState)
  const [list, setList] = useState<DocumentList>({ kind: 'loading' })
  const reload = useCallback(() => {
    void connection.call('documents.list', {}).then((reply) => {
      setList((held) => {
        if (reply.ok) return { kind: 'ready', entries: reply.value }
        // The screen says that the line is down; the list that is there stays in sight meanwhile.
        const isLineDown = reply.error.code === 'backend-gone'
        return isLineDown && held.kind === 'ready' ? held : { kind: 'failed', error: reply.error }
      })
    })
  }, [connection])
  const isConnected = connectionState === 'connected'
  useEffect(() => {
    // A line that comes back brings the list with it; calls made while it is down wait or are refused.
    if (isConnected) reload()
  }, [reload, isConnected])
  useEffect(() => {
    window.addEventListener('focus', reload)
    return () => window.removeEventListener('focus', reload)
  }, [reload])
  return { list, reload }
}
