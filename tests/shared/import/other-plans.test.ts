import { expect, test } from 'vitest'
import { countFacts, importEdits } from '../../../shared/import/import-edits.ts'
import { appendix6, criterionNames, langSonColumns, type TestColumn } from './plan-facts.ts'
import { CLEAN, changedMatrix, preview, troubles } from './read-back.ts'
import { buildSheet, figure, type CellInput } from './sheet-builder.ts'
import { shortUnits, writeTable } from './table-writer.ts'

const MATRIX = appendix6()
const TITLE = 'Kế hoạch thực hiện bộ tiêu chí nông thôn mới năm 2023'

/** Criteria in rows under plain headings, without figures that only check others. */
function plainTable(
  title: string,
  names: readonly string[],
  cell: (row: number, unit: number) => CellInput,
): CellInput[][] {
  const units = shortUnits()
  return [
    [title],
    ['TT', 'Tiêu chí', ...units],
    ...names.map((name, row) => [row + 1, name, ...units.map((_, unit) => cell(row, unit))]),
  ]
}

const value = (row: number, unit: number): number => MATRIX[row]?.[unit] ?? 0

test('a set of another period is not poured into this one by its numbers', () => {
  const names = criterionNames('xa-ntm-2026-2030')
  const title = 'Kế hoạch thực hiện bộ tiêu chí nông thôn mới giai đoạn 2026 - 2030'
  const result = preview(buildSheet(plainTable(title, names, value)))
  expect(result.tables.map(({ isIncluded }) => isIncluded)).toEqual([false])
  expect(result.changes).toEqual([])
  expect(troubles(result).warnings).toContain('import.warning.title-period')
})

test('where most names are strange no row is taken by its number alone', () => {
  const names = [
    'Chỉ số cải cách hành chính', 'Chuyển đổi số cấp xã', 'Sản phẩm OCOP', 'Du lịch cộng đồng', 'Cây xanh công cộng',
    'Thu gom rác', 'Nước hợp vệ sinh', 'Vườn mẫu',
  ] // prettier-ignore
  const result = preview(buildSheet(plainTable('Kế hoạch năm 2023', names, value)))
  expect(result.doubts.length).toBe(names.length)
  expect([countFacts(importEdits(result, 'safe')), importEdits(result, 'all')]).toEqual([0, []])
})

test('a table of rates writes none of its 0 and 100 as numbers of communes', () => {
  const rates = (row: number, unit: number): CellInput => {
    const rate = value(row, unit) / (langSonColumns()[unit]?.communes ?? 1)
    return row % 2 === 0 ? figure(rate, '0%') : Math.round(rate * 1000) / 10
  }
  const result = preview(buildSheet(plainTable(TITLE, criterionNames(), rates)))
  expect([result.changes, result.doubts]).toEqual([[], []])
  expect(troubles(result).warnings).toContain('import.warning.rates')
})

test('100% in one cell is not one commune', () => {
  const rows = plainTable(TITLE, criterionNames(), (row, unit) =>
    row === 0 && unit === 0 ? figure(1, '0%') : value(row, unit),
  )
  expect(troubles(preview(buildSheet(rows)))).toEqual({
    ...CLEAN,
    rejected: ['Sheet1!C3 import.reason.percent'],
  })
})

test('a formula whose result the file does not keep is said, not taken for a blank', () => {
  const rows = plainTable(TITLE, criterionNames(), (row, unit) =>
    row === 4 && unit === 2 ? { kind: 'error', code: '' } : value(row, unit),
  )
  expect(troubles(preview(buildSheet(rows)))).toEqual({
    ...CLEAN,
    rejected: ['Sheet1!E7 import.reason.uncalculated'],
  })
})

test('districts in rows, each criterion with its count and its rate, under groups of districts', () => {
  const names = criterionNames()
  const columns = langSonColumns()
  const line = (unit: number): CellInput[] => [
    unit + 1,
    columns[unit]?.name ?? '',
    ...names.flatMap((_, row) => [value(row, unit), 50]),
  ]
  const rows: CellInput[][] = [
    [TITLE],
    ['TT', 'Địa phương', ...names.flatMap((name, row) => [`${row + 1}. ${name}`, null])],
    [null, null, ...names.flatMap(() => ['Số xã', '%'])],
    ['I', 'Thành phố'],
    line(0),
    ['II', 'Các huyện'],
    ...columns.slice(1).map((_, index) => line(index + 1)),
  ]
  const merged = ['C2:D2', 'E2:F2', 'G2:H2', 'I2:J2', 'K2:L2', 'M2:N2', 'O2:P2', 'Q2:R2', 'S2:T2', 'U2:V2', 'W2:X2',
    'Y2:Z2', 'AA2:AB2', 'AC2:AD2', 'AE2:AF2', 'AG2:AH2', 'AI2:AJ2', 'AK2:AL2', 'AM2:AN2'] // prettier-ignore
  const result = preview(buildSheet(rows, { merged }))
  expect(troubles(result)).toEqual(CLEAN)
  expect(changedMatrix(result, 19, 11)).toEqual(MATRIX)
})

test('how far the plan was carried out is no rate of communes', () => {
  const units = shortUnits()
  const rows: CellInput[][] = [
    ['Kết quả thực hiện kế hoạch tiêu chí nông thôn mới năm 2023'],
    ['TT', 'Tiêu chí', ...units.flatMap((unit) => [unit, unit, unit])],
    [null, null, ...units.flatMap(() => ['KH', 'Thực hiện', 'TH/KH (%)'])],
    ...criterionNames().map((name, row) => [
      row + 1,
      name,
      ...units.flatMap((_, unit) => [value(row, unit), value(row, unit), 100]),
    ]),
  ]
  const result = preview(buildSheet(rows))
  expect(troubles(result)).toEqual(CLEAN)
  expect(changedMatrix(result, 19, 11, 'actual')).toEqual(MATRIX)
  expect(changedMatrix(result, 19, 11, 'target')).toEqual(MATRIX)
})

test('headings that each name their layer leave nothing to assume', () => {
  const units = shortUnits()
  const rows: CellInput[][] = [
    ['Tổng hợp tiêu chí xã nông thôn mới'],
    ['TT', 'Tiêu chí', ...units.flatMap((unit) => [unit, unit])],
    [null, null, ...units.flatMap(() => ['Đạt đến hết năm 2022', 'Kế hoạch năm 2023'])],
    ...criterionNames().map((name, row) => [
      row + 1,
      name,
      ...units.flatMap((_, unit) => [value(row, unit), value(row, unit)]),
    ]),
  ]
  expect(troubles(preview(buildSheet(rows)))).toEqual(CLEAN)
})

test('a group’s heading near the name of a criterion asks nothing', () => {
  const rows = writeTable()
  rows.splice(12, 0, ['III', 'KINH TẾ VÀ TỔ CHỨC SẢN XUẤT'])
  const result = preview(buildSheet(rows))
  expect(troubles(result)).toEqual(CLEAN)
  expect(changedMatrix(result, 19, 11)).toEqual(MATRIX)
})

test('a sheet’s name tells the layer where its title does not', () => {
  const rows = plainTable('Biểu 2', criterionNames(), value)
  const result = preview(buildSheet(rows, { name: 'Xã NTM (kế hoạch)' }))
  expect(result.tables[0]).toMatchObject({ layer: 'target', layerFrom: 'title' })
  expect(troubles(result)).toEqual(CLEAN)
})

test('communes in columns are told apart from districts', () => {
  const communes = ['Xã Hoàng Đồng', 'Xã Quảng Lạc', 'Xã Mai Pha', 'Xã Khánh Long', 'Xã Chí Minh']
  const rows: CellInput[][] = [
    ['Rà soát tiêu chí nông thôn mới năm 2023'],
    ['TT', 'Tiêu chí', ...communes, 'Số xã đạt'],
    ...criterionNames().map((name, row) => [row + 1, name, 1, 0, 1, 0, 1, 3]),
  ]
  const result = preview(buildSheet(rows))
  expect(result.unrelatedSheets.map(({ reason }) => reason.code)).toEqual([
    'import.unrelated.communes',
  ])
  expect(result.tables).toEqual([])
})

test('in a plan of one district the total is that district’s', () => {
  const [, district] = langSonColumns()
  const columns: TestColumn[] = district === undefined ? [] : [{ ...district, id: 'd1' }]
  const rows: CellInput[][] = [
    [TITLE],
    ['TT', 'Tiêu chí', 'Số xã đạt'],
    ...criterionNames().map((name, row) => [row + 1, name, value(row, 1)]),
  ]
  const result = preview(buildSheet(rows), { columns })
  expect(troubles(result)).toEqual(CLEAN)
  expect(changedMatrix(result, 19, 1)).toEqual(MATRIX.map((row) => [row[1]]))
})

test('accepting every first proposal never chooses between two rows or columns of equal right', () => {
  const rows = writeTable()
  rows.splice(10, 0, [8, 'Thông tin và truyền thông', ...shortUnits().map(() => 1)])
  const result = preview(buildSheet(rows))
  expect(result.doubts.map(({ proposals }) => proposals[0]?.id)).toEqual(['skip', 'skip'])
  expect(importEdits(result, 'all')).toHaveLength(18 * 11)
})

test('a criterion named with the words of sums and averages is no sum', () => {
  const rows = writeTable()
  const at = rows.findIndex(([number]) => number === 10)
  rows[at] = [10, 'Thu nhập bình quân đầu người', ...(rows[at]?.slice(2) ?? [])]
  const result = preview(buildSheet(rows))
  expect(troubles(result)).toEqual({ ...CLEAN, warnings: ['import.warning.reworded'] })
  expect(changedMatrix(result, 19, 11)).toEqual(MATRIX)
})

test('accepting every first proposal writes no more communes than a district has', () => {
  const rows = plainTable(TITLE, criterionNames(), (row, unit) =>
    row === 0 && unit === 0 ? 50 : value(row, unit),
  )
  const result = preview(buildSheet(rows))
  expect(result.doubts.map(({ proposals }) => proposals.map(({ id }) => id))).toEqual([
    ['keep', 'value:50'],
  ])
  expect(importEdits(result, 'all')).toHaveLength(19 * 11 - 1)
})
