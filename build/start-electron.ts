import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { HostText } from '../electron/hosts/loopback/host-text.ts'
import type { Children } from './start-children.ts'

/** 110 MB on a slow line; on a closed one the download usually fails within a second. */
const DOWNLOAD_TIMEOUT_MS = 180_000
/** A network that swallows packets would cost the whole time-out at each start, so a failure is remembered for a day. */
const RETRY_AFTER_MS = 24 * 60 * 60 * 1000
/** The first Electron whose Node has the Node-API that better-sqlite3 13 needs. */
const FIRST_ELECTRON_WITH_SQLITE = 36

export interface ElectronProgram {
  readonly path: string
  readonly version: string
  /** Environment that this version needs. */
  readonly env: Readonly<Record<string, string>>
}

/** Electron's program where it lies already: in the package, or where ELECTRON_OVERRIDE_DIST_PATH says. */
export function installedElectron(root: string): ElectronProgram | null {
  const folder = electronPackage(root)
  if (folder === null) return null
  const chosen = process.env['ELECTRON_OVERRIDE_DIST_PATH']
  const dist = chosen !== undefined && chosen !== '' ? chosen : join(folder, 'dist')
  const path = join(dist, programName(process.platform))
  if (!existsSync(path)) return null
  const versionFile = join(dist, 'version')
  const version = existsSync(versionFile)
    ? readFileSync(versionFile, 'utf8').trim().replace(/^v/, '')
    : wantedVersion(folder)
  const isOld = Number.parseInt(version, 10) < FIRST_ELECTRON_WITH_SQLITE
  return { path, version, env: isOld ? { NTM_BACKEND_NODE: process.execPath } : {} }
}

/** Lets the package download its program, once; null with the reason when it can't be had. */
export async function downloadElectron(
  root: string,
  options: { readonly isForced: boolean; readonly children: Children; readonly text: HostText },
): Promise<ElectronProgram | 'download-failed' | 'download-failed-before'> {
  const folder = electronPackage(root)
  if (folder === null) return 'download-failed'
  const marker = join(root, 'node_modules', '.cache', 'ke-hoach-ntm', 'electron-download-failed')
  if (!options.isForced && isYoung(marker)) return 'download-failed-before'
  console.log(options.text('host.start.downloading', { version: wantedVersion(folder) }))
  const isDone = await runQuietly(join(folder, 'install.js'), options.children)
  const program = isDone ? installedElectron(root) : null
  if (program !== null) {
    rmSync(marker, { force: true })
    return program
  }
  mkdirSync(dirname(marker), { recursive: true })
  writeFileSync(marker, '')
  return 'download-failed'
}

function electronPackage(root: string): string | null {
  try {
    return dirname(createRequire(join(root, 'package.json')).resolve('electron/package.json'))
  } catch {
    return null
  }
}

function wantedVersion(folder: string): string {
  // Electron's own package.json, which has a version as every package has.
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    readonly version: string
  }
  return manifest.version
}

function programName(platform: NodeJS.Platform): string {
  if (platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron'
  return platform === 'win32' ? 'electron.exe' : 'electron'
}

function isYoung(marker: string): boolean {
  return existsSync(marker) && Date.now() - statSync(marker).mtimeMs < RETRY_AFTER_MS
}

/** Its messages are stack traces about hosts and sockets, of no use to the person who starts a program. */
function runQuietly(script: string, children: Children): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [script], {
      stdio: 'ignore',
      timeout: DOWNLOAD_TIMEOUT_MS,
    })
    children.add(child)
    child.once('error', () => resolve(false))
    child.once('exit', (code) => resolve(code === 0))
  })
}
