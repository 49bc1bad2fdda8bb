import { expect, it } from 'vitest'
import {
  communesRow,
  layerRows,
  tableAsTsv,
} from '../../../../renderer/screens/distribution/distribution-rows.ts'
import { mixHex } from '../../../../renderer/ui/mix-hex.ts'
import { buildCommuneTable } from '../../../../shared/communes/build-commune-table.ts'
import { distribution } from '../../../../shared/communes/distribution.ts'
import { translate } from '../../../../shared/messages/translate.ts'
import type { MessageKey, MessageParams } from '../../../../shared/messages/translate.ts'
import { applyEdits, PLAN, SET, smallPlan } from '../../../shared/communes/small-plan.ts'

const t = (key: MessageKey, params?: MessageParams) => translate('vi', key, params)

function smallTable() {
  const facts = smallPlan()
  const list = (unitId: string, criteria: string) =>
    ({
      table: 'markList',
      op: 'put',
      row: { planId: PLAN, setId: SET, layer: 'baseline', unitId, criteria, lost: '' },
    }) as const
  applyEdits(facts, [list('a-1', '1,2,3,4,5'), list('a-2', '1'), list('b-1', '2,3')])
  return distribution(facts, PLAN, SET, buildCommuneTable(facts, PLAN, SET))
}

it('copies what is on screen, with the communes that the bands add up to', () => {
  const table = smallTable()
  const format = { view: 'number', style: 'vi', t } as const
  const layers = [{ title: 'Đã đạt', rows: layerRows(table, 0, format) }]
  const headings = ['Số tiêu chí', 'A', 'B', 'Cộng', 'Tỉ lệ']
  expect(tableAsTsv(headings, communesRow(table, format), layers).split('\n')).toEqual([
    'Số tiêu chí\tA\tB\tCộng\tTỉ lệ',
    'Tổng số xã\t3\t3\t6\t100,0%',
    'Đã đạt',
    '5 (đủ)\t1\t\t1\t16,7%',
    'Dưới 5\t1\t1\t2\t33,3%',
    'Chưa có danh sách\t1\t2\t3\t50,0%',
    'Bình quân tiêu chí/xã\t3,00\t2,00\t2,67\t',
  ])
})

it('shows shares of the communes of each column, and totals as numbers', () => {
  const rows = layerRows(smallTable(), 0, { view: 'share', style: 'vi', t })
  expect(rows.map(({ cells, total }) => [...cells, total].map(({ text }) => text))).toEqual([
    ['33,3%', '', '1'],
    ['33,3%', '33,3%', '2'],
    ['33,3%', '66,7%', '3'],
    ['3,00', '2,00', '2,67'],
  ])
})

it('mixes colours as the style sheet does', () => {
  expect([mixHex('#000000', '#ffffff', 0.25), mixHex('#1f7a4d', '#ffffff', 1)]).toEqual([
    '#bfbfbf',
    '#1f7a4d',
  ])
})
