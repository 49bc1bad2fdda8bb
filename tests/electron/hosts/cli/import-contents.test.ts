import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { beforeAll, expect, it } from 'vitest'
import { factsOf, withDocument } from '../../../../electron/hosts/cli/with-document.ts'
import { writeChange } from '../../../../electron/services/write-change.ts'
import { freezeEdits } from '../../../../shared/versions/copy-plan.ts'
import { AT, emptyFolder } from '../../services/small-document.ts'
import { ntm } from './run-ntm.ts'

const folder = emptyFolder()
const file = join(folder, 'mẫu.ntm')
const book = join(folder, 'nội dung.xlsx')

/** Four contents in one book, one of which can't be taken. */
beforeAll(async () => {
  const workbook = new ExcelJS.Workbook()
  const sheets: Record<string, (string | number | null)[][]> = {
    Vốn: [
      ['NGUỒN VỐN NĂM 2023'],
      ['ĐVT: triệu đồng'],
      ['TT', 'Nguồn vốn', 'Kế hoạch năm 2023'],
      [1, 'Vốn lồng ghép từ dự án khác', 500],
      [2, 'Vốn tín dụng', 100],
    ],
    Thôn: [
      ['THÔN KIỂU MẪU PHẤN ĐẤU NĂM 2023'],
      ['TT', 'Xã', 'Số thôn phấn đấu năm 2023'],
      [1, 'Xã Chí Minh - huyện Tràng Định', 2],
      [2, 'Xã Tri Phương - huyện Tràng Định', 1],
    ],
    'Chỉ tiêu': [
      ['CÁC CHỈ TIÊU CHỦ YẾU NĂM 2023'],
      ['TT', 'Chỉ tiêu', 'ĐVT', 'Kế hoạch năm 2023'],
      [1, 'Máy cày', 'chiếc', 44],
      [2, 'Sản phẩm dự thi', 'sản phẩm', '25-30'],
    ],
    'Theo huyện': [
      ['NGUỒN VỐN NĂM 2023'],
      ['TT', 'Đơn vị', 'Ngân sách tỉnh', 'Vốn tín dụng'],
      [1, 'Huyện Tràng Định', 3, 4],
      [2, 'Huyện Bình Gia', 5, 6],
    ],
  }
  for (const [name, rows] of Object.entries(sheets)) workbook.addWorksheet(name).addRows(rows)
  await workbook.xlsx.writeFile(book)
  expect(ntm('new', file, '--sample', 'langson-2023').code).toBe(0)
})

it('imports a book of other contents as it showed it would, and says what it did not read', () => {
  const shown = ntm('import', file, book, '--dry-run', '--json')
  const first: { applied: boolean; changes: number } = JSON.parse(shown.stdout)
  expect([shown.code, first.applied, first.changes > 0]).toEqual([0, false, true])
  expect(shown.stderr).toContain('Theo huyện!A2:D4: Bảng để các nguồn vốn theo cột')
  const done = ntm('import', file, book, '--accept', 'all', '--json')
  expect(JSON.parse(done.stdout)).toMatchObject({ applied: true, changes: first.changes })
  const again = ntm('import', file, book, '--dry-run', '--json')
  expect(JSON.parse(again.stdout)).toMatchObject({ changes: 0, doubts: [] })
})

it('refuses a book for a plan that was issued, and leaves it as it is', async () => {
  await withDocument(file, (document) => {
    const facts = factsOf(document)
    const [plan] = facts.plan.keys()
    const issue = { number: '18/KH-UBND', date: '2023-01-18', note: '' }
    const edits = freezeEdits(facts, plan ?? '', issue)
    const label = { code: 'change.cell', params: {} } as const
    writeChange(document, { at: AT, label, source: 'command', edits, revision: null })
  })
  const other = join(folder, 'sửa.xlsx')
  const workbook = new ExcelJS.Workbook()
  workbook
    .addWorksheet('Vốn')
    .addRows([
      ['NGUỒN VỐN NĂM 2023'],
      ['ĐVT: triệu đồng'],
      ['TT', 'Nguồn vốn', 'Kế hoạch năm 2023'],
      [1, 'Vốn lồng ghép từ dự án khác', 999],
      [2, 'Vốn tín dụng', 100],
    ])
  await workbook.xlsx.writeFile(other)
  const before = ntm('history', file, '--json').stdout
  const run = ntm('import', file, other, '--accept', 'all')
  expect([run.code, run.stdout]).toEqual([1, ''])
  expect(run.stderr).toContain('đã ban hành nên không sửa được nữa')
  expect(ntm('history', file, '--json').stdout).toBe(before)
})
