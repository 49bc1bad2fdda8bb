import { notifications } from '@mantine/notifications'
import { FolderOpen } from 'lucide-react'
import { useErrorText, useStore, useT } from '../state/use-app.ts'
import { notify } from './notify.ts'
import './saved-notice.css'

const SAVED_NOTICE_MS = 12_000

/** Says where a file came to lie, with the way to its folder. */
export function notifySaved(path: string): void {
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
