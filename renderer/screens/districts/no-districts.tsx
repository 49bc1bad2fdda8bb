import type { Facts } from '../../../shared/changes/change-set.ts'
import type { FactRow } from '../../../shared/changes/fact-tables.ts'
import { noDistricts, planDistricts } from '../../../shared/districts/plan-districts.ts'
import { offeredDistrictSets } from '../../../shared/districts/offered-sets.ts'
import { addPlanSet } from '../../../shared/plan/set-edits.ts'
import { useApp, useStore, useT } from '../../state/use-app.ts'
import { dateText } from '../../ui/date-text.ts'
import { usePlanEdits } from '../units/use-plan-edits.ts'

interface EmptyProps {
  readonly facts: Facts
  readonly plan: FactRow<'plan'>
}

/** Why a plan has no table of districts: there are none, or it uses no set for them; the way on is a button. */
export function NoDistrictTable({ facts, plan }: EmptyProps) {
  return planDistricts(facts, plan.id).length === 0 ? (
    <NoDistricts facts={facts} plan={plan} />
  ) : (
    <NoSet facts={facts} plan={plan} />
  )
}

function NoDistricts({ facts, plan }: EmptyProps) {
  const t = useT()
  const store = useStore()
  const language = useApp((state) => state.language)
  const why = noDistricts(facts, plan.id)
  return (
    <div className="empty-state">
      <h2>{t('districts.none.title')}</h2>
      <p>
        {why.kind === 'ended'
          ? t('districts.none.ended', {
              date: dateText(`${why.date}T00:00:00`, language),
              year: String(plan.year),
            })
          : t('districts.none.never')}
      </p>
      <button type="button" className="button" onClick={() => store.setState({ screen: 'units' })}>
        {t('districts.none.toUnits')}
      </button>
    </div>
  )
}

function NoSet({ facts, plan }: EmptyProps) {
  const t = useT()
  const store = useStore()
  const { isReadOnly, make } = usePlanEdits()
  const sets = offeredDistrictSets(facts, plan)
  const districts = planDistricts(facts, plan.id).length
  return (
    <div className="empty-state">
      <h2>{t('districts.noSet.title')}</h2>
      {sets.length === 0 ? (
        <>
          <p>{t('districts.noSet.other')}</p>
          <button
            type="button"
            className="button"
            onClick={() => store.setState({ screen: 'sets' })}
          >
            {t('districts.noSet.toSets')}
          </button>
        </>
      ) : (
        <>
          <p>{t('districts.noSet.text', { year: String(plan.year), districts })}</p>
          {sets.map((set, index) => (
            <button
              key={set.id}
              type="button"
              className="button"
              data-primary={index === 0 ? '' : undefined}
              disabled={isReadOnly}
              onClick={() =>
                make(
                  { code: 'change.sets.use', params: { name: set.name } },
                  addPlanSet(facts, plan.id, set.id),
                )
              }
            >
              {t('districts.noSet.add', { name: set.name })}
            </button>
          ))}
        </>
      )}
    </div>
  )
}
