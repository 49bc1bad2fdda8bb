import type { Call, EventName, NtmEvents } from './contract.ts'

/** How a window reaches the backend: over IPC in the desktop program, over a WebSocket in a browser. */
export interface Transport {
  readonly call: Call
  /** Returns a function that ends the subscription. */
  subscribe<E extends EventName>(event: E, listener: (payload: NtmEvents[E]) => void): () => void
}

/** A call on the wire; `id` pairs it with its reply. */
export interface CallMessage {
  readonly id: number
  readonly method: string
  readonly input: unknown
}
