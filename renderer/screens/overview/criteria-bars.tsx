import { useMemo } from 'react'
import type { Layer } from '../../../shared/changes/fact-tables.ts'
import { RATE_DECIMALS } from '../../../shared/matrix/print-matrix.ts'
import { formatInteger, formatPercent } from '../../../shared/numbers/format.ts'
import {
  criteriaProgress,
  type CriterionProgress,
} from '../../../shared/overview/criteria-progress.ts'
import { useApp, useStore, useT } from '../../state/use-app.ts'
import { moveInList } from '../../ui/list-keys.ts'
import { TOTAL } from '../matrix/matrix-table.ts'
import { layerTitle } from '../matrix/layer-title.ts'
import type { Overview } from './use-overview.ts'

/** A bar a criterion: what is reached, what the year adds, and how far it has come; the figures stand beside it. */
export function CriteriaBars({ overview }: { overview: Overview }) {
  const t = useT()
  const { plan, layers, criteria, matrices } = overview
  const rows = useMemo(() => criteriaProgress(criteria, matrices), [criteria, matrices])
  const hasActual = layers.includes('actual')
  return (
    <section className="overview-card" aria-labelledby="overview-criteria">
      <header>
        <h2 id="overview-criteria">{t('overview.criteria')}</h2>
        <ul className="overview-legend">
          {(['baseline', 'target', ...(hasActual ? (['actual'] as const) : [])] as const).map(
            (layer) => (
              <li key={layer}>
                <i data-layer={layer} aria-hidden />
                {layerTitle(t, plan.year, layer)}
              </li>
            ),
          )}
        </ul>
      </header>
      <table className="overview-bars" onKeyDown={moveInList}>
        <thead>
          <tr>
            <th scope="col">{t('matrix.criterion')}</th>
            <th scope="col" aria-label={t('overview.bar')} />
            <th scope="col" data-layer="baseline">
              {layerTitle(t, plan.year, 'baseline')}
            </th>
            <th scope="col">{t('overview.added')}</th>
            <th scope="col" data-layer="target">
              {layerTitle(t, plan.year, 'target')}
            </th>
            {hasActual ? (
              <th scope="col" data-layer="actual">
                {layerTitle(t, plan.year, 'actual')}
              </th>
            ) : null}
            <th scope="col">{t('overview.rate')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <BarRow key={row.number} row={row} overview={overview} hasActual={hasActual} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

interface BarRowProps {
  readonly row: CriterionProgress
  readonly overview: Overview
  readonly hasActual: boolean
}

function BarRow({ row, overview, hasActual }: BarRowProps) {
  const t = useT()
  const store = useStore()
  const style = useApp((state) => state.language)
  const { baseline, target, actual } = row.communes
  const text = (value: number | null): string => (value === null ? '' : formatInteger(value, style))
  const open = (layer: Layer): void =>
    store.jump({
      screen: 'matrix',
      planId: overview.plan.id,
      setId: overview.set.id,
      layer,
      row: row.number,
      column: TOTAL,
    })
  return (
    <tr>
      <th scope="row">
        <button
          type="button"
          data-list-item
          className="overview-link"
          title={t('overview.openRow', { name: row.name })}
          onClick={() => open('target')}
        >
          <span>{row.number}</span> {row.name}
        </button>
      </th>
      <td>
        <Bar row={row} />
      </td>
      <td>{text(baseline)}</td>
      <td data-sign={sign(baseline, target)}>{addedText(baseline, target, text)}</td>
      <td>{text(target)}</td>
      {hasActual ? <td data-sign={sign(target, actual)}>{text(actual)}</td> : null}
      <td>{row.rate === null ? '' : formatPercent(row.rate, RATE_DECIMALS, style)}</td>
    </tr>
  )
}

/** A loss carries its sign, so that it is not told by colour alone. */
function addedText(
  baseline: number | null,
  target: number | null,
  text: (value: number) => string,
): string {
  if (baseline === null || target === null) return ''
  return target >= baseline ? `+${text(target - baseline)}` : `−${text(baseline - target)}`
}

function sign(from: number | null, to: number | null): 'less' | undefined {
  return from !== null && to !== null && to < from ? 'less' : undefined
}

/** Widths in hundredths of the base; what exceeds it is cut at the end of the bar. */
function Bar({ row }: { row: CriterionProgress }) {
  const { baseline, target, actual } = row.communes
  const share = (value: number): string =>
    `${row.base === 0 ? 0 : Math.min(100, (value * 100) / row.base)}%`
  const reached = Math.min(baseline ?? target ?? 0, target ?? baseline ?? 0)
  const end = Math.max(baseline ?? 0, target ?? 0)
  const isLoss = baseline !== null && target !== null && target < baseline
  return (
    <div className="overview-bar" aria-hidden>
      <i
        data-layer={baseline === null ? 'target' : 'baseline'}
        style={{ inlineSize: share(baseline === null ? end : reached) }}
      />
      {baseline === null || end === reached ? null : (
        <i
          data-layer={isLoss ? 'lost' : 'target'}
          style={{ insetInlineStart: share(reached), inlineSize: share(end - reached) }}
        />
      )}
      {actual === null ? null : <b style={{ insetInlineStart: share(actual) }} />}
    </div>
  )
}
