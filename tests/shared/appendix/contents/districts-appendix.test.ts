import { expect, it } from 'vitest'
import { appendixList, buildAppendix } from '../../../../shared/appendix/definitions.ts'
import { applyEdits, PLAN } from '../../communes/small-plan.ts'
import {
  declare,
  DISTRICT_SET,
  districtPlan,
  marks,
  register,
} from '../../districts/district-plan.ts'
import { printedRows } from '../printed-table.ts'

const ID = `districts-${DISTRICT_SET}`

it('prints marks, counts that a workbook counts again, and figures of the set', () => {
  const facts = districtPlan()
  expect(appendixList(facts, PLAN).some(({ id }) => id === ID)).toBe(false)
  marks(facts, 'a', 'baseline', '1,2')
  marks(facts, 'a', 'target', '3')
  declare(facts, 'b', 'baseline', 3)
  register(facts, 'a')
  applyEdits(facts, [
    {
      table: 'recognition',
      op: 'put',
      row: { unitId: 'b', standard: 'ntm', year: 2021, decision: '' },
    },
  ])
  const document = buildAppendix(facts, PLAN, ID)
  expect(document.heading.title).toBe('KẾT QUẢ VÀ KẾ HOẠCH NĂM 2023 THỰC HIỆN BỘ TIÊU CHÍ HUYỆN')
  expect(printedRows(document)).toEqual([
    ['1', 'Huyện A', 'x', 'x', 'p', '', '2', '1', '3', '2/4', '3/4', 'x', ''],
    ['2', 'Huyện B', '', '', '', '', '', '', '', '3/4', '3/4', '', '2021'],
    ['', 'Số huyện đã đạt', '1', '1', '0', '0', '2', '', '', '', '', '1'],
    ['', 'Số huyện phấn đấu thêm', '0', '0', '1', '0', '', '1', '', '', '1', ''],
    ['', 'Số huyện đạt sau kế hoạch', '1', '1', '1', '0', '', '', '3', '', '', ''],
    ['', 'Bình quân tiêu chí/huyện', '', '2,00', '', '3,00', ''],
  ])
  expect(document.rows[0]?.cells[6]?.formula).toMatchObject({ op: 'countMarks' })
  expect(document.rows[2]?.cells[2]?.formula).toMatchObject({
    op: 'countMarks',
    of: { from: { row: 0, column: 2 }, to: { row: 1, column: 2 } },
  })
  expect(document.rows[3]?.cells[10]?.formula).toMatchObject({
    of: { from: { row: 0, column: 11 }, to: { row: 1, column: 11 } },
  })
  for (const row of document.rows) {
    expect(row.cells.reduce((sum, { span }) => sum + span, 0)).toBe(13)
  }
  expect(document.footnotes.map(({ text }) => text)).toContain(
    'Số tiêu chí của huyện không có dấu là số ghi trong văn bản, chưa có danh sách.',
  )
})
