import type { Call, EventName, NtmEvents } from './contract.ts'

/** How a window reaches the backend: over IPC in the desktop program, over a WebSocket in a browser. */
export interface Transport {
  readonly call: Call
  /** Returns a function that ends the subscription. */
  subscribe<E extends EventName>(event: E, listener: (payload: NtmEvents[E]) => void): () => void
}

/**
 * What a call over the WebSocket may weigh, in bytes: the largest change (a further draft of the whole country's plan,
 * 150,000 rows of some 300 bytes), or a workbook of 20 MB as base64. A line is cut off above it.
 */
export const MAX_MESSAGE_BYTES = 64 * 1024 * 1024

/** A call on the wire; `id` pairs it with its reply. */
export interface CallMessage {
  readonly id: number
  readonly method: string
  readonly input: unknown
}
