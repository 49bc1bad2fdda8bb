import type { Facts } from '../../changes/change-set.ts'
import type { FactRow, Layer } from '../../changes/fact-tables.ts'
import { printNumbers } from '../../criteria/number-list.ts'
import { translate } from '../../messages/translate.ts'
import { planColumns, planSets } from '../../plan/columns.ts'
import { TOTAL } from '../../versions/compare-matrix.ts'
import { listColumn } from '../../versions/compared-place.ts'
import { tablesOf } from '../../plan/plan-tables.ts'
import {
  communeProgress,
  setProgress,
  type CommuneProgress,
  type ProgressFigure,
} from '../../versions/progress.ts'
import { unitName } from '../../units/unit-name.ts'
import type { AppendixCell, AppendixRow } from '../appendix-document.ts'
import type { AppendixSettings } from '../appendix-options.ts'
import { cellText } from '../cell-text.ts'
import { blankCell, cellOperand, integerCell, quotientCell, textCell } from '../cells.ts'
import type { ContentAppendix } from '../content-appendix.ts'
import { fitColumns } from '../fit-columns.ts'
import { planReference } from '../heading.ts'
import { matrixPlace } from '../matrix-place.ts'
import { plainLeaf } from '../plain-leaf.ts'
import type { Words } from './comparison-rows.ts'

const PREFIX = 'progress-'
/** Nội dung, Hết năm trước, Kế hoạch, Thực hiện, Còn thiếu, Thực hiện/kế hoạch. */
const COLUMNS = 6
/** What the figures after the name are of; what is lacking is worked on where it is reported. */
const FIGURE_LAYERS: readonly Layer[] = ['baseline', 'target', 'actual', 'actual', 'actual']
const TARGET = 2
const ACTUAL = 3

/** Actual against target of one set, by criterion, by column, and the communes that lack what was planned for them. */
export const progressAppendix: ContentAppendix = {
  kind: 'progress',
  isBound: false,
  ids(facts, plan) {
    const known = new Set<string>()
    for (const table of [facts.matrixCell, facts.provinceFigure, facts.markList]) {
      for (const row of table.values()) {
        if (row.planId === plan.id && row.layer === 'actual') known.add(row.setId)
      }
    }
    return planSets(facts, plan.id)
      .filter(({ id }) => known.has(id))
      .map(({ id }) => `${PREFIX}${id}`)
  },
  holds: (facts, plan, id) => planSets(facts, plan.id).some((set) => `${PREFIX}${set.id}` === id),
  title: (facts, plan, id, { language }) =>
    translate(language, 'compare.paper.progressTitle', {
      set: setOf(facts, id).name,
      year: String(plan.year),
    }),
  build(facts, request, settings) {
    const { plan } = request
    const { language, numberStyle } = settings
    const words: Words = (key, params) => translate(language, key, params)
    const set = setOf(facts, request.id)
    const tables = tablesOf(facts)
    const progress = setProgress(tables, plan.id, set)
    const rows: AppendixRow[] = []
    const add = (
      kind: AppendixRow['kind'],
      label: string,
      figure: ProgressFigure,
      at: { readonly row: string; readonly column: string },
    ): void => {
      const cells = figureCells(figure, rows.length, settings, words).map(
        (cell, index): AppendixCell => {
          const layer = FIGURE_LAYERS[index] ?? 'actual'
          return {
            ...cell,
            place: matrixPlace({ planId: plan.id, setId: set.id, layer }, at.row, at.column),
          }
        },
      )
      rows.push({ kind, cells: [textCell(label), ...cells] })
    }
    rows.push(groupRow(words('compare.paper.byCriterion')))
    for (const line of progress.byCriterion) {
      const at = { row: line.id, column: TOTAL }
      add('body', `${line.id}. ${line.name}`, line, at)
    }
    const all = { row: TOTAL, column: TOTAL }
    add('total', words('compare.progress.total'), progress.total, all)
    rows.push(groupRow(words('compare.paper.byColumn')))
    for (const line of progress.byColumn) {
      add('body', line.name, line, { row: TOTAL, column: line.id })
    }
    const behind = communeProgress(tables, plan.id, set.id).filter((one) => one.behind.length > 0)
    if (behind.length > 0) rows.push(groupRow(words('compare.paper.byCommune')))
    for (const line of behind) rows.push(communeRow(facts, plan, set.id, line))
    const footnotes =
      progress.total.missing === 0
        ? []
        : [{ text: words('compare.progress.partialNote'), value: null }]
    const heading = {
      label: request.label,
      title: request.title,
      reference: planReference(facts, plan, settings),
      unit: null,
    }
    const titles = [
      words('compare.column.row'),
      words('compare.progress.baseline'),
      words('compare.progress.target'),
      words('compare.progress.actual'),
      words('compare.progress.gap'),
      words('compare.progress.reached'),
    ]
    const fit = fitColumns({
      needs: titles.map((title, column) => ({
        title,
        texts: rows.map(({ kind, cells }) => {
          const cell = kind === 'group' || cells.length < COLUMNS ? undefined : cells[column]
          return cell === undefined ? '' : cellText(cell, numberStyle)
        }),
        isBold: true,
        canWrap: column === 0 || column === ACTUAL,
      })),
      orientation: 'portrait',
      heading,
      footnotes: footnotes.length,
    })
    return {
      id: request.id,
      heading,
      columns: titles.map((title, column) =>
        plainLeaf(title, fit.widthsMm[column] ?? 0, {
          align: column === 0 ? 'left' : 'center',
          isRepeated: column === 0,
        }),
      ),
      rows,
      footnotes,
      page: fit.page,
      language,
      numberStyle,
    }
  },
}

function groupRow(text: string): AppendixRow {
  return { kind: 'group', cells: [textCell(text, COLUMNS)] }
}

/** Where cells are missing the rate is over fewer cells than the row shows: it says so and is no formula of the row. */
function figureCells(
  figure: ProgressFigure,
  row: number,
  settings: AppendixSettings,
  words: Words,
): AppendixCell[] {
  const { baseline, target, actual, reached, missing, cells } = figure
  const isWhole = missing === 0 && reached?.numerator === actual
  const gap = reached === null ? null : Math.max(0, reached.denominator - reached.numerator)
  const operands = isWhole
    ? { numerator: cellOperand(row, ACTUAL), denominator: cellOperand(row, TARGET) }
    : {
        numerator: { kind: 'number', value: reached?.numerator ?? 0 } as const,
        denominator: { kind: 'number', value: reached?.denominator ?? 1 } as const,
      }
  const rate = quotientCell('percent', reached, settings.rateDecimals, operands)
  return [
    integerCell(baseline),
    integerCell(target),
    actualCell(figure, settings, words),
    integerCell(gap === 0 ? null : gap),
    reached === null || missing > 0 ? { ...rate, formula: null } : cells === 0 ? blankCell() : rate,
  ]
}

function actualCell(
  { target, actual, missing, cells }: ProgressFigure,
  settings: AppendixSettings,
  words: Words,
): AppendixCell {
  if (actual === null) {
    return target === null ? blankCell() : textCell(words('compare.progress.noActual'))
  }
  if (missing === 0) return integerCell(actual)
  const known = words('compare.paper.partial', { known: cells - missing, cells })
  return textCell(`${cellText(integerCell(actual), settings.numberStyle)} ${known}`)
}

function communeRow(
  facts: Facts,
  plan: FactRow<'plan'>,
  setId: string,
  line: CommuneProgress,
): AppendixRow {
  const placed = (cell: AppendixCell, layer: Layer): AppendixCell => ({
    ...cell,
    place: {
      screen: 'communes',
      planId: plan.id,
      setId,
      unitId: line.unitId,
      column: listColumn(layer),
    },
  })
  const unit = facts.unit.get(line.unitId)
  const column = planColumns(facts, plan.id).find(({ columnId }) => columnId === line.columnId)
  const name = unit === undefined ? line.unitId : unitName(unit)
  return {
    kind: 'body',
    cells: [
      textCell(column === undefined ? name : `${name}, ${column.shortName}`),
      placed(integerCell(line.baseline), 'baseline'),
      placed(integerCell(line.target), 'target'),
      placed(integerCell(line.actual), 'actual'),
      placed(integerCell(line.behind.length), 'actual'),
      placed(textCell(printNumbers(line.behind.join(',')).replaceAll(',', ', ')), 'actual'),
    ],
  }
}

function setOf(facts: Facts, id: string): FactRow<'criteriaSet'> {
  const set = facts.criteriaSet.get(id.slice(PREFIX.length))
  if (set === undefined) throw new RangeError(`no set for ${id}`)
  return set
}
