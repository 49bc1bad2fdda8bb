import { describe, expect, it } from 'vitest'
import type { FactEdit } from '../../../../shared/changes/fact-edit.ts'
import type { Layer } from '../../../../shared/changes/fact-tables.ts'
import { filterCommunes, NO_FILTER } from '../../../../shared/communes/filter-communes.ts'
import { createShownRollup } from '../../../../shared/communes/shown-rollup.ts'
import { translate } from '../../../../shared/messages/translate.ts'
import {
  communesEdits,
  communesLabel,
} from '../../../../renderer/screens/communes/communes-edits.ts'
import {
  communesColumns,
  rowStock,
  shownRows,
} from '../../../../renderer/screens/communes/communes-layout.ts'
import {
  communesModel,
  type CommuneValue,
} from '../../../../renderer/screens/communes/communes-model.ts'
import {
  describeCommunes,
  type CommuneColumn,
  type CommuneRow,
} from '../../../../renderer/screens/communes/communes-table.ts'
import { createDocumentFacts } from '../../../../renderer/state/document-facts.ts'
import { applyEdits, PLAN, SET, smallPlan } from '../../../shared/communes/small-plan.ts'

const put = (unitId: string, layer: Layer, criteria: string, lost = ''): FactEdit => ({
  table: 'markList',
  op: 'put',
  row: { planId: PLAN, setId: SET, layer, unitId, criteria, lost },
})

function open(edits: readonly FactEdit[] = [], layer: Layer = 'target', columns: string[] = []) {
  const documentFacts = createDocumentFacts(smallPlan())
  applyEdits(documentFacts.facts, edits)
  const table = describeCommunes(() => documentFacts, { planId: PLAN, setId: SET, layer })
  if (table === null) throw new Error('the plan has no such set')
  const t: Parameters<typeof rowStock>[1] = (key, params) => translate('vi', key, params)
  const shown = filterCommunes(table.source, { ...NO_FILTER, columns })
  const rollup = createShownRollup(table.communes, table.figures)
  rollup.setShown(shown)
  const context = { table, rollup, style: 'vi', t } as const
  const model = communesModel({
    ...context,
    rows: shownRows(table, rowStock(table, t), shown),
    columns: communesColumns(table, 'criteria', t),
    isReadOnly: false,
    findingAt: () => null,
    apply: () => undefined,
    openCommune: () => undefined,
  })
  const row = (id: string): CommuneRow => {
    const found = model.rows.find((candidate) => candidate.id === id)
    if (found === undefined) throw new Error(`no row ${id}`)
    return found
  }
  const column = (id: string): CommuneColumn => {
    const found = model.columns.find((candidate) => candidate.id === id)
    if (found === undefined) throw new Error(`no column ${id}`)
    return found
  }
  return {
    model,
    text: (rowId: string, columnId: string) => model.text(row(rowId), column(columnId)),
    decorate: (rowId: string, columnId: string) => model.decorate(row(rowId), column(columnId)),
    parse: (columnId: string, typed: string) => model.parse(row('a-1'), column(columnId), typed),
    cycle: (columnId: string) => model.cycle?.(row('a-1'), column(columnId)),
    edits: (rowId: string, columnId: string, value: CommuneValue) => {
      const changes = [{ row: row(rowId), column: column(columnId), value }]
      const range = { top: 0, left: 0, bottom: 0, right: 0 }
      return {
        edits: communesEdits(table, changes),
        label: communesLabel(context, 'Bảng', changes, { kind: 'type', range, count: 1 }),
      }
    },
  }
}

describe('the table of communes × criteria', () => {
  it('groups the communes shown by district and puts the figures at the foot', () => {
    const { model } = open([], 'target', ['b'])
    expect(model.rows.map(({ id }) => id)).toEqual([
      '@district:b',
      'b-1',
      'b-2',
      'b-3',
      '@shown',
      '@achieved',
      '@planned',
      '@after',
    ])
    expect(model.columns.map(({ id }) => id)).toEqual([
      '@no',
      '@commune',
      '@count',
      '@list',
      '@plannedCount',
      '@plannedList',
      '1',
      '2',
      '3',
      '4',
      '5',
    ])
  })

  it('shows marks as letters, lists as text, averages with what they divide', () => {
    const { text, decorate } = open([
      put('a-1', 'baseline', '1,2,3'),
      put('a-1', 'target', '4', '2'),
      put('a-2', 'baseline', ''),
    ])
    expect(['1', '2', '4', '5'].map((number) => text('a-1', number))).toEqual(['x', 'm', 'p', ''])
    expect(['1', '2', '4', '5'].map((number) => decorate('a-1', number).tone)).toEqual([
      'met',
      'lost',
      'planned',
      undefined,
    ])
    expect([text('a-1', '@list'), text('a-2', '@count'), text('a-3', '@count')]).toEqual([
      '1-3',
      '0',
      '',
    ])
    expect([text('@district:a', '1'), text('@district:a', '@list')]).toEqual([
      '1',
      '3 xã · BQ 1,50',
    ])
    expect([text('@after', '@count'), text('@after', '@list'), text('@after', '2')]).toEqual([
      '3',
      'BQ 1,50 = 3/2',
      '0',
    ])
  })

  it('marks a paper’s count that differs, and a criterion both met and planned', () => {
    const { text, decorate } = open([
      put('a-1', 'baseline', '1,2.1'),
      put('a-1', 'target', '1'),
      {
        table: 'declaredCount',
        op: 'put',
        row: { planId: PLAN, setId: SET, layer: 'baseline', unitId: 'a-1', value: 3 },
      },
    ])
    expect(text('a-1', '@count')).toBe('3 ≠ 2')
    expect(decorate('a-1', '@count')).toMatchObject({
      corner: 'doubt',
      title: 'Văn bản ghi 3, danh sách có 2 mục: 1 tiêu chí và 1 chỉ tiêu.',
    })
    expect(decorate('a-1', '1')).toMatchObject({ tone: 'met', corner: 'doubt' })
  })

  it('reads marks, lists and counts, and says what it cannot read', () => {
    const { parse } = open()
    expect(parse('1', 'Đ')).toEqual({ ok: true, value: { kind: 'mark', state: 'met' } })
    expect(parse('@list', '1 và 3-5')).toEqual({
      ok: true,
      value: { kind: 'list', criteria: '1,3,4,5' },
    })
    expect(parse('@count', '4 ≠ 5')).toEqual({ ok: true, value: { kind: 'count', value: 4 } })
    expect([parse('1', 'z').ok, parse('@list', '6').ok, parse('@count', '8').ok]).toEqual([
      false,
      false,
      false,
    ])
  })

  it('goes round blank, planned, met; at the year’s end only blank and met', () => {
    expect(open().cycle('1')).toBe('p')
    expect(open([put('a-1', 'target', '1')]).cycle('1')).toBe('x')
    expect(open([put('a-1', 'baseline', '1')]).cycle('1')).toBe('')
    expect(open([], 'actual').cycle('1')).toBe('x')
    expect(open([], 'actual').parse('1', 'p').ok).toBe(false)
    expect(open().cycle('@list')).toBeNull()
  })

  it('writes a mark into the lists and names the step', () => {
    const { edits } = open([put('a-1', 'target', '1,2')])
    expect(edits('a-1', '1', { kind: 'mark', state: 'met' })).toEqual({
      edits: [put('a-1', 'baseline', '1'), put('a-1', 'target', '2')],
      label: {
        code: 'change.communes.mark',
        params: { table: 'Bảng', commune: 'Xã 1', column: '1', before: 'p', after: 'x' },
      },
    })
  })

  it('shows at the year’s end what the plan had and the year has not brought', () => {
    const { text } = open(
      [put('a-1', 'baseline', '1'), put('a-1', 'target', '2,3'), put('a-1', 'actual', '1,2')],
      'actual',
    )
    expect(['1', '2', '3'].map((number) => text('a-1', number))).toEqual(['x', 'x', 'p'])
    expect([
      text('a-1', '@count'),
      text('a-1', '@plannedCount'),
      text('a-1', '@plannedList'),
    ]).toEqual(['2', '3', '3'])
  })
})
