import { accessSync, constants, existsSync } from 'node:fs'
import { basename, dirname, join, parse } from 'node:path'
import { ExpectedError } from '../../shared/api/reply.ts'

const FULL = new Set<unknown>(['ENOSPC', 'EDQUOT', 'EFBIG'])

const IN_USE = new Set<unknown>(['EBUSY', 'EPERM', 'EACCES', 'ETXTBSY'])

/**
 * What the system says of a file given out that could not be put in place: `file-in-use` with a free name beside it where
 * another program holds the one that is there, else as `writeError`.
 */
export function replaceError(error: unknown, file: string): ExpectedError {
  const isHeld = error instanceof Error && 'code' in error && IN_USE.has(error.code) && isOurs(file)
  return isHeld ? inUse(file, error) : writeError(error, file)
}

/** Refuses `file-in-use` for a file whose lock of Excel, Word or LibreOffice lies beside it. */
export function refuseInUse(file: string): void {
  if (!existsSync(file)) return
  const folder = dirname(file)
  const name = basename(file)
  // Word leaves the first two letters of a longer name out.
  const locks = [`~$${name}`, `~$${name.slice(2)}`, `.~lock.${name}#`]
  if (locks.some((lock) => existsSync(join(folder, lock)))) throw inUse(file)
}

function inUse(file: string, cause?: unknown): ExpectedError {
  const params = { file, other: freeName(file) }
  return new ExpectedError('file-in-use', params, { cause })
}

/** The file can be written to as far as rights go, so what refuses is another program. */
function isOurs(file: string): boolean {
  try {
    accessSync(file, constants.F_OK)
    accessSync(dirname(file), constants.W_OK)
    return true
  } catch {
    return false
  }
}

/** `Bộ phụ lục (2).pdf`, the first number that nobody has. */
function freeName(file: string): string {
  const { name, ext } = parse(file)
  for (let copy = 2; ; copy++) {
    const other = `${name} (${copy})${ext}`
    if (!existsSync(join(dirname(file), other))) return other
  }
}

/** What the system says of a write that failed, as `disk-full` or `write-failed`. */
export function writeError(error: unknown, file: string): ExpectedError {
  return new ExpectedError(
    isDiskFull(error) ? 'disk-full' : 'write-failed',
    { file },
    { cause: error },
  )
}

export function isDiskFull(error: unknown): boolean {
  return error instanceof Error && 'code' in error && FULL.has(error.code)
}

/** An error of a call to the system (`open`, `mkdir`), as against one of ours or of SQLite. */
export function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error
}
