import {
  districtLine,
  districtStatus,
  type DistrictLine,
} from '../../../shared/districts/district-lines.ts'
import { formatInteger, formatRatio } from '../../../shared/numbers/format.ts'
import { ratio } from '../../../shared/numbers/ratio.ts'
import type { RollupKind } from '../../../shared/communes/shown-rollup.ts'
import { afterPlan, UNKNOWN } from '../../../shared/communes/unit-figures.ts'
import {
  AVERAGE_DECIMALS,
  cellEditText,
  cellNumber,
  cellText,
  countOf,
  FOOT_KINDS,
  isMismatch,
  layerOf,
  type TextContext,
} from '../communes/communes-text.ts'
import {
  isOwn,
  type DistrictColumn,
  type DistrictRow,
  type FootRow,
  type UnitRow,
} from './districts-layout.ts'

/** Everything known of the district in a row, read live. */
export function lineOf({ table }: TextContext, unit: number): DistrictLine | null {
  const row = table.units[unit]
  if (row === undefined) return null
  const criteria = table.catalogue.criteria
  return districtLine(table.facts(), table.planId, table.set, row, criteria)
}

export function districtText(
  context: TextContext,
  row: DistrictRow,
  column: DistrictColumn,
): string {
  return row.part === 'commune' ? unitText(context, row, column) : footText(context, row, column)
}

function unitText(context: TextContext, row: UnitRow, column: DistrictColumn): string {
  const { table, t } = context
  const size = table.criteria.length
  switch (column.part) {
    case 'count': {
      const layer = layerOf(table, 'count') ?? 'baseline'
      const count = countOf(table, row.unitId, layer)
      if (isMismatch(count)) {
        return t('districts.mismatch', {
          declared: count.declared ?? 0,
          items: count.items ?? 0,
          size,
        })
      }
      return ofSet(context, count.shown)
    }
    case 'afterPlan':
      return ofSet(context, after(context, row.unit))
    case 'registered':
      return lineOf(context, row.unit)?.isRegistered === true ? 'x' : ''
    case 'recognised': {
      const recognition = lineOf(context, row.unit)?.recognition ?? null
      if (recognition === null) return ''
      return recognition.year === null ? 'x' : String(recognition.year)
    }
    case 'status':
      return statusText(context, row.unit)
    case 'no':
    case 'commune':
    case 'mark':
    case 'list':
    case 'plannedCount':
    case 'plannedList':
      return cellText(context, row, column)
  }
}

/** `6/9`; blank where nothing is known. */
export function ofSet({ table, t, style }: TextContext, count: number | null): string {
  if (count === null) return ''
  const size = formatInteger(table.criteria.length, style)
  return t('districts.ofSet', { count: formatInteger(count, style), size })
}

export function after({ table }: TextContext, unit: number): number | null {
  const count = afterPlan(table.figures, unit)
  return count === UNKNOWN ? null : count
}

export function statusText(context: TextContext, unit: number): string {
  const line = lineOf(context, unit)
  if (line === null) return ''
  const { t } = context
  const status = districtStatus(line)
  switch (status.kind) {
    case 'recognised':
      return status.year === null
        ? t('districts.status.recognised')
        : t('districts.status.recognisedIn', { year: String(status.year) })
    case 'registered':
      if (status.missing === null) return t('districts.status.registeredUnknown')
      return status.missing === 0
        ? t('districts.status.registered')
        : t('districts.status.registeredMissing', { missing: status.missing })
    case 'missing':
      return t('districts.status.missing', { missing: status.missing })
    case 'complete':
    case 'planned':
    case 'unknown':
      return t(`districts.status.${status.kind}`)
  }
}

function footText(context: TextContext, row: FootRow, column: DistrictColumn): string {
  const { table } = context
  if (row.part === 'shown') return ''
  switch (column.part) {
    case 'mark': {
      // While nobody has said anything of any district, there is nothing to count.
      const { known } = context.rollup.sum(FOOT_KINDS[table.view][row.part], null)
      const { known: ground } = context.rollup.sum(FOOT_KINDS[table.view].achieved, null)
      return known + ground === 0 ? '' : cellText(context, row, column)
    }
    case 'commune':
    case 'no':
      return cellText(context, row, column)
    case 'registered':
      return row.part === 'planned' ? countText(membersOf(context).registered, context) : ''
    case 'recognised': {
      const { recognised, both } = membersOf(context)
      if (row.part === 'achieved') return countText(recognised, context)
      return row.part === 'after' ? countText(both, context) : ''
    }
    case 'list': {
      if (row.part !== 'achieved') return ''
      return averageText(context, FOOT_KINDS[table.view].achieved)
    }
    case 'plannedList':
      return row.part === 'after' ? averageText(context, 'target') : ''
    case 'count':
    case 'plannedCount':
    case 'afterPlan':
    case 'status':
      return ''
  }
}

/** Memberships nobody has entered print blank: that there is none is not known. */
function countText(count: number, { style }: TextContext): string {
  return count === 0 ? '' : formatInteger(count, style)
}

function averageText(context: TextContext, kind: 'baseline' | 'target' | 'actual'): string {
  return average(context, kind, 'districts.average')
}

/** The average of the row in words, with what it divides. */
export function averageTitle(context: TextContext, row: FootRow): string {
  if (row.part === 'shown' || row.part === 'planned') return ''
  return average(context, FOOT_KINDS[context.table.view][row.part], 'districts.averageTitle')
}

function average(
  { rollup, style, t }: TextContext,
  kind: RollupKind,
  key: 'districts.average' | 'districts.averageTitle',
): string {
  const { sum, known } = rollup.sum(kind, null)
  const value = ratio(sum, known)
  if (value === null) return ''
  return t(key, { average: formatRatio(value, AVERAGE_DECIMALS, style), sum, known })
}

/** Districts registered, recognised, and the union of the two: those that will be recognised when all goes well. */
export function membersOf(context: TextContext): {
  readonly registered: number
  readonly recognised: number
  readonly both: number
} {
  let registered = 0
  let recognised = 0
  let both = 0
  for (let unit = 0; unit < context.table.units.length; unit++) {
    const line = lineOf(context, unit)
    if (line === null) continue
    if (line.isRegistered) registered++
    if (line.recognition !== null) recognised++
    if (line.isRegistered || line.recognition !== null) both++
  }
  return { registered, recognised, both }
}

/** What the editor starts with and what is copied. */
export function districtEditText(
  context: TextContext,
  row: DistrictRow,
  column: DistrictColumn,
): string {
  if (row.part !== 'commune' || isOwn(column)) return districtText(context, row, column)
  return cellEditText(context, row, column)
}

export function districtNumber(
  context: TextContext,
  row: DistrictRow,
  column: DistrictColumn,
): number | null {
  if (row.part === 'commune' && column.part === 'afterPlan') return after(context, row.unit)
  if (isOwn(column)) return null
  if (row.part !== 'commune' && column.part !== 'mark') return null
  return cellNumber(context, row, column)
}
