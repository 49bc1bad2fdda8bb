import type { Layer } from '../changes/fact-tables.ts'
import { foldForSearch } from '../units/fold-label.ts'
import type { TextBlock } from './text-block.ts'
import type { FigureRole } from './text-figures.ts'

/** What a column of a table in a text holds, from the words above it. */
export interface ColumnReading {
  readonly role: FigureRole | 'label' | 'number'
  readonly cue: Layer | null
}

/** A table of a text: its cells by row and column, and what its columns hold. */
export interface TextTable {
  readonly rows: ReadonlyMap<number, ReadonlyMap<number, TextBlock>>
  readonly columns: ReadonlyMap<number, ColumnReading>
  /** Rows above the first one with figures. */
  readonly headRows: number
}

const FIGURE_CELL = /^\(?[\d.,\s]+\)?\s*%?$|^\d+\s*\/\s*\d+$/

/** Reads the tables of a text from their cells. */
export function textTables(blocks: readonly TextBlock[], year: number): Map<number, TextTable> {
  const cells = new Map<number, Map<number, Map<number, TextBlock>>>()
  for (const block of blocks) {
    if (block.cell === null) continue
    const { table, row, column } = block.cell
    const rows = cells.get(table) ?? new Map<number, Map<number, TextBlock>>()
    cells.set(table, rows)
    const own = rows.get(row) ?? new Map<number, TextBlock>()
    rows.set(row, own)
    const before = own.get(column)
    own.set(
      column,
      before === undefined ? block : { ...block, text: `${before.text} ${block.text}` },
    )
  }
  return new Map([...cells].map(([table, rows]) => [table, readTable(rows, year)]))
}

function readTable(
  rows: ReadonlyMap<number, ReadonlyMap<number, TextBlock>>,
  year: number,
): TextTable {
  const order = [...rows.keys()].sort((a, b) => a - b)
  const first = order.findIndex((row) => isBody(rows.get(row)))
  const headRows = first === -1 ? order.length : first
  const columns = new Map<number, ColumnReading>()
  const width = Math.max(0, ...[...rows.values()].flatMap((cells) => [...cells.keys()])) + 1
  for (let column = 0; column < width; column++) {
    const heading = order
      .slice(0, headRows)
      .map((row) => rows.get(row)?.get(column)?.text ?? '')
      .join(' ')
    columns.set(column, columnReading(heading, year))
  }
  return { rows, columns, headRows }
}

/** A row with a name and a figure; a row of column numbers (1 | 2 | 3) has no name. */
function isBody(cells: ReadonlyMap<number, TextBlock> | undefined): boolean {
  const texts = [...(cells?.values() ?? [])]
    .map(({ text }) => text.trim())
    .filter((text) => text !== '')
  return (
    texts.some((text) => FIGURE_CELL.test(text)) && texts.some((text) => /\p{L}{2}/u.test(text))
  )
}

function columnReading(heading: string, year: number): ColumnReading {
  const text = ` ${foldForSearch(heading)} `
  if (/ (stt|tt|so tt|so thu tu) /.test(text)) return { role: 'number', cue: null }
  const cue = cueOf(text, year)
  if (text.includes(' ty le ') || text.includes(' ti le ') || heading.includes('%')) {
    return { role: 'rate', cue }
  }
  if (/ (co them|tang them|phan dau them|bo sung) /.test(text)) return { role: 'added', cue: null }
  if (/ (luy ke|tong so xa|so xa dat|so xa|tong cong|xa dat) /.test(text))
    return { role: 'count', cue }
  return { role: 'label', cue }
}

function cueOf(text: string, year: number): Layer | null {
  if (/ (luy ke|phan dau|ke hoach|muc tieu) /.test(text)) return 'target'
  if (text.includes(` ${year - 1} `) || / (hien trang|da dat|hien co|thuc trang) /.test(text)) {
    return 'baseline'
  }
  return text.includes(` ${year} `) ? 'target' : null
}
