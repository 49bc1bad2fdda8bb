import { describe, expect, it } from 'vitest'
import { buildVillageTable } from '../../../../shared/villages/village-table.ts'
import { PLAN, planFacts } from '../plan-facts.ts'
import { CLEAN, troubles } from '../read-back.ts'
import { buildSheet } from '../sheet-builder.ts'
import { apply, changesOf, previewBook, rolesOf } from './content-books.ts'

const byCommune = (title = 'KẾ HOẠCH THÔN NÔNG THÔN MỚI KIỂU MẪU NĂM 2023', running = 4) =>
  buildSheet([
    [title],
    [
      'TT',
      'Đơn vị',
      'Tổng số thôn',
      'Đã đạt đến hết năm 2022',
      'Phấn đấu năm 2023',
      'Lũy kế',
      'Tên thôn',
      'Ghi chú',
    ],
    ['I', 'Huyện Tràng Định', 15, 3, 3, 6],
    [1, 'Xã Chí Minh', 8, 2, 2, running, 'Thôn Nà Pài; Thôn Bản Chu', null],
    [2, 'Xã Tri Phương', 7, 1, 1, 2, 'Nà Lạn', 'xã điểm'],
    ['', 'Tổng cộng', 15, 3, 3, 6],
  ])

describe('a table of villages', () => {
  it('by commune is read with counts, names and notes; sums and running totals are checked', () => {
    const facts = planFacts()
    const preview = previewBook(facts, [byCommune()])
    expect(troubles(preview)).toEqual(CLEAN)
    expect(preview.contentTables[0]?.standard).toEqual({ value: 'village-model', from: 'title' })
    apply(facts, preview)
    const table = buildVillageTable(facts, PLAN, 'village-model')
    const line = table.line('d2-x6')
    expect(line.shown).toEqual({ total: 8, baseline: 2, target: 2, actual: null })
    expect(line.named.target.map(({ name }) => name)).toEqual(['Thôn Nà Pài', 'Thôn Bản Chu'])
    expect(table.planTotals().cumulative).toBe(6)
    expect(changesOf(previewBook(facts, [byCommune()]))).toEqual([])
  })

  it('says where a running total is not what its parts give', () => {
    expect(troubles(previewBook(planFacts(), [byCommune(undefined, 5)])).mismatches).toEqual([
      'Sheet1!F4 5 4 wrong',
    ])
  })

  it('asks what its villages are planned to be where no title says it', () => {
    const facts = planFacts()
    const preview = previewBook(facts, [byCommune('KẾ HOẠCH NĂM 2023')])
    expect(preview.doubts.map(({ reason }) => reason.code)).toEqual(['contents.doubt.standard'])
    const tableId = preview.contentTables[0]?.id ?? ''
    const decided = previewBook(facts, [byCommune('KẾ HOẠCH NĂM 2023')], {
      tables: { [tableId]: { standard: 'quarter-model' } },
    })
    apply(facts, decided)
    expect(buildVillageTable(facts, PLAN, 'quarter-model').planTotals().named.target).toBe(3)
  })

  it('of a row a village adds each to its commune, and knows it again', () => {
    const facts = planFacts()
    const sheet = buildSheet([
      ['DANH SÁCH KHU DÂN CƯ KIỂU MẪU PHẤN ĐẤU NĂM 2023'],
      ['TT', 'Xã', 'Tên khu dân cư', 'Ghi chú'],
      [1, 'Xã Chí Minh', 'Nà Pài', 'mới'],
      [2, 'Xã Chí Minh', 'Bản Chu', null],
      [3, 'Xã Tri Phương', 'Nà Lạn', null],
    ])
    apply(facts, previewBook(facts, [sheet]))
    const table = buildVillageTable(facts, PLAN, 'quarter-model')
    expect(table.line('d2-x6').named.target.map(({ name, note }) => [name, note])).toEqual([
      ['Nà Pài', 'mới'],
      ['Bản Chu', ''],
    ])
    expect(changesOf(previewBook(facts, [sheet]))).toEqual([])
  })

  it('with villages under the rows of their communes reads them too', () => {
    const preview = previewBook(planFacts(), [
      buildSheet([
        ['Thôn nông thôn mới phấn đấu năm 2023'],
        ['TT', 'Xã, thôn', 'Ghi chú'],
        ['I', 'Xã Chí Minh'],
        [1, 'Thôn Nà Pài'],
        ['II', 'Xã Tri Phương'],
        [1, 'Thôn Nà Lạn'],
      ]),
    ])
    expect(rolesOf(preview).rows).toEqual(['unit:d2-x6', 'village', 'unit:d2-x7', 'village'])
    expect(changesOf(preview)).toHaveLength(2)
  })

  it('asks which commune an unknown row is, and keeps its figures with the question', () => {
    const preview = previewBook(planFacts(), [
      buildSheet([
        ['Thôn kiểu mẫu năm 2023'],
        ['TT', 'Xã', 'Số thôn phấn đấu năm 2023', 'Tên thôn'],
        [1, 'Xã Chí Minh', 1, 'Nà Pài'],
        [2, 'Xã Phja Đén', 2, 'Bản A, Bản B'],
      ]),
    ])
    expect(preview.doubts.map(({ raw, others }) => [raw, others])).toEqual([
      ['Xã Phja Đén', 'rows'],
    ])
    expect(changesOf(preview).every((change) => change.includes('Chí Minh'))).toBe(true)
  })
})
