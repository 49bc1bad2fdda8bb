import type { CapitalFigure } from '../../../shared/capital/capital-table.ts'
import { MAX_AMOUNT, parseAmount, type AmountWord } from '../../../shared/capital/parse-amount.ts'
import { amountIn, printAmount } from '../../../shared/capital/print-amount.ts'
import { percentOf } from '../../../shared/capital/share-closing.ts'
import type { Layer } from '../../../shared/changes/fact-tables.ts'
import { formatScaled, type NumberStyle } from '../../../shared/numbers/format.ts'
import type {
  Decoration,
  GridAction,
  Parsed,
  SheetChange,
  SheetModel,
} from '../../grid/sheet-model.ts'
import { lockedCell } from '../versions/locked-cell.ts'
import {
  capitalColumns,
  capitalRows,
  rowLineId,
  type CapitalColumn,
  type CapitalRow,
  type DraftLine,
  type T,
} from './capital-columns.ts'
import type { CapitalSource } from './capital-source.ts'

/** What one cell becomes. */
export type CapitalValue =
  | { readonly kind: 'name'; readonly name: string }
  | {
      readonly kind: 'amount'
      readonly amount: number | null
      /** A unit of its own that was typed behind the number, with what was typed. */
      readonly converted: { readonly from: AmountWord; readonly typed: string } | null
    }

export type CapitalChange = SheetChange<CapitalRow, CapitalColumn, CapitalValue>
export type CapitalSheetModel = SheetModel<CapitalRow, CapitalColumn, CapitalValue>

/** What a cell has to say beside its figure. */
export interface CellDoubt {
  readonly kind: 'doubt' | 'note'
  readonly text: string
}

export interface CapitalModelOptions {
  readonly isReadOnly: boolean
  readonly style: NumberStyle
  readonly t: T
  /** The weightiest open finding of an amount; read live, since the checks follow an edit by a moment. */
  readonly doubtAt: (lineId: string, layer: Layer) => CellDoubt | null
  /** A line that is being added. */
  readonly draft: DraftLine | null
  readonly apply: (changes: readonly CapitalChange[], action: GridAction) => void
}

/** What a part is moved in by. */
const INDENT = '\u2003'

/** The table of capital as the sheet sees it; figures are read live, so that an edit needs no new model. */
export function capitalModel(
  source: CapitalSource,
  options: CapitalModelOptions,
): CapitalSheetModel {
  const { style, t } = options

  function figureOf(row: CapitalRow, layer: Layer): CapitalFigure | undefined {
    const table = source.table()
    if (row.part === 'draft') return undefined
    return row.part === 'total' ? table.total[layer] : table.lineOf.get(row.lineId)?.figures[layer]
  }

  function hasParts(row: CapitalRow): boolean {
    const table = source.table()
    if (row.part === 'draft') return false
    if (row.part === 'total') return table.lines.length > 0
    return (table.lineOf.get(row.lineId)?.parts.length ?? 0) > 0
  }

  /** The amount of a cell in đồng; null for a blank and for cells of other kinds. */
  function amount(row: CapitalRow, column: CapitalColumn): number | null {
    if (!('layer' in column)) return null
    const figure = figureOf(row, column.layer)
    switch (column.part) {
      case 'amount':
        return figure?.shown ?? null
      case 'declared':
        return hasParts(row) ? (figure?.declared ?? null) : null
      case 'difference':
        return figure?.difference === 0 ? null : (figure?.difference ?? null)
      case 'share':
        return null
    }
  }

  function text(row: CapitalRow, column: CapitalColumn): string {
    const table = source.table()
    switch (column.part) {
      case 'number':
        return row.part === 'line' ? (table.lineOf.get(row.lineId)?.number ?? '') : ''
      case 'name': {
        if (row.part === 'total') return row.label
        if (row.part === 'draft') return INDENT.repeat(row.depth) + row.label
        const line = table.lineOf.get(row.lineId)
        return line === undefined ? '' : INDENT.repeat(line.depth) + line.name
      }
      case 'share': {
        const share = figureOf(row, column.layer)?.share ?? null
        if (share === null) return ''
        const decimals = table.shareDecimals
        return `${formatScaled(percentOf(share, decimals), decimals, style)}%`
      }
      case 'amount':
      case 'declared':
      case 'difference': {
        const dong = amount(row, column)
        if (dong === null) return ''
        const sign = column.part === 'difference' && dong > 0 ? '+' : ''
        return sign + printAmount(dong, table.unit, style)
      }
    }
  }

  function editable(row: CapitalRow, column: CapitalColumn): true | string {
    if (options.isReadOnly) return t('capital.locked.readOnly')
    const layer = 'layer' in column ? column.layer : 'target'
    const locked = lockedCell(source.facts(), source.planId, layer, t)
    if (locked !== null) return locked
    if (row.part === 'draft') return column.part === 'name' ? true : t('capital.locked.new')
    switch (column.part) {
      case 'number':
      case 'name':
        return row.part === 'total' ? t('capital.locked.total') : true
      case 'amount':
        return true
      case 'declared':
        return hasParts(row) ? true : t('capital.locked.leaf')
      case 'share':
        return t('capital.locked.share')
      case 'difference':
        return t('capital.locked.difference')
    }
  }

  function parse(_: CapitalRow, column: CapitalColumn, typed: string): Parsed<CapitalValue> {
    if (column.part === 'name') {
      const name = typed.replace(/\s+/gu, ' ').trim()
      return name === ''
        ? { ok: false, reason: t('capital.refuse.name') }
        : { ok: true, value: { kind: 'name', name } }
    }
    const parsed = parseAmount(typed, source.table().unit, style)
    if (!parsed.ok) {
      return { ok: false, reason: t(`capital.refuse.${parsed.code}`, { text: typed.trim() }) }
    }
    const converted =
      parsed.converted === null ? null : { from: parsed.converted, typed: typed.trim() }
    return { ok: true, value: { kind: 'amount', amount: parsed.value, converted } }
  }

  function decorate(row: CapitalRow, column: CapitalColumn): Decoration {
    const isWhole = hasParts(row)
    const strong = row.part === 'total' || isWhole
    switch (column.part) {
      case 'number':
        return { tone: 'quiet' }
      case 'name':
        return row.part === 'draft' ? { tone: 'quiet' } : { strong, title: row.label }
      case 'share':
        return { computed: true, strong, corner: undefined }
      case 'difference':
        return { computed: true, ...(amount(row, column) === null ? {} : { tone: 'doubt' }) }
      case 'declared':
        return {}
      case 'amount': {
        const figure = figureOf(row, column.layer)
        const computed = isWhole && figure?.computed != null && figure.shown === figure.computed
        const lineId = rowLineId(row)
        const doubt = lineId === null ? null : options.doubtAt(lineId, column.layer)
        if (doubt === null) return { strong, computed }
        return {
          strong,
          computed,
          corner: doubt.kind,
          title: doubt.text,
          ...(doubt.kind === 'doubt' ? { tone: 'doubt' } : {}),
        }
      }
    }
  }

  return {
    rows: capitalRows(source.table(), options.draft, t),
    columns: capitalColumns(source, t),
    text,
    editText(row, column) {
      if (column.part === 'name' && row.part === 'line') {
        return source.table().lineOf.get(row.lineId)?.name ?? ''
      }
      if (row.part === 'draft') return ''
      const dong = amount(row, column)
      if (dong === null) return text(row, column)
      const { scaled, decimals } = amountIn(dong, source.table().unit)
      return formatScaled(scaled, decimals, style).replace(style === 'vi' ? /\./gu : /,/gu, '')
    },
    number: amount,
    editable,
    parse,
    fromNumber: (row, column, value) =>
      column.part === 'name' || !Number.isSafeInteger(value) || value < 0 || value > MAX_AMOUNT
        ? parse(row, column, String(value))
        : { ok: true, value: { kind: 'amount', amount: value, converted: null } },
    decorate,
    apply: options.apply,
  }
}

/** The cells of an action as amounts and names of lines. */
export function splitChanges(changes: readonly CapitalChange[]): {
  readonly names: readonly { readonly lineId: string; readonly name: string }[]
  readonly amounts: readonly {
    readonly lineId: string
    readonly layer: Layer
    readonly amount: number | null
  }[]
} {
  return {
    names: changes.flatMap(({ row, value }) =>
      row.part === 'line' && value.kind === 'name'
        ? [{ lineId: row.lineId, name: value.name }]
        : [],
    ),
    amounts: changes.flatMap(({ row, column, value }) => {
      const lineId = rowLineId(row)
      return value.kind === 'amount' && 'layer' in column && lineId !== null
        ? [{ lineId, layer: column.layer, amount: value.amount }]
        : []
    }),
  }
}
