import { useEffect, useState } from 'react'
import { useStore as useZustand } from 'zustand'
import { useApp, useErrorText, useStore, useT } from '../../state/use-app.ts'
import { notify } from '../../ui/notify.ts'
import { ConfirmSkip } from './confirm-skip.tsx'
import { countDecisions } from './decisions.ts'
import './import.css'
import { ImportFailed } from './import-failed.tsx'
import type { ImportSession } from './import-session.ts'
import { ImportStart } from './import-start.tsx'
import { PreviewScreen } from './preview-screen.tsx'
import { Reading } from './reading.tsx'
import { useWindowDrop } from '../welcome/use-window-drop.ts'
import { sessionOfFile } from './session-of-file.ts'
import { startImport } from './start-import.ts'

/** A workbook's way into the plan: choose, read, look and decide, import as one step. */
export function ImportScreen() {
  const t = useT()
  const store = useStore()
  const file = useApp((state) => state.importFile)
  const session = file === null ? null : sessionOfFile(store, file)
  const [waiting, setWaiting] = useState<File | 'none' | null>(null)

  /** Leaves the file for another one or for none; what was decided about it is asked about first. */
  function leaveFor(next: File | 'none', isSure: boolean): void {
    const decided = session === null ? 0 : countDecisions(session.state.getState().decisions)
    setWaiting(decided > 0 && !isSure ? next : null)
    if (decided > 0 && !isSure) return
    if (next === 'none') store.setState({ importFile: null })
    else void startImport(store, next)
  }

  const onFile = (chosen: File) => leaveFor(chosen, false)
  const isOver = useWindowDrop({
    isOn: waiting === null,
    onFiles: ([first, ...others]) => {
      if (others.length > 0) notify({ tone: 'refused', text: t('importing.dropOne') })
      else if (first !== undefined) onFile(first)
    },
  })
  return (
    <section
      className="import-screen"
      aria-label={t('importing.title')}
      data-over={isOver ? '' : undefined}
    >
      {file === null || session === null ? (
        <ImportStart onFile={onFile} />
      ) : (
        <>
          <ImportOfFile
            key={file.fileId}
            name={file.name}
            session={session}
            onFile={onFile}
            onSkip={() => leaveFor('none', false)}
          />
          <ConfirmSkip
            isOpen={waiting !== null}
            name={file.name}
            session={session}
            onStay={() => setWaiting(null)}
            onSkip={() => leaveFor(waiting ?? 'none', true)}
          />
        </>
      )}
      {isOver ? <div className="import-over">{t('importing.drop')}</div> : null}
    </section>
  )
}

interface ImportOfFileProps {
  readonly name: string
  readonly session: ImportSession
  readonly onFile: (file: File) => void
  readonly onSkip: () => void
}

function ImportOfFile({ name, session, onFile, onSkip }: ImportOfFileProps) {
  const phase = useZustand(session.state, (state) => state.phase)
  const apply = useApply(session, name)
  useFollow(session)
  switch (phase.kind) {
    case 'waiting':
      return <Reading name={name} progress="waiting" onStop={() => void session.cancel()} />
    case 'reading':
      return <Reading name={name} progress={phase.progress} onStop={() => void session.cancel()} />
    case 'failed':
      return (
        <ImportFailed
          name={name}
          error={phase.error}
          onFile={onFile}
          onRetry={() => void session.run()}
        />
      )
    case 'ready':
      if (phase.preview.tables.length === 0) {
        return (
          <ImportFailed
            name={name}
            error={{ code: 'no-table', params: {} }}
            sheets={phase.preview.unrelatedSheets}
            onFile={onFile}
            onRetry={() => void session.run()}
          />
        )
      }
      return (
        <PreviewScreen preview={phase.preview} session={session} onApply={apply} onSkip={onSkip} />
      )
  }
}

/** Reads at first sight; compares again whenever the document moves on, by an undo or by another window. */
function useFollow(session: ImportSession): void {
  const t = useT()
  const revision = useApp((state) => state.status?.revision ?? 0)
  useEffect(() => {
    const { phase, isRunning } = session.state.getState()
    if (phase.kind === 'waiting' && !isRunning) void session.run()
    else if (session.follow(revision)) notify({ tone: 'info', text: t('importing.comparedAgain') })
  }, [session, revision, t])
}

/** Imports, says so, and shows the table that was imported. */
function useApply(session: ImportSession, name: string) {
  const store = useStore()
  const t = useT()
  const errorText = useErrorText()
  return async (accept: 'safe' | 'all', shownTableId: string): Promise<void> => {
    const reply = await session.apply(accept)
    if (!reply.ok) {
      const isStale = reply.error.code === 'stale-revision'
      if (isStale) store.getState().session?.recover()
      const { code, params } = reply.error
      const text = isStale
        ? t('importing.stale')
        : errorText({ code, params: { file: name, ...params } })
      notify({ tone: 'refused', text })
      return
    }
    const rows = reply.value.change?.rows.length ?? 0
    const text =
      rows === 0
        ? t('importing.appliedNone', { file: name })
        : t('importing.applied', { count: rows, file: name })
    notify({ tone: 'info', text })
    const { phase } = session.state.getState()
    const { table } = store.getState()
    const preview = phase.kind === 'ready' ? phase.preview : null
    const shown = preview?.tables.find(({ id }) => id === shownTableId)
    store.setState({
      importFile: null,
      screen: 'matrix',
      table:
        table === null || shown === undefined
          ? table
          : { ...table, setId: shown.setId, layer: shown.layer },
    })
  }
}
