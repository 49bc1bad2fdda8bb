import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { openDisplay, type Display } from './display.ts'
import { whyNoDesktop } from './electron-app.ts'

const ROOT = join(import.meta.dirname, '..', '..')
/** Left by a failed download; the tests must not keep a person's next start from trying. */
const MARKER = join(ROOT, 'node_modules', '.cache', 'ke-hoach-ntm', 'electron-download-failed')

interface Started {
  readonly child: ChildProcess
  readonly ended: Promise<number | null>
  readonly output: () => string
}

const whyNot = await whyNoDesktop()

let folder: string
let started: Started | null
let display: Display | null

beforeAll(async () => {
  display = await openDisplay()
})
afterAll(() => display?.stop())
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ntm-start-'))
  started = null
})
afterEach(async () => {
  started?.child.kill('SIGKILL')
  await started?.ended
  for (const pid of processesOf(folder)) process.kill(Number(pid), 'SIGKILL')
  rmSync(folder, { recursive: true, force: true, maxRetries: 10 })
})

/** `npm start -- …` with a home of its own, on a machine that has no Electron and cannot download one. */
function start(words: readonly string[], env: NodeJS.ProcessEnv = {}): Started {
  const child = spawn(process.execPath, [join(ROOT, 'build', 'start.ts'), ...words], {
    cwd: ROOT,
    env: {
      ...process.env,
      DISPLAY: '',
      WAYLAND_DISPLAY: '',
      NTM_HOME: folder,
      TMPDIR: folder,
      ELECTRON_OVERRIDE_DIST_PATH: join(folder, 'no-electron'),
      ELECTRON_MIRROR: 'http://127.0.0.1:1/',
      electron_config_cache: join(folder, 'cache'),
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let text = ''
  const keep = (chunk: Buffer): void => {
    text += chunk.toString('utf8')
  }
  child.stdout.on('data', keep)
  child.stderr.on('data', keep)
  const ended = once(child, 'close').then(([code]) => code as number | null)
  started = { child, ended, output: () => text }
  return started
}

function address({ output }: Started): Promise<URL> {
  return vi.waitFor(
    () => {
      const [found] = /http:\/\/127\.0\.0\.1:\d+\/\?ticket=[0-9a-f]{32}/.exec(output()) ?? []
      if (found === undefined) throw new Error(`no address in: ${output()}`)
      return new URL(found)
    },
    { timeout: 40_000, interval: 50 },
  )
}

/** All that a run has started carries its home in the environment. */
function processesOf(home: string): string[] {
  return readdirSync('/proc').filter((pid) => {
    if (!/^\d+$/.test(pid)) return false
    try {
      return readFileSync(`/proc/${pid}/environ`, 'utf8').includes(`NTM_HOME=${home}`)
    } catch {
      return false
    }
  })
}

async function expectAllGone(origin: string): Promise<void> {
  await vi.waitFor(() => expect(processesOf(folder)).toEqual([]), { timeout: 10_000 })
  await expect(fetch(origin)).rejects.toThrow('fetch failed')
  const files = readdirSync(folder)
  // Neither write-ahead logs, nor the window's profile, nor staged files.
  expect(files.filter((file) => /-(wal|shm)$|^(ntm-window|ke-hoach-ntm)-/.test(file))).toEqual([])
}

describe('wrong words', () => {
  it.each([
    [['--bogus'], '--bogus'],
    [['--host', 'tablet'], 'tablet'],
    [['--port', '70000'], '70000'],
    [['--port'], '--port'],
    [['--file', 'không-có.ntm'], 'không-có.ntm'],
    [['--host', 'desktop', '--no-open'], '--no-open'],
  ])('%j end with how it is used', async (words, named) => {
    const run = start(words)
    expect(await run.ended).toBe(2)
    expect(run.output()).toContain(named)
    expect(run.output()).toContain('Cách dùng: npm start -- [--host auto|desktop|browser]')
    expect(run.output()).not.toContain('    at ')
  })
})

describe.skipIf(!existsSync('/proc'))('the program in a browser', () => {
  it('serves the window with a copy of the sample, and Ctrl+C ends all of it', async () => {
    const run = start(['--host', 'browser', '--no-open'])
    const url = await address(run)
    const entered = await fetch(url, { redirect: 'manual' })
    const Cookie = entered.headers.get('Set-Cookie')?.split(';')[0] ?? ''
    const page = await fetch(url.origin, { headers: { Cookie } })
    expect([page.status, (await page.text()).includes('<div id="root">')]).toEqual([200, true])
    expect(readdirSync(folder)).toContain('Lạng Sơn 2023 (mẫu).ntm')
    await vi.waitFor(() => expect(run.output()).toContain('Địa chỉ cho trình duyệt khác'))

    run.child.kill('SIGINT')
    expect(await run.ended).toBe(0)
    await expectAllGone(url.origin)
  })

  it('keeps to the port it is told, and says so when that is taken', async () => {
    const first = start(['--host', 'browser', '--no-open'])
    const { port } = await address(first)
    const second = spawn(
      process.execPath,
      [join(ROOT, 'build', 'start.ts'), '--host=browser', '--no-open', `--port=${port}`],
      { env: { ...process.env, NTM_HOME: folder }, stdio: ['ignore', 'ignore', 'pipe'] },
    )
    let said = ''
    second.stderr.on('data', (chunk: Buffer) => (said += chunk.toString('utf8')))
    const [code] = (await once(second, 'close')) as [number | null]
    expect(code).toBe(1)
    expect(said.trim()).toBe(`Cổng ${port} đang có chương trình khác dùng. Hãy chọn cổng khác.`)
  })

  it('leaves nothing behind when the start script itself is killed', async () => {
    const run = start(['--host', 'browser', '--no-open'])
    const url = await address(run)
    run.child.kill('SIGKILL')
    await run.ended
    await expectAllGone(url.origin)
  })
})

describe.skipIf(process.platform !== 'linux')('the program with a display', () => {
  const env = (): NodeJS.ProcessEnv => ({ DISPLAY: display?.name ?? '' })
  let hadMarker: boolean
  beforeAll(() => {
    hadMarker = existsSync(MARKER)
  })
  afterAll(() => {
    if (!hadMarker) rmSync(MARKER, { force: true })
  })

  /** The browser's first process; its helpers have a type. */
  const browserOf = (): string[] =>
    processesOf(folder).filter((pid) => {
      const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')
      return (
        words.some((word) => word.startsWith('--app=')) &&
        !words.some((word) => word.startsWith('--type='))
      )
    })

  it('says in one line that Electron cannot be had, opens a browser window, and SIGTERM ends both', async ({
    skip,
  }) => {
    if (display === null) skip('no display')
    rmSync(MARKER, { force: true })
    const run = start([], env())
    const url = await address(run)
    await vi.waitFor(() => expect(browserOf()).toHaveLength(1), { timeout: 10_000 })
    expect(run.output()).toMatch(
      /Không có Electron \(không tải được\), nên chương trình mở bằng trình duyệt\.\n/,
    )
    expect(run.output()).not.toContain('    at ')
    run.child.kill('SIGTERM')
    expect(await run.ended).toBe(0)
    await expectAllGone(url.origin)
  })

  it('does not wait for the download again on the same day', async ({ skip }) => {
    if (display === null) skip('no display')
    mkdirSync(dirname(MARKER), { recursive: true })
    writeFileSync(MARKER, '')
    const run = start([], env())
    await address(run)
    expect(run.output()).not.toContain('Đang tải Electron')
    expect(run.output()).toContain('hôm nay đã thử tải mà không được')
  })

  it.skipIf(whyNot !== null)(
    'opens the desktop program where Electron can be had, and Ctrl+C ends all of it',
    async () => {
      const own = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? ''
      const run = start([], { ...env(), ELECTRON_OVERRIDE_DIST_PATH: own, XDG_CONFIG_HOME: folder })
      const sample = join(folder, 'Lạng Sơn 2023 (mẫu).ntm')
      // The window has opened the sample once its write-ahead log is there.
      await vi.waitFor(() => expect(existsSync(`${sample}-wal`)).toBe(true), { timeout: 20_000 })
      expect(run.output()).toMatch(/^Mở cửa sổ bằng Electron \d+\.\d+\.\d+\.\n$/)
      run.child.kill('SIGINT')
      expect(await run.ended).toBe(0)
      await vi.waitFor(() => expect(processesOf(folder)).toEqual([]), { timeout: 10_000 })
      expect(existsSync(`${sample}-wal`)).toBe(false)
    },
  )

  it('ends when the window is closed', async ({ skip }) => {
    if (display === null) skip('no display')
    const run = start(['--host', 'browser'], env())
    const url = await address(run)
    const [pid] = await vi.waitFor(
      () => {
        const found = browserOf()
        expect(found).toHaveLength(1)
        return found
      },
      { timeout: 10_000 },
    )
    // Long enough for the browser to have put its window up; it ends as when its last window is closed.
    await new Promise((resolve) => setTimeout(resolve, 3_000))
    process.kill(Number(pid), 'SIGTERM')
    expect(await run.ended).toBe(0)
    await expectAllGone(url.origin)
  })
})
