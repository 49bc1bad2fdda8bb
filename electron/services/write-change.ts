import { ExpectedError } from '../../shared/api/reply.ts'
import type { EditResult } from '../../shared/api/types.ts'
import { invertRows, type ChangeSet, type RowChange } from '../../shared/changes/change-set.ts'
import type { FactEdit } from '../../shared/changes/fact-edit.ts'
import type { FactRow } from '../../shared/changes/fact-tables.ts'
import { lockAgainst, lockError, type LockSource } from '../../shared/versions/plan-lock.ts'
import type { ChangeHeader } from '../db/change-queries.ts'
import { asExpected } from '../db/sqlite-errors.ts'
import type { OpenDocument } from './open-document.ts'

export interface WriteRequest extends Omit<ChangeHeader, 'reverts'> {
  readonly edits: readonly FactEdit[]
  /** The revision the edits were made on; null for writers that have just read the document themselves. */
  readonly revision: number | null
  /** Further rows that belong to the change (the original file of an import). */
  readonly alongside?: (changeId: number) => void
}

/**
 * The one edit path: every fact of every host is written here, in one transaction, durable when it returns.
 * Rows that already are as asked are left alone; when that is all of them nothing is written at all. Refuses `plan-frozen`
 * and `report-frozen`; undo and redo don't pass here, so that the issuing of a plan can itself be taken back.
 */
export function writeChange(document: OpenDocument, request: WriteRequest): EditResult {
  return transact(document, request.revision, () => {
    const edits = request.edits.filter((edit) => !isAlreadySo(document, edit))
    if (edits.length === 0) return null
    refuseLocked(document, edits)
    const id = document.changes.open({ ...request, reverts: null })
    for (const edit of edits) {
      if (edit.op === 'put') document.facts.put(edit.table, edit.row)
      else document.facts.remove(edit.table, edit.row)
    }
    request.alongside?.(id)
    return id
  })
}

/** Takes back the last change that stands (`undo`) or makes the last undone one again (`redo`), as a change of its own. */
export function revertChange(
  document: OpenDocument,
  kind: 'undo' | 'redo',
  at: string,
  source: ChangeHeader['source'],
  revision: number | null,
): EditResult {
  return transact(document, revision, () => {
    const target = document.changes.undoState()[kind]
    if (target === null) throw new ExpectedError(`nothing-to-${kind}`)
    const rows = document.changes.rowsOf(target.id)
    const id = document.changes.open({
      at,
      label: target.label,
      source,
      reverts: { id: target.id, kind },
    })
    for (const row of kind === 'undo' ? invertRows(rows) : rows) writeRow(document, row)
    document.changes.setState(target.id, kind === 'undo' ? 'undone' : 'standing')
    return id
  })
}

function transact(
  document: OpenDocument,
  revision: number | null,
  write: () => number | null,
): EditResult {
  if (document.isReadOnly) throw new ExpectedError('read-only', { file: document.path })
  try {
    const change = document.db
      .transaction((): ChangeSet | null => {
        const current = document.changes.revision()
        if (revision !== null && revision !== current) {
          throw new ExpectedError('stale-revision', { revision, current })
        }
        const id = write()
        if (id === null) return null
        document.changes.close()
        return document.changes.find(id)
      })
      .immediate()
    return { change, undoState: document.changes.undoState() }
  } catch (error) {
    throw asExpected(error, document.path)
  }
}

/** The locks as they are before the change: what issues a plan writes its last rows in the same step. */
function refuseLocked(document: OpenDocument, edits: readonly FactEdit[]): void {
  const source = lockSource(document)
  for (const edit of edits) {
    const lock = lockAgainst(source, edit, () => document.facts.find(edit.table, edit.row))
    if (lock === null) continue
    const { code, params } = lockError(lock)
    throw new ExpectedError(code, params)
  }
}

/** Each plan is asked for once: an import of thousands of rows belongs to one. */
function lockSource(document: OpenDocument): LockSource {
  const once = <Row>(read: (id: string) => Row | null) => {
    const known = new Map<string, Row | undefined>()
    return {
      get(id: string): Row | undefined {
        if (!known.has(id)) known.set(id, read(id) ?? undefined)
        return known.get(id)
      },
    }
  }
  // Each row comes from the table it is asked from, which the one type of all queries can't tell.
  return {
    plan: once((id) => document.facts.find('plan', { id }) as FactRow<'plan'> | null),
    planFreeze: once(
      (planId) => document.facts.find('planFreeze', { planId }) as FactRow<'planFreeze'> | null,
    ),
    planOrigin: once(
      (planId) => document.facts.find('planOrigin', { planId }) as FactRow<'planOrigin'> | null,
    ),
  }
}

function isAlreadySo(document: OpenDocument, edit: FactEdit): boolean {
  const found = document.facts.find(edit.table, edit.row)
  if (edit.op === 'remove' || found === null) return edit.op === 'remove' && found === null
  const wanted: Readonly<Record<string, unknown>> = edit.row
  return Object.entries(found).every(([name, value]) => wanted[name] === value)
}

function writeRow(document: OpenDocument, row: RowChange): void {
  if (row.after !== null) document.facts.put(row.table, row.after)
  else if (row.before !== null) document.facts.remove(row.table, row.before)
}
