import { ExpectedError } from '../../shared/api/reply.ts'
import type { RawValue, RawWorkbook } from '../../shared/import/raw-sheet.ts'
import { parseUnitsTable, type DistrictUnits } from '../../shared/plan/units-table.ts'

/** Rows of cells → communes by district. Refuses `units-*` with the line at fault. */
export function readUnits(rows: readonly (readonly string[])[]): readonly DistrictUnits[] {
  const parsed = parseUnitsTable(rows)
  if (parsed.ok) return parsed.districts
  const { code, ...params } = parsed.refusal
  throw new ExpectedError(code, params)
}

/** The texts of a workbook's first sheet that holds any. */
export function unitsFromWorkbook(workbook: RawWorkbook): string[][] {
  const sheet = workbook.sheets.find((candidate) => candidate.cells.length > 0)
  const rows: string[][] = []
  for (const cell of sheet?.cells ?? []) {
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
