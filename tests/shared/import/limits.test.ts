import { expect, test } from 'vitest'
import { previewImport } from '../../../shared/import/preview-import.ts'
import {
  MOST_COMPARISONS,
  MOST_LABELS,
  MOST_LABELS_OF_SHEET,
  MOST_TABLES,
  startWork,
} from '../../../shared/import/import-work.ts'
import type { RawSheet } from '../../../shared/import/raw-sheet.ts'
import { PLAN, langSonCommunes, planFacts } from './plan-facts.ts'
import { startImport } from './read-communes-back.ts'
import { buildSheet, type CellInput } from './sheet-builder.ts'

const COMMUNES = [...langSonCommunes()].flatMap(([district, names]) =>
  names.map((name) => ({ district, name })),
)

/** What a preview cost and what it said was not looked at. */
function work(sheets: readonly RawSheet[], spent = startWork()) {
  const context = { facts: planFacts(), planId: PLAN, fileName: 'lớn.xlsx', work: spent }
  const preview = previewImport({ sheets }, context)
  const codes = [...new Set(preview.warnings.map(({ message }) => message.code))]
  return { preview, spent, codes }
}

function wall(rows: number, columns: number, text: (row: number, column: number) => string) {
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column): CellInput => text(row, column)),
  )
}

test('of a wall of different texts only so many are looked up, and it is said', () => {
  const { spent, codes } = work([buildSheet(wall(1600, 40, (r, c) => `chữ ${r} thứ ${c}`))])
  expect(spent.labels).toBeLessThanOrEqual(MOST_LABELS)
  expect(spent.labels).toBeGreaterThanOrEqual(MOST_LABELS_OF_SHEET)
  expect(codes).toEqual(['import.warning.many-texts'])
})

test('many sheets of such walls cost no more than the bound of the whole workbook', () => {
  const sheets = Array.from({ length: 5 }, (_, index) =>
    buildSheet(
      wall(400, 40, (r, c) => `tờ ${index} chữ ${r} thứ ${c}`),
      { name: `T${index}` },
    ),
  )
  const { spent, codes } = work(sheets)
  expect(spent.labels).toBe(MOST_LABELS)
  expect(codes).toEqual(['import.warning.many-texts'])
})

test('the same names in every cell are looked up once each', () => {
  const sheet = buildSheet(wall(900, 30, (r, c) => COMMUNES[(r * 31 + c) % 120]?.name ?? ''))
  const { spent, codes } = work([sheet])
  expect(spent.labels).toBeLessThan(1000)
  expect(codes).toEqual([])
})

test('rows of unknown communes stop being compared, each is still asked about', () => {
  const rows = COMMUNES.slice(0, 60).map(({ name }, row): CellInput[] => [
    row + 1,
    `Xã ${name}g`,
    'x',
    'x',
    null,
  ])
  const spent = { ...startWork(), comparisons: MOST_COMPARISONS - 10 }
  const { preview, codes } = work(
    [buildSheet([['Tiêu chí nông thôn mới'], ['STT', 'Xã', '1', '2', '3'], ...rows])],
    spent,
  )
  expect([spent.comparisons, preview.doubts.length, codes]).toEqual([
    MOST_COMPARISONS,
    60,
    ['import.warning.many-unknown'],
  ])
})

test('tables past the bound are not read, and the row they begin at is named', () => {
  const rows = Array.from({ length: MOST_TABLES + 20 }, (_, index): CellInput[][] => [
    ['TT', 'Tên xã', `Số tiêu chí đạt biểu ${index}`, `Các tiêu chí đạt biểu ${index}`],
    [1, COMMUNES[index]?.name ?? '', 3, '1,2,3'],
  ]).flat()
  const { preview, codes } = work([buildSheet(rows)])
  expect(preview.communeTables).toHaveLength(MOST_TABLES)
  const unread = preview.warnings.find(({ message }) => message.code.endsWith('many-tables'))
  const bottom = Number(/\d+$/.exec(preview.communeTables.at(-1)?.range ?? '')?.[0])
  // Below the last table that is read stands a heading, then the first commune that is not.
  expect([codes, unread?.where]).toEqual([['import.warning.many-tables'], `Sheet1!B${bottom + 2}`])
})

test('prose under the headings of criteria is no table of marks', () => {
  const rows = COMMUNES.slice(0, 60).map(({ name }, row): CellInput[] => [
    name,
    ...[1, 2, 3, 4].map((column) => `đoạn ${row} thứ ${column}`),
  ])
  const { preview } = work([buildSheet([['Xã', '1', '2', '3', '4'], ...rows])])
  expect([preview.communeTables, preview.rejected, preview.doubts]).toEqual([[], [], []])
})

test('a list that another sheet settles can still be declined', () => {
  const head: CellInput[] = ['TT', 'Đơn vị', 'Số tiêu chí phấn đấu', 'Các tiêu chí phấn đấu']
  const place = 'Xã Chiến Thắng, huyện Chi Lăng'
  const sheets = [
    buildSheet([head, [1, place, 2, 11.15]], { name: 'A' }),
    buildSheet([head, [1, place, 2, '11,15']], { name: 'B' }),
  ]
  const states = (decision: Record<string, string>) => {
    const result = startImport().preview(sheets, { doubts: decision })
    return [
      result.repairs.map(({ state, doubtId }) => [state, doubtId]),
      result.communeTables[0]?.cells.flat().find(({ repairId }) => repairId !== undefined)?.state,
    ]
  }
  expect([states({}), states({ 'repair:A!D2': 'decline' })]).toEqual([
    [[['taken', null]], 'same'],
    [[['declined', null]], 'kept'],
  ])
})
