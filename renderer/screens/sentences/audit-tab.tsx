import { useSentencesView } from './view-store.ts'
import { AuditInput } from './audit-input.tsx'
import { AuditResults } from './audit-results.tsx'

/** A text of one's own held against the plan, figure by figure. */
export function AuditTab({ planId }: { readonly planId: string }) {
  const audited = useSentencesView((view) => view.audited)
  return audited === null ? <AuditInput /> : <AuditResults planId={planId} audited={audited} />
}
