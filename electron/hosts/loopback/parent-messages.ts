/** What the loopback program tells the start script over their channel: it serves, and this opens a window once. */
export interface FromLoopback {
  readonly kind: 'serving'
  readonly windowUrl: string
}

/** The start script's news: the window it opened was closed by the person. */
export interface ToLoopback {
  readonly kind: 'window-closed'
}
