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

/** Ids of lists of groups begin so (`shared/communes/commune-lists.ts`). */
const GROUP = 'group-'
const KINDS = ['list', 'matrix', 'communes', 'content'] as const

function kindOf({ kind }: AppendixEntry): (typeof KINDS)[number] {
  return kind === 'list' || kind === 'matrix' || kind === 'communes' ? kind : 'content'
}

export function AppendixList({ entries, chosenId, choose, plans, planId, choosePlan }: ListProps) {
  const t = useT()
  const session = useApp((state) => state.session)
  const plan = plans.find(({ id }) => id === planId)
  const facts = session?.facts().facts
  /** In the order of the numbers, which runs through the kinds. */
  const kinds = KINDS.filter((kind) => entries.some((entry) => kindOf(entry) === kind))
  /** As the screens call the table: the printed title is long and in capitals. */
  function tableName({ kind, setId, layer, listId, title }: AppendixEntry): string {
    const set = setId === null ? undefined : facts?.criteriaSet.get(setId)
    const standard = set === undefined ? '' : t(`matrix.standard.${set.standard}`)
    if (kind === 'communes') return standard
    if (kind === 'matrix') {
      const words = [standard, plan === undefined ? '' : layerTitle(t, plan.year, layer)]
      return words.filter(Boolean).join(' · ')
    }
    if (kind !== 'list') return title
    const groupId = listId?.startsWith(GROUP) === true ? listId.slice(GROUP.length) : null
    if (groupId !== null) return facts?.unitGroup.get(groupId)?.name ?? ''
    return set === undefined ? '' : t(`paper.registered.${set.standard}`)
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
      <div className="appendix-kinds" onKeyDown={moveInList}>
        {kinds.map((kind) => (
          <section key={kind}>
            {kinds.length > 1 ? <h3>{t(`paper.kind.${kind}`)}</h3> : null}
            <ul>
              {entries
                .filter((entry) => kindOf(entry) === kind)
                .map((entry) => (
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
          </section>
        ))}
      </div>
    </nav>
  )
}
