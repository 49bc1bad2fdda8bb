import { LoaderCircle, TriangleAlert, X } from 'lucide-react'
import { useCallback, useRef, useState } from 'react'
import type { ApiError } from '../../../shared/api/reply.ts'
import type { DocumentEntry } from '../../../shared/api/types.ts'
import { useApp, useErrorText, useT } from '../../state/use-app.ts'
import { notify } from '../../ui/notify.ts'
import { useLasting } from '../../ui/use-lasting.ts'
import { DocumentsCard } from './documents-card.tsx'
import { NewDocumentDialog } from './new-document-dialog.tsx'
import { Newcomer } from './newcomer.tsx'
import { StartCards } from './start-cards.tsx'
import { useDocuments } from './use-documents.ts'
import { openUploaded, useOpening } from './use-opening.ts'
import { useWindowDrop } from './use-window-drop.ts'
import './welcome.css'

/** What officers see first: the sample, a new document, a file, and the documents they have. */
export function WelcomeScreen() {
  const t = useT()
  const { list, reload } = useDocuments()
  const opening = useOpening(reload)
  const [isFormOpen, setFormOpen] = useState(false)
  const [notice, setNotice] = useState<string | null>(null)
  const fileInput = useRef<HTMLInputElement>(null)
  const isDesktop = useApp((state) => state.info?.host === 'desktop')
  const folder = useApp((state) => state.info?.documentsFolder ?? '')
  const connection = useApp((state) => state.connection)
  const errorText = useErrorText()

  const openFiles = useCallback(
    (files: readonly File[]) => {
      const [file] = files
      if (file === undefined) return
      setNotice(null)
      opening.fail(null)
      if (files.length > 1) return setNotice(t('welcome.drop.many'))
      if (!file.name.toLowerCase().endsWith('.ntm')) {
        return setNotice(t('welcome.drop.wrong', { file: file.name }))
      }
      opening.open({
        words: t('welcome.opening', { name: file.name }),
        name: file.name,
        call: (line) => openUploaded(line, file),
      })
    },
    [opening, t],
  )
  const isOver = useWindowDrop({ isOn: !isFormOpen, onFiles: openFiles })

  function openSample(): void {
    opening.open({
      words: t('welcome.openingSample'),
      name: '',
      call: (line) => line.call('documents.openSample', { sample: 'langson-2023' }),
    })
  }

  function openListed({ id, name }: DocumentEntry): void {
    opening.open({
      words: t('welcome.opening', { name }),
      name,
      call: (line) => line.call('documents.open', { id }),
    })
  }

  function openFile(): void {
    if (!isDesktop) return fileInput.current?.click()
    opening.open({
      words: t('welcome.open'),
      name: '',
      call: (line) => line.call('shell.openDocument', {}),
    })
  }

  async function forget(entry: DocumentEntry): Promise<void> {
    const reply = await connection.call('documents.forget', { id: entry.id })
    if (!reply.ok) return notify({ tone: 'refused', text: errorText(reply.error) })
    const { name } = entry
    notify({
      tone: 'info',
      text: t('welcome.document.forgotten', { name, folder: entry.folder }),
    })
    reload()
  }

  const isNewcomer = list.kind === 'ready' && list.entries.length === 0
  const actions = {
    openSample,
    openForm: () => setFormOpen(true),
    openFile,
    isBusy: opening.busy !== null,
  }
  const refusal = notice ?? openingRefusal(opening.error, errorText)
  return (
    <>
      <div className="welcome">
        <div className="welcome-scroll">
          <div className="welcome-page">
            <ConnectionNotice />
            {refusal === null ? null : (
              <Refusal
                text={refusal}
                dismiss={() => {
                  setNotice(null)
                  opening.fail(null)
                }}
              />
            )}
            {isNewcomer ? (
              <Newcomer {...actions} />
            ) : (
              <>
                <header className="welcome-heading">
                  <h1>{t('welcome.title')}</h1>
                  <p>{t('welcome.lead')}</p>
                </header>
                <StartCards {...actions} />
                <DocumentsCard
                  list={list}
                  isBusy={actions.isBusy}
                  open={openListed}
                  forget={(entry) => void forget(entry)}
                  reload={reload}
                />
              </>
            )}
            {folder === '' ? null : (
              <p className="welcome-folder">{t('welcome.list.folder', { folder })}</p>
            )}
          </div>
        </div>
        <input
          ref={fileInput}
          type="file"
          accept=".ntm"
          hidden
          data-testid="open-file"
          onChange={(event) => {
            openFiles([...(event.currentTarget.files ?? [])])
            // The same file may be chosen again.
            event.currentTarget.value = ''
          }}
        />
        {isOver ? <DropOverlay folder={folder} /> : null}
        <BusyOverlay words={opening.busy} />
      </div>
      <NewDocumentDialog isOpen={isFormOpen} close={() => setFormOpen(false)} />
    </>
  )
}

/** A line that is down has a notice of its own, and nothing is open whose figures could be lost. */
function openingRefusal(
  error: ApiError | null,
  errorText: (error: ApiError) => string,
): string | null {
  return error === null || error.code === 'backend-gone' ? null : errorText(error)
}

function ConnectionNotice() {
  const t = useT()
  const state = useApp((app) => app.connectionState)
  if (state === 'connected') return null
  return (
    <p className="welcome-notice" role="alert">
      <TriangleAlert size={17} aria-hidden />
      <span>{t(`welcome.connection.${state}`)}</span>
    </p>
  )
}

function Refusal({ text, dismiss }: { text: string; dismiss: () => void }) {
  const t = useT()
  return (
    <div className="welcome-notice" role="alert">
      <TriangleAlert size={17} aria-hidden />
      <span>{text}</span>
      <button
        type="button"
        className="button icon-button"
        aria-label={t('welcome.dismiss')}
        title={t('welcome.dismiss')}
        onClick={dismiss}
      >
        <X size={16} aria-hidden />
      </button>
    </div>
  )
}

function DropOverlay({ folder }: { folder: string }) {
  const t = useT()
  return (
    <div className="welcome-drop">
      <strong>{t('welcome.drop')}</strong>
      <span>{t('welcome.drop.hint', { folder })}</span>
    </div>
  )
}

function BusyOverlay({ words }: { words: string | null }) {
  const isLasting = useLasting(words !== null)
  if (!isLasting) return null
  return (
    <div className="welcome-busy" role="status">
      <LoaderCircle size={18} className="turning" aria-hidden />
      {words}
    </div>
  )
}
