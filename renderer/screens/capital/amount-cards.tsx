import type { CapitalFigure } from '../../../shared/capital/capital-table.ts'
import { CAPITAL_TOTAL } from '../../../shared/capital/capital-unit.ts'
import { printAmount } from '../../../shared/capital/print-amount.ts'
import { percentOf } from '../../../shared/capital/share-closing.ts'
import type { Layer } from '../../../shared/changes/fact-tables.ts'
import { formatScaled } from '../../../shared/numbers/format.ts'
import { ratio, type Ratio } from '../../../shared/numbers/ratio.ts'
import { useApp, useT } from '../../state/use-app.ts'
import { layerText } from './capital-columns.ts'
import type { CapitalSource } from './capital-source.ts'

interface AmountCardsProps {
  readonly source: CapitalSource
  readonly lineId: string
  readonly name: string
  readonly layer: Layer
  /** The share was asked for rather than the amount: it comes first. */
  readonly isShare: boolean
  readonly goTo: (lineId: string, layer: Layer) => void
}

/** The amount with its parts, and the share with its operands. */
export function AmountCards({ source, lineId, name, layer, isShare, goTo }: AmountCardsProps) {
  const t = useT()
  const style = useApp((state) => state.language)
  const table = source.table()
  const isTotal = lineId === CAPITAL_TOTAL
  const line = table.lineOf.get(lineId)
  const figures = isTotal ? table.total : line?.figures
  const figure = figures?.[layer]
  if (figures === undefined || figure === undefined) return null
  const unit = t(`capital.unit.${table.unit}`)
  const print = (amount: number): string => printAmount(amount, table.unit, style)
  const percent = (share: Ratio): string =>
    `${formatScaled(percentOf(share, table.shareDecimals), table.shareDecimals, style)}%`
  const parts = isTotal
    ? table.lines.filter(({ depth }) => depth === 0).map(({ id }) => id)
    : (line?.parts ?? [])

  const amountCard = (
    <section key="amount" className="explain-card">
      <h3>{`${name}, ${layerText(layer, source.year, t)}`}</h3>
      {figure.shown === null ? (
        <p className="explain-quiet">{t('capital.note.blank')}</p>
      ) : (
        <p className="explain-figure">
          {print(figure.shown)} <small>{unit}</small>
        </p>
      )}
      {parts.length === 0 ? null : <Sums figure={figure} print={print} />}
      {parts.length === 0 ? null : (
        <ul className="explain-operands" aria-label={t('capital.parts')}>
          {parts.map((id) => {
            const part = table.lineOf.get(id)
            const amount = part?.figures[layer].shown ?? null
            return (
              <li key={id}>
                <button type="button" onClick={() => goTo(id, layer)}>
                  <span>{part?.name}</span>
                  <b>{amount === null ? '–' : print(amount)}</b>
                </button>
              </li>
            )
          })}
        </ul>
      )}
    </section>
  )

  const closing = table.closing[layer]
  const whole = table.total[layer].shown
  const shareCard =
    isTotal && closing === null ? null : (
      <section key="share" className="explain-card">
        <h3>{t('capital.share')}</h3>
        {figure.share === null || figure.shown === null || whole === null ? (
          <p className="explain-quiet">{t('capital.note.noShare')}</p>
        ) : isTotal ? null : (
          <p className="capital-share">
            {t('capital.share.explained', {
              share: percent(figure.share),
              part: print(figure.shown),
              whole: print(whole),
              unit,
            })}
          </p>
        )}
        {isTotal && closing !== null ? (
          <>
            <p>
              {t(closing.closesToHundred ? 'capital.share.closes' : 'capital.share.off', {
                sum: `${formatScaled(closing.sum, closing.decimals, style)}%`,
                off: formatScaled(Math.abs(closing.off), closing.decimals, style),
              })}
            </p>
            {closing.closesToHundred ? null : (
              <p className="explain-quiet">{t('capital.share.why')}</p>
            )}
          </>
        ) : null}
      </section>
    )

  const planned = figures.target.shown
  const done = figures.actual.shown
  const progress =
    layer === 'actual' && planned !== null && done !== null ? ratio(done, planned) : null
  return (
    <>
      {isShare ? [shareCard, amountCard] : [amountCard, shareCard]}
      {progress === null || planned === null || done === null ? null : (
        <section className="explain-card">
          <h3>{t('capital.progress')}</h3>
          <p className="capital-share">
            {t('capital.progress.explained', {
              share: percent(progress),
              part: print(done),
              whole: print(planned),
              unit,
            })}
          </p>
        </section>
      )}
    </>
  )
}

/** The sum of the parts beside the declared total, and which of the two the table prints. */
function Sums({
  figure,
  print,
}: {
  readonly figure: CapitalFigure
  readonly print: (amount: number) => string
}) {
  const t = useT()
  const { declared, computed, difference, isComplete } = figure
  if (declared === null || computed === null) return null
  return (
    <>
      <div className="explain-line">
        <span>{t('capital.note.declared')}</span>
        <b>{print(declared)}</b>
      </div>
      <div className="explain-line">
        <span>{t('capital.note.sum')}</span>
        <b>{print(computed)}</b>
      </div>
      {difference === null || difference === 0 ? null : (
        <>
          <div className="explain-line">
            <span>{t('capital.note.difference')}</span>
            <b>{(difference > 0 ? '+' : '') + print(difference)}</b>
          </div>
          <p className="explain-quiet">
            {t(isComplete ? 'capital.note.shownSum' : 'capital.note.shownDeclared')}
          </p>
        </>
      )}
    </>
  )
}
