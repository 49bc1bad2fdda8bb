import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DesktopBridge } from '../../renderer/api/bridge.ts'
import type { Call, EventName, Output } from '../../shared/api/contract.ts'
import type { Reply } from '../../shared/api/reply.ts'
import type { Transport } from '../../shared/api/transport.ts'
import type { Snapshot } from '../../shared/api/types.ts'
import { contractSuite } from '../contract/contract-suite.ts'
import { valueOf } from '../contract/value-of.ts'
import { startDesktop, whyNoDesktop, type DesktopApp } from './electron-app.ts'

const why = await whyNoDesktop()
if (why !== null) process.stdout.write(`desktop: skipped, ${why}\n`)

/** The page's own bridge, called from inside the page. */
function callOf(page: Page): Call {
  return ((method: string, input: unknown) =>
    page.evaluate(
      ([name, given]) => (window as unknown as PageWindow).ntm.call(String(name), given),
      [method, input],
      // The bridge answers a method with that method's output.
    )) as Call
}

interface PageWindow {
  readonly ntm: DesktopBridge
}

async function transportOf(page: Page): Promise<Transport> {
  const listeners = new Map<EventName, Set<(payload: never) => void>>()
  await page.exposeFunction('heardByTest', (event: EventName, payload: unknown) => {
    for (const listener of listeners.get(event) ?? []) listener(payload as never)
  })
  await page.evaluate(() => {
    const { ntm, heardByTest } = window as unknown as PageWindow & {
      readonly heardByTest: (event: string, payload: unknown) => void
    }
    for (const event of ['changed', 'progress', 'restarted'] as const) {
      ntm.subscribe(event, (payload) => heardByTest(event, payload))
    }
  })
  return {
    call: callOf(page),
    subscribe(event, listener) {
      const heard = listeners.get(event) ?? new Set()
      listeners.set(event, heard.add(listener))
      return () => void heard.delete(listener)
    },
  }
}

async function secondWindow({ electron }: DesktopApp): Promise<Page> {
  const opened = electron.waitForEvent('window')
  await electron.evaluate(({ Menu, BrowserWindow }) => {
    const items = Menu.getApplicationMenu()?.items[0]?.submenu?.items ?? []
    const item = items.find((each) => each.accelerator === 'CmdOrCtrl+Shift+N')
    item?.click(undefined, BrowserWindow.getAllWindows()[0])
  })
  const page = await opened
  await page.waitForFunction(() => 'ntm' in window)
  return page
}

describe.skipIf(why !== null)('the desktop program', () => {
  contractSuite('over Electron', async () => {
    const app = await startDesktop()
    const other = await secondWindow(app)
    return {
      transport: await transportOf(app.page),
      other: await transportOf(other),
      stop: () => app.stop(),
    }
  })

  describe('a window', () => {
    let app: DesktopApp
    let call: Call
    beforeAll(async () => {
      app = await startDesktop('--sample')
      call = callOf(app.page)
    })
    afterAll(() => app.stop())

    it('opens on the bundle, with the sample for a person who has no plan yet', async () => {
      await app.page.waitForFunction(() => document.getElementById('root')?.innerText.trim() !== '')
      expect(app.page.url()).toBe('app://ntm/')
      const info = valueOf(await call('app.info', {}))
      expect(info).toMatchObject({ host: 'desktop', documentsFolder: app.folder })
      const [sample] = valueOf(await call('documents.list', {}))
      expect(info.openAtStart).toBe(sample?.id)
      expect(readdirSync(app.folder).filter((file) => file.endsWith('.ntm'))).toHaveLength(1)
    })

    it('saves the findings where the dialog says, and shows them in their folder', async () => {
      const target = join(app.folder, 'Kiểm tra.xlsx')
      await app.electron.evaluate(({ dialog, shell }, filePath) => {
        dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
        shell.showItemInFolder = (path) => {
          Object.assign(globalThis, { shownInFolder: path })
        }
      }, target)
      await app.page.getByRole('button', { name: 'Kiểm tra số liệu' }).first().click()
      await app.page.getByRole('button', { name: 'Xuất Excel' }).click()
      await app.page.getByRole('button', { name: 'Mở thư mục' }).click()
      const shown = (): Promise<unknown> =>
        app.electron.evaluate(() => Reflect.get(globalThis, 'shownInFolder'))
      await expect.poll(shown).toBe(target)
      expect(readFileSync(target).subarray(0, 2).toString('latin1')).toBe('PK')
    })

    it('has the contract and nothing else of the program around it', async () => {
      const seen = await app.page.evaluate(() => ({
        bridge: Object.keys((window as unknown as PageWindow).ntm).sort(),
        node: ['require', 'process', 'module', 'Buffer', 'global'].filter((name) => name in window),
      }))
      expect(seen).toEqual({ bridge: ['call', 'subscribe'], node: [] })
    })

    it('cannot be led to another page', async () => {
      for (const address of ['https://example.org/', 'file:///etc/passwd', 'data:text/html,x']) {
        await app.page.evaluate((to) => {
          location.href = to
        }, address)
        await app.page.waitForTimeout(100)
        expect(app.page.url()).toBe('app://ntm/')
      }
    })

    it('opens no other window, not even for a link', async () => {
      expect(await app.page.evaluate(() => window.open('https://example.org/'))).toBeNull()
      expect(await app.page.evaluate(() => window.open('app://ntm/'))).toBeNull()
      expect(app.electron.windows()).toHaveLength(1)
    })

    it('reaches nothing outside the machine and no file beside the bundle', async () => {
      const outcome = await app.page.evaluate(async () => {
        const tries = ['https://example.org/', 'file:///etc/passwd', 'app://ntm/../package.json']
        return Promise.all(
          tries.map((address) =>
            fetch(address).then(
              (response) => response.status,
              () => 'refused',
            ),
          ),
        )
      })
      expect(outcome).toEqual(['refused', 'refused', 404])
    })

    it('is given no permission', async () => {
      const states = await app.page.evaluate(async () => {
        const asked = ['geolocation', 'notifications', 'camera'] as PermissionName[]
        return Promise.all(
          asked.map(async (name) => (await navigator.permissions.query({ name })).state),
        )
      })
      expect(states).toEqual(['denied', 'denied', 'denied'])
    })

    it('runs no script that a preview brings along, and answers no call from inside one', async () => {
      const reached = await app.page.evaluate(async () => {
        const frame = document.createElement('iframe')
        frame.srcdoc = '<script>parent.document.title = "run"</script><p>bản xem trước</p>'
        const loaded = new Promise((resolve) => frame.addEventListener('load', resolve))
        document.body.append(frame)
        await loaded
        const inside = frame.contentWindow as unknown as { ntm?: unknown } | null
        const outcome = {
          text: frame.contentDocument?.body.textContent.trim(),
          title: document.title === 'run',
          bridge: inside?.ntm !== undefined,
        }
        frame.remove()
        return outcome
      })
      expect(reached).toEqual({ text: 'bản xem trước', title: false, bridge: false })
    })

    it('prints an appendix and saves it where the dialog says', async () => {
      const sample: Snapshot = valueOf(
        await call('documents.openSample', { sample: 'langson-2023' }),
      )
      const planId = sample.rows.plan?.[0]?.id ?? ''
      const { documentId } = sample
      const [appendix] = valueOf(await call('appendix.list', { documentId, planId }))
      const staged = valueOf(
        await call('appendix.export', {
          documentId,
          planId,
          appendixId: appendix?.id ?? '',
          format: 'pdf',
        }),
      )
      const target = join(app.folder, 'Phụ lục.pdf')
      await app.electron.evaluate(({ dialog }, filePath) => {
        dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
      }, target)
      const saved: Reply<Output<'shell.saveFile'>> = await call('shell.saveFile', {
        fileId: staged.fileId,
        suggestedName: staged.name,
      })
      expect(saved).toEqual({ ok: true, value: { path: target } })
      const text = await textOf(target)
      expect(text).toContain('TràngĐịnh')
      expect(text).toContain('ĐìnhLập')
    })

    it('is one program: a second start opens its file here and ends', async () => {
      const file = join(
        app.folder,
        readdirSync(app.folder).find((name) => name.endsWith('.ntm')) ?? '',
      )
      const opened = app.electron.waitForEvent('window')
      const second = spawn(app.executable, [...app.words, `--file=${file}`], {
        env: app.env,
        stdio: 'ignore',
      })
      const [code] = (await once(second, 'exit')) as [number | null]
      const window = await opened
      await window.waitForFunction(() => 'ntm' in window)
      const list = valueOf(await call('documents.list', {}))
      const info = valueOf(await callOf(window)('app.info', {}))
      expect(code).toBe(0)
      expect(list.map(({ id }) => id)).toContain(info.openAtStart)
      await window.close()
    })
  })

  it('ends on SIGTERM with everything it started, and leaves the plans whole', async () => {
    const app = await startDesktop('--sample')
    await app.page.waitForFunction(() => 'ntm' in window)
    const main = app.electron.process()
    const ended = once(main, 'exit')
    main.kill('SIGTERM')
    await ended
    const files = readdirSync(app.folder)
    expect(files.filter((name) => /-(wal|shm)$/.test(name))).toEqual([])
    expect(processesWith(app.folder)).toEqual([])
    await app.stop()
  })
})

async function textOf(path: string): Promise<string> {
  const document = await getDocument({ data: new Uint8Array(readFileSync(path)) }).promise
  const content = await (await document.getPage(1)).getTextContent()
  // Each letter with a mark is a piece of its own, so the gaps between pieces say nothing.
  return content.items
    .map((item) => ('str' in item ? item.str : ''))
    .join('')
    .replaceAll(/\s/g, '')
}

/** Processes whose environment names the folder: all that this program has started. */
function processesWith(folder: string): string[] {
  if (!existsSync('/proc')) return []
  return readdirSync('/proc').filter((pid) => {
    if (!/^\d+$/.test(pid) || pid === String(process.pid)) return false
    try {
      return readFileSync(`/proc/${pid}/environ`, 'utf8').includes(`NTM_HOME=${folder}`)
    } catch {
      return false
    }
  })
}
