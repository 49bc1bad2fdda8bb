import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import type { HostText } from '../electron/hosts/loopback/host-text.ts'

export interface StartFlags {
  readonly host: 'auto' | 'desktop' | 'browser'
  /** For the browser host; 0 takes any free port. */
  readonly port: number
  /** False serves without opening a window. */
  readonly opens: boolean
  /** Absolute; a document to open instead of the sample. */
  readonly file: string | null
}

/** Reads the words after `npm start --`. Throws WrongUsage with the sentence to print. */
export function readStartFlags(words: readonly string[], text: HostText): StartFlags {
  let flags: StartFlags = { host: 'auto', port: 0, opens: true, file: null }
  const rest = words.flatMap(splitEquals)
  for (let flag = rest.shift(); flag !== undefined; flag = rest.shift()) {
    const valueOf = (name: string): string => {
      const value = rest.shift()
      if (value === undefined)
        throw new WrongUsage(text('host.usage.missing-value', { flag: name }))
      return value
    }
    switch (flag) {
      case '--host':
        flags = { ...flags, host: hostOf(valueOf(flag), text) }
        break
      case '--port':
        flags = { ...flags, port: portOf(valueOf(flag), text) }
        break
      case '--file':
        flags = { ...flags, file: fileOf(valueOf(flag), text) }
        break
      case '--no-open':
        flags = { ...flags, opens: false }
        break
      default:
        throw new WrongUsage(text('host.usage.unknown-flag', { flag }))
    }
  }
  if (flags.host === 'desktop' && !flags.opens) {
    throw new WrongUsage(text('host.usage.desktop-opens'))
  }
  return flags
}

export class WrongUsage extends Error {}

function splitEquals(word: string): string[] {
  const at = word.startsWith('--') ? word.indexOf('=') : -1
  return at === -1 ? [word] : [word.slice(0, at), word.slice(at + 1)]
}

function hostOf(value: string, text: HostText): StartFlags['host'] {
  if (value === 'auto' || value === 'desktop' || value === 'browser') return value
  throw new WrongUsage(text('host.usage.bad-host', { value }))
}

function portOf(value: string, text: HostText): number {
  const port = /^\d{1,5}$/.test(value) ? Number(value) : Number.NaN
  if (port <= 65_535) return port
  throw new WrongUsage(text('host.usage.bad-port', { value }))
}

function fileOf(value: string, text: HostText): string {
  const file = resolve(value)
  if (existsSync(file)) return file
  throw new WrongUsage(text('host.usage.no-file', { file }))
}
