import { describe, expect, it } from 'vitest'
import { figuresOf, planIndicators } from '../../../../shared/indicators/indicator-figures.ts'
import { findFact } from '../../../../shared/changes/facts.ts'
import { NTM, PLAN, planFacts } from '../plan-facts.ts'
import { CLEAN, troubles } from '../read-back.ts'
import { buildSheet } from '../sheet-builder.ts'
import { apply, changesOf, previewBook, rolesOf } from './content-books.ts'

const indicators = () =>
  buildSheet([
    ['CÁC CHỈ TIÊU CHỦ YẾU NĂM 2023'],
    ['TT', 'Chỉ tiêu', 'ĐVT', 'Thực hiện năm 2022', 'Kế hoạch năm 2023', 'Ghi chú'],
    ['I', 'Kinh tế'],
    [1, 'Thu nhập bình quân đầu người', 'triệu đồng/người/năm', 44.5, 48],
    [2, 'Tỷ lệ hộ nghèo', '%', '8,5', 'không quá 3'],
    [3, 'Sản phẩm OCOP', 'sản phẩm', 120, '25-30', 'tăng'],
    [
      4,
      'Hợp tác xã',
      'HTX',
      10,
      { kind: 'date', iso: '2023-10-05', serial: 45204, format: 'd-mmm' },
    ],
  ])

describe('a table of indicators', () => {
  it('is read with ranges and bounds as values, and asks about a range that became a date', () => {
    const facts = planFacts()
    const preview = previewBook(facts, [indicators()])
    expect(preview.doubts.map(({ id, proposals }) => [id, proposals[0]?.id])).toEqual([
      ['cell:Sheet1!E7', 'value:5–10'],
    ])
    apply(facts, preview, 'all')
    const rows = planIndicators(facts, PLAN)
    expect(rows.map(({ name, unit, kind, direction }) => [name, unit, kind, direction])).toEqual([
      ['Thu nhập bình quân đầu người', 'triệu đồng/người/năm', 'level', 'up'],
      ['Tỷ lệ hộ nghèo', '%', 'level', 'down'],
      ['Sản phẩm OCOP', 'sản phẩm', 'count', 'up'],
      ['Hợp tác xã', 'HTX', 'count', 'up'],
    ])
    const targets = rows.map((row) => figuresOf(facts, row).figures.target.value)
    expect(targets.map((value) => [value?.bound, value?.low, value?.high])).toEqual([
      ['exact', 48, null],
      ['at-most', 3, null],
      ['range', 25, 30],
      ['range', 5, 10],
    ])
    expect(
      changesOf(previewBook(facts, [indicators()], { doubts: { 'cell:Sheet1!E7': 'value:5–10' } })),
    ).toEqual([])
  })

  it('is none where its rows are criteria: those are a matrix of the whole province', () => {
    const preview = previewBook(planFacts(), [
      buildSheet([
        ['KẾ HOẠCH NĂM 2023'],
        ['TT', 'Tiêu chí', 'ĐVT', 'Kế hoạch năm 2023'],
        [1, 'Quy hoạch', 'xã', 181],
        [2, 'Giao thông', 'xã', 90],
        [3, 'Thủy lợi và phòng, chống thiên tai', 'xã', 150],
      ]),
    ])
    expect(preview.contentTables).toEqual([])
  })
})

describe('a table of agencies', () => {
  const sheet = () =>
    buildSheet([
      ['PHÂN CÔNG CƠ QUAN PHỤ TRÁCH TIÊU CHÍ'],
      ['TT', 'Tiêu chí', 'Cơ quan chủ trì', 'Cơ quan phối hợp'],
      [1, 'Quy hoạch', 'Sở Xây dựng', 'UBND các huyện'],
      [2, 'Giao thông', 'Sở Giao thông vận tải', null],
      ['2.1', 'Đường xã', null, 'Ban Dân tộc'],
      [5, 'Việc khác', 'Sở Nội vụ', null],
    ])

  it('assigns criteria and sub-criteria, both cells of a row in one fact', () => {
    const facts = planFacts()
    const preview = previewBook(facts, [sheet()])
    expect(rolesOf(preview).rows).toEqual(['criterion:1', 'criterion:2', 'sub:2.1', 'unknown'])
    apply(facts, preview)
    expect(findFact(facts, 'criterionAgency', { setId: NTM, criterion: '1' })).toMatchObject({
      agency: 'Sở Xây dựng',
      partners: 'UBND các huyện',
    })
    expect(findFact(facts, 'subCriterionAgency', { setId: NTM, criterion: '2.1' })?.partners).toBe(
      'Ban Dân tộc',
    )
    expect(changesOf(previewBook(facts, [sheet()]))).toEqual([])
  })

  it('asks about a number whose name is another, instead of trusting the number', () => {
    const preview = previewBook(planFacts(), [sheet()])
    expect(preview.doubts.map(({ raw, proposals }) => [raw, proposals[0]?.id])).toEqual([
      ['Việc khác', 'criterion:5'],
    ])
    expect(findFact(planFacts(), 'criterionAgency', { setId: NTM, criterion: '5' })).toBeUndefined()
  })

  it('a matrix with a column of agencies stays a matrix', () => {
    const preview = previewBook(planFacts(), [
      buildSheet([
        ['KẾ HOẠCH THỰC HIỆN BỘ TIÊU CHÍ XÃ NÔNG THÔN MỚI NĂM 2023'],
        ['STT', 'Tiêu chí', 'Tràng Định', 'Bình Gia', 'Cơ quan phụ trách'],
        [1, 'Quy hoạch', 21, 18, 'Sở Xây dựng'],
        [2, 'Giao thông', 10, 5, 'Sở Giao thông vận tải'],
        [3, 'Thủy lợi và phòng, chống thiên tai', 20, 17, 'Sở Nông nghiệp'],
      ]),
    ])
    expect([preview.contentTables.length, preview.tables.length]).toEqual([0, 1])
    expect(troubles(preview).doubts).toEqual(CLEAN.doubts)
  })
})
