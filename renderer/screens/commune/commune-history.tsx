import { useMemo } from 'react'
import type { RowChange } from '../../../shared/changes/change-set.ts'
import { LAYERS, STANDARDS } from '../../../shared/changes/fact-tables.ts'
import { joinNumbers, printNumbers, splitNumbers } from '../../../shared/criteria/number-list.ts'
import type { MessageKey, MessageParams } from '../../../shared/messages/translate.ts'
import { planSets } from '../../../shared/plan/columns.ts'
import { recentTimeText } from '../../ui/date-text.ts'
import { useApp, useCodeText, useT } from '../../state/use-app.ts'
import { rowTexts } from '../history/row-text.ts'
import type { CommuneOnPage } from './commune-facts.ts'
import { useFactHistories, type HistoryKey, type HistoryStep } from './use-fact-histories.ts'

const MOST_STEPS = 40

/** Everything that happened to the commune's facts, newest first, in the words of the history screen. */
export function CommuneHistory({ commune }: { readonly commune: CommuneOnPage }) {
  const t = useT()
  const codeText = useCodeText()
  const language = useApp((state) => state.language)
  const { facts } = commune
  const steps = useFactHistories(historyKeys(commune))
  const lines = useMemo(
    () => (steps ?? []).slice(0, MOST_STEPS).map((step) => stepText(step)),
    // oxlint-disable-next-line react/exhaustive-deps -- names in the words follow the facts at the next reading
    [steps, language],
  )
  function stepText(step: HistoryStep): string {
    const change = changeOf(step)
    const [text] = rowTexts(language, facts, [change])
    if (text === undefined) return ''
    if (change.table === 'markList') return `${text.subject}: ${listText(change, t)}`
    if (change.table === 'declaredCount') {
      const figure = (row: typeof change.before): string =>
        row === null ? t('change.blank') : String(row.value)
      const step = { before: figure(change.before), after: figure(change.after) }
      return `${text.group} · ${text.subject}: ${t('panel.historyStep', step)}`
    }
    const fields = text.fields
      .map(({ label, before, after }) =>
        [label, t('panel.historyStep', { before, after })].filter(Boolean).join(' '),
      )
      .join('; ')
    if (fields !== '') return `${text.group} · ${text.subject}: ${fields}`
    return t(text.kind === 'added' ? 'commune.history.added' : 'commune.history.removed', {
      group: text.group,
      subject: text.subject,
    })
  }
  return (
    <section className="card commune-card">
      <h2>{t('commune.history')}</h2>
      {steps !== null && steps.length === 0 ? (
        <p className="commune-quiet">{t('commune.noHistory')}</p>
      ) : null}
      <ol className="commune-history">
        {(steps ?? []).slice(0, MOST_STEPS).map((step, index) => (
          <li
            key={`${step.changeId} ${index}`}
            title={codeText(step.label.code, step.label.params)}
          >
            <span>{lines[index]}</span>
            <small>
              {step.source === 'creation' ? t('panel.created') : recentTimeText(step.at, language)}
            </small>
          </li>
        ))}
      </ol>
    </section>
  )
}

function listText(
  change: Extract<RowChange, { table: 'markList' }>,
  t: (key: MessageKey, params?: MessageParams) => string,
): string {
  const was = new Set(splitNumbers(change.before?.criteria ?? ''))
  const is = new Set(splitNumbers(change.after?.criteria ?? ''))
  const added = printNumbers(joinNumbers([...is].filter((number) => !was.has(number))))
  const removed = printNumbers(joinNumbers([...was].filter((number) => !is.has(number))))
  const parts = [
    change.after === null ? t('commune.history.noList') : '',
    change.before === null && added === '' ? t('commune.emptyList') : '',
    added === '' ? '' : t('commune.history.plus', { numbers: added }),
    removed === '' ? '' : t('commune.history.minus', { numbers: removed }),
    change.after !== null && (change.before?.lost ?? '') !== change.after.lost
      ? t('commune.lost', { numbers: printNumbers(change.after.lost) })
      : '',
  ]
  return parts.filter((part) => part !== '').join('; ')
}

function changeOf({ table, before, after }: HistoryStep): RowChange {
  // The backend answers with rows of the table that was asked about.
  return { table, before, after } as RowChange
}

function historyKeys({ facts, plan, unit }: CommuneOnPage): HistoryKey[] {
  const unitId = unit.id
  const keys: HistoryKey[] = [{ table: 'unit', key: { id: unitId } }]
  for (const set of planSets(facts, plan.id)) {
    for (const layer of LAYERS) {
      const key = { planId: plan.id, setId: set.id, layer, unitId }
      keys.push({ table: 'markList', key }, { table: 'declaredCount', key })
    }
  }
  for (const standard of STANDARDS) {
    keys.push(
      { table: 'registration', key: { planId: plan.id, standard, unitId } },
      { table: 'recognition', key: { unitId, standard } },
    )
  }
  for (const { id } of facts.unitGroup.values()) {
    keys.push({ table: 'unitGroupMember', key: { groupId: id, unitId } })
  }
  return keys
}
