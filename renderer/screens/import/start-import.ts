import { notifications } from '@mantine/notifications'
import { translate, translateCode } from '../../../shared/messages/translate.ts'
import type { AppStore } from '../../state/app-store.ts'
import { notify } from '../../ui/notify.ts'

const SHOW_AFTER_MS = 200

/** Hands the backend a workbook and shows its preview. Whatever its kind: the reader knows best what it is not. */
export async function startImport(store: AppStore, file: File): Promise<void> {
  const { connection, language, session } = store.getState()
  const noticeId = `import-${file.name}`
  const timer = setTimeout(() => {
    notifications.show({
      id: noticeId,
      loading: true,
      autoClose: false,
      withBorder: true,
      message: translate(language, 'importing.receiving', { file: file.name }),
    })
  }, SHOW_AFTER_MS)
  const reply = await connection.upload(file)
  clearTimeout(timer)
  notifications.hide(noticeId)
  // Meanwhile the document may have been closed; its successor has not asked for this file.
  if (store.getState().session !== session) return
  if (!reply.ok) {
    const { code, params } = reply.error
    const text = translateCode(language, `error.${code}`, { file: file.name, ...params })
    notify({ tone: 'refused', text })
    return
  }
  const { fileId, name } = reply.value
  store.setState({ importFile: { fileId, name }, screen: 'import' })
}
