import type { EventMessage } from '../../../shared/api/contract.ts'
import type { Reply } from '../../../shared/api/reply.ts'

/** What the server needs of the backend. `clientId` names one page, for as long as it is open. */
export interface ServedBackend {
  /** Never throws: what went wrong is in the reply. */
  call(clientId: string, method: string, input: unknown): Promise<Reply<unknown>>
  /** `except` names a page that need not be told: the reply to its call says the same. */
  subscribe(listener: (message: EventMessage, except?: string) => void): () => void
  /** Lets go of everything the page had open. */
  closeClient(clientId: string): void
  /** Where a staged file lies and what people call it; null when there is no such file. */
  stagedPath(fileId: string): { readonly path: string; readonly name: string } | null
  /** A place for bytes that the server streams in before anything reads them. */
  stageUpload(name: string): { readonly fileId: string; readonly path: string }
}
