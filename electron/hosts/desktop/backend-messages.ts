import type { AppendixPage } from '../../../shared/appendix/appendix-document.ts'
import type { EventMessage } from '../../../shared/api/contract.ts'
import type { ApiError, Reply } from '../../../shared/api/reply.ts'

/** How the backend process is to start. */
export interface BackendStart {
  readonly folder: string
  readonly version: string
  /** A document for the first window. */
  readonly file: string | null
  /** Whether a person without documents finds a copy of the sample. */
  readonly sample: boolean
}

/** What main sends to the backend process; each `id` comes back once. */
export type ToBackend =
  | ({ readonly kind: 'start' } & BackendStart)
  | {
      readonly kind: 'call'
      readonly id: number
      readonly clientId: string
      readonly method: string
      readonly input: unknown
    }
  | {
      readonly kind: 'open-path'
      readonly id: number
      readonly clientId: string
      readonly path: string
    }
  | { readonly kind: 'staged-path'; readonly id: number; readonly fileId: string }
  | { readonly kind: 'close-client'; readonly clientId: string }
  | { readonly kind: 'printed'; readonly id: number; readonly result: PrintResult }
  | { readonly kind: 'stop' }

/** What the backend process sends to main. `print` asks for something back, by its own `id`. */
export type FromBackend =
  | { readonly kind: 'ready' }
  | { readonly kind: 'reply'; readonly id: number; readonly reply: Reply<unknown> }
  /** `except`: the window that learns the same from the reply to its call. */
  | { readonly kind: 'event'; readonly message: EventMessage; readonly except?: string }
  | {
      readonly kind: 'print'
      readonly id: number
      readonly html: string
      readonly page: AppendixPage
    }
  | { readonly kind: 'cancel-print'; readonly id: number }

export type PrintResult =
  { readonly ok: true; readonly pdf: Uint8Array } | { readonly ok: false; readonly error: ApiError }

export interface StagedPath {
  readonly path: string
  readonly name: string
}
