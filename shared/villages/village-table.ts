import type { Facts, RowChange } from '../changes/change-set.ts'
import {
  LAYERS,
  VILLAGE_STANDARDS,
  type FactRow,
  type Layer,
  type VillageStandard,
} from '../changes/fact-tables.ts'
import { ratio, type Ratio } from '../numbers/ratio.ts'
import { planColumns } from '../plan/columns.ts'
import { planUnits } from '../plan/plan-units.ts'
import { columnUnitIds } from './column-unit.ts'
import { indexVillages, type VillageEntry } from './village-index.ts'

export type Village = FactRow<'village'>

/** `total`: all villages; `baseline`: reached before the year; `target`: planned in addition; `actual`: added by its end. */
export const VILLAGE_CELLS = ['total', ...LAYERS] as const
export type VillageCell = (typeof VILLAGE_CELLS)[number]

export type VillageCounts = Readonly<Record<VillageCell, number | null>>

/** What a plan says of one commune. */
export interface VillageLine {
  readonly unitId: string
  /** As entered; null where nothing was. */
  readonly declared: VillageCounts
  /** Villages by name, in their order. */
  readonly named: Readonly<Record<Layer, readonly Village[]>>
  /** The declared figure, or the number of names where there is no other. */
  readonly shown: VillageCounts
  /** Reached before and planned (lũy kế); null while nobody has said how many were reached before. */
  readonly cumulative: number | null
}

/** One figure of a column or of the plan. */
export interface VillageFigure {
  /** Of the parts that have a figure; null when none has. */
  readonly sum: number | null
  /** Communes that have a figure of their own. */
  readonly known: number
  /** Every part has a figure. */
  readonly isComplete: boolean
  /** The figure entered for the district or the province itself. */
  readonly own: number | null
  /** The sum; where parts are missing and the whole has a figure, that. */
  readonly shown: number | null
}

/** The figures of a column, or of the whole plan, whose parts are its columns. */
export interface VillageTotals {
  /** The unit whose own figures stand beside the sums; null for a column that is no unit. */
  readonly unitId: string | null
  readonly communes: number
  readonly figures: Readonly<Record<VillageCell, VillageFigure>>
  readonly named: Readonly<Record<Layer, number>>
  /** Reached before and planned, of the figures shown: 240 + 93 = 333, also where 240 is only known for the province. */
  readonly cumulative: number | null
}

export interface VillageColumn {
  readonly column: FactRow<'planColumn'>
  /** The district that the column is, for figures known only for the whole of it; null for a group of one's own. */
  readonly unitId: string | null
  readonly communes: readonly FactRow<'unit'>[]
}

/** A plan's villages of one standard: indexed once, kept in step by `note`. */
export interface VillageTable {
  readonly planId: string
  readonly standard: VillageStandard
  /** The province or district the plan is for. */
  readonly planUnitId: string
  /** In the order of the plan, each with its communes in theirs. */
  readonly columns: readonly VillageColumn[]
  /** Index of a commune's column; undefined for units that are no commune of the plan. */
  readonly columnOf: ReadonlyMap<string, number>
  line(unitId: string): VillageLine
  /** Villages of a unit by name, of all layers. */
  villages(unitId: string): readonly Village[]
  columnTotals(index: number): VillageTotals
  planTotals(): VillageTotals
  /** Whether anything is said of the commune: a count, a name, its number of villages. */
  hasFigures(unitId: string): boolean
  /** Units of which anything is said, also those outside the plan's columns. */
  units(): Iterable<string>
  /** Takes over changed rows; returns the units whose figures moved. Columns and units must be as they were. */
  note(rows: readonly RowChange[]): ReadonlySet<string>
}

export interface VillageTableParts {
  readonly columns: readonly FactRow<'planColumn'>[]
  readonly communesOf: (columnId: string) => readonly FactRow<'unit'>[]
}

/** Standards of which the plan has a count or a name, in their own order. */
export function villageStandards(facts: Facts, planId: string): VillageStandard[] {
  const found = new Set<VillageStandard>()
  for (const row of facts.villageCount.values()) if (row.planId === planId) found.add(row.standard)
  for (const row of facts.village.values()) if (row.planId === planId) found.add(row.standard)
  return VILLAGE_STANDARDS.filter((standard) => found.has(standard))
}

/**
 * The villages of one standard by commune, column and plan. `parts` saves reading the plan's columns and communes again.
 * Source: plans of 2022 and 2023 ("có thêm 93 thôn, lũy kế 333"); counts are known for the province before they are for
 * communes, so a figure of the whole stands where its parts are incomplete.
 */
export function buildVillageTable(
  facts: Facts,
  planId: string,
  standard: VillageStandard,
  parts: VillageTableParts = readParts(facts, planId),
): VillageTable {
  const index = indexVillages(facts, planId, standard)
  const unitIds = columnUnitIds(facts, parts)
  const columns = parts.columns.map((column): VillageColumn => ({
    column,
    unitId: unitIds.get(column.columnId) ?? null,
    communes: parts.communesOf(column.columnId),
  }))
  const columnOf = new Map<string, number>()
  for (const [at, { communes }] of columns.entries()) {
    for (const { id } of communes) columnOf.set(id, at)
  }
  const planUnitId = facts.plan.get(planId)?.unitId ?? ''
  const lines = new Map<string, VillageLine>()
  const totals = new Map<number, VillageTotals>()
  let whole: VillageTotals | null = null

  function line(unitId: string): VillageLine {
    const known = lines.get(unitId)
    if (known !== undefined) return known
    const read = lineOf(unitId, index.entry(unitId))
    lines.set(unitId, read)
    return read
  }

  function columnTotals(at: number): VillageTotals {
    const known = totals.get(at)
    if (known !== undefined) return known
    const column = columns[at]
    const communes = column?.communes ?? []
    const read = sumUp(
      column?.unitId ?? null,
      communes.length,
      communes.map(({ id }) => partOfLine(line(id))),
    )
    totals.set(at, read)
    return read
  }

  function sumUp(unitId: string | null, communes: number, of: readonly Part[]): VillageTotals {
    const own = unitId === null ? null : line(unitId).declared
    const figure = (cell: VillageCell): VillageFigure => figureOf(of, cell, own?.[cell] ?? null)
    const figures = {
      total: figure('total'),
      baseline: figure('baseline'),
      target: figure('target'),
      actual: figure('actual'),
    }
    const named = { baseline: 0, target: 0, actual: 0 }
    for (const part of of) for (const layer of LAYERS) named[layer] += part.named[layer]
    const cumulative = cumulativeOf(figures.baseline.shown, figures.target.shown)
    return { unitId, communes, figures, named, cumulative }
  }

  return {
    planId,
    standard,
    planUnitId,
    columns,
    columnOf,
    line,
    villages: (unitId) => index.entry(unitId)?.names ?? NO_NAMES,
    columnTotals,
    planTotals() {
      whole ??= sumUp(
        planUnitId,
        columnOf.size,
        columns.map((_, at) => partOfTotals(columnTotals(at))),
      )
      return whole
    },
    hasFigures: (unitId) => index.entry(unitId) !== undefined,
    units: () => index.units(),
    note(rows) {
      const moved = index.note(rows)
      for (const unitId of moved) {
        lines.delete(unitId)
        const at = columnOf.get(unitId)
        if (at !== undefined) totals.delete(at)
      }
      if (moved.size === 0) return moved
      whole = null
      for (const [at, { unitId }] of columns.entries()) {
        if (unitId !== null && moved.has(unitId)) totals.delete(at)
      }
      return moved
    },
  }
}

/** All villages of a whole; null while some of its communes have not said how many they have. */
export function wholeTotal({ figures: { total } }: VillageTotals): number | null {
  return total.isComplete || total.own !== null ? total.shown : null
}

/** Reached and planned of all villages; null without their number. */
export function villageRate(cumulative: number | null, total: number | null): Ratio | null {
  return cumulative === null || total === null ? null : ratio(cumulative, total)
}

function readParts(facts: Facts, planId: string): VillageTableParts {
  const columns = planColumns(facts, planId)
  const communes = new Map<string, FactRow<'unit'>[]>()
  for (const { unit, columnId } of planUnits(facts, planId, columns)) {
    const known = communes.get(columnId)
    if (known === undefined) communes.set(columnId, [unit])
    else known.push(unit)
  }
  return { columns, communesOf: (columnId) => communes.get(columnId) ?? [] }
}

const NOTHING: VillageCounts = { total: null, baseline: null, target: null, actual: null }
const NO_NAMES: readonly Village[] = []

function lineOf(unitId: string, entry: VillageEntry | undefined): VillageLine {
  if (entry === undefined) {
    const named = { baseline: NO_NAMES, target: NO_NAMES, actual: NO_NAMES }
    return { unitId, declared: NOTHING, named, shown: NOTHING, cumulative: null }
  }
  const { names } = entry
  const of = (layer: Layer): readonly Village[] => names.filter((name) => name.layer === layer)
  const named = { baseline: of('baseline'), target: of('target'), actual: of('actual') }
  const { total, baseline, target, actual } = entry
  const count = (declared: number | null, layer: Layer): number | null =>
    declared ?? (named[layer].length === 0 ? null : named[layer].length)
  const shown = {
    total,
    baseline: count(baseline, 'baseline'),
    target: count(target, 'target'),
    actual: count(actual, 'actual'),
  }
  return {
    unitId,
    declared: { total, baseline, target, actual },
    named,
    shown,
    cumulative: cumulativeOf(shown.baseline, shown.target),
  }
}

/** Where nothing is planned, what was reached stays. */
function cumulativeOf(baseline: number | null, target: number | null): number | null {
  return baseline === null ? null : baseline + (target ?? 0)
}

/** A commune as part of its column, or a column as part of the plan. */
interface Part {
  readonly shown: (cell: VillageCell) => number | null
  /** Communes behind the figure that have one. */
  readonly known: (cell: VillageCell) => number
  readonly isComplete: (cell: VillageCell) => boolean
  readonly named: Readonly<Record<Layer, number>>
}

function partOfLine({ shown, named }: VillageLine): Part {
  return {
    shown: (cell) => shown[cell],
    known: (cell) => (shown[cell] === null ? 0 : 1),
    isComplete: (cell) => shown[cell] !== null,
    named: {
      baseline: named.baseline.length,
      target: named.target.length,
      actual: named.actual.length,
    },
  }
}

function partOfTotals({ communes, figures, named }: VillageTotals): Part {
  return {
    shown: (cell) => figures[cell].shown,
    known: (cell) => figures[cell].known,
    // A column without communes has nothing that could be missing.
    isComplete: (cell) => communes === 0 || figures[cell].isComplete || figures[cell].own !== null,
    named,
  }
}

function figureOf(parts: readonly Part[], cell: VillageCell, own: number | null): VillageFigure {
  let sum: number | null = null
  let known = 0
  let isComplete = parts.length > 0
  for (const part of parts) {
    const shown = part.shown(cell)
    if (shown !== null) sum = (sum ?? 0) + shown
    known += part.known(cell)
    isComplete &&= part.isComplete(cell)
  }
  const shown = isComplete && sum !== null ? sum : (own ?? sum)
  return { sum, known, isComplete: isComplete && sum !== null, own, shown }
}
