import { expect, test } from 'vitest'
import { previewUnits } from '../../../../renderer/screens/welcome/units-preview.ts'

function linesAtFault(text: string) {
  return previewUnits(text)?.problems.map(({ error, line, text: shown }) => [
    error.code,
    line,
    shown,
  ])
}

test('a list without faults is counted by district, in its own order', () => {
  const text =
    'district\tcommune\nThành phố Lạng Sơn\tMai Pha\nHuyện Tràng Định\tQuốc Khánh\n\tTân Tiến\n'
  expect(previewUnits(text)).toEqual({
    districts: [
      { name: 'Thành phố Lạng Sơn', communes: 1 },
      { name: 'Huyện Tràng Định', communes: 2 },
    ],
    communes: 3,
    outside: 0,
    problems: [],
    hasMoreProblems: false,
    doubts: [],
  })
})

test('a list without a word is no list yet', () => {
  expect([previewUnits(''), previewUnits(' \n\t\n')]).toEqual([null, null])
})

test('thị trấn and phường are counted apart from communes of the programme', () => {
  const text = 'Cao Lộc\tTT. Đồng Đăng\n\tThụy Hùng\n\tXã Bảo Lâm'
  expect(previewUnits(text)).toMatchObject({
    communes: 2,
    outside: 1,
    districts: [{ name: 'Cao Lộc', communes: 2 }],
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

test('a heading that names only one of the two columns stops the list as a whole', () => {
  expect(linesAtFault('STT\tXã\n1\tKháng Chiến')).toEqual([['units-columns', null, 'STT | Xã']])
})

test('a long list of faults ends at eight and says that there may be more', () => {
  const text = `Huyện\tXã\n${'Bình Gia\t\n'.repeat(20)}`
  const preview = previewUnits(text)
  expect(preview?.problems).toHaveLength(8)
  expect(preview?.hasMoreProblems).toBe(true)
})

test('a total row and running numbers taken for districts are doubts, not refusals', () => {
  expect(previewUnits('Bình Gia\tHoa Thám\nTổng cộng\t1')).toMatchObject({
    problems: [],
    doubts: [{ kind: 'total-row', line: 2, text: 'Tổng cộng | 1' }],
  })
  expect(previewUnits('1\tHoa Thám\tBình Gia\n2\tTân Hòa\tBình Gia')).toMatchObject({
    problems: [],
    doubts: [{ kind: 'number-district', name: '1' }],
  })
})
