import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Input, NtmEvents } from '../../../shared/api/contract.ts'
import type { ApiError, Reply } from '../../../shared/api/reply.ts'
import type { EditResult } from '../../../shared/api/types.ts'
import type { Transport } from '../../../shared/api/transport.ts'
import type { ImportDecisions, ImportPreview } from '../../../shared/import/preview.ts'

/** What a file's import needs of the window. */
export interface ImportPort extends Transport {
  readonly documentId: string
  readonly planId: string
  readonly fileId: string
  /** The document's revision as the window knows it. */
  readonly revision: () => number
  /** Ends when nothing that was typed waits to be written: a preview compares with what is written. */
  readonly whenSaved: () => Promise<void>
}

export type ImportPhase =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'reading'; readonly progress: NtmEvents['progress'] | null }
  | { readonly kind: 'failed'; readonly error: ApiError }
  | { readonly kind: 'ready'; readonly preview: ImportPreview; readonly revision: number }

export interface ImportState {
  readonly phase: ImportPhase
  readonly decisions: ImportDecisions
  /** What is shown is older than the decisions or the document. */
  readonly isRunning: boolean
  readonly isApplying: boolean
}

export interface ImportSession {
  readonly state: StoreApi<ImportState>
  decide(change: (decisions: ImportDecisions) => ImportDecisions): void
  /** The document is at this revision: compares again where it has moved on since; true when it had. */
  follow(revision: number): boolean
  /** Reads the file (again). */
  run(): Promise<void>
  cancel(): Promise<void>
  /** Writes what the preview shown says; a `stale-revision` compares again. */
  apply(accept: 'safe' | 'all'): Promise<Reply<EditResult>>
}

const nothingCompared: ApiError = { code: 'cancelled', params: {} }
/** Quick decisions one after another make one comparison. */
const DEBOUNCE_MS = 120

/** The import of one file: decisions, and the preview that follows from them. Replies that were overtaken are dropped. */
export function createImportSession(port: ImportPort): ImportSession {
  const state = createStore<ImportState>()(() => ({
    phase: { kind: 'waiting' },
    decisions: {},
    isRunning: false,
    isApplying: false,
  }))
  const { getState, setState } = state
  let lastRun = 0
  let comparedWith: number | null = null
  /** What a refusal said of the document, which the window may learn only later. */
  let heardRevision = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  function request(): Input<'import.preview'> {
    const { documentId, planId, fileId } = port
    return { documentId, planId, fileId, options: {}, decisions: toInput(getState().decisions) }
  }

  async function run(): Promise<void> {
    const own = ++lastRun
    clearTimeout(timer)
    setState({ isRunning: true })
    const isFirst = getState().phase.kind !== 'ready'
    if (isFirst) setState({ phase: { kind: 'waiting' } })
    await port.whenSaved()
    if (own !== lastRun) return
    const end = isFirst ? followProgress() : undefined
    comparedWith = Math.max(port.revision(), heardRevision)
    const revision = comparedWith
    const reply = await port.call('import.preview', request())
    end?.()
    if (own !== lastRun) return
    setState({
      isRunning: false,
      phase: reply.ok
        ? { kind: 'ready', preview: reply.value, revision }
        : { kind: 'failed', error: reply.error },
    })
  }

  function followProgress(): () => void {
    setState({ phase: { kind: 'reading', progress: null } })
    return port.subscribe('progress', (progress) => {
      const isOurs = progress.task === port.fileId && getState().phase.kind === 'reading'
      if (isOurs) setState({ phase: { kind: 'reading', progress } })
    })
  }

  /** Ends when what is shown is what was decided. */
  function settled(): Promise<void> {
    return new Promise((resolve) => {
      if (!getState().isRunning) return resolve()
      const end = state.subscribe((now) => {
        if (now.isRunning) return
        end()
        resolve()
      })
    })
  }

  return {
    state,
    run,
    decide(change) {
      setState({ decisions: change(getState().decisions), isRunning: true })
      // A reply on its way answers older decisions.
      lastRun++
      clearTimeout(timer)
      timer = setTimeout(() => void run(), DEBOUNCE_MS)
    },
    follow(revision) {
      const { phase, isApplying } = getState()
      if (isApplying || comparedWith === null || comparedWith === revision) return false
      if (phase.kind === 'ready') void run()
      return phase.kind === 'ready'
    },
    async cancel() {
      lastRun++
      setState({
        isRunning: false,
        phase: { kind: 'failed', error: { code: 'cancelled', params: {} } },
      })
      await port.call('import.cancel', { fileId: port.fileId })
    },
    async apply(accept) {
      setState({ isApplying: true })
      await settled()
      const { phase } = getState()
      if (phase.kind !== 'ready') {
        setState({ isApplying: false })
        const error = phase.kind === 'failed' ? phase.error : nothingCompared
        return { ok: false, error }
      }
      const { revision } = phase
      const reply = await port.call('import.apply', { ...request(), revision, accept })
      // The change that follows is this import itself: nothing to compare with.
      if (reply.ok) comparedWith = null
      setState({ isApplying: false })
      if (!reply.ok && reply.error.code === 'stale-revision') {
        heardRevision = Number(reply.error.params['current'] ?? 0)
        await run()
      }
      return reply
    },
  }
}

/** The contract's lists are mutable. */
function toInput(decisions: ImportDecisions): Input<'import.preview'>['decisions'] {
  const { lines, communeLines, contentLines, doubts, tables, blanks } = decisions
  return {
    ...(lines === undefined ? {} : { lines: [...lines] }),
    ...(communeLines === undefined ? {} : { communeLines: [...communeLines] }),
    ...(contentLines === undefined ? {} : { contentLines: [...contentLines] }),
    ...(doubts === undefined ? {} : { doubts }),
    ...(tables === undefined ? {} : { tables }),
    ...(blanks === undefined ? {} : { blanks }),
  }
}
