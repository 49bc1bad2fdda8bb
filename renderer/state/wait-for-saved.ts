import type { ApiError } from '../../shared/api/reply.ts'
import type { AppStore } from './app-store.ts'

/**
 * Resolves once all that was typed is in the document, so that paper shows it: with null, or with what keeps it from
 * being written.
 */
export function waitForSaved(
  store: Pick<AppStore, 'getState' | 'subscribe'>,
): Promise<ApiError | null> {
  return new Promise((resolve) => {
    const outcome = outcomeOf(store)
    if (outcome !== 'waiting') return resolve(outcome)
    const end = store.subscribe(() => {
      const later = outcomeOf(store)
      if (later === 'waiting') return
      end()
      resolve(later)
    })
  })
}

function outcomeOf(store: Pick<AppStore, 'getState'>): ApiError | null | 'waiting' {
  const { session, status } = store.getState()
  if (session === null || !session.hasUnsaved()) return null
  return status?.save.kind === 'unsaved' ? status.save.error : 'waiting'
}
