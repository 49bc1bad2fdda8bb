import { notifications } from '@mantine/notifications'

/** A passing word in the corner; refusals stay until they are read. */
export function notify(notice: { readonly tone: 'info' | 'refused'; readonly text: string }): void {
  notifications.show({
    // The same word again, as a held key brings it, is not said twice at a time.
    id: notice.text,
    message: notice.text,
    color: notice.tone === 'refused' ? 'red' : 'green',
    autoClose: notice.tone === 'refused' ? 15_000 : 4_000,
    withBorder: true,
  })
}
