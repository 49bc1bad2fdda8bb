import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { langSonCommunes } from './plan-facts.ts'
import { startImport } from './read-communes-back.ts'
import { buildSheet, transpose, type CellInput } from './sheet-builder.ts'

const NAMES = [...langSonCommunes()].flatMap(([district, names]) =>
  names.slice(0, 6).map((name) => `${name}, ${district}`),
)

const junk: fc.Arbitrary<CellInput> = fc.oneof(
  fc.constantFrom<CellInput>(
    'x', 'p', '-', '1.3.8', '1-5, 8 và 10', 'Đạt 19/19', 'chưa đạt', 'Huyện Chi Lăng', 'H. Cao Lộc', 'Tổng cộng', 'STT',
    'Tên xã', 'Các tiêu chí đã đạt', '(3)', 'Bình quân', '1,3,8 (chờ)', 'tiêu chí số 1, 3', '#', 'Xã Mẫu Sơn', 'X· Nh©n Lý',
  ), // prettier-ignore
  fc.constantFrom(...NAMES),
  fc.integer({ min: -5, max: 5000 }),
  fc.double({ min: -10, max: 100, noNaN: true }),
  fc.string({ maxLength: 12 }).filter((text) => text.trim() !== ''),
  fc.constant<CellInput>({ kind: 'error', code: '#REF!' }),
  fc.constant<CellInput>({ kind: 'boolean', value: true }),
  fc.constant<CellInput>({ kind: 'date', iso: '2023-04-03', serial: 45019, format: 'd-m' }),
)

const books = fc.record({
  isMarks: fc.boolean(),
  isTurned: fc.boolean(),
  names: fc.uniqueArray(fc.constantFrom(...NAMES), { minLength: 3, maxLength: 10 }),
  spots: fc.array(fc.tuple(fc.nat(13), fc.nat(8), junk), { maxLength: 30 }),
  hidden: fc.array(fc.nat(13), { maxLength: 3 }),
})

test('whatever is written over a table of communes, nothing throws and each cell of the table ends somewhere', () => {
  let tables = 0
  fc.assert(
    fc.property(books, ({ isMarks, isTurned, names, spots, hidden }) => {
      const head: CellInput[] = isMarks
        ? ['STT', 'Tên xã', '1', '2', '3', '4', '5']
        : ['STT', 'Tên xã', 'Số tiêu chí đã đạt', 'Các tiêu chí đã đạt', 'Các tiêu chí phấn đấu']
      const body = names.map((name, index): CellInput[] =>
        isMarks
          ? [index + 1, name, 'x', null, 'p', 'x', null]
          : [index + 1, name, 3, '1,3,8', '4;5'],
      )
      const rows: CellInput[][] = [['Các xã năm 2023'], [], head, ...body].map((row) =>
        Array.from({ length: 9 }, (_, column) => row[column] ?? null),
      )
      for (const [row, column, input] of spots) {
        const line = rows[row]
        if (line !== undefined) line[column] = input
      }
      const sheet = buildSheet(isTurned ? transpose(rows) : rows, { hiddenRows: hidden })
      const work = startImport()
      const result = work.preview(sheet)
      for (const table of result.communeTables) {
        tables++
        const [, left = '', top = '', right = '', bottom = ''] =
          /^([A-Z])(\d+):([A-Z])(\d+)$/.exec(table.range) ?? []
        const inside = sheet.cells.filter(({ row, column, value }) => {
          const letter = String.fromCharCode(65 + column)
          const isFilled = value.kind !== 'text' || value.text.trim() !== ''
          return (
            isFilled &&
            letter >= left &&
            letter <= right &&
            row + 1 >= Number(top) &&
            row + 1 <= Number(bottom)
          )
        }).length
        const accounted = Object.values(table.accounted).reduce((sum, count) => sum + count, 0)
        expect([table.id, accounted]).toEqual([table.id, inside])
      }
      work.accept(result, 'all')
      work.preview(sheet)
    }),
    { numRuns: 120 },
  )
  expect(tables).toBeGreaterThan(40)
})
