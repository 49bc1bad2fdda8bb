import type { Layer } from '../changes/fact-tables.ts'
import {
  chooseCommuneLayer,
  chooseCommuneSet,
  listChoice,
  listIdOf,
  listKinds,
  listTitleOf,
  readListKind,
} from './commune-choices.ts'
import {
  columnTexts,
  criterionOf,
  guessColumns,
  markColumns,
  type ColumnTexts,
} from './commune-columns.ts'
import { readCommuneHeading } from './commune-headings.ts'
import { isTitleOfMissing } from './commune-headings.ts'
import type { CommuneIndex } from './commune-index.ts'
import { decideColumn, FACTS } from './decide-commune-column.ts'
import { understandRows } from './commune-rows.ts'
import type { DocumentIndex, SetIndex } from './document-index.ts'
import { rangeText } from './grid.ts'
import type { LocatedCommunes } from './locate-communes.ts'
import type {
  ImportDecisions,
  ImportOptions,
  ImportText,
  ImportWarning,
  PrintedText,
} from './preview.ts'
import type { RawRange } from './raw-sheet.ts'
import { readMark, speaksOfPlan } from './read-mark.ts'
import { readTitles } from './read-titles.ts'
import { titleWarnings } from './title-warnings.ts'
import type { UnderstoodCommunes } from './understood-communes.ts'

export interface CommuneSurroundings {
  readonly titles: readonly PrintedText[]
  readonly footnotes: readonly PrintedText[]
  readonly isHiddenSheet: boolean
}

/** The range of a located table in the file's own rows and columns. */
export function communeRange({
  grid,
  headTop,
  bodyBottom,
  left,
  right,
}: LocatedCommunes): RawRange {
  return grid.isTurned
    ? { top: left, left: headTop, bottom: right, right: bodyBottom }
    : { top: headTop, left, bottom: bodyBottom, right }
}

/** Says of a located table what its lines, set, layer and list are; null where it holds no criteria of communes at all. */
export function understandCommunes(
  located: LocatedCommunes,
  document: DocumentIndex,
  communes: CommuneIndex,
  around: CommuneSurroundings,
  options: ImportOptions,
  decisions: ImportDecisions,
): UnderstoodCommunes | null {
  const { grid } = located
  const range = rangeText(communeRange(located))
  const id = `${grid.sheet}!${range}`
  const decision = decisions.tables?.[id] ?? {}
  const texts = around.titles.map(({ text }) => text)
  const title = readTitles(texts, grid.sheet, document.plan.year)
  const columns = columnTexts(located)
  const named = new Map(
    document.sets.map(
      (set) => [set.set.id, namedCriteria(columns, located, set, communes)] as const,
    ),
  )
  const choice = chooseCommuneSet(document, title, options, decision, named)
  if (choice === null) return null
  const { set } = choice
  const marks = markColumns(columns, located.labelColumn, set, communes.catalogue(set.set.id))
  const kind = marks.size > 0 ? 'marks' : 'lists'
  const hasPlanned =
    columns.some(
      ({ index, body }) => marks.has(index) && body.some((cell) => speaksOfPlan(readMark(cell))),
    ) || countsBoth(columns, marks, document.plan.year)
  const layer = chooseCommuneLayer(title, kind, hasPlanned, options, decision)
  const guesses = guessColumns(
    located,
    columns,
    marks,
    document,
    communes,
    ownLayer(layer.layer, kind, columns),
  )
  const warnings: ImportWarning[] = []
  const warn = (message: ImportText, where = id): void => {
    warnings.push({ tableId: id, where, message })
  }
  if (located.beside !== null) warn({ code: 'import.warning.beside', params: {} }, located.beside)
  const lines = columns.map((column) =>
    decideColumn(located, id, column, guesses.get(column.index), decisions, options, set, warn),
  )
  // Marks of what is missing are shown as left out: nobody should wonder where their table went.
  const isOfMissingMarks = [...marks.keys()].some((index) => guesses.get(index)?.isMissing === true)
  if (!isOfMissingMarks && !lines.some(({ role }) => FACTS.has(role.kind))) return null
  const district = districtOf(
    decision.district,
    [...texts, grid.sheet.replaceAll('_', ' ')],
    communes,
  )
  const rows = understandRows({
    located,
    tableId: id,
    columns: lines,
    communes,
    decisions,
    district: district?.id ?? null,
  })
  if (!rows.some(({ role }) => role.kind === 'commune' || role.kind === 'unknown')) return null
  // Its columns may say otherwise themselves.
  const isOfMissing =
    texts.some(isTitleOfMissing) &&
    !columns.some((column) => column.texts.some((text) => SAYS_LAYER.test(text.normalize('NFC'))))
  if (isOfMissing) warn({ code: 'import.warning.title-missing', params: {} })
  const kinds = listKinds(document, listTitleOf(texts))
  const contradicts = title.standard !== null && title.standard !== set.set.standard
  for (const message of titleWarnings(
    title,
    contradicts,
    { layer: layer.layer, from: 'title' },
    document.plan.year,
    set,
    true,
  )) {
    if (!isAboutLayer(message)) warn(message)
  }
  const isOfOtherPeriod =
    title.period !== null &&
    title.period !== set.set.period &&
    choice.from !== 'decision' &&
    choice.from !== 'caller'
  if (isOfOtherPeriod)
    warn({
      code: 'import.warning.title-period',
      params: { period: title.period ?? '', set: set.set.name },
    })
  if (around.isHiddenSheet)
    warn({ code: 'import.warning.hidden-sheet', params: { sheet: grid.sheet } })
  const hidden = rows.filter((row) => row.isHidden && row.role.kind !== 'note').length
  if (hidden > 0) warn({ code: 'import.warning.commune-hidden', params: { count: hidden } })
  return {
    id,
    range,
    located,
    titles: around.titles,
    footnotes: around.footnotes,
    isIncluded: decision.isIncluded ?? !(around.isHiddenSheet || isOfOtherPeriod || isOfMissing),
    contradictsCaller: choice.contradictsCaller,
    kind,
    hasPlannedMarks: hasPlanned,
    set,
    setFrom: choice.from,
    layer: layer.layer,
    layerFrom: layer.from,
    list: chooseList(decision.list, texts, title, kinds, document),
    listChoices: [
      { id: 'none', label: { code: 'import.list.none', params: {} } },
      ...[...kinds].map(([listId, one]) => listChoice(listId, one)),
    ],
    district,
    columns: lines,
    rows,
    warnings,
  }
}

const SAYS_LAYER = /đạt|phấn đấu|kế hoạch|hoàn thành|thiếu/iu

/** The columns of such a table name their layers themselves; only its year and standard can contradict a title. */
function isAboutLayer({ code }: ImportText): boolean {
  return /title-(?:actual|baseline|target)|layer-assumed/.test(code)
}

/** In a plan's table of lists a column that says no layer but "đạt" is what was achieved before the year. */
function ownLayer(layer: Layer, kind: 'lists' | 'marks', columns: readonly ColumnTexts[]): Layer {
  if (kind === 'marks' || layer !== 'target') return layer
  const says = columns.some(({ texts }) =>
    texts.some((text) => /đạt/iu.test(text.normalize('NFC'))),
  )
  return says ? 'baseline' : layer
}

function namedCriteria(
  columns: readonly ColumnTexts[],
  { labelColumn }: LocatedCommunes,
  set: SetIndex,
  communes: CommuneIndex,
): number {
  const catalogue = communes.catalogue(set.set.id)
  const found = new Set<string>()
  for (const { index, texts } of columns) {
    const number = index === labelColumn ? null : criterionOf(texts, set, catalogue)
    if (number !== null) found.add(number)
  }
  return found.size < 3 ? 0 : found.size
}

function districtOf(
  decided: string | undefined,
  titles: readonly string[],
  communes: CommuneIndex,
): UnderstoodCommunes['district'] {
  if (decided !== undefined && communes.districtNames.has(decided))
    return { id: decided, from: 'decision' }
  for (const title of titles) {
    const id = communes.districtIn(title)
    if (id !== null) return { id, from: 'title' }
  }
  return null
}

function chooseList(
  decided: string | undefined,
  texts: readonly string[],
  title: ReturnType<typeof readTitles>,
  kinds: ReturnType<typeof listKinds>,
  document: DocumentIndex,
): UnderstoodCommunes['list'] {
  const printed = listTitleOf(texts)
  const wanted = decided === undefined ? undefined : kinds.get(decided)
  if (decided !== undefined && wanted !== undefined)
    return { id: decided, kind: wanted, from: 'decision', title: printed }
  if (decided !== undefined) return null
  const read = readListKind(texts, title, document.plan.year)
  const id = read === null ? null : listIdOf(kinds, read)
  const kind = id === null ? undefined : kinds.get(id)
  return id === null || kind === undefined ? null : { id, kind, from: 'title', title: printed }
}

/** Beside its marks the table counts what is met and what is planned, so its marks tell them apart, also where none is planned. */
function countsBoth(
  columns: readonly ColumnTexts[],
  marks: ReadonlyMap<number, unknown>,
  planYear: number,
): boolean {
  if (marks.size === 0) return false
  const layers = columns.flatMap(({ index, texts }) => {
    const heading = marks.has(index) ? null : readCommuneHeading(texts, planYear)
    return heading?.kind === 'criteria' && !heading.isCumulative ? [heading.layer] : []
  })
  return layers.includes('baseline') && layers.includes('target')
}
