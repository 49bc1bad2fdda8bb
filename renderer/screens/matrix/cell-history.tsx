import { useEffect, useState } from 'react'
import type { EnteredFact } from './figure-of.ts'
import type { FactHistoryEntry } from '../../../shared/api/types.ts'
import { formatInteger } from '../../../shared/numbers/format.ts'
import type { Language } from '../../../shared/messages/translate.ts'
import { recentTimeText } from '../../ui/date-text.ts'
import { useApp, useCodeText, useT } from '../../state/use-app.ts'

/** Moving through the table with the arrows asks for nothing until it rests. */
const REST_MS = 150
const MOST_STEPS = 6

/** The life of one cell: when, by what, from what to what. */
export function CellHistory({ fact }: { fact: EnteredFact }) {
  const t = useT()
  const codeText = useCodeText()
  const style = useApp((state) => state.language)
  const entries = useFactHistory(fact)
  if (entries === null) return null
  const shown = (row: FactHistoryEntry['before']) => {
    const value = row?.['value']
    return typeof value === 'number' ? formatInteger(value, style) : t('change.blank')
  }
  return (
    <section className="explain-card">
      <h3>{t('panel.history')}</h3>
      {entries.length === 0 ? <p className="explain-quiet">{t('panel.noHistory')}</p> : null}
      {entries.slice(0, MOST_STEPS).map((entry) => (
        <div
          key={entry.changeId}
          className="explain-line"
          title={codeText(entry.label.code, entry.label.params)}
        >
          <span>
            {t('panel.historyStep', { before: shown(entry.before), after: shown(entry.after) })}
          </span>
          <small>{sourceText(entry, codeText, style)}</small>
        </div>
      ))}
    </section>
  )
}

function sourceText(
  entry: FactHistoryEntry,
  codeText: ReturnType<typeof useCodeText>,
  language: Language,
): string {
  const time = recentTimeText(entry.at, language)
  const file = entry.label.params['file']
  if (entry.source === 'import' && typeof file === 'string') return `${file} · ${time}`
  return entry.source === 'creation' ? codeText('panel.created') : time
}

function useFactHistory(fact: EnteredFact): readonly FactHistoryEntry[] | null {
  const connection = useApp((state) => state.connection)
  const documentId = useApp((state) => state.status?.documentId)
  const revision = useApp((state) => state.status?.revision)
  const [found, setFound] = useState<{ key: string; entries: readonly FactHistoryEntry[] } | null>(
    null,
  )
  const { table } = fact
  const key = JSON.stringify(fact.key)
  useEffect(() => {
    if (documentId === undefined) return undefined
    let isStale = false
    const timer = setTimeout(async () => {
      const input = { documentId, table, key: JSON.parse(key) as Record<string, string> }
      const reply = await connection.call('document.factHistory', input)
      if (!isStale && reply.ok) setFound({ key, entries: reply.value })
    }, REST_MS)
    return () => {
      isStale = true
      clearTimeout(timer)
    }
  }, [connection, documentId, revision, table, key])
  return found?.key === key ? found.entries : null
}
