import { expect, test } from 'vitest'
import type { FactEdit } from '../../../../shared/changes/fact-edit.ts'
import { cellOfEdit } from '../../../../renderer/screens/matrix/cell-of-edit.ts'
import type { TableChoice } from '../../../../renderer/state/app-store.ts'

const shown: TableChoice = { planId: '2023', setId: 'ntm', layer: 'target' }
const ofSet = { planId: '2023', setId: 'ntm' }

const edits: readonly FactEdit[] = [
  {
    table: 'matrixCell',
    op: 'put',
    row: { ...shown, criterion: '4', columnId: 'bac-son', value: 9 },
  },
  { table: 'provinceFigure', op: 'put', row: { ...shown, criterion: '4', value: 9 } },
  { table: 'averageBase', op: 'put', row: { ...ofSet, columnId: 'bac-son', value: 9 } },
  { table: 'rateBase', op: 'put', row: { ...ofSet, value: 9 } },
]

test('each figure that can be typed has its cell', () => {
  expect(edits.map((edit) => cellOfEdit(shown, edit))).toEqual([
    { row: '4', column: 'bac-son' },
    { row: '4', column: '@total' },
    { row: '@base', column: 'bac-son' },
    { row: '@base', column: '@rate' },
  ])
})

test('a table of another set has none of them, of another layer only the bases', () => {
  const advanced = { ...shown, setId: 'ntm-advanced' }
  const baseline = { ...shown, layer: 'baseline' } as const
  expect(edits.map((edit) => cellOfEdit(advanced, edit))).toEqual([null, null, null, null])
  expect(edits.map((edit) => cellOfEdit(baseline, edit) !== null)).toEqual([
    false,
    false,
    true,
    true,
  ])
})
