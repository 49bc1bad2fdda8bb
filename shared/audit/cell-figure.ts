import { parseTableNumber, type TableMarks } from '../numbers/parse-table.ts'
import { foldForSearch } from '../units/fold-label.ts'
import type { TextTable } from './table-reading.ts'
import type { TextBlock } from './text-block.ts'
import type { FigureRole, TextFigure } from './text-figures.ts'

const FRACTION = /^(\d+)\s*\/\s*(\d+)$/

/**
 * A cell that is nothing but a figure, read by its column and row; `none` for one that says nothing of the plan by itself
 * (a running number, a column of another kind); null for a cell of words.
 */
export function cellFigure(
  table: TextTable,
  block: TextBlock,
  marks: TableMarks,
  /** What is known of it already. */
  known: FigureRole | null = null,
): TextFigure | 'none' | null {
  const text = block.text.trim()
  const { cell } = block
  if (cell === null || !/\d/.test(text) || /\p{L}/u.test(text)) return null
  if (cell.row < firstBody(table)) return 'none'
  const column = table.columns.get(cell.column)
  if (known === null && (column === undefined || column.role === 'number')) return 'none'
  const at = {
    start: 0,
    end: block.text.length,
    high: null,
    bound: 'exact',
    scale: 1,
    isTotal: false,
    isChange: false,
  } as const
  const fraction = FRACTION.exec(text)
  if (fraction !== null) {
    return {
      ...at,
      role: 'fraction',
      unit: '',
      value: { scaled: Number(fraction[1]), decimals: 0 },
      of: { scaled: Number(fraction[2]), decimals: 0 },
    }
  }
  const read = parseTableNumber(text, marks === 'mixed' ? 'vi' : marks)
  if (read.kind !== 'number') return 'none'
  const isAverageRow = /^(binh quan|trung binh|bq)\b/.test(rowLabel(table, cell.row))
  const role: FigureRole | null = read.isPercent
    ? 'rate'
    : isAverageRow
      ? 'average'
      : known !== null
        ? known
        : column === undefined || column.role === 'label' || column.role === 'number'
          ? null
          : column.role
  if (role === null) return 'none'
  const unit = role === 'average' ? 'tieu chi/xa' : role === 'rate' ? '%' : ''
  return { ...at, role, unit, value: read.value, of: null }
}

function firstBody({ rows, headRows }: TextTable): number {
  return [...rows.keys()].sort((a, b) => a - b)[headRows] ?? 0
}

function rowLabel({ rows }: TextTable, row: number): string {
  for (const { text } of rows.get(row)?.values() ?? []) {
    if (/\p{L}{2}/u.test(text)) return foldForSearch(text)
  }
  return ''
}
