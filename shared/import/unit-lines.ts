import type { DocumentIndex } from './document-index.ts'
import type { LocatedTable } from './located-table.ts'
import type { ColumnLabel } from './table-labels.ts'
import { isNumbering, wholeNumber } from './table-cells.ts'
import {
  AS_NOTE,
  AS_TOTAL,
  certain,
  distinct,
  proposeUnit,
  SKIP,
  unsure,
  type LineGuess,
  type LineProposal,
} from './understood.ts'
import { findSubtotals, isTotalByValues } from './unit-values.ts'
import { readHeadingWord, readLayer } from './words.ts'
import { parseCriterionLabel } from '../criteria/criterion-label.ts'

/** Guesses what each column of a located table is (in a turned table: each row of the file). */
export function guessUnitLines(
  table: LocatedTable,
  labels: readonly ColumnLabel[],
  document: DocumentIndex,
): Map<number, LineGuess> {
  const guesses = new Map<number, LineGuess>()
  const firstUnit = Math.min(
    ...labels.filter((label) => findUnit(label, document) !== null).map(({ column }) => column),
  )
  for (const label of labels) guesses.set(label.column, guess(table, label, document, firstUnit))
  findSubtotals(table, labels, guesses)
  return settleRepeats(guesses, labels, document)
}

/** One unit heading two columns of the same layer: which of them is meant is the officer's to say. */
function settleRepeats(
  guesses: Map<number, LineGuess>,
  labels: readonly ColumnLabel[],
  document: DocumentIndex,
): Map<number, LineGuess> {
  const byUnit = new Map<string, ColumnLabel[]>()
  for (const label of labels) {
    const role = guesses.get(label.column)?.role
    if (role?.kind !== 'unit') continue
    const key = `${role.columnId} ${role.layer}`
    byUnit.set(key, [...(byUnit.get(key) ?? []), label])
  }
  for (const all of byUnit.values()) {
    const filled = all.filter((label) => label.figureCount > 0)
    const columns = filled.length > 0 ? filled : all
    // `I. Thành phố` over the line of the one city is a heading.
    for (const label of all) {
      if (!columns.includes(label)) guesses.set(label.column, certain({ kind: 'note' }, 'layout'))
    }
    if (columns.length < 2) continue
    for (const label of columns) {
      const role = guesses.get(label.column)?.role
      if (role?.kind !== 'unit') continue
      const own = proposeUnit(role.columnId, document.columnNames.get(role.columnId) ?? '')
      const params = { label: label.texts.join(' / ') }
      const reason = { code: 'import.doubt.unit-repeated', params } as const
      guesses.set(label.column, unsure(reason, [SKIP, own, AS_NOTE], document.asOthers))
    }
  }
  return guesses
}

function guess(
  table: LocatedTable,
  label: ColumnLabel,
  document: DocumentIndex,
  firstUnit: number,
): LineGuess {
  if (label.column === table.labelColumn) return certain({ kind: 'label' }, 'layout')
  const unit = findUnit(label, document)
  if (unit !== null) {
    const layer = columnLayer(label, document.plan.year)
    if (layer === 'added') return certain({ kind: 'ignored' }, 'words')
    const own = ownFigure(label, unit.text)
    if (own === 'rate') return certain({ kind: 'rate', layer, columnId: unit.id }, 'words')
    if (own !== null) return certain({ kind: 'note' }, 'words')
    return certain({ kind: 'unit', columnId: unit.id, layer }, unit.how)
  }
  const isLeft = label.column < (Number.isFinite(firstUnit) ? firstUnit : table.labelColumn)
  const words = wordGuess(label, document, isLeft)
  if (words !== null) return words
  if (isNumbering(columnCells(table, label))) return certain({ kind: 'numbering' }, 'layout')
  if (isLeft && label.body.length > 0 && label.body.every(isRowNumber)) {
    return certain({ kind: 'number' }, 'layout')
  }
  if (label.figureCount === 0) {
    return certain({ kind: isLeft ? 'label' : 'note' }, 'layout')
  }
  if (isTotalByValues(table, label, document))
    return certain({ kind: 'total', layer: null }, 'values')
  return unknownUnit(label, document)
}

function columnCells(table: LocatedTable, label: ColumnLabel) {
  return table.grid.cellsOfColumn(label.column).filter((cell) => {
    const row = table.grid.rowOf(cell)
    return row >= table.headTop && row <= table.bodyBottom
  })
}

/** Bottom-up: the lowest heading text is the column's own, those above head several. */
function findUnit(
  label: ColumnLabel,
  document: DocumentIndex,
): { id: string; how: 'exact' | 'folded'; text: string } | null {
  for (const text of label.texts.toReversed()) {
    const match = document.units.find(text)
    if (match.kind === 'match') return { ...match, text }
  }
  return null
}

/** A unit heading several columns may have its rates or notes in one of them: what stands below its name tells. */
function ownFigure(label: ColumnLabel, unitText: string): 'rate' | 'average' | 'note' | null {
  for (const text of label.texts.slice(label.texts.lastIndexOf(unitText) + 1).toReversed()) {
    const word = readHeadingWord(text, 'units')
    if (word === 'rate' || word === 'average' || word === 'note') return word
  }
  return null
}

export function columnLayer(label: ColumnLabel, year: number) {
  for (const text of label.texts.toReversed()) {
    const layer = readLayer(text, year)
    if (layer !== null) return layer
  }
  return null
}

function wordGuess(label: ColumnLabel, document: DocumentIndex, isLeft: boolean): LineGuess | null {
  for (const text of label.texts.toReversed()) {
    const word = document.isWholeUnit(text) ? 'total' : readHeadingWord(text, 'units')
    if (word === null) continue
    if (word === 'label' && label.figureCount > 0) continue
    if (word === 'number' && !isLeft && label.figureCount > 0) continue
    const layer = columnLayer(label, document.plan.year)
    if (word === 'number' || word === 'label' || word === 'note') {
      return certain({ kind: word }, 'words')
    }
    if (layer === 'added') return certain({ kind: 'ignored' }, 'words')
    // On this axis a count of communes is the row's total.
    return certain({ kind: word === 'base' ? 'total' : word, layer }, 'words')
  }
  const layer = columnLayer(label, document.plan.year)
  if (layer === 'added' && label.figureCount > 0) return certain({ kind: 'ignored' }, 'words')
  return null
}

function isRowNumber(cell: ColumnLabel['body'][number]): boolean {
  if (wholeNumber(cell) !== null) return true
  if (cell.value.kind === 'number') return /^\d{1,2}\.\d{1,2}$/.test(cell.value.text)
  if (cell.value.kind !== 'text') return false
  const label = parseCriterionLabel(cell.value.text)
  return (label.number !== null && label.name === '') || /^[A-ZĐ]\.?$/u.test(cell.value.text.trim())
}

function unknownUnit(label: ColumnLabel, document: DocumentIndex): LineGuess {
  const name = (columnId: string) => document.columnNames.get(columnId) ?? columnId
  const likely: LineProposal[] = []
  let reason: 'ambiguous' | 'near' | null = null
  for (const text of label.texts.toReversed()) {
    const match = document.units.match(text)
    if (match.kind !== 'proposals') continue
    reason ??= match.reason
    for (const id of match.ids) likely.push(proposeUnit(id, name(id)))
  }
  const proposals = distinct(
    likely.length > 0 ? [...likely, AS_TOTAL, AS_NOTE, SKIP] : [SKIP, AS_TOTAL, AS_NOTE],
  )
  const why = reason ?? (label.texts.length === 0 ? 'unnamed' : 'unknown')
  const params = why === 'unnamed' ? {} : { label: label.texts.join(' / ') }
  return unsure({ code: `import.doubt.unit-${why}`, params }, proposals, document.asOthers)
}
