import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  foldForSearch,
  foldLabel,
  foldLabelLoosely,
  isUnaccented,
} from '../../../shared/units/fold-label.ts'
import { readTsv } from '../import/plan-facts.ts'

test('spellings of one word share the strict key', () => {
  const same: [string, string][] = [
    ['Thủy', 'Thuỷ'],
    ['văn hoá', 'Văn hóa'],
    ['Hòa Bình', 'Hoà  Bình'],
    ['TRÀNG ĐỊNH', 'Tràng Định'],
    ['Tràng Định'.normalize('NFD'), 'Tràng Định'.normalize('NFC')],
    ['Thủy lợi và phòng, chống thiên tai', 'thuỷ lợi và phòng chống thiên tai'],
    ['Ðình Lập', 'Đình Lập'],
    ['Bắc\u00a0Sơn ', 'Bắc Sơn'],
    ['Quốc phòng & an ninh', 'Quốc phòng và An ninh'],
  ]
  for (const [a, b] of same) expect([a, foldLabel(a)]).toEqual([a, foldLabel(b)])
})

test('letters and tones that make other words keep the strict key apart', () => {
  const other: [string, string][] = [
    ['Đồng', 'Dồng'],
    ['Bảo Lâm', 'Bảo Lạm'],
    ['Tân', 'Tăn'],
    ['Quý', 'Quí'],
    ['Hoa', 'Hòa'],
  ]
  for (const [a, b] of other) expect(foldLabel(a)).not.toBe(foldLabel(b))
})

test('the weaker key takes i for y where they sound alike, and only there', () => {
  for (const [a, b] of [
    ['Quý', 'Quí'],
    ['Mỹ', 'Mĩ'],
    ['Lý', 'Lí'],
    ['Tỷ lệ', 'Tỉ lệ'],
    ['Ký', 'Kí'],
  ] as const) {
    expect(foldLabelLoosely(a)).toBe(foldLabelLoosely(b))
  }
  expect(foldLabelLoosely('Thúy')).not.toBe(foldLabelLoosely('Thúi'))
  expect(foldLabelLoosely('tay')).not.toBe(foldLabelLoosely('tai'))
})

test('a search without accents finds the name', () => {
  expect(foldForSearch('Xã Bảo Lâm')).toContain('bao lam')
  expect(foldForSearch('Đình Lập')).toBe('dinh lap')
  expect([isUnaccented('Trang Dinh'), isUnaccented('Tràng Định'), isUnaccented('Đa')]).toEqual([
    true,
    false,
    false,
  ])
})

test('normal form, case and a tone mark moved inside its syllable never change the key', () => {
  const names = readTsv('units/langson-2023.tsv').map(([, commune = '']) => commune)
  fc.assert(
    fc.property(
      fc.constantFrom(...names),
      fc.constantFrom('NFC', 'NFD'),
      fc.boolean(),
      (name, form, isUpper) => {
        const spelt = (isUpper ? name.toUpperCase() : name).normalize(form)
        expect(foldLabel(spelt)).toBe(foldLabel(name))
        expect(foldForSearch(spelt)).toBe(foldForSearch(name))
      },
    ),
  )
})

test('no two communes of one district share a strict key', () => {
  const byDistrict = new Map<string, string[]>()
  for (const [district = '', commune = ''] of readTsv('units/langson-2023.tsv')) {
    byDistrict.set(district, [...(byDistrict.get(district) ?? []), foldLabel(commune)])
  }
  for (const keys of byDistrict.values()) expect(new Set(keys).size).toBe(keys.length)
})
