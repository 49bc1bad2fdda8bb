import type { Facts } from '../../changes/change-set.ts'
import type { FactRow } from '../../changes/fact-tables.ts'
import type { CommuneTable } from '../../communes/commune-table.ts'
import { districtLines, type DistrictLine } from '../../districts/district-lines.ts'
import { districtsEn } from '../../messages/districts.en.ts'
import { districtsVi, type DistrictsMessage } from '../../messages/districts.vi.ts'
import { unitName } from '../../units/unit-name.ts'
import type { AppendixCell, AppendixRow } from '../appendix-document.ts'
import type { AppendixSettings } from '../appendix-options.ts'
import { blankCell, integerCell, textCell } from '../cells.ts'
import { knownOf, markAt, type MarkColumn } from '../commune-marks.ts'
import { COUNTS, type PrintedUnit } from '../communes-rows.ts'
import { fillText } from '../fill-text.ts'
import { HELD_MARK, type HeldValues } from '../held-values.ts'

/** Behind the counts: `6/9`, `8/9`, registered, recognised. */
const OWN_COLUMNS = 4

/** A district of the table with its figures. */
export interface PrintedDistrict {
  readonly unit: PrintedUnit
  readonly line: DistrictLine
}

interface TableToPrint {
  readonly table: CommuneTable
  readonly columns: readonly MarkColumn[]
  readonly held: HeldValues
}

/** Every district of the plan: a blank row is one to be filled in. */
export function printedDistricts(
  facts: Facts,
  planId: string,
  set: FactRow<'criteriaSet'>,
  { table, columns, held }: TableToPrint,
): PrintedDistrict[] {
  return districtLines(facts, planId, set).flatMap((line): PrintedDistrict[] => {
    const { id } = line.unit
    const index = table.unitIndex.get(id)
    if (index === undefined) return []
    const name = unitName(line.unit)
    const waits = (layer: 'baseline' | 'target'): boolean => held.of(id, layer, 'list').length > 0
    const unit: PrintedUnit = {
      id,
      index,
      name: held.all(id).length > 0 ? `${name} ${HELD_MARK}` : name,
      group: 0,
      known: knownOf(table, index, { baseline: waits('baseline'), planned: waits('target') }),
      marks: columns.map((column) => markAt(table, index, column)),
      placeOf: (column) => ({ screen: 'districts', planId, setId: set.id, unitId: id, column }),
    }
    return [{ unit, line }]
  })
}

/** A figure that stands without marks: its paper gives a number and no list. */
export function isCountOnly({ line }: PrintedDistrict): boolean {
  return (
    (line.achieved.counted === null && line.achieved.declared !== null) ||
    (line.planned.counted === null && line.planned.declared !== null)
  )
}

/** The row of marks and counts with the columns that only districts have. */
export function bodyRow(
  row: AppendixRow,
  district: PrintedDistrict | undefined,
  settings: AppendixSettings,
): AppendixRow {
  if (district === undefined) return row
  const { line, unit } = district
  const ofSet = (count: number | null, column: string): AppendixCell =>
    count === null
      ? blankCell()
      : {
          ...textCell(
            fillText(districtMessages(settings)['districts.ofSet'], { count, size: line.size }),
          ),
          place: unit.placeOf(column),
        }
  const { recognition, isRegistered } = line
  return {
    ...row,
    cells: [
      ...row.cells,
      ofSet(line.achieved.shown, '@baseline'),
      ofSet(line.afterPlan, '@planned'),
      isRegistered ? textCell('x') : blankCell(),
      recognition === null
        ? blankCell()
        : recognition.year === null
          ? textCell('x')
          : // A year takes no thousands mark, which a number would get.
            textCell(String(recognition.year)),
    ],
  }
}

/** Totals end with the districts registered and recognised, in the rows that speak of them. */
export function footRow(
  row: AppendixRow,
  index: number,
  districts: readonly PrintedDistrict[],
  marks: number,
): AppendixRow {
  const count = COUNTS[index]
  if (row.kind !== 'total' || count === undefined) {
    return { ...row, cells: [...row.cells, blankCell(OWN_COLUMNS)] }
  }
  const registered = FIRST_OWN + marks + 2
  const range = (column: number) => ({
    from: { row: 0, column },
    to: { row: districts.length - 1, column },
  })
  const total = districts.filter(({ line }) => line.isRegistered).length
  const isPlanned = count.of === 'planned'
  return {
    ...row,
    cells: [
      ...row.cells,
      blankCell(2),
      isPlanned && total > 0
        ? integerCell(total, { op: 'countMarks', marks: ['x'], of: range(registered) })
        : blankCell(),
      count.of === 'baseline' ? integerCell(recognisedCount(districts)) : blankCell(),
    ],
  }
}

/** TT, name, and the counts stand before the columns of districts' own, with the marks between. */
const FIRST_OWN = 2 + COUNTS.length

/** Blank while nobody has entered a decision: that there is none is not known. */
function recognisedCount(districts: readonly PrintedDistrict[]): number | null {
  const count = districts.filter(({ line }) => line.recognition !== null).length
  return count === 0 ? null : count
}

export function districtMessages({
  language,
}: AppendixSettings): Readonly<Record<DistrictsMessage, string>> {
  return language === 'vi' ? districtsVi : districtsEn
}

/** The settings of the communes' table with the words that name communes exchanged. */
export function districtWords(settings: AppendixSettings): AppendixSettings {
  const messages = districtMessages(settings)
  return {
    ...settings,
    messages: {
      ...settings.messages,
      'appendix.row.achieved': messages['districts.appendix.rowAchieved'],
      'appendix.row.planned': messages['districts.appendix.rowPlanned'],
      'appendix.row.afterPlan': messages['districts.appendix.rowAfter'],
      'appendix.row.average': messages['districts.appendix.average'],
      'appendix.row.averageSub': messages['districts.appendix.averageSub'],
      'appendix.note.averageBase': messages['districts.appendix.averageBase'],
      'appendix.note.averageBaseAfter': messages['districts.appendix.averageBaseAfter'],
      'appendix.note.otherCommunes': messages['districts.appendix.otherDistricts'],
    },
  }
}
