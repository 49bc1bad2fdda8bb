import type { RawWorkbook } from '../../../shared/import/raw-sheet.ts'

/** Why a file was not read. Each has a sentence for people in shared/messages. */
export type ReadFailure =
  | 'old-xls'
  | 'encrypted'
  | 'not-zip'
  | 'not-xlsx'
  | 'opendocument'
  | 'corrupt'
  | 'too-big'
  | 'too-many-cells'
  | 'too-slow'
  | 'empty'

/**
 * `uncalculated` counts formulas without a cached result, whose cells are errors without a code: a file full of them was
 * never opened in a spreadsheet program.
 */
export type ReadResult =
  | { readonly ok: true; readonly workbook: RawWorkbook; readonly uncalculated: number }
  | { readonly ok: false; readonly code: ReadFailure; readonly detail?: ReadDetail }

/**
 * Where and how much, when known: `what` and `limit` of the bound that was met, `part` of the package,
 * `looksLike` for a file of another kind, `reason` in English for the log.
 */
export type ReadDetail = Record<string, string | number>

/** Unwinds the reader when a file is refused; never leaves `readWorkbook`. */
export class ReadRefusal extends Error {
  readonly code: ReadFailure
  readonly detail: ReadDetail

  constructor(code: ReadFailure, detail: ReadDetail = {}) {
    super(code)
    this.code = code
    this.detail = detail
  }
}

export function toFailure(refusal: ReadRefusal): ReadResult {
  return { ok: false, code: refusal.code, detail: refusal.detail }
}
