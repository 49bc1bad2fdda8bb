import { useCallback } from 'react'
import type { ChangeLabel, Facts } from '../../../shared/changes/change-set.ts'
import type { FactEdit } from '../../../shared/changes/fact-edit.ts'
import type { FactRow } from '../../../shared/changes/fact-tables.ts'
import type { MessageKey } from '../../../shared/messages/translate.ts'
import { plans } from '../../../shared/plan/columns.ts'
import { useApp, useStore, useT } from '../../state/use-app.ts'
import { notify } from '../../ui/notify.ts'

/** Edits, or why they can't be made; the codes are messages. */
export type AnyOutcome =
  | { readonly ok: true; readonly edits: readonly FactEdit[] }
  | {
      readonly ok: false
      readonly refusal: {
        readonly code: MessageKey
        readonly params: Readonly<Record<string, string | number>>
      }
    }

export interface PlanEdits {
  readonly facts: Facts
  /** Grows with every change of the facts, which stay one object: what derived values depend on. */
  readonly version: number
  readonly plan: FactRow<'plan'> | null
  readonly isReadOnly: boolean
  /** Makes the edits as one change and tells whether it did; a refusal is said in the corner. */
  readonly make: (label: ChangeLabel, outcome: AnyOutcome) => boolean
}

const NO_DOCUMENT = 'a screen of the document is shown without one'

/** The facts of the document with the plan worked on, anew after every change of them. */
export function usePlanEdits(): PlanEdits {
  const t = useT()
  const store = useStore()
  const version = useApp((state) => state.factsVersion)
  const session = useApp((state) => state.session)
  const planId = useApp((state) => state.table?.planId ?? null)
  const isReadOnly = useApp((state) => state.status?.isReadOnly ?? true)
  if (session === null) throw new Error(NO_DOCUMENT)
  const { facts } = session.facts()
  const make = useCallback(
    (label: ChangeLabel, outcome: AnyOutcome): boolean => {
      if (!outcome.ok) {
        notify({ tone: 'refused', text: t(outcome.refusal.code, outcome.refusal.params) })
        return false
      }
      store.getState().session?.edit(label, outcome.edits)
      return true
    },
    [store, t],
  )
  const plan = (planId === null ? undefined : facts.plan.get(planId)) ?? plans(facts)[0] ?? null
  return { facts, version, plan, isReadOnly, make }
}
