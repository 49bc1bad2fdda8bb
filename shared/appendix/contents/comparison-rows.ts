import { UNIT_DECIMALS, type CapitalUnit } from '../../capital/capital-unit.ts'
import { printNumbers } from '../../criteria/number-list.ts'
import type { MessageKey, MessageParams } from '../../messages/translate.ts'
import { formatInteger } from '../../numbers/format.ts'
import { differences, isMoved } from '../../versions/compare-figures.ts'
import { ADDED, CUMULATIVE } from '../../versions/compare-contents.ts'
import { BASE, RATE_BASE, TOTAL } from '../../versions/compare-matrix.ts'
import { comparedPlace, type AnyLine } from '../../versions/compared-place.ts'
import type {
  ComparedFigure,
  ComparedSection,
  FigureLine,
  MarksLine,
  Movement,
  PlanSide,
} from '../../versions/comparison.ts'
import { figureText } from '../../versions/figure-text.ts'
import type { AppendixCell, AppendixRow } from '../appendix-document.ts'
import type { AppendixSettings } from '../appendix-options.ts'
import { blankCell, cellOperand, integerCell, textCell } from '../cells.ts'
import { romanNumeral } from '../roman.ts'

export interface ComparedSides {
  readonly a: PlanSide
  readonly b: PlanSide
}

export type Words = (key: MessageKey, params?: MessageParams) => string

/** TT, Nội dung, Huyện, A, B, Chênh lệch. */
export const COMPARISON_COLUMNS = 6
const SIDE_A = 3
const SIDE_B = 4

export interface PrintedSection {
  readonly section: ComparedSection
  readonly name: string
  /** What amounts of capital are written in. */
  readonly unit: CapitalUnit
}

/** A heading for each section and under it the lines that moved; a section without any says so in its heading's row. */
export function comparisonRows(
  sections: readonly PrintedSection[],
  sides: ComparedSides,
  settings: AppendixSettings,
  words: Words,
): AppendixRow[] {
  const rows: AppendixRow[] = []
  for (const [index, printed] of sections.entries()) {
    const { section, name } = printed
    const title = words('compare.paper.group', { roman: romanNumeral(index + 1), name })
    rows.push({ kind: 'group', cells: [textCell(title, COMPARISON_COLUMNS)] })
    if (differences(section.counts) === 0) {
      const same = formatInteger(section.counts.same, settings.numberStyle)
      rows.push(wholeRow(words('compare.paper.sectionSame', { same })))
      continue
    }
    let number = 0
    for (const cells of movedLines(printed, sides, rows.length, settings, words)) {
      rows.push({ kind: 'body', cells: [integerCell(++number), ...cells] })
    }
  }
  return rows
}

export function wholeRow(text: string): AppendixRow {
  return { kind: 'body', cells: [blankCell(), textCell(text, COMPARISON_COLUMNS - 1)] }
}

/** Cells of a line after its number, each leading to what it says in the plan of its side. */
function movedLines(
  { section, unit }: PrintedSection,
  sides: ComparedSides,
  firstRow: number,
  settings: AppendixSettings,
  words: Words,
): AppendixCell[][] {
  const hasMoved = ({ movement }: { movement: Movement }): boolean => isMoved(movement)
  const placed = (line: AnyLine, cells: readonly AppendixCell[]): AppendixCell[] =>
    cells.map((cell, index) => {
      const side = index === SIDE_A - 1 ? sides.a : sides.b
      const place = comparedPlace(section, line, side)
      return place === null ? cell : { ...cell, place }
    })
  switch (section.kind) {
    case 'communes':
    case 'districts':
      return section.lines.filter(hasMoved).map((line) => placed(line, marksCells(line, words)))
    case 'registrations':
      return section.lines
        .filter(hasMoved)
        .map((line) =>
          placed(line, [
            textCell(line.unitName),
            textCell(line.columnName),
            blankCell(),
            blankCell(),
            textCell(words(`compare.movement.${line.movement}`)),
          ]),
        )
    case 'matrix':
    case 'capital':
    case 'villages':
    case 'indicators': {
      const money = section.kind === 'capital' ? unit : null
      return section.lines
        .filter((line) => hasMoved(line) && !isEmptySum(line))
        .map((line, index) =>
          placed(line, figureCells(line, firstRow + index, money, settings, words)),
        )
    }
  }
}

/** A sum of which one side has no parts at all says no more than its parts do. */
function isEmptySum({ isComputed, a, b }: FigureLine): boolean {
  return isComputed && (a === null || b === null)
}

function marksCells(line: MarksLine, words: Words): AppendixCell[] {
  const added = printNumbers(line.added.join(','))
  const lost = printNumbers(line.lost.join(','))
  const text =
    added !== '' && lost !== ''
      ? words('compare.paper.marks', { added, lost })
      : added !== ''
        ? words('compare.paper.marksAdded', { added })
        : lost !== ''
          ? words('compare.paper.marksLost', { lost })
          : words(`compare.movement.${line.movement}`)
  return [
    textCell(line.unitName),
    textCell(line.columnName),
    integerCell(line.a === null ? null : line.a.length),
    integerCell(line.b === null ? null : line.b.length),
    textCell(text),
  ]
}

function figureCells(
  line: FigureLine,
  row: number,
  unit: CapitalUnit | null,
  settings: AppendixSettings,
  words: Words,
): AppendixCell[] {
  const cellOf = (figure: ComparedFigure | null): AppendixCell =>
    figure === null ? blankCell() : figureCell(figure, unit, settings, words)
  const { difference } = line
  const gap =
    difference === null
      ? textCell(words(`compare.movement.${line.movement}`))
      : {
          ...exactCell(difference.scaled, difference.decimals, unit),
          formula: {
            op: 'subtract' as const,
            from: cellOperand(row, SIDE_B),
            take: cellOperand(row, SIDE_A),
          },
        }
  return [
    textCell(nameOf(line, words)),
    textCell(line.column === TOTAL ? words('compare.row.total') : line.columnName),
    cellOf(line.a),
    cellOf(line.b),
    gap,
  ]
}

function nameOf(line: FigureLine, words: Words): string {
  switch (line.row) {
    case TOTAL:
      return words('compare.row.total')
    case BASE:
      return words('compare.row.base')
    case RATE_BASE:
      return words('compare.row.rateBase')
  }
  if (line.column === ADDED) return `${line.rowName}: ${words('compare.villagesAdded')}`
  if (line.column === CUMULATIVE) return `${line.rowName}: ${words('compare.cumulative')}`
  const isCriterion = line.column !== null
  return isCriterion ? `${line.row}. ${line.rowName}` : line.rowName
}

function figureCell(
  figure: ComparedFigure,
  unit: CapitalUnit | null,
  settings: AppendixSettings,
  words: Words,
): AppendixCell {
  if (figure.bound === 'exact') return exactCell(figure.low, figure.decimals, unit)
  const bounds = {
    atLeast: words('compare.atLeast', { figure: '{figure}' }),
    atMost: words('compare.atMost', { figure: '{figure}' }),
  }
  return textCell(figureText(figure, bounds, settings.numberStyle))
}

/** Đồng are written in the table's unit; all else as it was entered. */
function exactCell(scaled: number, decimals: number, unit: CapitalUnit | null): AppendixCell {
  const digits = unit === null ? decimals : UNIT_DECIMALS[unit]
  if (digits === 0) return integerCell(scaled)
  const exact = { numerator: scaled, denominator: 10 ** digits, decimals: digits }
  return unit === null
    ? { kind: 'ratio', ...exact, span: 1, formula: null }
    : { kind: 'ratio', ...exact, dropsZeros: true, span: 1, formula: null }
}
