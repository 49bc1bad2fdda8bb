import { useState } from 'react'
import { formatInteger } from '../../../shared/numbers/format.ts'
import { useApp, useT } from '../../state/use-app.ts'
import { ColumnLine, type ColumnRowsProps } from './column-line.tsx'

/** A line a column of the tables, dragged or moved with Alt and the arrows into the order of printing. */
export function ColumnRows(props: ColumnRowsProps) {
  const t = useT()
  const language = useApp((state) => state.language)
  const { columns, counts, figures } = props
  const [over, setOver] = useState<string | null>(null)
  const sum = (values: Iterable<number>): string =>
    formatInteger(
      [...values].reduce((total, value) => total + value, 0),
      language,
    )
  const known = columns.flatMap(({ recognisedNtm }) => recognisedNtm ?? [])
  return (
    <div className="units-table-box">
      <table className="units-table" aria-label={t('units.columns.table')}>
        <thead>
          <tr>
            <th scope="col" />
            <th scope="col">{t('units.columns.order')}</th>
            <th scope="col">{t('units.columns.heading')}</th>
            <th scope="col">{t('units.columns.name')}</th>
            <th scope="col" className="number">
              {t('units.columns.communes')}
            </th>
            <th scope="col" className="number" title={t('units.columns.recognised.hint')}>
              {t('units.columns.recognised')}
            </th>
            <th scope="col" className="number">
              {t('units.columns.figures')}
            </th>
            <th scope="col" />
          </tr>
        </thead>
        <tbody>
          {columns.map((column, index) => (
            <ColumnLine
              key={column.columnId}
              {...props}
              column={column}
              index={index}
              isOver={over === column.columnId}
              setOver={setOver}
            />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <td colSpan={4}>{t('units.columns.total')}</td>
            <td className="number">{sum(counts.values())}</td>
            <td className="number">{known.length === 0 ? '' : sum(known)}</td>
            <td className="number">{sum(figures.values())}</td>
            <td />
          </tr>
        </tfoot>
      </table>
    </div>
  )
}
