import {
  columnAverage,
  columnTotal,
  createMatrix,
  overallAverage,
  rowRate,
  rowTotal,
  setCell,
} from '../../shared/matrix/matrix.ts'
import { median, timesOf, type BenchResult } from './measure.ts'

const EDITS_A_RUN = 20_000
const RUNS = 60

/** One edit with its row total and column total, in nanoseconds; and a whole screen's figures for scale. */
export function benchTotals(): BenchResult[] {
  return [measure('19 × 11', 19, 11), measure('57 × 700', 57, 700)]
}

function measure(size: string, rows: number, columns: number): BenchResult {
  const matrix = createMatrix({
    criteria: Array.from({ length: rows }, (_, index) => String(index + 1)),
    columns: Array.from({ length: columns }, (_, index) => `c${index}`),
  })
  matrix.averageBases.fill(18)
  matrix.rateBase = 181
  let check = 0
  const times = timesOf(RUNS, (run) => {
    for (let edit = 0; edit < EDITS_A_RUN; edit++) {
      const row = (edit * 7 + run) % rows
      const column = (edit * 13 + run) % columns
      setCell(matrix, row, column, (edit + run) % 24)
      check += (rowTotal(matrix, row) ?? 0) + (columnTotal(matrix, column) ?? 0)
      check +=
        (rowRate(matrix, row)?.numerator ?? 0) + (columnAverage(matrix, column)?.numerator ?? 0)
    }
  })
  check += overallAverage(matrix)?.numerator ?? 0
  if (!Number.isFinite(check)) throw new Error('the sums were not computed')
  const value = (median(times) * 1e6) / EDITS_A_RUN
  return {
    name: `edit → totals, ${size}`,
    median: value,
    unit: 'ns',
    target: 'under 1,000 ns',
    isMet: value < 1000,
  }
}
