import { formatInteger, formatPercent } from '../../../shared/numbers/format.ts'
import {
  villageRate,
  wholeTotal,
  type VillageTable,
} from '../../../shared/villages/village-table.ts'
import { useApp, useT } from '../../state/use-app.ts'
import { totalsOf, type VillageColumn, type VillageRow } from './village-layout.ts'

interface FigureCardProps {
  readonly table: VillageTable
  readonly row: VillageRow
  readonly column: VillageColumn
}

/** The cell's figure with what it is made of: `240 + 93 = 333`, `12 trong 21 xã có số`. */
export function VillageFigureCard({ table, row, column }: FigureCardProps) {
  const t = useT()
  const language = useApp((state) => state.language)
  const year = useApp((state) => state.session?.facts().facts.plan.get(table.planId)?.year ?? 0)
  const number = (value: number | null): string =>
    value === null ? '–' : formatInteger(value, language)
  const totals = totalsOf(table, row)
  const line = row.part === 'commune' ? table.line(row.unitId) : null
  const shown = {
    baseline: totals?.figures.baseline.shown ?? line?.shown.baseline ?? null,
    target: totals?.figures.target.shown ?? line?.shown.target ?? null,
    total: totals === null ? (line?.shown.total ?? null) : wholeTotal(totals),
    cumulative: totals?.cumulative ?? line?.cumulative ?? null,
  }
  const title = (
    <>
      <h3>{row.label}</h3>
      <p className="explain-quiet">
        {column.part === 'unit'
          ? t(`villages.standard.${table.standard}`)
          : (column.title ?? column.header.replace('\n', ' '))}
      </p>
    </>
  )
  if (column.part === 'cumulative' || column.part === 'unit') {
    return (
      <section className="explain-card">
        {title}
        <div className="explain-figure">{number(shown.cumulative)}</div>
        <Line
          label={t('villages.panel.baseline', { year: String(year - 1) })}
          value={number(shown.baseline)}
        />
        <Line
          label={t('villages.panel.target', { year: String(year) })}
          value={number(shown.target)}
        />
        {shown.cumulative === null && shown.target !== null ? (
          <p className="explain-quiet">{t('villages.panel.noBaseline')}</p>
        ) : null}
      </section>
    )
  }
  if (column.part === 'rate') {
    const rate = villageRate(shown.cumulative, shown.total)
    return (
      <section className="explain-card">
        {title}
        <div className="explain-figure">
          {rate === null ? '–' : formatPercent(rate, 1, language)}
        </div>
        <Line label={t('villages.panel.cumulative')} value={number(shown.cumulative)} />
        <Line label={t('villages.panel.total')} value={number(shown.total)} />
      </section>
    )
  }
  if (column.part !== 'count') return <section className="explain-card">{title}</section>
  if (line !== null) {
    const { cell } = column
    const names = cell === 'total' ? 0 : line.named[cell].length
    return (
      <section className="explain-card">
        {title}
        <div className="explain-figure">{number(line.shown[cell])}</div>
        {names === 0 ? null : (
          <>
            <Line label={t('villages.panel.declared')} value={number(line.declared[cell])} />
            <Line label={t('villages.panel.named')} value={number(names)} />
          </>
        )}
      </section>
    )
  }
  const figure = totals?.figures[column.cell]
  if (figure === undefined || totals === null) return null
  return (
    <section className="explain-card">
      {title}
      <div className="explain-figure">{number(figure.shown)}</div>
      <Line label={t('villages.panel.sum')} value={number(figure.sum)} />
      <Line
        label={t('villages.panel.known')}
        value={t('villages.panel.of', { known: figure.known, communes: totals.communes })}
      />
      {totals.unitId === null ? null : (
        <Line label={t('villages.panel.own')} value={number(figure.own)} />
      )}
      {figure.own !== null && figure.shown === figure.own && figure.sum !== figure.own ? (
        <p className="explain-quiet">{t('villages.panel.ownShown')}</p>
      ) : null}
    </section>
  )
}

function Line({ label, value }: { readonly label: string; readonly value: string }) {
  return (
    <div className="explain-line">
      <span>{label}</span>
      <b>{value}</b>
    </div>
  )
}
