import type { Facts } from '../../../shared/changes/change-set.ts'
import { printAmount } from '../../../shared/capital/print-amount.ts'
import { printNumbers } from '../../../shared/criteria/number-list.ts'
import type { MessageKey, MessageParams } from '../../../shared/messages/translate.ts'
import type { NumberStyle } from '../../../shared/numbers/format.ts'
import { ADDED, CUMULATIVE } from '../../../shared/versions/compare-contents.ts'
import { BASE, RATE_BASE, TOTAL } from '../../../shared/versions/compare-matrix.ts'
import { isMoved } from '../../../shared/versions/compare-figures.ts'
import { shownLines } from '../../../shared/versions/compare-plans.ts'
import type {
  ComparedFigure,
  ComparedSection,
  FigureLine,
  MarksLine,
  Movement,
} from '../../../shared/versions/comparison.ts'
import { differenceText, figureText } from '../../../shared/versions/figure-text.ts'
import type { Decoration, SheetColumn, SheetModel, SheetRow } from '../../grid/sheet-model.ts'
import type { AnyLine } from '../../../shared/versions/compared-place.ts'
import { capitalUnit } from './section-name.ts'

type Part =
  | 'name'
  | 'where'
  | 'a'
  | 'b'
  | 'difference'
  | 'movement'
  | 'gained'
  | 'given'
  | 'unchanged'
  /** A column of the plan in a matrix. */
  | 'cell'

type CompareColumn = SheetColumn & { readonly part: Part }
type CompareRow = SheetRow & {
  /** The line of a list, or null for the row of a matrix. */
  readonly line: AnyLine | null
  readonly cells: ReadonlyMap<string, FigureLine>
}

export type CompareSheetModel = SheetModel<CompareRow, CompareColumn, never>

export interface CompareModelOptions {
  readonly facts: Facts
  /** Plan B, whose unit of capital is written. */
  readonly planId: string
  readonly isOnlyDifferences: boolean
  readonly style: NumberStyle
  readonly t: (key: MessageKey, params?: MessageParams) => string
  readonly open: (line: AnyLine, isSideA: boolean) => void
}

/** One part of a comparison as the sheet sees it: a matrix keeps its shape, all else is a list of lines. */
export function compareModel(
  section: ComparedSection,
  options: CompareModelOptions,
): CompareSheetModel {
  const { t } = options
  const isMatrix = section.kind === 'matrix'
  const rows = isMatrix ? matrixRows(section.lines, options) : listRows(section, options)
  const columns = isMatrix ? matrixColumns(section.lines, options) : listColumns(section, options)
  const lineAt = (row: CompareRow, column: CompareColumn): AnyLine | null =>
    column.part === 'cell' ? (row.cells.get(column.id) ?? null) : row.line
  const text = (row: CompareRow, column: CompareColumn): string => {
    if (column.part === 'name') return row.label
    const line = lineAt(row, column)
    return line === null ? '' : partText(section, line, column.part, options)
  }
  return {
    rows,
    columns,
    text,
    editText: text,
    number: (row, column) => numberAt(lineAt(row, column), column.part),
    editable: () => t('compare.readOnly'),
    parse: () => ({ ok: false, reason: t('compare.readOnly') }),
    decorate(row, column) {
      const line = lineAt(row, column)
      if (column.part === 'name') return { strong: row.id === TOTAL, title: row.label }
      if (line === null) return { strong: row.id === TOTAL }
      return decorationOf(line, column.part, section, options)
    },
    open(row, column) {
      const line = lineAt(row, column) ?? [...row.cells.values()][0] ?? null
      if (line === null) return false
      options.open(line, column.part === 'a' || isGone(line))
      return true
    },
    apply: () => undefined,
  }
}

function matrixRows(lines: readonly FigureLine[], { t, isOnlyDifferences }: CompareModelOptions) {
  const rows = new Map<string, { label: string; cells: Map<string, FigureLine> }>()
  for (const line of lines) {
    const row = rows.get(line.row) ?? { label: rowLabel(line, t), cells: new Map() }
    row.cells.set(columnId(line), line)
    rows.set(line.row, row)
  }
  return [...rows].flatMap(([id, { label, cells }]): CompareRow[] => {
    const isSame = [...cells.values()].every(({ movement }) => !isMoved(movement))
    if (isSame && isOnlyDifferences) return []
    return [{ id, kind: 'body', label, line: null, cells }]
  })
}

function rowLabel(line: FigureLine, t: CompareModelOptions['t']): string {
  switch (line.row) {
    case TOTAL:
      return t('compare.row.total')
    case BASE:
      return t('compare.row.base')
    case RATE_BASE:
      return t('compare.row.rateBase')
    default:
      return `${line.row}. ${line.rowName}`
  }
}

function columnId(line: FigureLine): string {
  return line.column ?? TOTAL
}

function matrixColumns(lines: readonly FigureLine[], { t }: CompareModelOptions): CompareColumn[] {
  const names = new Map<string, string>()
  for (const line of lines) {
    if (columnId(line) !== TOTAL) names.set(columnId(line), line.columnName)
  }
  names.set(TOTAL, t('compare.row.total'))
  return [
    nameColumn(t('compare.column.row'), 208),
    ...[...names].map(([id, header]): CompareColumn => ({
      id,
      part: 'cell',
      kind: 'value',
      header,
      width: id === TOTAL ? 104 : 58,
      flex: 1,
      align: 'right',
      pinned: id === TOTAL ? 'right' : undefined,
    })),
  ]
}

function listRows(
  section: Exclude<ComparedSection, { kind: 'matrix' }>,
  { t, isOnlyDifferences }: CompareModelOptions,
): CompareRow[] {
  const lines: readonly AnyLine[] = section.lines
  return shownLines(lines, isOnlyDifferences).map((line) => ({
    id: 'unitId' in line ? line.unitId : `${line.row}/${line.column ?? ''}`,
    kind: 'body',
    label: 'unitId' in line ? line.unitName : nameOfLine(line, t),
    line,
    cells: new Map(),
  }))
}

function nameOfLine(line: FigureLine, t: CompareModelOptions['t']): string {
  const name = line.row === TOTAL ? t('compare.row.total') : line.rowName
  if (line.column === ADDED) return `${name} · ${t('compare.villagesAdded')}`
  return line.column === CUMULATIVE ? `${name} · ${t('compare.cumulative')}` : name
}

function listColumns(
  section: Exclude<ComparedSection, { kind: 'matrix' }>,
  { t }: CompareModelOptions,
): CompareColumn[] {
  const value = (
    part: Part,
    header: string,
    width: number,
    align: SheetColumn['align'],
    flex?: number,
  ): CompareColumn => ({ id: part, part, kind: 'value', header, width, align, flex })
  const where = value('where', t('compare.column.where'), 120, 'left')
  const movement = value('movement', t('compare.column.movement'), 110, 'left')
  const name = nameColumn(
    t('unitId' in (section.lines[0] ?? {}) ? 'compare.column.commune' : 'compare.column.row'),
    280,
  )
  switch (section.kind) {
    case 'communes':
    case 'districts':
      return [
        name,
        ...(section.kind === 'communes' ? [where] : []),
        value('a', t('compare.column.a'), 80, 'right'),
        value('b', t('compare.column.b'), 80, 'right'),
        value('gained', t('compare.column.added'), 170, 'left', 1),
        value('given', t('compare.column.lost'), 150, 'left', 1),
        value('unchanged', t('compare.column.unchanged'), 90, 'right'),
        movement,
      ]
    case 'registrations':
      return [name, where, movement]
    case 'capital':
    case 'villages':
    case 'indicators':
      return [
        name,
        ...(section.kind === 'indicators' ? [where] : []),
        value('a', t('compare.column.a'), 140, 'right'),
        value('b', t('compare.column.b'), 140, 'right'),
        value('difference', t('compare.column.difference'), 130, 'right'),
        movement,
      ]
  }
}

function nameColumn(header: string, width: number): CompareColumn {
  return {
    id: 'name',
    part: 'name',
    kind: 'label',
    header,
    width,
    flex: 1,
    align: 'left',
    pinned: 'left',
  }
}

function partText(
  section: ComparedSection,
  line: AnyLine,
  part: Part,
  options: CompareModelOptions,
): string {
  if (part === 'where') return line.columnName
  if (part === 'movement') return options.t(`compare.movement.${line.movement}`)
  if ('added' in line) return marksText(line, part)
  if (!('row' in line)) return ''
  const figure = (side: ComparedFigure | null): string =>
    side === null ? '' : figureOf(section, side, options)
  switch (part) {
    case 'a':
      return figure(line.a)
    case 'b':
      return figure(line.b)
    case 'difference':
      return gapText(section, line, options)
    case 'cell':
      return line.movement === 'same' ? figure(line.b) : `${figure(line.a)}→${figure(line.b)}`
    case 'name':
    case 'gained':
    case 'given':
    case 'unchanged':
      return ''
  }
}

function marksText(line: MarksLine, part: Part): string {
  switch (part) {
    case 'a':
      return line.a === null ? '' : String(line.a.length)
    case 'b':
      return line.b === null ? '' : String(line.b.length)
    case 'gained':
      return printNumbers(line.added.join(','))
    case 'given':
      return printNumbers(line.lost.join(','))
    case 'unchanged':
      return String(line.unchanged)
    case 'name':
    case 'where':
    case 'difference':
    case 'movement':
    case 'cell':
      return ''
  }
}

function figureOf(
  section: ComparedSection,
  figure: ComparedFigure,
  { facts, planId, style, t }: CompareModelOptions,
): string {
  if (section.kind === 'capital') {
    return printAmount(figure.low, capitalUnit(facts, planId), style)
  }
  // The marks themselves stand in for what fills them.
  const words = {
    atLeast: t('compare.atLeast', { figure: '{figure}' }),
    atMost: t('compare.atMost', { figure: '{figure}' }),
  }
  return figureText(figure, words, style)
}

function gapText(
  section: ComparedSection,
  { difference }: FigureLine,
  { facts, planId, style }: CompareModelOptions,
): string {
  if (difference === null) return ''
  if (section.kind !== 'capital') return differenceText(difference, style)
  const text = printAmount(difference.scaled, capitalUnit(facts, planId), style)
  return difference.scaled > 0 ? `+${text}` : text
}

function numberAt(line: AnyLine | null, part: Part): number | null {
  if (line === null || !('row' in line)) return null
  const side = part === 'a' ? line.a : part === 'b' ? line.b : null
  return side?.bound === 'exact' && side.decimals === 0 ? side.low : null
}

const TONES: Readonly<Record<Movement, Decoration['tone']>> = {
  added: 'added',
  more: 'added',
  lost: 'lost',
  less: 'lost',
  changed: 'moved',
  same: 'quiet',
  unreported: 'quiet',
}

/** Side B has nothing to be shown. */
function isGone(line: AnyLine): boolean {
  return line.movement === 'lost' || ('b' in line && line.b === null)
}

function decorationOf(
  line: AnyLine,
  part: Part,
  section: ComparedSection,
  options: CompareModelOptions,
): Decoration {
  const tone = TONES[line.movement]
  const isComputed = 'isComputed' in line && line.isComputed
  if (part === 'gained') return 'added' in line && line.added.length > 0 ? { tone: 'added' } : {}
  if (part === 'given') return 'lost' in line && line.lost.length > 0 ? { tone: 'lost' } : {}
  if (part === 'movement' || part === 'difference') return { tone }
  if (part !== 'cell' || !('row' in line)) return { computed: isComputed }
  const gap = gapText(section, line, options)
  const said = options.t(`compare.movement.${line.movement}`)
  return {
    tone,
    strong: isComputed && isMoved(line.movement),
    title: gap === '' ? said : `${said} ${gap}`,
  }
}
