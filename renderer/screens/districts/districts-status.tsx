import { useMemo } from 'react'
import { createPortal } from 'react-dom'
import { useStore as useZustand } from 'zustand'
import { formatInteger, formatRatio, formatScaled } from '../../../shared/numbers/format.ts'
import { ratio } from '../../../shared/numbers/ratio.ts'
import { SelectionStatus } from '../../grid/selection-status.tsx'
import { useApp, useT } from '../../state/use-app.ts'
import { AVERAGE_DECIMALS, FOOT_KINDS } from '../communes/communes-text.ts'
import type { SelectionStore } from '../matrix/selection-store.ts'
import { membersOf } from './districts-text.ts'
import type { DistrictsOnScreen } from './use-districts-model.ts'

interface StatusProps {
  readonly onScreen: DistrictsOnScreen
  readonly selection: SelectionStore
}

/** The selection, and the districts: how many, what they have on average, who is registered and recognised. */
export function DistrictsStatus({ onScreen, selection }: StatusProps) {
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
  const { rollup, context } = onScreen
  const { sum, known } = rollup.sum(FOOT_KINDS[context.table.view].achieved, null)
  const average = ratio(sum, known)
  const { registered, recognised } = membersOf(context)
  return createPortal(
    <>
      <SelectionStatus summary={summary} t={t} formatNumber={formatNumber} />
      <span className="communes-status" data-testid="districts-status">
        {t('districts.status.plan', {
          districts: rollup.units(null),
          known,
          average: average === null ? '–' : formatRatio(average, AVERAGE_DECIMALS, language),
          registered,
          recognised,
        })}
      </span>
    </>,
    slot,
  )
}
