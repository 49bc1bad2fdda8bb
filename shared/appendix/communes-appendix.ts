import type { Facts } from '../changes/change-set.ts'
import type { FactRow } from '../changes/fact-tables.ts'
import { buildCommuneTable } from '../communes/build-commune-table.ts'
import type { CommuneTable } from '../communes/commune-table.ts'
import { planColumns } from '../plan/columns.ts'
import type { AppendixColumn, AppendixDocument, AppendixLeafColumn } from './appendix-document.ts'
import type { AppendixSettings } from './appendix-options.ts'
import { cellText } from './cell-text.ts'
import { knownOf, markAt, markColumns, type MarkColumn } from './commune-marks.ts'
import { communesFoot } from './communes-foot.ts'
import { communesNotes } from './communes-notes.ts'
import { communeRows, type PrintedUnit } from './communes-rows.ts'
import { fitMarks } from './fit-marks.ts'
import { planReference } from './heading.ts'
import { HELD_MARK, heldValues, type HeldValues } from './held-values.ts'
import { unitName } from '../units/unit-name.ts'

export interface CommunesAppendixRequest {
  readonly id: string
  readonly plan: FactRow<'plan'>
  readonly set: FactRow<'criteriaSet'>
  readonly label: string
  readonly title: string
}

/**
 * Communes by criteria of one set, grouped by the plan's columns: a mark for each criterion achieved or planned, counts
 * at the right, totals of each criterion and averages at the foot. Counts are those of the marks, which stand beside
 * them, whatever a paper declares: each can be counted after.
 */
export function buildCommunesAppendix(
  facts: Facts,
  request: CommunesAppendixRequest,
  settings: AppendixSettings,
): AppendixDocument {
  const { plan, set } = request
  const { messages, layout } = settings
  const table = buildCommuneTable(facts, plan.id, set.id)
  const columns = markColumns(facts, set.id, layout.columns, table)
  const groups = planColumns(facts, plan.id).map(({ name }) => name)
  const held = heldValues(facts, plan.id, set.id)
  const of = { planId: plan.id, setId: set.id }
  const units = printedUnits(facts, { of, table, columns, held, which: layout.communes })
  const numbers = columns.map(({ number }) => number)
  const body = communeRows(units, columns.length, groups.length > 1 ? groups : [], numbers)
  const notes = communesNotes({ table, units, columns, held, year: plan.year }, settings)
  const foot = communesFoot({ units, rows: body.length, marks: columns.length }, notes, settings)
  const heading = {
    label: request.label,
    title: request.title,
    reference: planReference(facts, plan, settings),
    unit: null,
  }
  const rows = [...body, ...foot.rows]
  const counts = [
    messages['appendix.column.achieved'],
    messages['appendix.column.planned'],
    messages['appendix.column.afterPlan'],
  ]
  const fit = fitMarks({
    numbers: [
      messages['appendix.column.number'],
      ...rows.map(({ cells }) => textOf(cells[0], settings)),
    ],
    names: body.map(({ cells }) => textOf(cells[1], settings)),
    labels: foot.rows.map(({ cells }) => textOf(cells[1], settings)),
    nameTitle: messages['appendix.column.commune'],
    marks: columns.map(({ title }) => title),
    counts,
    communes: units.length,
    total: units.length * columns.length,
    paper: layout.paper,
  })
  const leaf = (
    index: number,
    title: string,
    more: Partial<AppendixLeafColumn> = {},
  ): AppendixLeafColumn => ({
    kind: 'leaf',
    title,
    widthMm: Math.round((fit.widthsMm[index] ?? 0) * 100) / 100,
    align: 'center',
    isRepeated: false,
    ...more,
  })
  const isWhole = layout.columns === 'criteria'
  const tree: AppendixColumn[] = [
    leaf(0, messages['appendix.column.number'], { isRepeated: true }),
    leaf(1, messages['appendix.column.commune'], { isRepeated: true, align: 'left' }),
    {
      kind: 'group',
      title: messages[isWhole ? 'appendix.column.criterion' : 'appendix.column.subCriterion'],
      columns: columns.map(({ title }, index) =>
        leaf(index + 2, title, { titleHeightMm: fit.titleHeightMm }),
      ),
    },
    {
      kind: 'group',
      title: messages[isWhole ? 'appendix.column.count' : 'appendix.column.subCount'],
      columns: counts.map((title, index) =>
        leaf(index + 2 + columns.length, title, { titleHeightMm: fit.titleHeightMm }),
      ),
    },
  ]
  return {
    id: request.id,
    heading,
    columns: columns.length === 0 ? tree.filter((column) => leavesOf(column) > 0) : tree,
    rows,
    footnotes: foot.footnotes,
    page: fit.page,
    language: settings.language,
    numberStyle: settings.numberStyle,
  }
}

function leavesOf(column: AppendixColumn): number {
  return column.kind === 'leaf' ? 1 : column.columns.length
}

interface UnitsToPrint {
  readonly of: { readonly planId: string; readonly setId: string }
  readonly table: CommuneTable
  readonly columns: readonly MarkColumn[]
  readonly held: HeldValues
  readonly which: AppendixSettings['layout']['communes']
}

/** The communes to print in the order of the table; of the others only those that are asked for or wait for a decision. */
function printedUnits(
  facts: Facts,
  { of, table, columns, held, which }: UnitsToPrint,
): PrintedUnit[] {
  return table.shape.units.flatMap((id, index): PrintedUnit[] => {
    const unit = facts.unit.get(id)
    const isHeld = held.all(id).length > 0
    const isMarked = (table.known[index] ?? 0) !== 0
    if (unit === undefined || !(which === 'all' || isMarked || isHeld)) return []
    const waits = (layer: 'baseline' | 'target'): boolean => held.of(id, layer, 'list').length > 0
    return [
      {
        id,
        index,
        name: isHeld ? `${unitName(unit)} ${HELD_MARK}` : unitName(unit),
        group: table.shape.columnOf[index] ?? 0,
        known: knownOf(table, index, { baseline: waits('baseline'), planned: waits('target') }),
        marks: columns.map((column) => markAt(table, index, column)),
        placeOf: (column) => ({ screen: 'communes', ...of, unitId: id, column }),
      },
    ]
  })
}

function textOf(
  cell: Parameters<typeof cellText>[0] | undefined,
  { numberStyle }: AppendixSettings,
): string {
  return cell === undefined ? '' : cellText(cell, numberStyle)
}
