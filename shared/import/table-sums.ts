import type { Layer } from '../changes/fact-tables.ts'
import { readCount } from './read-cell.ts'
import type { UnderstoodTable } from './understand-table.ts'
import type { UnderstoodLine } from './understood.ts'

/** Sums of the file's own cells, over the placed lines and over those that may turn out to belong to the table. */
export interface Sums {
  /** Best first; equal ones once. Empty when no cell is filled. */
  readonly candidates: readonly number[]
  /** False while a cell can't be read or a line is undecided: a difference then proves nothing. */
  readonly isSure: boolean
}

export interface TableSums {
  readonly valueColumns: readonly UnderstoodLine[]
  readonly criterionRows: readonly UnderstoodLine[]
  ofRow(row: UnderstoodLine, layer: Layer | null): Sums
  ofColumn(column: UnderstoodLine, layer: Layer | null): Sums
  grand(layer: Layer | null): Sums
  /** One unit's own cell in a row. */
  ofUnit(row: UnderstoodLine, columnId: string, layer: Layer | null): Sums
  /** Sum over the units that stand together beside a column of subtotals. */
  ofGroup(rows: readonly UnderstoodLine[], subtotal: UnderstoodLine): Sums
  /** Sum of a row of another kind, such as the numbers of communes. */
  ofLine(row: UnderstoodLine): Sums
  /** Sum of the criteria below a subtotal, in one column or (null) over the row. */
  ofBlock(subtotal: UnderstoodLine, column: UnderstoodLine | null): Sums
}

export function sumTable(table: UnderstoodTable): TableSums {
  const { grid } = table.located
  const isValue = (line: UnderstoodLine) =>
    line.role.kind === 'unit' || line.role.kind === 'province'
  const isOpen = (line: UnderstoodLine) =>
    line.role.kind === 'unknown' || (line.role.kind === 'ignored' && line.how === 'decided')
  const valueColumns = table.columns.filter(isValue)
  const openColumns = table.columns.filter(isOpen)
  const criterionRows = table.rows.filter((line) => line.role.kind === 'criterion')
  const openRows = table.rows.filter(isOpen)
  const grands = new Map<Layer | null, Sums>()
  const totals = table.columns.filter((line) => line.role.kind === 'total')

  function sum(rows: readonly UnderstoodLine[], columns: readonly UnderstoodLine[]) {
    let value = 0
    let isReadable = true
    let isFilled = false
    for (const row of rows) {
      for (const column of columns) {
        const cell = readCount(grid.cellAt(row.index, column.index), table.marks)
        if (cell.kind === 'refused') isReadable = false
        if (cell.kind !== 'count') continue
        value += cell.value
        isFilled = true
      }
    }
    return { value, isReadable, isFilled }
  }

  /** Rows by columns, first without and then with the lines that are still open. */
  function sums(
    rows: readonly UnderstoodLine[],
    columns: readonly UnderstoodLine[],
    moreRows: readonly UnderstoodLine[],
    moreColumns: readonly UnderstoodLine[],
  ): Sums {
    const wide = [...columns, ...moreColumns]
    const tall = [...rows, ...moreRows]
    const tries = [sum(rows, columns)]
    if (moreColumns.length > 0) tries.push(sum(rows, wide))
    if (moreRows.length > 0) tries.push(sum(tall, columns))
    if (moreRows.length > 0 && moreColumns.length > 0) tries.push(sum(tall, wide))
    const filled = tries.filter(({ isFilled }) => isFilled)
    const isOpenTable = [...moreRows, ...moreColumns].some((line) => line.role.kind === 'unknown')
    return {
      candidates: [...new Set(filled.map(({ value }) => value))],
      isSure: !isOpenTable && tries.every(({ isReadable }) => isReadable),
    }
  }

  /** Lines of one layer; where none is asked for and several stand side by side, each layer's, the table's first. */
  function choices(lines: readonly UnderstoodLine[], layer: Layer | null): UnderstoodLine[][] {
    const layers = [...new Set(lines.map(layerOf))]
    const wanted = layer === null ? layers : layers.filter((one) => one === layer)
    const sorted = wanted.sort((a, b) => Number(b === table.layer) - Number(a === table.layer))
    const groups = sorted.map((one) => lines.filter((line) => layerOf(line) === one))
    return groups.length > 0 ? groups : [[...lines]]
  }

  /** Sums over every choice of rows and columns. */
  function anyOf(
    rows: readonly UnderstoodLine[][],
    columns: readonly UnderstoodLine[][],
    moreRows: readonly UnderstoodLine[],
    moreColumns: readonly UnderstoodLine[],
  ): Sums {
    const all = rows.flatMap((some) =>
      columns.map((others) => sums(some, others, moreRows, moreColumns)),
    )
    return {
      candidates: [...new Set(all.flatMap(({ candidates }) => candidates))],
      isSure: all.every(({ isSure }) => isSure),
    }
  }

  return {
    valueColumns,
    criterionRows,
    ofRow(row, layer) {
      const own = anyOf([[row]], choices(valueColumns, layer), [], openColumns)
      if (own.candidates.length > 0) return own
      // No district is filled: the printed total is a figure of the whole province, which rates divide.
      return anyOf([[row]], choices(totals, layer), [], [])
    },
    ofColumn: (column, layer) => anyOf(choices(criterionRows, layer), [[column]], openRows, []),
    grand(layer) {
      const known = grands.get(layer)
      if (known !== undefined) return known
      const rows = choices(criterionRows, layer)
      const result = anyOf(rows, choices(valueColumns, layer), openRows, openColumns)
      grands.set(layer, result)
      return result
    },
    ofUnit(row, columnId, layer) {
      const own = valueColumns.filter(
        ({ role }) => role.kind === 'unit' && role.columnId === columnId,
      )
      return anyOf([[row]], choices(own, layer), [], [])
    },
    ofGroup(rows, subtotal) {
      const [before, after] = unitsBeside(table.columns, subtotal)
      return anyOf([[...rows]], [before, after], [], [])
    },
    ofLine: (row) => sums([row], valueColumns, [], openColumns),
    ofBlock(subtotal, column) {
      const after = table.rows.filter((line) => line.index > subtotal.index)
      const end = after.findIndex((line) => BLOCK_ENDS.has(line.role.kind))
      const block = (end < 0 ? after : after.slice(0, end)).filter(
        (line) => line.role.kind === 'criterion',
      )
      const columns = column === null ? valueColumns : [column]
      return sums(block, columns, [], column === null ? openColumns : [])
    },
  }
}

/** The units next to a column, on its left and on its right, up to the next column that is none. */
function unitsBeside(
  columns: readonly UnderstoodLine[],
  column: UnderstoodLine,
): [UnderstoodLine[], UnderstoodLine[]] {
  const at = columns.indexOf(column)
  const run = (lines: readonly UnderstoodLine[]) => {
    const end = lines.findIndex(({ role }) => role.kind !== 'unit')
    return end < 0 ? [...lines] : lines.slice(0, end)
  }
  return [run(columns.slice(0, at).toReversed()), run(columns.slice(at + 1))]
}

function layerOf(line: UnderstoodLine): Layer | null {
  return 'layer' in line.role ? line.role.layer : null
}

const BLOCK_ENDS: ReadonlySet<string> = new Set([
  'subtotal',
  'group',
  'total',
  'average',
  'rate',
  'base',
])
