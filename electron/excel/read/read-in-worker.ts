import { Worker } from 'node:worker_threads'
import { DEFAULT_LIMITS } from './limits.ts'
import type { ReadLimits } from './limits.ts'
import type { ReadDetail, ReadFailure, ReadResult } from './read-failure.ts'
import type { ReadMessage, ReadRequest } from './read-worker.ts'

export interface ReadInWorkerOptions {
  readonly limits?: Partial<ReadLimits>
  /** Ends the thread at once; the answer is then `too-slow` with reason `cancelled`: ask the signal. */
  readonly signal?: AbortSignal
  /** Sheets read and sheets in all. */
  readonly onProgress?: (done: number, total: number) => void
}

/** Beside this module as source, beside the bundle that holds it when built. */
const WORKER_URL = new URL(
  import.meta.url.endsWith('.ts') ? './read-worker.ts' : './read-worker.js',
  import.meta.url,
)

/**
 * `readWorkbook` in a thread of its own, with a memory bound and a time after which it is ended. Always
 * answers: a thread that runs out of memory is `too-big`, one that dies otherwise `corrupt`.
 */
export async function readWorkbookInWorker(
  bytes: Uint8Array,
  { limits = {}, signal, onProgress }: ReadInWorkerOptions = {},
): Promise<ReadResult> {
  if (signal?.aborted) return cancelled()
  const { milliseconds, memoryMb, fileBytes } = { ...DEFAULT_LIMITS, ...limits }
  if (bytes.length > fileBytes) return failure('too-big', { what: 'fileBytes', limit: fileBytes })

  const worker = startWorker(new Uint8Array(bytes), limits, memoryMb)
  const { promise, resolve } = Promise.withResolvers<ReadResult>()
  const onAbort = (): void => resolve(cancelled())
  signal?.addEventListener('abort', onAbort)
  const timer = setTimeout(
    () => resolve(failure('too-slow', { limit: milliseconds })),
    milliseconds,
  )

  worker.on('message', (message: ReadMessage) => {
    if (message.kind === 'progress') onProgress?.(message.done, message.total)
    else resolve(message.result)
  })
  worker.on('error', (error) => resolve(failureOf(error, memoryMb)))
  worker.on('exit', () => resolve(failure('corrupt', { reason: 'the reader stopped' })))

  try {
    return await promise
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', onAbort)
    await worker.terminate()
  }
}

/** Takes the bytes away: the thread gets them without a copy. */
function startWorker(
  bytes: Uint8Array<ArrayBuffer>,
  limits: Partial<ReadLimits>,
  memoryMb: number,
): Worker {
  return new Worker(WORKER_URL, {
    workerData: { bytes, limits } satisfies ReadRequest,
    transferList: [bytes.buffer],
    // Flags of this process, such as a test runner's loaders, are not meant for the reader.
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: memoryMb },
  })
}

function failureOf(error: unknown, memoryMb: number): ReadResult {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ERR_WORKER_OUT_OF_MEMORY') {
    return failure('too-big', { what: 'memoryMb', limit: memoryMb })
  }
  return failure('corrupt', { reason: error instanceof Error ? error.message : String(error) })
}

function cancelled(): ReadResult {
  return failure('too-slow', { reason: 'cancelled' })
}

function failure(code: ReadFailure, detail: ReadDetail): ReadResult {
  return { ok: false, code, detail }
}
