import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readAllFacts } from '../../../electron/db/fact-queries.ts'
import { factKeyJson } from '../../../electron/db/sql-names.ts'
import { openDatabase } from '../../../electron/db/open.ts'
import { asDocument, type OpenDocument } from '../../../electron/services/open-document.ts'
import { revertChange, writeChange } from '../../../electron/services/write-change.ts'
import { ExpectedError } from '../../../shared/api/reply.ts'
import type { FactEdit } from '../../../shared/changes/fact-edit.ts'
import { AT, cellEdit, smallDocument } from './small-document.ts'

const write = (
  document: OpenDocument,
  edits: readonly FactEdit[],
  revision: number | null = null,
) =>
  writeChange(document, {
    at: AT,
    label: { code: 'change.cell', params: {} },
    source: 'window',
    edits,
    revision,
  })
const undo = (document: OpenDocument) => revertChange(document, 'undo', AT, 'window', null)
const redo = (document: OpenDocument) => revertChange(document, 'redo', AT, 'window', null)
const cells = (document: OpenDocument) =>
  readAllFacts(document.db).matrixCell?.map(
    (cell) => `${cell.criterion}${cell.columnId}=${cell.value}`,
  )

function refusal(act: () => unknown): string {
  try {
    act()
  } catch (error) {
    if (error instanceof ExpectedError) return error.code
    throw error
  }
  return 'accepted'
}

describe('a change', () => {
  it('is written whole, with rows before and after', () => {
    const { document } = smallDocument()
    const { change } = write(document, [cellEdit('1', 'a', 2), cellEdit('2', 'b', 4)])
    expect(change?.rows.map(({ before, after }) => [before, after])).toEqual([
      [cellEdit('1', 'a', 1).row, cellEdit('1', 'a', 2).row],
      [null, cellEdit('2', 'b', 4).row],
    ])
    expect(cells(document)).toEqual(['1a=2', '2b=4'])
  })

  it('that asks for what is so already writes nothing', () => {
    const { document } = smallDocument()
    const before = document.changes.revision()
    expect(write(document, [cellEdit('1', 'a', 1), cellEdit('2', 'a', null)]).change).toBeNull()
    expect(document.changes.revision()).toBe(before)
  })

  it('on a column the plan does not have is refused whole', () => {
    const { document } = smallDocument()
    expect(
      refusal(() => write(document, [cellEdit('1', 'a', 9), cellEdit('1', 'nowhere', 1)])),
    ).toBe('broken-reference')
    expect(cells(document)).toEqual(['1a=1'])
    expect(refusal(() => write(document, [cellEdit('1', 'a', 9)]))).toBe('accepted')
  })

  it('made on an older revision is refused', () => {
    const { document } = smallDocument()
    const revision = document.changes.revision()
    write(document, [cellEdit('1', 'a', 2)], revision)
    expect(refusal(() => write(document, [cellEdit('1', 'a', 3)], revision))).toBe('stale-revision')
    expect(cells(document)).toEqual(['1a=2'])
  })
})

describe('undo and redo', () => {
  it('survive closing the document', () => {
    const { document, path } = smallDocument()
    write(document, [cellEdit('1', 'a', 2)])
    document.db.close()
    const { db } = openDatabase(path)
    const again = asDocument(db, { id: 'd', path, name: 'nhỏ', isReadOnly: false })
    undo(again)
    expect(cells(again)).toEqual(['1a=1'])
    redo(again)
    expect(cells(again)).toEqual(['1a=2'])
    db.close()
  })

  it('never take back the making of the document', () => {
    const { document } = smallDocument()
    expect(refusal(() => undo(document))).toBe('nothing-to-undo')
  })

  it('forget what could be redone once something else is done', () => {
    const { document } = smallDocument()
    write(document, [cellEdit('1', 'a', 2)])
    undo(document)
    write(document, [cellEdit('2', 'a', 7)])
    expect(refusal(() => redo(document))).toBe('nothing-to-redo')
    undo(document)
    expect(cells(document)).toEqual(['1a=1'])
    redo(document)
    expect(cells(document)).toEqual(['1a=1', '2a=7'])
  })

  it('are changes of their own in the history', () => {
    const { document } = smallDocument()
    write(document, [cellEdit('1', 'a', 2)])
    undo(document)
    expect(
      document.changes
        .page(99, 9)
        .map(({ id, reverts, isUndone, rows }) => ({ id, reverts, isUndone, rows })),
    ).toEqual([
      { id: 3, reverts: { id: 2, kind: 'undo' }, isUndone: false, rows: 1 },
      { id: 2, reverts: null, isUndone: true, rows: 1 },
      { id: 1, reverts: null, isUndone: false, rows: expect.any(Number) },
    ])
  })

  it('tell the life of one cell', () => {
    const { document } = smallDocument()
    write(document, [cellEdit('1', 'a', 2)])
    undo(document)
    const key = factKeyJson('matrixCell', cellEdit('1', 'a', 0).row)
    const steps = document.changes.factHistory('matrixCell', key)
    expect(steps.map(({ before, after }) => [before?.['value'], after?.['value']])).toEqual([
      [2, 1],
      [1, 2],
      [undefined, 1],
    ])
  })

  it('lead back to any earlier state, whatever was done between', () => {
    const step = fc.oneof(
      fc.record({
        criterion: fc.constantFrom('1', '2'),
        column: fc.constantFrom('a', 'b'),
        value: fc.option(fc.nat(9), { nil: null }),
      }),
      fc.constantFrom('undo', 'redo'),
    )
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        const { document } = smallDocument()
        // The model: a list of states with a place in it.
        let states = [cells(document)]
        let place = 0
        for (const item of steps) {
          if (item === 'undo') {
            const isPossible = place > 0
            expect(refusal(() => undo(document))).toBe(isPossible ? 'accepted' : 'nothing-to-undo')
            if (isPossible) place--
          } else if (item === 'redo') {
            const isPossible = place < states.length - 1
            expect(refusal(() => redo(document))).toBe(isPossible ? 'accepted' : 'nothing-to-redo')
            if (isPossible) place++
          } else if (typeof item === 'object') {
            const { change } = write(document, [cellEdit(item.criterion, item.column, item.value)])
            if (change !== null) {
              states = [...states.slice(0, place + 1), cells(document)]
              place++
            }
          }
          expect(cells(document)).toEqual(states[place])
        }
        document.db.close()
      }),
      { numRuns: 40 },
    )
  })
})
