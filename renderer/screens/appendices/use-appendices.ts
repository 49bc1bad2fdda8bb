import { useEffect, useRef, useState } from 'react'
import type { AppendixEntry } from '../../../shared/api/contract.ts'
import type { ApiError, Reply } from '../../../shared/api/reply.ts'
import type { AppendixDocument } from '../../../shared/appendix/appendix-document.ts'
import type { AppendixLayout } from '../../../shared/appendix/appendix-options.ts'
import type { AppStore } from '../../state/app-store.ts'
import { useApp, useStore } from '../../state/use-app.ts'
import { waitForSaved } from '../../state/wait-for-saved.ts'

export interface BuiltAppendix {
  readonly entries: readonly AppendixEntry[]
  /** The chosen entry; null in a plan without appendices. */
  readonly entry: AppendixEntry | null
  readonly document: AppendixDocument | null
}

export interface AppendixState {
  /** What is shown; kept while the next is built. */
  readonly built: BuiltAppendix | null
  readonly error: ApiError | null
  readonly isBuilding: boolean
}

/** Figures typed in quick succession make one paper. */
const SETTLE_MS = 250

/** The appendices of a plan and the chosen one, built anew whenever facts change. `attempt` asks for another try. */
export function useAppendices(
  planId: string,
  appendixId: string | null,
  layout: AppendixLayout,
  attempt: number,
): AppendixState {
  const store = useStore()
  const factsVersion = useApp((state) => state.factsVersion)
  // What was typed before the screen opened changes no facts when it reaches the document, but the revision.
  const revision = useApp((state) => state.status?.revision ?? 0)
  /** What the paper should be made from; the one shown may still be of another. */
  const wanted = [planId, appendixId, JSON.stringify(layout), factsVersion, revision, attempt].join(
    ' ',
  )
  const [state, setState] = useState<Shown>({ of: '', built: null, error: null })
  const seenFacts = useRef(factsVersion)
  useEffect(() => {
    let isCurrent = true
    const isTyping = seenFacts.current !== factsVersion
    seenFacts.current = factsVersion
    async function build(): Promise<void> {
      const reply = await buildChosen(store, planId, appendixId, layout)
      if (!isCurrent) return
      setState((held) =>
        reply.ok
          ? { of: wanted, built: reply.value, error: null }
          : { of: wanted, built: held.built, error: reply.error },
      )
    }
    const timer = setTimeout(() => void build(), isTyping ? SETTLE_MS : 0)
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [store, planId, appendixId, layout, factsVersion, wanted])
  return { built: state.built, error: state.error, isBuilding: state.of !== wanted }
}

interface Shown {
  readonly of: string
  readonly built: BuiltAppendix | null
  readonly error: ApiError | null
}

async function buildChosen(
  store: AppStore,
  planId: string,
  appendixId: string | null,
  layout: AppendixLayout,
): Promise<Reply<BuiltAppendix>> {
  const unsaved = await waitForSaved(store)
  if (unsaved !== null) return { ok: false, error: unsaved }
  const { connection, status, table } = store.getState()
  const documentId = status?.documentId ?? ''
  const list = await connection.call('appendix.list', { documentId, planId })
  if (!list.ok) return list
  const entries = list.value
  const entry =
    entries.find(({ id }) => id === appendixId) ??
    entries.find(({ kind, setId }) => kind === 'matrix' && setId === table?.setId) ??
    entries[0] ??
    null
  if (entry === null) return { ok: true, value: { entries, entry, document: null } }
  const document = await connection.call('appendix.build', {
    documentId,
    planId,
    appendixId: entry.id,
    layout,
  })
  return document.ok ? { ok: true, value: { entries, entry, document: document.value } } : document
}
