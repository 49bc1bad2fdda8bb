import type { DistrictChange } from '../../../shared/districts/district-edits.ts'
import { parseMark } from '../../../shared/communes/parse-mark.ts'
import type { MessageKey, MessageParams } from '../../../shared/messages/translate.ts'
import type {
  Decoration,
  GridAction,
  Parsed,
  SheetChange,
  SheetModel,
} from '../../grid/sheet-model.ts'
import { lockedCell } from '../versions/locked-cell.ts'
import { communesModel, type CellNote, type CommuneValue } from '../communes/communes-model.ts'
import { countOf, layerOf, type TextContext } from '../communes/communes-text.ts'
import type { CommuneColumn } from '../communes/communes-table.ts'
import {
  isOwn,
  type DistrictColumn,
  type DistrictRow,
  type OwnColumn,
  type UnitRow,
} from './districts-layout.ts'
import {
  averageTitle,
  districtEditText,
  districtNumber,
  districtText,
  lineOf,
} from './districts-text.ts'
import { districtStatus } from '../../../shared/districts/district-lines.ts'

export type DistrictValue =
  | CommuneValue
  | { readonly kind: 'afterPlan'; readonly value: number | null }
  | { readonly kind: 'registration'; readonly isOn: boolean }
  | { readonly kind: 'recognition'; readonly isOn: boolean; readonly year: number | null }

export type DistrictCellChange = SheetChange<DistrictRow, DistrictColumn, DistrictValue>
export type DistrictsSheetModel = SheetModel<DistrictRow, DistrictColumn, DistrictValue>

export interface DistrictsModelOptions extends TextContext {
  readonly rows: readonly DistrictRow[]
  readonly columns: readonly DistrictColumn[]
  readonly isReadOnly: boolean
  readonly findingAt: (unitId: string, column: CommuneColumn) => CellNote | null
  readonly apply: (changes: readonly DistrictCellChange[], action: GridAction) => void
  readonly openUnit: (unitId: string) => void
}

const FIRST_YEAR = 1990
const LAST_YEAR = 2200

/** Districts as the sheet sees them: marks, lists and counts as those of communes, with `6/9` and columns of their own. */
export function districtsModel(options: DistrictsModelOptions): DistrictsSheetModel {
  const { table, rollup, rows, columns, style, t } = options
  const context: TextContext = { table, rollup, style, t }
  const size = table.criteria.length
  const ordinals = new Map(
    rows.filter(({ part }) => part === 'commune').map((row, index) => [row, String(index + 1)]),
  )
  const communes = communesModel({
    ...context,
    rows,
    columns: columns.filter((column): column is CommuneColumn => !isOwn(column)),
    isReadOnly: options.isReadOnly,
    findingAt: options.findingAt,
    apply: () => undefined,
    openCommune: options.openUnit,
  })

  function editable(row: DistrictRow, column: DistrictColumn): true | string {
    if (row.part !== 'commune') return t('districts.locked.computed')
    if (column.part === 'no' || column.part === 'commune') return t('districts.locked.name')
    if (options.isReadOnly) return t('matrix.locked.readOnly')
    if (column.part === 'status') return t('districts.locked.computed')
    if (column.part === 'afterPlan' && table.view !== 'plan') return t('districts.locked.computed')
    if (!isOwn(column)) return communes.editable(row, column)
    // A recognition is a decision about the district, whatever plan of the document is open.
    if (column.part === 'recognised') return true
    return lockedCell(table.facts(), table.planId, 'target', t) ?? true
  }

  function parse(row: DistrictRow, column: DistrictColumn, text: string): Parsed<DistrictValue> {
    if (isOwn(column)) return parseOwn(row, column, text)
    if (column.part !== 'count') return communes.parse(row, column, text)
    const count = parseOfSet(text, size, t)
    return count.ok ? { ok: true, value: { kind: 'count', value: count.value } } : count
  }

  function parseOwn(row: DistrictRow, column: OwnColumn, text: string): Parsed<DistrictValue> {
    const typed = text.trim()
    switch (column.part) {
      case 'registered': {
        const mark = parseMark(text)
        return mark === 'met' || mark === 'planned' || mark === 'blank'
          ? { ok: true, value: { kind: 'registration', isOn: mark !== 'blank' } }
          : { ok: false, reason: t('districts.refuse.registered', { text: typed }) }
      }
      case 'recognised': {
        const year = /^\d{4}$/.test(typed) ? Number(typed) : null
        if (year !== null && year >= FIRST_YEAR && year <= LAST_YEAR) {
          return { ok: true, value: { kind: 'recognition', isOn: true, year } }
        }
        const mark = parseMark(text)
        return mark === 'met' || mark === 'blank'
          ? { ok: true, value: { kind: 'recognition', isOn: mark === 'met', year: null } }
          : { ok: false, reason: t('districts.refuse.recognised', { text: typed }) }
      }
      case 'afterPlan': {
        const count = parseOfSet(text, size, t)
        if (!count.ok) return count
        const reason = row.part === 'commune' ? groundReason(row, count.value) : null
        return reason === null
          ? { ok: true, value: { kind: 'afterPlan', value: count.value } }
          : { ok: false, reason }
      }
      case 'status':
        return { ok: false, reason: t('districts.locked.computed') }
    }
  }

  /** What is planned is kept beside what is achieved: without that, or below it, the figure says nothing. */
  function groundReason(row: UnitRow, value: number | null): string | null {
    if (value === null) return null
    const line = lineOf(context, row.unit)
    const achieved = line?.achieved.shown ?? null
    if (line === null || achieved === null) return t('districts.refuse.noGround')
    const lost = achieved + (line.planned.shown ?? 0) - (line.afterPlan ?? achieved)
    return value < achieved - lost ? t('districts.refuse.below', { achieved, value }) : null
  }

  function decorate(row: DistrictRow, column: DistrictColumn): Decoration {
    if (row.part !== 'commune') {
      if (column.part === 'no' || column.part === 'commune') return { strong: true }
      const isList = column.part === 'list' || column.part === 'plannedList'
      const title = isList ? averageTitle(context, row) : ''
      return title === '' ? { computed: true } : { computed: true, title }
    }
    if (!isOwn(column)) {
      if (column.part === 'commune') {
        const note = options.findingAt(row.unitId, column)
        const title = note === null ? t('districts.openUnits') : note.text
        return note === null ? { title } : { title, corner: note.kind }
      }
      const decoration = communes.decorate(row, column)
      if (column.part !== 'count') return decoration
      const layer = layerOf(table, 'count') ?? 'baseline'
      const { shown, counted } = countOf(table, row.unitId, layer)
      // A count nobody has the list of looks as quiet as it is thin.
      return shown !== null && counted === null ? { ...decoration, tone: 'quiet' } : decoration
    }
    if (column.part === 'afterPlan') return { computed: true }
    if (column.part !== 'status') return {}
    const line = lineOf(context, row.unit)
    const kind = line === null ? 'unknown' : districtStatus(line).kind
    const title = districtText(context, row, column)
    if (kind === 'recognised' || kind === 'complete') return { computed: true, tone: 'met', title }
    if (kind === 'unknown') return { tone: 'quiet', title }
    return { computed: true, title }
  }

  return {
    rows,
    columns,
    text: (row, column) =>
      column.part === 'no' ? (ordinals.get(row) ?? '') : districtText(context, row, column),
    editText: (row, column) => districtEditText(context, row, column),
    number: (row, column) => districtNumber(context, row, column),
    editable,
    parse,
    decorate,
    cycle(row, column) {
      if (row.part !== 'commune') return null
      if (column.part === 'registered') {
        return lineOf(context, row.unit)?.isRegistered === true ? '' : 'x'
      }
      return isOwn(column) ? null : (communes.cycle?.(row, column) ?? null)
    },
    open: (row, column) => !isOwn(column) && communes.open?.(row, column) === true,
    apply: options.apply,
  }
}

/** `6` or `6/9`, `6 ≠ 5` as a cell shows it; null for a blank. */
function parseOfSet(
  text: string,
  size: number,
  t: (key: MessageKey, params?: MessageParams) => string,
): Parsed<number | null> {
  const typed = (text.split('≠')[0] ?? '').trim()
  if (typed === '' || typed === '-' || typed === '–') return { ok: true, value: null }
  const [, count, of] = /^(\d{1,3})\s*(?:\/\s*(\d{1,3}))?$/.exec(typed) ?? []
  if (count === undefined || Number(count) > size) {
    return { ok: false, reason: t('districts.refuse.count', { text: typed, size }) }
  }
  if (of !== undefined && Number(of) !== size) {
    return { ok: false, reason: t('districts.refuse.size', { text: typed, size }) }
  }
  return { ok: true, value: Number(count) }
}

/** Cells of the screen → what the edits are asked for. */
export function districtChanges(
  context: TextContext,
  changes: readonly DistrictCellChange[],
): DistrictChange[] {
  return changes.flatMap(({ row, column, value }): DistrictChange[] => {
    if (row.part !== 'commune') return []
    const { unitId } = row
    switch (value.kind) {
      case 'mark':
        return column.part === 'mark'
          ? [{ kind: 'mark', unitId, number: column.number, state: value.state }]
          : []
      case 'list':
      case 'count': {
        const layer = isOwn(column) ? null : layerOf(context.table, column.part)
        if (layer === null) return []
        return value.kind === 'list'
          ? [{ kind: 'list', unitId, layer, criteria: value.criteria }]
          : [{ kind: 'count', unitId, layer, value: value.value }]
      }
      case 'afterPlan':
      case 'registration':
      case 'recognition':
        return [{ ...value, unitId }]
    }
  })
}
