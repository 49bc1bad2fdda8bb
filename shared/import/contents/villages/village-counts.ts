import type { FactEdit } from '../../../changes/fact-edit.ts'
import { formatInteger } from '../../../numbers/format.ts'
import { MAX_COUNT } from '../../../numbers/parse-count.ts'
import { villageEdits } from '../../../villages/village-edits.ts'
import type { VillageCell } from '../../../villages/village-table.ts'
import type { ImportText } from '../../preview.ts'
import { readCount } from '../../read-cell.ts'
import { text } from '../lines.ts'
import type { VillageRow } from './village-rows.ts'
import type { VillageColumn, VillageWork } from './village-work.ts'

/** What the communes of a district, or all of them, come to in a column of the file. */
export interface VillageSums {
  sumOf(row: VillageRow, column: number): number | null
}

export function villageSums({ cells: { rows }, valueAt }: VillageWork): VillageSums {
  const ofDistrict = new Map<VillageRow, VillageRow[]>()
  let open: VillageRow | null = null
  for (const row of rows) {
    if (row.kind === 'unit' && open !== null) ofDistrict.get(open)?.push(row)
    if (row.kind === 'district') ofDistrict.set(row, [])
    if (row.kind !== 'unit' && row.kind !== 'village') open = row.kind === 'district' ? row : null
  }
  const whole = rows.filter((row) => row.kind === 'unit' || ofDistrict.get(row)?.length === 0)

  /** Rows that a printed sum adds up: communes of the district, or all of them and districts without any. */
  function partsOf(row: VillageRow): readonly VillageRow[] {
    return row.kind === 'district' ? (ofDistrict.get(row) ?? []) : whole
  }

  function sumOf(row: VillageRow, column: number): number | null {
    let sum: number | null = null
    for (const part of partsOf(row)) {
      const value = valueAt(part.index, column)
      if (value !== null) sum = (sum ?? 0) + value
    }
    return sum
  }

  return { sumOf }
}

/** What a count of villages says: of a commune its own, of a district or the province the sum of its communes. */
export function sayCount(
  work: VillageWork,
  row: VillageRow,
  column: VillageColumn,
  cell: VillageCell,
  sums: VillageSums,
): void {
  const { cells, grid, documentOf, standardOf, waits, sayings, refusals, figures } = work
  const { facts, plan } = cells.context.document
  const { index } = column
  const own = grid.cellAt(row.index, index)
  const read = readCount(own, cells.marks)
  const standard = standardOf(column.standard)
  const unitId = row.unitId
  const line = unitId === null ? null : documentOf(standard).line(unitId)
  const declared = line?.declared[cell] ?? null
  const shown = declared ?? line?.shown[cell] ?? null
  const isSum = row.kind !== 'unit'
  const sum = isSum ? sums.sumOf(row, index) : null
  if (isSum && sum !== null && read.kind === 'count') {
    const state = read.value === sum ? 'agrees' : 'wrong'
    if (declared !== read.value || state === 'agrees') {
      figures.push({
        row: row.index,
        column: index,
        kind: 'total',
        state,
        printed: formatInteger(read.value),
        computed: formatInteger(sum),
        fraction: null,
      })
      return
    }
  }
  // Without figures of its parts a whole has one of its own; a blank one says nothing.
  if (isSum && (sum !== null || read.kind === 'blank') && declared === null) return
  const base = {
    key: `village ${cell === 'total' ? '' : standard} ${cell} ${unitId ?? `row ${row.index}`}`,
    row: row.index,
    column: index,
    name: row.name,
    before: shown === null ? null : String(shown),
    waitsFor: waits(row, column),
    asks: null,
  }
  const editsTo = (value: number | null): FactEdit[] =>
    unitId === null
      ? []
      : villageEdits(facts, { planId: plan.id, standard }, [
          {
            unitId,
            value:
              cell === 'total' ? { kind: 'total', value } : { kind: 'count', layer: cell, value },
          },
        ])
  switch (read.kind) {
    case 'blank':
      if (declared !== null && !isSum) sayings.push({ ...base, after: null, edits: editsTo(null) })
      return
    case 'count': {
      if (read.value > MAX_COUNT) return
      const isSame = read.value === shown
      sayings.push({
        ...base,
        after: String(read.value),
        edits: isSame ? [] : editsTo(read.value),
      })
      return
    }
    case 'refused': {
      const ways = read.readings.map((value) => ({
        id: `value:${value}`,
        label: text('import.proposal.value', { value: String(value) }),
        after: String(value),
        edits: editsTo(value),
      }))
      const [first] = ways
      if (first === undefined) {
        refusals.push({
          row: row.index,
          column: index,
          reason: countReason(read.reason),
          layer: cell === 'total' ? null : cell,
        })
      } else {
        const asks = { reason: countReason(read.reason), readings: ways }
        sayings.push({ ...base, after: first.after, edits: first.edits, asks })
      }
    }
  }
}

/** The words for cells of a matrix speak of communes. */
const COUNT_REASONS: ReadonlySet<string> = new Set([
  'import.reason.negative',
  'import.reason.not-whole',
  'import.reason.too-large',
  'import.reason.percent',
])

function countReason(reason: ImportText): ImportText {
  if (COUNT_REASONS.has(reason.code)) return text('contents.reason.count')
  if (reason.code === 'import.reason.date') return text('contents.reason.date', reason.params)
  return reason.code === 'import.reason.fraction' ? text('contents.reason.fraction') : reason
}
