import { parseCriterionLabel } from '../criteria/criterion-label.ts'
import type { CommuneIndex } from './commune-index.ts'
import { isHeadingText, sumWord } from './commune-headings.ts'
import type { DocumentIndex } from './document-index.ts'
import type { Grid } from './grid.ts'
import { createLookups } from './import-work.ts'
import type { RawCell } from './raw-sheet.ts'

/** Longer texts head no column of one criterion. */
const LABEL_LENGTH = 160

export type HeadingTest = (row: number) => boolean

/** A row of headings names several columns by their words, or several criteria. */
export function headingTest(
  grid: Grid,
  labelColumn: number,
  document: DocumentIndex,
  communes: CommuneIndex,
): HeadingTest {
  const known = new Map<number, boolean>()
  const headings = createLookups(document.work, false, (text) => isHeadingText(text, year))
  const keys = new Map<string, string[]>()
  const year = document.plan.year
  // Lists of numbers head nothing, and there are as many of them as communes.
  const isText = (text: string): boolean =>
    (text.length < 4 || /\p{L}/u.test(text)) && headings.read(text)
  const keyOf = (cell: RawCell): string[] => {
    const text = cell.value.kind === 'text' || cell.value.kind === 'number' ? cell.value.text : ''
    const before = keys.get(text) ?? criterionKey(cell, document, communes)
    keys.set(text, before)
    return before
  }
  const test = (row: number): boolean => {
    const cells = grid.cellsOfRow(row)
    if (cells.length < 2) return false
    let named = 0
    for (const { value } of cells) if (value.kind === 'text' && isText(value.text)) named++
    if (named >= 2) return true
    // The row of a commune, of a group or of sums has its name there.
    for (const cell of cells) {
      if (grid.columnOf(cell) > labelColumn) continue
      if (cell.value.kind !== 'text' || !isText(cell.value.text)) return false
      if (sumWord(cell.value.text) !== null) return false
    }
    const criteria = new Set<string>()
    for (const cell of cells) {
      if (grid.columnOf(cell) !== labelColumn) for (const key of keyOf(cell)) criteria.add(key)
    }
    return criteria.size >= 3
  }
  return (row) => {
    const before = known.get(row)
    if (before !== undefined) return before
    const result = test(row)
    known.set(row, result)
    return result
  }
}

function criterionKey(cell: RawCell, document: DocumentIndex, communes: CommuneIndex): string[] {
  const { value } = cell
  const has = (number: string): boolean =>
    document.sets.some(({ set }) => {
      const { criteria, subCriteria } = communes.catalogue(set.id)
      return criteria.includes(number) || subCriteria.includes(number)
    })
  if (value.kind === 'number') return has(value.text) ? [value.text] : []
  if (value.kind !== 'text' || value.text.length > LABEL_LENGTH) return []
  const { number, name } = parseCriterionLabel(value.text)
  if (number !== null && (name === '' || number.includes('.')) && has(number)) return [number]
  for (const { matcher } of document.sets) {
    const byName = name === '' ? null : matcher.findName(name)
    if (byName?.kind === 'match') return [byName.numbers[0] ?? '']
  }
  return []
}
