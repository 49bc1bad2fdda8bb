/**
 * `npm start`: builds what is missing or stale, then opens the program in Electron where it can be had, otherwise in an
 * installed browser. Ends with everything it started, on Ctrl+C, SIGTERM, or when the last window is closed.
 */
import { spawn, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { hostLanguage, hostTextIn } from '../electron/hosts/loopback/host-text.ts'
import type { FromLoopback, ToLoopback } from '../electron/hosts/loopback/parent-messages.ts'
import { buildAll, isBuildFresh } from './build.ts'
import { openAppWindow, openInDefaultBrowser } from './start-browser.ts'
import { trackChildren } from './start-children.ts'
import { downloadElectron, installedElectron, type ElectronProgram } from './start-electron.ts'
import { readStartFlags, WrongUsage, type StartFlags } from './start-flags.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const WRONG_USAGE = 2
/** An Electron that ends with an error this soon lacks a library or a display server. */
const FAILED_WITHIN_MS = 10_000

const text = hostTextIn(hostLanguage(process.env))
const children = trackChildren()
let isStopping = false
let windowEnded: Promise<unknown> = Promise.resolve()

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  // npm passes a signal on that the terminal has sent here as well, so the second one means nothing new.
  process.on(signal, () => void finish(0))
}

async function finish(code: number): Promise<void> {
  if (isStopping) return
  isStopping = true
  await children.stop()
  await windowEnded
  process.exit(code)
}

async function start(flags: StartFlags): Promise<void> {
  if (!isBuildFresh()) {
    console.log(text('host.start.building'))
    await buildAll()
  }
  const electron = await chooseElectron(flags)
  if (electron === null) return runBrowserHost(flags)
  if (typeof electron === 'object') return runDesktopHost(flags, electron)
  const reason = text(`host.start.reason.${electron}`)
  if (flags.host === 'desktop') {
    console.error(text('host.start.no-electron-forced', { reason }))
    return finish(1)
  }
  console.log(text('host.start.no-electron', { reason }))
  return runBrowserHost(flags)
}

type NoElectron = 'no-display' | 'download-failed' | 'download-failed-before'

/** Null when Electron is not wanted; a reason when it is and can't be had. */
async function chooseElectron(flags: StartFlags): Promise<ElectronProgram | NoElectron | null> {
  if (flags.host === 'browser' || !flags.opens) return null
  if (!hasDisplay()) return 'no-display'
  const installed = installedElectron(ROOT)
  if (installed !== null) return installed
  return downloadElectron(ROOT, { isForced: flags.host === 'desktop', children, text })
}

function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true
  return Boolean(process.env['DISPLAY']) || Boolean(process.env['WAYLAND_DISPLAY'])
}

async function runDesktopHost(flags: StartFlags, electron: ElectronProgram): Promise<void> {
  console.log(text('host.start.desktop', { version: electron.version }))
  const startedAt = performance.now()
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const file = flags.file === null ? [] : [`--file=${flags.file}`]
  const child = spawn(electron.path, [ROOT, '--sample', ...file, ...sandbox], {
    // Chromium's own lines about buses and drivers would bury ours; they are shown when it fails.
    stdio: ['ignore', 'inherit', 'pipe'],
    env: { ...process.env, ...electron.env },
  })
  children.add(child)
  const complaints = lastLines(child)
  const code = await exitOf(child)
  if (isStopping) return
  if (code === 0) return finish(0)
  process.stderr.write(complaints())
  if (performance.now() - startedAt < FAILED_WITHIN_MS && flags.host === 'auto') {
    const reason = text('host.start.reason.failed', { code })
    console.log(text('host.start.no-electron', { reason }))
    return runBrowserHost(flags)
  }
  console.error(text('host.start.crashed', { code }))
  return finish(1)
}

async function runBrowserHost(flags: StartFlags): Promise<void> {
  const file = flags.file === null ? [] : ['--file', flags.file]
  const host = spawn(
    process.execPath,
    [join(ROOT, 'build/out/node/loopback.js'), '--sample', '--port', String(flags.port), ...file],
    { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] },
  )
  children.add(host)
  // The loopback program is the only other end of the channel.
  host.on('message', (message: FromLoopback) => {
    if (flags.opens && hasDisplay()) void openWindow(host, message.windowUrl)
  })
  await finish(await exitOf(host))
}

async function openWindow(host: ChildProcess, url: string): Promise<void> {
  const window = openAppWindow(url)
  if (window === null) {
    if (!(await openInDefaultBrowser(url))) console.log(text('host.start.no-browser'))
    return
  }
  children.add(window.child)
  windowEnded = window.ended
  if ((await window.ended) === 'failed') {
    console.log(text('host.start.no-browser'))
  } else if (host.connected) {
    host.send({ kind: 'window-closed' } satisfies ToLoopback)
  }
}

function exitOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve) => {
    child.once('error', () => resolve(1))
    child.once('exit', (code) => resolve(code ?? 1))
  })
}

/** Keeps the end of what a child writes to stderr. */
function lastLines(child: ChildProcess): () => string {
  let kept = ''
  child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
    kept = (kept + chunk).slice(-4_000)
  })
  return () => kept
}

try {
  await start(readStartFlags(process.argv.slice(2), text))
} catch (error) {
  if (!(error instanceof WrongUsage)) throw error
  console.error(`${error.message}\n${text('host.usage')}`)
  process.exitCode = WRONG_USAGE
}
