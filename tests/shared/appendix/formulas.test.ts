import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type {
  AppendixCell,
  AppendixDocument,
  CellAddress,
  FormulaOperand,
} from '../../../shared/appendix/appendix-document.ts'
import { buildAppendix } from '../../../shared/appendix/definitions.ts'
import { planColumns, setCriteria } from '../../../shared/plan/columns.ts'
import { langsonFacts, NTM, PLAN_ID } from './langson-facts.ts'

type Figure = { readonly numerator: number; readonly denominator: number } | null

/** What a cell says, as a fraction. */
function figureOf(cell: AppendixCell): Figure {
  switch (cell.kind) {
    case 'blank':
      return null
    case 'integer':
      return { numerator: cell.value, denominator: 1 }
    case 'ratio':
    case 'percent':
      return { numerator: cell.numerator, denominator: cell.denominator }
    case 'text':
      throw new Error(`text in a computed cell: ${cell.text}`)
  }
}

/** Computes a cell from the cells without formulas, as a workbook would. */
function compute(document: AppendixDocument, { row, column }: CellAddress): Figure {
  const cell = document.rows[row]?.cells[column]
  if (cell === undefined) throw new RangeError(`no cell ${row}, ${column}`)
  const { formula } = cell
  if (formula === null) return figureOf(cell)
  switch (formula.op) {
    case 'sum': {
      const values = formula.of.flatMap(({ from, to }) =>
        range(from.row, to.row).flatMap((r) =>
          range(from.column, to.column).map((c) => compute(document, { row: r, column: c })),
        ),
      )
      const known = values.flatMap((value) => value?.numerator ?? [])
      return known.length === 0
        ? null
        : { numerator: known.reduce((sum, value) => sum + value, 0), denominator: 1 }
    }
    case 'divide': {
      const numerator = operand(document, formula.numerator)
      const denominator = operand(document, formula.denominator)
      return numerator === null || denominator === null || denominator === 0
        ? null
        : { numerator, denominator }
    }
    case 'subtract':
      throw new Error('a matrix subtracts nothing')
  }
}

function operand(document: AppendixDocument, from: FormulaOperand): number | null {
  if (from.kind === 'number') return from.value
  if (from.kind === 'footnote') return document.footnotes[from.index]?.value ?? null
  return compute(document, from.at)?.numerator ?? null
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}

describe('formulas of the matrix appendix', () => {
  it('give the figure of their cell, whatever was entered, with bases shown or not', () => {
    const facts = langsonFacts()
    const columns = planColumns(facts, PLAN_ID)
    const criteria = setCriteria(facts, NTM)
    const cells = fc.array(
      fc.record({
        criterion: fc.constantFrom(...criteria.map(({ number }) => number)),
        columnId: fc.constantFrom(...columns.map((column) => column.columnId)),
        value: fc.nat(500),
      }),
      { maxLength: 40 },
    )
    fc.assert(
      fc.property(cells, fc.boolean(), fc.nat(200), (entered, showBases, base) => {
        facts.matrixCell.clear()
        for (const [index, cell] of entered.entries()) {
          facts.matrixCell.set(String(index), {
            ...cell,
            planId: PLAN_ID,
            setId: NTM,
            layer: 'target',
          })
        }
        facts.rateBase.set('base', { planId: PLAN_ID, setId: NTM, value: base })
        const document = buildAppendix(facts, PLAN_ID, '6', { showBases })
        for (const [row, { cells: rowCells }] of document.rows.entries()) {
          for (const [column, cell] of rowCells.entries()) {
            if (cell.formula === null) continue
            expect(compute(document, { row, column })).toEqual(figureOf(cell))
          }
        }
      }),
      { numRuns: 30 },
    )
  })
})
