import { expect, test } from 'vitest'
import { countFacts, importEdits } from '../../../shared/import/import-edits.ts'
import { ADVANCED, NTM, PLAN, appendix6, criterionNames, langSonColumns } from './plan-facts.ts'
import { CLEAN, changedMatrix, preview, troubles } from './read-back.ts'
import { buildSheet, transpose, type CellInput } from './sheet-builder.ts'
import { shortUnits, writeTable } from './table-writer.ts'

const MATRIX = appendix6()

/** The plain table with one cell written over; row and column as in the sheet, from 0. */
function withCell(row: number, column: number, value: CellInput): CellInput[][] {
  return writeTable().map((cells, index) =>
    index === row ? cells.map((cell, at) => (at === column ? value : cell)) : cells,
  )
}

test('an unknown district is asked about, and no other cell waits for the answer', () => {
  const result = preview(buildSheet(withCell(2, 3, 'Trùng Khánh')))
  expect(troubles(result)).toEqual({
    ...CLEAN,
    doubts: ['column:Sheet1!D3 import.doubt.unit-unknown'],
    warnings: ['import.warning.missing-units'],
  })
  expect(result.changes).toHaveLength(209 - 19)
  expect(result.doubts[0]?.proposals.map(({ id }) => id)).toEqual(['skip', 'total', 'note'])
  expect(result.doubts[0]?.others).toBe('units')
  expect(result.tables[0]?.choices.units[0]?.id).toBe('unit:d1')
  expect(result.agreements).toEqual({ totals: 31 - 1, rates: 19, averages: 12 - 2 })
  const decided = preview(
    buildSheet(withCell(2, 3, 'Trùng Khánh')),
    {},
    {},
    {
      doubts: { 'column:Sheet1!D3': 'unit:d2' },
    },
  )
  expect(changedMatrix(decided, 19, 11)).toEqual(MATRIX)
  expect(decided.doubts.map(({ chosen }) => chosen)).toEqual(['unit:d2'])
  expect(decided.tables[0]?.columns[3]).toMatchObject({
    how: 'decided',
    matched: 'Huyện Tràng Định',
  })
})

test('a misspelt district is proposed, never taken in silence', () => {
  const result = preview(buildSheet(withCell(2, 3, 'Trang Đinh')))
  const [doubt] = result.doubts
  expect([doubt?.reason.code, doubt?.proposals[0]?.id]).toEqual([
    'import.doubt.unit-near',
    'unit:d2',
  ])
  expect([doubt?.proposals[0]?.effect, doubt?.edits.length]).toEqual([19, 19])
  expect(countFacts(importEdits(result, 'safe'))).toBe(190)
  expect(importEdits(result, 'all')).toHaveLength(209)
})

test('a column or row may be placed by hand, whatever its heading', () => {
  const rows = withCell(2, 3, null)
  const result = preview(
    buildSheet(rows),
    {},
    {},
    {
      lines: [
        { sheet: 'Sheet1', axis: 'column', index: 3, role: { kind: 'unit', columnId: 'd2' } },
        { sheet: 'Sheet1', axis: 'row', index: 3, role: { kind: 'skip' } },
      ],
    },
  )
  const expected = MATRIX.map((row, index) => row.map((value) => (index === 0 ? null : value)))
  expect(changedMatrix(result, 19, 11)).toEqual(expected)
  expect(result.doubts.map(({ id, chosen }) => [id, chosen])).toEqual([
    ['column:Sheet1!D3', 'unit:d2'],
  ])
  expect(result.tables[0]?.cells[0]?.[4]?.state).toBe('ignored')
})

test('number and name that point to two criteria are both proposed', () => {
  const result = preview(buildSheet(withCell(8, 1, 'Văn hóa')))
  expect(result.doubts.map(({ id, reason }) => [id, reason])).toEqual([
    [
      'row:Sheet1!A9',
      { code: 'import.doubt.criterion-disagree', params: { label: 'Văn hóa', number: '6' } },
    ],
  ])
  expect(result.doubts[0]?.proposals.slice(0, 2).map(({ id }) => id)).toEqual([
    'criterion:16',
    'criterion:6',
  ])
  expect(result.changes).toHaveLength(198)
})

test('a name worded in another way is accepted by its number and reported', () => {
  const result = preview(buildSheet(withCell(13, 1, 'Hộ nghèo')))
  expect(troubles(result)).toEqual({ ...CLEAN, warnings: ['import.warning.reworded'] })
  expect(changedMatrix(result, 19, 11)).toEqual(MATRIX)
})

test('a criterion printed twice waits for a choice between its rows', () => {
  const rows = writeTable()
  rows.splice(10, 0, [8, 'Thông tin và truyền thông', 1, 1, 1])
  const result = preview(buildSheet(rows))
  expect(troubles(result).doubts).toEqual([
    'row:Sheet1!A11 import.doubt.criterion-repeated',
    'row:Sheet1!A12 import.doubt.criterion-repeated',
  ])
  const decided = preview(
    buildSheet(rows),
    {},
    {},
    {
      doubts: { 'row:Sheet1!A11': 'skip', 'row:Sheet1!A12': 'criterion:8' },
    },
  )
  expect(changedMatrix(decided, 19, 11)).toEqual(MATRIX)
  expect(troubles(decided).mismatches).toEqual([])
})

test('a row without name or number is asked about', () => {
  const rows = writeTable()
  rows.splice(22, 0, [null, null, 1, 2, 3, 4, 5, 6, 7, 8, 9, 1, 2])
  const result = preview(buildSheet(rows))
  expect(troubles(result).doubts).toEqual(['row:Sheet1!A23 import.doubt.criterion-unnamed'])
  expect(result.tables[0]?.accounted.doubt).toBe(11)
})

test('damaged cells are rejected or asked about with their address', () => {
  const cases: [CellInput, string][] = [
    ['x', 'rejected import.reason.not-a-number'],
    [2.5, 'rejected import.reason.not-whole'],
    [-3, 'rejected import.reason.negative'],
    ['90%', 'rejected import.reason.percent'],
    [{ kind: 'error', code: '#REF!' }, 'rejected import.reason.error'],
    [
      { kind: 'date', iso: '2023-04-03', serial: 45019, format: 'd/m' },
      'rejected import.reason.date',
    ],
    [{ kind: 'boolean', value: true }, 'rejected import.reason.not-a-number'],
    ['7/12', 'doubt import.reason.fraction value:7'],
    [22, 'doubt import.doubt.above-communes keep'],
  ]
  for (const [input, expected] of cases) {
    const result = preview(buildSheet(withCell(4, 3, input)))
    const rejected = result.rejected.map(({ where, reason }) => `${where} rejected ${reason.code}`)
    const doubts = result.doubts.map(
      ({ where, reason, proposals }) => `${where} doubt ${reason.code} ${proposals[0]?.id}`,
    )
    expect([...rejected, ...doubts]).toEqual([`Sheet1!D5 ${expected}`])
    expect(result.changes).toHaveLength(208)
  }
})

test('a damaged cell does not make its totals wrong', () => {
  const result = preview(buildSheet(withCell(4, 3, '7?')))
  expect(troubles(result)).toEqual({ ...CLEAN, rejected: ['Sheet1!D5 import.reason.not-a-number'] })
  expect(result.tables[0]?.cells[1]?.[13]?.state).toBe('unchecked')
})

test('a doubtful value is taken only when somebody says so', () => {
  const sheet = buildSheet(withCell(4, 3, '7/12'))
  const open = preview(sheet)
  expect(countFacts(importEdits(open, 'safe'))).toBe(208)
  expect(importEdits(open, 'all')).toHaveLength(209)
  const decided = preview(sheet, {}, {}, { doubts: { 'cell:Sheet1!D5': 'value:7' } })
  expect(changedMatrix(decided, 19, 11)).toEqual(MATRIX)
  const kept = preview(sheet, {}, {}, { doubts: { 'cell:Sheet1!D5': 'keep' } })
  expect(kept.changes).toHaveLength(208)
  expect(importEdits(kept, 'all')).toHaveLength(208)
})

test('blank is not 0: a blank keeps the plan’s value unless clearing is asked for', () => {
  const cells = [
    { criterion: '2', columnId: 'd2', value: 5 },
    { criterion: '3', columnId: 'd2', value: 6 },
  ]
  const rows = withCell(4, 3, '-').map((row, index) =>
    row.map((cell, at) => (index === 5 && at === 3 ? 0 : cell)),
  )
  const kept = preview(buildSheet(rows), { cells })
  const place = (result: typeof kept) =>
    result.changes.filter(
      ({ columnId, criterion }) => columnId === 'd2' && ['2', '3'].includes(criterion ?? ''),
    )
  expect(place(kept).map(({ before, after }) => [before, after])).toEqual([[6, 0]])
  expect([kept.keptBlanks, kept.tables[0]?.cells[1]?.[3]?.state]).toEqual([1, 'kept'])
  const cleared = preview(buildSheet(rows), { cells }, { blanks: 'clear' })
  expect(place(cleared).map(({ before, after }) => [before, after])).toEqual([
    [5, null],
    [6, 0],
  ])
  expect(importEdits(cleared, 'safe').filter(({ op }) => op === 'remove')).toEqual([
    {
      table: 'matrixCell',
      op: 'remove',
      row: { planId: PLAN, setId: NTM, layer: 'target', criterion: '2', columnId: 'd2', value: 5 },
    },
  ])
})

test('what the plan already holds is no change', () => {
  const cells = MATRIX.flatMap((row, criterion) =>
    row.map((value, column) => ({
      criterion: String(criterion + 1),
      columnId: `d${column + 1}`,
      value: column === 0 && criterion === 0 ? 2 : value,
    })),
  )
  const result = preview(buildSheet(writeTable()), { cells })
  expect([result.unchanged, result.changes]).toEqual([
    208,
    [
      {
        where: 'Sheet1!C4',
        tableId: 'Sheet1!A3:O24',
        table: 'matrixCell',
        setId: NTM,
        layer: 'target',
        criterion: '1',
        columnId: 'd1',
        before: 2,
        after: 3,
        raw: '3',
      },
    ],
  ])
  expect(importEdits(result, 'all')).toHaveLength(1)
})

test('hidden rows and columns are read but wait for a yes', () => {
  const sheet = buildSheet(writeTable(), { hiddenRows: [6], hiddenColumns: [4] })
  const result = preview(sheet)
  expect(troubles(result)).toEqual({
    ...CLEAN,
    doubts: ['column:Sheet1!E3 import.doubt.hidden-line', 'row:Sheet1!A7 import.doubt.hidden-line'],
  })
  expect(result.changes).toHaveLength(18 * 10)
  const used = preview(
    sheet,
    {},
    {},
    {
      doubts: { 'column:Sheet1!E3': 'use', 'row:Sheet1!A7': 'use' },
    },
  )
  expect(changedMatrix(used, 19, 11)).toEqual(MATRIX)
  expect(importEdits(result, 'all')).toHaveLength(18 * 10 + 18 + 10)
})

test('printed figures are told apart: right, cut, wrong', () => {
  const percent = (text: string): CellInput => text
  const cases: [number, number, CellInput, string[]][] = [
    [3, 14, percent('90,1%'), []],
    [3, 14, percent('90,06%'), []],
    [3, 14, percent('90,05%'), ['Sheet1!O4 90,05% 90,06% cut']],
    [3, 14, percent('90,0%'), ['Sheet1!O4 90,0% 90,1% cut']],
    [3, 14, percent('91,5%'), ['Sheet1!O4 91,5% 90,1% wrong']],
    [3, 14, 90.1, []],
    [3, 14, 0.901, []],
    [3, 13, 162, ['Sheet1!N4 162 163 wrong']],
    [23, 4, 13.37, ['Sheet1!E24 13,37 13,38 cut']],
    [23, 4, '13,38', []],
    [23, 4, 12.59, ['Sheet1!E24 12,59 13,38 wrong']],
    [22, 13, 2421, ['Sheet1!N23 2.421 2.422 wrong']],
  ]
  for (const [row, column, value, expected] of cases) {
    expect(troubles(preview(buildSheet(withCell(row, column, value)))).mismatches).toEqual(expected)
  }
})

test('a total row known by its words stays one when its figures are wrong', () => {
  const rows = writeTable().map((row, index) =>
    index === 22
      ? row.map((cell, column) => (column >= 2 && typeof cell === 'number' ? cell + 1 : cell))
      : row,
  )
  const result = preview(buildSheet(rows))
  expect(result.tables[0]?.rows.at(-2)?.role).toEqual({ kind: 'total', layer: null })
  expect(result.mismatches.filter(({ figure }) => figure === 'total')).toHaveLength(12)
  expect(result.changes).toHaveLength(209)
})

test('averages of nâng cao divide by the recognised communes, rates by all', () => {
  const values = MATRIX.map((row) => row.map((value) => Math.min(value, 8)))
  const bases = langSonColumns().map(({ recognisedNtm }) => recognisedNtm ?? 0)
  expect(bases).toEqual([3, 9, 7, 8, 10, 8, 8, 8, 8, 8, 8])
  const rows = writeTable({ values, bases, names: criterionNames(ADVANCED) })
  rows[0] = ['Phụ lục 7: Kế hoạch thực hiện bộ tiêu chí xã nông thôn mới nâng cao năm 2023']
  const result = preview(buildSheet(rows))
  expect(troubles(result)).toEqual(CLEAN)
  expect(result.tables[0]).toMatchObject({ setId: ADVANCED, setFrom: 'title' })
  expect(result.agreements).toEqual({ totals: 31, rates: 19, averages: 12 })

  const unknown = langSonColumns().map((column) => ({ ...column, recognisedNtm: null }))
  const inferred = preview(buildSheet(rows), { columns: unknown })
  expect(
    inferred.doubts.map(({ subject, reason }) => [subject, reason.code, reason.params['printed']]),
  ).toEqual([['base', 'import.doubt.average-base-inferred', '9, 7, 8, 10, 8, 8, 8, 8, 8, 8']])
  expect(inferred.agreements).toEqual({ totals: 31, rates: 19, averages: 12 })
  const edits = importEdits(inferred, 'all').filter(({ table }) => table === 'averageBase')
  expect(edits).toHaveLength(10)
})

test('averages over recognised communes in an NTM table are named as such', () => {
  const values = MATRIX.map((row) => row.map((value) => Math.min(value, 8)))
  const bases = langSonColumns().map(({ recognisedNtm }) => recognisedNtm ?? 0)
  const result = preview(buildSheet(writeTable({ values, bases, rateBase: 85 })))
  expect(troubles(result).doubts).toEqual([
    'average-base:Sheet1!A3:O24 import.doubt.average-base-recognised',
    'rate-base:Sheet1!A3:O24 import.doubt.rate-base-recognised',
  ])
  expect(result.mismatches).toEqual([])
})

test('a few wrong averages do not pass for another base', () => {
  const rows = writeTable().map((row, index) =>
    index === 23 ? row.map((cell, column) => (column === 3 || column === 5 ? '15,00' : cell)) : row,
  )
  expect(troubles(preview(buildSheet(rows)))).toEqual({
    ...CLEAN,
    mismatches: ['Sheet1!D24 15,00 13,24 wrong', 'Sheet1!F24 15,00 10,72 wrong'],
  })
})

test('a printed number of communes that differs from the plan is asked about', () => {
  const rows = writeTable()
  const communes = langSonColumns().map((column, index) => column.communes + (index === 1 ? 1 : 0))
  rows.splice(3, 0, [null, 'Số xã', ...communes])
  const result = preview(buildSheet(rows))
  expect(troubles(result).doubts).toEqual([
    'average-base:Sheet1!A3:O25 import.doubt.average-base-file',
  ])
  expect(result.tables[0]?.cells[0]?.[3]).toMatchObject({ state: 'doubt', before: 21, after: 22 })
  const decided = preview(
    buildSheet(rows),
    {},
    {},
    { doubts: { 'average-base:Sheet1!A3:O25': 'use' } },
  )
  expect(importEdits(decided, 'safe').filter(({ table }) => table === 'averageBase')).toEqual([
    {
      table: 'averageBase',
      op: 'put',
      row: { planId: PLAN, setId: NTM, columnId: 'd2', value: 22 },
    },
  ])
})

test('the caller’s set and layer win over a title that contradicts them, with a warning', () => {
  const rows = writeTable()
  rows[0] = ['Kết quả thực hiện nông thôn mới nâng cao đến hết năm 2022']
  const result = preview(buildSheet(rows), {}, { setId: NTM, layer: 'target' })
  expect(troubles(result).warnings).toEqual([
    'import.warning.title-ntm-advanced',
    'import.warning.title-baseline',
    'import.warning.other-year',
  ])
  expect(changedMatrix(result, 19, 11)).toEqual(MATRIX)
})

test('of several tables the ones that contradict the caller are left out in plain sight', () => {
  const other = writeTable({ values: MATRIX.map((row) => row.map(() => 1)) })
  other[0] = ['Kết quả thực hiện nông thôn mới đến hết năm 2022']
  const sheets = [buildSheet(other, { name: 'KQ' }), buildSheet(writeTable(), { name: 'KH' })]
  const result = preview(sheets, {}, { layer: 'target' })
  expect(result.tables.map(({ sheet, isIncluded }) => [sheet, isIncluded])).toEqual([
    ['KQ', false],
    ['KH', true],
  ])
  expect(troubles(result).warnings).toContain('import.warning.left-out')
  expect(changedMatrix(result, 19, 11)).toEqual(MATRIX)
  const both = preview(sheets)
  expect(both.changes).toHaveLength(418)
})

test('a second version of the same table is left out, a single different cell is asked about', () => {
  const first = buildSheet(writeTable(), { name: 'A' })
  const far = buildSheet(writeTable({ values: MATRIX.map((row) => row.map(() => 1)) }), {
    name: 'B',
  })
  const result = preview([first, far])
  expect(result.tables.map(({ isIncluded }) => isIncluded)).toEqual([true, false])
  expect(troubles(result).warnings).toEqual(['import.warning.second-version'])

  const near = buildSheet(withCell(3, 2, 2), { name: 'B' })
  const close = preview([first, near])
  expect(
    close.doubts.map(({ id, reason, proposals }) => [
      id,
      reason.code,
      proposals.map((one) => one.id),
    ]),
  ).toEqual([['cell:A!C4', 'import.doubt.two-values', ['value:3', 'value:2', 'keep']]])
  expect(close.changes).toHaveLength(208)
})

test('a set the plan does not work with is not poured into another one', () => {
  const rows = writeTable()
  rows[0] = ['Kế hoạch nông thôn mới nâng cao năm 2023']
  const result = preview(buildSheet(rows), { sets: [NTM] })
  expect([result.tables[0]?.isIncluded, result.changes.length]).toEqual([false, 0])
  expect(troubles(result).warnings).toEqual(['import.warning.title-ntm-advanced'])
  const decided = preview(
    buildSheet(rows),
    { sets: [NTM] },
    {},
    {
      tables: { 'Sheet1!A3:O24': { isIncluded: true } },
    },
  )
  expect(decided.changes).toHaveLength(209)
})

test('sheets that hold no matrix say why', () => {
  const sheets = [
    buildSheet([], { name: 'Trống' }),
    buildSheet([['Danh mục dự án'], ['TT', 'Tên', 'Vốn'], [1, 'Đường A', 300]], { name: 'Vốn' }),
    buildSheet(
      [
        ['TT', 'Đơn vị', 'Số tiêu chí'],
        [1, 'Xã Nhân Lý- Huyện Chi Lăng', 10],
        [2, 'Xã Tĩnh Bắc - Huyện Lộc Bình', 9],
        [3, 'Xã Bảo Lâm - Huyện Cao Lộc', 7],
      ],
      { name: 'Xã' },
    ),
    buildSheet(
      [
        ['TT', 'Tiêu chí', 'Cơ quan phụ trách'],
        ...criterionNames().map((name, index): CellInput[] => [index + 1, name, 'Sở']),
      ],
      { name: 'Sở' },
    ),
    buildSheet([['Huyện', 'Vốn'], ...shortUnits().map((name): CellInput[] => [name, 100])], {
      name: 'Huyện',
    }),
    buildSheet(writeTable(), { name: 'PL6' }),
  ]
  const result = preview(sheets)
  expect(result.unrelatedSheets.map(({ sheet, reason }) => [sheet, reason.code])).toEqual([
    ['Trống', 'import.unrelated.empty'],
    ['Vốn', 'import.unrelated.no-table'],
    ['Xã', 'import.unrelated.communes'],
    ['Sở', 'import.unrelated.no-units'],
    ['Huyện', 'import.unrelated.no-criteria'],
  ])
  const one = preview(sheets, {}, { sheet: 'PL6' })
  expect(new Set(one.unrelatedSheets.map(({ reason }) => reason.code))).toEqual(
    new Set(['import.unrelated.not-chosen']),
  )
  expect(one.changes).toHaveLength(209)
})

test('a hidden sheet is shown and imported only when chosen', () => {
  const sheet = buildSheet(writeTable(), { hidden: true })
  const result = preview(sheet)
  expect([result.changes.length, troubles(result).warnings]).toEqual([
    0,
    ['import.warning.hidden-sheet'],
  ])
  const chosen = preview(sheet, {}, {}, { tables: { 'Sheet1!A3:O24': { isIncluded: true } } })
  expect(chosen.changes).toHaveLength(209)
})

test('rows of sub-criteria are counted, not imported', () => {
  const rows = writeTable()
  rows.splice(4, 0, ['1.1', 'Có quy hoạch chung', 3, 20], [1.2, 'Ban hành quy định', 3, 21])
  const result = preview(buildSheet(rows))
  expect(result.warnings.map(({ message }) => message)).toEqual([
    { code: 'import.warning.sub-criteria', params: { count: 2 } },
  ])
  expect(troubles(result).mismatches).toEqual([])
  expect(changedMatrix(result, 19, 11)).toEqual(MATRIX)
})

test('nothing is said of what a title leaves open, except that it was assumed', () => {
  const rows = writeTable()
  rows[0] = ['BIỂU TỔNG HỢP']
  const result = preview(buildSheet(rows))
  expect(result.tables[0]).toMatchObject({
    layer: 'target',
    layerFrom: 'default',
    setFrom: 'criteria',
  })
  expect(troubles(result).warnings).toEqual(['import.warning.layer-assumed'])
})

test('the table’s set and layer can be changed by a decision', () => {
  const result = preview(
    buildSheet(writeTable()),
    {},
    {},
    {
      tables: { 'Sheet1!A3:O24': { layer: 'actual' } },
    },
  )
  expect(new Set(result.changes.map(({ layer }) => layer))).toEqual(new Set(['actual']))
  expect(result.tables[0]).toMatchObject({ layer: 'actual', layerFrom: 'decision' })
})

test('a total known only for the whole province is kept as such', () => {
  const rows = writeTable().map((row, index) =>
    index === 3 ? row.map((cell, column) => (column >= 2 && column <= 12 ? null : cell)) : row,
  )
  const result = preview(buildSheet(rows))
  expect(result.changes.filter(({ table }) => table === 'provinceFigure')).toMatchObject([
    { where: 'Sheet1!N4', criterion: '1', columnId: null, after: 163 },
  ])
})

test('a table whose districts are all unknown is shown for decisions, either way up', () => {
  const units = shortUnits().map((_, index) => `Huyện Lạ ${'ABCDEGHIKLM'[index]}`)
  const rows = writeTable({ units })
  for (const sheet of [rows, [...rows.slice(0, 2), ...transpose(rows.slice(2))]]) {
    const result = preview(buildSheet(sheet))
    expect(result.doubts.map(({ reason, proposals }) => [reason.code, proposals[0]?.id])).toEqual(
      units.map(() => ['import.doubt.unit-unknown', 'skip']),
    )
    expect([result.changes, importEdits(result, 'all')]).toEqual([[], []])
  }
})

test('of sections naming layers the caller’s one is imported, and the others are said to be left', () => {
  const body = writeTable().slice(3, 22)
  const rows = [
    ...writeTable().slice(0, 3),
    ['A', 'Kết quả đạt được đến hết năm 2022'],
    ...body,
    ['B', 'Kế hoạch năm 2023'],
    ...body,
  ]
  const result = preview(buildSheet(rows), {}, { layer: 'target' })
  expect(changedMatrix(result, 19, 11)).toEqual(MATRIX)
  expect(result.changes).toHaveLength(209)
  expect(troubles(result).warnings).toContain('import.warning.other-layer-baseline')
})

test('a figure for the province does not stand beside the districts the plan already has', () => {
  const rows: CellInput[][] = [
    ['Kế hoạch nông thôn mới năm 2023'],
    ['TT', 'Tiêu chí', 'Số xã đạt'],
    ...criterionNames().map((name, index): CellInput[] => [index + 1, name, 100]),
  ]
  const cells = [{ criterion: '4', columnId: 'd2', value: 18 }]
  const result = preview(buildSheet(rows), { cells })
  expect(result.changes).toHaveLength(18)
  expect(result.warnings.map(({ message }) => message)).toEqual([
    { code: 'import.warning.province-shadowed', params: { count: 1 } },
  ])
  expect(result.tables[0]?.cells[3]?.[2]?.state).toBe('unchecked')
})

test('the only district of a file is no province because its totals repeat it', () => {
  const rows = writeTable().map((row, index) =>
    index < 2
      ? row
      : [
          row[0] ?? null,
          row[1] ?? null,
          index === 2 ? 'Huyện Lạ' : (row[4] ?? null),
          index === 2 ? 'Tổng cộng' : (row[4] ?? null),
        ],
  )
  const result = preview(buildSheet(rows))
  expect([result.changes, result.doubts.map(({ where }) => where)]).toEqual([[], ['Sheet1!C']])
})

test('hundreds of unknown lines make a preview that a window can hold', () => {
  const units = Array.from({ length: 60 }, (_, at) => (at < 3 ? shortUnits()[at] : `Cụm ${at}`))
  const rows = Array.from({ length: 600 }, (_, row): CellInput[] => [
    row < 4 ? (criterionNames()[row] ?? null) : `Nội dung việc cần làm số ${row}`,
    ...units.map((_unit, at) => (row * 7 + at) % 9),
  ])
  const result = preview(buildSheet([['Tiêu chí', ...units.map((name) => name ?? null)], ...rows]))
  expect(result.doubts.length).toBeGreaterThan(600)
  expect(result.tables[0]?.accounted.doubt).toBeGreaterThan(35_900)
  expect(JSON.stringify(result).length).toBeLessThan(3_000_000)
})
