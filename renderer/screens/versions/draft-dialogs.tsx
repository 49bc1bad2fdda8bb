import { useMemo, useState } from 'react'
import type { FactRow } from '../../../shared/changes/fact-tables.ts'
import { newDraft } from '../../../shared/versions/copy-plan.ts'
import { deletePlan } from '../../../shared/versions/delete-plan.ts'
import { nextDraft } from '../../../shared/versions/plan-names.ts'
import { plans } from '../../../shared/plan/columns.ts'
import { useApp, useStore, useT } from '../../state/use-app.ts'
import { DialogForm, Field } from './dialog-form.tsx'
import { EditCounts } from './edit-counts.tsx'
import { openPlan } from './open-plan.ts'
import type { Versions } from './use-versions.ts'

interface PlanDialogProps {
  readonly plan: FactRow<'plan'>
  readonly versions: Versions
  readonly close: () => void
}

/** A further draft of the same year. */
export function DraftDialog({ plan, versions, close }: PlanDialogProps) {
  const t = useT()
  const store = useStore()
  const session = useApp((state) => state.session)
  const { facts } = versions.tables
  const [name, setName] = useState(plan.name)
  const draft = nextDraft(facts, plan.year)
  const version = useMemo(() => newDraft(facts, plan.id, name.trim()), [facts, plan, name])
  return (
    <DialogForm
      make={t('versions.newDraft.make')}
      canMake={name.trim() !== ''}
      close={close}
      onMake={() => {
        const params = { name: name.trim(), draft }
        session?.edit({ code: 'change.versions.newDraft', params }, version.edits)
        if (facts.plan.has(version.planId)) openPlan(store, version.planId)
      }}
    >
      <p>{t('versions.newDraft.text', { plan: plan.name, draft })}</p>
      <Field label={t('versions.field.name')} value={name} onChange={setName} isFirst />
      <EditCounts edits={version.edits} kind="willMake" />
    </DialogForm>
  )
}

/** Removes a draft; where it is the one on screen, the newest of the others takes its place. */
export function DeleteDialog({ plan, versions, close }: PlanDialogProps) {
  const t = useT()
  const store = useStore()
  const session = useApp((state) => state.session)
  const { facts } = versions.tables
  const outcome = useMemo(() => deletePlan(facts, plan.id), [facts, plan])
  return (
    <DialogForm
      make={t('versions.delete.make')}
      canMake={outcome.ok}
      isDanger
      close={close}
      onMake={() => {
        if (!outcome.ok) return
        if (store.getState().table?.planId === plan.id) {
          const next = plans(facts).find(({ id }) => id !== plan.id)
          if (next !== undefined) openPlan(store, next.id)
        }
        const params = { name: plan.name, draft: plan.draft }
        session?.edit({ code: 'change.versions.delete', params }, outcome.edits)
      }}
    >
      {outcome.ok ? (
        <>
          <EditCounts edits={outcome.edits} kind="willRemove" />
          <p>{t('versions.delete.text')}</p>
        </>
      ) : (
        <p className="versions-refusal" role="alert">
          {t(outcome.refusal.code, outcome.refusal.params)}
        </p>
      )}
    </DialogForm>
  )
}
