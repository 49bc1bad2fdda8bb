import { unitName } from '../../../shared/units/unit-name.ts'
import type { Facts } from '../../../shared/changes/change-set.ts'
import { foldForSearch } from '../../../shared/units/fold-label.ts'
import { createLabelMatcher, type LabelMatcher } from '../../../shared/units/match-label.ts'
import { splitCommuneLabel } from '../../../shared/units/split-commune-label.ts'
import type { ListTable } from './list-table.ts'

export interface MatchedNames {
  /** Communes found, in the order in which they were named. */
  readonly units: readonly string[]
  /** Names nobody was found for. `near`: communes they may mean. */
  readonly unknown: readonly { readonly name: string; readonly near: readonly string[] }[]
}

/** Whether a text is a list of names rather than something to search for. */
export function isNameList(text: string): boolean {
  return /[\n\t;]/.test(text.trim())
}

/**
 * Communes named in a text, one a line as pasted from a workbook or a paper: `Xã Nhân Lý- Huyện Chi Lăng`, or with the
 * district in a cell of its own. A name that several districts have is taken only with its district.
 */
export function matchNames(table: ListTable, text: string): MatchedNames {
  const facts = table.facts()
  const matchers = createMatchers(table, facts)
  const units: string[] = []
  const unknown: { name: string; near: readonly string[] }[] = []
  for (const line of text.split(/[\n;]/)) {
    const cells = line
      .split('\t')
      .map((cell) => cell.trim())
      .filter((cell) => /\p{L}/u.test(cell))
    if (cells.length === 0) continue
    const found = matchLine(matchers, cells)
    if (found.unitId !== null) units.push(found.unitId)
    else {
      const near = found.near.length > 0 ? found.near : nearWithoutAccents(table, facts, line)
      unknown.push({ name: cells.join(' - '), near })
    }
  }
  return { units: [...new Set(units)], unknown }
}

const MAX_NEAR = 6

/** Communes whose names stand in a line that was typed without accents: proposed, as an accent less may be another name. */
function nearWithoutAccents(table: ListTable, facts: Facts, line: string): readonly string[] {
  const text = ` ${foldForSearch(line)} `
  const named = table.planOrder
    .map((unitId) => ({
      unitId,
      name: foldForSearch(facts.unit.get(unitId)?.name ?? ''),
      column: foldForSearch(table.columnOf.get(unitId)?.shortName ?? ''),
    }))
    .filter(({ name }) => name !== '' && text.includes(` ${name} `))
  const ofDistrict = named.filter(({ column }) => column !== '' && text.includes(` ${column} `))
  // A commune named as its district is: the word is the district's where another commune stands beside it.
  const others = ofDistrict.filter(({ name, column }) => name !== column)
  const near = [others, ofDistrict, named].find((list) => list.length > 0) ?? []
  return near.slice(0, MAX_NEAR).map(({ unitId }) => unitId)
}

interface Matchers {
  readonly columns: LabelMatcher
  readonly all: LabelMatcher
  readonly ofColumn: (columnId: string) => LabelMatcher
}

function createMatchers(table: ListTable, facts: Facts): Matchers {
  const byColumn = new Map<string, string[]>()
  for (const unitId of table.planOrder) {
    const columnId = table.columnOf.get(unitId)?.columnId ?? ''
    const list = byColumn.get(columnId)
    if (list === undefined) byColumn.set(columnId, [unitId])
    else list.push(unitId)
  }
  const columns = new Map([...table.columnOf.values()].map((row) => [row.columnId, row]))
  const made = new Map<string, LabelMatcher>()
  const matcherOf = (unitIds: readonly string[]): LabelMatcher =>
    createLabelMatcher(
      unitIds.flatMap((id) => {
        const unit = facts.unit.get(id)
        return unit === undefined
          ? []
          : [{ id, name: unit.name, kind: unit.kind, shortName: unit.name }]
      }),
    )
  return {
    columns: createLabelMatcher(
      [...columns.values()].map(({ columnId, name, shortName }) => ({
        id: columnId,
        name,
        kind: null,
        shortName,
      })),
    ),
    all: matcherOf(table.planOrder),
    ofColumn(columnId) {
      const known = made.get(columnId) ?? matcherOf(byColumn.get(columnId) ?? [])
      made.set(columnId, known)
      return known
    },
  }
}

interface LineMatch {
  readonly unitId: string | null
  readonly near: readonly string[]
}

/** One cell with both names, or two cells in either order; further cells (counts, lists) say nothing of the name. */
function matchLine(matchers: Matchers, cells: readonly string[]): LineMatch {
  const [first = '', second] = cells
  const whole = matchLabel(matchers, first, null)
  if (second === undefined) return whole
  const after = matchers.columns.find(second)
  if (after.kind === 'match') return matchIn(matchers.ofColumn(after.id), communeOf(first))
  const before = matchers.columns.find(first)
  if (before.kind === 'match') return matchIn(matchers.ofColumn(before.id), communeOf(second))
  return whole
}

function matchLabel(matchers: Matchers, label: string, district: string | null): LineMatch {
  const split = splitCommuneLabel(label)
  const districtLabel = district ?? labelOf(split.district)
  if (districtLabel === null) return matchIn(matchers.all, label)
  const column = matchers.columns.find(districtLabel)
  return column.kind === 'match'
    ? matchIn(matchers.ofColumn(column.id), labelOf(split.commune) ?? label)
    : matchIn(matchers.all, labelOf(split.commune) ?? label, true)
}

/** `isDoubtful`: the district was not understood, so that what is found is only like what was meant. */
function matchIn(matcher: LabelMatcher, label: string, isDoubtful = false): LineMatch {
  const found = matcher.match(label)
  if (found.kind === 'match') {
    return isDoubtful ? { unitId: null, near: [found.id] } : { unitId: found.id, near: [] }
  }
  return { unitId: null, near: found.kind === 'proposals' ? found.ids : [] }
}

function communeOf(label: string): string {
  return labelOf(splitCommuneLabel(label).commune) ?? label
}

function labelOf(unit: { readonly kind: string | null; readonly name: string } | null) {
  return unit === null ? null : unitName(unit)
}
