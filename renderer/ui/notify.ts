import { notifications } from '@mantine/notifications'
import { createElement } from 'react'

export interface Notice {
  readonly tone: 'info' | 'refused'
  readonly text: string
  /** What one may do about it, as a button under the words. */
  readonly action?: { readonly label: string; readonly run: () => void }
}

/** A passing word in the corner; refusals stay until they are read. */
export function notify(notice: Notice): void {
  const { action } = notice
  notifications.show({
    // The same word again, as a held key brings it, is not said twice at a time.
    id: notice.text,
    message: action === undefined ? notice.text : withAction(notice.text, action),
    color: notice.tone === 'refused' ? 'red' : 'green',
    autoClose: notice.tone === 'refused' ? 15_000 : 4_000,
    withBorder: true,
  })
}

function withAction(text: string, action: NonNullable<Notice['action']>) {
  return createElement(
    'div',
    { className: 'notice-with-action' },
    text,
    createElement(
      'button',
      {
        type: 'button',
        className: 'button',
        onClick: () => {
          notifications.hide(text)
          action.run()
        },
      },
      action.label,
    ),
  )
}
