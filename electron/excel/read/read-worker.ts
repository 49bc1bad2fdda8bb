import { parentPort, workerData } from 'node:worker_threads'
import type { ReadLimits } from './limits.ts'
import type { ReadResult } from './read-failure.ts'
import { readWorkbook } from './read-workbook.ts'

/** What `readWorkbookInWorker` hands to this thread as its workerData. */
export interface ReadRequest {
  readonly bytes: Uint8Array
  readonly limits: Partial<ReadLimits>
}

export type ReadMessage =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'result'; readonly result: ReadResult }

function post(message: ReadMessage): void {
  parentPort?.postMessage(message, [])
}

// The only code that starts this thread sends a ReadRequest.
const { bytes, limits } = workerData as ReadRequest
const result = await readWorkbook(bytes, limits, (done, total) => {
  post({ kind: 'progress', done, total })
})
post({ kind: 'result', result })
