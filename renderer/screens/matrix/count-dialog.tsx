import { TriangleAlert } from 'lucide-react'
import { communesBehind } from '../../../shared/communes/reconcile.ts'
import {
  columnDifferences,
  columnLists,
  type CellDifference,
} from '../../../shared/matrix/switch-columns.ts'
import { formatInteger } from '../../../shared/numbers/format.ts'
import { useApp, useT } from '../../state/use-app.ts'
import type { MatrixTable } from './matrix-table.ts'
import { columnName, criterionName } from './table-name.ts'

interface CountDialogProps {
  readonly table: MatrixTable
  readonly columnIds: readonly string[]
  readonly onCount: () => void
  readonly onStay: () => void
}

/** What counting columns from their communes would change, cell by cell, before it does. */
export function CountDialog({ table, columnIds, onCount, onStay }: CountDialogProps) {
  const t = useT()
  const { layer } = table.choice
  const differences = columnDifferences(table.facts(), table.lists(), table.choice, columnIds)
  const partial = columnIds.flatMap((id) => {
    const lists = columnLists(table.lists(), layer, id)
    return lists.known < lists.all ? [{ id, ...lists }] : []
  })
  return (
    <div className="switch-count">
      {partial.map(({ id, known, all }) => (
        <p key={id} className="switch-warning">
          <TriangleAlert size={15} aria-hidden />
          {t('matrix.count.part', { name: columnName(table, id), known, all })}
        </p>
      ))}
      <p>
        {differences.length === 0
          ? t('matrix.count.same')
          : t('matrix.count.differs', { count: differences.length })}
      </p>
      {differences.length === 0 ? null : (
        <DifferenceTable
          table={table}
          differences={differences}
          hasColumns={columnIds.length > 1}
        />
      )}
      <div className="switch-actions">
        <button type="button" className="button" onClick={onStay} data-autofocus>
          {t('app.cancel')}
        </button>
        <button type="button" className="button" data-primary="" onClick={onCount}>
          {t('matrix.count.do')}
        </button>
      </div>
    </div>
  )
}

interface DifferenceTableProps {
  readonly table: MatrixTable
  readonly differences: readonly CellDifference[]
  readonly hasColumns: boolean
}

function DifferenceTable({ table, differences, hasColumns }: DifferenceTableProps) {
  const t = useT()
  const style = useApp((state) => state.language)
  const shown = (value: number | null) => (value === null ? '–' : formatInteger(value, style))
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a long list scrolls by keyboard
    <div className="switch-table" tabIndex={0}>
      <table>
        <thead>
          <tr>
            {hasColumns ? <th>{t('matrix.count.column')}</th> : null}
            <th>{t('matrix.count.criterion')}</th>
            <th data-number="">{t('matrix.count.entered')}</th>
            <th data-number="">{t('matrix.count.counted')}</th>
            <th data-number="">{t('matrix.count.difference')}</th>
            <th>{t('matrix.count.names')}</th>
          </tr>
        </thead>
        <tbody>
          {differences.map((difference) => {
            const { columnId, criterion, entered, counted } = difference
            const change = (counted ?? 0) - (entered ?? 0)
            return (
              <tr key={`${columnId} ${criterion}`}>
                {hasColumns ? <td>{columnName(table, columnId)}</td> : null}
                <td>{criterionName(table, criterion)}</td>
                <td data-number="">{shown(entered)}</td>
                <td data-number="">
                  <b>{shown(counted)}</b>
                </td>
                <td data-number="">
                  {change > 0 ? '+' : ''}
                  {formatInteger(change, style)}
                </td>
                <td className="switch-names">{metNames(table, difference)}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

function metNames(table: MatrixTable, { columnId, criterion }: CellDifference): string {
  const lists = table.lists()
  const { unit } = table.facts()
  const column = lists.shape.columns.indexOf(columnId)
  const number = lists.numberIndex.get(criterion) ?? -1
  return communesBehind(lists, table.choice.layer, column, number)
    .met.map((id) => unit.get(id)?.name ?? id)
    .join(', ')
}
