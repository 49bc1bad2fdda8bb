import type { Layer } from '../changes/fact-tables.ts'
import type { TableMarks } from '../numbers/parse-table.ts'
import { chooseSet } from './choose-set.ts'
import { guessCriterionLines } from './criterion-lines.ts'
import { linePlaces, settleLine } from './decide-line.ts'
import type { DocumentIndex, SetIndex } from './document-index.ts'
import { rangeText } from './grid.ts'
import type { LocatedTable } from './located-table.ts'
import type {
  ChoiceOrigin,
  ImportDecisions,
  ImportOptions,
  ImportText,
  ImportWarning,
  PrintedText,
} from './preview.ts'
import type { RawCell } from './raw-sheet.ts'
import { tableMarks } from './read-cell.ts'
import { readTitles } from './read-titles.ts'
import { fileRange, tableId } from './table-identity.ts'
import { columnLabels, rowLabels, type ColumnLabel, type RowLabel } from './table-labels.ts'
import { chooseLayer, leaveOtherLayers, liftLayer, placeProvinceFigures } from './table-layers.ts'
import { titleWarnings } from './title-warnings.ts'
import { certain, type LineGuess, type UnderstoodLine } from './understood.ts'
import { guessUnitLines } from './unit-lines.ts'

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

const CARRIERS = { units: ['unit', 'province'], criteria: ['criterion'] } as const

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
  if (![...columnGuesses.values()].some(isOfUnits)) {
    placeProvinceFigures(columnGuesses, labels, document)
  }
  const unitColumns = labels
    .map(({ column }) => column)
    .filter((column) => columnGuesses.get(column)?.role.kind === 'unit')
  const criteria = guessCriterionLines(located, rows, unitColumns, choice.set, document)
  if (!hasPlace(columnGuesses, criteria.guesses, labels)) return null
  const rowGuesses = new Map(criteria.guesses)
  const columnLayer = liftLayer(columnGuesses, CARRIERS.units)
  const rowLayer = liftLayer(rowGuesses, CARRIERS.criteria)
  const layer = chooseLayer(decision?.layer, options.layer, columnLayer ?? rowLayer, title)
  const heldBack = [
    ...leaveOtherLayers(columnGuesses, options.layer),
    ...leaveOtherLayers(rowGuesses, options.layer),
  ]
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
    const guess = rowGuesses.get(label.row) ?? certain({ kind: 'note' }, 'layout')
    const at = place('row', label.row, label.label, label.figures.length > 0)
    return settleLine(at, guess, decisions, document, choice.set)
  })
  const contradictsCaller =
    (choice.from === 'caller' && choice.contradictsTitle) ||
    (layer.from === 'caller' && title.layer !== null && title.layer !== layer.layer)
  const isAsked = choice.from === 'caller' || choice.from === 'decision'
  const isOfOtherPeriod = !isAsked && choice.contradictsPeriod
  const isUnplaced = (choice.from === 'criteria' && choice.contradictsTitle) || isOfOtherPeriod
  const figures = [...columnGuesses.values()].filter(
    ({ role }) => role.kind === 'unit' || role.kind === 'province',
  )
  const isNamedByLines =
    figures.length > 0 && figures.every(({ role }) => 'layer' in role && role.layer !== null)
  const where = id
  const warnings: ImportWarning[] = [
    ...titleWarnings(
      title,
      choice.contradictsTitle,
      layer,
      document.plan.year,
      choice.set,
      isNamedByLines,
    ),
    ...(isOfOtherPeriod
      ? [
          {
            code: 'import.warning.title-period',
            params: { period: title.period ?? '', set: choice.set.set.name },
          } as const,
        ]
      : []),
    ...(surroundings.isHiddenSheet
      ? [{ code: 'import.warning.hidden-sheet', params: { sheet: located.grid.sheet } } as const]
      : []),
    ...(criteria.isCounter
      ? [{ code: 'import.warning.numbers-only-count', params: {} } as const]
      : []),
    ...[...new Set(heldBack)].map((other): ImportText => ({
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

function isOfUnits({ role, reason }: LineGuess): boolean {
  return role.kind === 'unit' || reason?.code === 'import.doubt.unit-repeated'
}

/**
 * False for a table in which no column can become one of the plan's: its figures stand for units, for the province, or
 * for something the officer may name, filled in most rows of criteria.
 */
function hasPlace(
  columns: ReadonlyMap<number, LineGuess>,
  rows: ReadonlyMap<number, LineGuess>,
  labels: readonly ColumnLabel[],
): boolean {
  const criteria = [...rows.values()].filter(({ role }) => role.kind === 'criterion').length
  return labels.some((label) => {
    const guess = columns.get(label.column)
    if (guess === undefined) return false
    if (isOfUnits(guess) || guess.role.kind === 'province') return true
    return guess.role.kind === 'unknown' && criteria >= 3 && label.figureCount * 2 >= criteria
  })
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

const TEXT_ROLES: ReadonlySet<string> = new Set(['label', 'number', 'numbering', 'note'])

function* figureCells(
  labels: readonly ColumnLabel[],
  guesses: ReadonlyMap<number, LineGuess>,
): Generator<RawCell> {
  for (const label of labels) {
    if (!TEXT_ROLES.has(guesses.get(label.column)?.role.kind ?? 'note')) yield* label.body
  }
}
