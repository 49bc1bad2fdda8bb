import { useEffect, useState } from 'react'
import { useStore as useZustand } from 'zustand'
import { useApp, useStore, useT } from '../../state/use-app.ts'
import { notify } from '../../ui/notify.ts'
import { allTables } from './any-table.ts'
import { ConfirmSkip } from './confirm-skip.tsx'
import { countDecisions } from './decisions.ts'
import './import.css'
import { ImportDone, type DoneImport } from './import-done.tsx'
import { ImportFailed } from './import-failed.tsx'
import type { ImportSession } from './import-session.ts'
import { ImportStart } from './import-start.tsx'
import { PreviewScreen } from './preview-screen.tsx'
import { Reading } from './reading.tsx'
import { useWindowDrop } from '../welcome/use-window-drop.ts'
import { sessionOfFile } from './session-of-file.ts'
import { startImport } from './start-import.ts'
import { useApply } from './use-apply.ts'

/** A workbook's way into the plan: choose, read, look and decide, import as one step. */
export function ImportScreen() {
  const t = useT()
  const store = useStore()
  const file = useApp((state) => state.importFile)
  const session = file === null ? null : sessionOfFile(store, file)
  const [waiting, setWaiting] = useState<File | 'none' | null>(null)
  const [done, setDone] = useState<DoneImport | null>(null)
  const revision = useApp((state) => state.status?.revision ?? 0)
  // An undo, or whatever else came after it, takes the word back.
  const isDone = done !== null && revision <= done.revision

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
        isDone ? (
          <ImportDone done={done} onFile={onFile} />
        ) : (
          <ImportStart onFile={onFile} />
        )
      ) : (
        <>
          <ImportOfFile
            key={file.fileId}
            name={file.name}
            session={session}
            onFile={onFile}
            onSkip={() => leaveFor('none', false)}
            onDone={setDone}
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
  readonly onDone: (done: DoneImport) => void
}

function ImportOfFile({ name, session, onFile, onSkip, onDone }: ImportOfFileProps) {
  const phase = useZustand(session.state, (state) => state.phase)
  const apply = useApply(session, name, onDone)
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
      if (allTables(phase.preview).length === 0) {
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
