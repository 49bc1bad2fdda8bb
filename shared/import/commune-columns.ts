import type { Layer } from '../changes/fact-tables.ts'
import { parseCriterionLabel } from '../criteria/criterion-label.ts'
import type { NumberCatalogue } from '../criteria/parse-number-list.ts'
import { readCommuneHeading, saysMissing } from './commune-headings.ts'
import type { CommuneIndex } from './commune-index.ts'
import type { CommuneColumnRole } from './commune-preview.ts'
import type { DocumentIndex, SetIndex } from './document-index.ts'
import { cellsFromTo, printedText, type Grid } from './grid.ts'
import type { LocatedCommunes } from './locate-communes.ts'
import { readMark } from './read-mark.ts'
import type { RawCell } from './raw-sheet.ts'
import { wholeNumber } from './table-cells.ts'

/** A column's headings, top to bottom, and the cells below them. */
export interface ColumnTexts {
  readonly index: number
  readonly texts: readonly string[]
  readonly body: readonly RawCell[]
}

export interface ColumnGuess {
  readonly role: CommuneColumnRole
  /** The layer is nobody's word: it follows the table's. */
  readonly takesTableLayer: boolean
  readonly isRepeated: boolean
  /** Leaves out what a table commonly holds besides: criteria not met. */
  readonly isMissing: boolean
}

/** Every column of the range that holds something. */
export function columnTexts(located: LocatedCommunes): ColumnTexts[] {
  const { grid, headTop, bodyTop, bodyBottom, left, right } = located
  const columns: ColumnTexts[] = []
  for (let index = left; index <= right; index++) {
    const body = cellsFromTo(grid.cellsOfColumn(index), grid.rowOf, bodyTop, bodyBottom)
    const texts: string[] = []
    for (let row = headTop; row < bodyTop; row++) {
      const text = headText(grid, row, index) || spanned(located, row, index)
      if (text !== '' && text !== texts.at(-1)) texts.push(text)
    }
    if (texts.length > 0 || body.length > 0) columns.push({ index, texts, body })
  }
  return columns
}

/** Numbers as stored: a heading 1.1 is a sub-criterion, not the decimal 1,1. */
export function headText(grid: Grid, row: number, column: number): string {
  const own = grid.cellAt(row, column)
  const merge = own === undefined ? grid.mergeAt(row, column) : undefined
  const cell = own ?? (merge === undefined ? undefined : grid.cellAt(merge.top, merge.left))
  if (cell === undefined) return ''
  return cell.value.kind === 'number' ? cell.value.text : printedText(cell.value)
}

/** A heading of several columns that nobody merged: it stands over the first of them only. */
function spanned(
  { grid, headTop, bodyTop, left }: LocatedCommunes,
  row: number,
  column: number,
): string {
  if (row >= bodyTop - 1 || grid.mergeAt(row, column) !== undefined) return ''
  const hasOwn = (at: number): boolean => {
    for (let below = row + 1; below < bodyTop; below++) {
      if (grid.cellAt(below, at) !== undefined) return true
    }
    return false
  }
  if (!hasOwn(column)) return ''
  for (let at = column - 1; at >= left; at--) {
    if (grid.cellAt(row, at) !== undefined) {
      return grid.mergeAt(row, at) === undefined && hasOwn(at) ? headText(grid, row, at) : ''
    }
    if (!hasOwn(at) || grid.mergeAt(row, at) !== undefined || row < headTop) return ''
  }
  return ''
}

/** The criterion or sub-criterion of a set that a column's headings name, the lowest first. */
export function criterionOf(
  texts: readonly string[],
  set: SetIndex,
  catalogue: NumberCatalogue,
): string | null {
  for (const text of texts.toReversed()) {
    if (text.length > 200) continue
    const { number, name } = parseCriterionLabel(text)
    const has = (one: string) =>
      catalogue.criteria.includes(one) || catalogue.subCriteria.includes(one)
    if (number !== null && number.includes('.') && has(number)) return number
    const found = name === '' ? null : set.matcher.findName(name)
    if (found?.kind === 'match' && found.numbers.length === 1) return found.numbers[0] ?? null
    if (number !== null && has(number)) return number
  }
  return null
}

/** A table of marks has at least this many of a set's criteria in its headings. */
const FEWEST_MARK_COLUMNS = 3

/** By column the criterion it is headed by, where the table is one of marks in this set; empty otherwise. */
export function markColumns(
  columns: readonly ColumnTexts[],
  labelColumn: number,
  set: SetIndex,
  catalogue: NumberCatalogue,
): Map<number, { number: string; isRepeated: boolean }> {
  const found = new Map<number, { number: string; isRepeated: boolean }>()
  const taken = new Set<string>()
  let previous = ''
  for (const { index, texts, body } of columns) {
    if (index === labelColumn) continue
    const read = criterionOf(texts, set, catalogue)
    if (read === null || !holdsMarks(body)) continue
    // Behind 2.9 the heading 2.1 is 2.10 whose last zero is lost.
    const longer = `${read}0`
    const isLost =
      taken.has(read) &&
      catalogue.subCriteria.includes(longer) &&
      previous.startsWith(`${read.split('.')[0]}.`)
    const number = isLost ? longer : read
    found.set(index, { number, isRepeated: taken.has(number) })
    taken.add(number)
    previous = number
  }
  const fewest = Math.min(FEWEST_MARK_COLUMNS, Math.max(2, catalogue.criteria.length - 1))
  return taken.size >= fewest ? found : new Map()
}

/** The first cells of a column tell what it holds. */
const ENOUGH_CELLS = 400
const MOST_OWN_MARKS = 30

/** Counts of communes stand under the same headings in a matrix: mostly numbers above 1 are no marks. */
function holdsMarks(body: readonly RawCell[]): boolean {
  let marks = 0
  let figures = 0
  const others = new Set<string>()
  for (const cell of body.slice(0, ENOUGH_CELLS)) {
    if (readMark(cell) !== null) marks++
    else if ((wholeNumber(cell) ?? 0) > 1) figures++
    else others.add(printedText(cell.value))
  }
  // Marks of an agency's own are few; a different text in each row is prose.
  if (others.size > MOST_OWN_MARKS && others.size > marks) return false
  return marks > 0 || figures <= 2
}

/** Guesses what each column is. */
export function guessColumns(
  located: LocatedCommunes,
  columns: readonly ColumnTexts[],
  marks: ReadonlyMap<number, { number: string; isRepeated: boolean }>,
  document: DocumentIndex,
  communes: CommuneIndex,
  tableLayer: Layer,
): Map<number, ColumnGuess> {
  const guesses = new Map<number, ColumnGuess>()
  const taken = new Set<string>()
  for (const column of columns) {
    const mark = marks.get(column.index)
    const guess =
      column.index === located.labelColumn
        ? plain('commune')
        : mark !== undefined && saysMissing(column.texts)
          ? { ...plain('ignored'), isMissing: true }
          : mark !== undefined
            ? {
                ...plain('note'),
                role: { kind: 'mark', number: mark.number } as const,
                isRepeated: mark.isRepeated,
              }
            : guessColumn(located, column, document, communes, tableLayer, marks.size > 0)
    const key = 'layer' in guess.role ? `${guess.role.kind} ${guess.role.layer}` : guess.role.kind
    const isSingle =
      guess.role.kind === 'count' || guess.role.kind === 'list' || guess.role.kind === 'cumulative'
    guesses.set(column.index, {
      ...guess,
      isRepeated: guess.isRepeated || (isSingle && taken.has(key)),
    })
    taken.add(key)
  }
  return guesses
}

function guessColumn(
  located: LocatedCommunes,
  column: ColumnTexts,
  document: DocumentIndex,
  communes: CommuneIndex,
  tableLayer: Layer,
  isOfMarks: boolean,
): ColumnGuess {
  const heading = readCommuneHeading(column.texts, document.plan.year)
  const isLeft = column.index < located.labelColumn
  if (heading === null || heading.kind === 'commune' || heading.kind === 'district') {
    if (namesDistricts(column.body, communes)) return plain('district')
    return heading?.kind === 'district'
      ? plain('district')
      : plain(isLeft && isNumbers(column.body) ? 'number' : 'note')
  }
  if (heading.kind === 'missing') return { ...plain('ignored'), isMissing: true }
  if (heading.kind === 'total') return plain(isOfMarks ? 'total' : 'note')
  if (heading.kind !== 'criteria') return plain(heading.kind)
  const form = heading.form ?? formByValues(column.body)
  if (heading.isCumulative) {
    return plain(form === 'list' ? 'cumulative' : isOfMarks ? 'total' : 'ignored')
  }
  if (isOfMarks && form === 'count' && heading.layer === null) return plain('total')
  const layer = heading.layer ?? tableLayer
  return { ...plain('note'), role: { kind: form, layer }, takesTableLayer: heading.layer === null }
}

function plain(kind: Exclude<CommuneColumnRole['kind'], 'mark' | 'count' | 'list'>): ColumnGuess {
  return { role: { kind }, takesTableLayer: false, isRepeated: false, isMissing: false }
}

function namesDistricts(body: readonly RawCell[], communes: CommuneIndex): boolean {
  const texts = body.filter(({ value }) => value.kind === 'text')
  const named = texts.filter(
    ({ value }) =>
      value.kind === 'text' &&
      value.text.length < 80 &&
      communes.districts.find(value.text).kind === 'match',
  )
  return named.length > 0 && named.length * 2 > texts.length
}

function isNumbers(body: readonly RawCell[]): boolean {
  return body.every(
    (cell) => wholeNumber(cell) !== null || /^[IVXLA-Z]{1,5}\.?$/i.test(printedText(cell.value)),
  )
}

/** Several numbers in a cell are a list; whole numbers alone are counts. */
function formByValues(body: readonly RawCell[]): 'count' | 'list' {
  return body.some(({ value }) => value.kind === 'text' && /\d\s*[,;.\s–-]\s*\d/.test(value.text))
    ? 'list'
    : 'count'
}
