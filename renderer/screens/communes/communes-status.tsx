import { formatRatio } from '../../../shared/numbers/format.ts'
import { ratio } from '../../../shared/numbers/ratio.ts'
import { SelectionInStatus } from '../matrix/selection-in-status.tsx'
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
  useApp((state) => state.factsVersion)
  const language = useApp((state) => state.language)
  const { rollup } = onScreen
  const text = (kind: 'baseline' | 'actual' | 'target'): string => {
    const { sum, known } = rollup.sum(kind, null)
    const average = ratio(sum, known)
    return average === null ? '–' : formatRatio(average, AVERAGE_DECIMALS, language)
  }
  return (
    <SelectionInStatus selection={selection}>
      <span className="communes-status" data-testid="communes-status">
        {t(table.view === 'actual' ? 'communes.status.actual' : 'communes.status.plan', {
          communes: rollup.units(null),
          average: text(table.view === 'actual' ? 'actual' : 'baseline'),
          planned: rollup.sum('planned', null).sum,
          after: text('target'),
        })}
      </span>
    </SelectionInStatus>
  )
}
