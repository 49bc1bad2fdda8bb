import { dirname, join } from 'node:path'
import { app, dialog, shell, type BrowserWindow } from 'electron'
import type { HostText } from '../loopback/host-text.ts'
import type { Dialogs } from './calls.ts'
import type { Windows } from './windows.ts'

/** The system's own dialogs, above the window that asked. */
export function createDialogs(windows: Windows, folder: string, text: HostText): Dialogs {
  let lastFolder = app.getPath('documents')
  const allFiles = { name: text('host.dialog.all-files'), extensions: ['*'] }
  const planFiles = { name: text('host.dialog.plan-files'), extensions: ['ntm'] }
  return {
    async askOpen(clientId) {
      const window = windows.find(clientId)
      if (window === null) return null
      const { filePaths } = await dialog.showOpenDialog(window, {
        title: text('host.dialog.open'),
        defaultPath: folder,
        filters: [planFiles, allFiles],
        properties: ['openFile'],
      })
      return filePaths[0] ?? null
    },
    async askSave(clientId, suggestedName, extension, inUse) {
      const window = windows.find(clientId)
      if (window === null) return null
      // Some systems show no title on this dialog: why it comes again is said first.
      if (inUse !== undefined) {
        await dialog.showMessageBox(window, {
          type: 'warning',
          message: text('host.dialog.inUse', { file: inUse, other: suggestedName }),
        })
      }
      const { filePath } = await dialog.showSaveDialog(window, {
        title:
          inUse === undefined
            ? text('host.dialog.save')
            : text('host.dialog.saveInUse', { file: inUse }),
        defaultPath: join(lastFolder, suggestedName.replaceAll(/[/\\]/g, ' ')),
        filters:
          extension === '' ? [] : [{ name: extension.toUpperCase(), extensions: [extension] }],
        properties: ['showOverwriteConfirmation', 'createDirectory'],
      })
      if (filePath === '') return null
      lastFolder = dirname(filePath)
      return filePath
    },
    reveal: (path) => shell.showItemInFolder(path),
  }
}

/** True when the person would rather lose what could not be written than stay. */
export function askToLeave(window: BrowserWindow, text: HostText): boolean {
  const stay = 0
  const answer = dialog.showMessageBoxSync(window, {
    type: 'warning',
    message: text('host.dialog.leave'),
    buttons: [text('host.dialog.stay-open'), text('host.dialog.leave-anyway')],
    defaultId: stay,
    cancelId: stay,
    noLink: true,
  })
  return answer !== stay
}
