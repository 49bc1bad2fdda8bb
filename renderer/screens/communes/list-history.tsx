import { markHistory, type ListStep } from '../../../shared/communes/mark-history.ts'
import { joinNumbers, printNumbers, splitNumbers } from '../../../shared/criteria/number-list.ts'
import { recentTimeText } from '../../ui/date-text.ts'
import { useApp, useCodeText, useT } from '../../state/use-app.ts'
import { useFactHistories, type HistoryStep } from '../commune/use-fact-histories.ts'
import { MARK_LETTERS } from './communes-text.ts'
import type { CommunesTable } from './communes-table.ts'

const MOST_STEPS = 6

interface ListHistoryProps {
  readonly table: CommunesTable
  readonly unitId: string
  /** One mark's life; null for the lists as a whole. */
  readonly number: string | null
}

/** The life of a mark, read off the lists that hold it: when, by what, from what to what. */
export function ListHistory({ table, unitId, number }: ListHistoryProps) {
  const t = useT()
  const codeText = useCodeText()
  const language = useApp((state) => state.language)
  const { planId, setId } = table
  const layers = table.view === 'actual' ? ['actual'] : ['baseline', 'target']
  const steps = useFactHistories(
    layers.map((layer) => ({ table: 'markList', key: { planId, setId, layer, unitId } })),
  )
  if (steps === null) return null
  const lists = steps.map(listStep)
  const lines =
    number === null
      ? lists.map((step) => ({ changeId: step.changeId, text: listText(step) }))
      : markHistory(lists, number, table.view).map(({ changeId, before, after }) => ({
          changeId,
          text: t('panel.historyStep', {
            before: MARK_LETTERS[before] || t('change.blank'),
            after: MARK_LETTERS[after] || t('change.blank'),
          }),
        }))
  function listText(step: ListStep): string {
    const was = new Set(splitNumbers(step.before?.criteria ?? ''))
    const is = new Set(splitNumbers(step.after?.criteria ?? ''))
    const added = [...is].filter((one) => !was.has(one))
    const removed = [...was].filter((one) => !is.has(one))
    const list = t(`communes.layer.${step.layer}`)
    if (added.length + removed.length === 0) {
      const lost = step.after?.lost ?? ''
      return lost === (step.before?.lost ?? '')
        ? t('communes.history.same', { list })
        : t('communes.history.lost', { list, numbers: printNumbers(lost) || '–' })
    }
    return t(
      removed.length === 0
        ? 'communes.history.added'
        : added.length === 0
          ? 'communes.history.removed'
          : 'communes.history.both',
      {
        list,
        added: printNumbers(joinNumbers(added)),
        removed: printNumbers(joinNumbers(removed)),
      },
    )
  }
  return (
    <section className="explain-card">
      <h3>{t(number === null ? 'communes.history.lists' : 'panel.history')}</h3>
      {lines.length === 0 ? <p className="explain-quiet">{t('communes.history.none')}</p> : null}
      {lines.slice(0, MOST_STEPS).map((line, index) => {
        const entry = steps.find(({ changeId }) => changeId === line.changeId)
        return (
          <div
            key={`${line.changeId} ${index}`}
            className="explain-line"
            title={entry === undefined ? '' : codeText(entry.label.code, entry.label.params)}
          >
            <span>{line.text}</span>
            <small>{entry === undefined ? '' : sourceText(entry)}</small>
          </div>
        )
      })}
    </section>
  )

  function sourceText(entry: HistoryStep): string {
    const time = recentTimeText(entry.at, language)
    const file = entry.label.params['file']
    if (entry.source === 'import' && typeof file === 'string') return `${file} · ${time}`
    return entry.source === 'creation' ? t('panel.created') : time
  }
}

function listStep({ changeId, before, after }: HistoryStep): ListStep {
  const layer = (after ?? before)?.['layer']
  return {
    changeId,
    layer: layer === 'target' || layer === 'actual' ? layer : 'baseline',
    before: content(before),
    after: content(after),
  }
}

function content(row: HistoryStep['before']): ListStep['before'] {
  if (row === null) return null
  const { criteria, lost } = row
  return {
    criteria: typeof criteria === 'string' ? criteria : '',
    lost: typeof lost === 'string' ? lost : '',
  }
}
