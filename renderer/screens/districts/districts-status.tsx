import { formatRatio } from '../../../shared/numbers/format.ts'
import { ratio } from '../../../shared/numbers/ratio.ts'
import { SelectionInStatus } from '../matrix/selection-in-status.tsx'
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
  useApp((state) => state.factsVersion)
  const language = useApp((state) => state.language)
  const { rollup, context } = onScreen
  const { sum, known } = rollup.sum(FOOT_KINDS[context.table.view].achieved, null)
  const average = ratio(sum, known)
  const { registered, recognised } = membersOf(context)
  return (
    <SelectionInStatus selection={selection}>
      <span className="communes-status" data-testid="districts-status">
        {t('districts.status.plan', {
          districts: rollup.units(null),
          known,
          average: average === null ? '–' : formatRatio(average, AVERAGE_DECIMALS, language),
          registered,
          recognised,
        })}
      </span>
    </SelectionInStatus>
  )
}
