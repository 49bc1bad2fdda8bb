import { expect, test } from 'vitest'
import { summarize } from '../../../../renderer/screens/import/summary.ts'
import type { ImportChange } from '../../../../shared/import/preview.ts'
import { doubt, preview } from './preview-fixture.ts'

function change(criterion: string, before: number | null, after: number | null): ImportChange {
  return {
    where: `PL6!B${criterion}`,
    tableId: 'PL6!A4:C6',
    table: 'matrixCell',
    setId: 'xa',
    layer: 'target',
    criterion,
    columnId: 'van-lang',
    before,
    after,
    raw: '',
  }
}

test('tells what is certain from what the first proposals would add', () => {
  const row = { planId: '2023', setId: 'xa', layer: 'target', columnId: 'trang-dinh' } as const
  const skip = { code: 'import.proposal.skip', params: {} } as const
  const use = {
    id: 'unit:trang-dinh',
    label: skip,
    effect: 2,
  }
  const edits = ['1', '2'].map((criterion) => ({
    table: 'matrixCell' as const,
    op: 'put' as const,
    row: { ...row, criterion, value: 3 },
  }))
  const open = doubt({ proposals: [use, { id: 'skip', label: skip, effect: 0 }], edits })
  expect(
    summarize(
      preview({
        changes: [change('1', null, 4), change('2', 5, 6), change('3', 7, null)],
        doubts: [open, doubt({ ...open, id: 'decided', chosen: 'skip' })],
        agreements: { totals: 19, rates: 18, averages: 11 },
        mismatches: [
          {
            tableId: 'PL6!A4:C6',
            where: 'PL6!O7',
            figure: 'rate',
            printed: '97,7',
            computed: '97,8',
            kind: 'cut',
            fraction: { numerator: 177, denominator: 181 },
            base: 'communes',
          },
        ],
      }),
    ),
  ).toEqual({
    added: 1,
    changed: 1,
    cleared: 1,
    openDoubts: 1,
    agreeing: 48,
    wrong: 0,
    cut: 1,
    safeEdits: 3,
    allEdits: 5,
  })
})
