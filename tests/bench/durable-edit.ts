import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import type { Input } from '../../shared/api/contract.ts'
import { directHost, loopbackHost } from '../contract/hosts.ts'
import { median, quantile, timesOf, type BenchResult } from './measure.ts'

const RUNS = 400
const SET = 'xa-ntm-2021-2025'

/**
 * One typed figure from dispatch to disk, and the same over the browser host's socket, beside the barest transaction
 * that keeps a value and its journal row.
 */
export async function benchDurableEdit(): Promise<BenchResult[]> {
  const folder = mkdtempSync(join(tmpdir(), 'ntm-bench-'))
  try {
    const bareEdit = prepareBare(join(folder, 'bare.db'))
    const bare: number[] = []
    const beside = () => bare.push(...timesOf(1, bareEdit))
    const whole = await editTimes(directHost, beside)
    const served = await editTimes(loopbackHost, beside)
    const ratio = median(whole) / median(bare)
    return [
      {
        name: 'bare SQLite transaction',
        median: median(bare),
        p95: quantile(bare, 0.95),
        unit: 'ms',
        target: 'compared',
      },
      {
        name: `durable edit through dispatch (${ratio.toFixed(1)} × bare)`,
        median: median(whole),
        p95: quantile(whole, 0.95),
        unit: 'ms',
        target: 'under 3 × bare',
        isMet: ratio < 3,
      },
      {
        name: 'durable edit, browser host: socket, disk and back',
        median: median(served),
        p95: quantile(served, 0.95),
        unit: 'ms',
        target: 'under 2 ms',
        isMet: median(served) < 2,
      },
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Milliseconds of each edit; by turns with `beside`, so that both see the same disk. */
async function editTimes(open: typeof directHost, beside: () => void): Promise<number[]> {
  const host = await open()
  try {
    const opened = await host.transport.call('documents.openSample', { sample: 'langson-2023' })
    if (!opened.ok) throw new Error(opened.error.code)
    const { documentId, revision } = opened.value
    const times: number[] = []
    for (let index = 0; index < RUNS; index++) {
      const start = performance.now()
      const reply = await host.transport.call(
        'document.edit',
        edit(documentId, revision + index, index),
      )
      times.push(performance.now() - start)
      if (!reply.ok) throw new Error(reply.error.code)
      beside()
    }
    return times
  } finally {
    await host.stop()
  }
}

function edit(documentId: string, revision: number, index: number): Input<'document.edit'> {
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

function prepareBare(path: string): () => void {
  let index = 0
  const db = new Sqlite(path)
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  db.exec(`CREATE TABLE cell (row TEXT, column TEXT, value INTEGER, PRIMARY KEY (row, column)) STRICT, WITHOUT ROWID;
    CREATE TABLE journal (id INTEGER PRIMARY KEY, row TEXT, before TEXT, after TEXT) STRICT`)
  const put = db.prepare(
    'INSERT INTO cell VALUES (?, ?, ?) ON CONFLICT (row, column) DO UPDATE SET value = excluded.value',
  )
  const note = db.prepare('INSERT INTO journal (row, before, after) VALUES (?, ?, ?)')
  return () =>
    db
      .transaction(() => {
        put.run('1', 'trang-dinh', index++)
        note.run('1', '{"value":1}', '{"value":2}')
      })
      .immediate()
}
