import { expect, test } from 'vitest'
import { detectLegacyEncoding, fromLegacyEncoding } from '../../../shared/units/legacy-fonts.ts'
import { readTsv } from '../import/plan-facts.ts'

const TCVN3 = [
  'Trµng §Þnh',
  'V¨n L·ng',
  'B×nh Gia',
  'B¾c S¬n',
  'H÷u Lòng',
  'Thñy lîi vµ phßng, chèng thiªn tai',
]
const VNI = [
  'Traøng Ñònh',
  'Vaên Laõng',
  'Bình Gia',
  'Baéc Sôn',
  'Höõu Luõng',
  'Thuûy lôïi vaø phoøng, choáng thieân tai',
]
const NAMES = [
  'Tràng Định',
  'Văn Lãng',
  'Bình Gia',
  'Bắc Sơn',
  'Hữu Lũng',
  'Thủy lợi và phòng, chống thiên tai',
]

test('texts of legacy fonts are recognised and converted', () => {
  expect(detectLegacyEncoding(TCVN3)).toBe('TCVN3')
  expect(TCVN3.map((text) => fromLegacyEncoding(text, 'TCVN3'))).toEqual(NAMES)
  expect(detectLegacyEncoding(VNI)).toBe('VNI')
  expect(VNI.map((text) => fromLegacyEncoding(text, 'VNI'))).toEqual(NAMES)
  expect(fromLegacyEncoding('TRAØNG ÑÒNH', 'VNI')).toBe('TRÀNG ĐỊNH')
})

test('Unicode is left alone, whatever names it holds', () => {
  const communes = readTsv('units/langson-2023.tsv').map(([, commune = '']) => commune)
  expect(detectLegacyEncoding(communes)).toBeNull()
  expect(detectLegacyEncoding(NAMES)).toBeNull()
  expect(detectLegacyEncoding(['Tiêu chí', 'Giao thông', 'Tổng'])).toBeNull()
  expect(detectLegacyEncoding(['STT', 'x', '12'])).toBeNull()
  expect(
    communes
      .map((name) => fromLegacyEncoding(name, 'VNI'))
      .filter((name, index) => name !== communes[index]).length,
  ).toBeLessThan(communes.length / 2)
})
