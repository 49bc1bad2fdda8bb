import type { Layer } from '../changes/fact-tables.ts'
import type { FigureKind } from './figures.ts'
import type { Sums, TableSums } from './table-sums.ts'
import type { UnderstoodLine } from './understood.ts'

/** One reading of a printed figure: a sum of the file's cells and what it is divided by. */
export interface Expected {
  readonly kind: FigureKind
  readonly sums: Sums
  /** What the sum divides by: nothing, a unit's base (null: all units), the rate base, or that times the criteria … */
  readonly by: 'none' | 'average' | 'overall' | 'rate' | 'share' | 'units' | 'communes'
  readonly columnId: string | null
  /** A figure whose formula is only likely: agreement counts, disagreement proves nothing. */
  readonly isGuess: boolean
}

/** What a printed figure may be, likeliest first. */
export function expectations(
  row: UnderstoodLine,
  column: UnderstoodLine,
  sums: TableSums,
): Expected[] {
  const layer = layerOf(row) ?? layerOf(column)
  const columnId = column.role.kind === 'unit' ? column.role.columnId : null
  const isUnit = column.role.kind === 'unit' || column.role.kind === 'province'
  const of = (kind: FigureKind, own: Sums, by: Expected['by'], isGuess = false): Expected => ({
    kind,
    sums: own,
    by,
    columnId,
    isGuess,
  })
  const across = () => (isUnit ? sums.ofColumn(column, layer) : sums.grand(layer))
  const divided = column.role.kind === 'unit' ? 'average' : 'overall'
  const isWhole = isUnit || column.role.kind === 'total'
  switch (row.role.kind) {
    case 'criterion': {
      if (column.role.kind === 'subtotal') return [of('total', sums.ofGroup([row], column), 'none')]
      if (column.role.kind === 'rate' && column.role.columnId !== undefined) {
        const unit = sums.ofUnit(row, column.role.columnId, layer)
        return [{ ...of('rate', unit, 'communes'), columnId: column.role.columnId }]
      }
      const own = sums.ofRow(row, layer)
      if (column.role.kind === 'total') return [of('total', own, 'none')]
      if (column.role.kind === 'rate') return [of('rate', own, 'rate')]
      return [of('average', own, 'units', true)]
    }
    case 'subtotal': {
      const own = sums.ofBlock(row, isUnit ? column : null)
      return isWhole ? [of('total', own, 'none')] : [of('rate', own, 'rate', true)]
    }
    case 'total':
      if (isWhole) return [of('total', across(), 'none')]
      if (column.role.kind === 'subtotal') {
        return [of('total', sums.ofGroup(sums.criterionRows, column), 'none')]
      }
      return [of('rate', across(), 'share', true), of('average', across(), 'overall', true)]
    case 'average':
      if (isWhole) return [of('average', across(), divided)]
      return [of('average', across(), 'overall', true), of('rate', across(), 'share', true)]
    case 'base':
      return column.role.kind === 'total' ? [of('total', sums.ofLine(row), 'none')] : []
    case 'rate':
      return [of('rate', across(), 'share', true), of('average', across(), divided, true)]
    case 'unit':
    case 'province':
    case 'group':
    case 'subCriterion':
    case 'number':
    case 'label':
    case 'note':
    case 'numbering':
    case 'heading':
    case 'ignored':
    case 'unknown':
      return []
  }
}

function layerOf(line: UnderstoodLine): Layer | null {
  return 'layer' in line.role ? line.role.layer : null
}
