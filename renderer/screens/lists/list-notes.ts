import { z } from 'zod'
import type { ShownFinding } from '../../../shared/checks/finding.ts'
import type { MessageParams } from '../../../shared/messages/translate.ts'
import type { HeldValue, ListLayer } from './held-values.ts'
import type { ListColumn, ListRow, T } from './list-columns.ts'
import type { ListTable } from './list-table.ts'

/** What a cell has to say beside its figure: a doubt to settle, or a remark. */
export interface CellNote {
  readonly kind: 'doubt' | 'note'
  readonly text: string
  /** The finding behind it, to be looked at on the checks screen; null for remarks of the list's own. */
  readonly finding: ShownFinding | null
}

/** What the checks say, read live: they follow an edit by a moment. */
export interface NoteSource {
  readonly findingsOf: (unitId: string) => readonly ShownFinding[]
  readonly findingText: (finding: ShownFinding) => string
  readonly codeText: (code: string, params?: MessageParams) => string
  readonly t: T
}

/** Rules that speak of the count beside a list. */
const COUNT_RULES: readonly string[] = ['declared-count', 'declared-without-list', 'more-than-set']

/** Notes of one cell, the weightiest first. */
export function cellNotes(
  table: ListTable,
  row: ListRow,
  column: ListColumn,
  source: NoteSource,
): CellNote[] {
  const { t } = source
  if (row.part !== 'unit') return footNotes(table, row, column, t)
  const found = findingNotes(table, row.unitId, column, source)
  switch (column.part) {
    case 'count':
    case 'list': {
      const isKnown = found.some(({ finding }) => finding?.rule === 'held-value')
      const held = isKnown ? [] : heldNotes(table, row.unitId, column.layer, column.part, source)
      return [...held, ...found]
    }
    case 'afterPlan': {
      const { afterPlan, met } = table.line(row.unitId)
      return afterPlan === null || met === null || afterPlan === met
        ? found
        : [...found, remark(t('lists.note.afterPlan', { afterPlan, met }))]
    }
    case 'missing': {
      const { missing } = table.line(row.unitId)
      if (missing === null || missing.length === 0) return found
      const criteria = criteriaNames(table, missing).join('; ')
      return [...found, remark(t('lists.note.missing', { criteria }))]
    }
    case 'number':
    case 'unit':
    case 'others':
      return found
  }
}

/** Open findings of a commune that belong to the column; those of no cell of the list stand at its name. */
function findingNotes(
  table: ListTable,
  unitId: string,
  column: ListColumn,
  { findingsOf, findingText }: NoteSource,
): CellNote[] {
  return findingsOf(unitId)
    .filter((finding) => finding.accepted === null && isAt(table, unitId, finding, column))
    .map((finding) => ({
      kind: finding.severity === 'note' ? 'note' : 'doubt',
      text: findingText(finding),
      finding,
    }))
}

function isAt(
  table: ListTable,
  unitId: string,
  { place, rule }: ShownFinding,
  column: ListColumn,
): boolean {
  if (rule === 'registered-not-covered') return column.part === 'missing'
  const at = place.screen === 'communes' ? place.column : null
  const layer = at === null ? null : layerOf(table, unitId, at)
  if (layer === null) return column.part === 'unit'
  if (column.part !== 'count' && column.part !== 'list') return false
  if (column.layer !== layer) return false
  return COUNT_RULES.includes(rule) ? column.part === 'count' : column.part === 'list'
}

/** The list a finding speaks of; one about a single number stands where the number does. */
function layerOf(table: ListTable, unitId: string, at: string): ListLayer | null {
  if (at === '@baseline') return 'baseline'
  if (at === '@planned') return 'target'
  if (at.startsWith('@')) return null
  const { plannedList } = table.line(unitId)
  return plannedList?.split(',').includes(at) === true ? 'target' : 'baseline'
}

function remark(text: string): CellNote {
  return { kind: 'note', text, finding: null }
}

function heldNotes(
  table: ListTable,
  unitId: string,
  layer: ListLayer,
  subject: 'count' | 'list',
  { t, codeText }: NoteSource,
): CellNote[] {
  const line = table.line(unitId)
  const isBaseline = layer === 'baseline'
  const list = isBaseline ? line.achievedList : line.plannedList
  const { declared } = isBaseline ? line.achieved : line.planned
  const value = subject === 'list' ? (list === '' ? null : list) : declared
  return table
    .held()
    .at(unitId, layer, subject)
    .map((held) => ({
      kind: 'doubt',
      finding: null,
      text: [
        t(subject === 'list' ? 'lists.note.held' : 'lists.note.heldCount', {
          raw: held.raw,
          source: `${held.file} ${held.source}`.trim(),
          reason: codeText(held.reason, reasonParams(held)),
        }),
        ...(value === null ? [] : [t('lists.note.heldBeside', { value })]),
      ].join(' '),
    }))
}

function footNotes(table: ListTable, row: ListRow, column: ListColumn, t: T): CellNote[] {
  const totals = table.totals()
  const total =
    column.part === 'afterPlan'
      ? totals.afterPlan
      : column.part === 'count' && column.layer === 'baseline'
        ? totals.achieved
        : null
  if (row.part !== 'average' || total === null || total.sum === null) return []
  const { sum, known } = total
  const key = known === totals.communes ? 'lists.note.average' : 'lists.note.averagePartly'
  return [remark(t(key, { sum, known, communes: totals.communes, rest: totals.communes - known }))]
}

/** `2 Giao thông`; numbers the set does not have stand alone. */
function criteriaNames(table: ListTable, numbers: readonly string[]): string[] {
  const names = new Map(table.criteria.map((row) => [row.number, row.shortName]))
  return numbers.map((number) => [number, names.get(number)].filter(Boolean).join(' '))
}

const paramsSchema = z.record(z.string(), z.union([z.string(), z.number()]))

function reasonParams({ reasonParams: json }: HeldValue): MessageParams {
  try {
    return paramsSchema.catch({}).parse(JSON.parse(json))
  } catch {
    return {}
  }
}
