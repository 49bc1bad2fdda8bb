/**
 * Codes of everything that may go wrong in a way people can act on. The text for each lives in
 * `shared/messages` under `error.<code>`; a code outside this list is a bug and travels as `internal`.
 */
export const ERROR_CODES = [
  'internal',
  'bad-input',
  'unknown-method',
  'not-available',
  'no-document',
  'not-a-document',
  'newer-document',
  'document-locked',
  'document-exists',
  'document-damaged',
  'read-only',
  'plan-frozen',
  'report-frozen',
  'disk-full',
  'write-failed',
  'stale-revision',
  'broken-reference',
  'nothing-to-undo',
  'nothing-to-redo',
  'unknown-plan',
  'unknown-set',
  'set-of-districts',
  'set-needs-other',
  'unknown-appendix',
  'unknown-file',
  'no-file',
  'no-table',
  'undecided',
  'units-empty',
  'units-columns',
  'units-mapping',
  'units-provinces',
  'units-duplicate',
  'units-name-missing',
  'no-browser',
  'print-failed',
  'cancelled',
  'old-xls',
  'encrypted',
  'not-zip',
  'not-xlsx',
  'opendocument',
  'corrupt',
  'too-big',
  'too-many-cells',
  'too-slow',
  'empty',
  'unknown-format',
  'no-sentences',
  'text-old-doc',
  'text-encrypted',
  'text-not-docx',
  'text-corrupt',
  'text-too-big',
  'text-empty',
  'empty-set',
  'file-in-use',
  'backend-gone',
] as const

export type ErrorCode = (typeof ERROR_CODES)[number]
export type ErrorParams = Readonly<Record<string, string | number>>

export interface ApiError {
  readonly code: ErrorCode
  readonly params: ErrorParams
}

/** What crosses every boundary: a value or a coded error, nothing thrown. */
export type Reply<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: ApiError }

/** An expected failure on its way to dispatch, which turns it into a Reply. */
export class ExpectedError extends Error {
  readonly code: ErrorCode
  readonly params: ErrorParams

  constructor(code: ErrorCode, params: ErrorParams = {}, options?: ErrorOptions) {
    super(`${code} ${JSON.stringify(params)}`, options)
    this.code = code
    this.params = params
  }
}
