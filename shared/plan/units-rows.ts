import { splitCommuneLabel } from '../units/split-commune-label.ts'
import { isDistrictKind, separateUnitKind } from '../units/unit-kind.ts'
import { splitUnitKind, type NamedUnit } from './unit-kind.ts'
import type { UnitsColumns, UnitsLine } from './units-heading.ts'
import {
  bareLabel,
  hasGroupNumbering,
  isGroupNumbering,
  isNumbering,
  isTotalLabel,
} from './units-label.ts'

/** A row that heads those below it: `I | Huyện Tràng Định`, `Huyện Tràng Định` alone, `II. Bình Gia` among `1. Hoa Thám`. */
export function groupRow(
  body: readonly UnitsLine[],
  index: number,
  columns: UnitsColumns,
): NamedUnit | null {
  const cells = body[index]?.cells ?? []
  const filled = cells.filter((cell) => cell !== '' && !isNumbering(cell))
  const words = filled.length > 1 && isGroupNumbering(filled[0] ?? '') ? filled.slice(1) : filled
  const label = words[0] ?? ''
  if (columns.district !== null) {
    const isAlone = (cells[columns.district] ?? '') !== '' && (cells[columns.commune] ?? '') === ''
    const next = body[index + 1]?.cells ?? []
    const headsNext = (next[columns.district] ?? '') === '' && (next[columns.commune] ?? '') !== ''
    // A line with a number of its own is a commune whose name is missing.
    const isCommuneLine = cells.some((cell) => isNumbering(cell) && !isGroupNumbering(cell))
    return isAlone && headsNext && !isCommuneLine
      ? splitUnitKind(bareLabel(cells[columns.district] ?? ''))
      : null
  }
  const isCounted = cells.some((cell) => cell !== label && isGroupNumbering(cell))
  const { kind, name } = separateUnitKind(bareLabel(label))
  if (words.length > 1 && !words.slice(1).every((word) => /^[\d.,\s]+$/.test(word))) return null
  const isNumberedGroup = isCounted || hasGroupNumbering(label)
  if (name === '' || (kind !== null && !isDistrictKind(kind))) return null
  // "Thị xã Nghĩa Lộ - xã Nghĩa An" is a commune and its district in one cell.
  if (splitCommuneLabel(bareLabel(label)).district !== null) return null
  return isDistrictKind(kind) || isNumberedGroup ? splitUnitKind(bareLabel(label)) : null
}

/** Whether nearly every cell names a commune and its district. */
export function namesBothLevels(body: readonly UnitsLine[], column: number): boolean {
  const labels = body
    .map(({ cells }) => bareLabel(cells[column] ?? ''))
    .filter((label) => label !== '' && !isTotalLabel(label))
  const both = labels.filter((label) => {
    const { district } = splitCommuneLabel(label)
    return district !== null && district.name !== ''
  })
  return labels.length > 0 && both.length * 5 >= labels.length * 4
}

/** The commune as it is spelled and the district of one cell; null where it names no district. */
export function bothLevels(label: string): { commune: string; district: NamedUnit } | null {
  const { commune, district } = splitCommuneLabel(label)
  if (district === null || district.name === '') return null
  return { commune: spelled(commune), district: splitUnitKind(spelled(district)) }
}

function spelled(unit: { readonly kind: string | null; readonly name: string }): string {
  return unit.kind === null ? unit.name : `${unit.kind} ${unit.name}`
}
