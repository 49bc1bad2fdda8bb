import { describe, expect, test } from 'vitest'
import type { RowChange } from '../../../../shared/changes/change-set.ts'
import { FACT_TABLES, factTables, type FactRow } from '../../../../shared/changes/fact-tables.ts'
import { factsFromRows } from '../../../../shared/changes/facts.ts'
import { vi } from '../../../../shared/messages/vi.ts'
import { rowTexts, type RowText } from '../../../../renderer/screens/history/row-text.ts'

const SET: FactRow<'criteriaSet'> = {
  id: 'xa-ntm',
  name: 'Bộ tiêu chí quốc gia về xã nông thôn mới',
  decision: '318/QĐ-TTg',
  period: '2021-2025',
  unitLevel: 'commune',
  standard: 'ntm',
  position: 0,
}
const DISTRICT: FactRow<'unit'> = {
  id: 'trang-dinh',
  level: 'district',
  kind: 'Huyện',
  name: 'Tràng Định',
  parentId: null,
  isInScope: 1,
  position: 1,
  validFrom: null,
  validTo: null,
}
const COMMUNE: FactRow<'unit'> = {
  ...DISTRICT,
  id: 'trang-dinh-khang-chien',
  level: 'commune',
  kind: 'Xã',
  name: 'Kháng Chiến',
  parentId: DISTRICT.id,
}
const PLAN: FactRow<'plan'> = {
  id: 'p',
  year: 2023,
  name: 'Kế hoạch NTM 2023',
  unitId: DISTRICT.id,
  issuer: '',
  number: '',
  date: null,
  draft: 1,
}
const COLUMN: FactRow<'planColumn'> = {
  planId: 'p',
  columnId: 'trang-dinh',
  name: 'Huyện Tràng Định',
  shortName: 'Tràng Định',
  position: 0,
  recognisedNtm: 9,
}
const CRITERION: FactRow<'criterion'> = {
  setId: 'xa-ntm',
  number: '1',
  shortName: 'Quy hoạch',
  name: 'Quy hoạch',
  isVerified: 1,
  position: 0,
}
const FACTS = factsFromRows({
  criteriaSet: [SET],
  unit: [DISTRICT, COMMUNE],
  plan: [PLAN],
  planColumn: [COLUMN],
  criterion: [CRITERION],
})
const CELL: FactRow<'matrixCell'> = {
  planId: 'p',
  setId: 'xa-ntm',
  layer: 'target',
  criterion: '1',
  columnId: 'trang-dinh',
  value: 21,
}
const { planId, setId, layer, columnId } = CELL

/** `group | subject: before → after`, as it reads. */
function sentence({ group, subject, kind, fields }: RowText): string {
  const changes = fields.map(({ label, before, after }) =>
    [label, before, '→', after].filter((part) => part !== null).join(' '),
  )
  return `${group} | ${subject}: ${kind === 'changed' ? changes.join('; ') : kind}`
}

function sentences(...rows: RowChange[]): string[] {
  return rowTexts('vi', FACTS, rows).map(sentence)
}

describe('figures', () => {
  test('a cell is its criterion and district with the figure before and after', () => {
    expect(
      sentences(
        { table: 'matrixCell', before: CELL, after: { ...CELL, value: 1020 } },
        { table: 'matrixCell', before: null, after: CELL },
        { table: 'matrixCell', before: { ...CELL, layer: 'baseline' }, after: null },
      ),
    ).toEqual([
      'Xã nông thôn mới, Kế hoạch 2023 | Quy hoạch × Tràng Định: 21 → 1.020',
      'Xã nông thôn mới, Kế hoạch 2023 | Quy hoạch × Tràng Định: trống → 21',
      'Xã nông thôn mới, Đã đạt 2022 | Quy hoạch × Tràng Định: 21 → trống',
    ])
  })

  test('a base that was set by hand and let go again comes from the list', () => {
    expect(
      sentences(
        { table: 'averageBase', before: null, after: { planId, setId, columnId, value: 20 } },
        { table: 'rateBase', before: { planId, setId, value: 180 }, after: null },
        { table: 'provinceFigure', before: null, after: { ...CELL, value: 90 } },
      ),
    ).toEqual([
      'Mẫu số · Xã nông thôn mới | Mẫu số bình quân của Tràng Định: theo danh sách → 20',
      'Mẫu số · Xã nông thôn mới | Mẫu số tỉ lệ: 180 → theo danh sách',
      'Xã nông thôn mới, Kế hoạch 2023 | Quy hoạch, số tổng nhập riêng: trống → 90',
    ])
  })

  test('every figure leads to its cell while the document has it', () => {
    const targets = rowTexts('vi', FACTS, [
      { table: 'matrixCell', before: CELL, after: null },
      { table: 'provinceFigure', before: null, after: { ...CELL, value: 90 } },
      { table: 'rateBase', before: null, after: { planId, setId, value: 180 } },
      { table: 'matrixCell', before: { ...CELL, columnId: 'da-bo' }, after: null },
    ]).map((row) => row.target)
    const table = { planId, setId, layer }
    expect(targets).toEqual([
      { table, target: { row: '1', column: 'trang-dinh' } },
      { table, target: { row: '1', column: '@total' } },
      { table, target: { row: '@base', column: '@rate' } },
      null,
    ])
  })
})

describe('other rows', () => {
  test('only the columns that changed are told, in words', () => {
    expect(
      sentences(
        {
          table: 'unit',
          before: COMMUNE,
          after: { ...COMMUNE, name: 'Kháng Chiến Mới', isInScope: 0, validTo: '2025-06-30' },
        },
        { table: 'plan', before: PLAN, after: { ...PLAN, year: 2024, number: '18/KH-UBND' } },
        { table: 'planColumn', before: COLUMN, after: { ...COLUMN, recognisedNtm: null } },
      ),
    ).toEqual([
      'Đơn vị hành chính | Xã Kháng Chiến Mới (Huyện Tràng Định): tên Kháng Chiến → Kháng Chiến Mới; trong chương trình có → không; có đến ngày trống → 30/06/2025',
      'Kế hoạch | Kế hoạch NTM 2023: năm 2023 → 2024; số văn bản trống → 18/KH-UBND',
      'Cột của bảng | Huyện Tràng Định: số xã đã được công nhận 9 → trống',
    ])
  })

  test('what came with a change and is no longer in the document still has its name', () => {
    const empty = factsFromRows({})
    const texts = rowTexts('vi', empty, [
      { table: 'unit', before: null, after: DISTRICT },
      { table: 'unit', before: null, after: COMMUNE },
      { table: 'planColumn', before: null, after: COLUMN },
      {
        table: 'planColumnUnit',
        before: null,
        after: { planId: 'p', columnId: 'trang-dinh', unitId: COMMUNE.id },
      },
    ])
    expect(texts.map(sentence)).toEqual([
      'Đơn vị hành chính | Huyện Tràng Định: added',
      'Đơn vị hành chính | Xã Kháng Chiến (Huyện Tràng Định): added',
      'Cột của bảng | Huyện Tràng Định: added',
      'Xã thuộc cột | Xã Kháng Chiến (Tràng Định): added',
    ])
  })

  test('a row that came or went says what it holds where its subject does not', () => {
    const agency = { setId: 'xa-ntm', criterion: '1', agency: 'Sở Xây dựng', partners: '' }
    const village = {
      planId: 'p',
      standard: 'village-ntm',
      id: 'v',
      unitId: COMMUNE.id,
      layer: 'target',
      name: 'Nà Sáng',
      note: '',
      position: 0,
    } as const
    const texts = rowTexts('vi', FACTS, [
      { table: 'criterionAgency', before: null, after: agency },
      { table: 'planFreeze', before: null, after: { planId: 'p', date: '2023-01-18', note: '' } },
      { table: 'village', before: village, after: null },
      { table: 'village', before: village, after: { ...village, layer: 'actual' } },
      {
        table: 'markList',
        before: null,
        after: { planId, setId, layer, unitId: COMMUNE.id, criteria: '1,13.5', lost: '' },
      },
    ])
    expect(texts.map(({ kind, fields }) => [kind, fields])).toEqual([
      ['added', [{ label: 'cơ quan', before: '', after: 'Sở Xây dựng' }]],
      ['added', [{ label: 'ngày ban hành', before: '', after: '18/01/2023' }]],
      ['removed', [{ label: 'lớp số liệu', before: 'Kế hoạch', after: '' }]],
      ['changed', [{ label: 'lớp số liệu', before: 'Kế hoạch', after: 'Thực hiện' }]],
      ['added', [{ label: 'tiêu chí', before: '', after: '1,13.5' }]],
    ])
  })

  test('every column of every table has a word', () => {
    const missing = FACT_TABLES.flatMap((table) => {
      const key: readonly string[] = factTables[table].key
      return Object.keys(factTables[table].row.shape)
        .filter((column) => !key.includes(column) && !(`history.field.${column}` in vi))
        .map((column) => `${table}.${column}`)
    })
    expect(missing).toEqual([])
  })
})
