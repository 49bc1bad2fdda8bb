import { ratio } from '../numbers/ratio.ts'
import type {
  AppendixCell,
  AppendixFootnote,
  AppendixFormula,
  AppendixRow,
  FormulaOperand,
} from './appendix-document.ts'
import type { AppendixSettings } from './appendix-options.ts'
import { blankCell, cellOperand, integerCell, quotientCell, sumOf, textCell } from './cells.ts'
import { countOf, COUNTS, FIRST_MARK, isIn, type Count, type PrintedUnit } from './communes-rows.ts'

export interface TableOfMarks {
  readonly units: readonly PrintedUnit[]
  /** Rows of the body, those of groups included. */
  readonly rows: number
  /** Columns of marks. */
  readonly marks: number
}

/**
 * Totals of each criterion (achieved, planned, after the plan) with the sum of the counts under its own column of counts,
 * then the averages of achieved and after the plan. Each average divides by the communes that have a count to add up.
 */
export function communesFoot(
  table: TableOfMarks,
  notes: readonly AppendixFootnote[],
  settings: AppendixSettings,
): { readonly rows: AppendixRow[]; readonly footnotes: AppendixFootnote[] } {
  const { units, rows, marks } = table
  const { messages, layout } = settings
  const footnotes = [...notes]
  const baseOf = (known: number, text: string): FormulaOperand => {
    if (!settings.showAverageBases) return { kind: 'number', value: known }
    const index = footnotes.findIndex((note) => note.text === text && note.value === known)
    if (index >= 0) return { kind: 'footnote', index }
    footnotes.push({ text, value: known })
    return { kind: 'footnote', index: footnotes.length - 1 }
  }
  const average = (index: 0 | 2): AppendixCell => {
    const counts = knownCounts(units, COUNTS[index])
    const isSame = counts.length === knownCounts(units, COUNTS[0]).length
    const base = isSame ? 'appendix.note.averageBase' : 'appendix.note.averageBaseAfter'
    return quotientCell(
      'ratio',
      ratio(sum(counts), counts.length),
      settings.averageDecimals,
      {
        numerator: cellOperand(rows + index, FIRST_MARK + marks + index),
        denominator: baseOf(counts.length, messages[base]),
      },
      settings.averageZeros === 'drop' ? 'drop' : 'keep',
    )
  }
  const label = layout.columns === 'criteria' ? 'appendix.row.average' : 'appendix.row.averageSub'
  const averages: AppendixRow = {
    kind: 'average',
    cells: [
      blankCell(),
      textCell(messages[label]),
      ...(marks > 0 ? [blankCell(marks)] : []),
      average(0),
      blankCell(),
      average(2),
    ],
  }
  const labels = {
    baseline: messages['appendix.row.achieved'],
    planned: messages['appendix.row.planned'],
    afterPlan: messages['appendix.row.afterPlan'],
  }
  const totals = COUNTS.map((count) => totalRow(table, count, labels[count.of]))
  return { rows: [...totals, averages], footnotes }
}

function totalRow(table: TableOfMarks, count: Count, label: string): AppendixRow {
  const { units, rows, marks } = table
  const counts = knownCounts(units, count)
  const own = FIRST_MARK + marks + COUNTS.indexOf(count)
  const total = counts.length === 0 ? null : sum(counts)
  return {
    kind: 'total',
    cells: [
      blankCell(),
      textCell(label),
      ...Array.from({ length: marks }, (_, mark) => markTotal(table, mark, count)),
      ...COUNTS.map((other) =>
        other === count
          ? integerCell(total, sumOf({ row: 0, column: own }, { row: rows - 1, column: own }))
          : blankCell(),
      ),
    ],
  }
}

/** Communes with such a mark in one column; null while the count is known of none. */
function markTotal({ units, rows }: TableOfMarks, mark: number, count: Count): AppendixCell {
  const isKnown = units.some(({ known }) => known[count.of])
  const value = units.filter(({ marks }) => isIn(count.marks, marks[mark])).length
  const column = FIRST_MARK + mark
  const formula: AppendixFormula = {
    op: 'countMarks',
    marks: count.marks,
    of: { from: { row: 0, column }, to: { row: rows - 1, column } },
  }
  const isPartly = !isKnown && units.some(({ marks }) => (marks[mark] ?? null) !== null)
  return integerCell(isKnown ? value : null, rows === 0 || isPartly ? null : formula)
}

function knownCounts(units: readonly PrintedUnit[], count: Count): number[] {
  return units.flatMap((unit) => countOf(unit, count) ?? [])
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
