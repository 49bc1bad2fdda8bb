import { readWorkbook } from '../../../../electron/excel/read/read-workbook.ts'
import type { ReadLimits } from '../../../../electron/excel/read/limits.ts'
import { columnLetters } from '../../../../shared/import/raw-sheet.ts'
import type { RawSheet, RawWorkbook } from '../../../../shared/import/raw-sheet.ts'

export async function read(bytes: Uint8Array): Promise<RawWorkbook> {
  const result = await readWorkbook(bytes)
  if (!result.ok) throw new Error(`${result.code} ${JSON.stringify(result.detail)}`)
  return result.workbook
}

export async function readOnlySheet(bytes: Uint8Array): Promise<RawSheet> {
  const [sheet, ...others] = (await read(bytes)).sheets
  if (sheet === undefined || others.length > 0) throw new Error('not one sheet')
  return sheet
}

/** The cells by address, each as the plain value people see: text, number, ISO date, boolean, error. */
export function valuesOf(sheet: RawSheet): Record<string, string | number | boolean> {
  return Object.fromEntries(
    sheet.cells.map(({ row, column, value }) => [
      `${columnLetters(column)}${row + 1}`,
      value.kind === 'text'
        ? value.text
        : value.kind === 'date'
          ? value.iso
          : value.kind === 'error'
            ? value.code
            : value.value,
    ]),
  )
}

/** The failure code, or `read` when the file was read. */
export async function codeOf(bytes: Uint8Array, limits?: Partial<ReadLimits>): Promise<string> {
  const result = await readWorkbook(bytes, limits)
  return result.ok ? 'read' : result.code
}

/** The failure code with the bound that was met. */
export async function refusalOf(
  bytes: Uint8Array,
  limits?: Partial<ReadLimits>,
): Promise<{ code: string; what: string | number | undefined }> {
  const result = await readWorkbook(bytes, limits)
  return result.ok
    ? { code: 'read', what: undefined }
    : { code: result.code, what: result.detail?.['what'] ?? result.detail?.['reason'] }
}
