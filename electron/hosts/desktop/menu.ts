import {
  Menu,
  type BaseWindow,
  type BrowserWindow,
  type MenuItemConstructorOptions,
} from 'electron'
import type { HostText } from '../loopback/host-text.ts'

export interface MenuActions {
  readonly open: (window: BrowserWindow) => void
  readonly newWindow: () => void
  readonly showFolder: () => void
  readonly about: (window: BrowserWindow) => void
}

/**
 * The menu bar. Undo, redo and the map of keys belong to the page: their keys are shown here but left to it, and a
 * click presses them, so that both ways end in the same code.
 */
export function buildMenu(text: HostText, actions: MenuActions, isDevelopment: boolean): Menu {
  const onWindow =
    (act: (window: BrowserWindow) => void) =>
    (_item: unknown, window: BaseWindow | undefined): void => {
      // Windows of this program are all BrowserWindows.
      if (window !== undefined) act(window as BrowserWindow)
    }
  const keyOfPage = (
    label: string,
    accelerator: string,
    keyCode: string,
    modifiers: ('control' | 'meta' | 'shift')[],
  ): MenuItemConstructorOptions => ({
    label,
    accelerator,
    registerAccelerator: false,
    click: onWindow((window) => pressKey(window, keyCode, modifiers)),
  })
  const command = process.platform === 'darwin' ? 'meta' : 'control'
  const separator: MenuItemConstructorOptions = { type: 'separator' }

  return Menu.buildFromTemplate([
    {
      label: text('host.menu.file'),
      submenu: [
        {
          label: text('host.menu.open'),
          accelerator: 'CmdOrCtrl+O',
          click: onWindow(actions.open),
        },
        {
          label: text('host.menu.new-window'),
          accelerator: 'CmdOrCtrl+Shift+N',
          click: actions.newWindow,
        },
        { label: text('host.menu.folder'), click: actions.showFolder },
        separator,
        { label: text('host.menu.close'), role: 'close' },
        { label: text('host.menu.quit'), role: 'quit' },
      ],
    },
    {
      label: text('host.menu.edit'),
      submenu: [
        keyOfPage(text('host.menu.undo'), 'CmdOrCtrl+Z', 'Z', [command]),
        keyOfPage(text('host.menu.redo'), 'CmdOrCtrl+Y', 'Y', [command]),
        separator,
        { label: text('host.menu.cut'), role: 'cut' },
        { label: text('host.menu.copy'), role: 'copy' },
        { label: text('host.menu.paste'), role: 'paste' },
        { label: text('host.menu.select-all'), role: 'selectAll', registerAccelerator: false },
      ],
    },
    {
      label: text('host.menu.view'),
      submenu: [
        { label: text('host.menu.zoom-in'), role: 'zoomIn' },
        // The role's own key is Ctrl and plus, which most keyboards have above the shift.
        { role: 'zoomIn', accelerator: 'CmdOrCtrl+=', visible: false },
        { label: text('host.menu.zoom-out'), role: 'zoomOut' },
        { label: text('host.menu.zoom-reset'), role: 'resetZoom' },
        separator,
        { label: text('host.menu.full-screen'), role: 'togglefullscreen' },
        ...(isDevelopment
          ? [separator, { label: text('host.menu.dev-tools'), role: 'toggleDevTools' as const }]
          : []),
      ],
    },
    {
      label: text('host.menu.help'),
      submenu: [
        keyOfPage(text('host.menu.keys'), 'F1', 'F1', []),
        { label: text('host.menu.about'), click: onWindow(actions.about) },
      ],
    },
  ])
}

function pressKey(
  window: BrowserWindow,
  keyCode: string,
  modifiers: ('control' | 'meta' | 'shift')[],
): void {
  window.webContents.focus()
  for (const type of ['keyDown', 'keyUp'] as const) {
    window.webContents.sendInputEvent({ type, keyCode, modifiers })
  }
}
