/** A line to the host that is dialled again whenever it breaks. */
export interface SocketLine {
  /** False when the line is down: nothing was sent. */
  send(text: string): boolean
  close(): void
}

export interface SocketLineOptions {
  readonly address: string
  readonly onOpen: () => void
  readonly onMessage: (text: string) => void
  /** The line broke, or another try to dial failed; `downMs` is how long it has been down. */
  readonly onDown: (downMs: number) => void
}

const FIRST_DELAY_MS = 100
const LONGEST_DELAY_MS = 5_000

/** Waits 0.1 s after a break, then twice as long each time up to 5 s, so that a short hitch is hardly seen. */
export function openSocketLine(options: SocketLineOptions): SocketLine {
  let socket: WebSocket | null = null
  let delay = FIRST_DELAY_MS
  let downSince: number | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let isClosed = false

  function dial(): void {
    const dialled = new WebSocket(options.address)
    socket = dialled
    dialled.addEventListener('open', () => {
      delay = FIRST_DELAY_MS
      downSince = null
      options.onOpen()
    })
    dialled.addEventListener('message', (event: MessageEvent<unknown>) => {
      if (typeof event.data === 'string') options.onMessage(event.data)
    })
    // A failed dial ends with 'close' as well, so 'error' needs no listener of its own.
    dialled.addEventListener('close', () => {
      if (isClosed) return
      downSince ??= performance.now()
      timer = setTimeout(dial, delay)
      delay = Math.min(delay * 2, LONGEST_DELAY_MS)
      options.onDown(performance.now() - downSince)
    })
  }

  dial()
  return {
    send(text) {
      if (socket?.readyState !== WebSocket.OPEN) return false
      socket.send(text)
      return true
    },
    close() {
      isClosed = true
      clearTimeout(timer)
      socket?.close()
    },
  }
}
