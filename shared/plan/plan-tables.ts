import type { Facts } from '../changes/change-set.ts'
import type { Layer } from '../changes/fact-tables.ts'
import { buildCommuneTable } from '../communes/build-commune-table.ts'
import type { CommuneTable } from '../communes/commune-table.ts'
import { buildMatrix } from '../matrix/build-matrix.ts'
import type { Matrix } from '../matrix/matrix.ts'

/** A document's facts with the tables derived from them; a window keeps these in step with each edit. */
export interface PlanTables {
  readonly facts: Facts
  matrix(planId: string, setId: string, layer: Layer): Matrix
  communes(planId: string, setId: string): CommuneTable
}

/** Tables of facts that stand still (a command, an appendix): each is built once, when it is first asked for. */
export function tablesOf(facts: Facts): PlanTables {
  const matrices = new Map<string, Matrix>()
  const tables = new Map<string, CommuneTable>()
  const communes = (planId: string, setId: string): CommuneTable =>
    kept(tables, `${planId}\u0001${setId}`, () => buildCommuneTable(facts, planId, setId))
  return {
    facts,
    communes,
    matrix: (planId, setId, layer) =>
      kept(matrices, `${planId}\u0001${setId}\u0001${layer}`, () =>
        buildMatrix(facts, planId, setId, layer, communes(planId, setId)),
      ),
  }
}

function kept<T>(cache: Map<string, T>, key: string, build: () => T): T {
  const known = cache.get(key)
  if (known !== undefined) return known
  const built = build()
  cache.set(key, built)
  return built
}
