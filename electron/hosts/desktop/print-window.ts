import { BrowserWindow, session, type Session } from 'electron'
import { ExpectedError } from '../../../shared/api/reply.ts'
import { AWAIT_FONTS_SCRIPT } from '../../printing/await-fonts.ts'
import type { PdfPrinter } from '../../printing/pdf-printer.ts'
import { isLocalRequest, PRINT_POLICY, PRINT_SCHEME, WINDOW_PREFERENCES } from './security.ts'

/** Prints in a hidden window of a session of its own, which knows no address but that of the page to print. */
export function windowPrinter(): PdfPrinter {
  const pages = new Map<string, string>()
  let lastId = 0
  let printing: Session | null = null

  function printSession(): Session {
    if (printing !== null) return printing
    const fresh = session.fromPartition('print', { cache: false })
    fresh.protocol.handle(PRINT_SCHEME, (request) => {
      const html = pages.get(new URL(request.url).host)
      return new Response(html ?? '', {
        status: html === undefined ? 404 : 200,
        headers: {
          'Content-Type': 'text/html; charset=utf-8',
          'Content-Security-Policy': PRINT_POLICY,
        },
      })
    })
    fresh.webRequest.onBeforeRequest((details, allow) =>
      allow({ cancel: !isLocalRequest(details.url, false) }),
    )
    fresh.setPermissionRequestHandler((_contents, _permission, decide) => decide(false))
    printing = fresh
    return fresh
  }

  return {
    async print(html, _page, signal) {
      lastId += 1
      // The host of a standard address, so letters come first.
      const id = `page-${lastId}`
      pages.set(id, html)
      const window = new BrowserWindow({
        show: false,
        webPreferences: { ...WINDOW_PREFERENCES, session: printSession() },
      })
      const cancel = (): void => window.destroy()
      signal?.addEventListener('abort', cancel, { once: true })
      try {
        window.webContents.setWindowOpenHandler(() => ({ action: 'deny' }))
        await window.loadURL(`${PRINT_SCHEME}://${id}/`)
        await window.webContents.executeJavaScript(AWAIT_FONTS_SCRIPT)
        return await window.webContents.printToPDF({
          printBackground: true,
          preferCSSPageSize: true,
        })
      } catch (error) {
        if (signal?.aborted === true) throw new ExpectedError('cancelled')
        const reason = error instanceof Error ? error.message : String(error)
        throw new ExpectedError('print-failed', { reason }, { cause: error })
      } finally {
        signal?.removeEventListener('abort', cancel)
        pages.delete(id)
        if (!window.isDestroyed()) window.destroy()
      }
    },
  }
}
