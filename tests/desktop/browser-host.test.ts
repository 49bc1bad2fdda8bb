import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { findBrowser } from '../../electron/files/find-browser.ts'
import { startBackend, type Backend } from '../../electron/hosts/backend.ts'
import { startLoopback, type Loopback } from '../../electron/hosts/loopback/start-loopback.ts'
import { echoPrinter } from '../contract/hosts.ts'

const RENDERER = join(import.meta.dirname, '..', '..', 'build', 'out', 'renderer')

let folder: string
let backend: Backend
let loopback: Loopback
let browser: Browser
let context: BrowserContext

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ntm-browser-'))
  backend = startBackend({ folder, host: 'browser', printer: echoPrinter, version: '0.0.0' })
  loopback = await startLoopback({ backend, rendererFolder: RENDERER, port: 0, host: '127.0.0.1' })
  browser = await chromium.launch({
    executablePath: findBrowser() ?? '',
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  })
})
afterAll(async () => {
  await browser.close()
  await loopback.stop()
  await backend.stop()
  rmSync(folder, { recursive: true })
})
beforeEach(async () => {
  context = await browser.newContext()
})
afterEach(() => context.close())

async function open(url: string): Promise<{ page: Page; complaints: string[] }> {
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  await page.goto(url)
  return { page, complaints }
}

const isDrawn = (page: Page): Promise<unknown> =>
  page.waitForFunction(() => document.getElementById('root')?.innerText.trim() !== '')

it('shows the program under its policy without a complaint, and leaves no secret in the address', async () => {
  const { page, complaints } = await open(loopback.issueUrl())
  await isDrawn(page)
  expect(page.url()).toBe(`${loopback.origin}/`)
  expect(loopback.clientCount()).toBe(1)
  expect(complaints).toEqual([])
})

it('stays open through F5 and in a second tab', async () => {
  const { page } = await open(loopback.issueUrl())
  await page.reload()
  await isDrawn(page)
  const second = await open(loopback.origin)
  await isDrawn(second.page)
  expect(second.complaints).toEqual([])
})

it('tells a person with a used address what to do', async () => {
  const url = loopback.issueUrl()
  await open(url)
  const stranger = await browser.newContext()
  const page = await stranger.newPage()
  await page.goto(url)
  expect(await page.innerText('h1')).toBe('Địa chỉ này không dùng được nữa')
  await stranger.close()
})

it('shows a preview in a frame and runs nothing that comes with it', async () => {
  const { page } = await open(loopback.issueUrl())
  const seen = await page.evaluate(async () => {
    const frame = document.createElement('iframe')
    frame.srcdoc =
      '<style>p{color:rgb(1,2,3)}</style><p>bản xem trước</p><script>parent.document.title="run"</script>'
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve))
    document.body.append(frame)
    await loaded
    const text = frame.contentDocument?.querySelector('p')
    return {
      text: text?.textContent,
      color: text === null || text === undefined ? null : getComputedStyle(text).color,
      ran: document.title === 'run',
    }
  })
  expect(seen).toEqual({ text: 'bản xem trước', color: 'rgb(1, 2, 3)', ran: false })
})

it('keeps another site out: its frames, its fetches and its sockets', async () => {
  const { page: own } = await open(loopback.issueUrl())
  await isDrawn(own)
  // Another server of the same machine: the browser sends our cookie there too, and from there here.
  const foreign = await startLoopback({
    backend,
    rendererFolder: RENDERER,
    port: 0,
    host: '127.0.0.1',
  })
  const page = await context.newPage()
  await page.route(`${foreign.origin}/evil`, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><p>evil</p>' }),
  )
  await page.goto(`${foreign.origin}/evil`)
  const asset = await own.evaluate(() => document.querySelector('script')?.src ?? '')
  expect(asset).toContain('/assets/')
  const outcome = await page.evaluate(
    async ({ target, asset }) => {
      const settled = (act: Promise<unknown>): Promise<string> =>
        act.then(
          () => 'let in',
          () => 'kept out',
        )
      const script = new Promise((resolve, reject) => {
        const element = document.createElement('script')
        element.src = asset
        element.addEventListener('load', resolve)
        element.addEventListener('error', reject)
        document.head.append(element)
      })
      const socket = new Promise((resolve, reject) => {
        const line = new WebSocket(`${target.replace('http', 'ws')}/calls?client=evil-page`)
        line.addEventListener('open', resolve)
        line.addEventListener('error', reject)
      })
      const upload = fetch(`${target}/files?name=a.ntm`, { method: 'POST', body: 'x' })
      return Promise.all(
        [fetch(target, { credentials: 'include' }), upload, script, socket].map(settled),
      )
    },
    { target: loopback.origin, asset },
  )
  expect(outcome).toEqual(['kept out', 'kept out', 'kept out', 'kept out'])
  await foreign.stop()
})
