import { useEffect, useRef } from 'react'
import type { HistoryEntry } from '../../../shared/api/types.ts'
import { changeText } from '../../../shared/messages/change-text.ts'
import { useApp, useErrorText, useT } from '../../state/use-app.ts'
import { recentTimeText } from '../../ui/date-text.ts'
import { moveInList } from '../../ui/list-keys.ts'
import { useLasting } from '../../ui/use-lasting.ts'
import type { HistoryPages } from './history-pages.ts'
import { SourceSign } from './source-sign.tsx'
import type { History } from './use-history.ts'

interface ListProps {
  readonly history: History
  readonly pages: HistoryPages
  readonly chosenId: number
  readonly choose: (id: number) => void
}

/** Older changes are read as the end of the list comes near. */
export function ChangeList({ history, pages, chosenId, choose }: ListProps) {
  const t = useT()
  const errorText = useErrorText()
  const isReadingLong = useLasting(history.isReadingMore)
  return (
    <div className="card change-list">
      <ul role="listbox" aria-label={t('history.list')} onKeyDown={moveInList}>
        {pages.entries.map((entry) => (
          <ChangeItem
            key={entry.id}
            entry={entry}
            isChosen={entry.id === chosenId}
            choose={choose}
          />
        ))}
      </ul>
      {history.error === null ? null : (
        <p className="change-list-note" role="alert">
          {errorText(history.error)}{' '}
          <button type="button" className="button" onClick={history.retry}>
            {t('frame.retry')}
          </button>
        </p>
      )}
      {isReadingLong ? <p className="change-list-note">{t('history.loadingMore')}</p> : null}
      {pages.hasMore ? <EndMark key={pages.entries.length} reach={history.readMore} /> : null}
    </div>
  )
}

interface ItemProps {
  readonly entry: HistoryEntry
  readonly isChosen: boolean
  readonly choose: (id: number) => void
}

function ChangeItem({ entry, isChosen, choose }: ItemProps) {
  const t = useT()
  const language = useApp((state) => state.language)
  return (
    <li
      role="option"
      aria-selected={isChosen}
      tabIndex={isChosen ? 0 : -1}
      data-list-item
      data-undone={entry.isUndone ? '' : undefined}
      className="change-item"
      onFocus={() => choose(entry.id)}
      onClick={() => choose(entry.id)}
    >
      <span className="change-text">{changeText(language, entry)}</span>
      <span className="change-facts">
        <time dateTime={entry.at}>{recentTimeText(entry.at, language)}</time>
        <SourceSign source={entry.source} />
        <span>{t('history.rows', { count: entry.rows })}</span>
        <StateMark entry={entry} />
      </span>
    </li>
  )
}

/** What became of a change, or what it did to another. */
export function StateMark({ entry }: { entry: HistoryEntry }) {
  const t = useT()
  if (entry.isUndone) return <span className="change-mark">{t('history.undone')}</span>
  if (entry.reverts === null) return null
  return (
    <span className="change-mark" data-kind={entry.reverts.kind}>
      {t(entry.reverts.kind === 'undo' ? 'history.isUndo' : 'history.isRedo')}
    </span>
  )
}

function EndMark({ reach }: { reach: () => void }) {
  const mark = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = mark.current
    if (element === null) return undefined
    const observer = new IntersectionObserver(
      (seen) => {
        if (seen.some((entry) => entry.isIntersecting)) reach()
      },
      { rootMargin: '400px' },
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [reach])
  return <div ref={mark} className="change-list-end" />
}
