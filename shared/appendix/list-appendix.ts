import type { Facts } from '../changes/change-set.ts'
import type { FactRow } from '../changes/fact-tables.ts'
import { findFact } from '../changes/facts.ts'
import type { Place } from '../checks/finding.ts'
import type { CommuneList } from '../communes/commune-lists.ts'
import { listLine, type ListLine } from '../communes/list-figures.ts'
import { printNumbers, splitNumbers } from '../criteria/number-list.ts'
import { setCriteria } from '../plan/columns.ts'
import type {
  AppendixCell,
  AppendixColumn,
  AppendixDocument,
  AppendixLeafColumn,
} from './appendix-document.ts'
import type { AppendixSettings } from './appendix-options.ts'
import { cellText } from './cell-text.ts'
import { blankCell, integerCell, textCell } from './cells.ts'
import { fillText } from './fill-text.ts'
import { fitList } from './fit-list.ts'
import { planReference } from './heading.ts'
import { HELD_MARK, heldNote, heldValues, withHeld, type HeldValues } from './held-values.ts'
import { listFoot } from './list-foot.ts'
import { communeLabel } from './unit-label.ts'

export interface ListAppendixRequest {
  readonly id: string
  readonly plan: FactRow<'plan'>
  readonly list: CommuneList
  readonly label: string
  readonly title: string
}

/** TT and the name stand before what is achieved, and this before what is planned. */
const FIRST_FIGURE = 2
const FIRST_PLANNED = 4

interface Commune {
  readonly unit: FactRow<'unit'>
  readonly line: ListLine
}

/**
 * A list of communes as its appendix prints it: what each has achieved and is to achieve, as count and list, and under
 * the list of a group the averages. A list that is full prints in full; where nothing is left to plan, nothing is printed.
 * Source: Lạng Sơn plan 2023, Appendices 1 to 5.
 */
export function buildListAppendix(
  facts: Facts,
  request: ListAppendixRequest,
  settings: AppendixSettings,
): AppendixDocument {
  const { plan, list } = request
  const criteria = setCriteria(facts, list.set.id).map(({ number }) => number)
  const held = heldValues(facts, plan.id, list.set.id)
  const communes = list.units.flatMap((unitId): Commune[] => {
    const unit = facts.unit.get(unitId)
    if (unit === undefined) return []
    const key = { planId: plan.id, setId: list.set.id, unitId }
    return [{ unit, line: listLine(facts, key, criteria) }]
  })
  const lost = communes.map(({ unit }) => lostOf(facts, plan.id, list.set.id, unit.id))
  const body = communes.map(({ unit, line }, index) => {
    const name = communeLabel(facts, plan, unit)
    return {
      kind: 'body' as const,
      cells: communeRow(index + 1, name, unit.id, line, lost[index] ?? '', held, settings).map(
        (cell, column) => ({ ...cell, place: placeOf(plan.id, list, unit.id, column) }),
      ),
    }
  })
  const lines = communes.map(({ line }) => line)
  const foot = list.kind.kind === 'group' ? listFoot(lines, settings) : { rows: [], footnotes: [] }
  const rows = [...body, ...foot.rows]
  const footnotes = [
    ...foot.footnotes,
    ...heldNote(
      communes.flatMap(({ unit }) =>
        held.all(unit.id).map((value) => ({ name: communeLabel(facts, plan, unit), value })),
      ),
      settings,
    ),
  ]
  const heading = {
    label: request.label,
    title: request.title,
    reference: planReference(facts, plan, settings),
    unit: null,
  }
  const texts = rows.map(({ cells }) => cells.map((cell) => cellText(cell, settings.numberStyle)))
  const columns = listColumns(plan.year, settings)
  const { page, widthsMm } = fitList({ columns, texts, heading, footnotes: footnotes.length })
  return {
    id: request.id,
    heading,
    columns: withWidths(columns, widthsMm),
    rows,
    footnotes,
    page,
    language: settings.language,
    numberStyle: settings.numberStyle,
  }
}

function communeRow(
  number: number,
  name: string,
  unitId: string,
  line: ListLine,
  lost: string,
  held: HeldValues,
  settings: AppendixSettings,
): AppendixCell[] {
  const isShown = new Set<FactRow<'heldValue'>>()
  const count = (layer: 'baseline' | 'target', shown: number | null): AppendixCell => {
    const waiting = held.of(unitId, layer, 'count')
    if (shown !== null || waiting.length === 0) return integerCell(shown)
    for (const value of waiting) isShown.add(value)
    return textOrBlank(withHeld(null, waiting))
  }
  const listOf = (layer: 'baseline' | 'target', text: string | null): AppendixCell => {
    const waiting = held.of(unitId, layer, 'list')
    for (const value of waiting) isShown.add(value)
    return textOrBlank(withHeld(text, waiting))
  }
  const isDone = line.missing?.length === 0 && line.planned.shown === 0
  const cells = [
    count('baseline', line.achieved.shown),
    listOf('baseline', printedList(line.achievedList, settings)),
    count('target', isDone ? null : line.planned.shown),
    listOf('target', plannedText(line.plannedList, lost, settings)),
  ]
  // What has no cell of its own in this table still shows that it is there.
  const isMarked = held.all(unitId).some((value) => !isShown.has(value))
  return [integerCell(number), textCell(isMarked ? `${name} ${HELD_MARK}` : name), ...cells]
}

function plannedText(
  planned: string | null,
  lost: string,
  settings: AppendixSettings,
): string | null {
  const gained = printedList(planned, settings)
  if (lost === '') return gained
  const text = fillText(settings.messages['appendix.list.lost'], {
    numbers: printedList(lost, settings) ?? '',
  })
  return gained === null ? text : `${gained}; ${text}`
}

function printedList(list: string | null, { layout }: AppendixSettings): string | null {
  if (list === null || list === '') return null
  return layout.lists === 'numbers'
    ? splitNumbers(list).join(', ')
    : printNumbers(list).replaceAll(',', ', ')
}

function lostOf(facts: Facts, planId: string, setId: string, unitId: string): string {
  return findFact(facts, 'markList', { planId, setId, layer: 'target', unitId })?.lost ?? ''
}

function textOrBlank(text: string | null): AppendixCell {
  return text === null ? blankCell() : textCell(text)
}

/** Where a cell is worked on: lists in the communes × criteria table, the commune itself in its list. */
function placeOf(planId: string, list: CommuneList, unitId: string, column: number): Place {
  if (column < FIRST_FIGURE) return { screen: 'lists', listId: list.id, unitId }
  const part = column < FIRST_PLANNED ? '@baseline' : '@planned'
  return { screen: 'communes', planId, setId: list.set.id, unitId, column: part }
}

/** Columns of the published appendices, still without widths. */
function listColumns(year: number, { messages }: AppendixSettings): AppendixColumn[] {
  const leaf = (title: string, align: AppendixLeafColumn['align']): AppendixLeafColumn => ({
    kind: 'leaf',
    title: fillText(title, { year, previousYear: year - 1 }),
    widthMm: 0,
    align,
    isRepeated: false,
  })
  return [
    leaf(messages['appendix.column.number'], 'center'),
    leaf(messages['appendix.column.unit'], 'left'),
    {
      kind: 'group',
      title: messages['appendix.column.results'],
      columns: [
        leaf(messages['appendix.column.achievedCount'], 'center'),
        leaf(messages['appendix.column.achievedList'], 'left'),
      ],
    },
    {
      kind: 'group',
      title: fillText(messages['appendix.column.plan'], { year }),
      columns: [
        leaf(messages['appendix.column.plannedCount'], 'center'),
        leaf(messages['appendix.column.plannedList'], 'left'),
      ],
    },
  ]
}

function withWidths(
  columns: readonly AppendixColumn[],
  widthsMm: readonly number[],
): AppendixColumn[] {
  let index = 0
  const place = (column: AppendixColumn): AppendixColumn =>
    column.kind === 'group'
      ? { ...column, columns: column.columns.map(place) }
      : { ...column, widthMm: Math.round((widthsMm[index++] ?? 0) * 100) / 100 }
  return columns.map(place)
}
