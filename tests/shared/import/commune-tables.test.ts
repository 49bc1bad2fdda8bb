import { describe, expect, test } from 'vitest'
import { NTM, criterionNames, langSonCommunes, planFacts } from './plan-facts.ts'
import { CLEAN, troubles } from './read-back.ts'
import { communeFacts, listSheet, startImport } from './read-communes-back.ts'
import { buildSheet, transpose, type CellInput } from './sheet-builder.ts'
import { shortUnits, writeTable } from './table-writer.ts'

const NUMBERS = Array.from({ length: 19 }, (_, index) => index + 1)

function date(iso: string, format: string): CellInput {
  return { kind: 'date', iso, serial: 45_000, format }
}

describe('lists', () => {
  test('two readings that survive are put to the user, both of them', () => {
    const work = startImport()
    const row = (count: CellInput): CellInput[] => [
      'Xã Nhân Lý - Huyện Chi Lăng',
      3,
      '3,4,5',
      count,
      9.1,
    ]
    const open = work.preview(listSheet([row(2)]))
    expect(open.doubts).toMatchObject([
      {
        reason: { code: 'import.doubt.list-ambiguous', params: { lists: '{1, 9}, {9, 10}' } },
        proposals: [{ id: 'value:1,9' }, { id: 'value:9,10' }, { id: 'keep' }],
      },
    ])
    const one = work.preview(listSheet([row(1)]))
    expect(one.doubts.map(({ proposals }) => proposals.map(({ id }) => id))).toEqual([
      ['value:9.1', 'keep'],
    ])
    const achieved = work.preview(listSheet([['Xã Nhân Lý - Huyện Chi Lăng', 1, '1', 2, 9.1]]))
    expect(achieved.doubts[0]?.proposals.map(({ id }) => id)).toEqual(['value:9,10', 'keep'])
  })

  test('a date hides a list, or a count of all', () => {
    const work = startImport()
    const result = work.preview(
      listSheet([
        ['Xã Nhân Lý - Huyện Chi Lăng', 2, date('2023-04-03', 'd-mmm'), null, null],
        ['Xã Chi Lăng - Huyện Chi Lăng', date('2023-08-19', 'd-mmm'), null, null, null],
        ['Xã Vân An - Huyện Chi Lăng', '8/19', null, null, null],
      ]),
    )
    expect(result.doubts.map(({ where, proposals }) => [where, proposals[0]?.id])).toEqual([
      ['Sheet1!D5', 'value:3,4'],
      ['Sheet1!C6', 'value:8'],
    ])
    work.accept(result)
    expect(communeFacts(work.facts, 'Chi Lăng, Vân An')).toEqual([null, 8, null, null])
    expect(
      [...work.facts.heldValue.values()].map(({ subject, rawKind }) => [subject, rawKind]),
    ).toEqual([
      ['list', 'date'],
      ['count', 'date'],
    ])
  })

  test('legible but unusual lists are repairs, taken unless declined', () => {
    const work = startImport()
    const rows: CellInput[][] = [
      ['Xã Nhân Lý - Huyện Chi Lăng', null, '5.7.8.12', null, null],
      ['Xã Chi Lăng - Huyện Chi Lăng', null, '19/19', null, null],
      ['Xã Vân An - Huyện Chi Lăng', null, '3 (1, 3, 8)', null, 'Giao thông; Điện'],
    ]
    const result = work.preview(listSheet(rows), { doubts: { 'repair:Sheet1!D7': 'decline' } })
    expect(
      result.repairs.map(({ where, reason, state }) => `${where} ${reason.code} ${state}`),
    ).toEqual([
      'Sheet1!D5 import.repair.dots taken',
      'Sheet1!D6 import.repair.all-text taken',
      'Sheet1!D7 import.repair.count-inside declined',
    ])
    work.accept(result)
    expect(communeFacts(work.facts, 'Chi Lăng, Nhân Lý')[0]).toBe('5,7,8,12')
    expect(communeFacts(work.facts, 'Chi Lăng, Chi Lăng')[0]).toBe(NUMBERS.join(','))
    expect(communeFacts(work.facts, 'Chi Lăng, Vân An')).toEqual([null, null, '2,4', null])
  })

  test('what the set does not have is asked about or held as it came, never dropped', () => {
    const work = startImport()
    const result = work.preview(
      listSheet([
        ['Xã Nhân Lý - Huyện Chi Lăng', 3, '1,3,25', 'chín', 'xem sau'],
        ['Xã Vân An - Huyện Chi Lăng', '-1', { kind: 'error', code: '#REF!' }, 0, null],
      ]),
    )
    expect(troubles(result)).toMatchObject({
      doubts: ['cell:Sheet1!D5 import.doubt.list-partial'],
      rejected: [
        'Sheet1!E5 import.reason.not-a-number',
        'Sheet1!F5 import.reason.list-unreadable',
        'Sheet1!C6 import.reason.negative',
        'Sheet1!D6 import.reason.list-unreadable',
      ],
    })
    work.accept(result)
    expect([...work.facts.heldValue.values()].map(({ source, raw }) => `${source} ${raw}`)).toEqual(
      [
        'Sheet1!D5 1,3,25',
        'Sheet1!E5 chín',
        'Sheet1!F5 xem sau',
        'Sheet1!C6 -1',
        'Sheet1!D6 #REF!',
      ],
    )
    // 0 planned is known to be none; the list beside it was left blank.
    expect(communeFacts(work.facts, 'Chi Lăng, Vân An')).toEqual([null, null, '', 0])
  })

  test('one commune in two sheets must say the same', () => {
    const work = startImport()
    const sheet = (name: string, list: string) =>
      listSheet([['Xã Nhân Lý - Huyện Chi Lăng', null, list, null, null]], undefined, { name })
    const alike = work.preview([sheet('A', '1,3'), sheet('B', '3, 1')])
    expect([alike.doubts, alike.communeAgreements.saidTwice]).toEqual([[], 1])
    const apart = work.preview([sheet('A', '1,3'), sheet('B', '1,4')])
    expect(apart.doubts).toMatchObject([
      {
        id: 'cell:A!D5',
        reason: { code: 'import.doubt.list-two-values', params: { places: 'A!D5, B!D5' } },
        proposals: [{ id: 'value:1,3' }, { id: 'value:1,4' }, { id: 'keep' }],
      },
    ])
    expect(apart.communeChanges).toEqual([])
    const decided = work.preview([sheet('A', '1,3'), sheet('B', '1,4')], {
      doubts: { 'cell:A!D5': 'value:1,4' },
    })
    work.accept(decided)
    expect(communeFacts(work.facts, 'Chi Lăng, Nhân Lý')[0]).toBe('1,4')
  })

  test('a sheet that gives another list without a count takes the old count with it', () => {
    const work = startImport()
    work.accept(work.preview(listSheet([['Xã Nhân Lý - Huyện Chi Lăng', 2, '1,3', null, null]])))
    expect(communeFacts(work.facts, 'Chi Lăng, Nhân Lý')).toEqual(['1,3', 2, null, null])
    work.accept(
      work.preview(listSheet([['Xã Nhân Lý - Huyện Chi Lăng', null, '1,3,4', null, null]])),
    )
    expect(communeFacts(work.facts, 'Chi Lăng, Nhân Lý')).toEqual(['1,3,4', null, null, null])
  })

  test('blank cells keep what the plan has, or clear it when that is asked for', () => {
    const work = startImport()
    work.accept(work.preview(listSheet([['Xã Nhân Lý - Huyện Chi Lăng', 2, '1,3', 1, '4']])))
    const blank = listSheet([
      ['Xã Nhân Lý - Huyện Chi Lăng', 2, '1,3', null, null],
      ['Xã Vân An - Huyện Chi Lăng', 1, '1', 1, '2'],
    ])
    expect(work.preview(blank).keptBlanks).toBe(2)
    work.accept(work.preview(blank, { blanks: 'clear' }))
    expect(communeFacts(work.facts, 'Chi Lăng, Nhân Lý')).toEqual(['1,3', 2, null, null])
  })
})

describe('communes', () => {
  test('of one name are told apart by their district, and nothing is guessed without it', () => {
    const work = startImport()
    const result = work.preview(
      listSheet([
        ['Xã Mẫu Sơn - huyện Cao Lộc', 1, '1', null, null],
        ['Mẫu Sơn (Lộc Bình)', 1, '2', null, null],
        ['Xã Mẫu Sơn', 1, '3', null, null],
        ['Hòa Bình', 1, '4', null, null],
        ['Xã Hoà Bình, H. Chi Lăng', 1, '5', null, null],
      ]),
    )
    expect(
      result.doubts.map(({ where, reason, proposals }) => [where, reason.code, proposals.length]),
    ).toEqual([
      ['Sheet1!B7', 'import.doubt.commune-ambiguous', 3],
      ['Sheet1!B8', 'import.doubt.commune-ambiguous', 5],
    ])
    work.accept(result)
    expect(communeFacts(work.facts, 'Cao Lộc, Mẫu Sơn')[0]).toBe('1')
    expect(communeFacts(work.facts, 'Lộc Bình, Mẫu Sơn')[0]).toBe('2')
    expect(communeFacts(work.facts, 'Chi Lăng, Hòa Bình')[0]).toBe('5')
    expect([...work.facts.heldValue.values()].map(({ subject, raw }) => [subject, raw])).toEqual([
      ['line', 'Xã Mẫu Sơn'],
      ['line', 'Hòa Bình'],
    ])
  })

  test('an unknown name asks, with the nearest proposals, and any commune may answer', () => {
    const work = startImport()
    const sheet = listSheet([
      ['Xã Nhân Ly - Huyện Chi Lăng', 1, '1', null, null],
      ['Xã Nhân Lũ - Huyện Chi Lăng', 1, '2', null, null],
      ['Xã Trời Ơi - Huyện Chi Lăng', 1, '3', null, null],
      ['Xã Xuất Lễ - Huyện Chi Lăng', 1, '4', null, null],
      ['Xã Vân An - Huyện Chi Lăng', 1, '5', null, null],
    ])
    const result = work.preview(sheet)
    expect(
      result.doubts.map(({ raw, reason, proposals }) => [
        raw,
        reason.code,
        proposals[0]?.label.params,
      ]),
    ).toEqual([
      [
        'Xã Nhân Ly - Huyện Chi Lăng',
        'import.doubt.commune-near',
        { name: 'Xã Nhân Lý, huyện Chi Lăng' },
      ],
      [
        'Xã Nhân Lũ - Huyện Chi Lăng',
        'import.doubt.commune-near',
        { name: 'Xã Nhân Lý, huyện Chi Lăng' },
      ],
      ['Xã Trời Ơi - Huyện Chi Lăng', 'import.doubt.commune-unknown', {}],
      ['Xã Xuất Lễ - Huyện Chi Lăng', 'import.doubt.commune-elsewhere', {}],
    ])
    expect(result.doubts[2]?.others).toBe('communes')
    const [choice] = result.communeChoices
    const decided = work.preview(sheet, {
      doubts: {
        'row:Sheet1!B5': 'skip',
        'row:Sheet1!B7': choice?.id ?? '',
        'row:Sheet1!B6': 'skip',
        'row:Sheet1!B8': 'skip',
      },
    })
    expect(decided.doubts.map(({ chosen }) => chosen)).toEqual(['skip', 'skip', choice?.id, 'skip'])
    work.accept(decided)
    expect([...work.facts.heldValue.values()]).toEqual([])
    expect(
      `unit:${[...work.facts.markList.values()].find(({ criteria }) => criteria === '3')?.unitId}`,
    ).toBe(choice?.id)
  })

  test('take their district from a group row, a column, the title or a decision', () => {
    const head: CellInput[] = [
      'TT',
      'Tên xã',
      'Số tiêu chí đạt năm 2022',
      'Các tiêu chí đạt năm 2022',
    ]
    const groups = buildSheet([
      head,
      ['I', 'Huyện Cao Lộc'],
      [1, 'Mẫu Sơn', 1, '1'],
      ['II', 'HUYỆN LỘC BÌNH'],
      [1, 'Mẫu Sơn', 1, '2'],
    ])
    const column = buildSheet([
      ['TT', 'Huyện', 'Tên xã', 'Số tiêu chí đạt năm 2022', 'Các tiêu chí đạt năm 2022'],
      [1, 'Cao Lộc', 'Mẫu Sơn', 1, '1'],
      [2, null, 'Xuất Lễ', 1, '3'],
      [3, 'Lộc Bình', 'Mẫu Sơn', 1, '2'],
    ])
    for (const sheet of [groups, column]) {
      const work = startImport()
      const result = work.preview(sheet)
      expect(troubles(result)).toEqual(CLEAN)
      work.accept(result)
      expect(communeFacts(work.facts, 'Cao Lộc, Mẫu Sơn')[0]).toBe('1')
      expect(communeFacts(work.facts, 'Lộc Bình, Mẫu Sơn')[0]).toBe('2')
    }
    const bare = (title: string) =>
      buildSheet([[title], head, [1, 'Mẫu Sơn', 1, '2'], [2, 'Xuất Lễ', 1, '3']])
    const titled = startImport().preview(bare('BIỂU TỔNG HỢP CỦA HUYỆN CAO LỘC'))
    expect([troubles(titled), titled.communeTables[0]?.district]).toEqual([
      CLEAN,
      { id: 'd7', from: 'title' },
    ])
    const asked = startImport().preview(bare('BIỂU TỔNG HỢP'))
    expect(asked.doubts.map(({ reason }) => reason.code)).toEqual([
      'import.doubt.commune-ambiguous',
    ])
    const tables = { [asked.communeTables[0]?.id ?? '']: { district: 'd7' } }
    expect(troubles(startImport().preview(bare('BIỂU TỔNG HỢP'), { tables }))).toEqual(CLEAN)
  })

  test('in hidden rows wait for a yes', () => {
    const rows: CellInput[][] = [
      ['Xã Nhân Lý - Huyện Chi Lăng', 1, '1', null, null],
      ['Xã Vân An - Huyện Chi Lăng', 1, '2', null, null],
    ]
    const work = startImport()
    const sheet = listSheet(rows, undefined, { hiddenRows: [5] })
    expect(troubles(work.preview(sheet))).toMatchObject({
      doubts: ['row:Sheet1!B6 import.doubt.hidden-line'],
    })
    work.accept(work.preview(sheet, { doubts: { 'row:Sheet1!B6': 'use' } }))
    expect(communeFacts(work.facts, 'Chi Lăng, Vân An')[0]).toBe('2')
  })
})

describe('layouts', () => {
  test('several tables below each other, each under its title', () => {
    const one = listSheet(
      [['Xã Nhân Lý - Huyện Chi Lăng', 1, '1', 1, '2']],
      'Phụ lục 1: KẾ HOẠCH CÁC XÃ PHẤN ĐẤU ĐẠT CHUẨN NÔNG THÔN MỚI NĂM 2023',
    )
    const two = listSheet(
      [['Xã Vân An - Huyện Chi Lăng', 1, '3', 1, '4']],
      'Phụ lục 2: KẾ HOẠCH CÁC XÃ PHẤN ĐẤU ĐẠT CHUẨN NÔNG THÔN MỚI NÂNG CAO NĂM 2023',
    )
    const both = {
      ...one,
      cells: [...one.cells, ...two.cells.map((cell) => ({ ...cell, row: cell.row + 7 }))],
    }
    const result = startImport().preview(both)
    expect(result.communeTables.map(({ id, setId, list }) => [id, setId, list?.id])).toEqual([
      ['Sheet1!A3:F5', NTM, 'registered-ntm'],
      ['Sheet1!A10:F12', 'xa-ntm-nang-cao-2021-2025', 'registered-ntm-advanced'],
    ])
    expect(result.communeChanges).toHaveLength(12)
  })

  test('headings printed again on a second page, in any order of columns, in other words', () => {
    const head: CellInput[] = [
      'Tiêu chí phấn đấu năm 2023',
      'Số TC phấn đấu năm 2023',
      'Xã',
      'Huyện',
      'Tổng số tiêu chí đã đạt',
      'Gồm các tiêu chí đã đạt',
      'Ghi chú',
    ]
    const result = startImport()
    const preview = result.preview(
      buildSheet([
        head,
        ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)'],
        ['2', 1, 'Nhân Lý', 'Chi Lăng', 2, '1,3', 'xem'],
        head,
        ['4;5', 2, 'Vân An', 'Chi Lăng', 1, '8', null],
      ]),
    )
    expect(troubles(preview)).toEqual(CLEAN)
    expect(preview.communeTables[0]?.rows.map(({ role }) => role.kind)).toEqual([
      'numbering',
      'commune',
      'heading',
      'commune',
    ])
    result.accept(preview)
    expect(communeFacts(result.facts, 'Chi Lăng, Nhân Lý')).toEqual(['1,3', 2, '2', 1])
    expect(communeFacts(result.facts, 'Chi Lăng, Vân An')).toEqual(['8', 1, '4,5', 2])
  })

  test('counts alone, and lists alone', () => {
    const work = startImport()
    work.accept(
      work.preview([
        buildSheet(
          [
            ['TT', 'Xã', 'Số tiêu chí đã đạt', 'Số tiêu chí phấn đấu'],
            [1, 'Nhân Lý', 10, 9],
            [2, 'Vân An', 19, null],
          ],
          { name: 'A' },
        ),
        buildSheet(
          [
            ['TT', 'Xã', 'Tiêu chí đã đạt', 'Tiêu chí phấn đấu'],
            [1, 'Xuất Lễ', '1,3', 15],
          ],
          { name: 'B' },
        ),
      ]),
    )
    expect(communeFacts(work.facts, 'Chi Lăng, Nhân Lý')).toEqual([null, 10, null, 9])
    expect(communeFacts(work.facts, 'Chi Lăng, Vân An')).toEqual([null, 19, null, null])
    expect(communeFacts(work.facts, 'Cao Lộc, Xuất Lễ')).toEqual(['1,3', null, '15', null])
  })

  test('a cumulative list gives what is planned, and what is lost', () => {
    const work = startImport()
    work.accept(
      work.preview(
        buildSheet([
          ['TT', 'Xã', 'Các tiêu chí đạt năm 2022', 'Các tiêu chí lũy kế đến hết năm 2023'],
          [1, 'Nhân Lý', '1,3,8', '1,3,4,5'],
        ]),
      ),
    )
    expect(communeFacts(work.facts, 'Chi Lăng, Nhân Lý')).toEqual(['1,3,8', null, '4,5', null])
    expect([...work.facts.markList.values()].find(({ layer }) => layer === 'target')?.lost).toBe(
      '8',
    )
  })

  test('what is not met yet is no list of what is met', () => {
    const work = startImport()
    const result = work.preview(
      buildSheet([
        ['TT', 'Xã', 'Các tiêu chí đạt', 'Các tiêu chí chưa đạt'],
        [1, 'Nhân Lý', '1,3', '2,4-19'],
      ]),
    )
    expect(troubles(result)).toEqual({ ...CLEAN, warnings: ['import.warning.missing-column'] })
    work.accept(result)
    expect(communeFacts(work.facts, 'Chi Lăng, Nhân Lý')).toEqual(['1,3', null, null, null])
  })

  test('only the layer that is asked for', () => {
    const work = startImport()
    const sheet = listSheet([['Xã Nhân Lý - Huyện Chi Lăng', 1, '1', 1, '2']])
    const result = work.preview(sheet, {}, { layer: 'baseline' })
    expect(result.communeChanges.map(({ layer }) => layer)).toEqual(['baseline', 'baseline'])
  })

  test('only the set that is asked for, where another table fits it', () => {
    const sheets = [
      listSheet(
        [['Xã Nhân Lý - Huyện Chi Lăng', 1, '1', 1, '2']],
        'KẾ HOẠCH XÂY DỰNG NÔNG THÔN MỚI NĂM 2023',
        { name: 'A' },
      ),
      listSheet(
        [['Xã Nhân Lý - Huyện Chi Lăng', 1, '3', 1, '4']],
        'KẾ HOẠCH XÂY DỰNG NÔNG THÔN MỚI NÂNG CAO NĂM 2023',
        { name: 'B' },
      ),
    ]
    const result = startImport().preview(sheets, {}, { setId: NTM })
    expect(result.communeTables.map(({ isIncluded }) => isIncluded)).toEqual([true, false])
    expect(result.communeChanges.map(({ where }) => where.slice(0, 1))).toEqual([
      'A',
      'A',
      'A',
      'A',
    ])
  })

  test('printed averages and totals that are wrong or cut are told', () => {
    const rows: CellInput[][] = [
      ['Xã Nhân Lý - Huyện Chi Lăng', 3, '1,3,8', 2, '4,5'],
      ['Xã Vân An - Huyện Chi Lăng', 4, '1,3,8,9', 1, '4'],
      ['Xã Chi Lăng - Huyện Chi Lăng', 1, '1', 1, '4'],
    ]
    const foot = (averages: CellInput[], totals: CellInput[]) => {
      const sheet = listSheet([
        ...rows,
        ['Tổng cộng', ...totals],
        ['Bình quân tiêu chí/xã', ...averages],
      ])
      return startImport().preview(sheet)
    }
    // 8/3 = 2,666… and 12/3 = 4.
    const right = foot(['2,67', null, '4', null], [8, null, 4, null])
    expect([right.mismatches, right.agreements]).toEqual([[], { totals: 2, rates: 0, averages: 2 }])
    const wrong = foot(['2,66', null, '4,5', null], [9, null, 12, null])
    expect(
      wrong.mismatches.map(
        ({ where, printed, computed, kind }) => `${where} ${printed} ${computed} ${kind}`,
      ),
    ).toEqual(['Sheet1!C8 9 8 wrong', 'Sheet1!C9 2,66 2,67 cut', 'Sheet1!E9 4,5 4,0 wrong'])
  })

  test('of both kinds in one workbook, on one sheet', () => {
    const matrix = writeTable()
    const list = listSheet(
      [['Xã Nhân Lý - Huyện Chi Lăng', 1, '1', 1, '2']],
      'Phụ lục 4: KẾ HOẠCH TẠI CÁC XÃ BIÊN GIỚI NĂM 2023',
    )
    const below = buildSheet(matrix).cells.map((cell) => ({ ...cell, row: cell.row + 8 }))
    const result = startImport().preview({ ...list, cells: [...list.cells, ...below] })
    expect([result.communeTables.length, result.tables.length]).toEqual([1, 1])
    expect(result.changes).toHaveLength(209)
    expect(result.communeTables[0]?.list?.id).toBe('group-bien-gioi')
  })

  test('a matrix whose districts share names with communes stays a matrix, either way up', () => {
    const rows = writeTable()
    for (const sheet of [rows, [...rows.slice(0, 2), ...transpose(rows.slice(2))]]) {
      const result = startImport().preview(buildSheet(sheet))
      expect([result.communeTables, result.changes.length]).toEqual([[], 209])
    }
  })
})

describe('what a title says', () => {
  const row: CellInput[] = ['Xã Nhân Lý - Huyện Chi Lăng', 1, '1', 1, '2']
  test.each([
    [
      'Danh sách các xã đăng ký đạt chuẩn nông thôn mới nâng cao năm 2023',
      'registered-ntm-advanced',
    ],
    ['Các xã phấn đấu đạt chuẩn NTM năm 2023', 'registered-ntm'],
    ['Biểu 05: Kế hoạch tại các xã ĐBKK năm 2023', 'group-dac-biet-kho-khan'],
    ['Các xã đã đạt chuẩn nông thôn mới đến hết năm 2022', undefined],
    ['Kế hoạch thực hiện bộ tiêu chí nông thôn mới năm 2023', undefined],
    ['Các xã phấn đấu đạt chuẩn nông thôn mới năm 2024', undefined],
  ])('%s: %s', (title, id) => {
    const [table] = startImport().preview(listSheet([row], title)).communeTables
    expect(table?.list?.id).toBe(id)
  })

  test('can be declined, or made another list, one of its own too', () => {
    const sheet = listSheet([row], 'Phụ lục 7. DANH SÁCH XÃ ĐIỂM NĂM 2023')
    const [table] = startImport().preview(sheet).communeTables
    const id = table?.id ?? ''
    expect(table?.listChoices.map((choice) => choice.id)).toEqual([
      'none', 'registered-ntm', 'registered-ntm-advanced', 'registered-ntm-model', 'group-bien-gioi',
      'group-dac-biet-kho-khan', 'group-danh-sach-xa-diem-nam-2023',
    ]) // prettier-ignore
    const work = startImport()
    work.accept(
      work.preview(sheet, { tables: { [id]: { list: 'group-danh-sach-xa-diem-nam-2023' } } }),
    )
    expect([...work.facts.unitGroup.values()]).toMatchObject([
      { kind: 'own', name: 'DANH SÁCH XÃ ĐIỂM NĂM 2023' },
    ])
    expect(work.facts.unitGroupMember.size).toBe(1)
    const declined = startImport().preview(listSheet([row], 'Xã biên giới'), {
      tables: { 'Sheet1!A3:F5': { list: 'none' } },
    })
    expect(declined.communeChanges.map(({ subject }) => subject)).toEqual([
      'count',
      'list',
      'count',
      'list',
    ])
  })
})

describe('marks', () => {
  const MARKS = ['x', 'X', '×', 'х', 'Đ', 'đạt', 1, '✓', '+']
  const communes = langSonCommunes().get('Huyện Chi Lăng') ?? []

  test('under numbers or names, with groups, sums and every sign people use', () => {
    const cells = (which: number): CellInput[] =>
      NUMBERS.map((number) =>
        number % 3 === which
          ? (MARKS[number % MARKS.length] ?? 'x')
          : number % 2 === 0
            ? '-'
            : null,
      )
    const rows: CellInput[][] = [
      ['I', 'Huyện Chi Lăng'],
      [1, communes[0] ?? '', ...cells(0), 6],
      [2, communes[1] ?? '', ...cells(1), 7],
    ]
    const total: CellInput[] = [
      null,
      'Tổng cộng',
      ...NUMBERS.map((number) => (number % 3 === 2 ? 0 : 1)),
      13,
    ]
    const heads: CellInput[][][] = [
      [['TT', 'Đơn vị', ...NUMBERS, 'Tổng số tiêu chí đạt']],
      [['TT', 'Đơn vị', ...criterionNames(), 'Cộng']],
      [
        ['TT', 'Đơn vị', 'Các tiêu chí'],
        [null, null, ...NUMBERS.map((number) => `TC${number}`), 'Tổng'],
      ],
    ]
    for (const head of heads) {
      const work = startImport()
      const result = work.preview(
        buildSheet([['Hiện trạng nông thôn mới đến hết năm 2022'], [], ...head, ...rows, total]),
      )
      expect(troubles(result)).toEqual(CLEAN)
      expect(result.communeTables[0]).toMatchObject({ kind: 'marks', layer: 'baseline' })
      work.accept(result)
      expect(communeFacts(work.facts, `Chi Lăng, ${communes[0]}`)[0]).toBe('3,6,9,12,15,18')
      expect(communeFacts(work.facts, `Chi Lăng, ${communes[1]}`)[0]).toBe('1,4,7,10,13,16,19')
    }
  })

  test('turned, with communes across', () => {
    const rows: CellInput[][] = [
      ['Rà soát tiêu chí nông thôn mới năm 2022'],
      [],
      ['TT', 'Tiêu chí', 'Xã Nhân Lý', 'Xã Vân An', 'Số xã đạt'],
      ...criterionNames().map((name, index): CellInput[] => [
        index + 1,
        name,
        index < 3 ? 'x' : null,
        'x',
        index < 3 ? 2 : 1,
      ]),
    ]
    const work = startImport()
    const result = work.preview(buildSheet(rows))
    expect(result.communeTables[0]).toMatchObject({ kind: 'marks', isTurned: true })
    expect(troubles(result)).toEqual(CLEAN)
    work.accept(result)
    expect(communeFacts(work.facts, 'Chi Lăng, Nhân Lý')[0]).toBe('1,2,3')
  })

  test('p is planned; sub-criteria have columns of their own', () => {
    const head: CellInput[][] = [
      ['TT', 'Xã', 1, '2. Giao thông', null, null, null, 3],
      [null, null, null, 2.1, 2.2, 2.3, 2.4, null],
    ]
    const work = startImport()
    const result = work.preview(
      buildSheet([...head, [1, 'Nhân Lý', 'x', 'x', 'p', null, 'PĐ', 'p']]),
    )
    expect(troubles(result)).toEqual(CLEAN)
    work.accept(result)
    expect(communeFacts(work.facts, 'Chi Lăng, Nhân Lý')).toEqual([
      '1,2.1',
      null,
      '2.2,2.4,3',
      null,
    ])
  })

  test('a sign nobody knows is one question, however often it stands there', () => {
    const sheet = buildSheet([
      ['TT', 'Xã', ...NUMBERS],
      [1, 'Nhân Lý', 'x', '?', '?'],
      [2, 'Vân An', '?', 'x', 'x', 'x'],
    ])
    const work = startImport()
    const open = work.preview(sheet)
    expect(open.doubts).toMatchObject([
      { id: 'cell:Sheet1!D2', reason: { code: 'import.doubt.mark-unknown', params: { count: 3 } } },
    ])
    work.accept(work.preview(sheet, { doubts: { 'cell:Sheet1!D2': 'mark:met' } }))
    expect(communeFacts(work.facts, 'Chi Lăng, Nhân Lý')[0]).toBe('1,2,3')
    expect(communeFacts(work.facts, 'Chi Lăng, Vân An')[0]).toBe('1,2,3,4')
  })

  test('a row without any mark says nothing', () => {
    const work = startImport()
    work.accept(
      work.preview(
        buildSheet([
          ['TT', 'Xã', ...NUMBERS],
          [1, 'Nhân Lý'],
          [2, 'Vân An', 'x'],
        ]),
      ),
    )
    expect(communeFacts(work.facts, 'Chi Lăng, Nhân Lý')[0]).toBeNull()
  })
})

test('text typed in a legacy font is converted and reported', () => {
  const sheet = buildSheet([
    ['BiÓu tæng hîp tiªu chÝ n«ng th«n míi'],
    [],
    ['TT', '§¬n vÞ', 'Sè tiªu chÝ ®· ®¹t', 'C¸c tiªu chÝ ®· ®¹t'],
    [1, 'X· Nh©n Lý - HuyÖn Chi L¨ng', 2, '1,3'],
    [2, 'X· V©n An - HuyÖn Chi L¨ng', 1, '8'],
  ])
  const work = startImport()
  const result = work.preview(sheet)
  expect(troubles(result)).toEqual({ ...CLEAN, warnings: ['import.warning.legacy-font'] })
  work.accept(result)
  expect(communeFacts(work.facts, 'Chi Lăng, Vân An')).toEqual(['8', 1, null, null])
})

test('a doubt of a matrix waits in the document until a later file decides it', () => {
  const work = startImport(planFacts(), 'biểu.xlsx')
  const rows = writeTable()
  const doubtful = rows.map((cells, index) =>
    index === 4 ? cells.map((cell, at) => (at === 3 ? '7/12' : cell)) : cells,
  )
  work.accept(work.preview(buildSheet(doubtful)))
  expect([...work.facts.heldValue.values()]).toMatchObject([
    {
      id: 'biểu.xlsx#cell:Sheet1!D5',
      subject: 'cell',
      raw: '7/12',
      setId: NTM,
      layer: 'target',
      criterion: '2',
      columnId: 'd2',
    },
  ])
  const other = startImport(work.facts, 'bản sửa.xlsx')
  other.accept(other.preview(buildSheet(rows)))
  expect([...work.facts.heldValue.values()]).toEqual([])
  expect(shortUnits()).toHaveLength(11)
})
