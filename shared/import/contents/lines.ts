import type { ChoiceOrigin, ImportChoice, ImportText } from '../preview.ts'
import { readLayer, readYears } from '../words.ts'
import type { Layer } from '../../changes/fact-tables.ts'
import type { AskedDoubt, ContentContext, FoundContent, ReadLine } from './content-model.ts'
import { headingTexts, type Skeleton } from './find-skeletons.ts'

/** What somebody said a row or column of a table is; null where nobody has. */
export function decidedRole(
  context: ContentContext,
  tableId: string,
  axis: 'row' | 'column',
  index: number,
): string | null {
  const decision = context.decisions.contentLines?.find(
    (one) => one.tableId === tableId && one.axis === axis && one.index === index,
  )
  return decision?.role ?? null
}

/** Roles that columns of every content may have. */
export const COMMON_COLUMNS = {
  number: { role: 'number', kind: 'number', roleText: text('import.role.number') },
  name: { role: 'name', kind: 'name', roleText: text('import.role.label') },
  note: { role: 'note', kind: 'note', roleText: text('import.role.note') },
  skip: { role: 'skip', kind: 'ignored', roleText: text('import.role.ignored') },
  unknown: { role: 'unknown', kind: 'unknown', roleText: text('import.role.unknown') },
} as const satisfies Record<string, Pick<ReadLine, 'role' | 'kind' | 'roleText'>>

/** Roles that rows of every content may have. */
export const COMMON_ROWS = {
  total: { role: 'total', kind: 'total', roleText: text('import.role.total') },
  group: { role: 'group', kind: 'group', roleText: text('import.role.group') },
  note: { role: 'note', kind: 'note', roleText: text('import.role.note') },
  skip: { role: 'skip', kind: 'ignored', roleText: text('import.role.ignored') },
  unknown: { role: 'unknown', kind: 'unknown', roleText: text('import.role.unknown') },
} as const satisfies Record<string, Pick<ReadLine, 'role' | 'kind' | 'roleText'>>

export type LineRole = Pick<ReadLine, 'role' | 'kind' | 'roleText'>

export const SKIP_CHOICE: ImportChoice = { id: 'skip', label: text('import.proposal.skip') }

export function text(code: ImportText['code'], params: ImportText['params'] = {}): ImportText {
  return { code, params }
}

/** Headings of a column as one label. */
export function columnLabel(skeleton: Skeleton, column: number): string {
  return headingTexts(skeleton, column).join(' / ')
}

/** The text of a row's name, of a merged one too; with its leading spaces, which say how deep it lies. */
export function nameText(skeleton: Skeleton, row: number, column = skeleton.nameColumn): string {
  const cell = skeleton.grid.cellAt(row, column)
  if (cell?.value.kind === 'text') return cell.value.text
  return skeleton.grid.labelAt(row, column)
}

/** What stands in front of a row's name: its number as the file keeps it. */
export function numberText(skeleton: Skeleton, row: number): string {
  if (skeleton.numberColumn === null) return ''
  const cell = skeleton.grid.cellAt(row, skeleton.numberColumn)
  if (cell === undefined) return ''
  if (cell.value.kind === 'number') return cell.value.text
  return cell.value.kind === 'text' ? cell.value.text.trim() : ''
}

export type LayerReading = Layer | 'added' | null

const YEAR_ALONE = /^\s*(?:năm\s*)?(?:19|20)\d\d\s*$/iu

/** The years a column is of: those of its lowest heading that names any. */
export function yearsOfColumn(skeleton: Skeleton, column: number): readonly number[] {
  const headings = headingTexts(skeleton, column).toReversed()
  return headings.map(readYears).find((years) => years.length > 0) ?? []
}

/**
 * The layer a column's headings name, the lowest first: `Thực hiện` under `Năm 2022` is the baseline of 2023. Null too
 * where they name one of another year, which no layer holds: `Kế hoạch` under `Năm 2022`, `Thực hiện năm 2021`.
 */
export function layerOfColumn(skeleton: Skeleton, column: number, year: number): LayerReading {
  const headings = headingTexts(skeleton, column).toReversed()
  const near = yearsOfColumn(skeleton, column)
  const [nearest] = near
  for (const [at, heading] of headings.entries()) {
    const own = readYears(heading)
    const years = own.length > 0 ? own : near
    const layer = readLayer(withItsOther(headings, at, nearest), year) ?? readLayer(heading, year)
    if (layer === null) continue
    if (layer === 'added' || years.length === 0) return layer
    return years.includes(layer === 'baseline' ? year - 1 : year) ? layer : null
  }
  return null
}

/** A heading with the half of it that stands in another: the year above a word, the word above a year. */
function withItsOther(headings: readonly string[], at: number, year: number | undefined): string {
  const heading = headings[at] ?? ''
  if (YEAR_ALONE.test(heading)) {
    const above = headings.slice(at + 1).filter((other) => readYears(other).length === 0)
    return [...above.toReversed(), heading].join(' ')
  }
  return year === undefined || readYears(heading).length > 0 ? heading : `${heading} năm ${year}`
}

/** The layer of columns that name none: decided, the caller's, the title's, or the plan's own. */
export function layerOfTable(
  { decision, title }: FoundContent,
  { options }: ContentContext,
): { readonly value: Layer; readonly from: ChoiceOrigin } {
  if (decision.layer !== undefined) return { value: decision.layer, from: 'decision' }
  if (options.layer !== undefined) return { value: options.layer, from: 'caller' }
  if (title.layer !== null) return { value: title.layer, from: 'title' }
  return { value: 'target', from: 'default' }
}

/** A doubt about a line, answered by its own id or by what the officer said of the line. */
export function askLine(
  context: ContentContext,
  doubt: Omit<AskedDoubt, 'chosen'>,
  isAnswer: (id: string) => boolean = () => false,
): AskedDoubt {
  const answer = context.decisions.doubts?.[doubt.id]
  const isKnown =
    answer !== undefined && (doubt.proposals.some(({ id }) => id === answer) || isAnswer(answer))
  return { ...doubt, chosen: isKnown ? answer : null }
}
