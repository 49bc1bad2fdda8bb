import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { explain } from '../../../shared/matrix/explain.ts'
import {
  cellAt,
  columnAverage,
  columnTotal,
  createMatrix,
  exceedsAverageBase,
  grandTotal,
  overallAverage,
  recompute,
  rowRate,
  rowTotal,
  setCell,
} from '../../../shared/matrix/matrix.ts'
import { formatPercent, formatRatio } from '../../../shared/numbers/format.ts'
import type { Ratio } from '../../../shared/numbers/ratio.ts'
import { appendix6, published } from './appendix-6.ts'

const average = (value: Ratio | null) => (value === null ? null : formatRatio(value, 2, 'en'))
const rate = (value: Ratio | null) => (value === null ? null : formatPercent(value, 1, 'en'))

describe('Appendix 6 of Lạng Sơn 2023', () => {
  it('reproduces every total, rate and average as printed', () => {
    const matrix = appendix6()
    const rows = matrix.shape.criteria.map((_, row) => row)
    const columns = matrix.shape.columns.map((_, column) => column)
    const printed = published()
    expect({
      rowTotals: rows.map((row) => rowTotal(matrix, row)),
      ratesPrinted: rows.map((row) => rate(rowRate(matrix, row))),
      columnTotals: columns.map((column) => columnTotal(matrix, column)),
      grandTotal: grandTotal(matrix),
      averagesPrinted: columns.map((column) => average(columnAverage(matrix, column))),
      overallAveragePrinted: average(overallAverage(matrix)),
    }).toEqual({
      rowTotals: printed.rowTotals,
      ratesPrinted: printed.ratesPrinted,
      columnTotals: printed.columnTotals,
      grandTotal: printed.grandTotal,
      averagesPrinted: printed.averagesPrinted,
      overallAveragePrinted: printed.overallAveragePrinted,
    })
  })

  it('follows Tràng Định × Quy hoạch 21 → 20 in its row, its column and the corner', () => {
    const matrix = appendix6()
    setCell(matrix, 0, 1, 20)
    expect({
      total: rowTotal(matrix, 0),
      rate: rate(rowRate(matrix, 0)),
      columnTotal: columnTotal(matrix, 1),
      average: average(columnAverage(matrix, 1)),
      grandTotal: grandTotal(matrix),
      overall: average(overallAverage(matrix)),
    }).toEqual({
      total: 162,
      rate: '89.5%',
      columnTotal: 277,
      average: '13.19',
      grandTotal: 2421,
      overall: '13.38',
    })
  })

  it('explains the overall average by 2.422 and 181', () => {
    const { numerator, denominator, denominatorKind, blanks, operands } = explain(appendix6(), {
      kind: 'overall-average',
    })
    expect({ numerator, denominator, denominatorKind, blanks, operands: operands.length }).toEqual({
      numerator: 2422,
      denominator: 181,
      denominatorKind: 'average-base',
      blanks: 0,
      operands: 19,
    })
  })

  it('explains a rate by the columns of its row and the rate base', () => {
    const explanation = explain(appendix6(), { kind: 'row-rate', row: 0 })
    expect(explanation.operands.map((operand) => operand.value)).toEqual([
      3, 21, 16, 13, 15, 16, 14, 14, 10, 18, 23,
    ])
    expect([explanation.numerator, explanation.denominator]).toEqual([163, 181])
  })
})

describe('blanks', () => {
  it('keeps a blank apart from 0', () => {
    const matrix = createMatrix({ criteria: ['1', '2'], columns: ['a', 'b'] })
    setCell(matrix, 0, 0, 0)
    expect([cellAt(matrix, 0, 0), cellAt(matrix, 0, 1)]).toEqual([0, null])
    expect([rowTotal(matrix, 0), rowTotal(matrix, 1)]).toEqual([0, null])
    expect([columnTotal(matrix, 0), columnTotal(matrix, 1), grandTotal(matrix)]).toEqual([
      0,
      null,
      0,
    ])
  })

  it('has no rate or average of a row or column without data', () => {
    const matrix = createMatrix({ criteria: ['1'], columns: ['a'] })
    matrix.rateBase = 10
    matrix.averageBases[0] = 10
    expect([rowRate(matrix, 0), columnAverage(matrix, 0), overallAverage(matrix)]).toEqual([
      null,
      null,
      null,
    ])
  })

  it('has no average where there is nothing to divide by', () => {
    const matrix = createMatrix({ criteria: ['1'], columns: ['a'] })
    setCell(matrix, 0, 0, 3)
    expect([rowRate(matrix, 0), columnAverage(matrix, 0)]).toEqual([null, null])
  })
})

describe('figures known only for the whole province', () => {
  it('stand for the row total until a column is filled', () => {
    const matrix = createMatrix({ criteria: ['1'], columns: ['a', 'b'] })
    matrix.provinceFigures[0] = 65
    expect([rowTotal(matrix, 0), columnTotal(matrix, 0), grandTotal(matrix)]).toEqual([
      65,
      null,
      65,
    ])
    setCell(matrix, 0, 0, 4)
    expect([rowTotal(matrix, 0), grandTotal(matrix)]).toEqual([4, 4])
    setCell(matrix, 0, 0, null)
    expect(rowTotal(matrix, 0)).toBe(65)
  })
})

it('marks a cell that is larger than the base its average divides by', () => {
  const matrix = createMatrix({ criteria: ['1'], columns: ['a'] })
  matrix.averageBases[0] = 8
  setCell(matrix, 0, 0, 10)
  expect(exceedsAverageBase(matrix, 0, 0)).toBe(true)
  setCell(matrix, 0, 0, 8)
  expect(exceedsAverageBase(matrix, 0, 0)).toBe(false)
  setCell(matrix, 0, 0, null)
  expect(exceedsAverageBase(matrix, 0, 0)).toBe(false)
})

it('comes to the same sums cell by cell as all at once, whatever the edits', () => {
  const edit = fc.record({
    row: fc.nat(6),
    column: fc.nat(4),
    value: fc.option(fc.nat(50), { nil: null }),
  })
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 60 }), (edits) => {
      const matrix = createMatrix({
        criteria: ['1', '2', '3', '4', '5', '6', '7'],
        columns: ['a', 'b', 'c', 'd', 'e'],
      })
      for (const { row, column, value } of edits) setCell(matrix, row, column, value)
      expect(matrix).toEqual(recompute(matrix))
    }),
  )
})
