import { ExpectedError } from '../../../shared/api/reply.ts'
import type { PdfPrinter } from '../../printing/pdf-printer.ts'
import type { FromBackend, PrintResult } from './backend-messages.ts'

/** Prints in main, which alone has Chromium. */
export interface RemotePrinter extends PdfPrinter {
  /** Main's answer to a `print` message. */
  settle(id: number, result: PrintResult): void
}

export function remotePrinter(post: (message: FromBackend) => void): RemotePrinter {
  const waiting = new Map<number, (result: PrintResult) => void>()
  let lastId = 0

  function settle(id: number, result: PrintResult): void {
    const resolve = waiting.get(id)
    waiting.delete(id)
    resolve?.(result)
  }

  return {
    settle,
    async print(html, page, signal) {
      if (signal?.aborted === true) throw new ExpectedError('cancelled')
      lastId += 1
      const id = lastId
      const cancel = (): void => {
        post({ kind: 'cancel-print', id })
        settle(id, { ok: false, error: { code: 'cancelled', params: {} } })
      }
      signal?.addEventListener('abort', cancel, { once: true })
      const result = await new Promise<PrintResult>((resolve) => {
        waiting.set(id, resolve)
        post({ kind: 'print', id, html, page })
      })
      signal?.removeEventListener('abort', cancel)
      if (!result.ok) throw new ExpectedError(result.error.code, result.error.params)
      return result.pdf
    },
  }
}
