import { describe, expect, test } from 'vitest'
import { communeFacts, listSheet, startImport } from './read-communes-back.ts'
import { buildSheet, type CellInput } from './sheet-builder.ts'

const DISTRICT = 'Các xã huyện Chi Lăng'

function read(rows: readonly (readonly CellInput[])[], merged: readonly string[] = []) {
  const work = startImport()
  const result = work.preview(buildSheet(rows, { merged }))
  work.accept(result, 'all')
  return {
    result,
    warnings: [...new Set(result.warnings.map(({ message }) => message.code))],
    met: communeFacts(work.facts, 'Chi Lăng, Nhân Lý')[0],
  }
}

describe('criteria not met are never read as met', () => {
  test('where they stand in columns of their own', () => {
    const { warnings, met } = read([
      [DISTRICT],
      ['TT', 'Tên xã', 'Các tiêu chí chưa đạt', 'Các tiêu chí đã đạt'],
      [1, 'Nhân Lý', '1,2', '3,4'],
    ])
    expect([warnings, met]).toEqual([['import.warning.missing-column'], '3,4'])
  })

  test('where marks stand under a heading that says so', () => {
    const { warnings, met, result } = read(
      [
        [DISTRICT],
        ['TT', 'Tên xã', 'Tiêu chí chưa đạt', null, null],
        [null, null, 1, 2, 3],
        [1, 'Nhân Lý', 'x', null, null],
        [2, 'Chiến Thắng', 'x', 'x', null],
      ],
      ['C2:E2'],
    )
    expect([warnings, met, result.communeTables.length]).toEqual([
      ['import.warning.missing-column'],
      null,
      1,
    ])
  })

  test('where only the title says so, until the officer says otherwise', () => {
    const rows: CellInput[][] = [
      ['TIÊU CHÍ CHƯA ĐẠT CỦA CÁC XÃ HUYỆN CHI LĂNG'],
      ['TT', 'Tên xã', 'Số tiêu chí', 'Các tiêu chí'],
      [1, 'Nhân Lý', 2, '1,2'],
    ]
    const { warnings, met, result } = read(rows)
    const [table] = result.communeTables
    expect([warnings, met, table?.isIncluded]).toEqual([
      ['import.warning.title-missing'],
      null,
      false,
    ])
  })

  test('while communes below the standard may have their achieved criteria listed', () => {
    const { met } = read([
      ['Các xã chưa đạt chuẩn nông thôn mới, huyện Chi Lăng'],
      ['TT', 'Tên xã', 'Các tiêu chí đã đạt'],
      [1, 'Nhân Lý', '1,2'],
    ])
    expect(met).toBe('1,2')
  })
})

test('of tables side by side the first is read and the other is named', () => {
  const { warnings, met, result } = read([
    [DISTRICT],
    ['TT', 'Tên xã', 'Các tiêu chí đã đạt', null, 'TT', 'Tên xã', 'Các tiêu chí đã đạt'],
    [1, 'Nhân Lý', '1,2', null, 1, 'Vân Thủy', '3,4'],
    [2, 'Chiến Thắng', '1,3', null, 2, 'Bắc Thủy', '5'],
  ])
  const [warning] = result.warnings
  expect([warnings, warning?.where, met, result.doubts]).toEqual([
    ['import.warning.beside'],
    'Sheet1!E2',
    '1,2',
    [],
  ])
})

test('a remark behind a number leaves the number in what is proposed, and asks', () => {
  const result = startImport().preview(
    listSheet([['Xã Nhân Lý - Huyện Chi Lăng', null, '1,3,8 (chờ thẩm định)', null, null]]),
  )
  expect(result.doubts.map(({ proposals }) => proposals[0]?.id)).toEqual(['value:1,3,8'])
  expect(result.communeChanges).toEqual([])
})

test('“Đạt 19/19” is all criteria in a list and 19 in a count', () => {
  const work = startImport()
  const result = work.preview(
    listSheet([
      ['Xã Nhân Lý - Huyện Chi Lăng', null, 'Đạt 19/19', null, null],
      ['Xã Vân An - Huyện Chi Lăng', 'Đạt 19/19', null, 0, null],
    ]),
  )
  expect([result.rejected, result.repairs.map(({ state }) => state)]).toEqual([
    [],
    ['taken', 'taken'],
  ])
})

test('a sum between communes is checked against the communes of its own group', () => {
  const sheet = (sum: number) =>
    buildSheet([
      [DISTRICT],
      ['TT', 'Tên xã', 'Số tiêu chí đã đạt'],
      ['I', 'Huyện Chi Lăng', null],
      [1, 'Nhân Lý', 10],
      [2, 'Chiến Thắng', 8],
      [null, 'Cộng', sum],
      ['II', 'Huyện Cao Lộc', null],
      [1, 'Bảo Lâm', 5],
      [2, 'Thanh Lòa', 6],
      [null, 'Cộng', 11],
      [null, 'Tổng cộng', 29],
    ])
  const check = (sum: number) =>
    startImport()
      .preview(sheet(sum))
      .mismatches.map(({ where, computed }) => [where, computed])
  expect([check(18), check(17)]).toEqual([[], [['Sheet1!C6', '18']]])
})
