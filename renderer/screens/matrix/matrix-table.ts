import type { Facts } from '../../../shared/changes/change-set.ts'
import { LAYERS, type FactRow } from '../../../shared/changes/fact-tables.ts'
import { BOUND_ROW } from '../../../shared/communes/feasibility.ts'
import type { CommuneTable } from '../../../shared/communes/commune-table.ts'
import { isCounted } from '../../../shared/communes/counted-columns.ts'
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
/** Rows of the feasibility bound: the most communes that can meet every criterion, and those to be recognised. */
export const BOUND = BOUND_ROW
export const RECOGNISED = '@recognised'

export type MatrixRow = SheetRow &
  (
    | { readonly part: 'criterion'; readonly index: number; readonly number: string }
    | { readonly part: 'total' | 'base' | 'average' }
    | { readonly part: 'bound' }
    | { readonly part: 'recognised' }
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
  /** Ids of the columns that are counted from their communes in this table. */
  readonly counted: ReadonlySet<string>
  /** Whether any layer of the column is counted: figures of one layer also move those of what was added. */
  readonly hasCounts: (columnId: string) => boolean
  readonly facts: () => Facts
  readonly matrix: () => Matrix
  /** What was achieved before the year, to compare with; the matrix itself on the baseline layer. */
  readonly baseline: () => Matrix
  /** What the lists of the communes say, in every layer of the set. */
  readonly lists: () => CommuneTable
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
  const columns = planColumns(facts, plan.id)
  return {
    choice,
    plan,
    set,
    criteria: setCriteria(facts, set.id),
    columns,
    counted: new Set(
      columns
        .filter(({ columnId }) => isCounted(facts, choice, columnId))
        .map(({ columnId }) => columnId),
    ),
    communes: communesByColumn(facts, plan.id),
    hasCounts: (columnId) =>
      LAYERS.some((layer) => isCounted(documentFacts().facts, { ...choice, layer }, columnId)),
    facts: () => documentFacts().facts,
    matrix: () => documentFacts().matrix(plan.id, set.id, choice.layer),
    baseline: () => documentFacts().matrix(plan.id, set.id, 'baseline'),
    lists: () => documentFacts().communes(plan.id, set.id),
  }
}
