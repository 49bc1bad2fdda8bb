import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { startBackend } from '../../electron/hosts/backend.ts'
import type { Snapshot } from '../../shared/api/types.ts'
import { median, quantile, timesOf, type BenchResult } from './measure.ts'

const RUNS = 400
const SET = 'xa-ntm-2021-2025'

/** One typed figure from dispatch to disk, beside the barest transaction that keeps a value and its journal row. */
export async function benchDurableEdit(): Promise<BenchResult[]> {
  const folder = mkdtempSync(join(tmpdir(), 'ntm-bench-'))
  const backend = startBackend({
    folder,
    host: 'browser',
    printer: { print: () => Promise.reject(new Error('not printed here')) },
    version: 'bench',
  })
  try {
    const opened = await backend.call('bench', 'documents.openSample', { sample: 'langson-2023' })
    if (!opened.ok) throw new Error(opened.error.code)
    // The reply of this method is a snapshot by the contract.
    const { documentId, revision } = opened.value as Snapshot
    const whole: number[] = []
    const bare: number[] = []
    const bareEdit = prepareBare(join(folder, 'bare.db'))
    // By turns, so that both see the same disk.
    for (let index = 0; index < RUNS; index++) {
      const start = performance.now()
      const reply = await backend.call(
        'bench',
        'document.edit',
        edit(documentId, revision + index, index),
      )
      whole.push(performance.now() - start)
      if (!reply.ok) throw new Error(reply.error.code)
      bare.push(...timesOf(1, () => bareEdit(index)))
    }
    const ratio = median(whole) / median(bare)
    return [
      {
        name: 'bare SQLite transaction',
        median: median(bare),
        p95: quantile(bare, 0.95),
        unit: 'ms',
        target: '',
      },
      {
        name: `durable edit through dispatch (${ratio.toFixed(1)} × bare)`,
        median: median(whole),
        p95: quantile(whole, 0.95),
        unit: 'ms',
        target: 'under 3 × bare',
        isMet: ratio < 3,
      },
    ]
  } finally {
    await backend.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

function edit(documentId: string, revision: number, index: number) {
  return {
    documentId,
    revision,
    label: {
      code: 'change.cell',
      params: { table: 'x', criterion: 'x', column: 'x', before: 1, after: 2 },
    },
    edits: [
      {
        table: 'matrixCell',
        op: 'put',
        row: {
          planId: 'ke-hoach-2023',
          setId: SET,
          layer: 'target',
          criterion: '1',
          columnId: 'trang-dinh',
          value: index + 100,
        },
      },
    ],
  }
}

function prepareBare(path: string): (index: number) => void {
  const db = new Sqlite(path)
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  db.exec(`CREATE TABLE cell (row TEXT, column TEXT, value INTEGER, PRIMARY KEY (row, column)) STRICT, WITHOUT ROWID;
    CREATE TABLE journal (id INTEGER PRIMARY KEY, row TEXT, before TEXT, after TEXT) STRICT`)
  const put = db.prepare(
    'INSERT INTO cell VALUES (?, ?, ?) ON CONFLICT (row, column) DO UPDATE SET value = excluded.value',
  )
  const note = db.prepare('INSERT INTO journal (row, before, after) VALUES (?, ?, ?)')
  return (index) =>
    db
      .transaction(() => {
        put.run('1', 'trang-dinh', index)
        note.run('1', '{"value":1}', '{"value":2}')
      })
      .immediate()
}
