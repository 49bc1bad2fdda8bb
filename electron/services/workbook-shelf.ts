import { ExpectedError } from '../../shared/api/reply.ts'
import type { RawWorkbook } from '../../shared/import/raw-sheet.ts'
import { readWorkbookInWorker } from '../excel/read/read-in-worker.ts'
import type { Staging } from '../files/staging.ts'

const KEPT_WORKBOOKS = 4

/** Workbooks that have been read, so that a preview run again with other decisions does not read the file again. */
export interface WorkbookShelf {
  /** Reads a staged file in a worker. Refuses with the reader's codes, `unknown-file`, `cancelled`. */
  read(fileId: string, onProgress: (done: number, total: number) => void): Promise<RawWorkbook>
  cancel(fileId: string): void
}

export function createWorkbookShelf(staging: Staging): WorkbookShelf {
  const read = new Map<string, RawWorkbook>()
  const running = new Map<string, AbortController>()
  return {
    async read(fileId, onProgress) {
      const kept = read.get(fileId)
      if (kept !== undefined) return kept
      const { name, bytes } = staging.read(fileId)
      const abort = new AbortController()
      running.set(fileId, abort)
      try {
        const result = await readWorkbookInWorker(bytes, { signal: abort.signal, onProgress })
        if (abort.signal.aborted) throw new ExpectedError('cancelled', {})
        if (!result.ok) throw new ExpectedError(result.code, { ...result.detail, file: name })
        read.set(fileId, result.workbook)
        for (const oldest of [...read.keys()].slice(0, -KEPT_WORKBOOKS)) read.delete(oldest)
        return result.workbook
      } finally {
        running.delete(fileId)
      }
    },
    cancel: (fileId) => running.get(fileId)?.abort(),
  }
}
