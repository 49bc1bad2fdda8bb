import { findFact } from '../../../shared/changes/facts.ts'
import type { Facts } from '../../../shared/changes/change-set.ts'
import type { Layer } from '../../../shared/changes/fact-tables.ts'
import { formatInteger, formatPercent, type NumberStyle } from '../../../shared/numbers/format.ts'
import { MAX_COUNT, parseCount } from '../../../shared/numbers/parse-count.ts'
import { villageRemarkPlace, type VillageValue } from '../../../shared/villages/village-edits.ts'
import { joinVillageNames, splitVillageNames } from '../../../shared/villages/village-names.ts'
import {
  villageRate,
  wholeTotal,
  type VillageTable,
} from '../../../shared/villages/village-table.ts'
import type {
  Decoration,
  GridAction,
  Parsed,
  SheetChange,
  SheetModel,
} from '../../grid/sheet-model.ts'
import {
  totalsOf,
  villageColumns,
  type T,
  type VillageColumn,
  type VillageRow,
} from './village-layout.ts'
import { lockedCell } from '../versions/locked-cell.ts'
import type { CellNote } from './village-notes.ts'

export type VillageSheetChange = SheetChange<VillageRow, VillageColumn, VillageValue>
export type VillageSheetModel = SheetModel<VillageRow, VillageColumn, VillageValue>

export interface VillageModelOptions {
  readonly facts: () => Facts
  readonly rows: readonly VillageRow[]
  readonly year: number
  readonly isReadOnly: boolean
  readonly style: NumberStyle
  readonly t: T
  readonly noteAt: (row: VillageRow, column: VillageColumn) => CellNote | null
  readonly apply: (changes: readonly VillageSheetChange[], action: GridAction) => void
}

/** What one cell takes: a name or a note. */
const MAX_TEXT = 2000

/** The villages of one standard as the sheet sees them; figures are read live, so that an edit needs no new model. */
export function villageModel(table: VillageTable, options: VillageModelOptions): VillageSheetModel {
  const { style, t } = options

  function figure(row: VillageRow, column: VillageColumn): number | null {
    const totals = totalsOf(table, row)
    if (totals !== null) {
      if (column.part === 'count') return totals.figures[column.cell].shown
      if (column.part === 'cumulative') return totals.cumulative
      if (column.part !== 'named') return null
      return totals.named.target === 0 ? null : totals.named.target
    }
    if (row.part !== 'commune') return null
    const line = table.line(row.unitId)
    if (column.part === 'count') return line.shown[column.cell]
    if (column.part === 'cumulative') return line.cumulative
    if (column.part !== 'named') return null
    return line.named.target.length === 0 ? null : line.named.target.length
  }

  function rateText(row: VillageRow): string {
    const totals = totalsOf(table, row)
    const line = row.part === 'commune' ? table.line(row.unitId) : null
    const cumulative = totals?.cumulative ?? line?.cumulative ?? null
    const all = totals === null ? (line?.shown.total ?? null) : wholeTotal(totals)
    const rate = villageRate(cumulative, all)
    return rate === null ? '' : formatPercent(rate, 1, style)
  }

  function remark(row: VillageRow): string {
    if (row.unitId === null) return ''
    const place = villageRemarkPlace(table.standard, row.unitId)
    return findFact(options.facts(), 'remark', { planId: table.planId, place })?.text ?? ''
  }

  function names(row: VillageRow): string {
    if (row.part !== 'commune') return ''
    return joinVillageNames(table.line(row.unitId).named.target.map(({ name }) => name))
  }

  function text(row: VillageRow, column: VillageColumn): string {
    switch (column.part) {
      case 'number':
        return row.part === 'commune' ? String(row.number) : ''
      case 'unit':
        return row.label
      case 'names':
        return names(row)
      case 'rate':
        return rateText(row)
      case 'note':
        return remark(row)
      case 'count':
      case 'named':
      case 'cumulative': {
        const value = figure(row, column)
        return value === null ? '' : formatInteger(value, style)
      }
    }
  }

  function editable(row: VillageRow, column: VillageColumn): true | string {
    if (column.part === 'named' || column.part === 'cumulative' || column.part === 'rate') {
      return t(`villages.locked.${column.part}`)
    }
    if (column.part === 'number' || column.part === 'unit') return t('villages.locked.unit')
    if (options.isReadOnly) return t('villages.locked.readOnly')
    if (row.unitId === null) return t('villages.locked.column')
    if (column.part === 'names' && row.part !== 'commune') return t('villages.locked.names')
    return lockedCell(options.facts(), table.planId, layerOf(column), t) ?? true
  }

  function parse(_: VillageRow, column: VillageColumn, typed: string): Parsed<VillageValue> {
    if (column.part === 'names') {
      const list = splitVillageNames(typed)
      return list.some((name) => name.length > MAX_TEXT)
        ? { ok: false, reason: t('villages.refuse.long') }
        : { ok: true, value: { kind: 'names', layer: 'target', names: list } }
    }
    if (column.part === 'note') {
      return typed.length > MAX_TEXT
        ? { ok: false, reason: t('villages.refuse.long') }
        : { ok: true, value: { kind: 'remark', text: typed } }
    }
    const parsed = parseCount(typed)
    if (!parsed.ok) {
      return { ok: false, reason: t(`villages.refuse.${parsed.code}`, { text: typed.trim() }) }
    }
    return { ok: true, value: countValue(column, parsed.value) }
  }

  return {
    rows: options.rows,
    columns: villageColumns(options.year, t),
    text,
    editText(row, column) {
      const value = figure(row, column)
      return value === null ? text(row, column) : String(value)
    },
    number: figure,
    editable,
    parse,
    fromNumber: (row, column, value) =>
      column.part === 'count' && Number.isSafeInteger(value) && value >= 0 && value <= MAX_COUNT
        ? { ok: true, value: countValue(column, value) }
        : parse(row, column, String(value)),
    decorate: (row, column) => decorate(table, row, column, options, text(row, column)),
    apply: options.apply,
  }
}

function countValue(column: VillageColumn, value: number | null): VillageValue {
  const cell = column.part === 'count' ? column.cell : 'total'
  return cell === 'total' ? { kind: 'total', value } : { kind: 'count', layer: cell, value }
}

/** What belongs to no layer (names planned, the number of all villages, a remark) goes out with the plan. */
function layerOf(column: VillageColumn): Layer {
  return column.part === 'count' && column.cell !== 'total' ? column.cell : 'target'
}

function decorate(
  table: VillageTable,
  row: VillageRow,
  column: VillageColumn,
  { noteAt, t }: VillageModelOptions,
  text: string,
): Decoration {
  const note = noteAt(row, column)
  const said: Decoration =
    note === null
      ? {}
      : {
          title: note.text,
          corner: note.kind,
          ...(note.kind === 'doubt' ? { tone: 'doubt' } : {}),
        }
  const isComputedPart =
    column.part === 'named' || column.part === 'cumulative' || column.part === 'rate'
  const totals = totalsOf(table, row)
  if (totals !== null) {
    const group: Decoration = { strong: true, ...(row.part === 'column' ? { tone: 'group' } : {}) }
    if (column.part !== 'count') {
      const { own, known } = totals.figures.baseline
      const isPartly = own === null && known < totals.communes && text !== ''
      const title =
        isPartly && column.part !== 'named'
          ? t('villages.note.partlyBaseline', { known, communes: totals.communes })
          : undefined
      return { ...group, computed: isComputedPart, title, ...said }
    }
    const { own, shown, sum, known } = totals.figures[column.cell]
    const isOwn = own !== null && shown === own && sum !== own
    const title = isOwn
      ? t('villages.note.own', { own, known, communes: totals.communes })
      : shown !== null && known < totals.communes
        ? t('villages.note.partly', { known, communes: totals.communes })
        : undefined
    return { ...group, computed: !isOwn && shown !== null, title, ...said }
  }
  if (row.part !== 'commune') return said
  switch (column.part) {
    case 'number':
      return { tone: 'quiet' }
    case 'unit':
      return { title: text, ...said }
    case 'names':
    case 'note':
      return { title: text === '' ? undefined : text, ...said }
    case 'count': {
      const { declared, shown } = table.line(row.unitId)
      const isCounted = declared[column.cell] === null && shown[column.cell] !== null
      return {
        computed: isCounted,
        title: isCounted ? t('villages.note.counted') : undefined,
        ...said,
      }
    }
    case 'named':
    case 'cumulative':
    case 'rate':
      return { computed: text !== '', ...said }
  }
}
