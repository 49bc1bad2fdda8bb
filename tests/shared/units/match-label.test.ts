import { expect, test } from 'vitest'
import { createLabelMatcher } from '../../../shared/units/match-label.ts'
import { bacGiangColumns, langSonColumns, readTsv } from '../import/plan-facts.ts'

const langSon = createLabelMatcher(langSonColumns())

test('a district is matched in every spelling', () => {
  const labels: [string, string, 'exact' | 'folded'][] = [
    ['Tràng Định', 'd2', 'exact'],
    ['Huyện Tràng Định', 'd2', 'exact'],
    ['HUYỆN TRÀNG ĐỊNH', 'd2', 'folded'],
    ['H. Tràng Định', 'd2', 'folded'],
    ['Tràng Định (21 xã)', 'd2', 'folded'],
    ['2. Tràng Định', 'd2', 'folded'],
    ['II. Huyện Tràng Định', 'd2', 'folded'],
    ['trang dinh', 'd2', 'folded'],
    ['TP. Lạng Sơn', 'd1', 'folded'],
    ['Thành phố', 'd1', 'folded'],
    ['TP', 'd1', 'folded'],
    ['T.P', 'd1', 'folded'],
    ['Đình\nLập', 'd9', 'folded'],
  ]
  for (const [label, id, how] of labels) {
    const isExact = label.includes('\n') ? 'exact' : how
    expect([label, langSon.match(label)]).toEqual([label, { kind: 'match', id, how: isExact }])
  }
})

test('a name only nearly right is a proposal', () => {
  for (const label of ['Tràng Đinh', 'Trànng Định', 'Tr. Định', 'T. Định', 'Tràng Địng']) {
    expect([label, langSon.match(label)]).toEqual([
      label,
      { kind: 'proposals', reason: 'near', ids: ['d2'] },
    ])
    expect(langSon.find(label)).toEqual({ kind: 'none' })
  }
})

test('other words match nothing', () => {
  for (const label of [
    '',
    'Tổng cộng',
    'STT',
    'TT',
    'x',
    '12',
    'Tỷ lệ (%)',
    'Thị xã',
    'Tỉnh Lạng Sơn (cả tỉnh và các huyện)',
    'Ghi chú',
  ]) {
    expect([label, langSon.find(label).kind]).toEqual([label, 'none'])
  }
})

test('a kind that contradicts the unit is a proposal, and a shared name needs its kind', () => {
  const dongThap = createLabelMatcher([
    { id: 'tp', name: 'Thành phố Cao Lãnh', kind: null, shortName: 'TP Cao Lãnh' },
    { id: 'h', name: 'Huyện Cao Lãnh', kind: null, shortName: 'Cao Lãnh (huyện)' },
    { id: 'hn', name: 'Hồng Ngự', kind: 'thành phố', shortName: 'Hồng Ngự' },
  ])
  expect(dongThap.match('TP. Cao Lãnh')).toMatchObject({ kind: 'match', id: 'tp' })
  expect(dongThap.match('H. Cao Lãnh')).toMatchObject({ kind: 'match', id: 'h' })
  expect(dongThap.match('Cao Lãnh')).toEqual({
    kind: 'proposals',
    reason: 'ambiguous',
    ids: ['tp', 'h'],
  })
  expect(dongThap.match('Huyện Hồng Ngự')).toEqual({
    kind: 'proposals',
    reason: 'near',
    ids: ['hn'],
  })
  expect(dongThap.match('Thành phố')).toEqual({
    kind: 'proposals',
    reason: 'ambiguous',
    ids: ['tp', 'hn'],
  })
})

test('each district of Bắc Giang is matched by its abbreviated name', () => {
  const columns = bacGiangColumns()
  const matcher = createLabelMatcher(columns)
  for (const { id, name } of columns) {
    const label = name.replace('Thành phố', 'TP.').replace('Thị xã ', 'TX.').replace('Huyện', 'H.')
    expect([label, matcher.match(label)]).toMatchObject([label, { kind: 'match', id }])
  }
})

test('of 181 communes each finds itself or says that the name is shared', () => {
  const units = readTsv('units/langson-2023.tsv').map(([district = '', name = ''], index) => ({
    id: `${index} ${district}`,
    name: `Xã ${name}`,
    kind: null,
    shortName: name,
  }))
  const matcher = createLabelMatcher(units)
  const shared = units.filter(({ id, shortName }) => {
    const match = matcher.match(shortName.toUpperCase())
    if (match.kind === 'match') expect(match.id).toBe(id)
    return match.kind !== 'match'
  })
  expect(new Set(shared.map(({ shortName }) => shortName))).toContain('Mẫu Sơn')
  for (const { shortName } of shared) {
    expect(units.filter((unit) => unit.shortName === shortName).length).toBeGreaterThan(1)
  }
})
