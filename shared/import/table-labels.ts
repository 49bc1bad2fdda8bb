import { parseCriterionLabel } from '../criteria/criterion-label.ts'
import { cellsFromTo, type Grid } from './grid.ts'
import type { LocatedTable } from './located-table.ts'
import type { RawCell } from './raw-sheet.ts'
import { cellsBetween, isNumbering, isNumericCell } from './table-cells.ts'

/** What is printed at the head of each line of a located table, before any of it is understood. */
export interface ColumnLabel {
  readonly column: number
  /** Heading texts, top to bottom, without repetition. */
  readonly texts: readonly string[]
  readonly body: readonly RawCell[]
  readonly figureCount: number
}

export interface RowLabel {
  readonly row: number
  /** As printed in the columns of labels, joined by a space. */
  readonly label: string
  readonly number: string | null
  readonly isRoman: boolean
  readonly name: string
  /** Texts of the other label columns: where a layer may be named. */
  readonly others: readonly string[]
  readonly figures: readonly RawCell[]
}

/** Rows of the grid between the headings' top and the body that carry headings rather than column numbers. */
export function headingRowsOf(table: LocatedTable): number[] {
  const rows: number[] = []
  for (let row = table.headTop; row < table.bodyTop; row++) {
    const cells = cellsBetween(table.grid, row, table.left, table.right)
    const isNumbers = row !== table.headRow && row > table.headRow && isNumbering(cells)
    if (!isNumbers && row >= 0) rows.push(row)
  }
  return rows
}

export function columnLabels(table: LocatedTable): ColumnLabel[] {
  const { grid } = table
  const headings = headingRowsOf(table)
  const labels: ColumnLabel[] = []
  for (let column = table.left; column <= table.right; column++) {
    const cells = cellsFromTo(
      grid.cellsOfColumn(column),
      grid.rowOf,
      table.headTop,
      table.bodyBottom,
    )
    const texts: string[] = []
    for (const row of headings) {
      const text = grid.labelAt(row, column).replace(/\s+/g, ' ')
      if (text !== '' && texts.at(-1) !== text) texts.push(text)
    }
    const body = cells.filter(
      (cell) =>
        grid.rowOf(cell) >= table.bodyTop && !table.repeatedHeadings.includes(grid.rowOf(cell)),
    )
    if (cells.length === 0 && texts.length === 0) continue
    labels.push({ column, texts, body, figureCount: body.filter(isNumericCell).length })
  }
  return labels
}

/** A number as it is stored, so that 13.5 stays the sub-criterion it names. */
function plainLabel(grid: Grid, row: number, column: number): string {
  const value = grid.cellAt(row, column)?.value
  return value?.kind === 'number' ? value.text : grid.labelAt(row, column)
}

/** Reads the labels of body rows from the columns that number and name them. */
export function rowLabels(
  table: LocatedTable,
  numberColumns: readonly number[],
  labelColumns: readonly number[],
): RowLabel[] {
  const { grid } = table
  const rows: RowLabel[] = []
  const ownLabels = new Set([...numberColumns, ...labelColumns])
  for (let row = table.bodyTop; row <= table.bodyBottom; row++) {
    const cells = cellsBetween(grid, row, table.left, table.right)
    if (cells.length === 0) continue
    const others = labelColumns
      .filter((column) => column !== table.labelColumn)
      .map((column) => grid.labelAt(row, column))
      .filter((text) => text !== '')
    const numbers = numberColumns.map((column) =>
      parseCriterionLabel(plainLabel(grid, row, column)),
    )
    const own = parseCriterionLabel(plainLabel(grid, row, table.labelColumn))
    const [other] = others
    const numbered = [own, ...numbers, ...others.map(parseCriterionLabel)].find(
      (label) => label.number !== null,
    )
    const name =
      own.name !== '' ? own.name : other === undefined ? '' : parseCriterionLabel(other).name
    const head = [...ownLabels].sort((a, b) => a - b).map((column) => grid.labelAt(row, column))
    rows.push({
      row,
      label: [...new Set(head)].filter((text) => text !== '').join(' '),
      number: numbered?.number ?? null,
      isRoman: numbered?.isRoman === true,
      name: name.replace(/\s+/g, ' '),
      others,
      figures: cells.filter((cell) => !ownLabels.has(grid.columnOf(cell)) && isNumericCell(cell)),
    })
  }
  return rows
}
