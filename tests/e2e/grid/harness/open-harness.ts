import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'

import react from '@vitejs/plugin-react'
import { chromium } from 'playwright-core'
import type { CDPSession, Page } from 'playwright-core'
import { build } from 'vite'

/** The app's own policy: nothing from elsewhere, inline styles only. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self'"

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
}

export interface Harness {
  readonly page: Page
  readonly cdp: CDPSession
  /** Everything the page complained about: uncaught errors, console errors, blocked resources. */
  readonly complaints: string[]
  open(table?: 'big' | 'empty'): Promise<void>
  close(): Promise<void>
}

/**
 * Builds the harness page, serves it under the app's content policy and opens one browser. With
 * React's development build, StrictMode mounts everything twice.
 */
export async function openHarness(
  mode: 'production' | 'development' = 'production',
): Promise<Harness> {
  const out = await buildHarness(mode)
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname
    const name = path === '/' ? '/index.html' : path
    readFile(join(out, name)).then(
      (body) => {
        response.setHeader('Content-Security-Policy', POLICY)
        response.setHeader('Content-Type', TYPES[extname(name)] ?? 'application/octet-stream')
        response.end(body)
      },
      () => response.writeHead(404).end(),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const bound = server.address()
  if (bound === null || typeof bound === 'string') throw new Error('no port')
  const origin = `http://127.0.0.1:${bound.port}`

  const browser = await chromium.launch({
    executablePath: process.env['NTM_CHROMIUM'] ?? '/usr/bin/chromium',
    // The scrollbars of a desktop, which take room beside the cells.
    ignoreDefaultArgs: ['--hide-scrollbars'],
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'],
  })
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } })
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  const cdp = await context.newCDPSession(page)
  return {
    page,
    cdp,
    complaints,
    async open(table) {
      const address = `${origin}/?table=${table ?? 'small'}`
      if (page.url() === address) await page.evaluate('window.reset()')
      else await page.goto(address)
      const sign =
        table === 'empty' ? '.ag-header-cell[title]' : '.ag-row[row-index="0"] [data-kind]'
      await page.locator(sign).first().waitFor()
    },
    async close() {
      await browser.close()
      await new Promise((resolve) => server.close(resolve))
      await rm(out, { recursive: true, force: true })
    },
  }
}

async function buildHarness(mode: 'production' | 'development'): Promise<string> {
  const out = await mkdtemp(join(tmpdir(), 'ntm-grid-'))
  // Vite leaves a NODE_ENV that is set alone, and the test runner has set one.
  const before = process.env['NODE_ENV']
  process.env['NODE_ENV'] = mode
  await build({
    configFile: false,
    root: import.meta.dirname,
    logLevel: 'error',
    mode,
    plugins: [react()],
    build: { outDir: out, emptyOutDir: true, minify: false, chunkSizeWarningLimit: 5000 },
  })
  process.env['NODE_ENV'] = before
  return out
}
