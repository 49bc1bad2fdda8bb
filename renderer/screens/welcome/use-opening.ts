import { useCallback, useRef, useState } from 'react'
import type { ApiError, Reply } from '../../../shared/api/reply.ts'
import type { Snapshot } from '../../../shared/api/types.ts'
import type { Connection } from '../../api/connection.ts'
import { useStore } from '../../state/use-app.ts'

export interface Opening {
  /** What is being opened, in words; null when nothing is. */
  readonly busy: string | null
  readonly error: ApiError | null
  /** Opens one document at a time; null from `call` means that the person thought better of it. */
  readonly open: (request: OpenRequest) => void
  readonly fail: (error: ApiError | null) => void
}

interface OpenRequest {
  readonly words: string
  /** The document's name, for refusals; empty where nobody knows it yet. */
  readonly name: string
  readonly call: (connection: Connection) => Promise<Reply<Snapshot | null>>
}

export function useOpening(onRefused: () => void): Opening {
  const store = useStore()
  const [busy, setBusy] = useState<string | null>(null)
  const [error, setError] = useState<ApiError | null>(null)
  const isUnderWay = useRef(false)
  const open = useCallback(
    ({ words, name, call }: OpenRequest) => {
      if (isUnderWay.current) return
      isUnderWay.current = true
      setBusy(words)
      setError(null)
      void call(store.getState().connection).then((reply) => {
        isUnderWay.current = false
        setBusy(null)
        if (!reply.ok) {
          setError(named(reply.error, name))
          onRefused()
        } else if (reply.value !== null) store.openSnapshot(reply.value)
      })
    },
    [store, onRefused],
  )
  return { busy, error, open, fail: setError }
}

/** Hands over a document's file and opens the copy that is kept of it. */
export async function openUploaded(connection: Connection, file: File): Promise<Reply<Snapshot>> {
  const staged = await connection.upload(file)
  if (!staged.ok) return staged
  return connection.call('documents.openStaged', { fileId: staged.value.fileId })
}

/** People know a document by its name; the backend tells its path, for an upload one they have never seen. */
function named(error: ApiError, name: string): ApiError {
  return name === '' ? error : { ...error, params: { ...error.params, file: name } }
}
