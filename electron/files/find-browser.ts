import { accessSync, constants, statSync } from 'node:fs'
import path from 'node:path'

interface Machine {
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
}

const PATH_NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
  'brave-browser',
]
const MAC_APPS = ['Google Chrome', 'Chromium', 'Microsoft Edge', 'Brave Browser']
/** Below Program Files and the like; Edge is on every Windows 10 and 11. */
const WINDOWS_PLACES = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
]
const WINDOWS_ROOTS = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
const LINUX_PLACES = ['/usr/bin', '/usr/local/bin', '/snap/bin', '/opt/google/chrome']

/**
 * The program of a Chromium, Chrome or Edge on this machine, or null. `NTM_CHROMIUM` names one outright: when it names
 * nothing that can be run the answer is null, so that a slip in it shows itself instead of another browser starting.
 */
export function findBrowser(machine: Machine = process): string | null {
  const chosen = machine.env['NTM_CHROMIUM']
  if (chosen !== undefined && chosen !== '') return isProgram(chosen) ? chosen : null
  return candidates(machine).find(isProgram) ?? null
}

function candidates(machine: Machine): string[] {
  const { env, platform } = machine
  if (platform === 'win32') {
    const roots = WINDOWS_ROOTS.flatMap((root) => env[root] ?? [])
    return WINDOWS_PLACES.flatMap((place) => roots.map((root) => path.win32.join(root, ...place)))
  }
  if (platform === 'darwin') {
    const folders = ['/Applications', path.join(env['HOME'] ?? '/', 'Applications')]
    return MAC_APPS.flatMap((app) =>
      folders.map((folder) => `${folder}/${app}.app/Contents/MacOS/${app}`),
    )
  }
  // A relative entry of PATH would let the working folder decide what is started.
  const searched = (env['PATH'] ?? '').split(':').filter((folder) => path.isAbsolute(folder))
  return PATH_NAMES.flatMap((name) =>
    [...searched, ...LINUX_PLACES].map((folder) => path.join(folder, name)),
  )
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return statSync(file).isFile()
  } catch {
    return false
  }
}
