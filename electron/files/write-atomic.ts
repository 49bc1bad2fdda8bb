import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { ExpectedError } from '../../shared/api/reply.ts'
import { replaceError, writeError } from './file-errors.ts'

/**
 * Writes a whole file or nothing: a temporary file beside it, flushed to disk, then renamed over it.
 * Refuses `disk-full`, `write-failed` (a folder that is gone or closed to us) and `file-in-use` with another name (a file
 * open in Excel or Word on Windows).
 */
export function writeFileAtomic(path: string, content: string | Uint8Array): void {
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`)
  try {
    const file = openSync(temporary, 'w')
    try {
      const bytes = typeof content === 'string' ? Buffer.from(content) : content
      for (let written = 0; written < bytes.length;) {
        written += writeSync(file, bytes, written)
      }
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    putInPlace(temporary, path)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error instanceof ExpectedError ? error : writeError(error, path)
  }
}

/** Where the rename alone fails, the file that is there is what stands in the way. */
function putInPlace(temporary: string, path: string): void {
  try {
    renameSync(temporary, path)
  } catch (error) {
    throw replaceError(error, path)
  }
}
