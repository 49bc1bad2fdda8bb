import { RATE_DECIMALS } from '../../../shared/matrix/print-matrix.ts'
import { formatInteger, formatPercent } from '../../../shared/numbers/format.ts'
import type { ProgressFigure, ProgressLine } from '../../../shared/versions/progress.ts'
import { useApp, useT } from '../../state/use-app.ts'

interface ProgressTableProps {
  readonly lines: readonly ProgressLine[]
  readonly total: ProgressFigure
  readonly by: 'criterion' | 'column'
  readonly open: (id: string) => void
}

/** Planned and achieved, line by line, with a bar for each; what nobody has said is said to be so. */
export function ProgressTable({ lines, total, by, open }: ProgressTableProps) {
  const t = useT()
  const most = Math.max(
    1,
    ...lines.map(({ baseline, target, actual }) =>
      Math.max(baseline ?? 0, target ?? 0, actual ?? 0),
    ),
  )
  return (
    <div
      className="progress-scroll"
      tabIndex={0}
      role="group"
      aria-label={t('compare.tab.progress')}
    >
      <table className="progress-table">
        <thead>
          <tr>
            <th scope="col">{t(`compare.progress.${by}`)}</th>
            <th scope="col">{t('compare.progress.baseline')}</th>
            <th scope="col">{t('compare.progress.target')}</th>
            <th scope="col">{t('compare.progress.actual')}</th>
            <th scope="col">{t('compare.progress.gap')}</th>
            <th scope="col">{t('compare.progress.reached')}</th>
            <th scope="col" aria-label={t('compare.progress.plot')}>
              {(['baseline', 'target', 'actual'] as const).map((key) => (
                <span key={key} className="progress-key" data-key={key}>
                  {t(`compare.progress.${key}`)}
                </span>
              ))}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.id}>
              <th scope="row">
                <button type="button" className="progress-link" onClick={() => open(line.id)}>
                  {by === 'criterion' ? `${line.id}. ${line.name}` : line.name}
                </button>
              </th>
              <Figures figure={line} />
              <td className="progress-bars">
                <Bar figure={line} most={most} />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('compare.progress.total')}</th>
            <Figures figure={total} />
            <td />
          </tr>
        </tfoot>
      </table>
    </div>
  )
}

function Figures({ figure }: { figure: ProgressFigure }) {
  const t = useT()
  const style = useApp((state) => state.language)
  const count = (value: number | null): string =>
    value === null ? '' : formatInteger(value, style)
  const { reached, missing, cells } = figure
  const isPartial = missing > 0 && figure.actual !== null
  const known = { known: cells - missing, cells }
  const gap = reached === null ? null : reached.denominator - reached.numerator
  return (
    <>
      <td>{count(figure.baseline)}</td>
      <td>{count(figure.target)}</td>
      <td>
        {figure.actual === null ? (
          <span className="progress-blank">
            {figure.target === null ? '' : t('compare.progress.noActual')}
          </span>
        ) : (
          count(figure.actual)
        )}
        {isPartial ? (
          <span className="progress-partial">{t('compare.progress.partial', known)}</span>
        ) : null}
      </td>
      <td>{gap === null || gap <= 0 ? '' : count(gap)}</td>
      <td>{reached === null ? '' : formatPercent(reached, RATE_DECIMALS, style)}</td>
    </>
  )
}

/** The figures stand beside it: the bar is for the eye alone. */
function Bar({ figure, most }: { figure: ProgressFigure; most: number }) {
  const width = (value: number | null): string => `${((value ?? 0) * 100) / most}%`
  return (
    <span className="progress-bar" aria-hidden>
      <span className="progress-target" style={{ width: width(figure.target) }} />
      <span className="progress-actual" style={{ width: width(figure.actual) }} />
      {figure.baseline === null ? null : (
        <span className="progress-baseline" style={{ left: width(figure.baseline) }} />
      )}
    </span>
  )
}
