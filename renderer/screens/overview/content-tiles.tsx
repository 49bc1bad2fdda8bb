import { useMemo } from 'react'
import { buildCapitalTable } from '../../../shared/capital/capital-table.ts'
import { printAmount } from '../../../shared/capital/print-amount.ts'
import type { FactRow, Layer, VillageStandard } from '../../../shared/changes/fact-tables.ts'
import {
  hasNoFigures,
  indicatorFigures,
  type IndicatorFigures,
} from '../../../shared/indicators/indicator-figures.ts'
import {
  printIndicatorRate,
  printIndicatorValue,
} from '../../../shared/indicators/print-indicator-value.ts'
import { RATE_DECIMALS } from '../../../shared/matrix/print-matrix.ts'
import { formatInteger, formatPercent } from '../../../shared/numbers/format.ts'
import {
  buildVillageTable,
  villageStandards,
  type VillageTotals,
} from '../../../shared/villages/village-table.ts'
import { useApp, useStore, useT } from '../../state/use-app.ts'
import { layerText } from '../capital/capital-columns.ts'
import { layerTitle } from '../matrix/layer-title.ts'
import { Tile } from './tile.tsx'

/** Sources and indicators beyond these are read on their own screens. */
const MOST_SOURCES = 2
const MOST_INDICATORS = 6

/** Capital, villages and the other indicators, as far as the plan has them. */
export function ContentTiles({ plan }: { plan: FactRow<'plan'> }) {
  const session = useApp((state) => state.session)
  const factsVersion = useApp((state) => state.factsVersion)
  const contents = useMemo(() => {
    if (session === null) return null
    const { facts } = session.facts()
    return {
      capital: buildCapitalTable(facts, plan.id),
      villages: villageStandards(facts, plan.id).map((standard) => ({
        standard,
        totals: buildVillageTable(facts, plan.id, standard).planTotals(),
      })),
      indicators: indicatorFigures(facts, plan.id).filter((one) => !hasNoFigures(one)),
    }
    // oxlint-disable-next-line react/exhaustive-deps -- `factsVersion` stands for the facts that are read
  }, [session, plan, factsVersion])
  if (contents === null) return null
  const { capital, villages, indicators } = contents
  return (
    <>
      {capital.layers.length > 0 ? <CapitalTile plan={plan} capital={capital} /> : null}
      {villages.map(({ standard, totals }) => (
        <VillagesTile key={standard} plan={plan} standard={standard} totals={totals} />
      ))}
      {indicators.slice(0, MOST_INDICATORS).map((one) => (
        <IndicatorTile key={one.indicator.id} plan={plan} one={one} />
      ))}
    </>
  )
}

interface CapitalProps {
  readonly plan: FactRow<'plan'>
  readonly capital: ReturnType<typeof buildCapitalTable>
}

function CapitalTile({ plan, capital }: CapitalProps) {
  const t = useT()
  const store = useStore()
  const style = useApp((state) => state.language)
  const layer: Layer = capital.layers.includes('target')
    ? 'target'
    : (capital.layers[0] ?? 'target')
  const total = capital.total[layer].shown
  const actual = layer === 'target' ? capital.total.actual.shown : null
  const largest = capital.lines
    .filter(({ depth, figures }) => depth === 0 && figures[layer].share !== null)
    .sort((a, b) => (b.figures[layer].shown ?? 0) - (a.figures[layer].shown ?? 0))
    .slice(0, MOST_SOURCES)
  return (
    <Tile
      title={t('overview.capital', { layer: layerText(layer, plan.year, t) })}
      value={total === null ? '–' : printAmount(total, capital.unit, style)}
      note={t(`overview.capitalUnit.${capital.unit}`)}
      lines={[
        ...(actual === null
          ? []
          : [
              t('overview.averageFrom', {
                layer: layerTitle(t, plan.year, 'actual'),
                value: printAmount(actual, capital.unit, style),
              }),
            ]),
        ...largest.flatMap(({ name, figures }) => {
          const { share } = figures[layer]
          if (share === null) return []
          return t('overview.capitalShare', {
            name,
            share: formatPercent(share, capital.shareDecimals, style),
          })
        }),
      ]}
      open={() => store.setState({ screen: 'capital' })}
    />
  )
}

interface VillagesProps {
  readonly plan: FactRow<'plan'>
  readonly standard: VillageStandard
  readonly totals: VillageTotals
}

function VillagesTile({ plan, standard, totals }: VillagesProps) {
  const t = useT()
  const store = useStore()
  const style = useApp((state) => state.language)
  const { baseline, target, actual } = totals.figures
  const number = (value: number): string => formatInteger(value, style)
  const main = totals.cumulative ?? target.shown ?? baseline.shown
  return (
    <Tile
      title={t(`villages.standard.${standard}`)}
      value={main === null ? '–' : t('overview.villages', { count: number(main) })}
      lines={[
        ...(target.shown === null
          ? []
          : [t('overview.villagesAdded', { added: number(target.shown) })]),
        ...(actual.shown === null
          ? []
          : [
              t('overview.averageFrom', {
                layer: layerTitle(t, plan.year, 'actual'),
                value: number(actual.shown),
              }),
            ]),
      ]}
      open={() =>
        store.jump({ screen: 'villages', planId: plan.id, standard, unitId: null, layer: 'target' })
      }
    />
  )
}

function IndicatorTile({ plan, one }: { plan: FactRow<'plan'>; one: IndicatorFigures }) {
  const t = useT()
  const store = useStore()
  const language = useApp((state) => state.language)
  const { indicator, figures, rate, outcome } = one
  const print = { language, bounds: 'signs' as const }
  const shown = figures.target.value ?? figures.added.value ?? figures.baseline.value
  const actual = figures.actual.value
  return (
    <Tile
      title={indicator.name}
      value={shown === null ? '–' : printIndicatorValue(shown, print)}
      note={[indicator.unit, rate === null ? null : printIndicatorRate(rate, RATE_DECIMALS, print)]
        .filter((part) => part !== null && part !== '')
        .join(' · ')}
      lines={
        actual === null
          ? []
          : [
              t('overview.averageFrom', {
                layer: layerTitle(t, plan.year, 'actual'),
                value: printIndicatorValue(actual, print),
              }),
              ...(outcome === null ? [] : [t(`overview.outcome.${outcome}`)]),
            ]
      }
      open={() =>
        store.jump({
          screen: 'indicators',
          planId: plan.id,
          indicatorId: indicator.id,
          figure: null,
        })
      }
    />
  )
}
