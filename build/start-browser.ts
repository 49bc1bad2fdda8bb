import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findBrowser } from '../electron/files/find-browser.ts'

/** Offline and quiet: the window reaches this machine only, and nothing is looked up, updated, translated or asked. */
const FLAGS = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-breakpad',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-extensions',
  '--disable-features=Translate,MediaRouter,OptimizationHints',
  '--disable-quic',
  '--disable-sync',
  '--no-pings',
  '--password-store=basic',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
  '--window-size=1366,768',
]
const FAILED_WITHIN_MS = 5_000

export interface BrowserWindowProcess {
  readonly child: ChildProcess
  /** Settles when nothing of it is left; `failed` when it ended at once with an error: nobody has seen a window. */
  readonly ended: Promise<'closed' | 'failed'>
}

/**
 * Opens an address as a window without tabs in an installed Chromium, Chrome or Edge; null where there is none. The
 * profile is fresh, because a browser that runs already would take the address over and end, and its extensions read
 * pages; the port changes with each run, so nothing in a profile would be found again anyway.
 */
export function openAppWindow(url: string): BrowserWindowProcess | null {
  const program = findBrowser()
  if (program === null) return null
  const profile = mkdtempSync(join(tmpdir(), 'ntm-window-'))
  // Only root (a container, a test machine) needs to do without the sandbox: Chromium refuses to start otherwise.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const startedAt = performance.now()
  const child = spawn(
    program,
    [...FLAGS, ...sandbox, `--user-data-dir=${profile}`, `--app=${url}`],
    {
      stdio: 'ignore',
      // A group of its own, so that all of it can be ended together.
      detached: process.platform !== 'win32',
    },
  )
  const ended = new Promise<'closed' | 'failed'>((resolve) => {
    child.once('error', () => resolve('failed'))
    child.once('exit', (code) => {
      const isEarly = performance.now() - startedAt < FAILED_WITHIN_MS
      resolve(isEarly && code !== 0 && code !== null ? 'failed' : 'closed')
    })
  }).then(async (how) => {
    // Helpers outlive the browser by a moment, in which they would write into the profile again.
    killGroup(child)
    await rm(profile, { recursive: true, force: true, maxRetries: 10 })
    return how
  })
  return { child, ended }
}

function killGroup(child: ChildProcess): void {
  if (child.pid === undefined || process.platform === 'win32') return
  try {
    process.kill(-child.pid, 'SIGKILL')
  } catch {
    // The whole group is gone already.
  }
}

/** Hands an address to the system's default browser. False when there is no way to. */
export function openInDefaultBrowser(url: string): Promise<boolean> {
  const [program, args] = openerOf(process.platform, url)
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: 'ignore' })
    child.once('error', () => resolve(false))
    child.once('exit', (code) => resolve(code === 0))
  })
}

function openerOf(platform: NodeJS.Platform, url: string): [program: string, args: string[]] {
  if (platform === 'darwin') return ['open', [url]]
  // Not `start`: cmd would read the address.
  if (platform === 'win32') return ['rundll32', ['url.dll,FileProtocolHandler', url]]
  return ['xdg-open', [url]]
}
