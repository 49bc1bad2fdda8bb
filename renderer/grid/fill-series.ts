import type { GridCell, GridRange } from './sheet-model.ts'

export interface SeriesCell {
  readonly text: string
  readonly number: number | null
}

/** What a filled cell receives: the next figure of a series, or a copy of the source's text. */
export type FilledCell =
  | { readonly kind: 'figure'; readonly figure: number }
  | { readonly kind: 'text'; readonly text: string }

const MAX_DECIMALS = 6

/**
 * Continues one line of cells by `count`, the nearest first; `backwards` for filling up or left.
 * Two or more figures in arithmetic progression go on as a series, anything else repeats; Ctrl
 * (`isToggled`) turns a series into a copy and a single figure into a count by ones, as in Excel.
 */
export function continueLine(
  source: readonly SeriesCell[],
  count: number,
  backwards: boolean,
  isToggled: boolean,
): readonly FilledCell[] {
  const progression = findProgression(source)
  const isSeries = progression !== null && source.length > 1 !== isToggled
  return Array.from({ length: count }, (_, index) => {
    if (isSeries) {
      const place = backwards ? -1 - index : source.length + index
      const scaled = progression.first + progression.step * place
      return { kind: 'figure', figure: scaled / progression.scale }
    }
    const from = backwards ? source.length - 1 - (index % source.length) : index % source.length
    return { kind: 'text', text: source[from]?.text ?? '' }
  })
}

interface Progression {
  readonly first: number
  readonly step: number
  readonly scale: number
}

/** In whole units of the last decimal, so that 0.1, 0.2 goes on with 0.3. */
function findProgression(source: readonly SeriesCell[]): Progression | null {
  const figures = source.map((cell) => cell.number).filter((figure) => figure !== null)
  if (figures.length !== source.length || figures.length === 0) return null
  const decimals = Math.max(...figures.map(decimalsOf))
  if (decimals > MAX_DECIMALS) return null
  const scale = 10 ** decimals
  const scaled = figures.map((figure) => Math.round(figure * scale))
  const first = scaled[0] ?? 0
  const step = scaled.length > 1 ? (scaled[1] ?? 0) - first : scale
  if (scaled.some((figure, index) => figure !== first + step * index)) return null
  return { first, step, scale }
}

function decimalsOf(figure: number): number {
  const text = String(figure)
  if (text.includes('e')) return Number.POSITIVE_INFINITY
  return text.split('.')[1]?.length ?? 0
}

export interface FillTarget {
  readonly axis: 'rows' | 'columns'
  readonly backwards: boolean
  /** The cells to write; the source range lies next to it. */
  readonly range: GridRange
}

/** Where a drag of the fill handle to `cell` fills: along the longer way out; null inside the range. */
export function fillTarget(source: GridRange, cell: GridCell): FillTarget | null {
  const down = cell.row - source.bottom
  const up = source.top - cell.row
  const right = cell.column - source.right
  const left = source.left - cell.column
  const rows = Math.max(down, up)
  const columns = Math.max(right, left)
  if (rows <= 0 && columns <= 0) return null
  if (rows >= columns)
    return down > 0
      ? {
          axis: 'rows',
          backwards: false,
          range: { ...source, top: source.bottom + 1, bottom: cell.row },
        }
      : {
          axis: 'rows',
          backwards: true,
          range: { ...source, top: cell.row, bottom: source.top - 1 },
        }
  return right > 0
    ? {
        axis: 'columns',
        backwards: false,
        range: { ...source, left: source.right + 1, right: cell.column },
      }
    : {
        axis: 'columns',
        backwards: true,
        range: { ...source, left: cell.column, right: source.left - 1 },
      }
}

/** The whole drag: a reader of what each cell of the target receives. */
export function fillCells(
  source: GridRange,
  target: FillTarget,
  read: (cell: GridCell) => SeriesCell,
  isToggled: boolean,
): (cell: GridCell) => FilledCell {
  const isByRows = target.axis === 'rows'
  const lines = new Map<number, readonly FilledCell[]>()
  const lineOf = (line: number): readonly FilledCell[] => {
    const known = lines.get(line)
    if (known) return known
    const [from, to] = isByRows ? [source.top, source.bottom] : [source.left, source.right]
    const cells = Array.from({ length: to - from + 1 }, (_, index) =>
      read(isByRows ? { row: from + index, column: line } : { row: line, column: from + index }),
    )
    const { range } = target
    const count = isByRows ? range.bottom - range.top + 1 : range.right - range.left + 1
    const filled = continueLine(cells, count, target.backwards, isToggled)
    lines.set(line, filled)
    return filled
  }
  return (cell) => {
    const distance = isByRows
      ? target.backwards
        ? target.range.bottom - cell.row
        : cell.row - target.range.top
      : target.backwards
        ? target.range.right - cell.column
        : cell.column - target.range.left
    return lineOf(isByRows ? cell.column : cell.row)[distance] ?? { kind: 'text', text: '' }
  }
}
