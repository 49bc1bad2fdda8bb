import { ExpectedError } from '../../shared/api/reply.ts'

const FULL = new Set<unknown>(['ENOSPC', 'EDQUOT', 'EFBIG'])

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
