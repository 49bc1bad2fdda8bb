import { LAYERS } from '../../changes/fact-tables.ts'
import { findFact } from '../../changes/facts.ts'
import {
  nounOf,
  UNITS_A_STEP,
  VILLAGE_TABLES,
  villagePlace,
} from '../../villages/checked-villages.ts'
import { findingId, signature } from '../finding-id.ts'
import type { Rule } from '../finding.ts'
import { someNames } from '../rule-parts.ts'

/** The number of villages a commune gives is not the number of those it names. Source: domain table, case 12. */
export const villageDeclared: Rule = {
  id: 'village-declared',
  name: 'checks.name.village-declared',
  why: 'checks.why.village-declared',
  scope: 'plan',
  reads: VILLAGE_TABLES,
  *check(plan) {
    for (const table of plan.villages()) {
      const { planId, standard } = table
      let looked = 0
      for (const unitId of table.units()) {
        if (++looked % UNITS_A_STEP === 0) yield null
        const { declared, named } = table.line(unitId)
        for (const layer of LAYERS) {
          const count = declared[layer]
          const names = named[layer].map(({ name }) => name)
          if (count === null || names.length === 0 || count === names.length) continue
          const row = findFact(plan.facts, 'villageCount', { planId, standard, layer, unitId })
          yield {
            rule: 'village-declared',
            id: findingId('village-declared', standard, layer, unitId),
            severity: 'warning',
            message: {
              code: 'checks.found.village-declared',
              params: { declared: count, count: names.length, names: someNames(names) },
              nested: { noun: nounOf(standard) },
            },
            place: villagePlace(table, unitId, layer),
            columnId: plan.columnOf.get(unitId) ?? null,
            unitId,
            fix:
              row === undefined
                ? null
                : {
                    label: {
                      code: 'checks.fix.village-declared',
                      params: { declared: count, count: names.length },
                    },
                    edits: [{ table: 'villageCount', op: 'remove', row }],
                  },
            signature: signature(count, ...names),
          }
        }
      }
      yield null
    }
  },
}
