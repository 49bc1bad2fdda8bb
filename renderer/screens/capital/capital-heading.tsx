import { Check, Info, TriangleAlert } from 'lucide-react'
import { checkText } from '../../../shared/checks/check-text.ts'
import { formatScaled } from '../../../shared/numbers/format.ts'
import { useApp, useStore, useT } from '../../state/use-app.ts'
import { keepFocus } from '../../ui/keep-focus.ts'
import { Segments } from '../../ui/segments.tsx'
import { useIsShut } from '../versions/use-is-shut.ts'
import { layerText } from './capital-columns.ts'
import { openFindings } from './capital-findings.ts'
import type { Capital } from './use-capital.ts'
import type { CapitalActions } from './use-capital-actions.ts'

const UNITS = ['million', 'billion'] as const

/** The title and unit of the table as its appendix has them, and the first thing to see to. */
export function CapitalHeading({
  capital,
  actions,
}: {
  readonly capital: Capital
  readonly actions: CapitalActions
}) {
  const t = useT()
  const { source } = capital
  const isReadOnly = useIsShut()
  const { unit } = source.table()
  return (
    <header className="capital-heading">
      <div className="capital-title">
        <h1>{t('capital.heading', { year: String(source.year) })}</h1>
        <span className="capital-unit" title={t('capital.unit.title')}>
          {t('capital.unit')}:
          {isReadOnly ? (
            <b>{t(`capital.unit.${unit}`)}</b>
          ) : (
            <Segments
              label={t('capital.unit')}
              value={unit}
              options={UNITS.map((value) => ({ value, label: t(`capital.unit.${value}`) }))}
              onChange={actions.setUnit}
            />
          )}
        </span>
      </div>
      <FirstFinding capital={capital} actions={actions} />
    </header>
  )
}

/** The same line when nothing is to be seen to, so that the table never moves under the hand. */
function AllWell({ capital }: { readonly capital: Capital }) {
  const t = useT()
  const language = useApp((state) => state.language)
  useApp((state) => state.factsVersion)
  const table = capital.source.table()
  const closing = table.closing.target
  const { declared, difference } = table.total.target
  const Icon = closing === null ? Info : Check
  return (
    <p className="capital-says" data-severity="none">
      <Icon size={15} aria-hidden />
      {declared !== null && difference === 0 ? <span>{t('capital.says.total')}</span> : null}
      <span>
        {closing === null
          ? t('capital.says.blank')
          : t('capital.share.closes', {
              sum: `${formatScaled(closing.sum, closing.decimals, language)}%`,
            })}
      </span>
    </p>
  )
}

/** The weightiest finding of the table, a click from its cell; a total that doesn't add up is not for the panel alone. */
function FirstFinding({
  capital,
  actions,
}: {
  readonly capital: Capital
  readonly actions: CapitalActions
}) {
  const t = useT()
  const store = useStore()
  const language = useApp((state) => state.language)
  const findings = useApp((state) => state.findings)
  const open = openFindings(findings)
  const [first, ...others] = open
  if (first?.place.screen !== 'capital') return <AllWell capital={capital} />
  const { lineId, layer } = first.place
  const { source } = capital
  const line = source.table().lineOf.get(lineId)?.name ?? t('capital.row.total')
  const Icon = first.severity === 'note' ? Info : TriangleAlert
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the tools inside take the clicks
    <p className="capital-says" data-severity={first.severity} role="note" onMouseDown={keepFocus}>
      <Icon size={15} aria-hidden />
      <button
        type="button"
        className="capital-link"
        onClick={() => layer !== null && actions.goTo(lineId, layer)}
      >
        {line}
        {layer === null ? '' : ` (${layerText(layer, source.year, t)})`}
      </button>
      <span>{checkText(language, first.message)}</span>
      {others.length === 0 ? null : (
        <button
          type="button"
          className="capital-link"
          onClick={() => store.jump({ screen: 'checks', findingId: first.id })}
        >
          {t('capital.more', { count: others.length })}
        </button>
      )}
    </p>
  )
}
