import { ArrowDown, ArrowUp, Copy, TriangleAlert, Trash2 } from 'lucide-react'
import { useMemo, useState } from 'react'
import { STANDARDS, type FactRow } from '../../../shared/changes/fact-tables.ts'
import { findFact } from '../../../shared/changes/facts.ts'
import {
  districtSets,
  planSets,
  setCriteria,
  setSubCriteria,
} from '../../../shared/plan/columns.ts'
import {
  addPlanSet,
  changeSet,
  copySet,
  isOwnSet,
  movePlanSet,
  removeOwnSet,
  removePlanSet,
  type CriteriaSet,
} from '../../../shared/plan/set-edits.ts'
import { useStore, useT } from '../../state/use-app.ts'
import { CommitText } from '../../ui/commit-text.tsx'
import { NameDialog } from '../units/name-dialog.tsx'
import type { PlanEdits } from '../units/use-plan-edits.ts'
import { CriteriaTable } from './criteria-table.tsx'

interface DetailProps {
  readonly edits: PlanEdits
  readonly plan: FactRow<'plan'>
  readonly set: CriteriaSet
  readonly choose: (setId: string) => void
}

/** One set: what it says of itself, what the plan does with it, its criteria. */
export function SetDetail({ edits, plan, set, choose }: DetailProps) {
  const t = useT()
  const { facts, version } = edits
  const own = findFact(facts, 'ownSet', { setId: set.id })
  const provisional = useMemo(
    () =>
      [...setCriteria(facts, set.id), ...setSubCriteria(facts, set.id)].filter(
        ({ isVerified }) => isVerified === 0,
      ).length,
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- `facts` is one object that changes with `version`
    [facts, version, set.id],
  )
  const source = own?.basedOn == null ? undefined : facts.criteriaSet.get(own.basedOn)
  return (
    <section className="card set-detail" aria-label={set.name}>
      <header>
        <h2>{set.name}</h2>
        <Actions edits={edits} plan={plan} set={set} choose={choose} />
        {own === undefined ? <p className="set-note">{t('sets.builtIn')}</p> : null}
        {source === undefined ? null : (
          <p className="set-note">{t('sets.basedOn', { name: source.name })}</p>
        )}
        {provisional === 0 ? null : (
          <p className="set-provisional">
            <TriangleAlert size={15} aria-hidden />
            {t('sets.provisional.count', { count: provisional })}
          </p>
        )}
        <Fields edits={edits} set={set} />
      </header>
      <CriteriaTable edits={edits} set={set} />
    </section>
  )
}

function Actions({ edits, plan, set, choose }: DetailProps) {
  const t = useT()
  const store = useStore()
  const { facts, isReadOnly, make } = edits
  const [isCopying, setCopying] = useState(false)
  const sets = (set.unitLevel === 'district' ? districtSets : planSets)(facts, plan.id)
  const at = sets.findIndex(({ id }) => id === set.id)
  const params = { name: set.name }

  function copy(name: string): boolean {
    const outcome = copySet(facts, set.id, name)
    const isMade = make({ code: 'change.sets.copy', params: { name: name.trim() } }, outcome)
    if (isMade && outcome.setId !== undefined) choose(outcome.setId)
    return isMade
  }

  function stop(): void {
    const isMade = make({ code: 'change.sets.stop', params }, removePlanSet(facts, plan.id, set.id))
    const { table } = store.getState()
    const next = planSets(facts, plan.id)[0]
    // The other screens go on with a set the plan still has.
    if (isMade && table?.setId === set.id && next !== undefined) {
      store.setState({ table: { ...table, setId: next.id } })
    }
  }

  function move(to: number): void {
    make(
      { code: 'change.sets.order', params },
      { ok: true, edits: movePlanSet(facts, plan.id, set.id, to) },
    )
  }

  const year = String(plan.year)
  return (
    <div className="set-actions">
      {at < 0 ? (
        <button
          type="button"
          className="button"
          disabled={isReadOnly}
          onClick={() =>
            make({ code: 'change.sets.use', params }, addPlanSet(facts, plan.id, set.id))
          }
        >
          {t('sets.use', { year })}
        </button>
      ) : (
        <>
          <button
            type="button"
            className="button"
            disabled={isReadOnly || at === 0}
            onClick={() => move(at - 1)}
          >
            <ArrowUp size={15} aria-hidden /> {t('sets.up')}
          </button>
          <button
            type="button"
            className="button"
            disabled={isReadOnly || at === sets.length - 1}
            onClick={() => move(at + 1)}
          >
            <ArrowDown size={15} aria-hidden /> {t('sets.down')}
          </button>
          <button type="button" className="button" disabled={isReadOnly} onClick={stop}>
            {t('sets.stop', { year })}
          </button>
        </>
      )}
      <button
        type="button"
        className="button"
        data-primary={isOwnSet(facts, set.id) ? undefined : ''}
        disabled={isReadOnly}
        onClick={() => setCopying(true)}
      >
        <Copy size={15} aria-hidden /> {t('sets.copy')}
      </button>
      {isOwnSet(facts, set.id) ? (
        <button
          type="button"
          className="button"
          disabled={isReadOnly}
          onClick={() => make({ code: 'change.sets.remove', params }, removeOwnSet(facts, set.id))}
        >
          <Trash2 size={15} aria-hidden /> {t('sets.remove')}
        </button>
      ) : null}
      {isCopying ? (
        <NameDialog
          title={t('sets.copy')}
          label={t('sets.copy.name')}
          initial={t('sets.copy.proposed', { name: set.name })}
          action={t('sets.copy.do')}
          take={copy}
          close={() => setCopying(false)}
        />
      ) : null}
    </div>
  )
}

function Fields({ edits, set }: Pick<DetailProps, 'edits' | 'set'>) {
  const t = useT()
  const { facts, make } = edits
  const isReadOnly = edits.isReadOnly || !isOwnSet(facts, set.id)
  const label = { code: 'change.sets.edit', params: { name: set.name } }
  return (
    <div className="set-fields">
      {(['name', 'decision', 'period'] as const).map((field) => (
        <CommitText
          key={field}
          isLabelled
          className={`set-field-${field}`}
          label={t(`sets.${field}`)}
          value={set[field]}
          isReadOnly={isReadOnly}
          commit={(text) => make(label, changeSet(facts, set.id, { [field]: text }))}
        />
      ))}
      <label className="commit-field">
        <span>{t('sets.standard')}</span>
        <select
          className="set-standard"
          value={set.standard}
          disabled={isReadOnly}
          onChange={(event) => {
            const standard = STANDARDS.find((it) => it === event.currentTarget.value)
            if (standard !== undefined) make(label, changeSet(facts, set.id, { standard }))
          }}
        >
          {STANDARDS.map((standard) => (
            <option key={standard} value={standard}>
              {t(`matrix.standard.${standard}`)}
            </option>
          ))}
        </select>
      </label>
    </div>
  )
}
