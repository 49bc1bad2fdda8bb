import type { ChoiceOrigin, ImportChoice, ImportText } from '../preview.ts'
import { readLayer } from '../words.ts'
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

/** The layer a column's headings name, the lowest first. */
export function layerOfColumn(skeleton: Skeleton, column: number, year: number): LayerReading {
  for (const heading of headingTexts(skeleton, column).toReversed()) {
    const layer = readLayer(heading, year)
    if (layer !== null) return layer
  }
  return null
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
