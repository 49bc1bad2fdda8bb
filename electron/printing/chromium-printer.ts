import { ExpectedError } from '../../shared/api/reply.ts'
import { findBrowser } from '../files/find-browser.ts'
import { AWAIT_FONTS_SCRIPT } from './await-fonts.ts'
import { startBrowser, type BrowserProcess } from './browser-process.ts'
import type { DevToolsPipe } from './devtools-pipe.ts'
import type { PdfPrinter } from './pdf-printer.ts'

/** Enough for a list of all the country's communes on a slow disk. */
const TIMEOUT_MS = 120_000

export interface ChromiumPrinterOptions {
  /** Program of the browser; looked for on the machine by default. */
  readonly browser?: string | null
  readonly timeoutMs?: number
}

/**
 * Prints with an installed Chromium, Chrome or Edge, one process a print, over a DevTools pipe of our own.
 * Chosen by figures (cold process to PDF of Appendix 6, medians on 2 cores): this 0.75 s, `--print-to-pdf` 1.0 s (it can't
 * wait for fonts or say what went wrong), playwright-core 1.35 s, of which 0.33 s is its import.
 */
export function chromiumPrinter(options: ChromiumPrinterOptions = {}): PdfPrinter {
  return {
    async print(html, _page, signal) {
      if (signal?.aborted === true) throw new ExpectedError('cancelled')
      const program = options.browser === undefined ? findBrowser() : options.browser
      if (program === null) throw new ExpectedError('no-browser')
      const browser = await start(program)
      const stop = stopSignal(signal, options.timeoutMs ?? TIMEOUT_MS)
      try {
        return await Promise.race([printPage(browser.devTools, html), stop.stopped, browser.ended])
      } catch (error) {
        throw error instanceof ExpectedError ? error : printFailed(error)
      } finally {
        stop.release()
        await browser.close()
      }
    },
  }
}

async function printPage(devTools: DevToolsPipe, html: string): Promise<Uint8Array> {
  const targetId = await openedPage(devTools)
  const attached = await devTools.send('Target.attachToTarget', { targetId, flatten: true })
  const sessionId = String(attached['sessionId'])
  const frameId = await mainFrame(devTools, sessionId)
  await devTools.send('Page.setDocumentContent', { frameId, html }, sessionId)
  await devTools.send(
    'Runtime.evaluate',
    { expression: AWAIT_FONTS_SCRIPT, awaitPromise: true },
    sessionId,
  )
  const printed = await devTools.send(
    'Page.printToPDF',
    // Tagged is Chromium's default and makes the file ten times as large and the print three times as slow.
    { printBackground: true, preferCSSPageSize: true, generateTaggedPDF: false },
    sessionId,
  )
  if (typeof printed['data'] !== 'string') throw new TypeError('the browser printed nothing')
  return Buffer.from(printed['data'], 'base64')
}

/** The blank page that the browser starts with; a new one costs another process. */
async function openedPage(devTools: DevToolsPipe): Promise<string> {
  const { targetInfos } = await devTools.send('Target.getTargets')
  // Target.getTargets of the DevTools protocol 1.3: { targetInfos: [{ targetId, type }] }.
  const targets = targetInfos as readonly { readonly targetId: string; readonly type: string }[]
  const page = targets.find(({ type }) => type === 'page')
  if (page !== undefined) return page.targetId
  const created = await devTools.send('Target.createTarget', { url: 'about:blank' })
  return String(created['targetId'])
}

async function mainFrame(devTools: DevToolsPipe, sessionId: string): Promise<string> {
  const { frameTree } = await devTools.send('Page.getFrameTree', {}, sessionId)
  // Page.getFrameTree of the DevTools protocol 1.3: { frameTree: { frame: { id } } }.
  return (frameTree as { readonly frame: { readonly id: string } }).frame.id
}

async function start(program: string): Promise<BrowserProcess> {
  try {
    return await startBrowser(program)
  } catch (error) {
    if (isMissingProgram(error)) throw new ExpectedError('no-browser', {}, { cause: error })
    throw printFailed(error)
  }
}

function isMissingProgram(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    (error.code === 'ENOENT' || error.code === 'EACCES')
  )
}

function printFailed(cause: unknown): ExpectedError {
  const reason = cause instanceof Error ? cause.message : String(cause)
  return new ExpectedError('print-failed', { reason }, { cause })
}

/** Rejects when the caller cancels or the time is up. */
function stopSignal(
  signal: AbortSignal | undefined,
  timeoutMs: number,
): { readonly stopped: Promise<never>; readonly release: () => void } {
  const { promise, reject } = Promise.withResolvers<never>()
  const cancel = (): void => reject(new ExpectedError('cancelled'))
  const timer = setTimeout(() => reject(new Error(`not printed within ${timeoutMs} ms`)), timeoutMs)
  signal?.addEventListener('abort', cancel, { once: true })
  // Whoever prints races against it; afterwards a late rejection says nothing new.
  promise.catch(() => undefined)
  return {
    stopped: promise,
    release() {
      clearTimeout(timer)
      signal?.removeEventListener('abort', cancel)
    },
  }
}
