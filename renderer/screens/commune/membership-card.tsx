import { STANDARDS, type FactRow, type Standard } from '../../../shared/changes/fact-tables.ts'
import { findFact } from '../../../shared/changes/facts.ts'
import type { CommuneList } from '../../../shared/communes/commune-lists.ts'
import { addToListEdits, removeFromListEdits } from '../../../shared/communes/list-edits.ts'
import { planSets } from '../../../shared/plan/columns.ts'
import { useT } from '../../state/use-app.ts'
import type { CommuneOnPage } from './commune-facts.ts'
import { EditField } from './edit-field.tsx'

/** Registrations of the plan and groups of communes, as boxes to tick. */
export function MembershipCard({ commune }: { readonly commune: CommuneOnPage }) {
  const t = useT()
  const { facts, plan, unit } = commune
  const sets = planSets(facts, plan.id)
  const groups = [...facts.unitGroup.values()].sort((a, b) => a.position - b.position)
  const [first] = sets
  if (first === undefined) return null
  const standards = STANDARDS.filter((standard) => sets.some((set) => set.standard === standard))
  const list = (kind: CommuneList['kind']): CommuneList => ({
    id: '',
    kind,
    set: first,
    units: [],
    title: null,
  })
  function toggle(kind: CommuneList['kind'], isIn: boolean, name: string): void {
    const edits = isIn ? addToListEdits : removeFromListEdits
    const code = `change.commune.${kind.kind}.${isIn ? 'add' : 'remove'}`
    commune.edit(
      { code, params: { commune: commune.name, name } },
      edits(facts, plan.id, list(kind), [unit.id]),
    )
  }
  return (
    <section className="card commune-card">
      <h2>{t('commune.registrations', { year: String(plan.year) })}</h2>
      {standards.map((standard) => (
        <Tick
          key={standard}
          label={t(`matrix.standard.${standard}`)}
          isOn={
            findFact(facts, 'registration', { planId: plan.id, standard, unitId: unit.id }) !==
            undefined
          }
          isReadOnly={commune.isReadOnly}
          onChange={(isOn) =>
            toggle({ kind: 'registration', standard }, isOn, t(`matrix.standard.${standard}`))
          }
        />
      ))}
      <h2>{t('commune.groups')}</h2>
      {groups.length === 0 ? <p className="commune-quiet">{t('commune.noGroups')}</p> : null}
      {groups.map((group) => (
        <Tick
          key={group.id}
          label={group.name}
          isOn={
            findFact(facts, 'unitGroupMember', { groupId: group.id, unitId: unit.id }) !== undefined
          }
          isReadOnly={commune.isReadOnly}
          onChange={(isOn) => toggle({ kind: 'group', group }, isOn, group.name)}
        />
      ))}
    </section>
  )
}

interface TickProps {
  readonly label: string
  readonly isOn: boolean
  readonly isReadOnly: boolean
  readonly onChange: (isOn: boolean) => void
}

function Tick({ label, isOn, isReadOnly, onChange }: TickProps) {
  return (
    <label className="commune-tick">
      <input
        type="checkbox"
        checked={isOn}
        disabled={isReadOnly}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      {label}
    </label>
  )
}

/** Decisions that recognise the commune: standard, year, number; whatever it meets today. */
export function RecognitionCard({ commune }: { readonly commune: CommuneOnPage }) {
  const t = useT()
  const { facts, unit, isReadOnly } = commune
  function write(standard: Standard, next: Partial<FactRow<'recognition'>> | null): void {
    const key = { unitId: unit.id, standard }
    const before = findFact(facts, 'recognition', key)
    const row = { year: null, decision: '', ...before, ...next, ...key }
    const kind = next === null ? 'remove' : before === undefined ? 'add' : 'change'
    commune.edit(
      {
        code: `change.commune.recognition.${kind}`,
        params: { commune: commune.name, name: t(`matrix.standard.${standard}`) },
      },
      [{ table: 'recognition', op: next === null ? 'remove' : 'put', row }],
    )
  }
  return (
    <section className="card commune-card">
      <h2>{t('commune.recognitions')}</h2>
      {STANDARDS.map((standard) => {
        const row = findFact(facts, 'recognition', { unitId: unit.id, standard })
        const name = t(`matrix.standard.${standard}`)
        return (
          <div key={standard} className="commune-recognition">
            <Tick
              label={name}
              isOn={row !== undefined}
              isReadOnly={isReadOnly}
              onChange={(isOn) => write(standard, isOn ? {} : null)}
            />
            {row === undefined ? null : (
              <>
                <EditField
                  label={t('commune.yearOf', { name })}
                  value={row.year === null ? '' : String(row.year)}
                  placeholder={t('commune.year')}
                  isReadOnly={isReadOnly}
                  isNarrow
                  onCommit={(text) => {
                    const typed = text.trim()
                    const year = typed === '' ? null : Number(typed)
                    const isYear =
                      year === null || (Number.isInteger(year) && year >= 1990 && year <= 2200)
                    if (!isYear) return t('commune.refuse.year', { text: typed })
                    write(standard, { year })
                    return null
                  }}
                />
                <EditField
                  label={t('commune.decisionOf', { name })}
                  value={row.decision}
                  placeholder={t('commune.decision')}
                  isReadOnly={isReadOnly}
                  onCommit={(text) => {
                    write(standard, { decision: text.trim().slice(0, 2000) })
                    return null
                  }}
                />
              </>
            )}
          </div>
        )
      })}
    </section>
  )
}
