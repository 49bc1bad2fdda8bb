import { unitName } from '../../../shared/units/unit-name.ts'
import type { Facts } from '../../../shared/changes/change-set.ts'
import type { FactRow } from '../../../shared/changes/fact-tables.ts'
import type { CommuneTable } from '../../../shared/communes/commune-table.ts'
import { filterSource, type FilterSource } from '../../../shared/communes/filter-communes.ts'
import { unitFigures, type UnitFigures } from '../../../shared/communes/unit-figures.ts'
import type { NumberCatalogue } from '../../../shared/criteria/parse-number-list.ts'
import { planColumns, setCriteria, setSubCriteria } from '../../../shared/plan/columns.ts'
import type { SheetColumn, SheetRow } from '../../grid/sheet-model.ts'
import type { TableChoice } from '../../state/app-store.ts'
import type { DocumentFacts } from '../../state/document-facts.ts'

/** Ids of what is no criterion and no commune; no slug and no criterion number begins with @. */
export const COMMUNE = '@commune'
export const COUNT = '@count'
export const LIST = '@list'
export const PLANNED_COUNT = '@plannedCount'
export const PLANNED_LIST = '@plannedList'
export const SHOWN = '@shown'
export const ACHIEVED = '@achieved'
export const PLANNED_ROW = '@planned'
export const AFTER = '@after'

/** `plan`: what is met before the year and what is planned for it; `actual`: what was met at its end. */
export type GridView = 'plan' | 'actual'
/** Which numbers have columns. */
export type Detail = 'criteria' | 'sub'

export type CommuneRow = SheetRow &
  (
    | { readonly part: 'commune'; readonly unit: number; readonly unitId: string }
    | { readonly part: 'district'; readonly column: number }
    | { readonly part: 'shown' | 'achieved' | 'planned' | 'after' }
  )

export type CommuneColumn = SheetColumn &
  (
    | {
        readonly part: 'mark'
        /** Index among the numbers of the commune table. */
        readonly index: number
        readonly number: string
        readonly name: string
      }
    | { readonly part: 'no' | 'commune' | 'count' | 'list' | 'plannedCount' | 'plannedList' }
  )

/** A number with a column of its own. */
export interface GridNumber {
  readonly number: string
  readonly name: string
  readonly index: number
}

/** The communes of a plan in one set: its shape, with live access to marks and figures. */
export interface CommunesTable {
  readonly planId: string
  readonly setId: string
  readonly view: GridView
  readonly plan: FactRow<'plan'>
  readonly set: FactRow<'criteriaSet'>
  readonly columns: readonly FactRow<'planColumn'>[]
  /** In the order of the commune table. */
  readonly units: readonly FactRow<'unit'>[]
  readonly criteria: readonly GridNumber[]
  readonly subCriteria: readonly GridNumber[]
  readonly catalogue: NumberCatalogue
  readonly communes: CommuneTable
  readonly figures: UnitFigures
  readonly source: FilterSource
  readonly facts: () => Facts
}

/** Null when the document has no such plan or set (any more). */
export function describeCommunes(
  documentFacts: () => DocumentFacts,
  choice: TableChoice,
): CommunesTable | null {
  const { facts } = documentFacts()
  const { planId, setId } = choice
  const plan = facts.plan.get(planId)
  const set = facts.criteriaSet.get(setId)
  if (plan === undefined || set === undefined) return null
  const communes = documentFacts().communes(planId, setId)
  const criteria = setCriteria(facts, setId)
  const subs = setSubCriteria(facts, setId)
  const figures = unitFigures(facts, planId, setId, communes)
  const numbersOf = (rows: readonly { number: string; name: string }[]): GridNumber[] =>
    rows.flatMap(({ number, name }) => {
      const index = communes.numberIndex.get(number)
      return index === undefined ? [] : [{ number, name, index }]
    })
  return {
    planId,
    setId,
    view: choice.layer === 'actual' ? 'actual' : 'plan',
    plan,
    set,
    columns: planColumns(facts, planId),
    units: communes.shape.units.flatMap((id) => facts.unit.get(id) ?? []),
    criteria: numbersOf(criteria.map((row) => ({ number: row.number, name: row.shortName }))),
    subCriteria: numbersOf(subs),
    catalogue: {
      criteria: criteria.map(({ number }) => number),
      subCriteria: subs.map(({ number }) => number),
    },
    communes,
    figures,
    source: filterSource(facts, planId, communes, figures),
    facts: () => documentFacts().facts,
  }
}

/** `Xã Bảo Lâm`. */
export function communeName(unit: FactRow<'unit'> | undefined): string {
  return unit === undefined ? '' : unitName(unit)
}
