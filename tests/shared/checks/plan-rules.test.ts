import { describe, expect, it } from 'vitest'
import type { FactRow } from '../../../shared/changes/fact-tables.ts'
import { afterFix, cell, found, list, PLAN, planWith, said, SET } from './checked.ts'

const IN_TABLE = 'Xã nông thôn mới, kế hoạch 2023'

describe('a cell of the matrix', () => {
  it('above the communes of its column is wrong, above its average base doubtful', () => {
    const facts = planWith({
      averageBase: [base('a', 2)],
      matrixCell: [
        cell('target', '1', 'a', 3),
        cell('target', '2', 'a', 4),
        cell('target', '3', 'a', 2),
      ],
    })
    expect(said(facts, 'cell-over-base')).toEqual([
      `error 2. TC 2 × A, ${IN_TABLE}: Ô ghi 4 xã đạt, cả huyện A chỉ có 3 xã.`,
      `warning 1. TC 1 × A, ${IN_TABLE}: Ô ghi 3 xã đạt, bình quân của huyện A chia cho 2 xã (trong 3 xã).`,
    ])
  })

  it('below what was achieved is told, and so is a row against the province’s figure', () => {
    const facts = planWith({
      matrixCell: [
        cell('baseline', '1', 'a', 3),
        cell('target', '1', 'a', 1),
        cell('target', '2', 'a', 1),
        cell('target', '2', 'b', 1),
        cell('target', '3', 'a', 1),
        cell('actual', '1', 'a', 2),
      ],
      provinceFigure: [figure('baseline', '2', 3), figure('baseline', '3', 3)],
    })
    expect(said(facts, 'target-below-baseline')).toEqual([
      `warning 2. TC 2 × tổng cộng, ${IN_TABLE}: Kế hoạch 2 xã, đã đạt 3 xã: giảm 1.`,
      'warning 1. TC 1 × A, Xã nông thôn mới, thực hiện 2023: Thực hiện 2 xã, đã đạt 3 xã: giảm 1.',
      `warning 1. TC 1 × A, ${IN_TABLE}: Kế hoạch 1 xã, đã đạt 3 xã: giảm 2.`,
    ])
  })

  it('differs from communes that are all known', () => {
    const facts = planWith({
      markList: ['a-1', 'a-2', 'a-3'].flatMap((unitId, index) => [
        list(unitId, 'baseline', index === 0 ? '1' : ''),
        list(unitId, 'target', ''),
      ]),
      matrixCell: [
        cell('target', '1', 'a', 2),
        cell('target', '2', 'a', 1),
        cell('target', '3', 'a', 0),
      ],
    })
    expect(said(facts, 'matrix-and-communes')).toEqual([
      `warning 1. TC 1 × A, ${IN_TABLE}: Ô ghi 2, đếm từ xã được 1: 1.`,
      `warning 2. TC 2 × A, ${IN_TABLE}: Ô ghi 1, không xã nào đạt theo danh sách.`,
    ])
    expect(found(facts, 'matrix-and-communes')[0]?.fix?.edits).toEqual([
      { table: 'matrixCell', op: 'put', row: cell('target', '1', 'a', 1) },
    ])
  })

  it('is only impossible where some communes are not known', () => {
    const markList = ['a-1', 'a-2'].flatMap((unitId) => [
      list(unitId, 'baseline', '1,2'),
      list(unitId, 'target', ''),
    ])
    const cells = (one: number, three: number) => [
      cell('target', '1', 'a', one),
      cell('target', '3', 'a', three),
    ]
    expect(found(planWith({ markList, matrixCell: cells(2, 1) }))).toEqual([])
    expect(said(planWith({ markList, matrixCell: cells(1, 2) }), 'matrix-and-communes')).toEqual([
      `warning 1. TC 1 × A, ${IN_TABLE}: Ô ghi 1, riêng các xã có danh sách đã có 2 xã đạt: 1, 2.`,
      `warning 3. TC 3 × A, ${IN_TABLE}: Ô ghi 2: 0 xã có tên trong danh sách, chỉ còn 1 xã chưa có danh sách nên nhiều nhất được 1.`,
    ])
  })

  it('leaves room for a commune whose plan nobody gave', () => {
    const facts = planWith({
      markList: [
        list('a-1', 'baseline', '1'),
        list('a-2', 'baseline', '1'),
        list('a-3', 'baseline', '1'),
      ],
      matrixCell: [cell('target', '2', 'a', 3)],
    })
    expect(found(facts)).toEqual([])
  })

  it('that is counted from communes never differs from them', () => {
    const facts = planWith({
      markList: ['a-1', 'a-2', 'a-3'].map((unitId) => list(unitId, 'baseline', '1')),
      matrixCell: [cell('baseline', '1', 'a', 1)],
      countedColumn: [{ planId: PLAN, setId: SET, layer: 'baseline', columnId: 'a' }],
    })
    expect(found(facts)).toEqual([])
  })

  it('left blank in a column that is otherwise filled is noted once a row', () => {
    const numbers = ['1', '2', '3', '4', '5']
    const facts = planWith({
      matrixCell: [
        ...numbers.map((number) => cell('target', number, 'a', 1)),
        ...numbers.slice(0, 4).map((number) => cell('target', number, 'b', 1)),
      ],
    })
    expect(said(facts)).toEqual([`note 5. TC 5 × B, ${IN_TABLE}: Còn trống ở 1 cột: B.`])
    const begun = planWith({
      matrixCell: [
        ...numbers.map((number) => cell('target', number, 'a', 1)),
        cell('target', '1', 'b', 1),
      ],
    })
    expect(said(begun)).toEqual([])
  })
})

describe('a figure of the whole province', () => {
  it('equals the sum of its columns once they are all there', () => {
    const facts = planWith({
      matrixCell: [
        cell('target', '1', 'a', 2),
        cell('target', '1', 'b', 2),
        cell('target', '2', 'a', 3),
      ],
      provinceFigure: [
        figure('target', '1', 5),
        figure('target', '2', 2),
        figure('target', '3', 2),
      ],
    })
    expect(said(facts, 'province-figure')).toEqual([
      `error 1. TC 1 × tổng cộng, ${IN_TABLE}: Tổng các cột là 4, số tổng nhập riêng là 5.`,
      `error 2. TC 2 × tổng cộng, ${IN_TABLE}: Mới có 1 trên 2 cột mà tổng đã là 3, quá số tổng nhập riêng là 2.`,
    ])
  })

  it('cannot be above the communes there are', () => {
    const facts = planWith({ provinceFigure: [figure('target', '1', 7)] })
    expect(said(facts)).toEqual([
      `error 1. TC 1 × tổng cộng, ${IN_TABLE}: Cả kế hoạch ghi 7 xã đạt, chỉ có 6 xã.`,
    ])
  })
})

describe('a base', () => {
  it('that is no number of communes is doubted, and taken from the units again', () => {
    const facts = planWith({
      averageBase: [base('a', 2)],
      rateBase: [{ planId: PLAN, setId: SET, value: 7 }],
    })
    expect(said(facts)).toEqual([
      'warning mẫu số tỉ lệ, Xã nông thôn mới: Tỉ lệ đang chia cho 7 xã, kế hoạch có 6 xã.',
      'warning mẫu số bình quân × A, Xã nông thôn mới: Bình quân của huyện A đang chia cho 2 xã, theo đơn vị là 3.',
    ])
  })

  it('of the recognised communes in every column is noted once', () => {
    const facts = planWith({
      planColumn: [
        column('a', { recognisedNtm: 2 }),
        column('b', { recognisedNtm: 1, position: 1 }),
      ],
      averageBase: [base('a', 2), base('b', 1)],
    })
    expect(said(facts)).toEqual([
      'note mẫu số bình quân × A, Xã nông thôn mới: Bình quân đang chia cho số xã đã được công nhận, mặc định là tất cả các xã: A, B.',
    ])
    expect(afterFix(facts, 'base-of-units')).toEqual([])
  })
})

describe('recognised communes', () => {
  it('are no more than the column has and no fewer than are named', () => {
    const facts = planWith({
      planColumn: [
        column('a', { recognisedNtm: 1 }),
        column('b', { recognisedNtm: 4, position: 1 }),
      ],
      recognition: ['a-1', 'a-2'].map((unitId) => ({
        unitId,
        standard: 'ntm' as const,
        year: 2022,
        decision: '',
      })),
    })
    expect(said(facts, 'recognised-count')).toEqual([
      'error B, Danh sách đơn vị: Huyện B ghi 4 xã đã được công nhận, chỉ có 3 xã.',
      'warning A, Danh sách đơn vị: Huyện A ghi 1 xã đã được công nhận, riêng các xã có quyết định đã là 2.',
    ])
  })

  it('that are more than can meet every criterion are noted until a reason is written', () => {
    const rows = {
      planColumn: [
        column('a', { recognisedNtm: 3 }),
        column('b', { recognisedNtm: 0, position: 1 }),
      ],
      matrixCell: ['1', '2', '3', '4', '5'].flatMap((number) => [
        cell('target', number, 'a', number === '2' ? 1 : 3),
        cell('target', number, 'b', 3),
      ]),
    }
    expect(said(planWith(rows))).toEqual([
      `note Cả kế hoạch, ${IN_TABLE}: Đến hết năm có 3 xã được công nhận, nhưng theo bảng nhiều nhất 4 xã đạt đủ tiêu chí: A 3/1.`,
    ])
    const remark = [{ planId: PLAN, place: `feasibility/${SET}/a`, text: 'Chuẩn cũ' }]
    expect(said(planWith({ ...rows, remark }))).toEqual([])
  })
})

describe('the title of a list', () => {
  const group = { id: 'g', name: 'Xã biên giới', kind: 'border', position: 0 } as const
  const titled = (title: string) =>
    planWith({
      unitGroup: [group],
      unitGroupMember: ['a-1', 'a-2', 'b-1'].map((unitId, position) => ({
        groupId: 'g',
        unitId,
        position,
      })),
      markList: [
        ...['a-1', 'a-2', 'b-1'].map((unitId) => list(unitId, 'baseline', '1,2')),
        list('a-1', 'target', '3,4'),
        list('a-2', 'target', ''),
        list('b-1', 'target', ''),
      ],
      listTitle: [{ planId: PLAN, listId: 'group-g', title }],
    })

  it('counts the communes of its list', () => {
    expect(said(titled('Kế hoạch tại 03 xã biên giới năm 2023'))).toEqual([])
    const facts = titled('KẾ HOẠCH TẠI 20 XÃ BIÊN GIỚI NĂM 2023')
    expect(said(facts)).toEqual([
      'warning Danh sách: Xã biên giới: Tiêu đề ghi 20 xã, danh sách có 3 xã.',
    ])
    expect(afterFix(facts, 'list-title')).toEqual([])
    expect([...facts.listTitle.values()][0]?.title).toBe('KẾ HOẠCH TẠI 03 XÃ BIÊN GIỚI NĂM 2023')
  })

  it('gives the average of its list, achieved or planned, rounded to its digits', () => {
    for (const right of ['2,67', '2,7', '3', '2', '2,0', 'trên 2', 'từ 2 đến', 'khoảng 2,5']) {
      expect(said(titled(`Bình quân ${right} tiêu chí/xã`)), right).toEqual([])
    }
    expect(said(titled('Danh sách phấn đấu bình quân 2,6 tiêu chí/xã'))).toEqual([
      'note Danh sách: Xã biên giới: Tiêu đề ghi bình quân 2,6 tiêu chí/xã, là số cắt bớt của 2,67; làm tròn thì được 2,7.',
    ])
    const wrong = titled('Phấn đấu bình quân 4 tiêu chí/xã')
    expect(said(wrong)).toEqual([
      'warning Danh sách: Xã biên giới: Tiêu đề ghi bình quân 4 tiêu chí/xã; tính từ danh sách là 2,67 (đã đạt 2,00).',
    ])
    expect(afterFix(wrong, 'list-title')).toEqual([])
  })

  it('is not doubted while a commune of the list is unknown', () => {
    const facts = titled('Bình quân 4 tiêu chí/xã')
    facts.markList.clear()
    expect(said(facts)).toEqual([])
  })
})

describe('units', () => {
  it('of one kind and name under one parent are told, however they are spelled', () => {
    const facts = planWith({
      unit: [
        unit('a-1', { name: 'Thuỵ Hùng' }),
        unit('a-2', { name: 'Thụy Hùng' }),
        unit('a-3', { name: 'Thụy Hùng', kind: 'Thị trấn', isInScope: 0 }),
        unit('b-1', { name: 'Thụy Hùng', parentId: 'b' }),
      ],
    })
    expect(said(facts, 'duplicate-names')).toEqual([
      'warning Thụy Hùng (A): Xã Thuỵ Hùng có 2 lần trong Huyện A.',
    ])
  })

  it('in the programme belong to a column', () => {
    const facts = planWith({
      unit: [unit('x', { name: 'Lẻ' }), unit('y', { name: 'Phố', isInScope: 0 })],
    })
    expect(said(facts)).toEqual([
      'warning Lẻ (ngoài các cột): Xã Lẻ trong chương trình nhưng không thuộc cột nào của bảng.',
    ])
    const old = planWith({ unit: [unit('x', { name: 'Cũ', validTo: '2023-07-01' })] })
    expect(said(old)).toEqual([])
  })

  it('are in every column', () => {
    const facts = planWith({ planColumn: [column('c', { position: 2 })] })
    expect(said(facts)).toEqual(['warning C, Danh sách đơn vị: Cột C không có xã nào.'])
  })
})

function base(columnId: string, value: number) {
  return { planId: PLAN, setId: SET, columnId, value }
}

function figure(layer: 'baseline' | 'target', criterion: string, value: number) {
  return { planId: PLAN, setId: SET, layer, criterion, value }
}

function column(columnId: string, change: Partial<FactRow<'planColumn'>>): FactRow<'planColumn'> {
  const shortName = columnId.toUpperCase()
  const name = `Huyện ${shortName}`
  return { planId: PLAN, columnId, name, shortName, position: 0, recognisedNtm: null, ...change }
}

function unit(id: string, change: Partial<FactRow<'unit'>>): FactRow<'unit'> {
  return {
    id,
    level: 'commune',
    kind: 'Xã',
    name: id,
    parentId: 'a',
    isInScope: 1,
    position: 9,
    validFrom: null,
    validTo: null,
    ...change,
  }
}

it('says once that a plan mixes criteria and sub-criteria throughout', () => {
  const facts = planWith({
    unit: Array.from({ length: 12 }, (_, index) => unit(`m-${index}`, { name: `M ${index}` })),
    planColumnUnit: Array.from({ length: 12 }, (_, index) => ({
      planId: PLAN,
      columnId: 'a',
      unitId: `m-${index}`,
    })),
    subCriterion: [
      { setId: SET, number: '1.1', criterion: '1', name: '', isVerified: 1, position: 9 },
    ],
    markList: Array.from({ length: 12 }, (_, index) => list(`m-${index}`, 'baseline', '1,2.1')),
  })
  expect(said(facts)).toEqual([
    'note Xã nông thôn mới: 12 xã có danh sách ghi lẫn tiêu chí và chỉ tiêu: M 0, M 1, M 10, M 11…',
  ])
})

describe('a registration', () => {
  it('of a commune that is gone by the end of the year is told, with the way to take it back', () => {
    const facts = planWith({
      registration: [
        { planId: PLAN, standard: 'ntm', unitId: 'a-1', position: 0 },
        { planId: PLAN, standard: 'ntm', unitId: 'a-2', position: 1 },
      ],
    })
    const unit = facts.unit.get('a-1')
    if (unit !== undefined) facts.unit.set('a-1', { ...unit, validTo: '2023-07-01' })
    expect(
      found(facts, 'registered-outside').map(({ unitId, fix }) => [unitId, fix?.edits]),
    ).toEqual([
      [
        'a-1',
        [
          {
            table: 'registration',
            op: 'remove',
            row: { planId: PLAN, standard: 'ntm', unitId: 'a-1', position: 0 },
          },
        ],
      ],
    ])
    expect(said(facts, 'registered-outside')).toHaveLength(1)
  })
})
