import { Checkbox, NativeSelect } from '@mantine/core'
import type { FactRow } from '../../../shared/changes/fact-tables.ts'
import { assignEdits, columnOfUnits } from '../../../shared/plan/column-edits.ts'
import { planColumns } from '../../../shared/plan/columns.ts'
import { changeUnit, childUnits, type Unit } from '../../../shared/plan/unit-edits.ts'
import { unitName } from '../../../shared/units/unit-name.ts'
import { useT } from '../../state/use-app.ts'
import type { PlanEdits } from './use-plan-edits.ts'

interface PlaceProps {
  readonly edits: PlanEdits
  readonly plan: FactRow<'plan'>
  readonly unit: Unit
}

/** Where a commune lies, the column it counts in, and whether it counts at all. */
export function CommunePlace({ edits, plan, unit }: PlaceProps) {
  const t = useT()
  const { facts, isReadOnly, make } = edits
  const name = unitName(unit)
  const columns = planColumns(facts, plan.id)
  const columnId = columnOfUnits(facts, plan.id).get(unit.id) ?? ''
  const top = facts.unit.get(plan.unitId)
  const parents = [
    ...(top === undefined ? [] : [top]),
    ...childUnits(facts, plan.unitId).filter(({ level }) => level === 'district'),
  ]

  function assign(to: string): void {
    const column = columns.find((it) => it.columnId === to)
    const label =
      column === undefined
        ? { code: 'change.units.unassign', params: { count: 1 } }
        : { code: 'change.units.assign', params: { count: 1, column: column.shortName } }
    make(label, { ok: true, edits: assignEdits(facts, plan.id, to === '' ? null : to, [unit.id]) })
  }

  return (
    <>
      <NativeSelect
        size="xs"
        label={t('units.panel.parent')}
        value={unit.parentId ?? ''}
        data={parents.map((parent) => ({ value: parent.id, label: unitName(parent) }))}
        disabled={isReadOnly}
        onChange={(event) => {
          const parentId = event.currentTarget.value
          const parent = facts.unit.get(parentId)
          const params = { name, parent: parent === undefined ? parentId : unitName(parent) }
          make({ code: 'change.units.parent', params }, changeUnit(facts, unit.id, { parentId }))
        }}
      />
      <NativeSelect
        size="xs"
        label={t('units.panel.column')}
        value={columnId}
        data={[
          ...columns.map((column) => ({ value: column.columnId, label: column.name })),
          { value: '', label: t('units.panel.noColumn') },
        ]}
        disabled={isReadOnly}
        onChange={(event) => assign(event.currentTarget.value)}
      />
      <Checkbox
        size="xs"
        label={t('units.panel.scope')}
        checked={unit.isInScope === 1}
        disabled={isReadOnly}
        onChange={(event) => {
          const isInScope = event.currentTarget.checked ? 1 : 0
          make(
            { code: 'change.units.scope', params: { name } },
            changeUnit(facts, unit.id, { isInScope }),
          )
        }}
      />
    </>
  )
}
