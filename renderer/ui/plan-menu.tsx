import { Menu } from '@mantine/core'
import { CalendarRange, Check, ChevronDown, FilePlus2, LockKeyhole } from 'lucide-react'
import { useMemo } from 'react'
import type { Facts } from '../../shared/changes/change-set.ts'
import { plans } from '../../shared/plan/columns.ts'
import { planLock } from '../../shared/versions/plan-lock.ts'
import { makeDraft } from '../screens/versions/make-draft.ts'
import { openPlan } from '../screens/versions/open-plan.ts'
import { planState } from '../screens/versions/plan-name.ts'
import { useApp, useStore, useT } from '../state/use-app.ts'
import './plan-menu.css'

/** The plan that every screen shows, with its state, and the others one may turn to. */
export function PlanMenu() {
  const t = useT()
  const store = useStore()
  const session = useApp((state) => state.session)
  const planId = useApp((state) => state.table?.planId ?? null)
  const told = useApp((state) => toldOfPlans(state.session?.facts().facts))
  const shown = useMemo(() => {
    const facts = session?.facts().facts
    if (facts === undefined) return null
    return plans(facts).map((plan) => ({
      plan,
      state: planState(facts, plan, t),
      lock: planLock(facts, plan.id)?.kind ?? null,
    }))
    // oxlint-disable-next-line react/exhaustive-deps -- `told` stands for the facts, which change in place
  }, [session, told, t])
  const current = shown?.find(({ plan }) => plan.id === planId)
  if (shown === null || current === undefined) {
    return <span className="app-title">{t('app.name')}</span>
  }
  return (
    <Menu position="bottom-start" withinPortal width={360}>
      <Menu.Target>
        <button
          type="button"
          className="plan-menu"
          aria-label={`${t('versions.choosePlan')}: ${current.plan.name}, ${current.state}`}
          title={lockTitle(current.lock, t) ?? t('versions.choosePlan')}
        >
          <span className="plan-menu-name">{current.plan.name}</span>
          <PlanBadge lock={current.lock} text={current.state} />
          <ChevronDown size={15} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <div className="plan-menu-list">
          {shown.map(({ plan, state, lock }) => (
            <Menu.Item
              key={plan.id}
              aria-current={plan.id === planId ? 'true' : undefined}
              leftSection={
                plan.id === planId ? <Check size={16} aria-hidden /> : <span className="plan-gap" />
              }
              onClick={() => openPlan(store, plan.id)}
            >
              <span className="plan-menu-name">{plan.name}</span>
              <PlanBadge lock={lock} text={state} />
            </Menu.Item>
          ))}
        </div>
        <Menu.Divider />
        <Menu.Item
          leftSection={<CalendarRange size={16} aria-hidden />}
          onClick={() => store.setState({ screen: 'versions' })}
        >
          {t('versions.manage')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

/** All that the menu tells, as one value: an edit of a figure draws nothing anew here. */
function toldOfPlans(facts: Facts | undefined): string {
  if (facts === undefined) return ''
  return JSON.stringify(
    plans(facts).map((plan) => [
      plan,
      facts.planFreeze.get(plan.id),
      facts.planOrigin.get(plan.id),
    ]),
  )
}

/** Beside an issued plan or a kept report: what one may edit instead, before anything is typed in vain. */
export function DraftOffer() {
  const t = useT()
  const store = useStore()
  const planId = useApp((state) => state.table?.planId ?? null)
  const isReadOnly = useApp((state) => state.status?.isReadOnly ?? true)
  const isLocked = useApp((state) => {
    const facts = state.session?.facts().facts
    return facts !== undefined && planId !== null && facts.planFreeze.has(planId)
  })
  if (!isLocked || planId === null || isReadOnly) return null
  return (
    <button
      type="button"
      className="button draft-offer"
      title={t('versions.newDraftOffer')}
      onClick={() => makeDraft(store, planId)}
    >
      <FilePlus2 size={16} aria-hidden />
      {t('versions.action.newDraft')}
    </button>
  )
}

/** The state of a plan in a word; a lock beside what is no longer edited. */
export function PlanBadge({ lock, text }: { lock: 'issued' | 'report' | null; text: string }) {
  const t = useT()
  return (
    <span className="plan-badge" data-lock={lock ?? undefined} title={lockTitle(lock, t)}>
      {lock === null ? null : <LockKeyhole size={13} aria-hidden />}
      {text}
    </span>
  )
}

function lockTitle(
  lock: 'issued' | 'report' | null,
  t: ReturnType<typeof useT>,
): string | undefined {
  if (lock === null) return undefined
  return t(lock === 'issued' ? 'versions.lockTitle' : 'versions.keptTitle')
}
