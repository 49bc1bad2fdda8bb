import type { IndicatorCellValue } from '../../../shared/indicators/indicator-cells.ts'
import type { IndicatorFigures } from '../../../shared/indicators/indicator-figures.ts'
import type { IndicatorValue } from '../../../shared/indicators/indicator-value.ts'
import {
  parseIndicatorChange,
  parseIndicatorValue,
} from '../../../shared/indicators/parse-indicator-value.ts'
import {
  printIndicatorRate,
  printIndicatorValue,
} from '../../../shared/indicators/print-indicator-value.ts'
import { formatInteger } from '../../../shared/numbers/format.ts'
import { MAX_COUNT } from '../../../shared/numbers/parse-count.ts'
import type {
  Decoration,
  GridAction,
  Parsed,
  SheetChange,
  SheetModel,
} from '../../grid/sheet-model.ts'
import { lockedCell } from '../versions/locked-cell.ts'
import { kindChoice } from './kind-choice.ts'
import {
  indicatorColumns,
  type IndicatorColumn,
  type IndicatorRow,
  type IndicatorTable,
  type T,
} from './indicator-table.ts'
import { progressText } from './progress-text.ts'

export type IndicatorSheetChange = SheetChange<IndicatorRow, IndicatorColumn, IndicatorCellValue>
export type IndicatorSheetModel = SheetModel<IndicatorRow, IndicatorColumn, IndicatorCellValue>

export interface CellNote {
  readonly kind: 'doubt' | 'note'
  readonly text: string
}

export interface IndicatorModelOptions {
  readonly rows: readonly IndicatorRow[]
  readonly year: number
  readonly isReadOnly: boolean
  readonly language: 'vi' | 'en'
  readonly t: T
  readonly noteAt: (row: IndicatorRow, column: IndicatorColumn) => CellNote | null
  readonly apply: (changes: readonly IndicatorSheetChange[], action: GridAction) => void
}

const MAX_TEXT = 2000
export const RATE_DECIMALS = 1

/** The indicators as the sheet sees them; figures are read live, so that an edit needs no new model. */
export function indicatorModel(
  table: IndicatorTable,
  options: IndicatorModelOptions,
): IndicatorSheetModel {
  const { language, t } = options
  const of = (row: IndicatorRow): IndicatorFigures | undefined =>
    row.part === 'indicator' ? table.find(row.id) : undefined

  function text(row: IndicatorRow, column: IndicatorColumn): string {
    if (row.part === 'new') return ''
    const one = of(row)
    if (one === undefined) return ''
    const { indicator, figures, rate } = one
    switch (column.part) {
      case 'number':
        return String(row.number)
      case 'name':
      case 'unit':
      case 'note':
        return indicator[column.part]
      case 'kind':
        return t(`indicators.kind.${indicator.kind}`)
      case 'figure': {
        const { value } = figures[column.figure]
        if (value === null) return ''
        const printed = printIndicatorValue(value, { language, bounds: 'signs' })
        const isRise = column.figure === 'added' && indicator.kind === 'level' && value.low > 0
        return isRise && value.bound === 'exact' ? `+${printed}` : printed
      }
      case 'base':
        return indicator.base === null
          ? ''
          : `${formatInteger(indicator.base, language)} ${indicator.baseName}`.trim()
      case 'rate':
        return rate === null
          ? ''
          : printIndicatorRate(rate, RATE_DECIMALS, { language, bounds: 'signs' })
      case 'progress':
        return one.outcome === null ? '' : t(`indicators.outcome.${one.outcome}`)
    }
  }

  function editText(row: IndicatorRow, column: IndicatorColumn): string {
    const one = of(row)
    if (one === undefined) return text(row, column)
    if (column.part === 'figure') {
      const { value } = one.figures[column.figure]
      return value === null ? '' : plainText(printIndicatorValue(value, { language }), language)
    }
    if (column.part !== 'base' || one.indicator.base === null) return text(row, column)
    return `${one.indicator.base} ${one.indicator.baseName}`.trim()
  }

  function editable(_: IndicatorRow, column: IndicatorColumn): true | string {
    if (column.part === 'number') return t('indicators.locked.number')
    if (column.part === 'rate' || column.part === 'progress') {
      return t(`indicators.locked.${column.part}`)
    }
    if (options.isReadOnly) return t('indicators.locked.readOnly')
    const isActual = column.part === 'figure' && column.figure === 'actual'
    return lockedCell(table.facts(), table.planId, isActual ? 'actual' : 'target', t) ?? true
  }

  function parse(
    row: IndicatorRow,
    column: IndicatorColumn,
    typed: string,
  ): Parsed<IndicatorCellValue> {
    const plain = typed.replace(/\s+/gu, ' ').trim()
    switch (column.part) {
      case 'name':
        if (plain === '' && row.part === 'indicator') {
          return { ok: false, reason: t('indicators.refuse.name') }
        }
        return textPart('name', plain, t)
      case 'unit':
      case 'note':
        return textPart(column.part, plain, t)
      case 'kind':
        return kindChoice(plain, t)
      case 'base':
        return basePart(plain, language, t)
      case 'figure':
        return figureValue(column.figure, plain, language, t)
      case 'number':
      case 'rate':
      case 'progress':
        return { ok: false, reason: String(editable(row, column)) }
    }
  }

  return {
    rows: options.rows,
    columns: indicatorColumns(options.year, t),
    text,
    editText,
    number(row, column) {
      if (column.part !== 'figure') return null
      const value = of(row)?.figures[column.figure].value ?? null
      return value?.bound === 'exact' ? value.low / 10 ** value.decimals : null
    },
    editable,
    parse,
    decorate: (row, column) => decorate(of(row), row, column, options, text(row, column)),
    cycle(row, column) {
      const indicator = of(row)?.indicator
      if (indicator === undefined || column.part !== 'kind') return null
      return t(`indicators.kind.${indicator.kind === 'count' ? 'level' : 'count'}`)
    },
    apply: options.apply,
  }
}

/** Without thousands marks, and with the minus of keyboards, so that spreadsheets read what is copied. */
function plainText(printed: string, language: 'vi' | 'en'): string {
  return printed.replaceAll(language === 'vi' ? '.' : ',', '').replaceAll('−', '-')
}

function textPart(part: 'name' | 'unit' | 'note', text: string, t: T): Parsed<IndicatorCellValue> {
  return text.length > MAX_TEXT
    ? { ok: false, reason: t('indicators.refuse.long') }
    : { ok: true, value: { kind: 'part', part: { [part]: text } } }
}

/** `182 xã`: the base and what it counts; without a name the one it has stays. */
function basePart(text: string, language: 'vi' | 'en', t: T): Parsed<IndicatorCellValue> {
  const refusal = { ok: false, reason: t('indicators.refuse.base', { text }) } as const
  const parsed = parseIndicatorValue(text, language)
  if (!parsed.ok || parsed.base !== null) return refusal
  const { value, unit } = parsed
  if (value === null) return { ok: true, value: { kind: 'part', part: { base: null } } }
  const isCount = value.bound === 'exact' && value.decimals === 0 && value.low >= 0
  if (!isCount || value.low > MAX_COUNT) return refusal
  const part = { base: value.low, ...(unit === '' ? {} : { baseName: unit }) }
  return { ok: true, value: { kind: 'part', part } }
}

function figureValue(
  figure: 'baseline' | 'added' | 'target' | 'actual',
  text: string,
  language: 'vi' | 'en',
  t: T,
): Parsed<IndicatorCellValue> {
  const read = figure === 'added' ? parseIndicatorChange : parseIndicatorValue
  const parsed = read(text, language)
  if (!parsed.ok) return { ok: false, reason: t(`indicators.refuse.${parsed.code}`, { text }) }
  const { value, unit, base } = parsed
  return { ok: true, value: { kind: 'figure', figure, value, unit, base } }
}

function decorate(
  one: IndicatorFigures | undefined,
  row: IndicatorRow,
  column: IndicatorColumn,
  { noteAt, t, language }: IndicatorModelOptions,
  text: string,
): Decoration {
  if (one === undefined) {
    return row.part === 'new' && column.part === 'name'
      ? { tone: 'quiet', title: t('indicators.row.new') }
      : {}
  }
  const note = noteAt(row, column)
  const said: Decoration =
    note === null
      ? { title: text === '' ? undefined : text }
      : {
          title: note.text,
          corner: note.kind,
          ...(note.kind === 'doubt' ? { tone: 'doubt' } : {}),
        }
  switch (column.part) {
    case 'number':
    case 'kind':
    case 'unit':
    case 'note':
      return { ...said, ...(column.part === 'note' || note !== null ? {} : { tone: 'quiet' }) }
    case 'name':
    case 'base':
      return said
    case 'rate':
      return { ...said, computed: text !== '' }
    case 'progress':
      return {
        ...said,
        title: progressText(one, language, t),
        computed: text !== '',
        ...(one.outcome === 'reached' ? { tone: 'met' } : {}),
      }
    case 'figure': {
      const state = one.figures[column.figure]
      if (!state.isDerived || note !== null) return { ...said, computed: state.isDerived }
      return {
        computed: true,
        title: t(`indicators.derived.${column.figure}`, operands(one, language)),
      }
    }
  }
}

function operands({ figures }: IndicatorFigures, language: 'vi' | 'en') {
  const print = (value: IndicatorValue | null): string =>
    value === null ? '' : printIndicatorValue(value, { language })
  return {
    baseline: print(figures.baseline.value),
    added: print(figures.added.value),
    target: print(figures.target.value),
  }
}
