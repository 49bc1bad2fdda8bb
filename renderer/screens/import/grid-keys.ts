/** An active cell: −1 is the line that says what columns (rows) are taken as. */
export interface CellPlace {
  readonly row: number
  readonly column: number
}

interface GridSize {
  readonly rows: number
  readonly columns: number
  /** Rows that fit into view. */
  readonly page: number
}

/** Where a key leads from a cell, or null for keys that don't move. The corner of the two role lines is no cell. */
export function moveInGrid(
  key: string,
  isCtrl: boolean,
  from: CellPlace,
  size: GridSize,
): CellPlace | null {
  const to = target(key, isCtrl, from, size)
  if (to === null) return null
  const row = Math.min(Math.max(to.row, -1), size.rows - 1)
  const column = Math.min(Math.max(to.column, -1), size.columns - 1)
  if (row === -1 && column === -1) return from.row === -1 ? { row, column: 0 } : { row: 0, column }
  return { row, column }
}

function target(
  key: string,
  isCtrl: boolean,
  { row, column }: CellPlace,
  { rows, columns, page }: GridSize,
): CellPlace | null {
  switch (key) {
    case 'ArrowUp':
      return { row: isCtrl ? 0 : row - 1, column }
    case 'ArrowDown':
      return { row: isCtrl ? rows - 1 : row + 1, column }
    case 'ArrowLeft':
      return { row, column: isCtrl ? 0 : column - 1 }
    case 'ArrowRight':
      return { row, column: isCtrl ? columns - 1 : column + 1 }
    case 'PageUp':
      return { row: Math.max(row - page, 0), column }
    case 'PageDown':
      return { row: row + page, column }
    case 'Home':
      return { row: isCtrl ? 0 : row, column: 0 }
    case 'End':
      return { row: isCtrl ? rows - 1 : row, column: columns - 1 }
    default:
      return null
  }
}
