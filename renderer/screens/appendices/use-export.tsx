import { notifications } from '@mantine/notifications'
import { FolderOpen } from 'lucide-react'
import { useCallback, useRef, useState } from 'react'
import type { Input } from '../../../shared/api/contract.ts'
import type { AppendixLayout } from '../../../shared/appendix/appendix-options.ts'
import type { ApiError, Reply } from '../../../shared/api/reply.ts'
import type { StagedFile } from '../../../shared/api/types.ts'
import type { Download } from '../../api/connection.ts'
import type { AppStore } from '../../state/app-store.ts'
import { useErrorText, useStore, useT } from '../../state/use-app.ts'
import { notify } from '../../ui/notify.ts'
import { waitForSaved } from '../../state/wait-for-saved.ts'

export type ExportFormat = Input<'appendix.export'>['format']

/** Gives an appendix out as a file; one at a time. */
export function useExport(
  planId: string,
  layout: AppendixLayout,
): {
  readonly busy: ExportFormat | null
  readonly run: (appendixId: string, format: ExportFormat) => void
} {
  const store = useStore()
  const t = useT()
  const errorText = useErrorText()
  const [busy, setBusy] = useState<ExportFormat | null>(null)
  const isUnderWay = useRef(false)

  const say = useCallback(
    ({ file, download }: Given) => {
      if (download.kind === 'browser') {
        notify({ tone: 'info', text: t('paper.sentToBrowser', { file: file.name }) })
      }
      if (download.kind === 'saved') showSaved(download.path)
    },
    [t],
  )
  const run = useCallback(
    (appendixId: string, format: ExportFormat) => {
      if (isUnderWay.current) return
      isUnderWay.current = true
      setBusy(format)
      void giveOut(store, { planId, appendixId, layout, format }).then((reply) => {
        isUnderWay.current = false
        setBusy(null)
        if (reply.ok) say(reply.value)
        else notify({ tone: 'refused', text: errorText(reply.error) })
      })
    },
    [store, planId, layout, say, errorText],
  )
  return { busy, run }
}

interface Given {
  readonly file: StagedFile
  readonly download: Download
}

async function giveOut(
  store: AppStore,
  what: Omit<Input<'appendix.export'>, 'documentId'>,
): Promise<Reply<Given>> {
  const unsaved = await waitForSaved(store)
  if (unsaved !== null) return refused(unsaved)
  const { connection, status } = store.getState()
  const documentId = status?.documentId ?? ''
  const staged = await connection.call('appendix.export', { documentId, ...what })
  if (!staged.ok) return staged
  const download = await connection.download(staged.value)
  return download.ok
    ? { ok: true, value: { file: staged.value, download: download.value } }
    : download
}

function refused(error: ApiError): Reply<never> {
  return { ok: false, error }
}

const SAVED_NOTICE_MS = 12_000

function showSaved(path: string): void {
  notifications.show({
    message: <SavedNotice path={path} />,
    color: 'green',
    autoClose: SAVED_NOTICE_MS,
    withBorder: true,
  })
}

function SavedNotice({ path }: { path: string }) {
  const t = useT()
  const store = useStore()
  const errorText = useErrorText()
  async function reveal(): Promise<void> {
    const reply = await store.getState().connection.call('shell.reveal', { path })
    if (!reply.ok) notify({ tone: 'refused', text: errorText(reply.error) })
  }
  return (
    <div className="saved-notice">
      <span>{t('paper.saved', { path })}</span>
      <button type="button" className="button" onClick={() => void reveal()}>
        <FolderOpen size={15} aria-hidden /> {t('paper.reveal')}
      </button>
    </div>
  )
}
