import {
  INDICATOR_FIGURES,
  type IndicatorFigure,
  type Layer,
} from '../../../changes/fact-tables.ts'
import type { ChoiceOrigin, ImportChoice, ImportText } from '../../preview.ts'
import { readHeadingWord } from '../../words.ts'
import type { AskedDoubt, ContentContext, FoundContent, ReadLine } from '../content-model.ts'
import { exactTest, phraseTest } from '../content-words.ts'
import { headingTexts, type Skeleton } from '../find-skeletons.ts'
import {
  askLine,
  columnLabel,
  COMMON_COLUMNS,
  decidedRole,
  layerOfColumn,
  layerOfTable,
  SKIP_CHOICE,
  text,
  yearsOfColumn,
} from '../lines.ts'

const isNote = phraseTest('ghi chú', 'chú thích', 'note', 'notes')
const isUnitHeading = exactTest('đvt', 'đơn vị tính', 'đv tính', 'đơn vị', 'unit')
const isCompared = phraseTest(
  'so sánh',
  'so với',
  'tốc độ',
  'tăng giảm',
  'chênh lệch',
  'th kh',
  'compared',
)
const isRate = phraseTest('tỷ lệ', 'rate')
const isBase = phraseTest('mẫu số', 'base')
const isCumulative = phraseTest('lũy kế', 'cumulative')

export interface IndicatorColumns {
  readonly lines: readonly ReadLine[]
  readonly choices: readonly ImportChoice[]
  readonly doubts: readonly AskedDoubt[]
  readonly figures: readonly {
    readonly index: number
    readonly figure: IndicatorFigure
    readonly waitsFor: string | null
  }[]
  readonly unit: number | null
  readonly note: number | null
  /** What rates divide by. */
  readonly base: number | null
  readonly layer: { readonly value: Layer; readonly from: ChoiceOrigin } | null
}

/** The column of units of measure: its heading says so and its cells are words. */
export function unitColumn(skeleton: Skeleton): number | null {
  const found = skeleton.columns.find(
    (column) =>
      column !== skeleton.nameColumn &&
      column !== skeleton.numberColumn &&
      headingTexts(skeleton, column).some((heading) => isUnitHeading(heading)),
  )
  return found ?? null
}

/** The figure a column's headings name, before anything is decided. */
export function figureOfColumn(
  skeleton: Skeleton,
  column: number,
  year: number,
): IndicatorFigure | null {
  const texts = headingTexts(skeleton, column)
  const own = layerOfColumn(skeleton, column, year)
  // `Kế hoạch năm 2023 / Lũy kế` is where the year ends.
  if (own === 'added' && texts.some(isCumulative)) return 'target'
  return own
}

/** What the columns of a table of indicators are. */
export function indicatorColumns(table: FoundContent, context: ContentContext): IndicatorColumns {
  const { skeleton } = table
  const { grid } = skeleton
  const year = context.document.plan.year
  const own = layerOfTable(table, context)
  const unit = unitColumn(skeleton)
  const lines: ReadLine[] = []
  const doubts: AskedDoubt[] = []
  const figures: { index: number; figure: IndicatorFigure; waitsFor: string | null }[] = []
  const taken = new Set<IndicatorFigure>()
  let usesOwn = false
  let note: number | null = null
  let base: number | null = null
  const roleText = (figure: IndicatorFigure): ImportText =>
    figure === 'baseline'
      ? text('contents.role.figure.baseline', { year: String(year - 1) })
      : text(`contents.role.figure.${figure}`, { year: String(year) })
  const choices: ImportChoice[] = [
    ...INDICATOR_FIGURES.map((figure): ImportChoice => ({
      id: `figure:${figure}`,
      label: roleText(figure),
    })),
    { id: 'note', label: text('import.proposal.note') },
    SKIP_CHOICE,
  ]
  const roleFigure = (role: string): IndicatorFigure | null =>
    INDICATOR_FIGURES.find((figure) => role === `figure:${figure}`) ?? null
  for (const index of skeleton.columns) {
    const label = columnLabel(skeleton, index)
    const add = (
      role: Pick<ReadLine, 'role' | 'kind' | 'roleText'>,
      how: ReadLine['how'],
      doubtId: string | null = null,
    ): void => {
      lines.push({ index, label, ...role, how, matched: null, doubtId })
    }
    const addFigure = (
      figure: IndicatorFigure,
      how: ReadLine['how'],
      doubt: AskedDoubt | null,
    ): void => {
      taken.add(figure)
      figures.push({
        index,
        figure,
        waitsFor: doubt !== null && doubt.chosen === null ? doubt.id : null,
      })
      add(
        { role: `figure:${figure}`, kind: 'value', roleText: roleText(figure) },
        how,
        doubt?.id ?? null,
      )
    }
    const decided = decidedRole(context, table.id, 'column', index)
    if (decided !== null) {
      const figure = roleFigure(decided)
      if (figure !== null) addFigure(figure, 'decided', null)
      else add(decided === 'note' ? COMMON_COLUMNS.note : COMMON_COLUMNS.skip, 'decided')
      continue
    }
    if (index === skeleton.numberColumn) add(COMMON_COLUMNS.number, 'words')
    else if (index === skeleton.nameColumn) add(COMMON_COLUMNS.name, 'words')
    else if (index === unit) {
      add({ role: 'unit', kind: 'note', roleText: text('contents.role.unit') }, 'words')
    } else if (isNote(label)) {
      note ??= index
      add(COMMON_COLUMNS.note, 'words')
    } else if (isBase(label)) {
      base ??= index
      add({ role: 'base', kind: 'value', roleText: text('contents.role.base') }, 'words')
    } else if (
      isCompared(label) ||
      readHeadingWord(label, 'units') === 'note' ||
      (isRate(label) && taken.size > 0)
    ) {
      add(COMMON_COLUMNS.skip, 'words')
    } else if (!hasValues(skeleton, index)) {
      add(index < skeleton.nameColumn ? COMMON_COLUMNS.number : COMMON_COLUMNS.note, 'layout')
    } else {
      const named = figureOfColumn(skeleton, index, year)
      const years = yearsOfColumn(skeleton, index)
      const isOther =
        named === null &&
        ((years.length > 0 && !years.includes(year)) ||
          /(?:19|20)\d\d\s*[-–—]\s*(?:19|20)\d\d/u.test(label))
      const figure = named ?? own.value
      const reason = isOther
        ? text('contents.doubt.column-year', { label, year: String(year) })
        : taken.has(figure)
          ? text('import.doubt.column-repeated', { label })
          : null
      if (reason === null) {
        if (named === null) usesOwn = true
        addFigure(figure, 'words', null)
        continue
      }
      const where = grid.where(skeleton.headTop, index)
      const doubt = askLine(context, {
        id: `column:${where}`,
        subject: 'column',
        where,
        raw: label,
        reason,
        proposals: [SKIP_CHOICE, ...choices.slice(0, INDICATOR_FIGURES.length)],
        hasOthers: false,
      })
      doubts.push(doubt)
      const chosen = doubt.chosen === null ? null : roleFigure(doubt.chosen)
      if (chosen !== null) addFigure(chosen, 'decided', doubt)
      else
        add(
          doubt.chosen === null ? COMMON_COLUMNS.unknown : COMMON_COLUMNS.skip,
          doubt.chosen === null ? 'proposal' : 'decided',
          doubt.id,
        )
    }
  }
  return { lines, choices, doubts, figures, unit, note, base, layer: usesOwn ? own : null }
}

/** True where some cell of the column holds a digit: ranges and bounds are figures too. */
export function hasValues({ grid, rows }: Skeleton, column: number): boolean {
  return rows.some((row) => {
    const cell = grid.cellAt(row, column)
    if (cell === undefined) return false
    return cell.value.kind === 'text' ? /\d/u.test(cell.value.text) : cell.value.kind !== 'boolean'
  })
}
