import { memo } from 'react'
import { useStore as useZustand } from 'zustand'
import {
  changeIndicator,
  type Indicator,
  type IndicatorPart,
} from '../../../shared/indicators/indicator-edits.ts'
import type { IndicatorFigures } from '../../../shared/indicators/indicator-figures.ts'
import {
  printIndicatorRate,
  printIndicatorValue,
} from '../../../shared/indicators/print-indicator-value.ts'
import { formatInteger } from '../../../shared/numbers/format.ts'
import type { CellRef } from '../../grid/sheet-model.ts'
import { useApp, useT } from '../../state/use-app.ts'
import { Segments } from '../../ui/segments.tsx'
import { useAfterFrame, type Explained } from '../../ui/use-after-frame.ts'
import type { SelectionStore } from '../matrix/selection-store.ts'
import { FindingCards } from '../../ui/finding-cards.tsx'
import { RATE_DECIMALS } from './indicator-model.ts'
import { NAME } from './indicator-table.ts'
import { progressText } from './progress-text.ts'
import type { IndicatorsOnScreen } from './use-indicators.ts'

interface PanelProps {
  readonly onScreen: IndicatorsOnScreen
  readonly selection: SelectionStore
}

/** Says of the active indicator what each figure is and where it comes from, and what kind of indicator it is. */
export function IndicatorPanel({ onScreen, selection }: PanelProps) {
  const active = useZustand(selection, (state) => state.summary?.active ?? null)
  return <PanelBody onScreen={onScreen} explained={useAfterFrame(active)} />
}

interface BodyProps {
  readonly onScreen: IndicatorsOnScreen
  readonly explained: Explained<CellRef | null>
}

/** Figures are read live: each change of facts draws the panel again. */
const PanelBody = memo(function PanelBody({ onScreen, explained }: BodyProps) {
  const t = useT()
  useApp((state) => state.findings.version)
  const { table, model, findingsAt } = onScreen
  const active = explained.subject
  const one = active === null ? undefined : table.find(active.row)
  if (active === null || one === undefined) {
    return (
      <aside className="explain" aria-label={t('panel.title')}>
        <p className="explain-quiet">{t('indicators.panel.new')}</p>
        <p className="explain-quiet">{t('indicators.panel.forms')}</p>
      </aside>
    )
  }
  // At the name, everything that is doubtful about the indicator.
  const found =
    active.column === NAME
      ? model.columns.flatMap(({ id }) => findingsAt(active.row, id))
      : findingsAt(active.row, active.column)
  return (
    <aside className="explain" aria-label={t('panel.title')}>
      <FiguresCard one={one} />
      <FindingCards findings={found} />
      <KindCard indicator={one.indicator} />
    </aside>
  )
})

function FiguresCard({ one }: { readonly one: IndicatorFigures }) {
  const t = useT()
  const language = useApp((state) => state.language)
  const { indicator, figures, rate, actualRate } = one
  const year = useApp((state) => state.session?.facts().facts.plan.get(indicator.planId)?.year ?? 0)
  const years = { year: String(year), previous: String(year - 1) }
  return (
    <section className="explain-card">
      <h3>{indicator.name}</h3>
      {indicator.unit === '' ? null : <p className="explain-quiet">{indicator.unit}</p>}
      {(['baseline', 'added', 'target', 'actual'] as const).map((figure) => {
        const { value, isDerived } = figures[figure]
        return (
          <div key={figure} className="explain-line" data-computed={isDerived ? '' : undefined}>
            <span>
              {t(`indicators.columnTitle.${figure}`, years)}
              {isDerived ? <small> {t('indicators.panel.computed')}</small> : null}
            </span>
            <b>{value === null ? '–' : printIndicatorValue(value, { language })}</b>
          </div>
        )
      })}
      {rate === null ? null : (
        <div className="explain-line">
          <span>
            {t('indicators.panel.rate', {
              base: `${formatInteger(indicator.base ?? 0, language)} ${indicator.baseName}`.trim(),
            })}
          </span>
          <b>{printIndicatorRate(rate, RATE_DECIMALS, { language })}</b>
        </div>
      )}
      {actualRate === null ? null : (
        <div className="explain-line">
          <span>{t('indicators.panel.actualRate')}</span>
          <b>{printIndicatorRate(actualRate, RATE_DECIMALS, { language })}</b>
        </div>
      )}
      {one.outcome === null ? null : (
        <div className="explain-line">
          <span>{t('indicators.panel.outcome')}</span>
          <b>{progressText(one, language, t)}</b>
        </div>
      )}
      <p className="explain-quiet">{t('indicators.panel.third')}</p>
    </section>
  )
}

function KindCard({ indicator }: { readonly indicator: Indicator }) {
  const t = useT()
  const session = useApp((state) => state.session)
  const isReadOnly = useApp((state) => state.status?.isReadOnly ?? true)
  function change(column: 'kind' | 'direction', part: IndicatorPart): void {
    const edits = changeIndicator(indicator, part)
    if (edits.length === 0 || isReadOnly) return
    const params = { name: indicator.name, part: t(`indicators.column.${column}`) }
    session?.edit({ code: 'change.indicators.part', params }, edits)
  }
  return (
    <section className="explain-card indicator-kind">
      <h3>{t('indicators.panel.kind')}</h3>
      <Segments
        label={t('indicators.column.kind')}
        value={indicator.kind}
        options={(['count', 'level'] as const).map((value) => ({
          value,
          label: t(`indicators.kind.${value}`),
          title: t(`indicators.kindTitle.${value}`),
        }))}
        onChange={(kind) => change('kind', { kind })}
      />
      <p className="explain-quiet">{t(`indicators.kindTitle.${indicator.kind}`)}</p>
      <Segments
        label={t('indicators.column.direction')}
        value={indicator.direction}
        options={(['up', 'down'] as const).map((value) => ({
          value,
          label: t(`indicators.direction.${value}`),
          title: t(`indicators.directionTitle.${value}`),
        }))}
        onChange={(direction) => change('direction', { direction })}
      />
      <p className="explain-quiet">{t(`indicators.directionTitle.${indicator.direction}`)}</p>
    </section>
  )
}
