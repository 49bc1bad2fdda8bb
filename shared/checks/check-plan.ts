import type { Facts } from '../changes/change-set.ts'
import type { Layer } from '../changes/fact-tables.ts'
import { buildCommuneTable } from '../communes/build-commune-table.ts'
import type { CommuneTable } from '../communes/commune-table.ts'
import { buildMatrix } from '../matrix/build-matrix.ts'
import type { Matrix } from '../matrix/matrix.ts'
import { withAcceptances } from './accepted.ts'
import type { CheckSource } from './checked-plan.ts'
import { createChecker } from './checker.ts'
import type { ShownFinding } from './finding.ts'
import { RULES } from './rules.ts'

/** Every finding of a plan, worst first; empty for a plan the document does not have. */
export function checkPlan(facts: Facts, planId: string): readonly ShownFinding[] {
  const source = checkSource(facts)
  const checker = createChecker(() => source, planId, RULES)
  checker.work(() => true)
  return withAcceptances(facts, planId, checker.findings())
}

/** Facts that stand still, with their tables built when first asked for. */
function checkSource(facts: Facts): CheckSource {
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
    matrix(planId: string, setId: string, layer: Layer) {
      const key = `${planId}\u0001${setId}\u0001${layer}`
      const matrix =
        matrices.get(key) ?? buildMatrix(facts, planId, setId, layer, communes(planId, setId))
      matrices.set(key, matrix)
      return matrix
    },
  }
}
