import { describe, expect, it } from 'vitest'
import type { Facts } from '../../../shared/changes/change-set.ts'
import type { FactEdit } from '../../../shared/changes/fact-edit.ts'
import type { FactRow, Layer } from '../../../shared/changes/fact-tables.ts'
import { feasibility, columnBound } from '../../../shared/communes/feasibility.ts'
import { buildMatrix } from '../../../shared/matrix/build-matrix.ts'
import { appendix6, publishedRows } from '../matrix/appendix-6.ts'
import { PLAN, SET, applyEdits, smallPlan } from './small-plan.ts'

function boundsOf(facts: Facts, layer: Layer = 'target') {
  const set = facts.criteriaSet.get(SET)
  if (set === undefined) throw new Error('no set')
  return feasibility(facts, PLAN, set, buildMatrix(facts, PLAN, SET, layer))
}

function cells(columnId: string, values: readonly (number | null)[]): FactEdit[] {
  return values.flatMap((value, index) =>
    value === null
      ? []
      : [
          {
            table: 'matrixCell',
            op: 'put',
            row: {
              planId: PLAN,
              setId: SET,
              layer: 'target',
              criterion: String(index + 1),
              columnId,
              value,
            },
          },
        ],
  )
}

function recognised(facts: Facts, columnId: string, count: number | null): void {
  const column = [...facts.planColumn.values()].find((row) => row.columnId === columnId)
  if (column === undefined) throw new Error(columnId)
  const row: FactRow<'planColumn'> = { ...column, recognisedNtm: count }
  applyEdits(facts, [{ table: 'planColumn', op: 'put', row }])
}

const register = (unitId: string): FactEdit => ({
  table: 'registration',
  op: 'put',
  row: { planId: PLAN, standard: 'ntm', unitId, position: 0 },
})

it('lets at most 59 communes of Lạng Sơn meet all 19 criteria: the minima of Appendix 6, district by district', () => {
  const matrix = appendix6()
  const [, ...districts] = publishedRows('districts.tsv')
  const bounds = matrix.shape.columns.map((_, column) =>
    columnBound(matrix, column, Number(districts[column]?.[2])),
  )
  expect(bounds.map(({ most }) => most)).toEqual([3, 7, 3, 3, 7, 3, 3, 3, 7, 10, 10])
  expect(bounds.reduce((sum, { most }) => sum + (most ?? 0), 0)).toBe(59)
  expect(bounds[1]?.binding).toEqual(['2'])
})

describe('the bound', () => {
  it('is the smallest figure of the column, names the criteria that set it, and counts the blanks', () => {
    const facts = smallPlan()
    applyEdits(facts, cells('a', [3, 1, 2, 1, null]))
    expect(boundsOf(facts).columns[0]).toMatchObject({ most: 1, binding: ['2', '4'], blanks: 1 })
  })

  it('never exceeds the communes there are, and then no criterion binds', () => {
    const facts = smallPlan()
    applyEdits(facts, cells('a', [3, 3, 4, 3, 3]))
    expect(boundsOf(facts).columns[0]).toMatchObject({ most: 3, binding: [] })
  })

  it('in all adds the columns up, one without figures with all its communes', () => {
    const facts = smallPlan()
    applyEdits(facts, cells('a', [1, 3, 3, 3, 3]))
    expect(boundsOf(facts).total).toMatchObject({ most: 4, binding: ['1'] })
    applyEdits(facts, cells('b', [3, 2, 3, 3, 3]))
    expect(boundsOf(facts).total).toMatchObject({ most: 3, binding: ['1', '2'] })
  })

  it('follows figures known only for the whole province where there are no others', () => {
    const facts = smallPlan()
    const figure = (criterion: string, value: number): FactEdit => ({
      table: 'provinceFigure',
      op: 'put',
      row: { planId: PLAN, setId: SET, layer: 'target', criterion, value },
    })
    expect(boundsOf(facts).total).toMatchObject({ most: null, blanks: 5 })
    applyEdits(facts, [figure('1', 5), figure('3', 4)])
    expect(boundsOf(facts).total).toMatchObject({ most: 4, binding: ['3'], blanks: 3 })
  })
})

describe('communes recognised by the end of the year', () => {
  it('are those of the column before it and those registered: 3 = 2 + 1', () => {
    const facts = smallPlan()
    recognised(facts, 'a', 2)
    applyEdits(facts, [register('a-3')])
    const { columns, total } = boundsOf(facts)
    expect(columns.map(({ planned }) => planned)).toEqual([3, null])
    expect(total).toMatchObject({ recognised: 2, registered: 1, planned: 3 })
  })

  it('do not count twice who is registered though recognised already', () => {
    const facts = smallPlan()
    const decision = (year: number | null): FactEdit => ({
      table: 'recognition',
      op: 'put',
      row: { unitId: 'a-1', standard: 'ntm', year, decision: '' },
    })
    applyEdits(facts, [register('a-1'), decision(2020)])
    expect(boundsOf(facts).columns[0]).toMatchObject({ recognised: 1, registered: 0, planned: 1 })
    applyEdits(facts, [decision(2023)])
    expect(boundsOf(facts).columns[0]).toMatchObject({
      recognised: null,
      registered: 1,
      planned: 1,
    })
  })
})
