import { useEffect, useRef, useState } from 'react'
import type { ApiError, Reply } from '../../../shared/api/reply.ts'
import type { AppendixDocument } from '../../../shared/appendix/appendix-document.ts'
import type { AppStore } from '../../state/app-store.ts'
import { useApp, useStore } from '../../state/use-app.ts'
import { waitForSaved } from '../../state/wait-for-saved.ts'

export interface AppendixState {
  /** What is shown; kept while the next is built. */
  readonly document: AppendixDocument | null
  readonly error: ApiError | null
  readonly isBuilding: boolean
}

/** Figures typed in quick succession make one paper. */
const SETTLE_MS = 250

/** An appendix as its set prints it, built anew whenever facts change. `attempt` asks for another try. */
export function useAppendix(planId: string, appendixId: string, attempt: number): AppendixState {
  const store = useStore()
  const factsVersion = useApp((state) => state.factsVersion)
  // What was typed before the screen opened changes no facts when it reaches the document, but the revision.
  const revision = useApp((state) => state.status?.revision ?? 0)
  /** What the paper should be made from; the one shown may still be of another. */
  const wanted = [planId, appendixId, factsVersion, revision, attempt].join(' ')
  const [state, setState] = useState<Shown>({ of: '', document: null, error: null })
  const seen = useRef({ factsVersion, appendixId })
  useEffect(() => {
    let isCurrent = true
    const isTyping =
      seen.current.factsVersion !== factsVersion && seen.current.appendixId === appendixId
    seen.current = { factsVersion, appendixId }
    async function build(): Promise<void> {
      const reply = await buildChosen(store, planId, appendixId)
      if (!isCurrent) return
      setState((held) =>
        reply.ok
          ? { of: wanted, document: reply.value, error: null }
          : { of: wanted, document: held.document, error: reply.error },
      )
    }
    const timer = setTimeout(() => void build(), isTyping ? SETTLE_MS : 0)
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [store, planId, appendixId, factsVersion, wanted])
  return { document: state.document, error: state.error, isBuilding: state.of !== wanted }
}

interface Shown {
  readonly of: string
  readonly document: AppendixDocument | null
  readonly error: ApiError | null
}

async function buildChosen(
  store: AppStore,
  planId: string,
  appendixId: string,
): Promise<Reply<AppendixDocument>> {
  const unsaved = await waitForSaved(store)
  if (unsaved !== null) return { ok: false, error: unsaved }
  const { connection, status } = store.getState()
  const documentId = status?.documentId ?? ''
  return connection.call('appendix.build', { documentId, planId, appendixId })
}
