import { describe, expect, it } from 'vitest'
import { readWorkbook } from '../../../../electron/excel/read/read-workbook.ts'
import { findingsWorkbook } from '../../../../electron/excel/write/findings-workbook.ts'
import { describeFindings } from '../../../../shared/checks/described-finding.ts'
import { acceptEdits } from '../../../../shared/checks/accepted.ts'
import { declared, found, list, PLAN, planWith } from '../../../shared/checks/checked.ts'
import { applyEdits } from '../../../shared/communes/small-plan.ts'
import { unzip } from './unzip.ts'

async function workbook(): Promise<Uint8Array> {
  const facts = planWith({
    markList: [list('a-1', 'baseline', '1,2'), list('b-2', 'baseline', '1,_x0041_')],
    declaredCount: [declared('a-1', 'baseline', 3)],
  })
  applyEdits(facts, acceptEdits(PLAN, found(facts, 'declared-count'), '=Đã hỏi xã'))
  return findingsWorkbook('vi', 'Kế hoạch 2023', describeFindings('vi', facts, PLAN, found(facts)))
}

describe('the findings as a workbook', () => {
  it('holds each finding with where it is, its fix and why it was accepted', async () => {
    const read = await readWorkbook(await workbook())
    if (!read.ok) throw new Error(read.code)
    const { sheets } = read.workbook
    expect(sheets.map(({ name }) => name)).toEqual(['Điểm nghi vấn'])
    const rows = new Map<number, (string | number)[]>()
    for (const { row, value } of sheets[0]?.cells ?? []) {
      const text = value.kind === 'number' ? value.value : value.kind === 'text' ? value.text : ''
      rows.set(row, [...(rows.get(row) ?? []), text])
    }
    expect([...rows.values()].map((cells) => cells.filter((cell) => cell !== ''))).toEqual([
      ['CÁC ĐIỂM NGHI VẤN TRONG SỐ LIỆU KẾ HOẠCH'],
      ['Kế hoạch 2023: sai 1, nghi vấn 0, lưu ý 0, đã chấp nhận 1'],
      [
        'TT',
        'Mức độ',
        'Loại',
        'Huyện, cột',
        'Ở đâu',
        'Nội dung',
        'Cách sửa đề xuất',
        'Lý do chấp nhận',
      ],
      [
        1,
        'Sai',
        'Số ghi khác danh sách',
        'A',
        '1 (A), Xã nông thôn mới, đã đạt',
        'Văn bản ghi 3 tiêu chí, danh sách có 2: 1, 2.',
        'Bỏ số 3 đã ghi, đếm theo danh sách (2 tiêu chí)',
        '=Đã hỏi xã',
      ],
      [
        2,
        'Sai',
        'Số không có trong bộ tiêu chí',
        'B',
        '2 (B), Xã nông thôn mới, đã đạt',
        'Bộ tiêu chí không có _x0041_. Danh sách ghi: 1, _x0041_.',
        'Bỏ _x0041_ khỏi danh sách',
      ],
    ])
  })

  it('prints one page wide, its headings on each page', async () => {
    const files = await unzip(await workbook())
    const sheet = files.get('xl/worksheets/sheet1.xml') ?? ''
    expect(sheet).toContain('orientation="landscape"')
    expect(sheet).toContain('fitToHeight="0"')
    expect(files.get('xl/workbook.xml')).toContain('Điểm nghi vấn&apos;!$4:$4')
    expect(sheet).toContain('<autoFilter ref="A4:H6"')
  })
})
