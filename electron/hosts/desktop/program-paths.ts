import { join } from 'node:path'

/** Where the parts of the program lie; `appPath` is Electron's, a folder in development and `app.asar` when packed. */
export interface ProgramPaths {
  readonly renderer: string
  readonly preload: string
  readonly icon: string
  /** On disk even when packed: see asarUnpack of the electron-builder config. */
  readonly backend: string
}

export function programPaths(appPath: string): ProgramPaths {
  const unpacked = appPath.replace(/app\.asar$/, 'app.asar.unpacked')
  return {
    renderer: join(appPath, 'build', 'out', 'renderer'),
    preload: join(appPath, 'build', 'out', 'desktop', 'preload.cjs'),
    icon: join(appPath, 'build', 'icons', 'icon.png'),
    backend: join(unpacked, 'build', 'out', 'desktop', 'backend.js'),
  }
}
