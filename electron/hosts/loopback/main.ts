/**
 * Serves the program to browsers of this machine until Ctrl+C, SIGTERM, or the end of the process that started it.
 * With a channel to that process it hands over an address for a window of its own, and hears when that was closed.
 */
import { statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { ExpectedError } from '../../../shared/api/reply.ts'
import { isSystemError } from '../../files/file-errors.ts'
import { chromiumPrinter } from '../../printing/chromium-printer.ts'
import { startBackend, type Backend, type BackendOptions } from '../backend.ts'
import { documentsFolder } from './documents-folder.ts'
import { firstDocument } from './first-document.ts'
import { errorText, hostLanguage, hostTextIn } from './host-text.ts'
import type { FromLoopback, ToLoopback } from './parent-messages.ts'
import { programFolder, programVersion } from './program-folder.ts'
import { startLoopback, type Loopback } from './start-loopback.ts'

const WRONG_USAGE = 2
/** Leaves a page that reloads the time to come back before the program is thought to be unused. */
const LAST_PAGE_GRACE_MS = 1_500

interface Flags {
  readonly port: number
  readonly file: string | null
  readonly folder: string
  readonly sample: boolean
}

const language = hostLanguage(process.env)
const text = hostTextIn(language)

function readFlags(): Flags {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '0' },
      file: { type: 'string' },
      folder: { type: 'string', default: documentsFolder(process.env) },
      sample: { type: 'boolean', default: false },
    },
  })
  const file = values.file === undefined ? null : resolve(values.file)
  const isMissing = file !== null && statSync(file, { throwIfNoEntry: false })?.isFile() !== true
  if (isMissing) throw new Error(text('host.usage.no-file', { file }))
  const port = /^\d{1,5}$/.test(values.port) ? Number(values.port) : Number.NaN
  if (!(port <= 65_535)) throw new Error(text('host.usage.bad-port', { value: values.port }))
  return { port, file, folder: resolve(values.folder), sample: values.sample }
}

async function serve(flags: Flags): Promise<void> {
  const options: BackendOptions = {
    folder: flags.folder,
    host: 'browser',
    printer: chromiumPrinter(),
    version: programVersion(),
  }
  const openAtStart = await firstDocument(options, flags)
  const backend = startBackend({ ...options, openAtStart })
  let shown = ''
  const loopback = await startLoopback({
    backend,
    rendererFolder: join(programFolder(), 'build', 'out', 'renderer'),
    port: flags.port,
    host: '127.0.0.1',
    text,
    onTicketUsed(ticket) {
      if (!shown.endsWith(ticket)) return
      shown = loopback.issueUrl()
      console.log(text('host.start.next-address', { url: shown }))
    },
  }).catch(async (error: unknown) => {
    await backend.stop()
    throw error
  })
  shown = loopback.url
  console.log(text('host.start.address', { url: shown }))
  console.log(text('host.start.stop-hint'))
  stopWhenAsked(loopback, backend)
  const serving: FromLoopback = { kind: 'serving', windowUrl: loopback.issueUrl() }
  process.send?.(serving)
}

function stopWhenAsked(loopback: Loopback, backend: Backend): void {
  let isStopping = false
  const stop = (): void => {
    // Asked twice, a person no longer wants to wait; documents are safe at any moment.
    if (isStopping) process.exit(1)
    isStopping = true
    void loopback
      .stop()
      .then(() => backend.stop())
      .then(() => process.exit(0))
  }
  // Ctrl+C reaches this process and the start script, which then lets go of the channel: both mean one and the same.
  const stopOnce = (): void => {
    if (!isStopping) stop()
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
  process.on('SIGHUP', stopOnce)
  process.on('disconnect', stopOnce)
  // The start script is the only other end of the channel.
  process.on('message', (message: ToLoopback) => {
    if (message.kind !== 'window-closed') return
    setTimeout(() => {
      const count = loopback.clientCount()
      if (count === 0) stopOnce()
      else console.log(text('host.start.window-closed-others', { count }))
    }, LAST_PAGE_GRACE_MS)
  })
}

function explain(error: unknown, flags: Flags): string {
  const code = error instanceof Error && 'code' in error ? error.code : null
  if (code === 'EADDRINUSE') return text('host.start.port-taken', { port: flags.port })
  if (code === 'EACCES' && flags.port > 0 && isListening(error)) {
    return text('host.start.port-taken', { port: flags.port })
  }
  if (error instanceof ExpectedError) return errorText(language, error)
  if (isSystemError(error)) {
    return text('host.start.folder-failed', {
      folder: flags.folder,
      reason: error.code ?? error.message,
    })
  }
  return errorText(language, { code: 'internal', params: {} })
}

function isListening(error: unknown): boolean {
  return isSystemError(error) && error.syscall === 'listen'
}

let flags: Flags
try {
  flags = readFlags()
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exit(WRONG_USAGE)
}
try {
  await serve(flags)
} catch (error) {
  console.error(explain(error, flags))
  process.exit(1)
}
