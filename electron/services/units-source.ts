import { ExpectedError } from '../../shared/api/reply.ts'
import type { UnitsSheet } from '../../shared/api/types.ts'
import type { RawSheet, RawValue, RawWorkbook } from '../../shared/import/raw-sheet.ts'
import { placedRefusal } from '../../shared/plan/units-place.ts'
import { readUnitsTable, type UnitsReading } from '../../shared/plan/units-table.ts'

/** A list of communes has few columns; notes far to the right are not read. */
const MAX_COLUMNS = 40

/** Rows of cells → communes by district. Refuses `units-*` with the line at fault, of a workbook with its cell. */
export function readUnits(rows: readonly (readonly string[])[], sheet?: string): UnitsReading {
  const reading = readUnitsTable(rows)
  const [refusal] = reading.problems
  if (refusal === undefined) return reading
  const { code, ...params } = placedRefusal(refusal, rows, sheet)
  throw new ExpectedError(code, params)
}

/** The sheet of a workbook that is a list of units, as texts: the first without a fault, otherwise the one with most communes. */
export function unitsFromWorkbook(workbook: RawWorkbook): UnitsSheet {
  const filled = workbook.sheets.filter(({ cells }) => cells.length > 0)
  const shown = filled.filter(({ hidden }) => !hidden)
  const sheets = (shown.length > 0 ? shown : filled).map((sheet) => {
    const rows = textRows(sheet)
    const { problems, districts } = readUnitsTable(rows)
    const communes = districts.reduce((sum, district) => sum + district.communes.length, 0)
    const hiddenRows = sheet.hiddenRows.filter((row) =>
      rows[row]?.some((cell) => cell.trim() !== ''),
    ).length
    return { sheet: sheet.name, rows, hiddenRows, isClean: problems.length === 0, communes }
  })
  const most = Math.max(...sheets.map(({ communes }) => communes))
  const found =
    sheets.find(({ isClean }) => isClean) ?? sheets.find(({ communes }) => communes === most)
  return {
    sheet: found?.sheet ?? '',
    rows: found?.rows ?? [],
    hiddenRows: found?.hiddenRows ?? 0,
  }
}

function textRows(sheet: RawSheet): string[][] {
  const rows: string[][] = []
  for (const cell of sheet.cells) {
    if (cell.column >= MAX_COLUMNS) continue
    while (rows.length <= cell.row) rows.push([])
    const row = rows[cell.row] ?? []
    while (row.length <= cell.column) row.push('')
    row[cell.column] = textOf(cell.value)
  }
  return rows
}

function textOf(value: RawValue): string {
  switch (value.kind) {
    case 'text':
    case 'number':
      return value.text
    case 'date':
      return value.iso
    case 'boolean':
      return String(value.value)
    case 'error':
      return value.code
  }
}
