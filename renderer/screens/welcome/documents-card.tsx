import { Clock, FileText, X } from 'lucide-react'
import type { DocumentEntry } from '../../../shared/api/types.ts'
import { useApp, useErrorText, useT } from '../../state/use-app.ts'
import { dateTimeText } from '../../ui/date-text.ts'
import { moveInList } from '../../ui/list-keys.ts'
import { useLasting } from '../../ui/use-lasting.ts'
import { isInFolder } from './is-in-folder.ts'
import type { DocumentList } from './use-documents.ts'

interface CardProps {
  readonly list: DocumentList
  readonly isBusy: boolean
  readonly open: (entry: DocumentEntry) => void
  readonly forget: (entry: DocumentEntry) => void
  readonly reload: () => void
}

export function DocumentsCard({ list, ...actions }: CardProps) {
  const t = useT()
  const isLoadingLong = useLasting(list.kind === 'loading')
  return (
    <section className="card documents" aria-labelledby="documents-title">
      <header>
        <h2 id="documents-title">{t('welcome.list')}</h2>
        {list.kind === 'ready' ? (
          <span>{t('welcome.list.count', { count: list.entries.length })}</span>
        ) : null}
      </header>
      {isLoadingLong ? <p className="documents-note">{t('welcome.list.loading')}</p> : null}
      {list.kind === 'failed' ? <ListFailure list={list} reload={actions.reload} /> : null}
      {list.kind === 'ready' ? <Documents entries={list.entries} {...actions} /> : null}
    </section>
  )
}

function ListFailure({
  list,
  reload,
}: {
  list: Extract<DocumentList, { kind: 'failed' }>
  reload: () => void
}) {
  const t = useT()
  const errorText = useErrorText()
  return (
    <div className="documents-note" role="alert">
      <p>{t('welcome.list.failed')}</p>
      {/* What is being typed is no worry here: nothing is open. */}
      {list.error.code === 'backend-gone' ? null : <p>{errorText(list.error)}</p>}
      <button type="button" className="button" onClick={reload}>
        {t('frame.retry')}
      </button>
    </div>
  )
}

function Documents({
  entries,
  isBusy,
  open,
  forget,
}: Omit<CardProps, 'list' | 'reload'> & { entries: readonly DocumentEntry[] }) {
  const t = useT()
  const language = useApp((state) => state.language)
  const documentsFolder = useApp((state) => state.info?.documentsFolder ?? null)
  if (entries.length === 0) return <p className="documents-note">{t('welcome.list.empty')}</p>
  return (
    <ul onKeyDown={moveInList}>
      {entries.map((entry) => (
        <li key={entry.id}>
          <button
            type="button"
            className="document"
            data-list-item
            disabled={isBusy}
            onClick={() => open(entry)}
          >
            <FileText size={18} aria-hidden />
            <span className="document-name">{entry.name}</span>
            {entry.isRecent ? (
              <span className="document-recent" title={t('welcome.document.recent')}>
                <Clock size={13} aria-hidden />
                <span className="visually-hidden">{t('welcome.document.recent')}</span>
              </span>
            ) : null}
            <span className="document-folder" title={entry.folder}>
              <bdi dir="ltr">{entry.folder}</bdi>
            </span>
            <span className="document-time">
              {t('welcome.document.modified', { time: dateTimeText(entry.modifiedAt, language) })}
            </span>
          </button>
          {entry.isRecent && !isInFolder(entry, documentsFolder) ? (
            <button
              type="button"
              className="button icon-button"
              aria-label={t('welcome.document.forget', { name: entry.name })}
              title={t('welcome.document.forget', { name: entry.name })}
              onClick={() => forget(entry)}
            >
              <X size={15} aria-hidden />
            </button>
          ) : null}
        </li>
      ))}
    </ul>
  )
}
