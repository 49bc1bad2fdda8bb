import { averageBase, rateBase, type Base } from '../../../shared/plan/columns.ts'
import { formatInteger } from '../../../shared/numbers/format.ts'
import { unitInSentence } from '../../../shared/plan/unit-kind.ts'
import { useApp, useT } from '../../state/use-app.ts'
import { matrixEdits, matrixLabel, type MatrixChange } from './matrix-edits.ts'
import type { MatrixColumn, MatrixRow, MatrixTable } from './matrix-table.ts'

interface BaseCardProps {
  readonly table: MatrixTable
  readonly row: MatrixRow
  readonly column: MatrixColumn
}

/** What figures divide by: from the list of communes or set by hand, and the way back. */
export function BaseCard({ table, row, column }: BaseCardProps) {
  const t = useT()
  const style = useApp((state) => state.language)
  const session = useApp((state) => state.session)
  const base = baseOf(table, column)
  if (base === null) return null
  const name = column.part === 'unit' ? unitInSentence(table.columns[column.index]?.name ?? '') : ''
  function reset(): void {
    const changes: MatrixChange[] = [{ row, column, value: null }]
    const range = { top: 0, left: 0, bottom: 0, right: 0 }
    const setName = t(`matrix.standard.${table.set.standard}`)
    const label = matrixLabel(table, setName, changes, { kind: 'delete', range, count: 1 })
    session?.edit(label, matrixEdits(table, changes))
  }
  return (
    <section className="explain-card">
      <h3>{column.part === 'unit' ? t('panel.averageBase', { name }) : t('panel.rateBase')}</h3>
      <div className="explain-figure">
        {formatInteger(base.value, style)} <small>{t('panel.rateBaseUnit')}</small>
      </div>
      <p className="explain-quiet">{t(originKey(table, column, base), { count: base.derived })}</p>
      {base.isOverridden ? (
        <button type="button" className="button" onClick={reset}>
          {t('panel.resetBase')}
        </button>
      ) : null}
    </section>
  )
}

function baseOf(table: MatrixTable, column: MatrixColumn): Base | null {
  if (column.part === 'rate') {
    return rateBase(table.facts(), table.plan.id, table.set.id, table.communes)
  }
  const planColumn = column.part === 'unit' ? table.columns[column.index] : undefined
  return planColumn === undefined
    ? null
    : averageBase(table.facts(), table.set, planColumn, table.communes)
}

function originKey(table: MatrixTable, column: MatrixColumn, base: Base) {
  if (base.isOverridden) return 'panel.baseOverridden'
  const isRecognised =
    column.part === 'unit' &&
    table.set.standard !== 'ntm' &&
    table.columns[column.index]?.recognisedNtm != null
  return isRecognised ? 'panel.baseRecognised' : 'panel.baseDerived'
}
