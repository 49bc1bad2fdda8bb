import { useEffect, useState } from 'react'
import type { HistoryEntry } from '../../../shared/api/types.ts'
import { changeText } from '../../../shared/messages/change-text.ts'
import { useApp, useErrorText, useStore, useT } from '../../state/use-app.ts'
import { dateTimeText } from '../../ui/date-text.ts'
import type { ApiError } from '../../../shared/api/reply.ts'

const WEEK_MS = 7 * 24 * 60 * 60 * 1000
const MOST_SHOWN = 8
const READ_AT_ONCE = 100

/** What was done in the last seven days, newest first. */
export function ChangesCard() {
  const t = useT()
  const store = useStore()
  const language = useApp((state) => state.language)
  const errorText = useErrorText()
  const { week, error } = useWeek()
  return (
    <section className="overview-card" aria-labelledby="overview-changes">
      <header>
        <h2 id="overview-changes">{t('overview.changes')}</h2>
        <button
          type="button"
          className="overview-more"
          onClick={() => store.setState({ screen: 'history' })}
        >
          {t('overview.openHistory')}
        </button>
      </header>
      {error === null ? null : (
        <p className="overview-none" role="alert">
          {errorText(error)}
        </p>
      )}
      {week === null || error !== null ? null : week.length === 0 ? (
        <p className="overview-none">{t('overview.changesNone')}</p>
      ) : (
        <ul className="overview-changes">
          {week.slice(0, MOST_SHOWN).map((entry) => (
            <li key={entry.id} data-undone={entry.isUndone ? '' : undefined}>
              <time dateTime={entry.at}>{dateTimeText(entry.at, language)}</time>
              <span>{changeText(language, entry)}</span>
              <small>{t('overview.rows', { count: entry.rows })}</small>
            </li>
          ))}
          {week.length > MOST_SHOWN ? (
            <li>
              <small>
                {t(week.length === READ_AT_ONCE ? 'overview.changesMany' : 'overview.changesMore', {
                  count: week.length - MOST_SHOWN,
                })}
              </small>
            </li>
          ) : null}
        </ul>
      )}
    </section>
  )
}

function useWeek(): {
  readonly week: readonly HistoryEntry[] | null
  readonly error: ApiError | null
} {
  const store = useStore()
  const documentId = useApp((state) => state.status?.documentId ?? '')
  const revision = useApp((state) => state.status?.revision)
  const [week, setWeek] = useState<readonly HistoryEntry[] | null>(null)
  const [error, setError] = useState<ApiError | null>(null)
  useEffect(() => {
    let isCurrent = true
    const input = { documentId, limit: READ_AT_ONCE }
    void store
      .getState()
      .connection.call('document.history', input)
      .then((reply) => {
        if (!isCurrent) return
        setError(reply.ok ? null : reply.error)
        const since = Date.now() - WEEK_MS
        if (reply.ok) setWeek(reply.value.filter(({ at }) => Date.parse(at) >= since))
      })
    return () => {
      isCurrent = false
    }
  }, [store, documentId, revision])
  return { week, error }
}
