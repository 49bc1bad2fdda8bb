import type { Facts } from '../changes/change-set.ts'
import type { FactRow, Layer } from '../changes/fact-tables.ts'
import type { CommuneList } from '../communes/commune-lists.ts'
import type { CommuneTable } from '../communes/commune-table.ts'
import type { Matrix } from '../matrix/matrix.ts'
import type { VillageTable } from '../villages/village-table.ts'
import type { SetCatalogue } from './set-catalogue.ts'

/** A set of the plan with its numbers. */
export interface CheckedSet {
  readonly set: FactRow<'criteriaSet'>
  readonly catalogue: SetCatalogue
}

/** What one commune's rows say in one set; null where there is no row. */
export interface UnitLists {
  readonly set: CheckedSet
  readonly baseline: readonly string[] | null
  /** To be met in addition this year. */
  readonly planned: readonly string[] | null
  readonly lost: readonly string[]
  readonly actual: readonly string[] | null
  readonly declared: Readonly<Record<Layer, number | null>>
}

/** A commune or district of the plan with its lists in every set in which it has any. */
export interface CheckedUnit {
  readonly unit: FactRow<'unit'>
  /** The column it is counted in; of a district the one its communes share, null where there is none. */
  readonly columnId: string | null
  /** The plan's sets for units of its level. */
  readonly sets: readonly CheckedSet[]
  readonly lists: readonly UnitLists[]
}

/** What a rule looks at: a plan with its tables. */
export interface CheckedPlan {
  readonly facts: Facts
  readonly plan: FactRow<'plan'>
  readonly columns: readonly FactRow<'planColumn'>[]
  /** Sets whose criteria communes meet; sets of districts have no communes to count. */
  readonly sets: readonly CheckedSet[]
  /** Communes and districts that rules of scope `unit` are to look at: those that changed, or a part of all. */
  readonly units: readonly CheckedUnit[]
  /** Every commune of the plan in the order of its columns, and the column of each. */
  readonly columnOf: ReadonlyMap<string, string>
  /** Ids of the plan's districts, which sets of their own speak of. */
  readonly districtIds: ReadonlySet<string>
  /** Communes of each column, by its id. */
  readonly unitsOfColumn: ReadonlyMap<string, readonly FactRow<'unit'>[]>
  /** Reads the lists of one commune or district; undefined for one outside the plan. */
  readonly unit: (unitId: string) => CheckedUnit | undefined
  /** Values that wait for a decision, by commune. */
  readonly heldOf: (unitId: string) => readonly FactRow<'heldValue'>[]
  readonly lists: () => readonly CommuneList[]
  /** Of the standards that have figures; one table of each for all rules, kept in step. */
  readonly villages: () => Iterable<VillageTable>
  readonly communes: (setId: string) => CommuneTable
  readonly matrix: (setId: string, layer: Layer) => Matrix
}
