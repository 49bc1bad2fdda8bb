import { describe, expect, it } from 'vitest'
import { readCapitalBlock } from '../../../shared/capital/read-block.ts'
import { sourceOfName } from '../../../shared/capital/source-of-name.ts'
import { treePlaces } from '../../../shared/capital/tree-depths.ts'

const MILLION = 1_000_000

function block(text: string): string[][] {
  return text
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
}

describe('a copied table of capital', () => {
  it('is read with its numbers, headings, percentages, unit and total', () => {
    const reading = readCapitalBlock(
      block(`
        |Đơn vị tính: triệu đồng|||
        TT|Nguồn vốn|Thực hiện năm 2022|Kế hoạch năm 2023|Tỷ lệ (%)
        I|Ngân sách nhà nước|600.000|644.283|99
        1|Ngân sách Trung ương|250.000|270.056|42
        -|Vốn đầu tư|200.000|216.040|
        -|Vốn sự nghiệp|50.000|54.016|
        2|Ngân sách tỉnh||61.880|
        II|Vốn khác|-|80,5|
        |Tổng cộng|600.000|644.363,5|100
      `),
      'billion',
    )
    expect(reading).toEqual({
      ok: true,
      unit: 'million',
      total: { baseline: 600_000 * MILLION, target: 644_363_500_000 },
      entries: [
        line('Ngân sách nhà nước', 0, 600_000, 644_283),
        line('Ngân sách Trung ương', 1, 250_000, 270_056),
        line('Vốn đầu tư', 2, 200_000, 216_040),
        line('Vốn sự nghiệp', 2, 50_000, 54_016),
        { name: 'Ngân sách tỉnh', depth: 1, amounts: { target: 61_880 * MILLION } },
        { name: 'Vốn khác', depth: 0, amounts: { target: 80_500_000 } },
      ],
    })
  })

  it('of names and one column of figures is the plan’s, in the table’s unit', () => {
    expect(readCapitalBlock(block('Vốn tín dụng|3,000.5\n- Vay|80'), 'billion')).toEqual({
      ok: true,
      unit: null,
      total: {},
      entries: [
        { name: 'Vốn tín dụng', depth: 0, amounts: { target: 3_000_500 * MILLION } },
        { name: 'Vay', depth: 1, amounts: { target: 80_000 * MILLION } },
      ],
    })
  })

  it('with numbers in the names and parts under “Trong đó:” is the tree that is imported from a workbook', () => {
    const reading = readCapitalBlock(
      block(
        'I. Ngân sách tỉnh|120\nTrong đó:|\n- Vốn đầu tư|100\n- Vốn sự nghiệp|20\nII. Vốn tín dụng|80',
      ),
      'million',
    )
    expect(reading.ok && reading.entries.map(({ name, depth }) => [name, depth])).toEqual([
      ['Ngân sách tỉnh', 0],
      ['Vốn đầu tư', 1],
      ['Vốn sự nghiệp', 1],
      ['Vốn tín dụng', 0],
    ])
  })

  it('of figures alone names no source; a cell that is no amount is named', () => {
    expect(readCapitalBlock(block('1|2\n3|4'), 'million')).toEqual({ ok: false, code: 'no-names' })
    expect(readCapitalBlock(block('Vốn tín dụng|5\nVốn khác|nhiều'), 'million')).toEqual({
      ok: false,
      code: 'amount',
      name: 'Vốn khác',
      text: 'nhiều',
    })
  })
})

function line(name: string, depth: number, baseline: number, target: number) {
  return { name, depth, amounts: { baseline: baseline * MILLION, target: target * MILLION } }
}

function depths(numbers: readonly string[]): number[] {
  return treePlaces(numbers.map((number) => ({ number, name: 'Vốn', isTotal: false }))).map(
    ({ depth }) => depth,
  )
}

it('tells levels from the ways in which lines are numbered', () => {
  expect(depths(['I', '1', 'a)', 'b)', '-', '2', 'II', '1.', '-'])).toEqual([
    0, 1, 2, 2, 3, 1, 0, 1, 2,
  ])
  expect(depths(['1', '1.1', '1.1.1', '1.2', '2'])).toEqual([0, 1, 2, 1, 0])
  expect(depths(['', '', ''])).toEqual([0, 0, 0])
})

it.each([
  [
    'Vốn đầu tư trực tiếp cho Chương trình (ngân sách Trung ương, ngân sách địa phương)',
    null,
    'direct',
  ],
  ['Vốn lồng ghép từ các Chương trình, dự án khác', null, 'integrated'],
  ['Vốn huy động từ doanh nghiệp, hợp tác xã và các tổ chức kinh tế', null, 'enterprises'],
  ['Vốn tín dụng', null, 'credit'],
  ['Đóng góp của cộng đồng dân cư (tiền mặt, vật chất, hiến đất, ngày công)', null, 'community'],
  ['Ngân sách trung ương', 'direct', 'central'],
  ['NSTW', null, 'central'],
  ['Vốn đầu tư phát triển', 'central', 'central-investment'],
  ['Vốn đầu tư phát triển', 'province', 'own'],
  ['Hiến đất', 'community', 'community-land'],
  ['Ngân sách cấp huyện', null, 'district'],
  ['Quỹ vì người nghèo', null, 'own'],
] as const)('knows the source of “%s” under %s', (name, parent, source) => {
  expect(sourceOfName(name, parent)).toBe(source)
})
