import { describe, expect, it } from 'vitest'
import { buildCapitalTable } from '../../../../shared/capital/capital-table.ts'
import type { Facts } from '../../../../shared/changes/change-set.ts'
import { translate } from '../../../../shared/messages/translate.ts'
import {
  NAME,
  layerColumn,
  type DraftLine,
  type T,
} from '../../../../renderer/screens/capital/capital-columns.ts'
import { capitalModel, splitChanges } from '../../../../renderer/screens/capital/capital-model.ts'
import { shapeOf, type CapitalSource } from '../../../../renderer/screens/capital/capital-source.ts'
import {
  bacgiangCapital,
  langsonCapital,
  MILLION,
  PLAN,
  setMillion,
} from '../../../shared/capital/capital-plans.ts'

const t: T = (key, params) => translate('vi', key, params)

function modelOf(facts: Facts, draft: DraftLine | null = null) {
  const source: CapitalSource = {
    planId: PLAN,
    year: 2023,
    facts: () => facts,
    table: () => buildCapitalTable(facts, PLAN),
    forget() {},
  }
  const model = capitalModel(source, {
    isReadOnly: false,
    style: 'vi',
    t,
    doubtAt: () => null,
    draft,
    apply() {},
  })
  const row = (id: string) => model.rows.find((one) => one.id === id) ?? fail()
  const column = (id: string) => model.columns.find((one) => one.id === id) ?? fail()
  return {
    model,
    row,
    column,
    text: (rowId: string, columnId: string) => model.text(row(rowId), column(columnId)).trim(),
    edited: (rowId: string, columnId: string) => model.editText(row(rowId), column(columnId)),
    editable: (rowId: string, columnId: string) => model.editable(row(rowId), column(columnId)),
    parse: (columnId: string, typed: string) => model.parse(row('@total'), column(columnId), typed),
  }
}

function fail(): never {
  throw new Error('not in the table')
}

const AMOUNT = layerColumn('amount', 'target')
const SHARE = layerColumn('share', 'target')
const DECLARED = layerColumn('declared', 'target')
const DIFFERENCE = layerColumn('difference', 'target')

describe('the sheet of capital', () => {
  it('shows amounts in the table’s unit, and gives them to the clipboard without thousands marks', () => {
    const { text, edited } = modelOf(langsonCapital())
    expect([text('integrated', AMOUNT), edited('integrated', AMOUNT)]).toEqual([
      '1.466,906',
      '1466,906',
    ])
    expect([text('credit', SHARE), text('@total', AMOUNT)]).toEqual(['58,8%', '5.103,888'])
  })

  it('has the declared total beside the sum only where they differ', () => {
    const same = modelOf(bacgiangCapital()).model.columns.map(({ id }) => id)
    expect(same).not.toContain(DECLARED)
    const { text, model } = modelOf(setMillion(bacgiangCapital(), 'central-recurrent', 54_000))
    expect(model.columns.map(({ id }) => id)).toContain(DIFFERENCE)
    expect(
      ['central', 'central-recurrent', 'province', '@total'].map((id) => text(id, DECLARED)),
    ).toEqual(['270.056', '', '', '644.283'])
    expect(['central', 'central-recurrent', '@total'].map((id) => text(id, DIFFERENCE))).toEqual([
      '+16',
      '',
      '+16',
    ])
  })

  it('has a column of shares for the plan, and for other layers once they have figures', () => {
    const shares = (facts: Facts) =>
      modelOf(facts).model.columns.flatMap((column) =>
        column.part === 'share' ? [column.layer] : [],
      )
    expect(shares(langsonCapital())).toEqual(['target'])
    expect(shares(setMillion(langsonCapital(), 'credit', 1, 'actual'))).toEqual([
      'target',
      'actual',
    ])
  })

  it('says why a share, a difference or the declared total of a single line is not typed', () => {
    const { editable } = modelOf(setMillion(bacgiangCapital(), 'central-recurrent', 54_000))
    expect(editable('central', AMOUNT)).toBe(true)
    expect(editable('@total', DECLARED)).toBe(true)
    expect(editable('central', SHARE)).toMatch(/tính từ số vốn/)
    expect(editable('central', DIFFERENCE)).toMatch(/tính/)
    expect(editable('province', DECLARED)).toMatch(/không có phần nào/)
    expect(editable('@total', NAME)).toMatch(/dòng tổng/)
  })

  it('reads an amount with a unit of its own, and refuses what is none', () => {
    const { parse } = modelOf(bacgiangCapital())
    expect(parse(AMOUNT, ' 80 tỷ ')).toEqual({
      ok: true,
      value: {
        kind: 'amount',
        amount: 80_000 * MILLION,
        converted: { from: 'billion', typed: '80 tỷ' },
      },
    })
    expect(parse(AMOUNT, 'nhiều')).toMatchObject({
      ok: false,
      reason: /“nhiều” không phải số tiền/,
    })
    expect(parse(NAME, ' ')).toMatchObject({ ok: false })
  })

  it('holds a line on its way in below the line with all its parts', () => {
    const order = (draft: DraftLine) =>
      modelOf(bacgiangCapital(), draft).model.rows.map(({ id }) => id)
    const below = ['central', 'central-investment', 'central-recurrent', '@draft', 'province']
    expect(order({ beside: 'central', as: 'sibling' }).slice(0, 5)).toEqual(below)
    expect(order({ beside: 'central', as: 'part' }).slice(0, 5)).toEqual(below)
    expect(order({ beside: null, as: 'sibling' }).slice(-2)).toEqual(['@draft', '@total'])
    const { model, edited, editable, row, column } = modelOf(bacgiangCapital(), {
      beside: 'central',
      as: 'part',
    })
    expect(model.text(row('@draft'), column(NAME))).toBe('\u2003Gõ tên nguồn vốn mới')
    expect(edited('@draft', NAME)).toBe('')
    expect(editable('@draft', AMOUNT)).toMatch(/Gõ tên nguồn vốn trước/)
  })
})

it('splits the cells of one action into names and amounts, those of the total among them', () => {
  const { row, column } = modelOf(bacgiangCapital())
  const amount = { kind: 'amount', amount: 5, converted: null } as const
  expect(
    splitChanges([
      { row: row('central'), column: column(NAME), value: { kind: 'name', name: 'NSTW' } },
      { row: row('@total'), column: column(AMOUNT), value: amount },
    ]),
  ).toEqual({
    names: [{ lineId: 'central', name: 'NSTW' }],
    amounts: [{ lineId: '@total', layer: 'target', amount: 5 }],
  })
})

it('needs another sheet for another shape, not for another figure', () => {
  const shape = (facts: Facts) => shapeOf(buildCapitalTable(facts, PLAN))
  const before = shape(langsonCapital())
  expect(shape(setMillion(langsonCapital(), '@total', null))).toBe(before)
  expect(shape(setMillion(langsonCapital(), 'credit', 5))).not.toBe(before)
})
