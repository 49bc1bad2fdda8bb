import { findCommunes, type SheetCommunes } from '../../find-communes.ts'
import type { ImportDecisions, ImportOptions } from '../../preview.ts'
import type { RawSheet } from '../../raw-sheet.ts'
import { cellsOutside } from '../../texts-around.ts'
import { communeRange } from '../../understand-communes.ts'
import type { UnderstoodCommunes } from '../../understood-communes.ts'
import { phraseTest } from '../content-words.ts'
import type { DistrictIndex } from './district-index.ts'

const speaksOfDistricts = phraseTest(
  'tiêu chí huyện', 'huyện nông thôn mới', 'huyện ntm', 'huyện đạt', 'cấp huyện', 'về huyện', 'huyện thị xã thành phố đạt',
  'huyện thị xã thành phố hoàn thành', 'of districts', 'for districts', 'districts',
) // prettier-ignore
const FEWEST_DISTRICTS = 2

/**
 * Finds a sheet's tables of criteria for districts. A matrix may have the same rows and columns: numbers of communes are
 * none of these tables.
 */
export function findDistricts(
  sheet: RawSheet,
  index: DistrictIndex,
  options: ImportOptions,
  decisions: ImportDecisions,
): SheetCommunes {
  const found = findCommunes(sheet, index.document, index.districts, options, decisions)
  const tables = found.tables
    .filter((table) => isOfDistricts(table, index))
    .map((table): UnderstoodCommunes => ({ ...table, list: null, listChoices: [] }))
  return {
    tables,
    rest:
      tables.length === 0
        ? sheet
        : cellsOutside(
            sheet,
            tables.map(({ located }) => communeRange(located)),
            tables.flatMap(({ titles }) => titles),
          ),
    unread: [],
  }
}

function isOfDistricts(table: UnderstoodCommunes, { districts }: DistrictIndex): boolean {
  const { located, columns, rows, titles, kind } = table
  const known = rows.filter(({ role }) => role.kind === 'commune')
  const unknown = rows.filter(({ role }) => role.kind === 'unknown')
  const isEnough = known.length >= Math.min(FEWEST_DISTRICTS, districts.communes.size)
  if (!isEnough || unknown.length >= known.length) return false
  const saysSo = [...titles.map(({ text }) => text), located.grid.sheet.replaceAll('_', ' ')].some(
    speaksOfDistricts,
  )
  if (kind === 'lists') return saysSo
  let letters = 0
  let numbers = 0
  let counts = 0
  for (const { index: column, role } of columns) {
    if (role.kind !== 'mark') continue
    for (const { index: row } of known) {
      const value = located.grid.cellAt(row, column)?.value
      if (value === undefined) continue
      const text = value.kind === 'text' || value.kind === 'number' ? value.text.trim() : ''
      if (!/^\d/u.test(text)) letters++
      else if (/^[01]$/u.test(text)) numbers++
      else counts++
    }
  }
  if (counts > 0 && counts >= letters) return false
  return letters > 0 ? letters > numbers || saysSo : numbers > 0 && saysSo
}
