import { lockedCell } from '../versions/locked-cell.ts'
import { BASELINE, LOST, marksAt, PLANNED } from '../../../shared/communes/commune-table.ts'
import type { MarkState } from '../../../shared/communes/mark-edits.ts'
import { parseMark } from '../../../shared/communes/parse-mark.ts'
import { parseNumberList } from '../../../shared/criteria/parse-number-list.ts'
import { joinNumbers, printNumbers } from '../../../shared/criteria/number-list.ts'
import { parseCount } from '../../../shared/numbers/parse-count.ts'
import type {
  Decoration,
  GridAction,
  Parsed,
  SheetChange,
  SheetModel,
} from '../../grid/sheet-model.ts'
import {
  cellEditText,
  cellNumber,
  cellText,
  countOf,
  FOOT_KINDS,
  footAverage,
  footTitle,
  isMismatch,
  isOpenPlan,
  layerOf,
  MARK_LETTERS,
  markState,
  strangersOf,
  type TextContext,
} from './communes-text.ts'
import type { CommuneColumn, CommuneRow } from './communes-table.ts'

export type CommuneValue =
  | { readonly kind: 'mark'; readonly state: MarkState }
  | { readonly kind: 'list'; readonly criteria: string }
  | { readonly kind: 'count'; readonly value: number | null }

export type CommuneChange = SheetChange<CommuneRow, CommuneColumn, CommuneValue>
export type CommunesSheetModel = SheetModel<CommuneRow, CommuneColumn, CommuneValue>

/** A finding as a cell shows it: a corner and its sentence. */
export interface CellNote {
  readonly kind: 'doubt' | 'note'
  readonly text: string
}

export interface CommunesModelOptions extends TextContext {
  readonly rows: readonly CommuneRow[]
  readonly columns: readonly CommuneColumn[]
  readonly isReadOnly: boolean
  /** The worst finding of a commune's cell. */
  readonly findingAt: (unitId: string, column: CommuneColumn) => CellNote | null
  readonly apply: (changes: readonly CommuneChange[], action: GridAction) => void
  readonly openCommune: (unitId: string) => void
}

const NEXT_MARK = {
  blank: 'planned',
  planned: 'met',
  met: 'blank',
  lost: 'blank',
} as const satisfies Record<MarkState, MarkState>

/** The communes as the sheet sees them; marks and figures are read live, so that an edit needs no new model. */
export function communesModel(options: CommunesModelOptions): CommunesSheetModel {
  const { table, rollup, rows, columns, style, t } = options
  const context: TextContext = { table, rollup, style, t }
  const ordinals = new Map<CommuneRow, string>()
  let ordinal = 0
  for (const row of rows) if (row.part === 'commune') ordinals.set(row, String(++ordinal))

  function editable(row: CommuneRow, column: CommuneColumn): true | string {
    if (row.part !== 'commune') return t('communes.locked.computed')
    if (column.part === 'no' || column.part === 'commune') return t('communes.locked.name')
    if (options.isReadOnly) return t('matrix.locked.readOnly')
    const layer = table.view === 'actual' ? 'actual' : 'target'
    const locked = lockedCell(table.facts(), table.planId, layer, t)
    if (locked !== null) return locked
    if (column.part === 'mark' || layerOf(table, column.part) !== null) return true
    return t('communes.locked.computed')
  }

  function parse(column: CommuneColumn, text: string): Parsed<CommuneValue> {
    const typed = text.trim()
    if (column.part === 'mark') {
      const state = parseMark(text)
      if (state === null) return refused('communes.refuse.mark', typed)
      if (table.view === 'actual' && (state === 'planned' || state === 'lost')) {
        return refused('communes.refuse.actualMark', typed)
      }
      return { ok: true, value: { kind: 'mark', state } }
    }
    if (column.part === 'list' || column.part === 'plannedList') {
      const parsed = parseNumberList(text, table.catalogue)
      if (parsed.ok)
        return { ok: true, value: { kind: 'list', criteria: joinNumbers(parsed.numbers) } }
      return {
        ok: false,
        reason: t(`communes.refuse.list.${parsed.code}`, {
          part: parsed.part,
          most: table.catalogue.criteria.length,
        }),
      }
    }
    return parseDeclared(text)
  }

  function parseDeclared(text: string): Parsed<CommuneValue> {
    // `4 ≠ 5` as the cell shows it: the paper's word comes first.
    const bare = text.split('≠')[0] ?? ''
    const parsed = parseCount(bare)
    if (!parsed.ok) return refused(`communes.refuse.count.${parsed.code}`, text.trim())
    const most = table.communes.shape.numbers.length
    if (parsed.value !== null && parsed.value > most) {
      return {
        ok: false,
        reason: t('communes.refuse.count.tooMany', { value: parsed.value, most }),
      }
    }
    return { ok: true, value: { kind: 'count', value: parsed.value } }
  }

  function refused(key: Parameters<typeof t>[0], text: string): Parsed<CommuneValue> {
    return { ok: false, reason: t(key, { text }) }
  }

  function decorate(row: CommuneRow, column: CommuneColumn): Decoration {
    switch (row.part) {
      case 'district':
        return column.part === 'no' || column.part === 'commune'
          ? { tone: 'group', strong: true, title: cellText(context, row, column) }
          : {
              tone: 'group',
              strong: true,
              computed: true,
              title: districtTitle(row.column, column),
            }
      case 'shown':
      case 'achieved':
      case 'planned':
      case 'after':
        if (column.part === 'no' || column.part === 'commune') return { strong: true }
        return {
          computed: true,
          title:
            column.part === 'mark' || row.part === 'shown'
              ? undefined
              : footTitle(context, row.part),
        }
      case 'commune':
        return decorateCommune(row, column)
    }
  }

  function districtTitle(district: number, column: CommuneColumn): string | undefined {
    if (column.part === 'mark') {
      return t('communes.districtTitle', {
        district: table.columns[district]?.name ?? '',
        criterion: t('communes.numbered', { number: column.number, name: column.name }),
        achieved: rollup.count(
          table.view === 'actual' ? 'actual' : 'baseline',
          district,
          column.index,
        ),
        after: rollup.count('target', district, column.index),
        communes: rollup.units(district),
      })
    }
    if (column.part !== 'list') return undefined
    const { sum, known } = rollup.sum(FOOT_KINDS[table.view].achieved, district)
    return known === 0 ? undefined : footAverage(context, sum, known)
  }

  function decorateCommune(
    row: Extract<CommuneRow, { part: 'commune' }>,
    column: CommuneColumn,
  ): Decoration {
    if (column.part === 'no') return { tone: 'quiet' }
    const note = options.findingAt(row.unitId, column) ?? ownNote(row, column)
    const marked: Decoration = note === null ? {} : { corner: note.kind, title: note.text }
    if (column.part === 'mark') {
      const state = markState(table, row.unit, column.index)
      if (state !== 'blank') return { tone: state, ...marked }
      return isOpenPlan(table, row.unit, column.index) ? { tone: 'quiet', ...marked } : marked
    }
    if (column.part === 'commune') return { title: t('communes.openCommune'), ...marked }
    if (layerOf(table, column.part) === null) return { computed: true, ...marked }
    const text =
      note === null && (column.part === 'list' || column.part === 'plannedList')
        ? cellText(context, row, column)
        : ''
    const isDoubt =
      note?.kind === 'doubt' && (column.part === 'count' || column.part === 'plannedCount')
    return {
      ...(text === '' ? {} : { title: text }),
      ...marked,
      ...(isDoubt ? { tone: 'doubt' } : {}),
    }
  }

  /** What the lists themselves show to be odd, whether or not the checks have looked at it yet. */
  function ownNote(
    row: Extract<CommuneRow, { part: 'commune' }>,
    column: CommuneColumn,
  ): CellNote | null {
    if (column.part === 'mark') {
      if (table.view === 'actual') return null
      const bits = marksAt(table.communes, row.unit, column.index)
      if ((bits & BASELINE) !== 0 && (bits & PLANNED) !== 0) {
        return { kind: 'doubt', text: t('communes.note.both', { number: column.number }) }
      }
      if ((bits & LOST) !== 0 && (bits & BASELINE) === 0) {
        return { kind: 'doubt', text: t('communes.note.lostWithout', { number: column.number }) }
      }
      return null
    }
    const layer = layerOf(table, column.part)
    if (layer === null) return null
    if (column.part === 'count' || column.part === 'plannedCount') {
      const count = countOf(table, row.unitId, layer)
      if (!isMismatch(count)) return null
      const { declared, items, counted } = count
      return {
        kind: 'doubt',
        text: t(items === counted ? 'communes.note.mismatch' : 'communes.note.mismatchSubs', {
          declared: declared ?? 0,
          items: items ?? 0,
          counted: counted ?? 0,
          subs: (items ?? 0) - (counted ?? 0),
        }),
      }
    }
    const strangers = strangersOf(table, row.unitId, layer)
    if (strangers.length === 0) return null
    const numbers = printNumbers(joinNumbers(strangers))
    return { kind: 'doubt', text: t('communes.note.strangers', { numbers }) }
  }

  return {
    rows,
    columns,
    text: (row, column) =>
      column.part === 'no' ? (ordinals.get(row) ?? '') : cellText(context, row, column),
    editText: (row, column) => cellEditText(context, row, column),
    number: (row, column) => cellNumber(context, row, column),
    editable,
    parse: (_row, column, typed) => parse(column, typed),
    decorate,
    cycle(row, column) {
      if (row.part !== 'commune' || column.part !== 'mark') return null
      const state = markState(table, row.unit, column.index)
      if (table.view === 'actual') return state === 'met' ? '' : MARK_LETTERS.met
      return MARK_LETTERS[NEXT_MARK[state]]
    },
    open(row, column) {
      if (row.part !== 'commune' || column.part !== 'commune') return false
      options.openCommune(row.unitId)
      return true
    },
    apply: options.apply,
  }
}
