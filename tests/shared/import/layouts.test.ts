import { expect, test } from 'vitest'
import {
  ADVANCED,
  appendix6,
  bacGiangColumns,
  criterionNames,
  langSonColumns,
} from './plan-facts.ts'
import { CLEAN, changedMatrix, preview, troubles } from './read-back.ts'
import { buildSheet, figure, transpose, type CellInput } from './sheet-builder.ts'
import { shortUnits, sum, writeTable } from './table-writer.ts'

const MATRIX = appendix6()
const ALL_FIGURES = { totals: 31, rates: 19, averages: 12 }

function expectAppendix6(rows: readonly (readonly CellInput[])[], merged: string[] = []) {
  const result = preview(buildSheet(rows, { merged }))
  expect(troubles(result)).toEqual(CLEAN)
  expect(changedMatrix(result, 19, 11)).toEqual(MATRIX)
  return result
}

test('a plain table is read with every printed figure checked', () => {
  const result = expectAppendix6(writeTable())
  expect(result.agreements).toEqual(ALL_FIGURES)
  expect(result.tables[0]).toMatchObject({
    id: 'Sheet1!A3:O24',
    layer: 'target',
    layerFrom: 'title',
    orientation: 'units-across',
  })
})

test('a turned table, districts as rows, gives the same cells', () => {
  const [title = [], gap = [], ...body] = writeTable()
  const result = expectAppendix6([title, gap, ...transpose(body)])
  expect(result.agreements).toEqual(ALL_FIGURES)
  expect(result.tables[0]).toMatchObject({ orientation: 'units-down', range: 'A3:V17' })
  expect(result.tables[0]?.headings.map((row) => row.slice(0, 4))).toEqual([
    ['STT', '1', '2', '3'],
    ['Tiêu chí', 'Quy hoạch', 'Giao thông', 'Thủy lợi và phòng, chống thiên tai'],
  ])
  expect(result.tables[0]?.rows.map(({ role }) => role.kind)).toEqual([
    ...Array<string>(11).fill('unit'),
    'total',
    'rate',
  ])
})

test('a turned table with its own row numbers, a super heading and a base column is read', () => {
  const names = criterionNames()
  const columns = langSonColumns()
  const rows: CellInput[][] = [
    ['BIỂU TỔNG HỢP KẾ HOẠCH XÂY DỰNG NÔNG THÔN MỚI NĂM 2023'],
    [],
    ['TT', 'Huyện, thành phố', 'Tổng số xã', 'Số xã phấn đấu đạt từng tiêu chí'],
    [null, null, null, ...names, 'Tổng số tiêu chí', 'BQ tiêu chí/xã'],
    ['(1)', '(2)', '(3)', ...names.map((_, index) => `(${index + 4})`), '(23)', '(24)=(23)/(3)'],
    ...columns.map(({ name, communes }, unit): CellInput[] => {
      const own = MATRIX.map((row) => row[unit] ?? 0)
      return [unit + 1, name, communes, ...own, sum(own), figure(sum(own) / communes, '0.00')]
    }),
    [null, 'Toàn tỉnh', 181, ...MATRIX.map(sum), 2422, figure(2422 / 181, '0.00')],
  ]
  const result = expectAppendix6(rows, ['A3:A4', 'B3:B4', 'C3:C4', 'D3:V3'])
  expect(result.tables[0]?.columns.map(({ role }) => role.kind)).toEqual([
    'number',
    'label',
    'base',
    ...Array<string>(19).fill('criterion'),
    'total',
    'average',
  ])
  expect(result.agreements).toEqual({ totals: 31 + 1, rates: 0, averages: 12 })
})

test('shuffled columns and other capitals are matched by name', () => {
  const order = [5, 0, 10, 3, 1, 9, 2, 8, 4, 7, 6]
  const units = shortUnits().map((name, index) =>
    index % 2 === 0 ? name.toUpperCase() : name.toLowerCase(),
  )
  const rows = writeTable({
    units: order.map((index) => units[index] ?? ''),
    values: MATRIX.map((row) => order.map((index) => row[index] ?? 0)),
    bases: order.map((index) => langSonColumns()[index]?.communes ?? 0),
    names: criterionNames().map((name) => name.toUpperCase()),
  })
  expectAppendix6(rows)
})

test('shuffled rows numbered afresh are matched by name, and that is said', () => {
  const order = [18, 2, 5, 0, 7, 1, 16, 11, 3, 13, 9, 17, 4, 8, 15, 6, 12, 10, 14]
  const rows = writeTable({
    names: order.map((index) => criterionNames()[index] ?? ''),
    values: order.map((index) => MATRIX[index] ?? []),
  })
  const result = preview(buildSheet(rows))
  expect(troubles(result)).toEqual({ ...CLEAN, warnings: ['import.warning.numbers-only-count'] })
  expect(changedMatrix(result, 19, 11)).toEqual(MATRIX)
})

test('numbers kept as text are read with the marks of their table', () => {
  for (const [marks, percent, average, total] of [
    ['vi', ',', ',', '.'],
    ['en', '.', '.', ','],
  ] as const) {
    const columns = langSonColumns()
    const text = (value: number, decimals: number, mark: string) =>
      (Math.round(value * 10 ** decimals + 1e-9) / 10 ** decimals)
        .toFixed(decimals)
        .replace('.', mark)
    const rows: CellInput[][] = [
      ['Kế hoạch nông thôn mới năm 2023'],
      ['STT', 'Tiêu chí', ...shortUnits(), 'Tổng', 'Tỷ lệ'],
      ...MATRIX.map((row, index): CellInput[] => [
        String(index + 1),
        criterionNames()[index] ?? '',
        ...row.map((value, column) =>
          column === 0
            ? ` ${value}`
            : column === 1
              ? `${value} xã`
              : String(value).padStart(2, '0'),
        ),
        String(sum(row)),
        `${text((sum(row) / 181) * 100, 1, percent)}%`,
      ]),
      [
        '',
        'Cộng',
        ...columns.map((_, column) => String(sum(MATRIX.map((row) => row[column] ?? 0)))),
        `2${total}422`,
      ],
      [
        '',
        'Bình quân',
        ...columns.map(({ communes }, column) =>
          text(sum(MATRIX.map((row) => row[column] ?? 0)) / communes, 2, average),
        ),
        text(2422 / 181, 2, average),
      ],
    ]
    const result = expectAppendix6(rows)
    expect(result.tables[0]?.marks).toBe(marks)
    expect(result.agreements).toEqual(ALL_FIGURES)
  }
})

test('two heading rows with merges are one heading', () => {
  const [title = [], , head = [], ...body] = writeTable()
  const upper: CellInput[] = [
    'STT',
    'Tiêu chí',
    'Số xã đạt',
    ...Array<null>(10).fill(null),
    'Tổng cộng',
    'Tỷ lệ (%)',
  ]
  const lower: CellInput[] = [null, null, ...head.slice(2, 13)]
  const merged = ['A1:O1', 'A3:A4', 'B3:B4', 'C3:M3', 'N3:N4', 'O3:O4']
  const result = expectAppendix6([title, [], upper, lower, ...body], merged)
  expect(result.tables[0]?.range).toBe('A3:O25')
  expect(result.tables[0]?.columns[3]?.label).toBe('Số xã đạt / Tràng Định')
  expect(result.agreements).toEqual(ALL_FIGURES)
})

test('column numbers under the headings are no figures', () => {
  for (const number of [(index: number) => `(${index})`, (index: number) => index]) {
    const [title = [], gap = [], head = [], ...body] = writeTable()
    expectAppendix6([title, gap, head, head.map((_, index) => number(index + 1)), ...body])
  }
})

test('headings repeated on a second page are no criteria', () => {
  const [title = [], gap = [], head = [], ...body] = writeTable()
  expectAppendix6([title, gap, head, ...body.slice(0, 9), head, ...body.slice(9)])
})

test('a rate column pasted apart still belongs to the table', () => {
  const rows = writeTable().map((row) => [...row.slice(0, 14), null, null, ...row.slice(14)])
  const result = expectAppendix6(rows)
  expect(result.agreements).toEqual(ALL_FIGURES)
})

test('without row numbers criteria are matched by name, without names by number', () => {
  expectAppendix6(writeTable().map((row, index) => (index < 2 ? row : row.slice(1))))
  expectAppendix6(
    writeTable()
      .map((row, index) => (index < 2 ? row : [row[0] ?? null, ...row.slice(2)]))
      .map((row, index) =>
        index === 22
          ? ['Cộng', ...row.slice(1)]
          : index === 23
            ? ['Bình quân', ...row.slice(1)]
            : row,
      ),
  )
  const coded = writeTable({ names: criterionNames().map((_, index) => `TC${index + 1}`) })
  expectAppendix6(coded.map((row, index) => (index < 2 ? row : row.slice(1))))
  const spoken = writeTable({
    names: criterionNames().map((name, index) => `Tiêu chí số ${index + 1}: ${name}`),
  })
  expectAppendix6(spoken.map((row, index) => (index < 2 ? row : row.slice(1))))
})

test('a turned table headed by bare criterion numbers is read', () => {
  const rows: CellInput[][] = [
    ['Kế hoạch năm 2023'],
    [],
    ['TT', 'Đơn vị', ...MATRIX.map((_, index) => index + 1), 'Tổng cộng'],
    ...shortUnits().map((name, unit): CellInput[] => {
      const own = MATRIX.map((row) => row[unit] ?? 0)
      return [unit + 1, name, ...own, sum(own)]
    }),
  ]
  expectAppendix6(rows)
})

test('a total printed first, above the criteria and left of the districts, is no criterion', () => {
  const [title = [], gap = [], head = [], ...body] = writeTable()
  const total = body[19] ?? []
  const rows = [title, gap, head, total, ...body.slice(0, 19), body[20] ?? []]
  const result = expectAppendix6(
    rows.map((row, index) =>
      index < 2 ? row : [...row.slice(0, 2), row[13] ?? null, ...row.slice(2, 13), row[14] ?? null],
    ),
  )
  expect(result.agreements).toEqual(ALL_FIGURES)
})

test('notes and footnotes are kept as such', () => {
  const rows = writeTable().map((row, index) =>
    index < 2 ? row : [...row, index === 2 ? 'Ghi chú' : index === 5 ? 'Có 2 xã sáp nhập' : null],
  )
  const result = expectAppendix6([
    ...rows,
    [],
    ['Ghi chú: số liệu tạm tính'],
    [null, null, null, null, 'NGƯỜI LẬP BIỂU'],
  ])
  expect(result.tables[0]?.columns.at(-1)?.role).toEqual({ kind: 'note' })
  expect(result.tables[0]?.footnotes.map(({ text }) => text)).toEqual([
    'Ghi chú: số liệu tạm tính',
    'NGƯỜI LẬP BIỂU',
  ])
  expect(result.tables[0]?.accounted.note).toBe(1)
})

test('a row of communes under the headings is the average base', () => {
  const [title = [], gap = [], head = [], ...body] = writeTable()
  const bases: CellInput[] = [
    null,
    'Tổng số xã',
    ...langSonColumns().map(({ communes }) => communes),
    181,
  ]
  const result = expectAppendix6([title, gap, head, bases, ...body])
  expect(result.tables[0]?.rows[0]?.role).toEqual({ kind: 'base' })
  expect(result.tables[0]?.accounted.base).toBe(11)
})

test('groups of criteria, with or without sums, are no criteria', () => {
  const [title = [], gap = [], head = [], ...body] = writeTable()
  const group = (
    name: string,
    rows: readonly (readonly CellInput[])[],
    withSums: boolean,
  ): CellInput[] => [
    'I',
    name,
    ...(withSums
      ? shortUnits().map((_, column) => sum(rows.map((row) => Number(row[column + 2]))))
      : []),
  ]
  for (const withSums of [false, true]) {
    const blocks = [body.slice(0, 9), body.slice(9, 13), body.slice(13, 19)]
    const rows = blocks.flatMap((block, index) => [
      group(`Nhóm ${'ABC'[index]}`, block, withSums),
      ...block,
    ])
    const result = expectAppendix6([title, gap, head, ...rows, ...body.slice(19)])
    const kinds = new Set(result.tables[0]?.rows.map(({ role }) => role.kind))
    expect(kinds.has(withSums ? 'subtotal' : 'group')).toBe(true)
  }
})

test('two layers side by side go to their own layers', () => {
  const before = MATRIX.map((row) => row.map((value) => Math.max(0, value - 1)))
  const rows: CellInput[][] = [
    ['Biểu tổng hợp nông thôn mới'],
    ['STT', 'Tiêu chí', ...shortUnits().flatMap((name): CellInput[] => [name, null])],
    [
      null,
      null,
      ...shortUnits().flatMap((): CellInput[] => ['Đạt đến hết năm 2022', 'Kế hoạch năm 2023']),
    ],
    ...MATRIX.map((row, index): CellInput[] => [
      index + 1,
      criterionNames()[index] ?? '',
      ...row.flatMap((value, column): CellInput[] => [before[index]?.[column] ?? null, value]),
    ]),
  ]
  const merged = [
    'C2:D2',
    'E2:F2',
    'G2:H2',
    'I2:J2',
    'K2:L2',
    'M2:N2',
    'O2:P2',
    'Q2:R2',
    'S2:T2',
    'U2:V2',
    'W2:X2',
  ]
  const result = preview(buildSheet(rows, { merged }))
  expect(changedMatrix(result, 19, 11, 'baseline')).toEqual(before)
  expect(changedMatrix(result, 19, 11, 'target')).toEqual(MATRIX)
  const asked = preview(buildSheet(rows, { merged }), {}, { layer: 'target' })
  expect(asked.changes.every(({ layer }) => layer === 'target')).toBe(true)
  expect(troubles(asked).warnings).toContain('import.warning.other-layer-baseline')
})

test('tables below each other are read each with its own title', () => {
  const advanced = MATRIX.map((row) => row.map((value) => value % 4))
  const rows = [
    ...writeTable(),
    [],
    ['KẾT QUẢ THỰC HIỆN TIÊU CHÍ XÃ NÔNG THÔN MỚI NÂNG CAO ĐẾN HẾT NĂM 2022'],
    [],
    ...writeTable({
      values: advanced,
      names: criterionNames(ADVANCED),
      bases: langSonColumns().map(({ recognisedNtm }) => recognisedNtm ?? 0),
    }).slice(2),
  ]
  const result = preview(buildSheet(rows))
  expect(troubles(result)).toEqual(CLEAN)
  expect(result.tables.map(({ setId, layer, range }) => [setId, layer, range])).toEqual([
    ['xa-ntm-2021-2025', 'target', 'A3:O24'],
    [ADVANCED, 'baseline', 'A28:O49'],
  ])
  expect(result.agreements).toEqual({ totals: 62, rates: 38, averages: 24 })
  expect(changedMatrix(result, 19, 11, 'baseline')).toEqual(advanced)
})

test('tables side by side are read each with its own title', () => {
  const before = MATRIX.map((row) => row.map((value) => Math.max(0, value - 2)))
  const left = writeTable({ values: before })
  const right = writeTable()
  const rows = left.map((row, index) => {
    const padded = Array.from({ length: 16 }, (_, column) => row[column] ?? null)
    if (index === 0) padded[0] = 'Kết quả thực hiện nông thôn mới đến hết năm 2022'
    return [...padded, ...(right[index] ?? [])]
  })
  const result = preview(buildSheet(rows))
  expect(troubles(result)).toEqual(CLEAN)
  expect(result.tables.map(({ layer, range }) => [layer, range])).toEqual([
    ['baseline', 'A3:O24'],
    ['target', 'Q3:AE24'],
  ])
  expect(changedMatrix(result, 19, 11, 'target')).toEqual(MATRIX)
  expect(changedMatrix(result, 19, 11, 'baseline')).toEqual(before)
})

test('a table of one district is read by its single heading', () => {
  const rows = writeTable().map((row, index) =>
    index < 2 ? row : [row[0] ?? null, row[1] ?? null, row[4] ?? null],
  )
  const result = preview(buildSheet(rows))
  expect(troubles(result)).toEqual(CLEAN)
  expect(result.changes.map(({ columnId, after }) => [columnId, after])).toEqual(
    MATRIX.map((row) => ['d3', row[2]]),
  )
})

test('figures without districts are figures of the whole province', () => {
  const rows: CellInput[][] = [
    ['Kết quả và kế hoạch nông thôn mới'],
    [
      'TT',
      'Tên tiêu chí',
      'Số xã đạt đến hết năm 2022',
      'Có thêm năm 2023',
      'Kế hoạch lũy kế hết năm 2023',
      'Tỷ lệ (%)',
    ],
    ...MATRIX.map((row, index): CellInput[] => [
      index + 1,
      criterionNames()[index] ?? '',
      sum(row) - 10,
      10,
      sum(row),
      figure(sum(row) / 181, '0.0%'),
    ]),
  ]
  const result = preview(buildSheet(rows))
  expect(troubles(result)).toEqual({ ...CLEAN, warnings: ['import.warning.added'] })
  const figures = result.changes.filter(({ table }) => table === 'provinceFigure')
  expect(figures.filter(({ layer }) => layer === 'baseline').map(({ after }) => after)).toEqual(
    MATRIX.map((row) => sum(row) - 10),
  )
  expect(figures.filter(({ layer }) => layer === 'target').map(({ after }) => after)).toEqual(
    MATRIX.map(sum),
  )
})

test('districts of another province with abbreviated kinds are matched', () => {
  const columns = bacGiangColumns()
  const labels = columns.map(({ name }) =>
    name.replace('Thành phố ', 'TP. ').replace('Thị xã ', 'TX.').replace('Huyện ', 'H. '),
  )
  expect(labels).toContain('H. Yên Thế')
  const values = MATRIX.map((row) =>
    columns.map((column, index) => Math.min(column.communes, row[index] ?? 0)),
  )
  const communes = sum(columns.map((column) => column.communes))
  const rows = writeTable({
    units: labels,
    values,
    bases: columns.map((column) => column.communes),
    rateBase: communes,
  })
  const result = preview(buildSheet(rows), { columns, province: 'Bắc Giang' })
  expect(troubles(result)).toEqual(CLEAN)
  expect(changedMatrix(result, 19, columns.length)).toEqual(values)
})

test('a plan whose columns are groups of communes is read', () => {
  const columns = [1, 2, 3].map((group) => ({
    id: `d${group}`,
    name: `Xã nhóm ${group}`,
    shortName: `Nhóm ${group}`,
    kind: null,
    communes: 20 * group,
    recognisedNtm: null,
  }))
  const sets = ['xa-ntm-2026-2030']
  const names = criterionNames('xa-ntm-2026-2030')
  const values = names.map((_, index) => [index, index + 3, 2 * index])
  const rows = writeTable({
    units: ['Nhóm 1', 'nhóm 2 (40 xã)', 'XÃ NHÓM 3'],
    values,
    names,
    bases: [20, 40, 60],
    rateBase: 120,
  })
  rows[0] = ['Kế hoạch nông thôn mới năm 2026']
  const result = preview(buildSheet(rows), { columns, sets, year: 2026 })
  expect(troubles(result)).toEqual(CLEAN)
  expect(changedMatrix(result, 10, 3)).toEqual(values)
})

test('a file typed in a legacy font is converted, and that is said', () => {
  const units = [
    'Thµnh phè',
    'Trµng §Þnh',
    'V¨n L·ng',
    'B×nh Gia',
    'B¾c S¬n',
    'V¨n Quan',
    'Cao Léc',
    'Léc B×nh',
    '§×nh LËp',
    'Chi L¨ng',
    'H÷u Lòng',
  ]
  const rows = writeTable({ units, names: criterionNames().map(() => '') })
  rows[0] = ['KÕ ho¹ch n«ng th«n míi n¨m 2023']
  rows[2] = ['STT', 'Tiªu chÝ', ...units, 'Tæng céng', 'Tû lÖ (%)']
  rows[22] = rows[22]?.map((cell, column) => (column === 1 ? 'Céng toµn tØnh' : cell)) ?? []
  rows[23] = rows[23]?.map((cell, column) => (column === 1 ? 'B×nh qu©n tiªu chÝ/x·' : cell)) ?? []
  const result = preview(buildSheet(rows))
  expect(troubles(result)).toEqual({ ...CLEAN, warnings: ['import.warning.legacy-font'] })
  expect(changedMatrix(result, 19, 11)).toEqual(MATRIX)
})

test('rates beside each district’s counts are checked against its communes', () => {
  const columns = langSonColumns()
  const rows: CellInput[][] = [
    ['Kế hoạch nông thôn mới năm 2023'],
    [
      'TT',
      'Tiêu chí',
      ...shortUnits().flatMap((name): CellInput[] => [name, null]),
      'Toàn tỉnh',
      null,
    ],
    [null, null, ...[...columns, null].flatMap((): CellInput[] => ['Số xã đạt', 'Tỷ lệ (%)'])],
    ...MATRIX.map((row, index): CellInput[] => [
      index + 1,
      criterionNames()[index] ?? '',
      ...row.flatMap((value, column): CellInput[] => [
        value,
        figure(value / (columns[column]?.communes ?? 1), '0.0%'),
      ]),
      sum(row),
      figure(sum(row) / 181, '0.0%'),
    ]),
  ]
  const merged = shortUnits().map((_, index) => {
    const letters =
      ['C:D', 'E:F', 'G:H', 'I:J', 'K:L', 'M:N', 'O:P', 'Q:R', 'S:T', 'U:V', 'W:X'][index] ?? ''
    return letters.replace(/(\w):(\w)/, '$12:$22')
  })
  const result = expectAppendix6(rows, [...merged, 'Y2:Z2'])
  expect(result.agreements).toEqual({ totals: 19, rates: 19 * 12, averages: 0 })
})

test('a total first, then "trong đó" over the districts', () => {
  const [title = [], , head = [], ...body] = writeTable()
  const move = (row: readonly CellInput[]) => [
    ...row.slice(0, 2),
    row[13] ?? null,
    row[14] ?? null,
    ...row.slice(2, 13),
  ]
  const upper: CellInput[] = [
    'Số TT',
    'Nội dung tiêu chí',
    'Tổng số xã đạt',
    'Tỷ lệ %',
    'Trong đó',
    ...Array<null>(10).fill(null),
  ]
  const lower: CellInput[] = [null, null, null, null, ...head.slice(2, 13)]
  const rows = [
    title,
    [...Array<null>(13).fill(null), 'Đơn vị tính: xã'],
    upper,
    lower,
    ...body.map(move),
  ]
  const result = expectAppendix6(rows, ['A3:A4', 'B3:B4', 'C3:C4', 'D3:D4', 'E3:O3'])
  expect(result.tables[0]?.range).toBe('A3:O25')
  expect(result.agreements).toEqual(ALL_FIGURES)
})

test('sections of one table that name their layer go to it', () => {
  const before = MATRIX.map((row) => row.map((value) => Math.max(0, value - 1)))
  const [, gap = [], head = [], ...body] = writeTable({ values: before })
  const later = writeTable().slice(3)
  const rows = [
    ['Biểu tổng hợp'],
    gap,
    head,
    ['A', 'Kết quả đạt được đến hết năm 2022'],
    ...body.slice(0, 19),
    ['B', 'Kế hoạch năm 2023'],
    ...later.slice(0, 19),
  ]
  const result = preview(buildSheet(rows))
  expect(changedMatrix(result, 19, 11, 'baseline')).toEqual(before)
  expect(changedMatrix(result, 19, 11, 'target')).toEqual(MATRIX)
  expect(result.doubts).toEqual([])
  expect(result.agreements).toEqual({ totals: 38, rates: 38, averages: 0 })
})

test('columns that sum a region’s districts are subtotals', () => {
  const rows = writeTable().map((row, index) => {
    if (index < 2) return [...row]
    const region = (from: number, to: number): CellInput =>
      index === 2 ? 'Cộng vùng' : index === 23 ? null : sum(row.slice(from, to).map(Number))
    return [...row.slice(0, 7), region(2, 7), ...row.slice(7, 13), region(7, 13), ...row.slice(13)]
  })
  const result = expectAppendix6(rows)
  expect(result.tables[0]?.columns.filter(({ role }) => role.kind === 'subtotal')).toHaveLength(2)
  expect(result.agreements).toEqual({ totals: 31 + 40, rates: 19, averages: 12 })
})

test('counts written as a share of the district’s communes are counts', () => {
  const columns = langSonColumns()
  const values = MATRIX.map((row) =>
    row.map((value, column) => `${value}/${columns[column]?.communes}`),
  )
  const rows: CellInput[][] = [
    ['Kế hoạch nông thôn mới năm 2023'],
    ['STT', 'Tiêu chí (số xã đạt)', ...shortUnits()],
    ...values.map((row, index): CellInput[] => [
      index + 1,
      `${criterionNames()[index]} (xã)`,
      ...row,
    ]),
  ]
  expectAppendix6(rows)
})

test('a turned table’s columns of communes by number of criteria are shown for a decision', () => {
  const rows: CellInput[][] = [
    ['Kế hoạch nông thôn mới năm 2023'],
    ['TT', 'Đơn vị', ...criterionNames(), 'Số tiêu chí đạt', 'Số xã đạt 19 tiêu chí'],
    ...shortUnits().map((name, unit): CellInput[] => {
      const own = MATRIX.map((row) => row[unit] ?? 0)
      return [unit + 1, name, ...own, sum(own), unit]
    }),
  ]
  const result = preview(buildSheet(rows))
  expect(troubles(result)).toEqual({
    ...CLEAN,
    doubts: ['column:Sheet1!W2 import.doubt.criterion-unknown'],
  })
  expect(result.doubts[0]?.proposals[0]?.id).toBe('skip')
  expect(changedMatrix(result, 19, 11)).toEqual(MATRIX)
  expect(result.agreements).toEqual({ totals: 11, rates: 0, averages: 0 })
})
