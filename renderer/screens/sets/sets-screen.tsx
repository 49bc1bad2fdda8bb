import { useEffect, useMemo, useState } from 'react'
import type { Place } from '../../../shared/checks/finding.ts'
import type { Facts } from '../../../shared/changes/change-set.ts'
import type { FactRow } from '../../../shared/changes/fact-tables.ts'
import { setsOfPlan } from '../../../shared/plan/columns.ts'
import { documentSets, isOwnSet, type CriteriaSet } from '../../../shared/plan/set-edits.ts'
import { useApp, useStore, useT } from '../../state/use-app.ts'
import { moveInList } from '../../ui/list-keys.ts'
import { usePlanEdits } from '../units/use-plan-edits.ts'
import { SetDetail } from './set-detail.tsx'
import './sets.css'

/** The document's criteria sets, those of the plan first, and what is in the chosen one. */
export function SetsScreen() {
  const t = useT()
  const store = useStore()
  const edits = usePlanEdits()
  const place = useApp((state) => state.place)
  const current = useApp((state) => state.table?.setId ?? null)
  const [chosenId, choose] = useState(current)
  const { facts, plan } = edits

  const [shownPlace, setShownPlace] = useState<Place | null>(null)
  if (place !== shownPlace) {
    setShownPlace(place)
    if (place?.screen === 'sets') choose(place.setId)
  }
  useEffect(() => {
    if (place?.screen === 'sets') store.setState({ place: null })
  }, [place, store])

  if (plan === null) return null
  const sets = documentSets(facts, plan.id)
  const chosen = sets.find(({ id }) => id === chosenId) ?? sets[0]
  if (chosen === undefined) {
    return (
      <div className="empty-state">
        <h2>{t('sets.noSets')}</h2>
      </div>
    )
  }
  return (
    <div className="sets">
      <div className="card set-list">
        <h1>{t('sets.title')}</h1>
        <SetList facts={facts} plan={plan} sets={sets} chosen={chosen} choose={choose} />
      </div>
      <SetDetail key={chosen.id} edits={edits} plan={plan} set={chosen} choose={choose} />
    </div>
  )
}

interface ListProps {
  readonly facts: Facts
  readonly plan: FactRow<'plan'>
  readonly sets: readonly CriteriaSet[]
  readonly chosen: CriteriaSet
  readonly choose: (setId: string) => void
}

function SetList({ facts, plan, sets, chosen, choose }: ListProps) {
  const t = useT()
  const version = useApp((state) => state.factsVersion)
  const ofPlan = setsOfPlan(facts, plan.id).length
  const counts = useMemo(
    () => countsBySet(facts),
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- `facts` is one object that changes with `version`
    [facts, version],
  )
  return (
    <ul role="listbox" aria-label={t('sets.list')} onKeyDown={moveInList}>
      {sets.map((set, index) => (
        <li key={set.id} role="presentation">
          {index === 0 && ofPlan > 0 ? (
            <h2>{t('sets.list.plan', { year: String(plan.year) })}</h2>
          ) : null}
          {index === ofPlan ? <h2>{t('sets.list.others')}</h2> : null}
          <div
            role="option"
            data-list-item
            aria-selected={set === chosen}
            tabIndex={set === chosen ? 0 : -1}
            className="set-item"
            onFocus={() => choose(set.id)}
            onClick={() => choose(set.id)}
            onKeyDown={() => undefined}
          >
            <span>{set.name}</span>
            <small>
              {t('sets.item.counts', counts.get(set.id) ?? { criteria: 0, subs: 0 })}
              {set.unitLevel === 'commune' ? '' : ` · ${t(`sets.level.${set.unitLevel}`)}`}
              {isOwnSet(facts, set.id) ? ` · ${t('sets.item.own')}` : ''}
            </small>
          </div>
        </li>
      ))}
    </ul>
  )
}

function countsBySet(facts: Facts): Map<string, { criteria: number; subs: number }> {
  const counts = new Map<string, { criteria: number; subs: number }>()
  const of = (setId: string) => {
    const known = counts.get(setId) ?? { criteria: 0, subs: 0 }
    counts.set(setId, known)
    return known
  }
  for (const { setId } of facts.criterion.values()) of(setId).criteria++
  for (const { setId } of facts.subCriterion.values()) of(setId).subs++
  return counts
}
