import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { writeNewDocument } from '../../../../electron/services/new-document.ts'
import { FACT_TABLES } from '../../../../shared/changes/fact-tables.ts'
import type { FactEdit } from '../../../../shared/changes/fact-edit.ts'
import { countColumnsEdits } from '../../../../shared/matrix/switch-columns.ts'
import { AT, emptyFolder } from '../../services/small-document.ts'
import { applyEdits, PLAN, SET, smallPlan } from '../../../shared/communes/small-plan.ts'
import { ntm } from './run-ntm.ts'

const file = join(emptyFolder(), 'bảng.ntm')
const of = { planId: PLAN, setId: SET, layer: 'target' } as const

beforeAll(() => {
  const facts = smallPlan()
  applyEdits(facts, [
    ...['a', 'b'].map((columnId): FactEdit => ({
      table: 'matrixCell',
      op: 'put',
      row: { ...of, criterion: '1', columnId, value: 3 },
    })),
    ...['a-1', 'a-2', 'a-3'].map((unitId): FactEdit => ({
      table: 'markList',
      op: 'put',
      row: { ...of, unitId, layer: 'baseline', criteria: unitId === 'a-1' ? '1,2' : '2', lost: '' },
    })),
    ...countColumnsEdits(of, ['a']),
  ])
  // Rows of a table's map are rows of that table.
  const edits = FACT_TABLES.flatMap((table) =>
    [...facts[table].values()].map((row) => ({ table, op: 'put', row }) as FactEdit),
  )
  writeNewDocument(file, AT, { code: 'change.create', params: {} }, edits)
})

it('gives what communes count to in a counted column, and what was entered in the others', () => {
  const matrix = JSON.parse(ntm('matrix', file, '--layer', 'target', '--json').stdout)
  expect({
    values: matrix.rows.map(({ values }: { values: unknown }) => values),
    columnTotals: matrix.columnTotals,
    averages: matrix.averages,
  }).toEqual({
    values: [
      [1, 3],
      [3, null],
      [0, null],
      [0, null],
      [0, null],
    ],
    columnTotals: [4, 3],
    averages: ['1,33', '1,00'],
  })
})
