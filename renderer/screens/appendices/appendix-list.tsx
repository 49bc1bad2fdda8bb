import type { AppendixEntry } from '../../../shared/api/contract.ts'
import type { FactRow } from '../../../shared/changes/fact-tables.ts'
import { useApp, useT } from '../../state/use-app.ts'
import { moveInList } from '../../ui/list-keys.ts'
import { layerTitle } from '../matrix/layer-title.ts'

interface ListProps {
  readonly entries: readonly AppendixEntry[]
  readonly chosenId: string
  readonly choose: (appendixId: string) => void
  readonly plans: readonly FactRow<'plan'>[]
  readonly planId: string
  readonly choosePlan: (planId: string) => void
}

export function AppendixList({ entries, chosenId, choose, plans, planId, choosePlan }: ListProps) {
  const t = useT()
  const session = useApp((state) => state.session)
  const plan = plans.find(({ id }) => id === planId)
  /** As the matrix screen calls the table: the printed title is long and in capitals. */
  function tableName({ setId, layer }: AppendixEntry): string {
    const set = session?.facts().facts.criteriaSet.get(setId)
    const words = [
      set === undefined ? '' : t(`matrix.standard.${set.standard}`),
      plan === undefined ? '' : layerTitle(t, plan.year, layer),
    ]
    return words.filter(Boolean).join(' · ')
  }
  return (
    <nav className="appendix-list" aria-label={t('paper.list')}>
      {plans.length > 1 ? (
        <label className="appendix-plan">
          {t('paper.plan')}
          <select value={planId} onChange={(event) => choosePlan(event.currentTarget.value)}>
            {plans.map((plan) => (
              <option key={plan.id} value={plan.id}>
                {plan.name}
              </option>
            ))}
          </select>
        </label>
      ) : (
        <h2>{plans[0]?.name}</h2>
      )}
      <ul onKeyDown={moveInList}>
        {entries.map((entry) => (
          <li key={entry.id}>
            <button
              type="button"
              data-list-item
              className="appendix-entry"
              aria-current={entry.id === chosenId ? 'true' : undefined}
              onClick={() => choose(entry.id)}
              onFocus={() => choose(entry.id)}
              title={entry.title}
            >
              <strong>{entry.label}</strong>
              <span>{tableName(entry)}</span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  )
}
