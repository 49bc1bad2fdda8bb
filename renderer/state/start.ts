import type { AppStore } from './app-store.ts'

/** Asks the backend who it is and opens what the program was started with. */
export async function start(store: AppStore): Promise<void> {
  const { connection } = store.getState()
  const info = await connection.call('app.info', {})
  if (!info.ok || store.getState().info !== null) return
  store.setState({ info: info.value })
  const { openAtStart } = info.value
  if (openAtStart === null) return
  const opened = await connection.call('documents.open', { id: openAtStart })
  if (opened.ok) store.openSnapshot(opened.value)
}
