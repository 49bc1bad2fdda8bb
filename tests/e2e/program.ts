import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium, type Browser, type Page } from 'playwright-core'
import { startBackend, type Backend } from '../../electron/hosts/backend.ts'
import { startLoopback } from '../../electron/hosts/loopback/start-loopback.ts'
import { chromiumPrinter } from '../../electron/printing/chromium-printer.ts'

const RENDERER = fileURLToPath(new URL('../../build/out/renderer', import.meta.url))

export const BROWSER_ARGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** The real program: backend and loopback host in this process, the built window in a real browser. */
export interface Program {
  readonly page: Page
  readonly browser: Browser
  readonly backend: Backend
  readonly origin: string
  /** Folder of documents, removed with the program. */
  readonly folder: string
  close(): Promise<void>
}

export interface ProgramOptions {
  /** Opens the sample plan and waits for its table. */
  readonly sample?: boolean
  readonly viewport?: { readonly width: number; readonly height: number }
}

export async function openProgram(options: ProgramOptions = {}): Promise<Program> {
  const folder = mkdtempSync(join(tmpdir(), 'ntm-e2e-'))
  const backend = startBackend({
    folder,
    host: 'browser',
    printer: chromiumPrinter(),
    version: 'test',
  })
  const server = await startLoopback({
    backend,
    rendererFolder: RENDERER,
    port: 0,
    host: '127.0.0.1',
  })
  const browser = await chromium.launch({
    executablePath: process.env['NTM_CHROMIUM'] ?? '/usr/bin/chromium',
    args: BROWSER_ARGS,
    chromiumSandbox: process.getuid?.() !== 0,
    ignoreDefaultArgs: ['--hide-scrollbars'],
  })
  const context = await browser.newContext({
    viewport: options.viewport ?? { width: 1366, height: 768 },
    acceptDownloads: true,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    reducedMotion: 'reduce',
  })
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: server.origin })
  const page = await context.newPage()
  await page.goto(server.url)
  if (options.sample === true) await openSample(page)
  return {
    page,
    browser,
    backend,
    origin: server.origin,
    folder,
    async close() {
      await browser.close()
      await server.stop()
      await backend.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** From the welcome screen to the sample's table. */
export async function openSample(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: /Mở .*mẫu|mẫu/i })
    .first()
    .click()
  await openMatrix(page)
}

/** From whatever screen a document opened on to the matrix of the sample. */
export async function openMatrix(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Bảng tiêu chí', exact: true }).click()
  await cell(page, '1', 'trang-dinh').waitFor()
}

/** A cell of the table on screen by row id (criterion number, `@total` …) and column id (`trang-dinh`, `@rate` …). */
export function cell(page: Page, row: string, column: string) {
  return page.locator(`.ag-row[row-id="${row}"] .ag-cell[col-id="${column}"]`)
}
