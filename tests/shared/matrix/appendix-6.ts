import { readFileSync } from 'node:fs'
import { createMatrix, setCell, type Matrix } from '../../../shared/matrix/matrix.ts'

const FOLDER = new URL('../../fixtures/langson-2023/', import.meta.url)

/** Rows of a published table as texts, heading first. */
export function publishedRows(file: string): string[][] {
  return readFileSync(new URL(file, FOLDER), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split('\t'))
}

/** Appendix 6 of Lạng Sơn's plan 2023 with the bases it divides by. */
export function appendix6(): Matrix {
  const [heading = [], ...rows] = publishedRows('appendix-6-ntm-matrix.tsv')
  const matrix = createMatrix({
    criteria: rows.map((row) => row[0] ?? ''),
    columns: heading.slice(2),
  })
  for (const [row, cells] of rows.entries()) {
    for (const [column, text] of cells.slice(2).entries())
      setCell(matrix, row, column, Number(text))
  }
  const [, ...districts] = publishedRows('districts.tsv')
  for (const [column, district] of districts.entries()) {
    matrix.averageBases[column] = Number(district[2])
  }
  matrix.rateBase = 181
  return matrix
}

/** What the appendix prints, as published. */
export function published(): {
  rowTotals: number[]
  ratesPrinted: string[]
  columnTotals: number[]
  grandTotal: number
  averagesPrinted: string[]
  overallAveragePrinted: string
} {
  return JSON.parse(readFileSync(new URL('appendix-6-published.json', FOLDER), 'utf8'))
}
