import type { Facts } from '../changes/change-set.ts'
import type { CheckSource } from '../checks/checked-plan.ts'
import { buildCommuneTable } from '../communes/build-commune-table.ts'
import type { CommuneTable } from '../communes/commune-table.ts'
import { buildMatrix } from '../matrix/build-matrix.ts'
import type { Matrix } from '../matrix/matrix.ts'

/** Facts with the tables derived from them, kept in step by whoever holds them (a window, a check). */
export type SentenceSource = CheckSource

/** Facts that stand still, with each table built when first asked for. */
export function sentenceSource(facts: Facts): SentenceSource {
  const tables = new Map<string, CommuneTable>()
  const matrices = new Map<string, Matrix>()
  const communes = (planId: string, setId: string): CommuneTable => {
    const key = `${planId}\u0001${setId}`
    const table = tables.get(key) ?? buildCommuneTable(facts, planId, setId)
    tables.set(key, table)
    return table
  }
  return {
    facts,
    communes,
    matrix(planId, setId, layer) {
      const key = `${planId}\u0001${setId}\u0001${layer}`
      const matrix =
        matrices.get(key) ?? buildMatrix(facts, planId, setId, layer, communes(planId, setId))
      matrices.set(key, matrix)
      return matrix
    },
  }
}
