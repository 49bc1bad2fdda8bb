import { Checkbox, NativeSelect } from '@mantine/core'
import { ArrowDown, ArrowUp, FileText, Trash2 } from 'lucide-react'
import type { FactRow } from '../../../shared/changes/fact-tables.ts'
import { unitUse } from '../../../shared/plan/fact-use.ts'
import { groupUnits, memberEdits, unitGroups } from '../../../shared/plan/group-edits.ts'
import { changeUnit, removeUnit, type Unit, moveUnit } from '../../../shared/plan/unit-edits.ts'
import { unitName } from '../../../shared/units/unit-name.ts'
import type { TreeRow } from '../../../shared/plan/unit-tree.ts'
import { useStore, useT } from '../../state/use-app.ts'
import { CommitText } from '../../ui/commit-text.tsx'
import type { PlanEdits } from './use-plan-edits.ts'
import { UnitDates } from './unit-dates.tsx'
import { CommunePlace } from './unit-place.tsx'

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

  function move(step: -1 | 1): void {
    make({ code: 'change.units.order', params: { name } }, moveUnit(facts, unit.id, step))
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
      {isTop ? null : <UnitDates edits={edits} plan={plan} unit={unit} />}
      {isCommune ? <Groups edits={edits} unit={unit} /> : null}
      <FactsOf edits={edits} unit={unit} />
      {isTop ? null : (
        <div className="units-buttons">
          <button type="button" className="button" disabled={isReadOnly} onClick={() => move(-1)}>
            <ArrowUp size={15} aria-hidden /> {t('units.panel.up')}
          </button>
          <button type="button" className="button" disabled={isReadOnly} onClick={() => move(1)}>
            <ArrowDown size={15} aria-hidden /> {t('units.panel.down')}
          </button>
        </div>
      )}
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

interface UnitProps {
  readonly edits: PlanEdits
  readonly unit: Unit
}

function Groups({ edits, unit }: UnitProps) {
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

function FactsOf({ edits, unit }: UnitProps) {
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
