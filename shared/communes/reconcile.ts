import type { Layer } from '../changes/fact-tables.ts'
import { countAt, isKnown, isMet, marksAt, type CommuneTable } from './commune-table.ts'

/**
 * How a figure of the matrix stands to the lists of the column's communes:
 * `blank`: the matrix says nothing; `unlisted`: no commune of the column has a list;
 * `equal`: every commune has a list and the count is the figure;
 * `partial`: the figure may be right, as communes without a list can make up the rest (`7 = 1 named + 6 not named`);
 * `too-small`: more communes are named than the figure says;
 * `too-large`: even if every commune without a list met the criterion, there would be fewer.
 * Source: domain table, case 11.
 */
export type Agreement = 'blank' | 'unlisted' | 'equal' | 'partial' | 'too-small' | 'too-large'

/** One figure of the matrix beside the lists, in numbers of communes. */
export interface Reconciliation {
  /** What the matrix shows; null for a blank. */
  readonly value: number | null
  /** Communes whose lists name the criterion: the explained part. */
  readonly named: number
  /** Communes without a list, which may or may not meet it. */
  readonly unknown: number
  /** Part of the figure that no list names: `value − named`, null where the figure is blank or smaller. */
  readonly unnamed: number | null
  readonly agreement: Agreement
  /** How far the figure is outside what the lists allow: negative when too small, positive when too large, else 0. */
  readonly difference: number
}

/**
 * Holds one figure against the communes of its column. `column` and `number` are indexes in the table's shape; a number
 * the table lacks (-1) is named by nobody. Costs a few reads, so that a check can ask for every cell.
 */
export function reconcile(
  table: CommuneTable,
  layer: Layer,
  column: number,
  number: number,
  value: number | null,
): Reconciliation {
  const named = number < 0 ? 0 : (countAt(table, layer, column, number) ?? 0)
  const known = table.knownUnits[layer][column] ?? 0
  const unknown = (table.unitsOfColumn[column] ?? 0) - known
  const agreement = agreementOf({ value, named, unknown, known })
  return {
    value,
    named,
    unknown,
    unnamed: value === null || value < named ? null : value - named,
    agreement,
    difference: differenceOf(agreement, value ?? 0, named, unknown),
  }
}

function agreementOf(of: {
  readonly value: number | null
  readonly named: number
  readonly unknown: number
  readonly known: number
}): Agreement {
  if (of.value === null) return 'blank'
  if (of.value > of.named + of.unknown) return 'too-large'
  if (of.known === 0) return 'unlisted'
  if (of.value < of.named) return 'too-small'
  return of.unknown === 0 ? 'equal' : 'partial'
}

function differenceOf(agreement: Agreement, value: number, named: number, unknown: number): number {
  if (agreement === 'too-small') return value - named
  return agreement === 'too-large' ? value - named - unknown : 0
}

/** Communes behind a figure, as ids in display order. */
export interface CommunesBehind {
  /** With a list that says they meet the criterion. */
  readonly met: readonly string[]
  /** With a list that does not name it. */
  readonly notMet: readonly string[]
  /** Without a list in this layer. */
  readonly unknown: readonly string[]
}

/** The communes of a column by what their lists say of one number; one pass over the units of the plan. */
export function communesBehind(
  table: CommuneTable,
  layer: Layer,
  column: number,
  number: number,
): CommunesBehind {
  const met: string[] = []
  const notMet: string[] = []
  const unknown: string[] = []
  for (const [unit, unitId] of table.shape.units.entries()) {
    if (table.shape.columnOf[unit] !== column) continue
    if (!isKnown(table.known[unit] ?? 0, layer)) unknown.push(unitId)
    else if (number >= 0 && isMet(marksAt(table, unit, number), layer)) met.push(unitId)
    else notMet.push(unitId)
  }
  return { met, notMet, unknown }
}

/** Communes whose lists gain or lose a number between what was achieved before and a later layer. */
export interface CommunesMoved {
  readonly gained: readonly string[]
  readonly lost: readonly string[]
}

/** Who stands behind "có thêm" of a cell: communes known in both layers whose lists differ in this number. */
export function communesMoved(
  table: CommuneTable,
  layer: Layer,
  column: number,
  number: number,
): CommunesMoved {
  const gained: string[] = []
  const lost: string[] = []
  if (number < 0) return { gained, lost }
  for (const [unit, unitId] of table.shape.units.entries()) {
    if (table.shape.columnOf[unit] !== column) continue
    const known = table.known[unit] ?? 0
    if (!isKnown(known, 'baseline') || !isKnown(known, layer)) continue
    const bits = marksAt(table, unit, number)
    const before = isMet(bits, 'baseline')
    const after = isMet(bits, layer)
    if (after && !before) gained.push(unitId)
    if (before && !after) lost.push(unitId)
  }
  return { gained, lost }
}
