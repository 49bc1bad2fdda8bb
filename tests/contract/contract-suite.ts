import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { METHODS, type Call, type NtmEvents } from '../../shared/api/contract.ts'
import type { Reply } from '../../shared/api/reply.ts'
import type { Transport } from '../../shared/api/transport.ts'
import type { Snapshot } from '../../shared/api/types.ts'
import type { FactEdit } from '../../shared/changes/fact-edit.ts'
import type { FactRow } from '../../shared/changes/fact-tables.ts'
import { planCases } from './plan-cases.ts'
import { valueOf } from './value-of.ts'

export interface ContractHost {
  readonly transport: Transport
  /** A second window on the same backend. */
  readonly other: Transport
  stop(): Promise<void>
}

/** What every way from a window to the services has to keep, whatever it runs over. */
export function contractSuite(name: string, connect: () => Promise<ContractHost>): void {
  describe(name, () => {
    let host: ContractHost
    let call: Call
    beforeAll(async () => {
      host = await connect()
      call = host.transport.call
    }, 60_000)
    afterAll(() => host.stop())

    const openSample = async (): Promise<Snapshot> =>
      valueOf(await call('documents.openSample', { sample: 'langson-2023' }))
    /** The contract's types end where a page is wrong on purpose. */
    const callAnyhow = (method: string, input: unknown): Promise<Reply<unknown>> =>
      (call as (method: string, input: unknown) => Promise<Reply<unknown>>)(method, input)

    it.each(METHODS)('refuses input that %s does not know', async (method) => {
      for (const input of [{ 'không có': true }, null, 'text', []]) {
        expect(await callAnyhow(method, input)).toMatchObject({
          ok: false,
          error: { code: 'bad-input' },
        })
      }
    })

    it.each(['__proto__', 'constructor', 'documents', 'app.info ', ''])(
      'has no method called %j',
      async (method) => {
        expect(await callAnyhow(method, {})).toMatchObject({
          ok: false,
          error: { code: 'unknown-method' },
        })
      },
    )

    planCases(() => call)

    it('takes an edit, tells every window of it, takes it back and makes it again', async () => {
      const opened = await openSample()
      const { documentId, revision } = opened
      const heard = nextChange(host.other)
      const before = cellOf(opened)
      const after = { ...before, value: before.value + 1 }
      const edits: FactEdit[] = [{ table: 'matrixCell', op: 'put', row: after }]
      const label = { code: 'change.cell', params: { criterion: '19 – Quốc phòng và an ninh' } }

      const edited = valueOf(await call('document.edit', { documentId, revision, label, edits }))
      expect(edited.change).toMatchObject({
        id: revision + 1,
        label,
        source: 'window',
        reverts: null,
        rows: [{ table: 'matrixCell', before, after }],
      })
      expect(await heard).toEqual({
        documentId,
        change: edited.change,
        undoState: edited.undoState,
      })

      const undone = valueOf(await call('document.undo', { documentId, revision: revision + 1 }))
      expect(undone.change?.rows).toEqual([{ table: 'matrixCell', before: after, after: before }])
      const redone = valueOf(await call('document.redo', { documentId, revision: revision + 2 }))
      expect(redone.change?.rows).toEqual(edited.change?.rows)

      const history = valueOf(await call('document.history', { documentId, limit: 3 }))
      expect(history.map(({ id, reverts }) => [id, reverts?.kind ?? null])).toEqual([
        [revision + 3, 'redo'],
        [revision + 2, 'undo'],
        [revision + 1, null],
      ])
      const again = valueOf(await call('document.snapshot', { documentId }))
      expect(cellOf(again, before)).toEqual(after)
    })

    it('tells the window that wrote by its reply alone', async () => {
      const opened = await openSample()
      const { documentId, revision } = opened
      const told: number[] = []
      const end = host.transport.subscribe('changed', ({ change }) => told.push(change.id))
      const heard = [
        nextChange(host.other, 1),
        nextChange(host.other, 2),
        nextChange(host.other, 3),
      ]
      const cell = cellOf(opened)
      const edits: FactEdit[] = [{ table: 'matrixCell', op: 'put', row: { ...cell, value: 7_001 } }]
      const label = { code: 'change.cell', params: {} }
      valueOf(await call('document.edit', { documentId, revision, label, edits }))
      valueOf(await call('document.undo', { documentId, revision: revision + 1 }))
      valueOf(await call('document.redo', { documentId, revision: revision + 2 }))
      expect((await Promise.all(heard)).map(({ change }) => change.id - revision)).toEqual([
        1, 2, 3,
      ])
      // Events come in order on one line: what another window writes afterwards comes after all of them.
      valueOf(await host.other.call('documents.open', { id: documentId }))
      const last = nextChange(host.transport)
      valueOf(await host.other.call('document.undo', { documentId, revision: revision + 3 }))
      await last
      end()
      expect(told).toEqual([revision + 4])
    })

    it('gives back of wrong input no more than a line, and takes no label of a thousand names', async () => {
      const refused = await callAnyhow('app.info', { ['k'.repeat(100_000)]: 1 })
      expect(JSON.stringify(refused).length).toBeLessThan(400)
      const { documentId, revision, rows } = await openSample()
      const names = Object.fromEntries(Array.from({ length: 1_000 }, (_, index) => [index, 1]))
      const cell = rows.matrixCell?.[0]
      const edits = [{ table: 'matrixCell', op: 'put', row: { ...cell, value: 7_002 } }]
      const label = { code: 'change.cell', params: names }
      expect(
        await callAnyhow('document.edit', { documentId, revision, label, edits }),
      ).toMatchObject({ error: { code: 'bad-input', params: { field: 'label.params' } } })
      const key = names
      expect(
        await callAnyhow('document.factHistory', { documentId, table: 'unit', key }),
      ).toMatchObject({ error: { code: 'bad-input', params: { field: 'key' } } })
    })

    it('refuses an edit made on an older revision, and writes nothing of it', async () => {
      const { documentId, revision } = await openSample()
      const label = { code: 'change.cell', params: {} }
      const stale = await call('document.edit', {
        documentId,
        revision: revision - 1,
        label,
        edits: [{ table: 'unit', op: 'put', row: commune(0) }],
      })
      expect(stale).toEqual({
        ok: false,
        error: { code: 'stale-revision', params: { revision: revision - 1, current: revision } },
      })
      expect(valueOf(await call('document.snapshot', { documentId })).revision).toBe(revision)
    })

    it('carries a paste of 10,000 rows as one change, letter for letter', async () => {
      const { documentId, revision, rows } = await openSample()
      const parentId = rows.unit?.find((unit) => unit.level === 'district')?.id ?? null
      const units = Array.from({ length: 10_000 }, (_, index) => ({ ...commune(index), parentId }))
      const label = { code: 'change.paste', params: { count: units.length } }
      const reply = await call('document.edit', {
        documentId,
        revision,
        label,
        edits: units.map((row) => ({ table: 'unit', op: 'put', row })),
      })
      expect(valueOf(reply).change?.rows.map((change) => change.after)).toEqual(units)
      const undone = valueOf(await call('document.undo', { documentId, revision: revision + 1 }))
      expect(undone.change?.rows).toHaveLength(units.length)
    })

    it('answers in JSON alone, so that every transport carries the same', async () => {
      const opened = await openSample()
      const { documentId } = opened
      const replies = [
        opened,
        await call('app.info', {}),
        await call('documents.list', {}),
        await call('document.history', { documentId, limit: 50 }),
        await call('document.snapshot', { documentId: 'không có' }),
        await call('files.put', { name: 'Đình Lập.xlsx', base64: 'AAEC' }),
      ]
      for (const reply of replies) expect(JSON.parse(JSON.stringify(reply))).toStrictEqual(reply)
    })

    it('keeps the name of an uploaded file', async () => {
      const staged = valueOf(await call('files.put', { name: 'Tràng Định.xlsx', base64: 'AAEC' }))
      expect(staged).toMatchObject({ name: 'Tràng Định.xlsx', size: 3 })
    })

    it('lets a window work on documents it has opened itself, and on no others', async () => {
      const { documentId } = await openSample()
      expect(await host.other.call('document.snapshot', { documentId })).toMatchObject({
        ok: false,
        error: { code: 'no-document' },
      })
      valueOf(await host.other.call('documents.open', { id: documentId }))
      valueOf(await call('document.close', { documentId }))
      valueOf(await host.other.call('document.snapshot', { documentId }))
    })

    it('answers calls made at the same time each with its own reply', async () => {
      const { documentId } = await openSample()
      const limits = Array.from({ length: 50 }, (_, index) => index + 1)
      const replies = await Promise.all(
        limits.map((limit) =>
          limit % 2 === 0
            ? call('document.history', { documentId, limit })
            : call('document.snapshot', { documentId }),
        ),
      )
      expect(replies.map((reply) => Array.isArray(valueOf<unknown>(reply)))).toEqual(
        limits.map((limit) => limit % 2 === 0),
      )
    })
  })
}

/** The n-th change that a window is told of from here on. */
function nextChange(transport: Transport, nth = 1): Promise<NtmEvents['changed']> {
  let count = 0
  return new Promise((resolve) => {
    const end = transport.subscribe('changed', (payload) => {
      count += 1
      if (count < nth) return
      end()
      resolve(payload)
    })
  })
}

type Cell = FactRow<'matrixCell'>

/** The first cell of a snapshot, or the one with the same key as a given cell. */
function cellOf(snapshot: Snapshot, like?: Cell): Cell {
  const cell = snapshot.rows.matrixCell?.find(
    (found) =>
      like === undefined ||
      (['planId', 'setId', 'layer', 'criterion', 'columnId'] as const).every(
        (name) => found[name] === like[name],
      ),
  )
  if (cell === undefined) throw new Error('the sample has no such cell')
  return cell
}

function commune(index: number): FactRow<'unit'> {
  return {
    id: `xã-${index}`,
    level: 'commune',
    kind: 'Xã',
    name: `Quốc Khánh “${index}” \u0110\u00f4ng Quan \u{1F33E}`,
    parentId: null,
    isInScope: 1,
    position: index,
    validFrom: null,
    validTo: null,
  }
}
