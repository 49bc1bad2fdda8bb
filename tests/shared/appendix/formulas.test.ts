import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type {
  AppendixCell,
  AppendixDocument,
  CellAddress,
  CellRange,
  FormulaOperand,
} from '../../../shared/appendix/appendix-document.ts'
import { joinNumbers } from '../../../shared/criteria/number-list.ts'
import type { FactRows } from '../../../shared/changes/facts.ts'
import { buildAppendix } from '../../../shared/appendix/definitions.ts'
import { planColumns, setCriteria } from '../../../shared/plan/columns.ts'
import { heldRow } from './langson-communes.ts'
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

/** The cell that stands in a leaf column. */
function cellAt(document: AppendixDocument, { row, column }: CellAddress): AppendixCell {
  let first = 0
  for (const cell of document.rows[row]?.cells ?? []) {
    if (column < first + cell.span) return cell
    first += cell.span
  }
  throw new RangeError(`no cell ${row}, ${column}`)
}

function cellsOf({ from, to }: CellRange): CellAddress[] {
  return range(from.row, to.row).flatMap((row) =>
    range(from.column, to.column).map((column) => ({ row, column })),
  )
}

/** As SUM of a workbook: texts and blanks count as nothing; null where there is no number at all. */
function sumOf(document: AppendixDocument, ranges: readonly CellRange[]): number | null {
  const known = ranges.flatMap(cellsOf).flatMap((at) => {
    const cell = cellAt(document, at)
    return cell.kind === 'text' ? [] : (compute(document, at)?.numerator ?? [])
  })
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0)
}

/** Computes a cell from the cells without formulas, as a workbook would. */
function compute(document: AppendixDocument, at: CellAddress): Figure {
  const cell = cellAt(document, at)
  const { formula } = cell
  if (formula === null) return figureOf(cell)
  switch (formula.op) {
    case 'sum': {
      const sum = sumOf(document, formula.of)
      return sum === null ? null : { numerator: sum, denominator: 1 }
    }
    case 'countMarks': {
      const texts = cellsOf(formula.of).flatMap((address) => {
        const counted = cellAt(document, address)
        return counted.kind === 'text' ? [counted.text] : []
      })
      const count = texts.filter((text) => formula.marks.includes(text)).length
      // What the workbook shows for a blank: nothing until there is a mark.
      return cell.kind === 'blank' && texts.length === 0
        ? null
        : { numerator: count, denominator: 1 }
    }
    case 'divide': {
      const numerator = operand(document, formula.numerator)
      const denominator = operand(document, formula.denominator)
      return numerator === null || denominator === null || denominator === 0
        ? null
        : { numerator, denominator }
    }
    case 'subtract':
      throw new Error('no appendix subtracts')
  }
}

function operand(document: AppendixDocument, from: FormulaOperand): number | null {
  if (from.kind === 'number') return from.value
  if (from.kind === 'sum') {
    const less = from.less === null ? 0 : (operand(document, from.less) ?? 0)
    return (sumOf(document, from.of) ?? 0) - less
  }
  if (from.kind === 'footnote') return document.footnotes[from.index]?.value ?? null
  return compute(document, from.at)?.numerator ?? null
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}

/** Every computed cell against what its formula comes to. */
function expectComputed(document: AppendixDocument): void {
  for (const [row, { cells }] of document.rows.entries()) {
    let column = 0
    for (const cell of cells) {
      if (cell.formula !== null) {
        expect([row, column, compute(document, { row, column })]).toEqual([
          row,
          column,
          figureOf(cell),
        ])
      }
      column += cell.span
    }
  }
}

describe('formulas of lists and of the communes × criteria table', () => {
  it('give the figure of their cell, whatever is known of whom', () => {
    const numbers = setCriteria(langsonFacts(), NTM).map(({ number }) => number)
    const some = fc.subarray(numbers)
    const communes = fc.array(
      fc.record({
        baseline: fc.option(some),
        target: fc.option(fc.record({ criteria: some, lost: some })),
        declared: fc.option(fc.nat(30)),
        planned: fc.option(fc.nat(30)),
        isHeld: fc.boolean(),
      }),
      { minLength: 1, maxLength: 8 },
    )
    fc.assert(
      fc.property(communes, fc.boolean(), (entered, showBases) => {
        const facts = langsonFacts(groupFacts(entered))
        expectComputed(buildAppendix(facts, PLAN_ID, '4', { showBases }))
        const hasMarks = entered.some(
          ({ baseline, target }) => baseline !== null || target !== null,
        )
        if (!hasMarks) return
        for (const which of ['marked', 'all'] as const) {
          expectComputed(
            buildAppendix(facts, PLAN_ID, `communes-${NTM}`, { showBases, communes: which }),
          )
        }
      }),
      { numRuns: 40 },
    )
  })
})

interface Entered {
  readonly baseline: readonly string[] | null
  readonly target: { readonly criteria: readonly string[]; readonly lost: readonly string[] } | null
  readonly declared: number | null
  readonly planned: number | null
  readonly isHeld: boolean
}

/** A border group of as many communes; what is lost was achieved before. */
function groupFacts(entered: readonly Entered[]): FactRows {
  const key = (unit: number) => ({ planId: PLAN_ID, setId: NTM, unitId: `xa-${unit}` })
  return {
    unitGroup: [{ id: 'bien-gioi', name: 'Xã biên giới', kind: 'border', position: 0 }],
    unitGroupMember: entered.map((_, unit) => ({
      groupId: 'bien-gioi',
      unitId: `xa-${unit}`,
      position: unit,
    })),
    markList: entered.flatMap(({ baseline, target }, unit) => [
      ...(baseline === null
        ? []
        : [
            { ...key(unit), layer: 'baseline' as const, criteria: joinNumbers(baseline), lost: '' },
          ]),
      ...(target === null
        ? []
        : [
            {
              ...key(unit),
              layer: 'target' as const,
              criteria: joinNumbers(target.criteria),
              lost: joinNumbers(
                target.lost.filter((number) => baseline?.includes(number) === true),
              ),
            },
          ]),
    ]),
    declaredCount: entered.flatMap(({ declared, planned }, unit) => [
      ...(declared === null ? [] : [{ ...key(unit), layer: 'baseline' as const, value: declared }]),
      ...(planned === null ? [] : [{ ...key(unit), layer: 'target' as const, value: planned }]),
    ]),
    heldValue: entered.flatMap(({ isHeld }, unit) =>
      isHeld ? [heldRow({ id: `held-${unit}`, unitId: `xa-${unit}` })] : [],
    ),
  }
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
