import type { AppendixEntry } from '../../../shared/api/contract.ts'
import type { FactRow } from '../../../shared/changes/fact-tables.ts'
import { useT } from '../../state/use-app.ts'
import { moveInList } from '../../ui/list-keys.ts'

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
            >
              <strong>{entry.label}</strong>
              <span>{sentenceCase(entry.title)}</span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** Titles are in capitals, as paper wants them; a list of them reads better without. Numbers and names keep theirs. */
function sentenceCase(title: string): string {
  const [first = '', ...rest] = title.toLocaleLowerCase('vi')
  return first.toLocaleUpperCase('vi') + rest.join('')
}
