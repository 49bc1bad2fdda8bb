import { useMemo, type ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { useStore as useZustand } from 'zustand'
import { formatInteger, formatScaled } from '../../../shared/numbers/format.ts'
import { SelectionStatus } from '../../grid/selection-status.tsx'
import { useApp, useT } from '../../state/use-app.ts'
import type { SelectionStore } from './selection-store.ts'

interface SelectionInStatusProps {
  readonly selection: SelectionStore
  /** What else a screen says in the status bar. */
  readonly children?: ReactNode
}

/** Count, sum and average of what is selected, in the window's status bar. */
export function SelectionInStatus({ selection, children }: SelectionInStatusProps) {
  const t = useT()
  const summary = useZustand(selection, (state) => state.summary)
  const language = useApp((state) => state.language)
  const formatNumber = useMemo(
    () => (figure: number) =>
      Number.isInteger(figure)
        ? formatInteger(figure, language)
        : formatScaled(Math.round(figure * 100), 2, language),
    [language],
  )
  const slot = document.getElementById('status-slot')
  if (slot === null) return null
  return createPortal(
    <>
      <SelectionStatus summary={summary} t={t} formatNumber={formatNumber} />
      {children}
    </>,
    slot,
  )
}
