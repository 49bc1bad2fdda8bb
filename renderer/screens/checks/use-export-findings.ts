import { useCallback, useState } from 'react'
import type { ApiError } from '../../../shared/api/reply.ts'
import type { AppStore } from '../../state/app-store.ts'
import { useErrorText, useStore, useT } from '../../state/use-app.ts'
import { waitForSaved } from '../../state/wait-for-saved.ts'
import { notify } from '../../ui/notify.ts'

/** Gives the findings out as a workbook; one at a time. */
export function useExportFindings(planId: string): {
  readonly isExporting: boolean
  readonly run: () => void
} {
  const store = useStore()
  const t = useT()
  const errorText = useErrorText()
  const [isExporting, setExporting] = useState(false)
  const run = useCallback(() => {
    setExporting(true)
    void giveOut(store, planId).then((outcome) => {
      setExporting(false)
      if (outcome.kind === 'failed') notify({ tone: 'refused', text: errorText(outcome.error) })
      if (outcome.kind === 'browser') {
        notify({ tone: 'info', text: t('paper.sentToBrowser', { file: outcome.file }) })
      }
      if (outcome.kind === 'saved') {
        notify({ tone: 'info', text: t('paper.saved', { path: outcome.path }) })
      }
    })
  }, [store, planId, t, errorText])
  return { isExporting, run }
}

type Outcome =
  | { readonly kind: 'failed'; readonly error: ApiError }
  | { readonly kind: 'browser'; readonly file: string }
  | { readonly kind: 'saved'; readonly path: string }
  | { readonly kind: 'cancelled' }

async function giveOut(store: AppStore, planId: string): Promise<Outcome> {
  const unsaved = await waitForSaved(store)
  if (unsaved !== null) return { kind: 'failed', error: unsaved }
  const { connection, status, language } = store.getState()
  const documentId = status?.documentId ?? ''
  const staged = await connection.call('checks.export', { documentId, planId, language })
  if (!staged.ok) return { kind: 'failed', error: staged.error }
  const download = await connection.download(staged.value)
  if (!download.ok) return { kind: 'failed', error: download.error }
  switch (download.value.kind) {
    case 'browser':
      return { kind: 'browser', file: staged.value.name }
    case 'saved':
      return { kind: 'saved', path: download.value.path }
    case 'cancelled':
      return { kind: 'cancelled' }
  }
}
