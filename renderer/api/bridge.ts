import type { EventName } from '../../shared/api/contract.ts'
import type { Reply } from '../../shared/api/reply.ts'

/** What the desktop host's preload puts on `window.ntm`: the contract by name, nothing else. */
export interface DesktopBridge {
  call(method: string, input: unknown): Promise<Reply<unknown>>
  subscribe(event: EventName, listener: (payload: unknown) => void): () => void
}

declare global {
  // Merging with the DOM's Window needs an interface of that name.
  interface Window {
    readonly ntm?: DesktopBridge
  }
}
