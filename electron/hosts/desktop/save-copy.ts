import { existsSync } from 'node:fs'
import { copyFile, open, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { ExpectedError } from '../../../shared/api/reply.ts'
import { refuseInUse, replaceError, writeError } from '../../files/file-errors.ts'

/**
 * Copies a staged file to where the person wants it, whole or not at all: under another name first, flushed, renamed.
 * Refuses `document-locked` for a plan that is in use (its write-ahead log would be taken for the new file's),
 * `file-in-use` with another name for a file that some program holds, `disk-full` and `write-failed`.
 */
export async function saveCopy(from: string, to: string): Promise<void> {
  if (to.endsWith('.ntm') && existsSync(`${to}-wal`)) {
    throw new ExpectedError('document-locked', { file: to })
  }
  if (!to.endsWith('.ntm')) refuseInUse(to)
  const temporary = join(dirname(to), `.${basename(to)}.${process.pid}.tmp`)
  try {
    await copyFile(from, temporary)
    const file = await open(temporary, 'r+')
    try {
      await file.sync()
    } finally {
      await file.close()
    }
    await putInPlace(temporary, to)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error instanceof ExpectedError ? error : writeError(error, to)
  }
}

async function putInPlace(temporary: string, to: string): Promise<void> {
  try {
    await rename(temporary, to)
  } catch (error) {
    throw replaceError(error, to)
  }
}
