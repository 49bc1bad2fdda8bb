import { useMemo } from 'react'
import type { Facts } from '../../../shared/changes/change-set.ts'
import { planSentences, type Sentence } from '../../../shared/sentences/plan-sentences.ts'
import { useApp } from '../../state/use-app.ts'
import { useAfterFrame } from '../../ui/use-after-frame.ts'
import type { PlanTables } from '../../../shared/plan/plan-tables.ts'

export interface PlanText {
  readonly source: PlanTables
  readonly facts: Facts
  readonly sentences: readonly Sentence[]
  /** An issued plan still takes another wording: it says nothing else than its figures do. */
  readonly canEdit: boolean
}

const NOTHING: readonly Sentence[] = []

/** The plan's sentences, following its facts a moment after each edit. */
export function usePlanText(planId: string): PlanText | null {
  const session = useApp((state) => state.session)
  const isReadOnly = useApp((state) => state.status?.isReadOnly ?? true)
  const now = useAfterFrame(planId)
  return useMemo(() => {
    if (session === null) return null
    const source = session.facts()
    const sentences = now.factsVersion < 0 ? NOTHING : planSentences(source, now.subject)
    return { source, facts: source.facts, sentences, canEdit: !isReadOnly }
  }, [session, now, isReadOnly])
}
