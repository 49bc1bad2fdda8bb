import type { Call, NtmEvents } from '../../shared/api/contract.ts'
import type { ApiError } from '../../shared/api/reply.ts'
import type { Snapshot, UndoState } from '../../shared/api/types.ts'
import type { ChangeLabel, ChangeSet, Facts, RowChange } from '../../shared/changes/change-set.ts'
import type { FactEdit } from '../../shared/changes/fact-edit.ts'
import { factsFromRows, findFact } from '../../shared/changes/facts.ts'
import { lockAgainst, lockError } from '../../shared/versions/plan-lock.ts'
import { rebaseMarks } from '../../shared/communes/rebase-marks.ts'
import { createDocumentFacts, type DocumentFacts } from './document-facts.ts'
import { createSaveQueue, type SaveState } from './save-queue.ts'

/** What a window knows of its document besides the facts; a new object on every change. */
export interface SessionStatus {
  readonly documentId: string
  readonly name: string
  readonly isReadOnly: boolean
  readonly revision: number
  readonly undoState: UndoState
  readonly lastChangeAt: string | null
  readonly save: SaveState
}

export interface SessionListener {
  /** Rows moved (`null`: everything may have); by the return of `edit` this has been called. */
  onFacts(rows: readonly RowChange[] | null): void
  onStatus(status: SessionStatus): void
  /** An edit that the document will not take; the screen marks its cells and keeps what was typed. */
  onRefused(edits: readonly FactEdit[], error: ApiError): void
  /** An undo or redo asked for in this window has been done. */
  onStepped(change: ChangeSet): void
  onUndoRefused(kind: 'undo' | 'redo', error: ApiError): void
}

export interface DocumentSession {
  readonly facts: () => DocumentFacts
  status(): SessionStatus
  /** Shows the edits at once and writes them as one change. Nothing happens when all rows are so already; a document
   * that cannot be written refuses them at once. */
  edit(label: ChangeLabel, edits: readonly FactEdit[]): void
  readonly undo: () => void
  readonly redo: () => void
  /** A change of some window or host. */
  onChanged(event: NtmEvents['changed']): void
  /** After a lost connection: what waits is written on top of what the document holds by then. */
  recover(): void
  hasUnsaved(): boolean
  stop(): void
}

export function createDocumentSession(
  call: Call,
  snapshot: Snapshot,
  listener: SessionListener,
): DocumentSession {
  let current = createDocumentFacts(factsFromRows(snapshot.rows))
  let status = statusOf(snapshot)
  const early: NtmEvents['changed'][] = []

  function setStatus(change: Partial<SessionStatus>): void {
    status = { ...status, ...change }
    listener.onStatus(status)
  }

  function show(rows: readonly RowChange[]): void {
    current.apply(rows)
    listener.onFacts(rows)
  }

  const queue = createSaveQueue({
    call,
    documentId: snapshot.documentId,
    revision: () => status.revision,
    onState(save) {
      setStatus({ save })
      if (save.kind === 'saved') takeEarly()
    },
    onWritten(operation, { change, undoState }) {
      const step = operation.kind === 'edit' ? null : change
      if (step !== null) show(step.rows)
      setStatus({
        undoState,
        ...(change === null ? {} : { revision: change.id, lastChangeAt: change.at }),
      })
      if (step !== null) listener.onStepped(step)
    },
    onRefused(operation, error) {
      if (operation.kind !== 'edit') return listener.onUndoRefused(operation.kind, error)
      listener.onRefused(operation.edits, error)
    },
    onReload(fresh, waiting) {
      early.length = 0
      current = createDocumentFacts(factsFromRows(fresh.rows))
      for (const operation of waiting) {
        if (operation.kind !== 'edit') continue
        operation.edits = rebaseMarks(current.facts, operation.edits, operation.rows)
        operation.rows = rowsOf(current.facts, operation.edits)
        current.apply(operation.rows)
      }
      listener.onFacts(null)
      setStatus({ ...statusOf(fresh), save: status.save })
    },
  })

  /** Events overtake replies on the line: those of our own writes are known by their revision, others wait their turn. */
  function takeEarly(): void {
    if (!queue.isIdle()) return
    for (const event of early.splice(0)) {
      if (event.change.id <= status.revision) continue
      if (event.change.id !== status.revision + 1) {
        queue.reload()
        return
      }
      show(event.change.rows)
      setStatus({
        revision: event.change.id,
        undoState: event.undoState,
        lastChangeAt: event.change.at,
      })
    }
  }

  return {
    facts: () => current,
    status: () => status,
    edit(label, edits) {
      const rows = rowsOf(current.facts, edits)
      if (rows.length === 0) return
      if (status.isReadOnly) {
        listener.onRefused(edits, { code: 'read-only', params: { file: status.name } })
        return
      }
      const lock = lockOf(current.facts, rows)
      if (lock !== null) {
        listener.onRefused(edits, lock)
        return
      }
      show(rows)
      queue.push({ kind: 'edit', label, edits, rows })
    },
    undo: () => queue.push({ kind: 'undo' }),
    redo: () => queue.push({ kind: 'redo' }),
    onChanged(event) {
      if (event.documentId !== snapshot.documentId) return
      early.push(event)
      takeEarly()
    },
    recover: () => queue.reload(),
    hasUnsaved: () => !queue.isIdle(),
    stop: () => queue.stop(),
  }
}

function statusOf(snapshot: Snapshot): SessionStatus {
  const { documentId, name, isReadOnly, revision, undoState, lastChangeAt } = snapshot
  return {
    documentId,
    name,
    isReadOnly,
    revision,
    undoState,
    lastChangeAt,
    save: { kind: 'saved' },
  }
}

/** Why an issued plan or a kept report won't take these rows: said here, before they are shown. */
function lockOf(facts: Facts, rows: readonly RowChange[]): ApiError | null {
  if (facts.planFreeze.size === 0) return null
  for (const { table, before, after } of rows) {
    const row = after ?? before
    if (row === null) continue
    // One of the two is there, and both are rows of `table`.
    const edit = { table, op: after === null ? 'remove' : 'put', row } as FactEdit
    const lock = lockAgainst(facts, edit, () => before)
    if (lock !== null) return lockError(lock)
  }
  return null
}

/** The rows that edits would change, with what they hold now. */
function rowsOf(facts: Facts, edits: readonly FactEdit[]): RowChange[] {
  return edits.flatMap((edit) => {
    const before = findFact(facts, edit.table, edit.row) ?? null
    const after = edit.op === 'put' ? edit.row : null
    if (isSame(before, after)) return []
    // `before` was found in the table of the edit, whose row `after` is.
    return [{ table: edit.table, before, after } as RowChange]
  })
}

function isSame(before: object | null, after: object | null): boolean {
  if (before === null || after === null) return before === after
  const wanted: Readonly<Record<string, unknown>> = { ...after }
  return Object.entries(before).every(([name, value]) => wanted[name] === value)
}
