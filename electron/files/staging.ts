import { randomUUID } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ExpectedError } from '../../shared/api/reply.ts'
import type { StagedFile } from '../../shared/api/types.ts'
import { safeFileName } from './document-library.ts'
import { writeError } from './file-errors.ts'

/** Files on their way between a window and the backend: uploads, workbooks to import, rendered appendices. */
export interface Staging {
  /** Refuses `disk-full` and `write-failed`. */
  put(name: string, bytes: Uint8Array): StagedFile
  /** A place for a host to stream an upload into. */
  reserve(name: string): { fileId: string; path: string }
  find(fileId: string): { path: string; name: string } | null
  /** Refuses `unknown-file`. */
  read(fileId: string): { name: string; bytes: Uint8Array }
  clear(): void
}

export function createStaging(): Staging {
  const folder = mkdtempSync(join(tmpdir(), 'ke-hoach-ntm-'))
  const names = new Map<string, string>()
  const pathOf = (fileId: string) => join(folder, fileId)
  const reserve = (name: string) => {
    const fileId = randomUUID()
    // Systems tidy their temporary folder while a program runs for days.
    mkdirSync(folder, { recursive: true })
    names.set(fileId, keepExtension(name))
    return { fileId, path: pathOf(fileId) }
  }
  const find = (fileId: string) => {
    const name = names.get(fileId)
    return name === undefined ? null : { path: pathOf(fileId), name }
  }
  return {
    reserve,
    find,
    put(name, bytes) {
      const { fileId, path } = reserve(name)
      try {
        writeFileSync(path, bytes)
      } catch (error) {
        names.delete(fileId)
        rmSync(path, { force: true })
        throw writeError(error, name)
      }
      return { fileId, name: names.get(fileId) ?? name, size: statSync(path).size }
    },
    read(fileId) {
      const file = find(fileId)
      if (file === null) throw new ExpectedError('unknown-file', {})
      try {
        return { name: file.name, bytes: readFileSync(file.path) }
      } catch (error) {
        throw new ExpectedError('unknown-file', {}, { cause: error })
      }
    },
    clear: () => rmSync(folder, { recursive: true, force: true }),
  }
}

function keepExtension(name: string): string {
  const dot = name.lastIndexOf('.')
  if (dot <= 0) return safeFileName(name)
  return `${safeFileName(name.slice(0, dot))}.${name.slice(dot + 1).replace(/[^a-z0-9]/gi, '')}`
}
