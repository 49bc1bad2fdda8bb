import { useCallback, useEffect, useRef, useState } from 'react'
import type { ApiError } from '../../../shared/api/reply.ts'
import { useApp, useStore } from '../../state/use-app.ts'
import {
  freshPages,
  PAGE_SIZE,
  refreshLimit,
  withOlder,
  type HistoryPages,
} from './history-pages.ts'

export interface History {
  readonly pages: HistoryPages | null
  readonly error: ApiError | null
  readonly isReadingMore: boolean
  readonly readMore: () => void
  readonly retry: () => void
}

/** The changes of the document, read again whenever its revision moves, whoever moved it. */
export function useHistory(): History {
  const store = useStore()
  const documentId = useApp((state) => state.status?.documentId ?? '')
  const revision = useApp((state) => state.status?.revision)
  const [pages, setPages] = useState<HistoryPages | null>(null)
  const [error, setError] = useState<ApiError | null>(null)
  const [isReadingMore, setReadingMore] = useState(false)
  const held = useRef(pages)
  useEffect(() => {
    held.current = pages
  })

  const refresh = useCallback(
    (isCurrent: () => boolean) => {
      const limit = refreshLimit(held.current)
      const { connection } = store.getState()
      void connection.call('document.history', { documentId, limit }).then((reply) => {
        if (!isCurrent()) return
        setError(reply.ok ? null : reply.error)
        if (reply.ok) setPages(freshPages(reply.value, limit))
      })
    },
    [store, documentId],
  )
  useEffect(() => {
    let isCurrent = revision !== undefined
    if (isCurrent) refresh(() => isCurrent)
    return () => {
      isCurrent = false
    }
  }, [refresh, revision])

  const readMore = useCallback(() => {
    const before = held.current?.hasMore === true ? held.current.entries.at(-1)?.id : undefined
    if (before === undefined) return
    async function read(from: number): Promise<void> {
      setReadingMore(true)
      const { connection } = store.getState()
      const input = { documentId, before: from, limit: PAGE_SIZE }
      const reply = await connection.call('document.history', input)
      setReadingMore(false)
      if (!reply.ok) return setError(reply.error)
      setPages((shown) => (shown === null ? null : withOlder(shown, from, reply.value)))
    }
    void read(before)
  }, [store, documentId])
  const retry = useCallback(() => refresh(() => true), [refresh])
  return { pages, error, isReadingMore, readMore, retry }
}
