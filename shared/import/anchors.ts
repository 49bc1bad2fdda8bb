import { parseCriterionLabel } from '../criteria/criterion-label.ts'
import { splitCommuneLabel } from '../units/split-commune-label.ts'
import { isCommuneKind } from '../units/unit-kind.ts'
import type { DocumentIndex } from './document-index.ts'
import type { Grid } from './grid.ts'
import { createLookups } from './import-work.ts'
import type { RawCell, RawSheet } from './raw-sheet.ts'

/** Longer texts are sentences, not labels. */
const LABEL_LENGTH = 160

/** Labels of the plan's units and criteria found in a sheet: what tables are located by. */
export interface Anchors {
  /** Row → column → column id of the plan. */
  readonly units: ReadonlyMap<number, ReadonlyMap<number, string>>
  /** Column → row → set id → criterion number. */
  readonly criteria: ReadonlyMap<number, ReadonlyMap<number, ReadonlyMap<string, string>>>
}

/** A cell that names a unit or a criterion of the plan. */
export interface SheetLabel {
  readonly cell: RawCell
  readonly unitId: string | null
  readonly criteria: ReadonlyMap<string, string>
}

export interface SheetLabels {
  readonly labels: readonly SheetLabel[]
  /** Labels that name a commune and no column of the plan. */
  readonly communeCount: number
  readonly communes: readonly RawCell[]
  /** There were more different texts than are looked up. */
  readonly isCutShort: boolean
}

/** Reads a sheet's labels once, whichever way it will be looked at. */
export function readSheetLabels(sheet: RawSheet, document: DocumentIndex): SheetLabels {
  const labels: SheetLabel[] = []
  const communes = new Set<string>()
  const communeCells: RawCell[] = []
  const lookups = createLookups(document.work, NO_LABEL, (text): TextLabel => {
    if (!/\p{L}/u.test(text)) return NO_LABEL
    const unit = document.units.find(text)
    const criteria = criterionBySet(text, document)
    const unitId = unit.kind === 'match' ? unit.id : null
    const isOther = unitId !== null || criteria.size > 0 || unit.kind !== 'none'
    return { unitId, criteria, isCommune: !isOther && isCommune(text, document) }
  })
  for (const cell of sheet.cells) {
    if (cell.value.kind !== 'text') continue
    const text = cell.value.text
    if (text.length > LABEL_LENGTH || /^[\d\s.,;%-]*$/.test(text)) continue
    const { unitId, criteria, isCommune: isOfCommune } = lookups.read(text)
    if (isOfCommune) {
      communes.add(text)
      communeCells.push(cell)
    } else if (unitId !== null || criteria.size > 0) labels.push({ cell, unitId, criteria })
  }
  return {
    labels,
    communeCount: communes.size,
    communes: communeCells,
    isCutShort: lookups.isCutShort(),
  }
}

type TextLabel = Omit<SheetLabel, 'cell'> & { readonly isCommune: boolean }

const NO_LABEL: TextLabel = { unitId: null, criteria: new Map(), isCommune: false }

export function arrangeAnchors(grid: Grid, { labels }: SheetLabels): Anchors {
  const units = new Map<number, Map<number, string>>()
  const criteria = new Map<number, Map<number, ReadonlyMap<string, string>>>()
  for (const { cell, unitId, criteria: found } of labels) {
    if (unitId !== null) put(units, grid.rowOf(cell), grid.columnOf(cell), unitId)
    if (found.size > 0) put(criteria, grid.columnOf(cell), grid.rowOf(cell), found)
  }
  return { units, criteria }
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
