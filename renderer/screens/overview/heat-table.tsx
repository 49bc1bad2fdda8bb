import { useMemo, useState } from 'react'
import type { Layer } from '../../../shared/changes/fact-tables.ts'
import { AVERAGE_DECIMALS } from '../../../shared/matrix/print-matrix.ts'
import { cellAt } from '../../../shared/matrix/matrix.ts'
import { formatInteger, formatPercent, formatRatio } from '../../../shared/numbers/format.ts'
import { heatMap, heatStep } from '../../../shared/overview/criteria-progress.ts'
import { useApp, useStore, useT } from '../../state/use-app.ts'
import { Segments } from '../../ui/segments.tsx'
import { layerTitle } from '../matrix/layer-title.ts'
import type { Overview } from './use-overview.ts'

const STEPS = [0, 1, 2, 3, 4, 5] as const

/** Criteria × districts by share of communes: the table is the picture, so that it can be read without seeing it. */
export function HeatTable({ overview }: { overview: Overview }) {
  const t = useT()
  const store = useStore()
  const style = useApp((state) => state.language)
  const { plan, set, columns, communes, criteria, matrices, layers } = overview
  const [chosen, setChosen] = useState<Layer | null>(null)
  const shownLayer =
    layers.find((layer) => layer === chosen) ?? (layers.includes('target') ? 'target' : layers[0])
  const layer = shownLayer ?? 'target'
  const matrix = matrices[layer]
  const heat = useMemo(() => heatMap(matrix, layer, communes), [matrix, layer, communes])
  const hasCells = heat.shares.some((row) => row.some((share) => share !== null))
  return (
    <section className="overview-card" aria-labelledby="overview-heat">
      <header>
        <h2 id="overview-heat">{t('overview.heat')}</h2>
        {layers.length > 1 ? (
          <Segments
            label={t('overview.layer')}
            value={layer}
            options={layers.map((one) => ({ value: one, label: layerTitle(t, plan.year, one) }))}
            onChange={setChosen}
          />
        ) : null}
      </header>
      {hasCells ? (
        <div className="overview-heat-scroll">
          <table className="overview-heat">
            <thead>
              <tr>
                <th scope="col" aria-label={t('matrix.criterion')} />
                {columns.map((column) => (
                  <th key={column.columnId} scope="col">
                    <span>{column.shortName}</span>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {criteria.map((criterion, row) => (
                <tr key={criterion.number}>
                  <th scope="row" title={criterion.shortName}>
                    {criterion.number}
                  </th>
                  {columns.map((column, index) => {
                    const share = heat.shares[row]?.[index] ?? null
                    const value = cellAt(matrix, row, index)
                    return (
                      <td
                        key={column.columnId}
                        data-step={share === null ? 'none' : heatStep(share)}
                      >
                        <button
                          type="button"
                          title={t('overview.heatCell', {
                            criterion: criterion.shortName,
                            column: column.name,
                            value: value === null ? t('change.blank') : formatInteger(value, style),
                            communes: communes[index] ?? 0,
                          })}
                          onClick={() =>
                            store.jump({
                              screen: 'matrix',
                              planId: plan.id,
                              setId: set.id,
                              layer,
                              row: criterion.number,
                              column: column.columnId,
                            })
                          }
                        >
                          {share === null ? '' : formatPercent(share, 0, style).replace('%', '')}
                        </button>
                      </td>
                    )
                  })}
                </tr>
              ))}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row" title={t('overview.average')}>
                  {t('overview.averageShort')}
                </th>
                {heat.averages.map((average, index) => (
                  <td key={columns[index]?.columnId ?? index}>
                    {average === null ? '' : formatRatio(average, AVERAGE_DECIMALS, style)}
                  </td>
                ))}
              </tr>
            </tfoot>
          </table>
          <ul className="overview-steps">
            {STEPS.map((step) => (
              <li key={step}>
                <i data-step={step} aria-hidden />
                {t(`overview.step.${step}`)}
              </li>
            ))}
          </ul>
        </div>
      ) : (
        <>
          <p className="overview-none">{t('overview.heatNone')}</p>
          <div className="overview-next">
            {(['matrix', 'import'] as const).map((screen) => (
              <button
                key={screen}
                type="button"
                className="button"
                onClick={() => store.setState({ screen })}
              >
                {t(`frame.${screen}`)}
              </button>
            ))}
          </div>
        </>
      )}
    </section>
  )
}
