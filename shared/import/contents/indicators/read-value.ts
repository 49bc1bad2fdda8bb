import {
  MAX_DECIMALS,
  MAX_SCALED,
  type IndicatorValue,
} from '../../../indicators/indicator-value.ts'
import { parseIndicatorValue } from '../../../indicators/parse-indicator-value.ts'
import { shownDecimal, storedDecimal } from '../../../numbers/stored-number.ts'
import type { ImportText, TableMarks } from '../../preview.ts'
import type { RawCell } from '../../raw-sheet.ts'
import { text } from '../lines.ts'

export type ValueReading =
  | { readonly kind: 'blank' }
  | {
      readonly kind: 'value'
      readonly value: IndicatorValue
      readonly unit: string
      readonly base: number | null
    }
  /** `readings`: what it may be; none where it is no figure at all. */
  | {
      readonly kind: 'refused'
      readonly reason: ImportText
      readonly readings: readonly IndicatorValue[]
    }

/** Reads a cell as a figure of an indicator: ranges and bounds too, and ranges that Excel turned into dates. */
export function readIndicatorCell(cell: RawCell | undefined, marks: TableMarks): ValueReading {
  if (cell === undefined) return { kind: 'blank' }
  const { value } = cell
  switch (value.kind) {
    case 'number': {
      const shown = shownDecimal(value.value, value.format)
      const stored = storedDecimal(value.value)
      // Digits that the format only rounds away are figures; zeros it adds are precision.
      const own =
        shown.isPercent || shown.decimals >= stored.decimals
          ? { scaled: shown.scaled, decimals: shown.decimals }
          : stored
      if (Math.abs(own.scaled) > MAX_SCALED || own.decimals > MAX_DECIMALS || own.decimals < 0) {
        return refused(text('contents.reason.too-large'))
      }
      return {
        kind: 'value',
        value: { bound: 'exact', low: own.scaled, high: null, decimals: own.decimals },
        unit: shown.isPercent ? '%' : '',
        base: null,
      }
    }
    case 'date':
      return rangeOfDate(value.iso)
    case 'error':
      return value.code === ''
        ? refused(text('import.reason.uncalculated'))
        : refused(text('import.reason.error', { code: value.code }))
    case 'boolean':
      return refused(text('import.reason.not-a-number'))
    case 'text': {
      const read = parseIndicatorValue(value.text, marks === 'en' ? 'en' : 'vi')
      if (!read.ok) return refused(text(`contents.reason.indicator.${read.code}`))
      if (read.value === null) return { kind: 'blank' }
      return { kind: 'value', value: read.value, unit: read.unit, base: read.base }
    }
  }
}

/** `5-10` became 5 October or 10 May on its way through Excel. */
function rangeOfDate(iso: string): ValueReading {
  const [, month = 0, day = 0] = /^\d{4}-(\d\d)-(\d\d)/u.exec(iso)?.map(Number) ?? []
  const date = iso.slice(0, 10).split('-').reverse().join('/')
  const reason = text('contents.doubt.range-date', { date })
  if (month === 0 || day === 0) return refused(text('contents.reason.date', { date }))
  const [low, high] = month < day ? [month, day] : [day, month]
  const value: IndicatorValue =
    low === high
      ? { bound: 'exact', low, high: null, decimals: 0 }
      : { bound: 'range', low, high, decimals: 0 }
  return { kind: 'refused', reason, readings: [value] }
}

function refused(reason: ImportText): ValueReading {
  return { kind: 'refused', reason, readings: [] }
}
