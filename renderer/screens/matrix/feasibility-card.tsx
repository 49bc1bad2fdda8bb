import { useEffect, useRef } from 'react'
import {
  feasibilityPlace,
  feasibilityRemark,
  type Feasibility,
} from '../../../shared/communes/feasibility.ts'
import { formatInteger } from '../../../shared/numbers/format.ts'
import { useApp, useT } from '../../state/use-app.ts'
import { boundsAt, boundsOf, isAboveBound } from './matrix-bounds.ts'
import type { MatrixColumn, MatrixTable } from './matrix-table.ts'
import { columnName, criterionName, shortTableName } from './table-name.ts'

interface FeasibilityCardProps {
  readonly table: MatrixTable
  readonly column: MatrixColumn
}

type Bounds = Feasibility['total']

/** The most communes that can meet every criterion, what sets that bound, and why more may be recognised all the same. */
export function FeasibilityCard({ table, column }: FeasibilityCardProps) {
  const t = useT()
  const style = useApp((state) => state.language)
  const all = boundsOf(table)
  const bounds = all === null ? null : boundsAt(all, column)
  if (all === null || bounds === null) return null
  const columnId = column.part === 'unit' ? column.columnId : null
  const { most, recognised, registered, planned } = bounds
  const isBefore = table.choice.layer === 'baseline'
  const beside = isBefore ? recognised : planned
  return (
    <section className="explain-card">
      <h3>
        {columnId === null ? null : `${columnName(table, columnId)} · `}
        {t('panel.boundTitle')}
      </h3>
      <p>
        {most === null
          ? t('panel.boundUnknown')
          : t('panel.bound', { most: formatInteger(most, style), count: all.criteria })}
      </p>
      <Binding table={table} bounds={bounds} isTotal={columnId === null} />
      {recognised === null ? null : (
        <Line label={t('panel.recognised')} value={formatInteger(recognised, style)} />
      )}
      {isBefore || registered === 0 ? null : (
        <Line label={t('panel.registered')} value={`+${formatInteger(registered, style)}`} />
      )}
      {isBefore || planned === null ? null : (
        <Line label={t('panel.planned')} value={formatInteger(planned, style)} />
      )}
      {isAboveBound(table, bounds) && most !== null && beside !== null ? (
        <p>
          <b>{t('panel.plannedAbove', { count: beside - most })}</b>
        </p>
      ) : null}
      <Reason key={columnId ?? '*'} table={table} columnId={columnId} />
    </section>
  )
}

function Binding({
  table,
  bounds,
  isTotal,
}: {
  readonly table: MatrixTable
  readonly bounds: Bounds
  readonly isTotal: boolean
}) {
  const t = useT()
  const names = bounds.binding.map((number) => criterionName(table, number)).join('; ')
  const isSum = isTotal && table.matrix().rowFilled.some((filled) => filled > 0)
  return (
    <>
      {names === '' ? null : (
        <p className="explain-quiet">
          {t(isSum ? 'panel.bindingSum' : 'panel.binding', { names })}
        </p>
      )}
      {bounds.blanks > 0 && bounds.most !== null ? (
        <p className="explain-quiet">{t('panel.boundBlanks', { count: bounds.blanks })}</p>
      ) : null}
    </>
  )
}

/** The reason beside a bound: written when the field is left, or by Ctrl+Enter. */
function Reason({ table, columnId }: { table: MatrixTable; columnId: string | null }) {
  const t = useT()
  const session = useApp((state) => state.session)
  const isReadOnly = useApp((state) => state.status?.isReadOnly ?? true)
  const { id: planId } = table.plan
  const setId = table.set.id
  const place = feasibilityPlace(setId, columnId)
  const kept = feasibilityRemark(table.facts(), planId, setId, columnId) ?? ''
  const field = useRef<HTMLTextAreaElement>(null)
  // What is kept may change under the field (undo, another window); what is being typed stays.
  useEffect(() => {
    const element = field.current
    if (element !== null && element !== document.activeElement) element.value = kept
  }, [kept])

  function save(): void {
    const text = field.current?.value.trim() ?? kept
    if (text === kept) return
    const row = { planId, place, text }
    const column = columnId === null ? t('matrix.wholePlan') : columnName(table, columnId)
    const params = { table: shortTableName(t, table), column, text }
    session?.edit({ code: 'change.matrix.reason', params }, [
      { table: 'remark', op: text === '' ? 'remove' : 'put', row },
    ])
  }

  return (
    <label className="explain-reason">
      {t('panel.reason')}
      <textarea
        ref={field}
        defaultValue={kept}
        rows={3}
        maxLength={2000}
        readOnly={isReadOnly}
        placeholder={t('panel.reasonExample')}
        onBlur={save}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
            event.preventDefault()
            save()
          }
          if (event.key === 'Escape') event.currentTarget.value = kept
        }}
      />
    </label>
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
