import type { Facts } from '../../changes/change-set.ts'
import type { FactRow } from '../../changes/fact-tables.ts'
import { findFact } from '../../changes/facts.ts'
import { buildMatrix } from '../../matrix/build-matrix.ts'
import { cellAt, rowTotal, type Matrix } from '../../matrix/matrix.ts'
import { formatInteger } from '../../numbers/format.ts'
import { planColumns, planSets, setCriteria } from '../../plan/columns.ts'
import type {
  AppendixColumn,
  AppendixDocument,
  AppendixPage,
  AppendixRow,
} from '../appendix-document.ts'
import type { AppendixSettings } from '../appendix-options.ts'
import { blankCell, integerCell, textCell } from '../cells.ts'
import type { ContentAppendix, ContentRequest } from '../content-appendix.ts'
import { fillText } from '../fill-text.ts'
import { planReference } from '../heading.ts'
import { DECREE_MARGINS_MM, printableSizeMm } from '../page-size.ts'
import { plainLeaf } from '../plain-leaf.ts'
import { cellWidthMm, headingHeightMm } from '../sheet-metrics.ts'
import { textWidthEm } from '../text-width.ts'

const PREFIX = 'meeting-'
const NUMBER_MM = 9
/** A figure of two digits is written by hand in this. */
const BOX_MM = 9
const LEAST_BASELINE_MM = 6.5
/** What keeps figures off the lines beside them. */
const FIGURE_AIR_MM = 1
const LEAST_NAME_MM = 40
/** On large paper names rather take two lines than that the table is split. */
const TIGHT_NAME_MM = 30
/** Rows are as high as one sheet allows, within what is written in without effort. */
const ROW_MM = [6, 9] as const
const TITLE_MM = 17
const HEADINGS_MM = 27
const NOTES_MM = 8

/**
 * The matrix as a sheet for a meeting: what is reached already, and an empty box beside each to write the target in;
 * blank, the boxes alone. For the whole plan, or for one of its columns with room for notes. A working paper.
 */
export const meetingAppendix: ContentAppendix = {
  kind: 'meeting',
  isBound: false,
  ids: (facts, plan) =>
    planSets(facts, plan.id)
      .filter((set) => setCriteria(facts, set.id).length > 0)
      .map((set) => `${PREFIX}${set.id}`),
  title(facts, plan, id, { messages, layout }) {
    const set = setOf(facts, id).name
    const column = chosenColumn(facts, plan.id, layout.columnId)
    return column === null
      ? fillText(messages['appendix.title.meeting'], { year: plan.year, set })
      : fillText(messages['appendix.title.meeting.column'], {
          year: plan.year,
          set,
          column: column.name,
        })
  },
  build(facts, request, settings) {
    const column = chosenColumn(facts, request.plan.id, settings.layout.columnId)
    return column === null
      ? wholeSheet(facts, request, settings)
      : columnSheet(facts, request, column, settings)
  },
}

function setOf(facts: Facts, id: string): FactRow<'criteriaSet'> {
  const set = facts.criteriaSet.get(id.slice(PREFIX.length))
  if (set === undefined) throw new RangeError(`no set for ${id}`)
  return set
}

function chosenColumn(
  facts: Facts,
  planId: string,
  columnId: string | null,
): FactRow<'planColumn'> | null {
  if (columnId === null) return null
  return findFact(facts, 'planColumn', { planId, columnId }) ?? null
}

/** Every column of the plan: the baseline where it is printed, and a box. */
function wholeSheet(
  facts: Facts,
  request: ContentRequest,
  settings: AppendixSettings,
): AppendixDocument {
  const { messages, layout } = settings
  const set = setOf(facts, request.id)
  const criteria = setCriteria(facts, set.id)
  const matrix = buildMatrix(facts, request.plan.id, set.id, 'baseline')
  const isBlank = layout.sheet === 'blank'
  const columns = planColumns(facts, request.plan.id).map(({ shortName }) => shortName)
  const groups = [...columns, messages['appendix.row.meeting.total']]
  const office = pageOf('landscape', 10)
  const figures = groups.map((_, column) =>
    criteria.map((_criterion, row) =>
      column < columns.length ? cellAt(matrix, row, column) : rowTotal(matrix, row),
    ),
  )
  const baselines = figures.map((column) => baselineMm(column, settings, office))
  const boxesMm = groups.map((_, column) => BOX_MM + (isBlank ? 0 : (baselines[column] ?? 0)))
  const boxes = boxesMm.reduce((total, width) => total + width, 0)
  const large: AppendixPage = { ...office, paper: 'A3' }
  const leaves = (page: AppendixPage): number => printableSizeMm(page).width - NUMBER_MM - boxes
  // A table that no sheet holds is split, and every office prints A4.
  const isLarge = leaves(office) < LEAST_NAME_MM && leaves(large) >= TIGHT_NAME_MM
  const page = isLarge ? large : office
  const heightMm = rowHeight(facts, request, settings, page, criteria.length)
  const spareMm = leaves(page)
  const leastMm = isLarge ? TIGHT_NAME_MM : LEAST_NAME_MM
  const names = criteria.map(nameOf)
  const nameMm = Math.max(leastMm, Math.min(spareMm, widestMm(names, page)))
  const wider = Math.max(0, spareMm - nameMm) / groups.length
  const box = (title: string, column: number): AppendixColumn => {
    const leaf = plainLeaf(title, BOX_MM + wider, isBlank ? {} : { titleHeightMm: TITLE_MM })
    if (isBlank) return leaf
    const baseline = messages['appendix.column.meeting.baseline']
    return {
      kind: 'group',
      title,
      columns: [
        plainLeaf(baseline, baselines[column] ?? LEAST_BASELINE_MM, { titleHeightMm: TITLE_MM }),
        { ...leaf, title: messages['appendix.column.meeting.target'] },
      ],
    }
  }
  const rows = criteria.map((criterion, row): AppendixRow => ({
    kind: 'body',
    heightMm,
    cells: [
      textCell(criterion.number),
      textCell(nameOf(criterion)),
      ...figures.flatMap((column) =>
        isBlank ? [blankCell()] : [integerCell(column[row] ?? null), blankCell()],
      ),
    ],
  }))
  return sheet(facts, request, settings, {
    columns: [...frontColumns(nameMm, settings), ...groups.map(box)],
    rows,
    page,
  })
}

/** As wide as the widest figure that is printed in the column. */
function baselineMm(
  figures: readonly (number | null)[],
  { numberStyle }: AppendixSettings,
  page: AppendixPage,
): number {
  const texts = figures.map((figure) => (figure === null ? '' : formatInteger(figure, numberStyle)))
  return Math.max(LEAST_BASELINE_MM, widestMm(texts, page) + FIGURE_AIR_MM)
}

/** One column of the plan: baseline, target, what is added, and room for notes. */
function columnSheet(
  facts: Facts,
  request: ContentRequest,
  column: FactRow<'planColumn'>,
  settings: AppendixSettings,
): AppendixDocument {
  const { messages, layout } = settings
  const set = setOf(facts, request.id)
  const criteria = setCriteria(facts, set.id)
  const matrix = buildMatrix(facts, request.plan.id, set.id, 'baseline')
  const page = pageOf('portrait', 12)
  const roomMm = printableSizeMm(page).width
  const figureMm = 20
  const nameMm = roomMm * 0.37
  const heightMm = rowHeight(facts, request, settings, page, criteria.length)
  const index = matrix.shape.columns.indexOf(column.columnId)
  const notesMm = roomMm - NUMBER_MM - nameMm - 3 * figureMm
  return sheet(facts, request, settings, {
    columns: [
      ...frontColumns(nameMm, settings),
      plainLeaf(messages['appendix.column.meeting.baseline'], figureMm),
      plainLeaf(messages['appendix.column.meeting.target'], figureMm),
      plainLeaf(messages['appendix.column.meeting.added'], figureMm),
      plainLeaf(messages['appendix.column.meeting.note'], notesMm, { align: 'left' }),
    ],
    rows: criteria.map((criterion, row): AppendixRow => ({
      kind: 'body',
      heightMm,
      cells: [
        textCell(criterion.number),
        textCell(nameOf(criterion)),
        layout.sheet === 'blank' ? blankCell() : integerCell(baselineAt(matrix, row, index)),
        blankCell(),
        blankCell(),
        blankCell(),
      ],
    })),
    page,
  })
}

/** So high that the sheet is filled by its rows, as far as they stay between the least and the most. */
function rowHeight(
  facts: Facts,
  request: ContentRequest,
  settings: AppendixSettings,
  page: AppendixPage,
  rows: number,
): number {
  const above = headingHeightMm(headingOf(facts, request, settings), page) + HEADINGS_MM + NOTES_MM
  const room = (printableSizeMm(page).height - above) / Math.max(rows, 1)
  const [least, most] = ROW_MM
  return Math.floor(Math.min(Math.max(room, least), most) * 10) / 10
}

function headingOf(
  facts: Facts,
  { plan, label, title }: ContentRequest,
  settings: AppendixSettings,
): AppendixDocument['heading'] {
  return { label, title, reference: planReference(facts, plan, settings), unit: null }
}

function baselineAt(matrix: Matrix, row: number, column: number): number | null {
  return column < 0 ? null : cellAt(matrix, row, column)
}

function sheet(
  facts: Facts,
  request: ContentRequest,
  settings: AppendixSettings,
  table: Pick<AppendixDocument, 'columns' | 'rows' | 'page'>,
): AppendixDocument {
  const { messages, layout } = settings
  const { id, plan } = request
  const note =
    messages[layout.sheet === 'blank' ? 'appendix.note.meeting.blank' : 'appendix.note.meeting']
  return {
    id,
    heading: headingOf(facts, request, settings),
    ...table,
    footnotes: [
      { text: fillText(note, { year: plan.year, previousYear: plan.year - 1 }), value: null },
    ],
    language: settings.language,
    numberStyle: settings.numberStyle,
  }
}

function frontColumns(nameMm: number, { messages }: AppendixSettings): AppendixColumn[] {
  return [
    plainLeaf(messages['appendix.column.number'], NUMBER_MM, { isRepeated: true }),
    plainLeaf(messages['appendix.column.criterion'], nameMm, { align: 'left', isRepeated: true }),
  ]
}

function pageOf(orientation: AppendixPage['orientation'], fontSizePt: number): AppendixPage {
  return { paper: 'A4', orientation, marginsMm: DECREE_MARGINS_MM, fontSizePt }
}

function nameOf({ name, shortName }: FactRow<'criterion'>): string {
  return shortName === '' ? name : shortName
}

function widestMm(texts: readonly string[], page: AppendixPage): number {
  return Math.max(0, ...texts.map((text) => cellWidthMm(textWidthEm(text), page)))
}
