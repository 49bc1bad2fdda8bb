import type { Facts } from '../../../shared/changes/change-set.ts'
import type { FactRow } from '../../../shared/changes/fact-tables.ts'
import { communesByColumn, planColumns, setCriteria } from '../../../shared/plan/columns.ts'
import type { Matrix } from '../../../shared/matrix/matrix.ts'
import type { TableChoice } from '../../state/app-store.ts'
import type { DocumentFacts } from '../../state/document-facts.ts'
import type { SheetColumn, SheetRow } from '../../grid/sheet-model.ts'

/** Ids of the rows and columns that are not criteria or units; no slug and no criterion number begins with @. */
export const TOTAL = '@total'
export const RATE = '@rate'
export const BASE = '@base'
export const AVERAGE = '@average'

export type MatrixRow = SheetRow &
  (
    | { readonly part: 'criterion'; readonly index: number; readonly number: string }
    | { readonly part: 'total' | 'base' | 'average' }
  )

export type MatrixColumn = SheetColumn &
  (
    | { readonly part: 'unit'; readonly index: number; readonly columnId: string }
    | { readonly part: 'number' | 'name' | 'total' | 'rate' }
  )

/** One table of the screen: its shape, with live access to its figures. */
export interface MatrixTable {
  readonly choice: TableChoice
  readonly set: FactRow<'criteriaSet'>
  readonly plan: FactRow<'plan'>
  readonly criteria: readonly FactRow<'criterion'>[]
  readonly columns: readonly FactRow<'planColumn'>[]
  /** Communes of the programme by column id: what percentages of a district divide by. */
  readonly communes: ReadonlyMap<string, number>
  readonly facts: () => Facts
  readonly matrix: () => Matrix
  /** What was achieved before the year, to compare with; the matrix itself on the baseline layer. */
  readonly baseline: () => Matrix
}

/** Null when the document has no such plan or set (any more). */
export function describeTable(
  documentFacts: () => DocumentFacts,
  choice: TableChoice,
): MatrixTable | null {
  const { facts } = documentFacts()
  const plan = facts.plan.get(choice.planId)
  const set = facts.criteriaSet.get(choice.setId)
  if (plan === undefined || set === undefined) return null
  return {
    choice,
    plan,
    set,
    criteria: setCriteria(facts, set.id),
    columns: planColumns(facts, plan.id),
    communes: communesByColumn(facts, plan.id),
    facts: () => documentFacts().facts,
    matrix: () => documentFacts().matrix(plan.id, set.id, choice.layer),
    baseline: () => documentFacts().matrix(plan.id, set.id, 'baseline'),
  }
}
