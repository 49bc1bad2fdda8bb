import { lockedCell } from '../versions/locked-cell.ts'
import { formatInteger, formatRatio, type NumberStyle } from '../../../shared/numbers/format.ts'
import { MAX_COUNT, parseCount } from '../../../shared/numbers/parse-count.ts'
import { AVERAGE_DECIMALS } from '../../../shared/matrix/print-matrix.ts'
import { printNumbers } from '../../../shared/criteria/number-list.ts'
import { parseNumberList } from '../../../shared/criteria/parse-number-list.ts'
import type { ColumnTotal } from '../../../shared/communes/list-figures.ts'
import type {
  Decoration,
  GridAction,
  Parsed,
  SheetChange,
  SheetModel,
} from '../../grid/sheet-model.ts'
import type { ListLayer } from './held-values.ts'
import type { CellValue } from './list-cell-edits.ts'
import {
  listColumns,
  listRows,
  unitName,
  type ListColumn,
  type ListRow,
  type T,
} from './list-columns.ts'
import { cellNotes, type NoteSource } from './list-notes.ts'
import type { ListTable } from './list-table.ts'

export type ListChange = SheetChange<ListRow, ListColumn, CellValue>
export type ListSheetModel = SheetModel<ListRow, ListColumn, CellValue>

export interface ListModelOptions {
  readonly isReadOnly: boolean
  readonly style: NumberStyle
  readonly t: T
  readonly notes: NoteSource
  /** Names of the other lists a commune is in. */
  readonly others: ReadonlyMap<string, readonly string[]>
  readonly apply: (changes: readonly ListChange[], action: GridAction) => void
}

/** A list as the sheet sees it; figures are read live, so that an edit needs no new model. */
export function listModel(table: ListTable, options: ListModelOptions): ListSheetModel {
  const { style, t } = options

  function heldRaw(row: ListRow, column: ListColumn): string | null {
    if (row.part !== 'unit' || (column.part !== 'count' && column.part !== 'list')) return null
    return table.held().at(row.unitId, column.layer, column.part)[0]?.raw ?? null
  }

  function figure(row: ListRow, column: ListColumn): number | null {
    if (row.part !== 'unit') {
      const total = footTotal(table, column)
      if (total === null) return null
      return row.part === 'communes' ? total.known : row.part === 'sum' ? total.sum : null
    }
    const line = table.line(row.unitId)
    if (column.part === 'afterPlan') return line.afterPlan
    if (column.part !== 'count') return null
    return column.layer === 'baseline' ? line.achieved.shown : line.planned.shown
  }

  function listText(unitId: string, layer: ListLayer): string {
    const line = table.line(unitId)
    return (layer === 'baseline' ? line.achievedList : line.plannedList) ?? ''
  }

  /** As appendices print it; a list of everything would not fit its cell, and `1-19` says so at a glance. */
  function shortList(list: string): string {
    return list === table.criteriaNumbers.join(',') ? printNumbers(list) : list
  }

  function text(row: ListRow, column: ListColumn): string {
    const raw = heldRaw(row, column)
    if (raw !== null) return raw
    const value = figure(row, column)
    if (value !== null) return formatInteger(value, style)
    if (row.part !== 'unit') return footText(row, column)
    switch (column.part) {
      case 'number':
        return String(row.index + 1)
      case 'unit':
        return unitName(table, row.unitId)
      case 'list':
        return shortList(listText(row.unitId, column.layer))
      case 'missing': {
        const { missing } = table.line(row.unitId)
        return missing === null
          ? ''
          : missing.length === 0
            ? t('lists.complete')
            : printNumbers(missing.join(','))
      }
      case 'others':
        return options.others.get(row.unitId)?.join(' · ') ?? ''
      case 'count':
      case 'afterPlan':
        return ''
    }
  }

  function footText(row: ListRow, column: ListColumn): string {
    if (column.part === 'unit') {
      return row.part === 'communes'
        ? t('lists.row.communesCount', { count: table.totals().communes })
        : row.label
    }
    const isAveraged =
      column.part === 'afterPlan' || (column.part === 'count' && column.layer === 'baseline')
    const average = row.part === 'average' && isAveraged ? footTotal(table, column)?.average : null
    return average == null ? '' : formatRatio(average, AVERAGE_DECIMALS, style)
  }

  function editable(row: ListRow, column: ListColumn): true | string {
    if (row.part !== 'unit') return t('lists.locked.foot')
    switch (column.part) {
      case 'count':
      case 'list':
        return options.isReadOnly
          ? t('lists.locked.readOnly')
          : (lockedCell(table.facts(), table.planId, column.layer, t) ?? true)
      case 'unit':
      case 'number':
        return t('lists.locked.unit')
      case 'others':
        return t('lists.locked.others')
      case 'afterPlan':
      case 'missing':
        return t('lists.locked.computed')
    }
  }

  function parse(_: ListRow, column: ListColumn, typed: string): Parsed<CellValue> {
    if (column.part === 'count') {
      const parsed = parseCount(typed)
      return parsed.ok
        ? { ok: true, value: { kind: 'count', count: parsed.value } }
        : { ok: false, reason: t(`lists.refuse.${parsed.code}`, { text: typed.trim() }) }
    }
    // A blank says nothing of the list; that there is none is said by 0.
    if (typed.trim() === '') {
      return { ok: true, value: { kind: 'list', numbers: null } }
    }
    const parsed = parseNumberList(typed, {
      criteria: table.criteriaNumbers,
      subCriteria: table.subCriteriaNumbers,
    })
    return parsed.ok
      ? { ok: true, value: { kind: 'list', numbers: parsed.numbers } }
      : { ok: false, reason: t(`lists.refuse.list.${parsed.code}`, { part: parsed.part }) }
  }

  function decorate(row: ListRow, column: ListColumn): Decoration {
    const [note] = cellNotes(table, row, column, options.notes)
    const said: Decoration =
      note === undefined
        ? {}
        : {
            title: note.text,
            corner: note.kind,
            ...(note.kind === 'doubt' ? { tone: 'doubt' } : {}),
          }
    if (row.part !== 'unit') {
      const isFigure = column.part !== 'unit'
      return { ...said, corner: undefined, strong: true, computed: isFigure }
    }
    switch (column.part) {
      case 'number':
      case 'others':
        return { tone: 'quiet', title: column.part === 'others' ? text(row, column) : undefined }
      case 'unit':
        return { title: text(row, column), ...said }
      case 'count': {
        const line = table.line(row.unitId)
        const { declared, shown } = column.layer === 'baseline' ? line.achieved : line.planned
        return {
          ...said,
          computed: declared === null && shown !== null && heldRaw(row, column) === null,
        }
      }
      case 'list':
        return {
          title: listText(row.unitId, column.layer),
          ...said,
          ...(heldRaw(row, column) === null ? {} : { tone: 'doubt', corner: 'doubt' }),
        }
      case 'afterPlan':
        return { ...said, computed: true }
      case 'missing': {
        const isOnlyNote = note?.kind === 'note'
        return { tone: 'quiet', ...said, ...(isOnlyNote ? { corner: undefined } : {}) }
      }
    }
  }

  return {
    rows: listRows(table, t),
    columns: listColumns(table, options.others.size > 0, t),
    text,
    editText(row, column) {
      const raw = heldRaw(row, column)
      if (raw !== null) return raw
      if (row.part === 'unit' && column.part === 'list') return listText(row.unitId, column.layer)
      const value = figure(row, column)
      return value === null ? text(row, column) : String(value)
    },
    number: (row, column) => (heldRaw(row, column) === null ? figure(row, column) : null),
    editable,
    parse,
    fromNumber: (row, column, value) =>
      column.part === 'count' && Number.isSafeInteger(value) && value >= 0 && value <= MAX_COUNT
        ? { ok: true, value: { kind: 'count', count: value } }
        : parse(row, column, String(value)),
    decorate,
    apply: options.apply,
  }
}

function footTotal(table: ListTable, column: ListColumn): ColumnTotal | null {
  const totals = table.totals()
  if (column.part === 'afterPlan') return totals.afterPlan
  if (column.part !== 'count') return null
  return column.layer === 'baseline' ? totals.achieved : totals.planned
}
