import { Checkbox, NativeSelect } from '@mantine/core'
import { FileText, Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { FactRow } from '../../../shared/changes/fact-tables.ts'
import { assignEdits, columnOfUnits } from '../../../shared/plan/column-edits.ts'
import { planColumns } from '../../../shared/plan/columns.ts'
import { unitUse } from '../../../shared/plan/fact-use.ts'
import { groupUnits, memberEdits, unitGroups } from '../../../shared/plan/group-edits.ts'
import { isUnitOfYear } from '../../../shared/plan/plan-units.ts'
import { parseTypedDate, typedDate } from '../../../shared/plan/typed-date.ts'
import {
  changeUnit,
  childUnits,
  removeUnit,
  unitName,
  type Unit,
} from '../../../shared/plan/unit-edits.ts'
import type { TreeRow } from '../../../shared/plan/unit-tree.ts'
import { useStore, useT } from '../../state/use-app.ts'
import { CommitText } from '../../ui/commit-text.tsx'
import type { PlanEdits } from './use-plan-edits.ts'

const COMMUNE_KINDS = ['Xã', 'Phường', 'Thị trấn', 'Đặc khu']
const DISTRICT_KINDS = ['Huyện', 'Thị xã', 'Thành phố', 'Quận']

interface PanelProps {
  readonly edits: PlanEdits
  readonly plan: FactRow<'plan'>
  readonly row: TreeRow | null
  readonly removed: () => void
}

/** The fields of one unit; each is a fact as soon as it is left. */
export function UnitPanel({ edits, plan, row, removed }: PanelProps) {
  const t = useT()
  const unit = row?.kind === 'head' ? row.unit : (row?.unit ?? null)
  const held = unit === null ? undefined : edits.facts.unit.get(unit.id)
  if (held === undefined) return <p className="units-panel-none">{t('units.panel.none')}</p>
  return <UnitFields edits={edits} plan={plan} unit={held} removed={removed} />
}

function UnitFields({
  edits,
  plan,
  unit,
  removed,
}: Omit<PanelProps, 'row'> & { readonly unit: Unit }) {
  const t = useT()
  const store = useStore()
  const { facts, isReadOnly, make } = edits
  const name = unitName(unit)
  const isCommune = unit.level === 'commune'
  const isTop = unit.id === plan.unitId
  const kinds = isCommune ? COMMUNE_KINDS : DISTRICT_KINDS

  function rename(part: { kind?: string; name?: string }): boolean {
    const after = unitName({ ...unit, ...part })
    const label = { code: 'change.units.rename', params: { before: name, after } }
    return make(label, changeUnit(facts, unit.id, part))
  }

  function remove(): void {
    const label = { code: 'change.units.remove', params: { name } }
    if (make(label, removeUnit(facts, unit.id))) removed()
  }

  return (
    <>
      <h2>{name}</h2>
      {isTop ? null : (
        <NativeSelect
          size="xs"
          label={t('units.panel.kind')}
          value={unit.kind ?? ''}
          data={kinds.includes(unit.kind ?? '') ? kinds : [unit.kind ?? '', ...kinds]}
          disabled={isReadOnly}
          onChange={(event) => rename({ kind: event.currentTarget.value })}
        />
      )}
      <CommitText
        isLabelled
        label={t('units.panel.name')}
        value={unit.name}
        isReadOnly={isReadOnly || isTop}
        commit={(text) => rename({ name: text })}
      />
      {isCommune ? <CommunePlace edits={edits} plan={plan} unit={unit} /> : null}
      {isTop ? null : <Dates edits={edits} plan={plan} unit={unit} />}
      {isCommune ? <Groups edits={edits} unit={unit} /> : null}
      <FactsOf edits={edits} unit={unit} />
      <footer>
        {isCommune ? (
          <button
            type="button"
            className="button"
            onClick={() => store.jump({ screen: 'commune', unitId: unit.id })}
          >
            <FileText size={15} aria-hidden /> {t('units.panel.commune')}
          </button>
        ) : null}
        {isTop ? null : (
          <button type="button" className="button" disabled={isReadOnly} onClick={remove}>
            <Trash2 size={15} aria-hidden /> {t('units.panel.remove')}
          </button>
        )}
      </footer>
    </>
  )
}

interface FieldsProps {
  readonly edits: PlanEdits
  readonly plan: FactRow<'plan'>
  readonly unit: Unit
}

/** Where a commune lies, the column it counts in, and whether it counts at all. */
function CommunePlace({ edits, plan, unit }: FieldsProps) {
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

/** From when to when a unit is there; a closed one keeps its facts and counts in no later plan. */
function Dates({ edits, plan, unit }: FieldsProps) {
  const t = useT()
  const { facts, isReadOnly, make } = edits
  const [wrong, setWrong] = useState<'validFrom' | 'validTo' | null>(null)
  const yearEnd = `${plan.year}-12-31`
  const label = { code: 'change.units.dates', params: { name: unitName(unit) } }

  function commit(field: 'validFrom' | 'validTo', text: string): boolean {
    const date = parseTypedDate(text)
    setWrong(date === undefined ? field : null)
    return date !== undefined && make(label, changeUnit(facts, unit.id, { [field]: date }))
  }

  return (
    <div className="units-dates">
      {(['validFrom', 'validTo'] as const).map((field) => (
        <CommitText
          key={field}
          isLabelled
          label={t(field === 'validFrom' ? 'units.panel.from' : 'units.panel.to')}
          value={typedDate(unit[field])}
          placeholder="31/12/2023"
          isReadOnly={isReadOnly}
          error={wrong === field ? t('units.date.wrong') : null}
          commit={(text) => commit(field, text)}
        />
      ))}
      {unit.validTo === null ? (
        <button
          type="button"
          className="button"
          disabled={isReadOnly}
          onClick={() => make(label, changeUnit(facts, unit.id, { validTo: yearEnd }))}
        >
          {t('units.panel.close', { date: typedDate(yearEnd) })}
        </button>
      ) : (
        <button
          type="button"
          className="button"
          disabled={isReadOnly}
          onClick={() => make(label, changeUnit(facts, unit.id, { validTo: null }))}
        >
          {t('units.panel.reopen')}
        </button>
      )}
      {isUnitOfYear(unit, plan.year) ? null : (
        <p className="units-note">{t('units.panel.closedNow', { year: String(plan.year) })}</p>
      )}
    </div>
  )
}

function Groups({ edits, unit }: Omit<FieldsProps, 'plan'>) {
  const t = useT()
  const { facts, isReadOnly, make } = edits
  const groups = unitGroups(facts)
  return (
    <fieldset className="units-groups">
      <legend>{t('units.panel.groups')}</legend>
      {groups.length === 0 ? <p className="units-note">{t('units.panel.noGroups')}</p> : null}
      {groups.map((group) => (
        <Checkbox
          key={group.id}
          size="xs"
          label={group.name}
          checked={groupUnits(facts, group.id).has(unit.id)}
          disabled={isReadOnly}
          onChange={(event) => {
            const isMember = event.currentTarget.checked
            const code = isMember ? 'change.units.join' : 'change.units.leave'
            const made = memberEdits(facts, group.id, [unit.id], isMember)
            make({ code, params: { count: 1, name: group.name } }, { ok: true, edits: made })
          }}
        />
      ))}
    </fieldset>
  )
}

function FactsOf({ edits, unit }: Omit<FieldsProps, 'plan'>) {
  const t = useT()
  const use = unitUse(edits.facts, unit.id)
  return (
    <p className="units-note">
      {use.size === 0
        ? t('units.panel.noFacts')
        : t('units.panel.facts', {
            marks: use.get('markList') ?? 0,
            registrations: use.get('registration') ?? 0,
            recognitions: use.get('recognition') ?? 0,
          })}
    </p>
  )
}
