import { printAmount } from '../../../shared/capital/print-amount.ts'
import { CAPITAL_TOTAL } from '../../../shared/capital/capital-unit.ts'
import type { Layer } from '../../../shared/changes/fact-tables.ts'
import { recentTimeText } from '../../ui/date-text.ts'
import { useApp, useCodeText, useT } from '../../state/use-app.ts'
import {
  useFactHistories,
  type HistoryKey,
  type HistoryStep,
} from '../commune/use-fact-histories.ts'
import type { CapitalSource } from './capital-source.ts'

const MOST_STEPS = 6

interface CapitalHistoryProps {
  readonly source: CapitalSource
  readonly lineId: string
  /** Null: of the line itself. */
  readonly layer: Layer | null
}

/** The life of an amount, or of a line's name: when, by what, from what to what. */
export function CapitalHistory({ source, lineId, layer }: CapitalHistoryProps) {
  const t = useT()
  const codeText = useCodeText()
  const language = useApp((state) => state.language)
  const { planId } = source
  const steps = useFactHistories(keysOf(planId, lineId, layer))
  if (steps === null || (layer === null && lineId === CAPITAL_TOTAL)) return null
  const told = steps.filter((step) => layer !== null || nameOf(step.before) !== nameOf(step.after))
  return (
    <section className="explain-card">
      <h3>{t('panel.history')}</h3>
      {told.length === 0 ? <p className="explain-quiet">{t('capital.history.none')}</p> : null}
      {told.slice(0, MOST_STEPS).map((step) => (
        <div
          key={step.changeId}
          className="explain-line"
          title={codeText(step.label.code, step.label.params)}
        >
          <span>
            {t('panel.historyStep', { before: shown(step.before), after: shown(step.after) })}
          </span>
          <small>{sourceText(step)}</small>
        </div>
      ))}
    </section>
  )

  function shown(row: HistoryStep['before']): string {
    if (layer === null) return nameOf(row) ?? t('change.blank')
    const amount = row?.['amount']
    return typeof amount === 'number'
      ? printAmount(amount, source.table().unit, language)
      : t('change.blank')
  }

  function sourceText(step: HistoryStep): string {
    const time = recentTimeText(step.at, language)
    const file = step.label.params['file']
    if (step.source === 'import' && typeof file === 'string') return `${file} · ${time}`
    return step.source === 'creation' ? t('panel.created') : time
  }
}

function keysOf(planId: string, lineId: string, layer: Layer | null): HistoryKey[] {
  return [
    layer === null
      ? { table: 'capitalLine', key: { planId, id: lineId } }
      : { table: 'capitalAmount', key: { planId, lineId, layer } },
  ]
}

function nameOf(row: HistoryStep['before']): string | null {
  const name = row?.['name']
  return typeof name === 'string' ? name : null
}
