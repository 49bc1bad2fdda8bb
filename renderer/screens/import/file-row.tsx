import { EyeOff } from 'lucide-react'
import { memo } from 'react'
import type { ImportCell, ImportTable } from '../../../shared/import/preview.ts'
import type { NumberStyle } from '../../../shared/numbers/format.ts'
import { useT } from '../../state/use-app.ts'
import { cellLook } from './cell-look.ts'
import { isUnsure, roleText } from './line-text.ts'
import type { Segment } from './table-geometry.ts'

interface FileRowProps {
  readonly table: ImportTable
  readonly row: number
  readonly segments: readonly Segment[]
  readonly stuck: number
  /** The active column when the active cell is in this row; −1 is the cell that says what the row is. */
  readonly activeColumn: number | null
  readonly flash: boolean
  readonly year: number
  readonly style: NumberStyle
}

export const cellId = (row: number, column: number): string => `import-cell-${row}-${column}`

/** One row of the file: its number there, what it is taken as, its cells. */
export const FileRow = memo(function FileRow(props: FileRowProps) {
  const { table, row, segments, stuck, activeColumn, flash, year, style } = props
  const t = useT()
  const line = table.rows[row]
  const cells = table.cells[row]
  if (line === undefined || cells === undefined) return null
  return (
    <tr
      role="row"
      aria-rowindex={row + 2}
      data-role={line.role.kind}
      data-hidden={line.isHidden ? '' : undefined}
    >
      <th className="import-gutter" role="rowheader">
        {String(line.index + 1)}
      </th>
      <th
        id={cellId(row, -1)}
        role="rowheader"
        className="import-role"
        data-at={`${row},-1`}
        data-unsure={isUnsure(line) ? '' : undefined}
        data-active={activeColumn === -1 ? '' : undefined}
        title={`${roleText(t, line, year)} · ${t(`import.how.${line.how}`)}`}
      >
        {line.isHidden ? <EyeOff size={12} aria-label={t('importing.hiddenLine')} /> : null}
        {roleText(t, line, year)}
      </th>
      {segments.map((segment) =>
        segment.kind === 'gap' ? (
          <td key={`gap-${segment.from}`} colSpan={segment.columns} aria-hidden />
        ) : (
          <FileCell
            key={segment.column}
            cell={cells[segment.column]}
            row={row}
            column={segment.column}
            isStuck={segment.column === stuck}
            isActive={activeColumn === segment.column}
            flash={flash}
            style={style}
          />
        ),
      )}
    </tr>
  )
})

interface FileCellProps {
  readonly cell: ImportCell | undefined
  readonly row: number
  readonly column: number
  readonly isStuck: boolean
  readonly isActive: boolean
  readonly flash: boolean
  readonly style: NumberStyle
}

function FileCell({ cell, row, column, isStuck, isActive, flash, style }: FileCellProps) {
  if (cell === undefined) return <td />
  const { old, text, mark, isText } = cellLook(cell, style)
  return (
    <td
      id={cellId(row, column)}
      role="gridcell"
      aria-colindex={column + 2}
      data-at={`${row},${column}`}
      data-state={cell.state}
      data-decided={cell.doubtId !== undefined && cell.state !== 'doubt' ? '' : undefined}
      data-text={isText ? '' : undefined}
      data-stuck={isStuck ? '' : undefined}
      data-active={isActive ? (flash ? 'a' : 'b') : undefined}
      title={isText && text.length > 12 ? text : undefined}
    >
      {old === null ? null : <del>{old}</del>}
      {old !== null && text !== '' ? ' ' : null}
      {text}
      {mark === null ? null : <i>{mark}</i>}
    </td>
  )
}
