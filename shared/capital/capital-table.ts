import type { Facts } from '../changes/change-set.ts'
import { LAYERS, type CapitalSource, type Layer } from '../changes/fact-tables.ts'
import { ratio, type Ratio } from '../numbers/ratio.ts'
import { lineNumber } from './line-number.ts'
import { linesInTreeOrder } from './line-tree.ts'
import { CAPITAL_TOTAL, DEFAULT_CAPITAL_UNIT, type CapitalUnit } from './capital-unit.ts'
import { closingOf, type ShareClosing } from './share-closing.ts'

/** What a line, or the total, says in one layer. All amounts are whole đồng; null is blank, which is not 0. */
export interface CapitalFigure {
  /** As entered: the value of a line without parts, the declared total of one with parts. */
  readonly declared: number | null
  /** Sum of the parts that have a figure; null for a line without parts and where no part has one. */
  readonly computed: number | null
  /** Every part has a figure, so that `computed` is the whole sum. False where there is no part. */
  readonly isComplete: boolean
  /** What the table prints: `computed` where it is whole or nothing was declared, else `declared`. */
  readonly shown: number | null
  /** `declared − computed` where a line with parts has both, 0 included; else null. */
  readonly difference: number | null
  /** `shown` of the total `shown`; null where there is nothing to divide (by). */
  readonly share: Ratio | null
}

export interface CapitalLine {
  readonly id: string
  readonly parentId: string | null
  readonly source: CapitalSource
  readonly name: string
  /** 0 for a source of the first level. */
  readonly depth: number
  /** Printed before the name: `1`, `1.1`, `a`, `-`. */
  readonly number: string
  /** Ids of its parts, in order. */
  readonly parts: readonly string[]
  readonly figures: Readonly<Record<Layer, CapitalFigure>>
}

/** A plan's capital as its table shows it. */
export interface CapitalTable {
  readonly planId: string
  /** Amounts are đồng all the same; `printAmount` writes them in this unit. */
  readonly unit: CapitalUnit
  /** In tree order, each parent before its parts. */
  readonly lines: readonly CapitalLine[]
  readonly lineOf: ReadonlyMap<string, CapitalLine>
  /** `declared` is that of `@total`, `computed` the sum of the first level. */
  readonly total: Readonly<Record<Layer, CapitalFigure>>
  /** Decimals of printed shares. */
  readonly shareDecimals: number
  /** Whether the printed shares of the first level add up to a hundred; null where there is no share. */
  readonly closing: Readonly<Record<Layer, ShareClosing | null>>
  /** Layers in which there is any figure, in the order baseline, target, actual. */
  readonly layers: readonly Layer[]
}

export interface CapitalTableOptions {
  readonly shareDecimals?: number
}

/** Decimals of a printed share. Source: Lạng Sơn plan 2023 (8,0% | 28,7% | 1,6% | 58,8% | 2,9%). */
export const SHARE_DECIMALS = 1

/**
 * Derives a plan's table of capital from its facts. A plan without lines gives a table without lines, not null.
 * Sums stop at the largest exact integer, a thousand times any country's capital.
 */
export function buildCapitalTable(
  facts: Pick<Facts, 'capitalTable' | 'capitalLine' | 'capitalAmount'>,
  planId: string,
  options: CapitalTableOptions = {},
): CapitalTable {
  const shareDecimals = options.shareDecimals ?? SHARE_DECIMALS
  const tree = linesInTreeOrder(facts, planId)
  const declared = declaredAmounts(facts, planId)
  const roots = tree.filter((node) => node.depth === 0).map((node) => node.row.id)
  const byLayer = layerRecord((layer) => {
    const entered = declared[layer]
    const bare = new Map<string, BareFigure>()
    // Parts come after their parent in tree order, so sums are made from the end.
    for (const node of [...tree].reverse()) {
      bare.set(node.row.id, figureOf(entered.get(node.row.id) ?? null, node.parts, bare))
    }
    const total = figureOf(entered.get(CAPITAL_TOTAL) ?? null, roots, bare)
    return { total, bare }
  })
  const shareOf = (figure: BareFigure, layer: Layer): CapitalFigure => {
    const whole = byLayer[layer].total.shown
    const share = figure.shown === null || whole === null ? null : ratio(figure.shown, whole)
    return { ...figure, share }
  }
  const numbers: string[] = []
  const lines = tree.map((node): CapitalLine => {
    numbers.length = node.depth
    numbers.push(lineNumber(node.depth, node.index, numbers.at(-1) ?? ''))
    return {
      id: node.row.id,
      parentId: node.row.parentId,
      source: node.row.source,
      name: node.row.name,
      depth: node.depth,
      number: numbers.at(-1) ?? '',
      parts: node.parts,
      figures: layerRecord((layer) =>
        shareOf(byLayer[layer].bare.get(node.row.id) ?? BLANK, layer),
      ),
    }
  })
  const total = layerRecord((layer) => shareOf(byLayer[layer].total, layer))
  const first = lines.filter((line) => line.depth === 0)
  return {
    planId,
    unit: unitOf(facts, planId),
    lines,
    lineOf: new Map(lines.map((line) => [line.id, line])),
    total,
    shareDecimals,
    closing: layerRecord((layer) =>
      closingOf(
        first.map((line) => line.figures[layer].share),
        shareDecimals,
      ),
    ),
    layers: LAYERS.filter(
      (layer) =>
        total[layer].shown !== null || lines.some((line) => line.figures[layer].shown !== null),
    ),
  }
}

type BareFigure = Omit<CapitalFigure, 'share'>

const BLANK: BareFigure = {
  declared: null,
  computed: null,
  isComplete: false,
  shown: null,
  difference: null,
}

function figureOf(
  declared: number | null,
  parts: readonly string[],
  figures: ReadonlyMap<string, BareFigure>,
): BareFigure {
  const amounts = parts.map((id) => figures.get(id)?.shown ?? null)
  const known = amounts.filter((amount) => amount !== null)
  if (known.length === 0) return { ...BLANK, declared, shown: declared }
  const computed = known.reduce((sum, amount) => Math.min(sum + amount, Number.MAX_SAFE_INTEGER), 0)
  const isComplete = known.length === parts.length
  return {
    declared,
    computed,
    isComplete,
    shown: isComplete || declared === null ? computed : declared,
    difference: declared === null ? null : declared - computed,
  }
}

function declaredAmounts(
  facts: Pick<Facts, 'capitalAmount'>,
  planId: string,
): Record<Layer, Map<string, number>> {
  const amounts = layerRecord(() => new Map<string, number>())
  for (const row of facts.capitalAmount.values()) {
    if (row.planId === planId) amounts[row.layer].set(row.lineId, row.amount)
  }
  return amounts
}

function unitOf(facts: Pick<Facts, 'capitalTable'>, planId: string): CapitalUnit {
  for (const row of facts.capitalTable.values()) if (row.planId === planId) return row.unit
  return DEFAULT_CAPITAL_UNIT
}

function layerRecord<T>(make: (layer: Layer) => T): Record<Layer, T> {
  return { baseline: make('baseline'), target: make('target'), actual: make('actual') }
}
