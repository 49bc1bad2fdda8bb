import { useMemo } from 'react'
import { planSummaries, type PlanSummary } from '../../../shared/versions/plan-summary.ts'
import { useApp } from '../../state/use-app.ts'
import type { DocumentFacts } from '../../state/document-facts.ts'

export interface Versions {
  readonly tables: DocumentFacts
  readonly summaries: readonly PlanSummary[]
  /** The plan every screen shows. */
  readonly planId: string | null
  readonly isReadOnly: boolean
}

/** The document's plans with their figures in short; made again after each change of facts. */
export function useVersions(): Versions | null {
  const session = useApp((state) => state.session)
  const version = useApp((state) => state.factsVersion)
  const planId = useApp((state) => state.table?.planId ?? null)
  const isReadOnly = useApp((state) => state.status?.isReadOnly ?? true)
  return useMemo(() => {
    if (session === null) return null
    const tables = session.facts()
    return { tables, summaries: planSummaries(tables), planId, isReadOnly }
    // oxlint-disable-next-line react/exhaustive-deps -- factsVersion stands for the facts
  }, [session, version, planId, isReadOnly])
}
