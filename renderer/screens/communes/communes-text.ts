import type { Layer } from '../../../shared/changes/fact-tables.ts'
import { findFact } from '../../../shared/changes/facts.ts'
import {
  ACTUAL,
  BASELINE,
  isMet,
  LOST,
  marksAt,
  PLANNED,
} from '../../../shared/communes/commune-table.ts'
import type { MarkState } from '../../../shared/communes/mark-edits.ts'
import { listCount, type ListCount } from '../../../shared/communes/shown-count.ts'
import type { RollupKind, ShownRollup } from '../../../shared/communes/shown-rollup.ts'
import { afterPlan, UNKNOWN } from '../../../shared/communes/unit-figures.ts'
import { printNumbers, splitNumbers } from '../../../shared/criteria/number-list.ts'
import type { MessageKey, MessageParams } from '../../../shared/messages/translate.ts'
import { formatInteger, formatRatio, type NumberStyle } from '../../../shared/numbers/format.ts'
import { ratio } from '../../../shared/numbers/ratio.ts'
import type { CommuneColumn, CommuneRow, CommunesTable } from './communes-table.ts'

export const AVERAGE_DECIMALS = 2

export interface TextContext {
  readonly table: CommunesTable
  readonly rollup: ShownRollup
  readonly style: NumberStyle
  readonly t: (key: MessageKey, params?: MessageParams) => string
}

/** Letters of the marks: never colour alone. */
export const MARK_LETTERS = {
  met: 'x',
  planned: 'p',
  lost: 'm',
  blank: '',
} as const satisfies Record<MarkState, string>

/** What a cell says of one commune and number. */
export function markState(table: CommunesTable, unit: number, index: number): MarkState {
  const bits = marksAt(table.communes, unit, index)
  if (table.view === 'actual') return (bits & ACTUAL) === 0 ? 'blank' : 'met'
  if ((bits & LOST) !== 0) return 'lost'
  if ((bits & BASELINE) !== 0) return 'met'
  return (bits & PLANNED) === 0 ? 'blank' : 'planned'
}

/** Planned for the year but not marked as reached: shown faintly among what was achieved. */
export function isOpenPlan(table: CommunesTable, unit: number, index: number): boolean {
  const bits = marksAt(table.communes, unit, index)
  return table.view === 'actual' && (bits & ACTUAL) === 0 && isMet(bits, 'target')
}

/** The layer a list or count column holds; null where it is computed. */
export function layerOf(table: CommunesTable, part: CommuneColumn['part']): Layer | null {
  const isActual = table.view === 'actual'
  if (part === 'count' || part === 'list') return isActual ? 'actual' : 'baseline'
  if (part === 'plannedCount' || part === 'plannedList') return isActual ? null : 'target'
  return null
}

export function countOf(table: CommunesTable, unitId: string, layer: Layer): ListCount {
  const { planId, setId } = table
  return listCount(table.facts(), { planId, setId, layer, unitId })
}

/** Whether the paper's count and the list say different things. */
export function isMismatch({ declared, items }: ListCount): boolean {
  return declared !== null && items !== null && declared !== items
}

export function listOf(table: CommunesTable, unitId: string, layer: Layer): string | null {
  const { planId, setId } = table
  return findFact(table.facts(), 'markList', { planId, setId, layer, unitId })?.criteria ?? null
}

/** Numbers of the plan that the year's end has not brought; null while one of the two is unknown. */
export function notReached(table: CommunesTable, unit: number): string[] | null {
  const known = table.communes.known[unit] ?? 0
  if ((known & ACTUAL) === 0 || (known & (BASELINE | PLANNED)) === 0) return null
  return table.communes.shape.numbers.filter((_, index) => isOpenPlan(table, unit, index))
}

export function cellText(context: TextContext, row: CommuneRow, column: CommuneColumn): string {
  switch (row.part) {
    case 'commune':
      return communeText(context, row, column)
    case 'district':
      return districtText(context, row, column)
    case 'shown':
    case 'achieved':
    case 'planned':
    case 'after':
      return footText(context, row.part, row.label, column)
  }
}

function communeText(
  { table, style, t }: TextContext,
  row: Extract<CommuneRow, { part: 'commune' }>,
  column: CommuneColumn,
): string {
  switch (column.part) {
    case 'no':
      return ''
    case 'commune':
      return row.label
    case 'mark': {
      const letter = MARK_LETTERS[markState(table, row.unit, column.index)]
      return letter === '' && isOpenPlan(table, row.unit, column.index) ? 'p' : letter
    }
    case 'count':
    case 'plannedCount': {
      const layer = layerOf(table, column.part)
      if (layer === null) {
        const count = afterPlan(table.figures, row.unit)
        return count === UNKNOWN ? '' : formatInteger(count, style)
      }
      const count = countOf(table, row.unitId, layer)
      if (isMismatch(count)) {
        return t('communes.mismatch', { declared: count.declared ?? 0, items: count.items ?? 0 })
      }
      return count.shown === null ? '' : formatInteger(count.shown, style)
    }
    case 'list':
    case 'plannedList': {
      const layer = layerOf(table, column.part)
      if (layer === null) return printNumbers((notReached(table, row.unit) ?? []).join(','))
      return printNumbers(listOf(table, row.unitId, layer) ?? '')
    }
  }
}

function districtText(
  { table, rollup, style, t }: TextContext,
  row: Extract<CommuneRow, { part: 'district' }>,
  column: CommuneColumn,
): string {
  switch (column.part) {
    case 'no':
      return ''
    case 'commune':
      return row.label
    case 'mark': {
      const kind: RollupKind = table.view === 'actual' ? 'actual' : 'baseline'
      const { known } = rollup.sum(kind, row.column)
      const count = rollup.count(kind, row.column, column.index)
      return known === 0 && count === 0 ? '' : formatInteger(count, style)
    }
    case 'count':
    case 'plannedCount': {
      const kinds = FOOT_KINDS[table.view]
      const kind =
        column.part === 'count'
          ? kinds.achieved
          : table.view === 'actual'
            ? kinds.after
            : kinds.planned
      const { sum, known } = rollup.sum(kind, row.column)
      return known === 0 ? '' : formatInteger(sum, style)
    }
    case 'list': {
      const shown = rollup.units(row.column)
      const all = table.communes.unitsOfColumn[row.column] ?? 0
      const communes = t(shown === all ? 'communes.district' : 'communes.districtPart', {
        shown,
        all,
      })
      const average = averageText(rollup, FOOT_KINDS[table.view].achieved, row.column, style)
      return average === '' ? communes : t('communes.districtAverage', { communes, average })
    }
    case 'plannedList': {
      const average = averageText(rollup, 'target', row.column, style)
      return average === '' ? '' : t('communes.districtAfter', { average })
    }
  }
}

function averageText(
  rollup: ShownRollup,
  kind: RollupKind,
  column: number,
  style: NumberStyle,
): string {
  const { sum, known } = rollup.sum(kind, column)
  const average = ratio(sum, known)
  return average === null ? '' : formatRatio(average, AVERAGE_DECIMALS, style)
}

/** What each row at the foot counts. */
export const FOOT_KINDS = {
  plan: { achieved: 'baseline', planned: 'planned', after: 'target' },
  actual: { achieved: 'actual', planned: 'planned', after: 'target' },
} as const satisfies Record<
  CommunesTable['view'],
  Record<'achieved' | 'planned' | 'after', RollupKind>
>

function footText(
  { table, rollup, style, t }: TextContext,
  part: 'shown' | 'achieved' | 'planned' | 'after',
  label: string,
  column: CommuneColumn,
): string {
  if (column.part === 'no') return ''
  if (column.part === 'commune') return label
  if (part === 'shown') {
    if (column.part === 'count') return formatInteger(rollup.units(null), style)
    if (column.part !== 'list') return ''
    const kind = table.view === 'actual' ? 'actual' : 'baseline'
    return t('communes.known', { count: rollup.sum(kind, null).known })
  }
  const kind = FOOT_KINDS[table.view][part]
  if (column.part === 'mark') return formatInteger(rollup.count(kind, null, column.index), style)
  const { sum, known } = rollup.sum(kind, null)
  const isOfPlanned = part === 'planned' || (table.view === 'actual' && part === 'after')
  if (column.part === (isOfPlanned ? 'plannedCount' : 'count')) {
    return known === 0 ? '' : formatInteger(sum, style)
  }
  if (part === 'planned' || column.part !== (isOfPlanned ? 'plannedList' : 'list')) return ''
  const average = ratio(sum, known)
  if (average === null) return ''
  return t(isOfPlanned ? 'communes.averageShort' : 'communes.average', {
    average: formatRatio(average, AVERAGE_DECIMALS, style),
    sum,
    known,
  })
}

/** A sum or average at the foot in words, with what it divides. */
export function footTitle(context: TextContext, part: 'achieved' | 'planned' | 'after'): string {
  const { sum, known } = context.rollup.sum(FOOT_KINDS[context.table.view][part], null)
  if (part === 'planned') return context.t('communes.plannedTitle', { sum, known })
  return footAverage(context, sum, known)
}

export function footAverage({ style, t }: TextContext, sum: number, known: number): string {
  const average = ratio(sum, known)
  if (average === null) return ''
  return t('communes.averageTitle', {
    average: formatRatio(average, AVERAGE_DECIMALS, style),
    sum,
    known,
  })
}

/** The figure of a cell for sums of a selection; districts' counts would count everything twice. */
export function cellNumber(
  context: TextContext,
  row: CommuneRow,
  column: CommuneColumn,
): number | null {
  const { table, rollup } = context
  if (row.part === 'commune') {
    if (column.part !== 'count' && column.part !== 'plannedCount') return null
    const layer = layerOf(table, column.part)
    const count =
      layer === null
        ? afterPlan(table.figures, row.unit)
        : (table.figures.shown[layer][row.unit] ?? UNKNOWN)
    return count === UNKNOWN ? null : count
  }
  if (row.part === 'district') return null
  if (row.part === 'shown') return column.part === 'count' ? rollup.units(null) : null
  const kind = FOOT_KINDS[table.view][row.part]
  return column.part === 'mark' ? rollup.count(kind, null, column.index) : null
}

/** What the editor starts with and what is copied. */
export function cellEditText(context: TextContext, row: CommuneRow, column: CommuneColumn): string {
  if (row.part !== 'commune') return cellText(context, row, column)
  const { table } = context
  switch (column.part) {
    case 'mark':
      return MARK_LETTERS[markState(table, row.unit, column.index)]
    case 'count':
    case 'plannedCount': {
      const layer = layerOf(table, column.part)
      if (layer === null) break
      const { shown } = countOf(table, row.unitId, layer)
      return shown === null ? '' : String(shown)
    }
    case 'no':
    case 'commune':
    case 'list':
    case 'plannedList':
      break
  }
  return cellText(context, row, column)
}

/** Numbers in a commune's lists that the set does not have. */
export function strangersOf(table: CommunesTable, unitId: string, layer: Layer): string[] {
  const strangers = table.communes.strangers.get(unitId)
  if (strangers === undefined) return []
  const list = new Set(splitNumbers(listOf(table, unitId, layer) ?? ''))
  return strangers.filter((number) => list.has(number))
}
