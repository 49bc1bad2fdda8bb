import { EyeOff } from 'lucide-react'
import { memo } from 'react'
import { useT } from '../../state/use-app.ts'
import type { DrawnCell, DrawnTable } from './drawn-table.ts'
import type { Segment } from './table-geometry.ts'

interface FileRowProps {
  readonly table: DrawnTable
  readonly row: number
  readonly segments: readonly Segment[]
  readonly stuck: number
  /** The active column when the active cell is in this row; −1 is the cell that says what the row is. */
  readonly activeColumn: number | null
  readonly flash: boolean
}

export const cellId = (row: number, column: number): string => `import-cell-${row}-${column}`

/** One row of the file: its number there, what it is taken as, its cells. */
export const FileRow = memo(function FileRow(props: FileRowProps) {
  const { table, row, segments, stuck, activeColumn, flash } = props
  const t = useT()
  const line = table.row(row)
  if (line === null) return null
  return (
    <tr
      role="row"
      aria-rowindex={row + 2}
      data-role={line.kind}
      data-hidden={line.isHidden ? '' : undefined}
    >
      <th className="import-gutter" role="rowheader">
        {line.name}
      </th>
      <th
        id={cellId(row, -1)}
        role="rowheader"
        className="import-role"
        data-at={`${row},-1`}
        data-unsure={line.isUnsure ? '' : undefined}
        data-active={activeColumn === -1 ? '' : undefined}
        title={`${line.text} · ${line.how}`}
      >
        {line.isHidden ? <EyeOff size={12} aria-label={t('importing.hiddenLine')} /> : null}
        {line.text}
      </th>
      {segments.map((segment) =>
        segment.kind === 'gap' ? (
          <td key={`gap-${segment.from}`} colSpan={segment.columns} aria-hidden />
        ) : (
          <FileCell
            key={segment.column}
            cell={table.cell(row, segment.column)}
            row={row}
            column={segment.column}
            isMark={table.columns[segment.column]?.holds === 'mark'}
            isStuck={segment.column === stuck}
            isActive={activeColumn === segment.column}
            flash={flash}
          />
        ),
      )}
    </tr>
  )
})

interface FileCellProps {
  readonly cell: DrawnCell | null
  readonly row: number
  readonly column: number
  /** An x in the middle of its cell, as on paper. */
  readonly isMark: boolean
  readonly isStuck: boolean
  readonly isActive: boolean
  readonly flash: boolean
}

function FileCell({ cell, row, column, isMark, isStuck, isActive, flash }: FileCellProps) {
  if (cell === null) return <td />
  const { old, text, mark, isText } = cell.look
  return (
    <td
      id={cellId(row, column)}
      role="gridcell"
      aria-colindex={column + 2}
      data-at={`${row},${column}`}
      data-state={cell.state}
      data-decided={cell.isDecided ? '' : undefined}
      data-text={isText ? '' : undefined}
      data-mark={isMark ? '' : undefined}
      data-stuck={isStuck ? '' : undefined}
      data-active={isActive ? (flash ? 'a' : 'b') : undefined}
      title={isText && text.length > 12 ? text : undefined}
    >
      {old === null ? null : <del>{old}</del>}
      {mark === '→' ? <i> → </i> : old !== null && text !== '' ? ' ' : null}
      {text}
      {mark === null || mark === '→' ? null : <i>{mark}</i>}
    </td>
  )
}
