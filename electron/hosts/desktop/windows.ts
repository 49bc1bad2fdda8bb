import { join } from 'node:path'
import { app, BrowserWindow, screen } from 'electron'
import type { EventMessage } from '../../../shared/api/contract.ts'
import { EVENT_CHANNEL } from './channels.ts'
import { programPaths } from './program-paths.ts'
import { APP_URL, WINDOW_PREFERENCES } from './security.ts'
import {
  DEFAULT_SIZE,
  MIN_SIZE,
  readBounds,
  writeBounds,
  type Rectangle,
  type WindowBounds,
} from './window-bounds.ts'

const CASCADE = 28

export interface Windows {
  /** The window opens this document, or the welcome screen for null; the first one begins where the program does. */
  open(begins: 'as-started' | { readonly documentId: string | null }): BrowserWindow
  /** What the window was opened for; undefined for one that begins where the program does. */
  documentAtStart(clientId: string): string | null | undefined
  find(clientId: string): BrowserWindow | null
  /** Brings the window that was used last to the front. */
  focus(): void
  /** Tells every window but `except`. */
  broadcast(message: EventMessage, except?: string): void
}

export interface WindowsOptions {
  readonly onClosed: (clientId: string) => void
  /** Asks whether to close although the page holds something that is not on disk. */
  readonly askToLeave: (window: BrowserWindow) => boolean
}

export function createWindows({ onClosed, askToLeave }: WindowsOptions): Windows {
  const byClient = new Map<string, BrowserWindow>()
  const documents = new Map<string, string | null>()
  const boundsPath = join(app.getPath('userData'), 'window.json')

  return {
    open(begins) {
      const window = createWindow(boundsPath, byClient.size)
      const clientId = String(window.webContents.id)
      byClient.set(clientId, window)
      if (begins !== 'as-started') documents.set(clientId, begins.documentId)
      // Without an answer Electron would leave the window open and say nothing.
      window.webContents.on('will-prevent-unload', (event) => {
        if (askToLeave(window)) event.preventDefault()
      })
      window.on('closed', () => {
        byClient.delete(clientId)
        documents.delete(clientId)
        onClosed(clientId)
      })
      window.loadURL(APP_URL).catch(() => window.destroy())
      return window
    },
    documentAtStart: (clientId) => documents.get(clientId),
    find: (clientId) => byClient.get(clientId) ?? null,
    focus() {
      const window = BrowserWindow.getFocusedWindow() ?? [...byClient.values()].at(-1)
      if (window === undefined) return
      if (window.isMinimized()) window.restore()
      window.show()
      window.focus()
    },
    broadcast(message, except) {
      for (const [clientId, window] of byClient) {
        if (clientId !== except) window.webContents.send(EVENT_CHANNEL, message)
      }
    },
  }
}

function createWindow(boundsPath: string, openWindows: number): BrowserWindow {
  const screens = screen.getAllDisplays().map((display) => display.workArea)
  const paths = programPaths(app.getAppPath())
  const bounds = readBounds(boundsPath, screens)
  const window = new BrowserWindow({
    ...DEFAULT_SIZE,
    ...(bounds === null ? {} : placeOf(bounds, openWindows * CASCADE)),
    minWidth: MIN_SIZE.width,
    minHeight: MIN_SIZE.height,
    title: app.name,
    // Alt shows it; on a small screen its line belongs to the table.
    autoHideMenuBar: true,
    icon: paths.icon,
    backgroundColor: '#f4f6f5',
    show: false,
    webPreferences: {
      ...WINDOW_PREFERENCES,
      preload: paths.preload,
      devTools: !app.isPackaged,
    },
  })
  if (bounds?.isMaximized === true) window.maximize()
  // Shown once there is something to see, so that no white flash comes first.
  window.once('ready-to-show', () => window.show())
  window.on('close', () =>
    writeBounds(boundsPath, { ...window.getNormalBounds(), isMaximized: window.isMaximized() }),
  )
  return window
}

/** A further window stands a little aside, so that nobody takes it for the first. */
function placeOf(bounds: WindowBounds, aside: number): Rectangle {
  const { x, y, width, height } = bounds
  return { x: x + aside, y: y + aside, width, height }
}
