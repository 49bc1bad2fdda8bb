import type { ErrorCode, ErrorParams, Reply } from '../../shared/api/reply.ts'
import type { StagedFile } from '../../shared/api/types.ts'
import { MAX_MESSAGE_BYTES, type Transport } from '../../shared/api/transport.ts'

/**
 * `reconnecting`: the line is down and calls wait for it. `lost`: it has been down for long; calls are refused with
 * `backend-gone` at once, while the line is still tried now and then.
 */
export type ConnectionState = 'connected' | 'reconnecting' | 'lost'

/** What became of a file that was handed to the person. A browser doesn't tell where it put a download. */
export type Download =
  | { readonly kind: 'saved'; readonly path: string }
  | { readonly kind: 'browser' }
  | { readonly kind: 'cancelled' }

/** Everything a window has of the world outside it. */
export interface Connection extends Transport {
  /** Hands the backend a file the person chose. Refuses `too-big`, `unknown-file`, `disk-full`, `write-failed`, `backend-gone`. */
  upload(file: File): Promise<Reply<StagedFile>>
  /** Gives the person a staged file: a save dialog on the desktop, a download in a browser. */
  download(file: StagedFile): Promise<Reply<Download>>
  /** The state as it is; `subscribeState` tells of each change after that. */
  state(): ConnectionState
  subscribeState(listener: (state: ConnectionState) => void): () => void
}

export function backendGone(): Reply<never> {
  return refusal('backend-gone', {})
}

export function tooBig(limit: number): Reply<never> {
  return refusal('too-big', { what: 'fileBytes', limit })
}

/** A call that no line carries. */
export function tooHeavy(): Reply<never> {
  return refusal('bad-input', { field: 'input', problem: `> ${MAX_MESSAGE_BYTES / 2 ** 20} MB` })
}

/** The file was moved or taken away since the person chose it. */
export function unreadable(): Reply<never> {
  return refusal('unknown-file', {})
}

function refusal(code: ErrorCode, params: ErrorParams): Reply<never> {
  return { ok: false, error: { code, params } }
}
