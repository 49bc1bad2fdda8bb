/**
 * Serves the program to browsers of this machine until Ctrl+C, SIGTERM, or the end of the process that started it.
 * With an IPC channel to that process it hands over an address for a window of its own, and hears when that was closed.
 */
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { createChromiumPrinter } from '../../printing/chromium-printer.ts'
import { startBackend, type BackendOptions } from '../backend.ts'
import { documentsFolder } from './documents-folder.ts'
import { firstDocument } from './first-document.ts'
import { hostLanguage, hostTextIn } from './host-text.ts'
import type { FromLoopback } from './parent-messages.ts'
import { programFolder, programVersion } from './program-folder.ts'
import { startLoopback, type Loopback } from './start-loopback.ts'

const text = hostTextIn(hostLanguage(process.env))

function readFlags(): { port: number; file: string | null; folder: string; sample: boolean } {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '0' },
      file: { type: 'string' },
      folder: { type: 'string', default: documentsFolder(process.env) },
      sample: { type: 'boolean', default: false },
    },
  })
  const file = values.file === undefined ? null : resolve(values.file)
  if (file !== null && !existsSync(file)) throw new Error(text('host.usage.no-file', { file }))
  const port = Number(values.port)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error(text('host.usage.bad-port', { value: values.port }))
  }
  return { port, file, folder: resolve(values.folder), sample: values.sample }
}

async function serve(): Promise<void> {
  const flags = readFlags()
  const options: BackendOptions = {
    folder: flags.folder,
    host: 'browser',
    printer: createChromiumPrinter(),
    version: programVersion(),
  }
  const openAtStart = await firstDocument(options, flags)
  const backend = startBackend({ ...options, openAtStart })
  let loopback: Loopback
  try {
    loopback = await startLoopback({
      backend,
      rendererFolder: join(programFolder(), 'build', 'out', 'renderer'),
      port: flags.port,
      host: '127.0.0.1',
      text,
      onTicketUsed: (ticket) => {
        // The window's own ticket is not on screen, so nothing on screen was used up.
        if (ticket === printed.ticket) print('host.start.next-address')
      },
    })
  } catch (error) {
    await backend.stop()
    throw error
  }
}
