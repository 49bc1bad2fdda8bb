import { newDraft } from '../../../shared/versions/copy-plan.ts'
import { translate } from '../../../shared/messages/translate.ts'
import type { AppStore } from '../../state/app-store.ts'
import { notify } from '../../ui/notify.ts'
import { openPlan } from './open-plan.ts'

/** A further draft of a plan, and the window on it: what an issued plan offers whoever wants to edit. */
export function makeDraft(store: AppStore, fromPlanId: string): void {
  const { session, language } = store.getState()
  const facts = session?.facts().facts
  const plan = facts?.plan.get(fromPlanId)
  if (session === null || facts === undefined || plan === undefined) return
  const { planId, edits } = newDraft(facts, fromPlanId)
  const draft = edits.find((edit) => edit.table === 'plan')
  const number = draft?.table === 'plan' ? draft.row.draft : plan.draft + 1
  session.edit(
    { code: 'change.versions.newDraft', params: { name: plan.name, draft: number } },
    edits,
  )
  // A document that can't be written has refused, and the plan is not there.
  if (!facts.plan.has(planId)) return
  openPlan(store, planId)
  const name = `${plan.name} · ${translate(language, 'versions.draft', { draft: number })}`
  notify({ tone: 'info', text: translate(language, 'versions.switched', { plan: name }) })
}
