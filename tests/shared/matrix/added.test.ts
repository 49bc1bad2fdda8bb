import { expect, it } from 'vitest'
import {
  addedCell,
  addedColumnTotal,
  addedGrandTotal,
  addedRowTotal,
} from '../../../shared/matrix/added.ts'
import { createMatrix, setCell, type Matrix } from '../../../shared/matrix/matrix.ts'
import { appendix6, publishedRows } from './appendix-6.ts'

function matrix(...rows: (number | null)[][]): Matrix {
  const made = createMatrix({
    criteria: rows.map((_, row) => String(row + 1)),
    columns: (rows[0] ?? []).map((_, column) => `c${column}`),
  })
  for (const [row, cells] of rows.entries()) {
    for (const [column, value] of cells.entries()) setCell(made, row, column, value)
  }
  return made
}

it('says of each criterion what the text of the plan says was added', () => {
  const target = appendix6()
  const baseline = createMatrix(target.shape)
  const [, ...rows] = publishedRows('criterion-targets-in-text.tsv')
  for (const [row, [, added, cumulative]] of rows.entries()) {
    if (added !== '') baseline.provinceFigures[row] = Number(cumulative) - Number(added)
  }
  expect(rows.map((_, row) => addedRowTotal(target, baseline, row))).toEqual(
    rows.map(([, added]) => (added === '' ? null : Number(added))),
  )
})

it('leaves open what cannot be compared rather than count a blank of before as 0', () => {
  const target = matrix([2, 1], [1, 1])
  const baseline = matrix([1, null], [1, 0])
  expect([addedCell(target, baseline, 0, 0), addedCell(target, baseline, 0, 1)]).toEqual([1, null])
  expect([addedRowTotal(target, baseline, 0), addedRowTotal(target, baseline, 1)]).toEqual([
    null,
    1,
  ])
  expect([addedColumnTotal(target, baseline, 0), addedColumnTotal(target, baseline, 1)]).toEqual([
    1,
    null,
  ])
  expect(addedGrandTotal(target, baseline)).toBeNull()
})

it('tells a loss as less than nothing', () => {
  expect(addedGrandTotal(matrix([2]), matrix([5]))).toBe(-3)
})
