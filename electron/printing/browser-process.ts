import { spawn, type ChildProcess } from 'node:child_process'
import { rmSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable, Writable } from 'node:stream'
import { openDevToolsPipe, type DevToolsPipe } from './devtools-pipe.ts'

/** Offline and quiet: nothing is looked up, updated, reported or asked. */
const FLAGS = [
  '--headless',
  '--remote-debugging-pipe',
  '--disable-gpu',
  '--disable-extensions',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-quic',
  '--disable-sync',
  '--disable-breakpad',
  '--no-default-browser-check',
  '--no-first-run',
  '--no-pings',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--password-store=basic',
  '--use-mock-keychain',
]
const REMOVAL_TRIES = 10

export interface BrowserProcess {
  readonly devTools: DevToolsPipe
  /** Rejects when the browser ended before it was told to. */
  readonly ended: Promise<never>
  /** Ends the browser with all its children and removes its profile. */
  close(): Promise<void>
}

/** Starts a browser of our own, in a fresh profile that nobody else sees. Throws what `spawn` reports, such as ENOENT. */
export async function startBrowser(program: string): Promise<BrowserProcess> {
  // One folder for all it writes: killed, it leaves its lock and its temporary files where they are.
  const folder = await mkdtemp(path.join(tmpdir(), 'ntm-print-'))
  // Only root (a container, a test machine) needs to do without the sandbox: Chromium refuses to start otherwise.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const child = spawn(
    program,
    [...FLAGS, ...sandbox, `--user-data-dir=${path.join(folder, 'profile')}`, 'about:blank'],
    {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
      // A group of its own, so that renderers are ended with the browser; Windows would open a console for it.
      detached: process.platform !== 'win32',
      windowsHide: true,
      env: { ...process.env, TMPDIR: folder, TEMP: folder, TMP: folder },
    },
  )
  const exited = new Promise<Error>((resolve) => {
    child.once('error', resolve)
    child.once('exit', (code, signal) => {
      resolve(new Error(`the browser ended with ${signal ?? `code ${code}`}`))
    })
  })
  if (child.pid === undefined) {
    const error = await exited
    await rm(folder, { recursive: true, force: true })
    throw error
  }
  const ended = exited.then((error) => Promise.reject(error))
  // Whoever prints races against it; when nobody does any more its rejection says nothing new.
  ended.catch(() => undefined)
  const cleanAtExit = (): void => {
    killGroup(child)
    rmSync(folder, { recursive: true, force: true, maxRetries: REMOVAL_TRIES })
  }
  process.once('exit', cleanAtExit)
  const [, , , toBrowser, fromBrowser] = child.stdio
  if (!(toBrowser instanceof Writable) || !(fromBrowser instanceof Readable)) {
    throw new TypeError('spawn was asked for pipes 3 and 4')
  }
  return {
    devTools: openDevToolsPipe(toBrowser, fromBrowser),
    ended,
    async close() {
      killGroup(child)
      await exited
      process.removeListener('exit', cleanAtExit)
      await rm(folder, { recursive: true, force: true, maxRetries: REMOVAL_TRIES })
    },
  }
}

function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) return
  try {
    if (process.platform === 'win32') child.kill('SIGKILL')
    else process.kill(-child.pid, 'SIGKILL')
  } catch {
    // The whole group is gone already.
  }
}
