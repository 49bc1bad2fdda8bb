import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from 'playwright-core'
import { installedElectron } from '../../build/start-electron.ts'
import { openDisplay } from './display.ts'

export const ROOT = join(import.meta.dirname, '..', '..')

export interface DesktopApp {
  readonly electron: ElectronApplication
  readonly page: Page
  readonly folder: string
  /** Starts the program again in the same user's session, as Explorer does for a double click. */
  readonly words: readonly string[]
  readonly env: Record<string, string>
  readonly executable: string
  stop(): Promise<void>
}

/** Why the desktop program cannot be driven here, or null when it can. */
export async function whyNoDesktop(): Promise<string | null> {
  if (installedElectron(ROOT) === null) return 'no Electron binary'
  const display = await openDisplay()
  display?.stop()
  return display === null ? 'no display and no Xvfb' : null
}

/** Starts the built program in a folder of its own. */
export async function startDesktop(...words: readonly string[]): Promise<DesktopApp> {
  const program = installedElectron(ROOT)
  const display = await openDisplay()
  if (program === null || display === null) throw new Error('ask whyNoDesktop first')
  if (!existsSync(join(ROOT, 'build', 'out', 'desktop', 'main.cjs'))) {
    throw new Error('the program is not built: npm run build')
  }
  const folder = mkdtempSync(join(tmpdir(), 'ntm-desktop-'))
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const args = [ROOT, `--user-data-dir=${join(folder, 'window')}`, ...sandbox, ...words]
  const env = environment({
    ...program.env,
    NTM_HOME: join(folder, 'plans'),
    DISPLAY: display.name,
  })
  const electron = await _electron.launch({ executablePath: program.path, args, env })
  const stop = async (): Promise<void> => {
    await electron.close()
    display.stop()
    rmSync(folder, { recursive: true, force: true, maxRetries: 10 })
  }
  const page = await electron.firstWindow().catch(async (error: unknown) => {
    await stop()
    throw error
  })
  return {
    electron,
    page,
    folder: join(folder, 'plans'),
    words: args,
    env,
    executable: program.path,
    stop,
  }
}

/** What is undefined in our own environment is left out of the child's. */
function environment(extra: Readonly<Record<string, string>>): Record<string, string> {
  const all = { ...process.env, ...extra }
  return Object.fromEntries(
    Object.entries(all).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
}
