import { Printer, TrendingUp } from 'lucide-react'
import { useMemo, useState } from 'react'
import type { FactRow } from '../../../shared/changes/fact-tables.ts'
import { RATE_DECIMALS } from '../../../shared/matrix/print-matrix.ts'
import { formatInteger, formatPercent } from '../../../shared/numbers/format.ts'
import { planSets } from '../../../shared/plan/columns.ts'
import {
  communeProgress,
  setProgress,
  type SetProgress,
} from '../../../shared/versions/progress.ts'
import type { DocumentSession } from '../../state/document-session.ts'
import type { TableChoice } from '../../state/app-store.ts'
import { useApp, useStore, useT } from '../../state/use-app.ts'
import { Segments } from '../../ui/segments.tsx'
import { CommuneProgressTable } from './commune-progress-table.tsx'
import { ProgressTable } from './progress-table.tsx'

type By = 'criterion' | 'column' | 'commune'

interface ProgressTabProps {
  readonly session: DocumentSession
  readonly table: TableChoice
}

/** What was achieved against what was planned, by criterion, by column or by commune. */
export function ProgressTab({ session, table }: ProgressTabProps) {
  const { facts } = session.facts()
  const sets = planSets(facts, table.planId)
  const set = sets.find(({ id }) => id === table.setId) ?? sets[0]
  return set === undefined ? null : <Shown session={session} table={table} set={set} sets={sets} />
}

interface ShownProps extends ProgressTabProps {
  readonly set: FactRow<'criteriaSet'>
  readonly sets: readonly FactRow<'criteriaSet'>[]
}

function Shown({ session, table, set, sets }: ShownProps) {
  const t = useT()
  const store = useStore()
  const style = useApp((state) => state.language)
  const version = useApp((state) => state.factsVersion)
  const [by, setBy] = useState<By>('criterion')
  const { planId } = table
  const tables = session.facts()
  const progress = useMemo(
    () => setProgress(tables, planId, set),
    // oxlint-disable-next-line react/exhaustive-deps -- factsVersion stands for the facts
    [tables, version, planId, set],
  )
  const communes = useMemo(
    () => (by === 'commune' ? communeProgress(tables, planId, set.id) : []),
    // oxlint-disable-next-line react/exhaustive-deps -- factsVersion stands for the facts
    [tables, version, planId, set, by],
  )
  function enter(screen: 'matrix' | 'communes'): void {
    store.setState({
      screen,
      view: 'number',
      table: { planId, setId: set.id, layer: 'actual' },
    })
  }
  return (
    <>
      <div className="progress-tools">
        <div className="tabs" role="tablist" aria-label={t('matrix.sets')}>
          {sets.map((one) => (
            <button
              key={one.id}
              type="button"
              role="tab"
              title={one.name}
              aria-selected={one.id === set.id}
              onClick={() => store.setState({ table: { ...table, setId: one.id } })}
            >
              {t(`matrix.standard.${one.standard}`)}
            </button>
          ))}
        </div>
        <Segments
          label={t('compare.progress.by')}
          value={by}
          options={(['criterion', 'column', 'commune'] as const).map((value) => ({
            value,
            label: t(`compare.progress.${value}`),
          }))}
          onChange={setBy}
        />
        <button
          type="button"
          className="button"
          data-primary
          onClick={() => enter(by === 'commune' ? 'communes' : 'matrix')}
        >
          <TrendingUp size={16} aria-hidden />
          {t(by === 'commune' ? 'compare.progress.enterCommunes' : 'compare.progress.enter')}
        </button>
        <button
          type="button"
          className="button"
          disabled={progress.total.cells === 0}
          onClick={() => store.setState({ screen: 'appendices', appendixId: `progress-${set.id}` })}
        >
          <Printer size={16} aria-hidden />
          {t('compare.progress.print')}
        </button>
      </div>
      <p className="compare-summary" role="status">
        {summaryOf(progress, t, style)}
      </p>
      {by === 'commune' ? (
        <CommuneProgressTable session={session} planId={planId} set={set} lines={communes} />
      ) : (
        <ProgressTable
          lines={by === 'criterion' ? progress.byCriterion : progress.byColumn}
          total={progress.total}
          by={by}
          open={(id) => {
            const place = { screen: 'matrix', planId, setId: set.id, layer: 'actual' } as const
            store.jump(
              by === 'criterion'
                ? { ...place, row: id, column: '@total' }
                : { ...place, row: '@total', column: id },
            )
          }}
        />
      )}
    </>
  )
}

function summaryOf(
  { set, total }: SetProgress,
  t: ReturnType<typeof useT>,
  style: 'vi' | 'en',
): string {
  const cells = formatInteger(total.cells, style)
  if (total.cells === 0) return t('compare.progress.noPlan')
  if (total.reached === null) return t('compare.progress.none', { set: set.name, cells })
  const text = t('compare.progress.summary', {
    set: set.name,
    known: formatInteger(total.cells - total.missing, style),
    cells,
    actual: formatInteger(total.reached.numerator, style),
    target: formatInteger(total.reached.denominator, style),
    rate: formatPercent(total.reached, RATE_DECIMALS, style),
  })
  return total.missing === 0 ? text : `${text} ${t('compare.progress.partialNote')}`
}
