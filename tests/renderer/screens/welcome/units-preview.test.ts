import { expect, test } from 'vitest'
import { previewUnits } from '../../../../renderer/screens/welcome/units-preview.ts'
import { splitUnitsText } from '../../../../shared/plan/split-units-text.ts'

const PROVINCE = { province: 'Tỉnh Lạng Sơn', columns: null }

function preview(text: string) {
  return previewUnits({ rows: splitUnitsText(text) }, PROVINCE)
}

function linesAtFault(text: string) {
  return preview(text)?.problems.map(({ error, line, text: shown }) => [error.code, line, shown])
}

test('a list without faults is counted by district, in its own order', () => {
  const text =
    'district\tcommune\nThành phố Lạng Sơn\tMai Pha\nHuyện Tràng Định\tQuốc Khánh\n\tTân Tiến\n'
  expect(preview(text)).toEqual({
    columns: [
      { name: 'Thành phố Lạng Sơn', shortName: 'Thành phố', communes: 1 },
      { name: 'Huyện Tràng Định', shortName: 'Tràng Định', communes: 2 },
    ],
    districts: 2,
    hasDistricts: true,
    groupings: [],
    communes: 3,
    outside: 0,
    problems: [],
    hasMoreProblems: false,
    totals: [],
    encoding: null,
    hiddenRows: 0,
  })
})

test('a list without a word is no list yet', () => {
  expect([preview(''), preview(' \n\t\n')]).toEqual([null, null])
})

test('thị trấn and phường are counted apart from communes of the programme', () => {
  expect(preview('Cao Lộc\tTT. Đồng Đăng\n\tThụy Hùng\n\tXã Bảo Lâm')).toMatchObject({
    communes: 2,
    outside: 1,
    columns: [{ name: 'Cao Lộc', communes: 2 }],
  })
})

test('every line at fault is named with its number and what it says', () => {
  const text = [
    'STT;Huyện;Xã',
    '1;Tràng Định;Kháng Chiến',
    '2;;Tân Tiến',
    '3;;Kháng Chiến',
    '4;Bình Gia;',
    '5;;Hoa Thám',
    '6;Bình Gia;Hoa Thám',
  ].join('\n')
  expect(linesAtFault(text)).toEqual([
    ['units-duplicate', 4, '3 | Kháng Chiến'],
    ['units-name-missing', 5, '4 | Bình Gia'],
    ['units-duplicate', 7, '6 | Bình Gia | Hoa Thám'],
  ])
})

test('a fault in a workbook is told with its cell', () => {
  const rows = [
    ['', 'Huyện', 'Xã'],
    ['', 'Bình Gia', 'Hoa Thám'],
    ['', '', 'Hoa Thám'],
  ]
  expect(previewUnits({ rows, sheet: 'DS xã' }, PROVINCE)?.problems).toEqual([
    {
      error: {
        code: 'units-duplicate',
        params: { line: '3 (DS xã!C3)', commune: 'Hoa Thám', district: 'Bình Gia' },
      },
      line: 3,
      text: 'Hoa Thám',
    },
  ])
})

test('a heading without a column of communes stops the list as a whole', () => {
  expect(linesAtFault('STT\tHuyện\n1\tTràng Định')).toEqual([['units-columns', null, '']])
})

test('a long list of faults ends at eight and says that there are more', () => {
  const long = preview(`Huyện\tXã\n${'Bình Gia\t\n'.repeat(20)}`)
  expect(long?.problems).toHaveLength(8)
  expect(long?.hasMoreProblems).toBe(true)
})

test('a sum at the foot is left out and said so', () => {
  expect(preview('Bình Gia\tHoa Thám\nTổng cộng\t1')).toMatchObject({
    communes: 1,
    problems: [],
    totals: [{ line: 2, text: 'Tổng cộng | 1' }],
  })
})

test('columns follow the choice, and a choice this list does not have falls back', () => {
  const rows = splitUnitsText('Xã\tVùng\nXã A\tVùng 1\nXã B\tVùng 1\nXã C\tVùng 2\nXã D\tVùng 2')
  const names = (columns: Parameters<typeof previewUnits>[1]['columns']) =>
    previewUnits({ rows }, { ...PROVINCE, columns })?.columns.map(({ name }) => name)
  expect([
    names(null),
    names({ by: 'grouping', index: 0, rest: 'Các xã khác' }),
    names({ by: 'grouping', index: 3, rest: 'Các xã khác' }),
    names({ by: 'districts' }),
  ]).toEqual([['Tỉnh Lạng Sơn'], ['Vùng 1', 'Vùng 2'], ['Tỉnh Lạng Sơn'], ['Tỉnh Lạng Sơn']])
})
