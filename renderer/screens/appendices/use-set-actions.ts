import { useMemo } from 'react'
import type { AppendixLayout } from '../../../shared/appendix/appendix-options.ts'
import type { SetEntry } from '../../../shared/appendix/appendix-set.ts'
import {
  includeEdits,
  layoutEdits,
  moveEdits,
  optionEdits,
  resetEdits,
  titleEdits,
} from '../../../shared/appendix/set-edits.ts'
import type { SetOptions } from '../../../shared/appendix/set-options.ts'
import type { FactEdit } from '../../../shared/changes/fact-edit.ts'
import type { FactRow } from '../../../shared/changes/fact-tables.ts'
import { useApp, useStore } from '../../state/use-app.ts'

/** What can be changed about a plan's set; each is one change of the document. */
export interface SetActions {
  readonly isReadOnly: boolean
  readonly include: (entry: SetEntry, isIncluded: boolean) => void
  /** `to`: place among the bound ones, counted from 0. */
  readonly move: (entry: SetEntry, to: number) => void
  readonly moveTo: (appendixId: string, to: number) => void
  readonly rename: (entry: SetEntry, title: string) => void
  readonly layOut: (entry: SetEntry, layout: AppendixLayout) => void
  readonly setOptions: (options: SetOptions) => void
  readonly changePlan: (change: Partial<FactRow<'plan'>>) => void
  readonly reset: () => void
  readonly edit: (
    code: string,
    params: Readonly<Record<string, string>>,
    edits: readonly FactEdit[],
  ) => void
}

export function useSetActions(planId: string): SetActions {
  const store = useStore()
  const isReadOnly = useApp((state) => state.status?.isReadOnly ?? true)
  return useMemo(() => {
    const facts = () => store.getState().session?.facts().facts
    function edit(
      code: string,
      params: Readonly<Record<string, string>>,
      edits: readonly FactEdit[],
    ): void {
      if (edits.length > 0) store.getState().session?.edit({ code, params }, edits)
    }
    function moveTo(appendixId: string, to: number): void {
      const now = facts()
      if (now === undefined) return
      edit('change.bundle.order', {}, moveEdits(now, planId, appendixId, to))
    }
    return {
      isReadOnly,
      edit,
      moveTo,
      move: (entry, to) => moveTo(entry.id, to),
      include(entry, isIncluded) {
        const now = facts()
        if (now === undefined) return
        const code = isIncluded ? 'change.bundle.include' : 'change.bundle.leaveOut'
        edit(code, { name: entry.madeTitle }, includeEdits(now, planId, entry.id, isIncluded))
      },
      rename(entry, title) {
        const now = facts()
        if (now === undefined) return
        edit(
          'change.bundle.title',
          { label: entry.label },
          titleEdits(now, planId, entry.id, title),
        )
      },
      layOut(entry, layout) {
        const now = facts()
        if (now === undefined) return
        edit(
          'change.bundle.layout',
          { label: entry.label },
          layoutEdits(now, planId, entry.id, layout),
        )
      },
      setOptions(options) {
        const now = facts()
        if (now !== undefined) edit('change.bundle.options', {}, optionEdits(now, planId, options))
      },
      changePlan(change) {
        const plan = facts()?.plan.get(planId)
        if (plan === undefined) return
        edit('change.bundle.plan', {}, [{ table: 'plan', op: 'put', row: { ...plan, ...change } }])
      },
      reset() {
        const now = facts()
        if (now !== undefined) edit('change.bundle.reset', {}, resetEdits(now, planId))
      },
    }
  }, [store, planId, isReadOnly])
}
