import { useEffect } from 'react'
import { isPlanError } from '../../shared/versions/plan-lock.ts'
import { useErrorText, useStore, useT } from '../state/use-app.ts'
import { makeDraft } from '../screens/versions/make-draft.ts'
import { notify } from './notify.ts'

/**
 * What could not be done is said wherever one is by then. A sheet marks the refused cells too, but the screen may have
 * been left before the answer came. An issued plan offers at once what one can edit instead: a draft made from it.
 */
export function useRefusalNotices(): void {
  const store = useStore()
  const errorText = useErrorText()
  const t = useT()
  useEffect(() => {
    const ends = [
      store.on('undoRefused', (_, error) => notify({ tone: 'info', text: errorText(error) })),
      store.on('refused', (edits, error) => {
        const row = edits[0]?.row
        const planId = row !== undefined && 'planId' in row ? row.planId : null
        const offer =
          isPlanError(error.code) && planId !== null
            ? { label: t('versions.newDraftOffer'), run: () => makeDraft(store, planId) }
            : undefined
        notify({ tone: 'refused', text: errorText(error), ...(offer && { action: offer }) })
      }),
    ]
    return () => {
      for (const end of ends) end()
    }
  }, [store, errorText, t])
}
