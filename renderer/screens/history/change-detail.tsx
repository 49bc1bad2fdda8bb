import { ArrowRight, Crosshair } from 'lucide-react'
import { useEffect, useMemo, useState } from 'react'
import type { ApiError } from '../../../shared/api/reply.ts'
import type { HistoryEntry } from '../../../shared/api/types.ts'
import type { RowChange } from '../../../shared/changes/change-set.ts'
import { changeText } from '../../../shared/messages/change-text.ts'
import { useApp, useErrorText, useStore, useT } from '../../state/use-app.ts'
import { dateTimeText } from '../../ui/date-text.ts'
import { useLasting } from '../../ui/use-lasting.ts'
import { StateMark } from './change-list.tsx'
import { rowTexts, type RowText } from './row-text.ts'
import { SourceSign } from './source-sign.tsx'

/** One change with its rows before and after. */
export function ChangeDetail({ entry }: { entry: HistoryEntry }) {
  const t = useT()
  const language = useApp((state) => state.language)
  const { rows, error } = useChangeRows(entry.id)
  const errorText = useErrorText()
  const isLoadingLong = useLasting(rows === null && error === null)
  return (
    <section className="card change-detail" aria-label={t('history.detail')}>
      <header>
        <h2>{changeText(language, entry)}</h2>
        <p className="change-facts">
          <time dateTime={entry.at}>{dateTimeText(entry.at, language)}</time>
          <SourceSign source={entry.source} />
          <span>{t('history.rows', { count: entry.rows })}</span>
          <StateMark entry={entry} />
        </p>
      </header>
      {isLoadingLong ? <p className="change-list-note">{t('history.loading')}</p> : null}
      {error === null ? null : (
        <p className="change-list-note" role="alert">
          {errorText(error)}
        </p>
      )}
      {rows === null ? null : <Rows rows={rows} />}
    </section>
  )
}

/** A change is never edited, so that its rows are read once. */
function useChangeRows(changeId: number): {
  readonly rows: readonly RowChange[] | null
  readonly error: ApiError | null
} {
  const store = useStore()
  const documentId = useApp((state) => state.status?.documentId ?? '')
  const [rows, setRows] = useState<readonly RowChange[] | null>(null)
  const [error, setError] = useState<ApiError | null>(null)
  useEffect(() => {
    let isCurrent = true
    async function read(): Promise<void> {
      const { connection } = store.getState()
      const reply = await connection.call('document.changeRows', { documentId, changeId })
      if (!isCurrent) return
      if (reply.ok) setRows(reply.value.rows)
      else setError(reply.error)
    }
    void read()
    return () => {
      isCurrent = false
    }
  }, [store, documentId, changeId])
  return { rows, error }
}

/** Creations and imports write thousands of rows; so many are shown at a time. */
const ROWS_AT_ONCE = 200

function Rows({ rows }: { rows: readonly RowChange[] }) {
  const t = useT()
  const language = useApp((state) => state.language)
  const session = useApp((state) => state.session)
  // Names may change with the facts.
  const factsVersion = useApp((state) => state.factsVersion)
  const [shownCount, setShownCount] = useState(ROWS_AT_ONCE)
  const groups = useMemo(
    () =>
      session === null ? [] : grouped(rowTexts(language, session.facts().facts, rows), shownCount),
    // oxlint-disable-next-line react/exhaustive-deps -- factsVersion stands for the facts, which change in place
    [session, language, rows, shownCount, factsVersion],
  )
  const rest = rows.length - shownCount
  return (
    <div className="change-rows">
      {groups.map((group) => (
        <section key={group.id}>
          <h3>
            {group.title} <span>{t('history.rows', { count: group.count })}</span>
          </h3>
          <ul>
            {group.rows.map((row, index) => (
              // Rows of a change have no identity but their place, which never changes.
              // oxlint-disable-next-line react/no-array-index-key
              <ChangedRow key={index} row={row} />
            ))}
          </ul>
        </section>
      ))}
      {rest > 0 ? (
        <button
          type="button"
          className="button"
          onClick={() => setShownCount(shownCount + ROWS_AT_ONCE)}
        >
          {t('history.more', { count: Math.min(rest, ROWS_AT_ONCE) })}
        </button>
      ) : null}
    </div>
  )
}

interface Group {
  readonly id: string
  readonly title: string
  /** All of the change's rows in this group, shown or not. */
  readonly count: number
  readonly rows: readonly RowText[]
}

function grouped(texts: readonly RowText[], shownCount: number): Group[] {
  const groups = new Map<string, { title: string; count: number; rows: RowText[] }>()
  for (const [index, text] of texts.entries()) {
    const group = groups.get(text.groupId) ?? { title: text.group, count: 0, rows: [] }
    groups.set(text.groupId, group)
    group.count++
    if (index < shownCount) group.rows.push(text)
  }
  return [...groups].map(([id, group]) => ({ id, ...group }))
}

function ChangedRow({ row }: { row: RowText }) {
  const t = useT()
  const store = useStore()
  const { target } = row
  return (
    <li className="changed-row">
      <span className="changed-subject">{row.subject}</span>
      {row.kind === 'changed' ? (
        <span className="changed-fields">
          {row.fields.map((field) => (
            <span key={field.label}>
              {field.label === null ? null : <small>{field.label}</small>} <del>{field.before}</del>{' '}
              <ArrowRight size={13} aria-label="→" /> <ins>{field.after}</ins>
            </span>
          ))}
        </span>
      ) : (
        <span className="changed-fields">
          <span className="change-mark" data-kind={row.kind}>
            {t(row.kind === 'added' ? 'history.added' : 'history.removed')}
          </span>
          {row.fields.map(({ label, before, after }) => (
            <span key={label}>
              <small>{label}</small>{' '}
              {row.kind === 'added' ? <ins>{after}</ins> : <del>{before}</del>}
            </span>
          ))}
        </span>
      )}
      {target === null ? null : (
        <button
          type="button"
          className="link-button"
          title={t('history.goToCell')}
          onClick={() => store.setState({ screen: 'matrix', ...target })}
        >
          <Crosshair size={14} aria-hidden /> {t('history.goToCell')}
        </button>
      )}
    </li>
  )
}
