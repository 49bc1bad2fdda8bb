import { Redo2, Undo2 } from 'lucide-react'
import { useState } from 'react'
import type { ApiError } from '../../../shared/api/reply.ts'
import { changeText } from '../../../shared/messages/change-text.ts'
import { useApp, useErrorText, useT } from '../../state/use-app.ts'
import { useLasting } from '../../ui/use-lasting.ts'
import { ChangeDetail } from './change-detail.tsx'
import { ChangeList } from './change-list.tsx'
import { useHistory } from './use-history.ts'
import './history.css'

/** Every change of the document, newest first, and what each of them did. */
export function HistoryScreen() {
  const t = useT()
  const history = useHistory()
  const { pages, error } = history
  const [chosenId, choose] = useState<number | null>(null)
  const isLoadingLong = useLasting(pages === null && error === null)
  if (pages === null) {
    return error === null ? (
      <p className="history-loading" role="status">
        {isLoadingLong ? t('history.loading') : ''}
      </p>
    ) : (
      <Failure error={error} retry={history.retry} />
    )
  }
  const chosen = pages.entries.find(({ id }) => id === chosenId) ?? pages.entries[0]
  return (
    <div className="history">
      <header className="history-heading">
        <h1>{t('history.title')}</h1>
        <span className="spacer" />
        <StepButton kind="undo" />
        <StepButton kind="redo" />
      </header>
      {chosen === undefined ? (
        <div className="empty-state">
          <h2>{t('history.emptyTitle')}</h2>
          <p>{t('history.emptyText')}</p>
        </div>
      ) : (
        <>
          <ChangeList history={history} pages={pages} chosenId={chosen.id} choose={choose} />
          <ChangeDetail key={chosen.id} entry={chosen} />
        </>
      )}
    </div>
  )
}

function StepButton({ kind }: { kind: 'undo' | 'redo' }) {
  const t = useT()
  const language = useApp((state) => state.language)
  const session = useApp((state) => state.session)
  const isReadOnly = useApp((state) => state.status?.isReadOnly ?? true)
  const step = useApp((state) => state.status?.undoState[kind] ?? null)
  const Icon = kind === 'undo' ? Undo2 : Redo2
  const isUndo = kind === 'undo'
  const text =
    step === null
      ? t(isUndo ? 'frame.undo' : 'frame.redo')
      : t(`history.${kind}`, { step: changeText(language, { label: step.label, reverts: null }) })
  const title = step === null ? t(isUndo ? 'frame.nothingToUndo' : 'frame.nothingToRedo') : text
  return (
    <button
      type="button"
      className="button history-step"
      title={title}
      disabled={step === null || isReadOnly}
      onClick={() => (isUndo ? session?.undo() : session?.redo())}
    >
      <Icon size={16} aria-hidden />
      <span>{text}</span>
    </button>
  )
}

function Failure({ error, retry }: { error: ApiError; retry: () => void }) {
  const t = useT()
  const errorText = useErrorText()
  return (
    <div className="empty-state" role="alert">
      <h2>{t('history.failed')}</h2>
      <p>{errorText(error)}</p>
      <button type="button" className="button" onClick={retry}>
        {t('frame.retry')}
      </button>
    </div>
  )
}
