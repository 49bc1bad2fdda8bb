import type { Database } from 'better-sqlite3'
import { ExpectedError } from '../../shared/api/reply.ts'
import type { StepInfo, UndoState } from '../../shared/api/types.ts'
import type {
  ChangeLabel,
  ChangeSet,
  ChangeSource,
  RowChange,
} from '../../shared/changes/change-set.ts'

export interface ChangeHeader {
  readonly at: string
  readonly label: ChangeLabel
  readonly source: ChangeSource
  readonly reverts: ChangeSet['reverts']
}

interface ChangeRecord {
  id: number
  at: string
  labelCode: string
  labelParams: string
  source: ChangeSource
  revertsId: number | null
  revertsKind: 'undo' | 'redo' | null
  state: 'standing' | 'undone' | 'abandoned'
  rows: number
}

const SELECT_CHANGE = `
  SELECT id, at, label_code AS labelCode, label_params AS labelParams, source,
         reverts_id AS revertsId, reverts_kind AS revertsKind, state,
         (SELECT count(*) FROM change_row WHERE change_id = change.id) AS rows
  FROM change`

/** Statements of the change history, prepared once per connection. Reading refuses `document-damaged`. */
export function prepareChanges(db: Database) {
  const reading = <T>(read: () => T): T => readHistory(db, read)
  const insert = db.prepare(
    `INSERT INTO change (at, label_code, label_params, source, reverts_id, reverts_kind)
     VALUES (?, ?, ?, ?, ?, ?)`,
  )
  const open = db.prepare('INSERT INTO change_open (change_id) VALUES (?)')
  const close = db.prepare('DELETE FROM change_open')
  const setState = db.prepare('UPDATE change SET state = ? WHERE id = ?')
  const abandonUndone = db.prepare("UPDATE change SET state = 'abandoned' WHERE state = 'undone'")
  const revision = db.prepare<[], number>('SELECT coalesce(max(id), 0) FROM change').pluck()
  const lastAt = db.prepare<[], string | null>('SELECT max(at) FROM change').pluck()
  const rowsOf = db.prepare<
    [number],
    { table: string; before: string | null; after: string | null }
  >('SELECT fact_table AS "table", before, after FROM change_row WHERE change_id = ? ORDER BY id')
  const one = db.prepare<[number], ChangeRecord>(`${SELECT_CHANGE} WHERE id = ?`)
  const page = db.prepare<[number, number], ChangeRecord>(
    `${SELECT_CHANGE} WHERE id < ? ORDER BY id DESC LIMIT ?`,
  )
  // The building of a document is its ground, not a step that Ctrl+Z should take back.
  const nextUndo = db.prepare<[], StepRecord>(
    `SELECT id, label_code AS labelCode, label_params AS labelParams FROM change
     WHERE reverts_id IS NULL AND state = 'standing' AND source <> 'creation' ORDER BY id DESC LIMIT 1`,
  )
  const nextRedo = db.prepare<[], StepRecord>(
    `SELECT id, label_code AS labelCode, label_params AS labelParams FROM change
     WHERE state = 'undone' ORDER BY id LIMIT 1`,
  )
  const factHistory = db.prepare<
    [string, string],
    ChangeRecord & { before: string | null; after: string | null }
  >(
    `SELECT change.id, at, label_code AS labelCode, label_params AS labelParams, source, before, after
     FROM change_row JOIN change ON change.id = change_id
     WHERE fact_table = ? AND fact_key = ? ORDER BY change_row.id DESC LIMIT 200`,
  )
  return {
    revision: () => revision.get() ?? 0,
    lastChangeAt: () => lastAt.get() ?? null,
    /** Opens a change: facts may be written until `close`. */
    open(header: ChangeHeader): number {
      const { lastInsertRowid } = insert.run(
        header.at,
        header.label.code,
        JSON.stringify(header.label.params),
        header.source,
        header.reverts?.id ?? null,
        header.reverts?.kind ?? null,
      )
      open.run(lastInsertRowid)
      // Doing something else gives up what could still be redone.
      if (header.reverts === null) abandonUndone.run()
      return Number(lastInsertRowid)
    },
    close: () => void close.run(),
    setState: (id: number, state: 'standing' | 'undone') => void setState.run(state, id),
    rowsOf: (id: number): RowChange[] => reading(() => rowsOf.all(id).map(parseRow)),
    find(id: number): ChangeSet | null {
      const record = one.get(id)
      if (record === undefined) return null
      return reading(() => ({ ...header(record), id, rows: rowsOf.all(id).map(parseRow) }))
    },
    page: (before: number, limit: number) =>
      reading(() =>
        page.all(before, limit).map((record) => ({
          ...header(record),
          id: record.id,
          rows: record.rows,
          isUndone: record.state !== 'standing',
        })),
      ),
    undoState: (): UndoState =>
      reading(() => ({ undo: step(nextUndo.get()), redo: step(nextRedo.get()) })),
    factHistory: (table: string, keyJson: string) =>
      reading(() =>
        factHistory.all(table, keyJson).map((record) => ({
          changeId: record.id,
          at: record.at,
          label: labelOf(record),
          source: record.source,
          before: parseJson(record.before),
          after: parseJson(record.after),
        })),
      ),
  }
}

export type ChangeStatements = ReturnType<typeof prepareChanges>

/** What the triggers and `open` wrote is JSON: where it is not, the disk has changed it since. */
function readHistory<T>(db: Database, read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    throw new ExpectedError('document-damaged', { file: db.name }, { cause: error })
  }
}

type StepRecord = Pick<ChangeRecord, 'id' | 'labelCode' | 'labelParams'>

function step(record: StepRecord | undefined): StepInfo | null {
  return record === undefined ? null : { id: record.id, label: labelOf(record) }
}

function header(record: ChangeRecord): ChangeHeader {
  return {
    at: record.at,
    label: labelOf(record),
    source: record.source,
    reverts:
      record.revertsId === null || record.revertsKind === null
        ? null
        : { id: record.revertsId, kind: record.revertsKind },
  }
}

function labelOf(record: StepRecord): ChangeLabel {
  // label_params was written by `open` from a ChangeLabel, and the column checks that it is JSON.
  const params = JSON.parse(record.labelParams) as ChangeLabel['params']
  return { code: record.labelCode, params }
}

function parseRow(row: { table: string; before: string | null; after: string | null }): RowChange {
  // Written by the triggers from rows of this very table.
  return {
    table: row.table,
    before: parseJson(row.before),
    after: parseJson(row.after),
  } as RowChange
}

function parseJson(text: string | null): Record<string, unknown> | null {
  // The triggers write json_object(…) or NULL.
  return text === null ? null : (JSON.parse(text) as Record<string, unknown>)
}
