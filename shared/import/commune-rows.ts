import type { CommuneIndex, CommuneMatch } from './commune-index.ts'
import type { CommuneColumnRole } from './commune-preview.ts'
import { sumWord } from './commune-headings.ts'
import { decideRow, type RowContext } from './decide-commune-row.ts'
import { printedText } from './grid.ts'
import type { LocatedCommunes } from './locate-communes.ts'
import { isNumbering } from './table-cells.ts'
import type { CommuneRow } from './understood-communes.ts'
import { isCommuneKind, isDistrictKind } from '../units/unit-kind.ts'

const VALUES: ReadonlySet<CommuneColumnRole['kind']> = new Set([
  'count',
  'list',
  'cumulative',
  'mark',
  'total',
])

/** Understands every row under the headings, top to bottom: group rows name the district of those below. */
export function understandRows(context: RowContext): CommuneRow[] {
  const { located, columns } = context
  const { grid, bodyTop, bodyBottom, left, right } = located
  const repeated = new Set(located.repeatedHeadings)
  const districtColumn = columns.find(({ role }) => role.kind === 'district')?.index
  const values = columns.filter(({ role }) => VALUES.has(role.kind)).map(({ index }) => index)
  const rows: CommuneRow[] = []
  let district = context.district
  let inColumn: string | null = null
  for (let row = bodyTop; row <= bodyBottom; row++) {
    const cells = grid
      .cellsOfRow(row)
      .filter((cell) => grid.columnOf(cell) >= left && grid.columnOf(cell) <= right)
    if (cells.length === 0) continue
    const base = {
      index: row,
      where: lineWhere(located, row),
      label: labelOf(context, row),
      isHidden: grid.isHiddenRow(row),
    }
    const other = (kind: 'heading' | 'numbering' | 'note' | 'total' | 'average'): void => {
      rows.push({
        ...base,
        role: { kind },
        how: kind === 'note' ? 'layout' : 'words',
        matched: null,
        doubt: null,
        commune: null,
        proposed: null,
      })
    }
    if (repeated.has(row)) {
      other('heading')
      continue
    }
    if (isNumbering(cells)) {
      other('numbering')
      continue
    }
    if (districtColumn !== undefined) {
      const named = districtOf(grid.labelAt(row, districtColumn), context.communes)
      if (named !== null) inColumn = named
    }
    const hasValues = values.some((column) => grid.cellAt(row, column) !== undefined)
    const group = groupOf(context, row, hasValues)
    if (group !== null) {
      district = group
      inColumn = null
      rows.push({
        ...base, role: { kind: 'group', districtId: group }, how: 'folded',
        matched: context.communes.districtNames.get(group) ?? null, doubt: null, commune: null, proposed: null,
      }) // prettier-ignore
      continue
    }
    const label = context.communes.split(base.label)
    const certainty = base.label === '' ? false : context.communes.isCommuneLabel(base.label)
    const sum = certainty === 'known' ? null : sumWord(base.label)
    if (sum !== null && !isCommuneKind(label.commune.kind)) {
      other(sum)
      continue
    }
    if (certainty !== 'known' && !hasValues) {
      other('note')
      continue
    }
    const own =
      label.district === null ? null : districtOf(printed(label.district), context.communes)
    const match: CommuneMatch =
      base.label === ''
        ? { kind: 'none' }
        : context.communes.match(label, own ?? inColumn ?? district)
    rows.push(decideRow(context, base, strayDistrict(match, label.district, own)))
  }
  return rows
}

/** A label whose own district nobody knows can't be settled by its name alone. */
function strayDistrict(
  match: CommuneMatch,
  district: { kind: Parameters<typeof isDistrictKind>[0]; name: string } | null,
  own: string | null,
): CommuneMatch {
  const isStray =
    match.kind === 'match' &&
    district !== null &&
    own === null &&
    isDistrictKind(district.kind) &&
    district.name !== ''
  return isStray ? { kind: 'proposals', reason: 'near', communes: [match.commune] } : match
}

function printed({ kind, name }: { kind: string | null; name: string }): string {
  return kind === null ? name : `${kind} ${name}`
}

function districtOf(text: string, communes: CommuneIndex): string | null {
  if (text === '' || text.length > 80) return null
  const match = communes.districts.find(text)
  return match.kind === 'match' ? match.id : null
}

/** The label cell, or the text of a group row that stands in another column. */
function labelOf({ located, columns }: RowContext, row: number): string {
  const { grid, labelColumn } = located
  const own = grid.cellAt(row, labelColumn)
  if (own !== undefined) return printedText(own.value)
  const values = new Set(
    columns.filter(({ role }) => VALUES.has(role.kind)).map(({ index }) => index),
  )
  for (const cell of grid.cellsOfRow(row)) {
    if (
      cell.value.kind === 'text' &&
      /\p{L}{2}/u.test(cell.value.text) &&
      !values.has(grid.columnOf(cell))
    ) {
      return printedText(cell.value)
    }
  }
  return grid.labelAt(row, labelColumn)
}

/** `I. Huyện Chi Lăng`; a name without its kind only where the row has no values of its own. */
function groupOf(context: RowContext, row: number, hasValues: boolean): string | null {
  const { located, communes } = context
  const { grid, labelColumn } = located
  for (const cell of grid.cellsOfRow(row)) {
    if (cell.value.kind !== 'text' || grid.columnOf(cell) > labelColumn) continue
    const { text } = cell.value
    if (text.length > 80) continue
    const { commune, district } = communes.split(text)
    if (isCommuneKind(commune.kind) || (district !== null && !isDistrictKind(commune.kind)))
      continue
    const found = districtOf(text, communes)
    if (found === null) continue
    // A column of districts names them beside every commune, also beside one of the district's own name.
    const isBeside =
      grid.columnOf(cell) !== labelColumn && grid.cellAt(row, labelColumn) !== undefined
    if (isBeside && hasValues) continue
    if (isDistrictKind(commune.kind) || !hasValues) return found
  }
  return null
}

export function lineWhere({ grid, left }: LocatedCommunes, row: number): string {
  const cell = grid.where(row, left)
  const mark = cell.lastIndexOf('!')
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(cell.slice(mark + 1)) ?? []
  return `${cell.slice(0, mark + 1)}${grid.isTurned ? letters : digits}`
}
