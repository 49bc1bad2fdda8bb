import type { Layer } from '../changes/fact-tables.ts'
import type { TableMarks } from '../numbers/parse-table.ts'
import { chooseSet } from './choose-set.ts'
import { guessCriterionLines } from './criterion-lines.ts'
import { settleLine, type LinePlace } from './decide-line.ts'
import type { DocumentIndex, SetIndex } from './document-index.ts'
import { rangeText } from './grid.ts'
import type { LocatedTable } from './locate-tables.ts'
import type {
  ChoiceOrigin,
  ImportDecisions,
  ImportOptions,
  ImportText,
  ImportWarning,
  PrintedText,
} from './preview.ts'
import { columnLetters, type RawCell, type RawRange } from './raw-sheet.ts'
import { tableMarks } from './read-cell.ts'
import { readTitles, type TitleReading } from './read-titles.ts'
import { columnLabels, rowLabels, type ColumnLabel, type RowLabel } from './table-labels.ts'
import { certain, unsure, type LineGuess, type UnderstoodLine } from './understood.ts'
import { columnLayer, guessUnitLines } from './unit-lines.ts'

/** A table with every line's role settled as far as it can be. */
export interface UnderstoodTable {
  readonly located: LocatedTable
  readonly id: string
  readonly range: string
  readonly titles: readonly PrintedText[]
  readonly footnotes: readonly PrintedText[]
  readonly set: SetIndex
  readonly setFrom: ChoiceOrigin
  readonly layer: Layer
  readonly layerFrom: ChoiceOrigin
  readonly isIncluded: boolean
  readonly contradictsCaller: boolean
  readonly marks: TableMarks
  readonly columns: readonly UnderstoodLine[]
  readonly rows: readonly UnderstoodLine[]
  readonly columnLabels: readonly ColumnLabel[]
  readonly warnings: readonly ImportWarning[]
}

export interface Surroundings {
  readonly titles: readonly PrintedText[]
  readonly footnotes: readonly PrintedText[]
  readonly isHiddenSheet: boolean
}

export function tableId(table: LocatedTable): string {
  return `${table.grid.sheet}!${rangeText(fileRange(table))}`
}

/** The table's range in the file's own rows and columns. */
export function fileRange(table: LocatedTable): RawRange {
  const { headTop: top, bodyBottom: bottom, left, right } = table
  return table.grid.isTurned
    ? { top: left, left: top, bottom: right, right: bottom }
    : { top, left, bottom, right }
}

/** Settles set, layer and lines of a located table; null when nothing in it can be placed in the plan. */
export function understandTable(
  located: LocatedTable,
  document: DocumentIndex,
  surroundings: Surroundings,
  options: ImportOptions,
  decisions: ImportDecisions,
): UnderstoodTable | null {
  const id = tableId(located)
  const decision = decisions.tables?.[id]
  const labels = columnLabels(located)
  const columnGuesses = guessUnitLines(located, labels, document)
  const rows = readRowLabels(located, columnGuesses)
  const title = readTitles(
    surroundings.titles.map(({ text }) => text),
    located.grid.sheet,
    document.plan.year,
  )
  const choice = chooseSet(document, rows, title, askedSet(decision?.setId, options.setId))
  if (choice === null) return null
  const hasUnits = [...columnGuesses.values()].some(
    ({ role, reason }) => role.kind === 'unit' || reason?.code === 'import.doubt.unit-repeated',
  )
  if (!hasUnits) placeProvinceFigures(columnGuesses, labels, document)
  const hasPlace = [...columnGuesses.values()].some(
    ({ role, reason }) =>
      role.kind === 'unit' ||
      role.kind === 'province' ||
      reason?.code === 'import.doubt.unit-repeated',
  )
  if (!hasPlace) return null
  const lifted = liftLayer(columnGuesses)
  const layer = chooseLayer(decision?.layer, options.layer, lifted, title)
  const heldBack = leaveOtherLayers(columnGuesses, options.layer)
  const unitColumns = labels
    .map(({ column }) => column)
    .filter((column) => columnGuesses.get(column)?.role.kind === 'unit')
  const criteria = guessCriterionLines(located, rows, unitColumns, choice.set, document)
  const place = linePlaces(located, id)
  const columns = labels.map((label) => {
    const guess = columnGuesses.get(label.column) ?? certain({ kind: 'note' }, 'layout')
    const text = label.texts.join(' / ')
    return settleLine(
      place('column', label.column, text, label.figureCount > 0),
      guess,
      decisions,
      document,
      choice.set,
    )
  })
  const rowLines = rows.map((label) => {
    const guess = criteria.guesses.get(label.row) ?? certain({ kind: 'note' }, 'layout')
    const at = place('row', label.row, label.label, label.figures.length > 0)
    return settleLine(at, guess, decisions, document, choice.set)
  })
  const contradictsCaller =
    (choice.from === 'caller' && choice.contradictsTitle) ||
    (layer.from === 'caller' && title.layer !== null && title.layer !== layer.layer)
  const isUnplaced = choice.from === 'criteria' && choice.contradictsTitle
  const where = id
  const warnings: ImportWarning[] = [
    ...titleWarnings(title, choice.contradictsTitle, layer, document.plan.year, choice.set),
    ...(surroundings.isHiddenSheet
      ? [{ code: 'import.warning.hidden-sheet', params: { sheet: located.grid.sheet } } as const]
      : []),
    ...(criteria.isCounter
      ? [{ code: 'import.warning.numbers-only-count', params: {} } as const]
      : []),
    ...heldBack.map((other): ImportText => ({
      code: `import.warning.other-layer-${other}`,
      params: {},
    })),
    ...criteria.reworded.map(({ number, label }): ImportText => ({
      code: 'import.warning.reworded',
      params: { number, label, name: choice.set.names.get(number) ?? '' },
    })),
  ].map((message) => ({ tableId: id, where, message }))
  return {
    located,
    id,
    range: rangeText(fileRange(located)),
    titles: surroundings.titles,
    footnotes: surroundings.footnotes,
    set: choice.set,
    setFrom: choice.from,
    layer: layer.layer,
    layerFrom: layer.from,
    isIncluded: decision?.isIncluded ?? (!isUnplaced && !surroundings.isHiddenSheet),
    contradictsCaller,
    marks: tableMarks(figureCells(labels, columnGuesses)),
    columns,
    rows: rowLines,
    columnLabels: labels,
    warnings,
  }
}

function askedSet(decided: string | undefined, asked: string | undefined) {
  if (decided !== undefined) return { setId: decided, from: 'decision' } as const
  return asked === undefined ? null : ({ setId: asked, from: 'caller' } as const)
}

function readRowLabels(located: LocatedTable, guesses: ReadonlyMap<number, LineGuess>): RowLabel[] {
  const ofKind = (kind: string) =>
    [...guesses].filter(([, { role }]) => role.kind === kind).map(([column]) => column)
  return rowLabels(located, ofKind('number'), [
    located.labelColumn,
    ...ofKind('label').filter((column) => column !== located.labelColumn),
  ])
}

/** Without columns of units, totals (and columns that name a layer) are figures of the whole province. */
function placeProvinceFigures(
  guesses: Map<number, LineGuess>,
  labels: readonly ColumnLabel[],
  document: DocumentIndex,
): void {
  const taken = new Set<Layer | null>()
  for (const label of labels) {
    const guess = guesses.get(label.column)
    if (guess === undefined || label.figureCount === 0) continue
    const named = columnLayer(label, document.plan.year)
    if (named === 'added') continue
    const isTotal = guess.role.kind === 'total'
    if (!isTotal && !(guess.role.kind === 'unknown' && named !== null)) continue
    if (taken.has(named)) {
      const params = { label: label.texts.join(' / ') }
      guesses.set(
        label.column,
        unsure({ code: 'import.doubt.province-repeated', params }, unknownProposals(guess)),
      )
      continue
    }
    taken.add(named)
    guesses.set(label.column, certain({ kind: 'province', layer: named }, 'words'))
  }
}

function unknownProposals(guess: LineGuess): LineGuess['proposals'] {
  return guess.proposals.filter(({ role }) => role.kind === 'skip' || role.kind === 'note')
}

/** A layer that every column of units names is the table's; lines keep one only where several stand side by side. */
function liftLayer(guesses: Map<number, LineGuess>): Layer | null {
  const layers = new Set<Layer | null>()
  for (const { role } of guesses.values()) {
    if (role.kind === 'unit' || role.kind === 'province') layers.add(role.layer)
  }
  const [only = null] = layers
  if (layers.size !== 1 || only === null) return null
  for (const [column, guess] of guesses) {
    if ('layer' in guess.role)
      guesses.set(column, { ...guess, role: { ...guess.role, layer: null } })
  }
  return only
}

function chooseLayer(
  decided: Layer | undefined,
  asked: Layer | undefined,
  lifted: Layer | null,
  title: TitleReading,
): { layer: Layer; from: ChoiceOrigin } {
  if (decided !== undefined) return { layer: decided, from: 'decision' }
  if (asked !== undefined) return { layer: asked, from: 'caller' }
  const named = lifted ?? title.layer
  return named === null ? { layer: 'target', from: 'default' } : { layer: named, from: 'title' }
}

/** Where two layers stand side by side and the caller asks for one, the other is left alone. */
function leaveOtherLayers(guesses: Map<number, LineGuess>, asked: Layer | undefined): Layer[] {
  if (asked === undefined) return []
  const left = new Set<Layer>()
  for (const [column, { role }] of guesses) {
    if (!('layer' in role) || role.layer === null || role.layer === asked) continue
    guesses.set(column, certain({ kind: 'ignored' }, 'words'))
    left.add(role.layer)
  }
  return [...left]
}

function linePlaces(located: LocatedTable, id: string) {
  const { grid } = located
  return (axis: 'row' | 'column', index: number, label: string, hasFigures: boolean): LinePlace => {
    const fileAxis = grid.isTurned === (axis === 'column') ? 'row' : 'column'
    const position =
      axis === 'column' ? grid.where(located.headTop, index) : grid.where(index, located.left)
    return {
      axis: fileAxis,
      fileIndex: index,
      index,
      sheet: grid.sheet,
      tableId: id,
      where: `${grid.sheet}!${fileAxis === 'column' ? columnLetters(index) : String(index + 1)}`,
      doubtId: `${fileAxis}:${position}`,
      label,
      isHidden: axis === 'column' ? grid.isHiddenColumn(index) : grid.isHiddenRow(index),
      hasFigures,
    }
  }
}

function titleWarnings(
  title: TitleReading,
  contradictsSet: boolean,
  layer: { layer: Layer; from: ChoiceOrigin },
  planYear: number,
  set: SetIndex,
): ImportText[] {
  const warnings: ImportText[] = []
  if (contradictsSet && title.standard !== null) {
    const code = `import.warning.title-${title.standard}` as const
    warnings.push({ code, params: { set: set.set.name } })
  }
  if (title.layer !== null && title.layer !== layer.layer) {
    warnings.push({ code: `import.warning.title-${title.layer}`, params: {} })
  }
  if (layer.from === 'default') warnings.push({ code: 'import.warning.layer-assumed', params: {} })
  const expected = layer.layer === 'baseline' ? [planYear, planYear - 1] : [planYear]
  if (title.years.length > 0 && !title.years.some((year) => expected.includes(year))) {
    const params = { year: String(title.years[0]), planYear: String(planYear) }
    warnings.push({ code: 'import.warning.other-year', params })
  }
  return warnings
}

const TEXT_ROLES: ReadonlySet<string> = new Set(['label', 'number', 'numbering', 'note'])

function* figureCells(
  labels: readonly ColumnLabel[],
  guesses: ReadonlyMap<number, LineGuess>,
): Generator<RawCell> {
  for (const label of labels) {
    if (!TEXT_ROLES.has(guesses.get(label.column)?.role.kind ?? 'note')) yield* label.body
  }
}
