import { parseCriterionLabel } from '../criteria/criterion-label.ts'
import { splitCommuneLabel } from '../units/split-commune-label.ts'
import { isCommuneKind } from '../units/unit-kind.ts'
import type { DocumentIndex } from './document-index.ts'
import type { Grid } from './grid.ts'

/** Longer texts are sentences, not labels. */
const LABEL_LENGTH = 160

/** Labels of the plan's units and criteria found in a sheet: what tables are located by. */
export interface Anchors {
  /** Row → column → column id of the plan. */
  readonly units: ReadonlyMap<number, ReadonlyMap<number, string>>
  /** Column → row → set id → criterion number. */
  readonly criteria: ReadonlyMap<number, ReadonlyMap<number, ReadonlyMap<string, string>>>
  /** Labels that name a commune and no column of the plan. */
  readonly communeCount: number
}

export function findAnchors(grid: Grid, document: DocumentIndex): Anchors {
  const units = new Map<number, Map<number, string>>()
  const criteria = new Map<number, Map<number, ReadonlyMap<string, string>>>()
  const communes = new Set<string>()
  for (const row of grid.rows) {
    for (const cell of grid.cellsOfRow(row)) {
      if (cell.value.kind !== 'text') continue
      const text = cell.value.text
      if (text.length > LABEL_LENGTH) continue
      const column = grid.columnOf(cell)
      const unit = document.units.find(text)
      if (unit.kind === 'match') put(units, row, column, unit.id)
      const found = criterionBySet(text, document)
      if (found.size > 0) put(criteria, column, row, found)
      if (unit.kind === 'none' && found.size === 0 && isCommune(text, document)) communes.add(text)
    }
  }
  return { units, criteria, communeCount: communes.size }
}

function put<V>(index: Map<number, Map<number, V>>, a: number, b: number, value: V): void {
  const inner = index.get(a)
  if (inner === undefined) index.set(a, new Map([[b, value]]))
  else inner.set(b, value)
}

/** The criterion a text surely names, in each set that has it: by its name, or by number after the word `Tiêu chí`. */
function criterionBySet(text: string, document: DocumentIndex): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  const label = parseCriterionLabel(text)
  for (const { set, matcher } of document.sets) {
    const byName = label.name === '' ? null : matcher.findName(label.name)
    const [number] = byName?.kind === 'match' ? byName.numbers : []
    if (number !== undefined) found.set(set.id, number)
    else if (label.isNamedCriterion && label.number !== null && matcher.has(label.number)) {
      found.set(set.id, label.number)
    }
  }
  return found
}

function isCommune(text: string, document: DocumentIndex): boolean {
  const { commune } = splitCommuneLabel(text)
  if (commune.name === '') return false
  return isCommuneKind(commune.kind) || document.isCommuneName(commune.name)
}

/** Most criteria that one set can name among these hits. */
export function distinctCriteria(hits: Iterable<ReadonlyMap<string, string>>): number {
  const bySet = new Map<string, Set<string>>()
  for (const hit of hits) {
    for (const [setId, number] of hit) {
      const numbers = bySet.get(setId)
      if (numbers === undefined) bySet.set(setId, new Set([number]))
      else numbers.add(number)
    }
  }
  return Math.max(0, ...[...bySet.values()].map((numbers) => numbers.size))
}
