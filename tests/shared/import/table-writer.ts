import { appendix6, criterionNames, langSonColumns } from './plan-facts.ts'
import { figure, type CellInput } from './sheet-builder.ts'

/** A matrix as an officer lays it out, with formulas' results or texts in its summary lines. */
export interface WrittenTable {
  readonly values?: readonly (readonly (number | null)[])[]
  readonly names?: readonly string[]
  readonly units?: readonly string[]
  readonly bases?: readonly number[]
  readonly rateBase?: number
}

const TITLE = 'Biểu 01: Kế hoạch thực hiện bộ tiêu chí xã nông thôn mới năm 2023'

export function shortUnits(): string[] {
  return langSonColumns().map(({ shortName }, index) => (index === 0 ? 'Thành phố' : shortName))
}

/** Title, blank row, headings in row 3, criteria from row 4 in `A` (STT), `B` (names), `C` … (units), total, rate; total and average rows. */
export function writeTable(table: WrittenTable = {}): CellInput[][] {
  const values = table.values ?? appendix6()
  const names = table.names ?? criterionNames()
  const units = table.units ?? shortUnits()
  const bases = table.bases ?? langSonColumns().map(({ communes }) => communes)
  const rateBase = table.rateBase ?? 181
  const rows: CellInput[][] = [[TITLE], [], ['STT', 'Tiêu chí', ...units, 'Tổng cộng', 'Tỷ lệ (%)']]
  for (const [index, row] of values.entries()) {
    const total = sum(row)
    rows.push([index + 1, names[index] ?? '', ...row, total, figure(total / rateBase, '0.0%')])
  }
  const totals = units.map((_, column) => sum(values.map((row) => row[column] ?? null)))
  const whole = sum(totals)
  const baseSum = sum(bases)
  rows.push([null, 'Cộng toàn tỉnh', ...totals, whole])
  rows.push([
    null,
    'Bình quân tiêu chí/xã',
    ...totals.map((total, column) => figure(total / (bases[column] ?? 1), '0.00')),
    figure(whole / baseSum, '0.00'),
  ])
  return rows
}

export function sum(values: readonly (number | null)[]): number {
  return values.reduce<number>((total, value) => total + (value ?? 0), 0)
}
