import { listTotals, type ListLine } from '../communes/list-figures.ts'
import type {
  AppendixFootnote,
  AppendixRow,
  CellRange,
  FormulaOperand,
} from './appendix-document.ts'
import type { AppendixSettings } from './appendix-options.ts'
import { blankCell, quotientCell, textCell } from './cells.ts'

const ACHIEVED_COLUMN = 2
const PLANNED_COLUMN = 4

/**
 * The averages under a list and what explains them: achieved per commune, and achieved after the plan.
 * Source: Lạng Sơn plan 2023, Appendix 4: 261/20 = 13,05 and (261 + 72)/20 = 16,65.
 */
export function listFoot(
  lines: readonly ListLine[],
  settings: AppendixSettings,
): { readonly rows: AppendixRow[]; readonly footnotes: AppendixFootnote[] } {
  const { messages } = settings
  const { achieved, planned, afterPlan } = listTotals(lines)
  const lost = lines.reduce((sum, line) => sum + lostCount(line), 0)
  const footnotes: AppendixFootnote[] = []
  const figure = (text: string, value: number): FormulaOperand => {
    if (!settings.showAverageBases) return { kind: 'number', value }
    footnotes.push({ text, value })
    return { kind: 'footnote', index: footnotes.length - 1 }
  }
  const base = figure(messages['appendix.note.averageBase'], achieved.known)
  const less = lost === 0 ? null : figure(messages['appendix.note.lostCount'], lost)
  if (settings.showAverageBases && planned.sum !== null) {
    footnotes.push({ text: messages['appendix.note.afterPlan'], value: null })
  }
  const achievedRange = wholeColumn(ACHIEVED_COLUMN, lines.length)
  const average = (value: typeof achieved, numerator: FormulaOperand) =>
    quotientCell(
      'ratio',
      value.average,
      settings.averageDecimals,
      { numerator, denominator: base },
      settings.averageZeros === 'keep' ? 'keep' : 'drop',
    )
  return {
    footnotes,
    rows: [
      {
        kind: 'average',
        cells: [
          blankCell(),
          textCell(messages['appendix.row.average']),
          average(achieved, { kind: 'sum', of: [achievedRange], less: null }),
          blankCell(),
          average(afterPlan, { kind: 'sum', of: [achievedRange, ...plannedRanges(lines)], less }),
          blankCell(),
        ],
      },
    ],
  }
}

/** Criteria that the plan expects a commune to lose: what the sum of its two counts has over its figure after the plan. */
function lostCount({ achieved, planned, afterPlan }: ListLine): number {
  if (afterPlan === null || achieved.shown === null) return 0
  return achieved.shown + (planned.shown ?? 0) - afterPlan
}

function wholeColumn(column: number, rows: number): CellRange {
  return { from: { row: 0, column }, to: { row: rows - 1, column } }
}

/**
 * The whole column, but for communes of which only the plan is known: what they add to is not, so the average leaves them
 * out.
 */
function plannedRanges(lines: readonly ListLine[]): CellRange[] {
  const counts = (line: ListLine): boolean => line.afterPlan !== null || line.planned.shown === null
  if (lines.every(counts)) return [wholeColumn(PLANNED_COLUMN, lines.length)]
  const ranges: CellRange[] = []
  let first = -1
  for (let row = 0; row <= lines.length; row++) {
    const line = lines[row]
    if (line !== undefined && counts(line)) {
      if (first < 0) first = row
    } else if (first >= 0) {
      ranges.push({
        from: { row: first, column: PLANNED_COLUMN },
        to: { row: row - 1, column: PLANNED_COLUMN },
      })
      first = -1
    }
  }
  return ranges
}
