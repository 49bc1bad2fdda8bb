import { useMemo } from 'react'
import { createPortal } from 'react-dom'
import { useStore as useZustand } from 'zustand'
import { formatInteger, formatRatio, formatScaled } from '../../../shared/numbers/format.ts'
import { ratio } from '../../../shared/numbers/ratio.ts'
import { SelectionStatus } from '../../grid/selection-status.tsx'
import { useApp, useT } from '../../state/use-app.ts'
import type { SelectionStore } from '../matrix/selection-store.ts'
import { AVERAGE_DECIMALS } from './communes-text.ts'
import type { CommunesTable } from './communes-table.ts'
import type { CommunesOnScreen } from './use-communes-model.ts'

interface StatusProps {
  readonly table: CommunesTable
  readonly onScreen: CommunesOnScreen
  readonly selection: SelectionStore
}

/** The selection, and the communes shown: how many, what they have on average, what is planned. */
export function CommunesStatus({ table, onScreen, selection }: StatusProps) {
  const t = useT()
  const summary = useZustand(selection, (state) => state.summary)
  useApp((state) => state.factsVersion)
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
  const { rollup } = onScreen
  const text = (kind: 'baseline' | 'actual' | 'target'): string => {
    const { sum, known } = rollup.sum(kind, null)
    const average = ratio(sum, known)
    return average === null ? '–' : formatRatio(average, AVERAGE_DECIMALS, language)
  }
  return createPortal(
    <>
      <SelectionStatus summary={summary} t={t} formatNumber={formatNumber} />
      <span className="communes-status" data-testid="communes-status">
        {t(table.view === 'actual' ? 'communes.status.actual' : 'communes.status.plan', {
          communes: rollup.units(null),
          average: text(table.view === 'actual' ? 'actual' : 'baseline'),
          planned: rollup.sum('planned', null).sum,
          after: text('target'),
        })}
      </span>
    </>,
    slot,
  )
}
