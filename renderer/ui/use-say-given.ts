import { useCallback } from 'react'
import type { Reply } from '../../shared/api/reply.ts'
import type { GivenFile } from '../state/give-out.ts'
import { useErrorText, useT } from '../state/use-app.ts'
import { notify } from './notify.ts'
import { notifySaved } from './saved-notice.tsx'

/** Says what became of a file that was given out; a person who closed the dialog knows. */
export function useSayGiven(): (reply: Reply<GivenFile>) => void {
  const t = useT()
  const errorText = useErrorText()
  return useCallback(
    (reply) => {
      if (!reply.ok) {
        notify({ tone: 'refused', text: errorText(reply.error) })
        return
      }
      const { file, download } = reply.value
      switch (download.kind) {
        case 'browser':
          notify({ tone: 'info', text: t('paper.sentToBrowser', { file: file.name }) })
          return
        case 'saved':
          notifySaved(download.path)
          return
        case 'cancelled':
          return
      }
    },
    [t, errorText],
  )
}
