import { useCallback } from 'react'
import { createPortal } from 'react-dom'
import { useStore as useZustand } from 'zustand'
import { printAmount } from '../../../shared/capital/print-amount.ts'
import { formatInteger } from '../../../shared/numbers/format.ts'
import { SelectionStatus } from '../../grid/selection-status.tsx'
import { useApp, useT } from '../../state/use-app.ts'
import type { SelectionStore } from '../matrix/selection-store.ts'
import type { CapitalSource } from './capital-source.ts'

/** The selection in the status bar; its figures are đồng, written in the table's unit. */
export function CapitalStatus({
  source,
  selection,
}: {
  readonly source: CapitalSource
  readonly selection: SelectionStore
}) {
  const t = useT()
  const summary = useZustand(selection, (state) => state.summary)
  const language = useApp((state) => state.language)
  useApp((state) => state.factsVersion)
  const { unit } = source.table()
  const formatAmount = useCallback(
    (dong: number) => printAmount(Math.round(dong), unit, language),
    [unit, language],
  )
  const formatCount = useCallback((count: number) => formatInteger(count, language), [language])
  const slot = document.getElementById('status-slot')
  return slot === null
    ? null
    : createPortal(
        <SelectionStatus
          summary={summary}
          t={t}
          formatNumber={formatAmount}
          formatCount={formatCount}
        />,
        slot,
      )
}
