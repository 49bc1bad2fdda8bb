import type { ImportPreview } from '../../../shared/import/preview.ts'
import type { MessageKey, MessageParams } from '../../../shared/messages/translate.ts'
import { allTables, isCommuneTable } from './any-table.ts'

type T = (key: MessageKey, params?: MessageParams) => string

/** A place in the preview: −1 stands for the line that says how columns (rows) are understood. */
export interface Place {
  readonly tableId: string
  readonly row: number
  readonly column: number
}

interface Address {
  readonly sheet: string
  /** 0-based; null where the address names a whole row or column. */
  readonly row: number | null
  readonly column: number | null
}

/** Reads `PL6 NTM!D14`, `PL6 NTM!D`, `PL6 NTM!14`; of a range the first cell. */
export function parseAddress(where: string): Address {
  const mark = where.lastIndexOf('!')
  const [, letters = '', digits = ''] = /^([A-Z]*)(\d*)/.exec(where.slice(mark + 1)) ?? []
  return {
    sheet: where.slice(0, Math.max(mark, 0)),
    row: digits === '' ? null : Number(digits) - 1,
    column: letters === '' ? null : columnIndex(letters),
  }
}

/** Where an address is shown: headings lead to the line above the body, whole lines to their own heading. */
export function findPlace(
  preview: ImportPreview,
  where: string,
  tableId: string | null,
): Place | null {
  const { sheet, row, column } = parseAddress(where)
  const tables = allTables(preview).filter((table) =>
    tableId === null ? table.sheet === sheet : table.id === tableId,
  )
  for (const table of tables) {
    // Communes that the file has side by side are drawn below each other.
    const isTurned = isCommuneTable(table) && table.isTurned
    const [down, across] = isTurned ? [column, row] : [row, column]
    const place = {
      tableId: table.id,
      row: down === null ? -1 : indexOf(table.rows, down),
      column: across === null ? -1 : indexOf(table.columns, across),
    }
    if (place.row >= 0 || place.column >= 0 || tables.length === 1) return place
  }
  return null
}

/** `ô D14`, `cột D`, `dòng 14`, `bảng A4:F12`; with the sheet's name where there are several. */
export function placeText(t: T, where: string, hasManySheets: boolean): string {
  const { sheet } = parseAddress(where)
  const cell = where.slice(where.lastIndexOf('!') + 1)
  const text = /^\d+$/.test(cell)
    ? t('importing.row', { row: cell })
    : /^[A-Z]+$/.test(cell)
      ? t('importing.column', { column: cell })
      : cell.includes(':')
        ? t('importing.rangePlace', { range: cell })
        : t('importing.cell', { cell })
  return hasManySheets && sheet !== '' ? `${sheet} · ${text}` : text
}

export function hasManySheets(preview: ImportPreview): boolean {
  return new Set(allTables(preview).map((table) => table.sheet)).size > 1
}

function indexOf(lines: readonly { readonly index: number }[], index: number): number {
  return lines.findIndex((line) => line.index === index)
}

function columnIndex(letters: string): number {
  let index = 0
  for (const letter of letters) index = index * 26 + letter.charCodeAt(0) - 64
  return index - 1
}
