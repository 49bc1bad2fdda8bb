import { enteredValue } from '../../../shared/communes/counted-columns.ts'
import { cellAt } from '../../../shared/matrix/matrix.ts'
import { RATE_DECIMALS } from '../../../shared/matrix/print-matrix.ts'
import { formatInteger, formatPercent } from '../../../shared/numbers/format.ts'
import { ratio } from '../../../shared/numbers/ratio.ts'
import { useApp, useT } from '../../state/use-app.ts'
import type { PanelProps } from './explain-panel.tsx'
import type { MatrixColumn, MatrixRow } from './matrix-table.ts'

interface EnteredCellProps extends Pick<PanelProps, 'table'> {
  readonly row: Extract<MatrixRow, { part: 'criterion' }>
  readonly column: Extract<MatrixColumn, { part: 'unit' }>
}

/** A figure somebody entered, or counted from communes: its value, its share, what it was before. */
export function EnteredCell({ table, row, column }: EnteredCellProps) {
  const t = useT()
  const style = useApp((state) => state.language)
  const value = cellAt(table.matrix(), row.index, column.index)
  const before = cellAt(table.baseline(), row.index, column.index)
  const communes = table.communes.get(column.columnId) ?? 0
  const share = value === null ? null : ratio(value, communes)
  const year = String(table.choice.layer === 'baseline' ? table.plan.year - 1 : table.plan.year)
  const layer = t(`matrix.layerName.${table.choice.layer}`, { year })
  const entered = table.counted.has(column.columnId)
    ? enteredValue(table.facts(), {
        ...table.choice,
        criterion: row.number,
        columnId: column.columnId,
      })
    : null
  const name = table.columns[column.index]?.shortName ?? ''
  return (
    <section className="explain-card">
      <h3>
        {name} · {row.label}
      </h3>
      <p className="explain-quiet">{t('panel.value', { layer })}</p>
      <div className="explain-figure">
        {value === null ? t('panel.blank') : formatInteger(value, style)}{' '}
        <small>{t('panel.ofCommunes', { count: communes })}</small>
      </div>
      {share === null ? null : (
        <Line label={t('panel.share')} value={formatPercent(share, RATE_DECIMALS, style)} />
      )}
      {entered === null || entered === value ? null : (
        <Line label={t('panel.enteredValue')} value={formatInteger(entered, style)} />
      )}
      {table.choice.layer === 'baseline' || before === null ? null : (
        <>
          <Line label={t('panel.baseline')} value={formatInteger(before, style)} />
          {value === null ? null : (
            <Line label={t('panel.added')} value={formatInteger(value - before, style)} />
          )}
        </>
      )}
    </section>
  )
}

function Line({ label, value }: { label: string; value: string }) {
  return (
    <div className="explain-line">
      <span>{label}</span>
      <b>{value}</b>
    </div>
  )
}
