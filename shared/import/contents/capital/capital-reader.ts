import type { Decimal } from '../../../numbers/parse-table.ts'
import type { ChoiceOrigin, ImportChoice } from '../../preview.ts'
import type {
  AskedDoubt,
  ContentContext,
  ContentReader,
  ContentReading,
  FoundContent,
} from '../content-model.ts'
import { phraseTest } from '../content-words.ts'
import { headingTexts } from '../find-skeletons.ts'
import { askLine, text } from '../lines.ts'
import { readNothing } from '../read-nothing.ts'
import { columnMarks, readNumber } from '../read-number.ts'
import { likelyUnits } from './amounts.ts'
import { capitalColumns, hasFigures } from './capital-columns.ts'
import { capitalRows } from './capital-rows.ts'
import { capitalSayings } from './capital-sayings.ts'
import { MONEY_UNITS, unitInHeading, unitInTitle, type MoneyUnit } from './money-unit.ts'
import { countRows, sourcesAcross } from './sources-across.ts'

const speaksOfCapital = phraseTest(
  'vốn', 'nguồn vốn', 'kinh phí', 'ngân sách', 'huy động nguồn lực', 'nguồn lực', 'capital', 'funding',
) // prettier-ignore

/** Tables of capital by source: a tree of lines down, layers across. */
export const capitalReader: ContentReader = {
  kind: 'capital',
  likeness(skeleton, titles, { communes }) {
    const headings = skeleton.columns.flatMap((column) => headingTexts(skeleton, column))
    const saysTitle = titles.some((title) => speaksOfCapital(title))
    const saysHeading = headings.some((heading) => speaksOfCapital(heading))
    if (!saysTitle && !saysHeading) return 0
    if (
      !skeleton.columns.some(
        (column) =>
          column !== skeleton.nameColumn &&
          column !== skeleton.numberColumn &&
          hasFigures(skeleton, column),
      )
    )
      return 0
    const { sources, units } = countRows(skeleton, communes)
    const across = sourcesAcross(skeleton, sources)
    if (across > 0) return 10 + across * 2 + (saysHeading ? 4 : 0)
    if (sources < 2 || units > sources) return 0
    // Tasks of which some name a source are no table of sources.
    if (
      sources * 3 < skeleton.rows.length &&
      !headings.some((heading) => /nguồn/iu.test(heading.normalize('NFC')))
    )
      return 0
    return 10 + sources * 2 + (saysHeading ? 4 : 0)
  },
  read: readCapital,
}

function readCapital(table: FoundContent, context: ContentContext): ContentReading {
  const { skeleton } = table
  const { grid } = skeleton
  const { sources } = countRows(skeleton, context.communes)
  if (sourcesAcross(skeleton, sources) > 0) {
    return readNothing(table, text('contents.warning.sources-across'))
  }
  const columns = capitalColumns(table, context)
  const valueColumns = columns.amounts.map(({ index }) => index)
  const marks = columnMarks(grid, skeleton.rows, valueColumns)
  const read = (row: number, column: number) => readNumber(grid.cellAt(row, column), marks)
  const { lines, rows, doubts, choices } = capitalRows(table, context, (row) =>
    valueColumns.map((column) => {
      const cell = read(row, column)
      return cell.kind === 'number' ? cell.value.scaled / 10 ** cell.value.decimals : null
    }),
  )
  const said = moneyOf(table, columns.units, valueColumns)
  const doubt =
    said.value === null
      ? askMoney(
          table,
          context,
          largest(rows.flatMap(({ index }) => valueColumns.map((column) => read(index, column)))),
        )
      : null
  const answered = doubt === null || doubt.chosen === null ? null : unitOfChoice(doubt.chosen)
  const known = said.value ?? answered
  const made = capitalSayings({
    table,
    context,
    columns,
    rows,
    marks,
    read,
    unit: known ?? unitOfChoice(doubt?.proposals[0]?.id ?? '') ?? 'million',
    waitsFor: known === null ? (doubt?.id ?? null) : null,
  })
  return {
    marks,
    layer: columns.layer,
    money: {
      value: known,
      from: said.value !== null ? said.from : answered === null ? 'default' : 'decision',
    },
    standard: null,
    set: null,
    columns: columns.lines,
    rows: lines,
    columnChoices: columns.choices,
    rowChoices: choices,
    ...made,
    doubts: [...(doubt === null ? [] : [doubt]), ...columns.doubts, ...doubts],
    warnings: columns.warnings,
  }
}

/** What the table, its headings, its column of units or a decision say its amounts are in. */
function moneyOf(
  { skeleton, titles, footnotes, decision }: FoundContent,
  units: readonly number[],
  valueColumns: readonly number[],
): { readonly value: MoneyUnit | null; readonly from: ChoiceOrigin } {
  if (decision.money !== undefined) return { value: decision.money, from: 'decision' }
  const headings = valueColumns.flatMap((column) => headingTexts(skeleton, column))
  const names = headingTexts(skeleton, skeleton.nameColumn)
  const cells = units.flatMap((column) =>
    skeleton.rows.map((row) => skeleton.grid.labelAt(row, column)),
  )
  const around = [...titles, ...footnotes].map(({ text: printed }) => unitInTitle(printed))
  const found = new Set(
    [...[...headings, ...names].map(unitInHeading), ...cells.map(unitInHeading), ...around].filter(
      (unit) => unit !== null,
    ),
  )
  const [only] = found
  return { value: found.size === 1 ? (only ?? null) : null, from: 'title' }
}

function askMoney(table: FoundContent, context: ContentContext, most: Decimal): AskedDoubt {
  return askLine(context, {
    id: `money:${table.id}`,
    subject: 'table',
    where: table.id,
    raw: '',
    reason: text('contents.doubt.money'),
    proposals: likelyUnits(most).map((unit): ImportChoice => ({
      id: `money:${unit}`,
      label: text(`contents.money.${unit}`),
    })),
    hasOthers: false,
  })
}

function unitOfChoice(id: string): MoneyUnit | null {
  return MONEY_UNITS.find((unit) => id === `money:${unit}`) ?? null
}

function largest(cells: readonly ReturnType<typeof readNumber>[]): Decimal {
  let most: Decimal = { scaled: 0, decimals: 0 }
  const size = ({ scaled, decimals }: Decimal): number => scaled / 10 ** decimals
  for (const cell of cells) {
    if (cell.kind === 'number' && size(cell.value) > size(most)) most = cell.value
  }
  return most
}
