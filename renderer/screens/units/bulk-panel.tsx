import { NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { FactRow } from '../../../shared/changes/fact-tables.ts'
import { assignEdits } from '../../../shared/plan/column-edits.ts'
import { planColumns } from '../../../shared/plan/columns.ts'
import { memberEdits, unitGroups } from '../../../shared/plan/group-edits.ts'
import { parseTypedDate, typedDate } from '../../../shared/plan/typed-date.ts'
import { closeUnits, scopeEdits } from '../../../shared/plan/unit-edits.ts'
import { useT } from '../../state/use-app.ts'
import type { PlanEdits } from './use-plan-edits.ts'

interface BulkProps {
  readonly edits: PlanEdits
  readonly plan: FactRow<'plan'>
  readonly unitIds: ReadonlySet<string>
  readonly clear: () => void
}

/** What can be done to all ticked communes in one step. */
export function BulkPanel({ edits, plan, unitIds, clear }: BulkProps) {
  const t = useT()
  const { facts, isReadOnly, make } = edits
  const columns = planColumns(facts, plan.id)
  const groups = unitGroups(facts)
  const [columnId, setColumnId] = useState(columns[0]?.columnId ?? '')
  const [groupId, setGroupId] = useState(groups[0]?.id ?? '')
  const [date, setDate] = useState(typedDate(`${plan.year}-12-31`))
  const [isDateWrong, setDateWrong] = useState(false)
  const group = groups.find(({ id }) => id === groupId)
  const count = unitIds.size

  function assign(): void {
    const column = columns.find((it) => it.columnId === columnId)
    const label =
      column === undefined
        ? { code: 'change.units.unassign', params: { count } }
        : { code: 'change.units.assign', params: { count, column: column.shortName } }
    make(label, { ok: true, edits: assignEdits(facts, plan.id, columnId || null, unitIds) })
  }

  function join(isMember: boolean): void {
    if (group === undefined) return
    const made = memberEdits(facts, group.id, unitIds, isMember)
    const code = isMember ? 'change.units.join' : 'change.units.leave'
    // Those that are members already are no part of the change.
    make({ code, params: { count: made.length, name: group.name } }, { ok: true, edits: made })
  }

  function scope(isInScope: 0 | 1): void {
    const made = scopeEdits(facts, unitIds, isInScope)
    const label = { code: 'change.units.scopeMany', params: { count: made.length } }
    make(label, { ok: true, edits: made })
  }

  function close(): void {
    const validTo = parseTypedDate(date)
    setDateWrong(typeof validTo !== 'string')
    if (typeof validTo !== 'string') return
    const made = closeUnits(facts, unitIds, validTo)
    const closed = made.ok ? made.edits.length : 0
    const params = { count: closed, date: typedDate(validTo) }
    make({ code: 'change.units.closeMany', params }, made)
  }

  return (
    <>
      <h2>{t('units.bulk', { count })}</h2>
      <button type="button" className="button" onClick={clear}>
        {t('units.bulk.clear')}
      </button>
      <div className="units-bulk">
        <NativeSelect
          size="xs"
          label={t('units.bulk.column')}
          value={columnId}
          data={[
            ...columns.map((column) => ({ value: column.columnId, label: column.name })),
            { value: '', label: t('units.panel.noColumn') },
          ]}
          onChange={(event) => setColumnId(event.currentTarget.value)}
        />
        <button type="button" className="button" disabled={isReadOnly} onClick={assign}>
          {t('units.bulk.move')}
        </button>
      </div>
      <p className="units-note">{t('units.bulk.figures')}</p>
      {groups.length === 0 ? (
        <p className="units-note">{t('units.panel.noGroups')}</p>
      ) : (
        <>
          <NativeSelect
            size="xs"
            label={t('units.bulk.group')}
            value={groupId}
            data={groups.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(event) => setGroupId(event.currentTarget.value)}
          />
          <div className="units-buttons">
            <button
              type="button"
              className="button"
              disabled={isReadOnly}
              onClick={() => join(true)}
            >
              {t('units.bulk.join')}
            </button>
            <button
              type="button"
              className="button"
              disabled={isReadOnly}
              onClick={() => join(false)}
            >
              {t('units.bulk.leave')}
            </button>
          </div>
        </>
      )}
      <div className="units-buttons">
        <button type="button" className="button" disabled={isReadOnly} onClick={() => scope(1)}>
          {t('units.bulk.in')}
        </button>
        <button type="button" className="button" disabled={isReadOnly} onClick={() => scope(0)}>
          {t('units.bulk.out')}
        </button>
      </div>
      <div className="units-bulk">
        <TextInput
          size="xs"
          label={t('units.bulk.close')}
          value={date}
          disabled={isReadOnly}
          error={isDateWrong ? t('units.date.wrong') : null}
          onChange={(event) => setDate(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') close()
          }}
        />
        <button type="button" className="button" disabled={isReadOnly} onClick={close}>
          {t('units.bulk.closeAll')}
        </button>
      </div>
    </>
  )
}
