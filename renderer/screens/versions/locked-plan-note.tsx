import { FilePlus2, LockKeyhole } from 'lucide-react'
import { planLock } from '../../../shared/versions/plan-lock.ts'
import { useApp, useStore, useT } from '../../state/use-app.ts'
import { makeDraft } from './make-draft.ts'
import './versions.css'

/** Says of an issued plan what it still takes, before any work goes into what it won't. */
export function LockedPlanNote() {
  const t = useT()
  const store = useStore()
  const planId = useApp((state) => state.table?.planId ?? null)
  const isReadOnly = useApp((state) => state.status?.isReadOnly ?? true)
  // Locks come and go with facts.
  useApp((state) => state.factsVersion)
  const facts = useApp((state) => state.session)?.facts().facts
  const lock = facts === undefined || planId === null ? null : planLock(facts, planId)
  if (lock === null || planId === null) return null
  const isReport = lock.kind === 'report'
  return (
    <div className="versions-lock-note" role="note">
      <LockKeyhole size={16} aria-hidden />
      <span>
        {t(isReport ? 'versions.importKept' : 'versions.importLocked', { plan: lock.plan.name })}
      </span>
      <button
        type="button"
        className="button"
        disabled={isReadOnly}
        onClick={() => makeDraft(store, planId)}
      >
        <FilePlus2 size={16} aria-hidden />
        {t('versions.newDraftOffer')}
      </button>
    </div>
  )
}
