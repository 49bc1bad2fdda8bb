/** The desktop program: windows, menu, dialogs and printing here; everything else in the backend process. */
import { mkdirSync } from 'node:fs'
import { app, dialog, ipcMain, Menu, protocol, session, shell, type BrowserWindow } from 'electron'
import type { Snapshot } from '../../../shared/api/types.ts'
import { documentsFolder } from '../loopback/documents-folder.ts'
import { errorText, hostLanguage, hostTextIn } from '../loopback/host-text.ts'
import { serveApp } from './app-protocol.ts'
import { readArguments } from './arguments.ts'
import { linkBackend, type BackendLink } from './backend-link.ts'
import { routeCalls } from './calls.ts'
import { CALL_CHANNEL } from './channels.ts'
import { askToLeave, createDialogs } from './dialogs.ts'
import { forkNode } from './fork-node.ts'
import { forkUtility } from './fork-utility.ts'
import { lockDownContents, lockDownSession } from './lock-down.ts'
import { buildMenu } from './menu.ts'
import { windowPrinter } from './print-window.ts'
import { programPaths } from './program-paths.ts'
import {
  APP_PRIVILEGES,
  APP_SCHEME,
  isTrustedSender,
  OFFLINE_SWITCHES,
  PRINT_SCHEME,
} from './security.ts'
import { createWindows, type Windows } from './windows.ts'

const isDevelopment = !app.isPackaged
const language = hostLanguage(process.env)
const text = hostTextIn(language)
const folder = documentsFolder(process.env)
const asked = readArguments(process.argv.slice(1), process.cwd())

// Windows groups windows and their icon on the taskbar by this id, which is the installer's appId.
app.setAppUserModelId('vn.kehoachntm.desktop')
for (const [name, value] of OFFLINE_SWITCHES) app.commandLine.appendSwitch(name, value)
protocol.registerSchemesAsPrivileged([
  { scheme: APP_SCHEME, privileges: APP_PRIVILEGES },
  { scheme: PRINT_SCHEME, privileges: { standard: true, secure: true } },
])
// Root (a container, a test machine) has to do without, and Chromium's helpers end when they are told both.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
lockDownContents(app)

if (app.requestSingleInstanceLock()) {
  app.whenReady().then(run, fail)
} else {
  // The instance that runs has been told what was asked for.
  app.quit()
}

function run(): void {
  mkdirSync(folder, { recursive: true })
  lockDownSession(session.defaultSession, isDevelopment)
  serveApp(session.defaultSession, programPaths(app.getAppPath()).renderer)
  const link = startBackendProcess((message, except) => windows.broadcast(message, except))
  const windows = createWindows({
    onClosed: (clientId) => link.closeClient(clientId),
    askToLeave: (window) => askToLeave(window, text),
  })
  serveCalls(link, windows)
  Menu.setApplicationMenu(createMenu(link, windows))
  openLaterFiles(link, windows)
  stopWithBackend(link)
  windows.open('as-started')
}

function startBackendProcess(onEvent: Parameters<typeof linkBackend>[0]['onEvent']): BackendLink {
  const script = programPaths(app.getAppPath()).backend
  const node = isDevelopment ? process.env['NTM_BACKEND_NODE'] : undefined
  return linkBackend({
    fork: () => (node === undefined ? forkUtility(script) : forkNode(script, node)),
    start: { folder, version: app.getVersion(), file: asked.file, sample: asked.sample },
    printer: windowPrinter(),
    onEvent,
    onGaveUp: () => void tellBackendGone(),
  })
}

function serveCalls(link: BackendLink, windows: Windows): void {
  const calls = routeCalls(link, createDialogs(windows, folder, text), (clientId) =>
    windows.documentAtStart(clientId),
  )
  ipcMain.handle(CALL_CHANNEL, (event, method: unknown, input: unknown) => {
    if (!isTrustedSender(event.senderFrame)) throw new Error('a call from a foreign page')
    return calls.answer(String(event.sender.id), method, input)
  })
}

function createMenu(link: BackendLink, windows: Windows): Menu {
  const dialogs = createDialogs(windows, folder, text)
  return buildMenu(
    text,
    {
      open: async (window) => {
        const path = await dialogs.askOpen(String(window.webContents.id))
        if (path !== null) await openInNewWindow(link, windows, path)
      },
      newWindow: () => windows.open({ documentId: null }),
      showFolder: () => void shell.openPath(folder),
      about: showAbout,
    },
    isDevelopment,
  )
}

/** A document asked for while the program runs gets a window of its own: nobody's work is put aside for it. */
async function openInNewWindow(link: BackendLink, windows: Windows, path: string): Promise<void> {
  const checker = 'open-in-new-window'
  const reply = await link.openPath(checker, path)
  if (reply.ok) {
    // `openPath` answers with a Snapshot; its document is on the list from now on, so the window can open it.
    windows.open({ documentId: (reply.value as Snapshot).documentId })
  } else {
    dialog.showErrorBox(text('host.dialog.not-opened.title'), errorText(language, reply.error))
  }
  link.closeClient(checker)
}

function openLaterFiles(link: BackendLink, windows: Windows): void {
  app.on('second-instance', (_event, words, workingFolder) => {
    const { file } = readArguments(words.slice(1), workingFolder)
    if (file === null) windows.focus()
    else void openInNewWindow(link, windows, file)
  })
  app.on('open-file', (event, path) => {
    event.preventDefault()
    void openInNewWindow(link, windows, path)
  })
}

/** The program ends when the backend has folded everything into the documents. */
function stopWithBackend(link: BackendLink): void {
  let isStopped = false
  app.on('window-all-closed', () => app.quit())
  app.on('will-quit', (event) => {
    if (isStopped) return
    event.preventDefault()
    void link.stop().then(() => {
      isStopped = true
      app.quit()
    })
  })
}

async function tellBackendGone(): Promise<void> {
  const { response } = await dialog.showMessageBox({
    type: 'error',
    title: text('host.dialog.backend-gone.title'),
    message: text('host.dialog.backend-gone.title'),
    detail: text('host.dialog.backend-gone.body'),
    buttons: [text('host.dialog.quit'), text('host.dialog.stay')],
  })
  if (response === 0) app.quit()
}

function showAbout(window: BrowserWindow): void {
  void dialog.showMessageBox(window, {
    type: 'info',
    title: app.name,
    message: app.name,
    detail: text('host.about.body', { version: app.getVersion(), folder }),
  })
}

function fail(error: unknown): void {
  const reason = error instanceof Error ? error.message : String(error)
  dialog.showErrorBox(app.name, text('host.start.folder-failed', { folder, reason }))
  app.exit(1)
}
