import type { ApiError } from '../../shared/api/reply.ts'
import type { AppStore } from './app-store.ts'

/** Asks the backend who it is and opens what the program was started with; returns what went wrong, for people. */
export async function start(store: AppStore): Promise<ApiError | null> {
  try {
    return await openFirst(store)
  } finally {
    store.setState({ isStarting: false })
  }
}

async function openFirst(store: AppStore): Promise<ApiError | null> {
  const { connection } = store.getState()
  const info = await connection.call('app.info', {})
  if (!info.ok) return info.error
  if (store.getState().info !== null) return null
  store.setInfo(info.value)
  const { openAtStart } = info.value
  if (openAtStart === null) return null
  const opened = await connection.call('documents.open', { id: openAtStart })
  if (!opened.ok) return opened.error
  store.openSnapshot(opened.value)
  return null
}
