import { LAYERS, type Layer } from '../changes/fact-tables.ts'
import { CAPITAL_TOTAL } from './capital-unit.ts'
import type { CapitalFigure, CapitalTable } from './capital-table.ts'

/** An amount that was very likely typed in the other unit: triệu among tỷ, or the other way round. */
export interface UnitDoubt {
  /** `@total` for the table's declared total. */
  readonly lineId: string
  readonly layer: Layer
  readonly amount: number
  /** A thousand times as much, or a thousandth. */
  readonly proposed: number
  /** `total`: it would agree with its declared total; `siblings`: it would be of the size of those beside it. */
  readonly because: 'total' | 'siblings'
}

/** Triệu to tỷ. */
const THOUSAND = 1000
/** Sums agree where they differ by less than this part: printed amounts are rounded. */
const AGREEMENT = 1000
/** A line this many times larger, or smaller, than all beside it is out of scale; real sources of one table differ less. */
const OUT_OF_SCALE = 300
/** What lines of one scale differ by at most, when one of them seems too small. */
const ONE_SCALE = 30
/** How far the proposed amount may lie from those beside it. */
const NEAR = 10

interface Member {
  readonly id: string
  readonly figure: CapitalFigure
}

/**
 * Amounts that are a thousand times out of scale. A declared total decides where there is one: the doubt is certain enough
 * when exactly one amount, taken in the other unit, makes the parts agree with it; lines that already agree are left alone
 * however they differ. Without a total, an amount is doubtful only far outside the scale of at least two others.
 */
export function mixedUnits(table: CapitalTable): UnitDoubt[] {
  const doubts: UnitDoubt[] = []
  for (const layer of LAYERS) {
    const roots = table.lines.filter((line) => line.depth === 0).map((line) => line.id)
    doubts.push(...ofGroup(table, layer, CAPITAL_TOTAL, table.total[layer], roots))
    for (const line of table.lines) {
      if (line.parts.length > 0) {
        doubts.push(...ofGroup(table, layer, line.id, line.figures[layer], line.parts))
      }
    }
  }
  const seen = new Set<string>()
  return doubts.filter(({ lineId, layer }) => {
    const key = `${lineId} ${layer}`
    const isNew = !seen.has(key)
    seen.add(key)
    return isNew
  })
}

function ofGroup(
  table: CapitalTable,
  layer: Layer,
  wholeId: string,
  whole: CapitalFigure,
  partIds: readonly string[],
): UnitDoubt[] {
  const members = partIds.flatMap((id): Member[] => {
    const figure = table.lineOf.get(id)?.figures[layer]
    return figure === undefined || figure.shown === null ? [] : [{ id, figure }]
  })
  const { declared, computed } = whole
  if (declared !== null && computed !== null) {
    return byTotal(layer, wholeId, declared, computed, members)
  }
  return bySiblings(layer, members)
}

function byTotal(
  layer: Layer,
  wholeId: string,
  declared: number,
  computed: number,
  members: readonly Member[],
): UnitDoubt[] {
  if (agree(declared, computed)) return []
  const of = (lineId: string, amount: number, proposed: number): UnitDoubt => ({
    lineId,
    layer,
    amount,
    proposed,
    because: 'total',
  })
  for (const other of inOtherUnit(declared)) {
    if (agree(other, computed)) return [of(wholeId, declared, other)]
  }
  const found = members.flatMap(({ id, figure }) => {
    const amount = figure.shown
    // A sum of parts is no amount that somebody typed.
    if (amount === null || amount !== figure.declared) return []
    return inOtherUnit(amount)
      .filter((other) => {
        const rest = Math.abs(declared - (computed - amount + other))
        // A line that doesn't belong here at all leaves a thousandth of itself over: that is no agreement.
        return rest * 2 <= Math.min(amount, other) && rest * AGREEMENT <= declared
      })
      .map((other) => of(id, amount, other))
  })
  return found.length === 1 ? found : []
}

function bySiblings(layer: Layer, members: readonly Member[]): UnitDoubt[] {
  return members.flatMap(({ id, figure }): UnitDoubt[] => {
    const amount = figure.shown
    if (amount === null || amount === 0 || amount !== figure.declared) return []
    const others = members.flatMap((member) =>
      member.id !== id && member.figure.shown !== null && member.figure.shown > 0
        ? [member.figure.shown]
        : [],
    )
    const largest = Math.max(...others)
    const smallest = Math.min(...others)
    const isTooLarge = others.length >= 2 && amount >= OUT_OF_SCALE * largest
    const isTooSmall =
      others.length >= 3 && largest <= ONE_SCALE * smallest && amount * OUT_OF_SCALE <= smallest
    return inOtherUnit(amount)
      .filter((other) =>
        other < amount
          ? isTooLarge && other <= NEAR * largest
          : isTooSmall && other <= NEAR * largest,
      )
      .map((proposed) => ({ lineId: id, layer, amount, proposed, because: 'siblings' }))
  })
}

function inOtherUnit(amount: number): number[] {
  const larger = amount * THOUSAND
  return [
    ...(amount % THOUSAND === 0 && amount > 0 ? [amount / THOUSAND] : []),
    ...(amount > 0 && Number.isSafeInteger(larger) ? [larger] : []),
  ]
}

function agree(a: number, b: number): boolean {
  return Math.abs(a - b) * AGREEMENT <= Math.max(a, b)
}
