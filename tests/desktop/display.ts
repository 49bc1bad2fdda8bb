import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { Readable } from 'node:stream'

export interface Display {
  readonly name: string
  stop(): void
}

/** The display of this machine, or one that nobody sees; null where there is neither. */
export async function openDisplay(): Promise<Display | null> {
  const own = process.env['DISPLAY'] ?? ''
  if (process.platform !== 'linux' || own !== '') return { name: own, stop: () => undefined }
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1440x900x24'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  const numbers = server.stdio[3]
  if (!(numbers instanceof Readable)) throw new TypeError('spawn was asked for a pipe')
  const said = await Promise.race([
    once(numbers, 'data').then(([chunk]) => String(chunk).trim()),
    once(server, 'error').then(() => null),
    once(server, 'exit').then(() => null),
  ])
  return said === null ? null : { name: `:${said}`, stop: () => void server.kill() }
}
