import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ImportPreview } from '../../../shared/import/preview.ts'
import type { RawSheet } from '../../../shared/import/raw-sheet.ts'
import { criterionNames, langSonColumns } from './plan-facts.ts'
import { changedMatrix, preview } from './read-back.ts'
import { buildSheet, figure, transpose, type CellInput } from './sheet-builder.ts'
import { sum } from './table-writer.ts'

const COLUMNS = langSonColumns()
const NAMES = criterionNames()

interface Layout {
  readonly matrix: readonly (readonly (number | null)[])[]
  readonly unitOrder: readonly number[]
  readonly rowOrder: readonly number[]
  readonly isTurned: boolean
  readonly hasNumbers: boolean
  readonly total: 'none' | 'left' | 'right'
  readonly totalRow: 'none' | 'first' | 'last'
  readonly hasRate: boolean
  readonly hasAverage: boolean
  readonly hasNumbering: boolean
  readonly hasNote: boolean
  readonly shift: number
  readonly spelling: 'printed' | 'upper' | 'lower' | 'kind'
  readonly asText: boolean
}

const layouts: fc.Arbitrary<Layout> = fc.record({
  matrix: fc.array(
    fc.tuple(
      ...COLUMNS.map(({ communes }) =>
        fc.option(fc.integer({ min: 0, max: communes }), { freq: 8 }),
      ),
    ),
    { minLength: NAMES.length, maxLength: NAMES.length },
  ),
  unitOrder: shuffled(COLUMNS.length),
  rowOrder: fc.oneof(fc.constant(NAMES.map((_, index) => index)), shuffled(NAMES.length)),
  isTurned: fc.boolean(),
  hasNumbers: fc.boolean(),
  total: fc.constantFrom('none', 'left', 'right'),
  totalRow: fc.constantFrom('none', 'first', 'last'),
  hasRate: fc.boolean(),
  hasAverage: fc.boolean(),
  hasNumbering: fc.boolean(),
  hasNote: fc.boolean(),
  shift: fc.integer({ min: 0, max: 4 }),
  spelling: fc.constantFrom('printed', 'upper', 'lower', 'kind'),
  asText: fc.boolean(),
})

function shuffled(length: number): fc.Arbitrary<number[]> {
  const all = Array.from({ length }, (_, index) => index)
  return fc.shuffledSubarray(all, { minLength: length, maxLength: length })
}

function spell(layout: Layout, unit: number): string {
  const { name = '', shortName = '' } = COLUMNS[unit] ?? {}
  switch (layout.spelling) {
    case 'printed':
      return unit === 0 ? 'Thành phố' : shortName
    case 'upper':
      return name.toUpperCase()
    case 'lower':
      return shortName.toLowerCase()
    case 'kind':
      return name.replace('Thành phố', 'TP.').replace('Huyện', 'H.')
  }
}

function write(layout: Layout): RawSheet {
  const { unitOrder, rowOrder, hasNumbers, total, hasRate, hasNote } = layout
  const head: CellInput[] = [
    ...(hasNumbers ? ['STT'] : []),
    'Tiêu chí',
    ...(total === 'left' ? ['Tổng cộng'] : []),
    ...unitOrder.map((unit) => spell(layout, unit)),
    ...(total === 'right' ? ['Tổng cộng'] : []),
    ...(hasRate ? ['Tỷ lệ'] : []),
    ...(hasNote ? ['Ghi chú'] : []),
  ]
  const line = (
    number: CellInput,
    name: string,
    values: readonly CellInput[],
    whole: CellInput,
    rate: CellInput,
    note: CellInput,
  ): CellInput[] => [
    ...(hasNumbers ? [number] : []),
    name,
    ...(total === 'left' ? [whole] : []),
    ...values,
    ...(total === 'right' ? [whole] : []),
    ...(hasRate ? [rate] : []),
    ...(hasNote ? [note] : []),
  ]
  const body = rowOrder.map((criterion, index): CellInput[] => {
    const row = layout.matrix[criterion] ?? []
    const values = unitOrder.map((unit): CellInput => {
      const value = row[unit] ?? null
      return value === null ? null : layout.asText ? `${value}` : value
    })
    const whole = sum(row)
    return line(
      criterion + 1,
      NAMES[criterion] ?? '',
      values,
      whole,
      figure(whole / 181, '0.0%'),
      index === 2 ? 'xem lại' : null,
    )
  })
  const sums = unitOrder.map((unit) => sum(layout.matrix.map((row) => row[unit] ?? null)))
  const totalRow = line(null, 'Tổng cộng', sums, sum(sums), null, null)
  const averages = unitOrder.map((unit, index) =>
    figure((sums[index] ?? 0) / (COLUMNS[unit]?.communes ?? 1), '0.00'),
  )
  const rows = [
    head,
    ...(layout.hasNumbering ? [head.map((_, index): CellInput => `(${index + 1})`)] : []),
    ...(layout.totalRow === 'first' ? [totalRow] : []),
    ...body,
    ...(layout.totalRow === 'last' ? [totalRow] : []),
    ...(layout.hasAverage
      ? [line(null, 'Bình quân tiêu chí/xã', averages, figure(sum(sums) / 181, '0.00'), null, null)]
      : []),
  ]
  const laid = layout.isTurned ? transpose(rows) : rows
  const margin = Array<CellInput>(layout.shift).fill(null)
  const title: CellInput[] = [...margin, 'Kế hoạch xây dựng nông thôn mới năm 2023']
  const gaps = Array.from({ length: layout.shift }, (): CellInput[] => [])
  return buildSheet([
    title,
    ...gaps,
    [],
    ...laid.map((row) => [...margin, ...row]),
    [],
    [...margin, 'Nơi nhận: lưu VT'],
  ])
}

function expectAccounted(result: ImportPreview, sheet: RawSheet): void {
  const [table] = result.tables
  if (table === undefined) throw new Error('no table')
  const inside = Object.values(table.accounted).reduce((total, count) => total + count, 0)
  expect(inside + table.titles.length + table.footnotes.length).toBe(sheet.cells.length)
}

test('a random matrix in a random layout is read back to the same cells, and every cell is accounted for', () => {
  fc.assert(
    fc.property(layouts, (layout) => {
      const sheet = write(layout)
      const result = preview(sheet)
      const filled = layout.matrix.flat().filter((value) => value !== null).length
      // Without figures a sheet holds no matrix to speak of.
      fc.pre(filled > 100)
      expect(result.doubts).toEqual([])
      expect(result.rejected).toEqual([])
      expect(result.mismatches).toEqual([])
      expect(changedMatrix(result, NAMES.length, COLUMNS.length)).toEqual(layout.matrix)
      expectAccounted(result, sheet)
    }),
    { numRuns: 60 },
  )
})

test('whatever is written over a table’s cells, each cell ends somewhere and nothing throws', () => {
  const junk: fc.Arbitrary<CellInput> = fc.oneof(
    fc.constantFrom<CellInput>(
      'x',
      '-',
      '1.5',
      '1,234',
      'Huyện Tràng Định',
      'Điện',
      'Tổng',
      '#',
      '…',
      'năm 2022',
      '(3)',
    ),
    fc.integer({ min: -5, max: 5000 }),
    fc.double({ min: -10, max: 100, noNaN: true }),
    fc.string({ maxLength: 8 }).filter((text) => text.trim() !== ''),
    fc.constant<CellInput>({ kind: 'error', code: '#N/A' }),
    fc.constant<CellInput>({ kind: 'date', iso: '2023-01-02', serial: 44928, format: 'd/m' }),
  )
  const spots = fc.array(fc.tuple(fc.nat(400), junk), { maxLength: 25 })
  fc.assert(
    fc.property(layouts, spots, (layout, overwrites) => {
      const plain = write(layout)
      const replacements = buildSheet([overwrites.map(([, input]) => input)]).cells
      const cells = plain.cells.map((cell, index) => {
        const at = overwrites.findIndex(([spot]) => spot === index)
        return { ...cell, value: replacements[at]?.value ?? cell.value }
      })
      const result = preview({ ...plain, cells })
      for (const table of result.tables) {
        const inside = Object.values(table.accounted).reduce((total, count) => total + count, 0)
        const around = table.titles.length + table.footnotes.length
        if (result.tables.length === 1) expect(inside + around).toBe(cells.length)
        else expect(inside).toBeLessThanOrEqual(cells.length)
      }
    }),
    { numRuns: 60 },
  )
})
