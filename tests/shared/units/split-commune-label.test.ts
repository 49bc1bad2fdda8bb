import { expect, test } from 'vitest'
import { foldLabel } from '../../../shared/units/fold-label.ts'
import { splitCommuneLabel } from '../../../shared/units/split-commune-label.ts'
import { readTsv } from '../import/plan-facts.ts'

test('every label of Appendices 1 to 5 names a commune of its district', () => {
  const known = new Set(
    readTsv('units/langson-2023.tsv').map(([district = '', commune = '']) =>
      foldLabel(`${district.replace(/^(?:Huyện|Thành phố) /, '')} ${commune}`),
    ),
  )
  const labels = readTsv('langson-2023/appendices-1-to-5-communes.tsv').map((row) => row[2] ?? '')
  expect(labels).toHaveLength(47)
  for (const label of labels) {
    const { commune, district } = splitCommuneLabel(label)
    expect([label, known.has(foldLabel(`${district?.name} ${commune.name}`))]).toEqual([
      label,
      true,
    ])
  }
})

test('both levels are found however they are joined', () => {
  const one = { kind: 'xã', name: 'Nhân Lý' }
  const chiLang = { kind: 'huyện', name: 'Chi Lăng' }
  for (const label of [
    'Xã Nhân Lý- Huyện Chi Lăng',
    'Xã Nhân Lý, huyện Chi Lăng',
    'Xã Nhân Lý huyện Chi Lăng',
    'Xã Nhân Lý (huyện Chi Lăng)',
    'xã Nhân Lý – H. Chi Lăng',
    '3. Xã Nhân Lý - huyện Chi Lăng, tỉnh Lạng Sơn',
    'Xã Nhân Lý\nHuyện Chi Lăng',
    'Xã Nhân Lý thuộc huyện Chi Lăng',
    'Huyện Chi Lăng - xã Nhân Lý',
  ]) {
    expect([label, splitCommuneLabel(label)]).toEqual([label, { commune: one, district: chiLang }])
  }
  expect(splitCommuneLabel('Thượng Cường - Huyện Chi Lăng').commune).toEqual({
    kind: null,
    name: 'Thượng Cường',
  })
  expect(splitCommuneLabel('Xã Hoàng Đồng - TP. Lạng Sơn').district).toEqual({
    kind: 'thành phố',
    name: 'Lạng Sơn',
  })
  expect(splitCommuneLabel('Xã Hoàng Đồng TP Lạng Sơn').district).toEqual({
    kind: 'thành phố',
    name: 'Lạng Sơn',
  })
})

test('a cell with one level has no district', () => {
  for (const label of [
    'Xã Bảo Lâm',
    'Bảo Lâm',
    'Thị trấn Đồng Đăng',
    'Huyện Chi Lăng',
    'Thị xã Việt Yên',
  ]) {
    expect(splitCommuneLabel(label).district).toBeNull()
  }
})
