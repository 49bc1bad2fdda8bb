import { describe, expect, test } from 'vitest'
import { findPlace } from '../../../../renderer/screens/import/address.ts'
import {
  drawCommuneTable,
  repairsById,
} from '../../../../renderer/screens/import/draw-commune-table.ts'
import { doubtAt, lineAt, lineOfDoubt } from '../../../../renderer/screens/import/line-refs.ts'
import { namedLayers } from '../../../../renderer/screens/import/named-layers.ts'
import { tableGeometry } from '../../../../renderer/screens/import/table-geometry.ts'
import type { ImportRepair } from '../../../../shared/import/commune-preview.ts'
import {
  translate,
  type MessageKey,
  type MessageParams,
} from '../../../../shared/messages/translate.ts'
import { communeCell, communeTable, doubt, preview, repair } from './preview-fixture.ts'

const t = (key: MessageKey, params?: MessageParams): string => translate('vi', key, params)

function drawn(table = communeTable(), repairs: readonly ImportRepair[] = [repair()]) {
  return drawCommuneTable(table, repairsById(repairs), () => null, t, 2023)
}

/** State and words of every cell of a row. */
function wordsOf(row: number, repairs?: readonly ImportRepair[]) {
  const table = drawn(communeTable(), repairs)
  return table.columns.map((_, column) => {
    const cell = table.cell(row, column)
    if (cell === null) return null
    const { old, text, mark } = cell.look
    return [cell.state, old, text, mark]
  })
}

describe('a table of communes', () => {
  test('shows lists as the paper has them, the mended one before and after, the damaged one with its mark', () => {
    expect(wordsOf(0)).toEqual([
      ['text', null, 'Xã Chiến Thắng, huyện Chi Lăng', null],
      ['added', null, '19', null],
      ['repair', '(trống)', '1-3', '→'],
      ['added', null, '2', null],
      ['doubt', null, '11.15', '?'],
    ])
  })

  test('what the officer declined is drawn as not imported, as it stands in the file', () => {
    const declined = repair({ state: 'declined' })
    const cells = [
      [
        communeCell({ state: 'kept', repairId: declined.id }),
        communeCell({ raw: '11.15', state: 'kept', doubtId: 'cell:PL5!B5' }),
        communeCell({ state: 'kept', before: '1' }),
      ],
    ]
    const table = drawn(communeTable({ cells }), [declined])
    expect([0, 1, 2].map((at) => [table.cell(0, at)?.state, table.cell(0, at)?.look.text])).toEqual(
      [
        ['ignored', '(trống)'],
        ['ignored', '11.15'],
        ['kept', '(1)'],
      ],
    )
  })

  test('what takes the place of another value stands behind it, in ranges', () => {
    const cells = [
      [
        communeCell({ raw: 'a', state: 'text' }),
        communeCell({ raw: '5', state: 'changed', before: '4', after: '5' }),
        communeCell({ raw: '3, 4, 5', state: 'changed', before: '1,2,3,4', after: '3,4,5' }),
        communeCell({ state: 'kept', before: '7' }),
        communeCell({ state: 'cleared', before: '1,2,3' }),
      ],
    ]
    const table = drawn(communeTable({ cells }))
    const looks = [1, 2, 3, 4].map((column) => {
      const look = table.cell(0, column)?.look
      return [look?.old, look?.text]
    })
    expect(looks).toEqual([
      ['4', '5'],
      ['1-4', '3, 4, 5'],
      [null, '(7)'],
      ['1-3', ''],
    ])
  })

  test('rows are named by commune and district; one that nobody knows by its own words, in amber', () => {
    const table = drawn()
    expect([0, 1].map((row) => [table.row(row)?.text, table.row(row)?.isUnsure])).toEqual([
      ['Chiến Thắng, Chi Lăng', false],
      ['Xã Lạ', true],
    ])
    expect(table.columns.map(({ text }) => text)).toEqual([
      'Tên xã',
      'Số đạt 2022',
      'Tiêu chí đạt 2022',
      'Số phấn đấu 2023',
      'Tiêu chí phấn đấu 2023',
    ])
  })

  test('marks are the criteria of their headings; a heading that says so needs no word below', () => {
    const [name] = communeTable().columns
    const columns = ['1', '2'].map((number, at) => ({
      ...(name ?? communeTable().columns[0]),
      index: at + 1,
      where: '',
      label: at === 0 ? 'TC 1' : 'Giao thông',
      how: 'number' as const,
      matched: null,
      isHidden: false,
      doubtId: null,
      role: { kind: 'mark', number } as const,
    }))
    const table = drawn(communeTable({ kind: 'marks', columns }))
    expect(table.columns.map(({ text, isPlain }) => [text, isPlain])).toEqual([
      ['TC 1', true],
      ['TC 2', false],
    ])
  })

  test('communes that the file has side by side are drawn below each other, under the file’s own names', () => {
    const turned = communeTable({ isTurned: true })
    const table = drawn(turned)
    expect([table.row(0)?.name, table.columns[1]?.name]).toEqual(['E', '2'])
    const all = preview({ tables: [], communeTables: [turned] })
    expect(findPlace(all, 'PL5!E2', turned.id)).toEqual({ tableId: turned.id, row: 0, column: 1 })
    expect(lineAt(turned, { row: 1, column: -1 })?.axis).toBe('column')
    expect(lineAt(turned, { row: -1, column: 1 })?.axis).toBe('row')
  })

  test('no column of names stays in view: the lines’ own column names each row', () => {
    expect(tableGeometry(drawn()).stuck).toBe(-1)
  })

  test('a country’s communes are measured by their first rows', () => {
    const [row] = communeTable().rows
    const [cells] = communeTable().cells
    const count = 8200
    const table = drawn(
      communeTable({
        rows: Array.from({ length: count }, (_, at) => ({
          ...(row ?? communeTable().rows[0]),
          index: at,
          where: '',
          label: '',
          role: { kind: 'unknown' as const },
          how: 'layout' as const,
          matched: null,
          isHidden: false,
          doubtId: null,
        })),
        cells: Array.from({ length: count }, () => cells ?? []),
      }),
    )
    let asked = 0
    tableGeometry({
      ...table,
      cell(at, column) {
        asked = Math.max(asked, at)
        return table.cell(at, column)
      },
    })
    expect(asked).toBeLessThan(1000)
  })
})

describe('doubts of a table of communes', () => {
  const all = preview({ tables: [], communeTables: [communeTable()] })
  const unknown = doubt({ id: 'row:PL5!6', tableId: 'PL5!A3:E6', subject: 'row', where: 'PL5!6' })

  test('a row’s doubt leads to the row, and its cells to the doubt', () => {
    expect(findPlace(all, unknown.where, unknown.tableId)).toEqual({
      tableId: unknown.tableId,
      row: 1,
      column: -1,
    })
    expect(lineOfDoubt(all, unknown)?.axis).toBe('row')
    expect([
      doubtAt(communeTable(), { row: 1, column: -1 }),
      doubtAt(communeTable(), { row: 0, column: 4 }),
      doubtAt(communeTable(), { row: 1, column: 0 }),
      doubtAt(communeTable(), { row: 0, column: 1 }),
    ]).toEqual(['row:PL5!6', 'cell:PL5!E5', 'row:PL5!6', null])
  })

  test('the layer of columns that name none is asked about, that of the others is not', () => {
    expect(namedLayers(communeTable())).toEqual(['baseline', 'target'])
    expect(namedLayers(communeTable({ columns: communeTable().columns.slice(0, 3) }))).toEqual([
      'baseline',
    ])
  })
})
