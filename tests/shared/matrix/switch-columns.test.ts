import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Facts } from '../../../shared/changes/change-set.ts'
import type { FactEdit } from '../../../shared/changes/fact-edit.ts'
import { buildCommuneTable } from '../../../shared/communes/build-commune-table.ts'
import { joinNumbers } from '../../../shared/criteria/number-list.ts'
import { buildMatrix } from '../../../shared/matrix/build-matrix.ts'
import { cellAt } from '../../../shared/matrix/matrix.ts'
import { printMatrix } from '../../../shared/matrix/print-matrix.ts'
import {
  columnDifferences,
  columnLists,
  columnsReadyToCount,
  countColumnsEdits,
  enterColumnsEdits,
} from '../../../shared/matrix/switch-columns.ts'
import { PLAN, SET, applyEdits, smallPlan } from '../communes/small-plan.ts'

const OF = { planId: PLAN, setId: SET, layer: 'baseline' } as const

const list = (unitId: string, criteria: string): FactEdit => ({
  table: 'markList',
  op: 'put',
  row: { ...OF, unitId, criteria, lost: '' },
})
const cell = (criterion: string, columnId: string, value: number): FactEdit => ({
  table: 'matrixCell',
  op: 'put',
  row: { ...OF, criterion, columnId, value },
})

function shown(facts: Facts, column = 0): (number | null)[] {
  const matrix = buildMatrix(facts, PLAN, SET, 'baseline')
  return matrix.shape.criteria.map((_, row) => cellAt(matrix, row, column))
}

/** Column a: all three communes have lists; column b: one of three has. */
function listed(): Facts {
  const facts = smallPlan()
  applyEdits(facts, [
    list('a-1', '1,2,3'),
    list('a-2', '1'),
    list('a-3', ''),
    list('b-1', '4'),
    cell('1', 'a', 2),
    cell('2', 'a', 3),
    cell('1', 'b', 1),
  ])
  return facts
}
const communes = (facts: Facts) => buildCommuneTable(facts, PLAN, SET)

describe('a column that becomes counted', () => {
  it('shows its differences first: entered beside counted, blanks told from 0', () => {
    const facts = listed()
    expect(columnDifferences(facts, communes(facts), OF, ['a'])).toEqual([
      { columnId: 'a', criterion: '2', entered: 3, counted: 1 },
      { columnId: 'a', criterion: '3', entered: null, counted: 1 },
      { columnId: 'a', criterion: '4', entered: null, counted: 0 },
      { columnId: 'a', criterion: '5', entered: null, counted: 0 },
    ])
  })

  it('shows what its communes give, in the table and in what is printed of it', () => {
    const facts = listed()
    applyEdits(facts, countColumnsEdits(OF, ['a']))
    expect(shown(facts)).toEqual([2, 1, 1, 0, 0])
    const matrix = buildMatrix(facts, PLAN, SET, 'baseline')
    const printed = printMatrix(facts, matrix, PLAN, SET, 'baseline')
    expect(printed.rows.map(({ values }) => values[0])).toEqual([2, 1, 1, 0, 0])
    expect(printed.columnTotals[0]).toBe(4)
  })

  it('is offered for all columns at once only where every commune has a list', () => {
    const facts = listed()
    expect(columnsReadyToCount(facts, communes(facts), OF)).toEqual(['a'])
    expect(columnLists(communes(facts), 'baseline', 'b')).toEqual({ known: 1, all: 3 })
    applyEdits(facts, countColumnsEdits(OF, ['a']))
    expect(columnsReadyToCount(facts, communes(facts), OF)).toEqual([])
  })
})

describe('a counted column that becomes entered', () => {
  it('keeps the counted figures, or goes back to those entered before', () => {
    for (const [keep, figures] of [
      ['counted', [2, 1, 1, 0, 0]],
      ['entered', [2, 3, null, null, null]],
    ] as const) {
      const facts = listed()
      applyEdits(facts, countColumnsEdits(OF, ['a']))
      applyEdits(facts, enterColumnsEdits(facts, communes(facts), OF, ['a'], keep))
      expect([keep, shown(facts), facts.countedColumn.size]).toEqual([keep, figures, 0])
    }
  })

  it('is blank where its communes gave no figure', () => {
    const facts = listed()
    applyEdits(facts, [
      ...countColumnsEdits({ ...OF, layer: 'actual' }, ['b']),
      {
        table: 'matrixCell',
        op: 'put',
        row: { ...OF, layer: 'actual', criterion: '1', columnId: 'b', value: 2 },
      },
    ])
    const of = { ...OF, layer: 'actual' } as const
    applyEdits(facts, enterColumnsEdits(facts, communes(facts), of, ['b'], 'counted'))
    const matrix = buildMatrix(facts, PLAN, SET, 'actual')
    expect(cellAt(matrix, 0, 1)).toBe(null)
  })
})

it('reproduces any column whose communes are all known, when it is counted', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(3), { minLength: 5, maxLength: 5 }), (figures) => {
      const facts = smallPlan()
      // Commune i meets the criteria that more than i communes meet.
      for (const [index, unitId] of ['b-1', 'b-2', 'b-3'].entries()) {
        const met = figures.flatMap((figure, row) => (figure > index ? [String(row + 1)] : []))
        applyEdits(facts, [list(unitId, joinNumbers(met))])
      }
      applyEdits(
        facts,
        figures.map((figure, row) => cell(String(row + 1), 'b', figure)),
      )
      expect(columnDifferences(facts, communes(facts), OF, ['b'])).toEqual([])
      applyEdits(facts, countColumnsEdits(OF, ['b']))
      expect(shown(facts, 1)).toEqual(figures)
    }),
  )
})
