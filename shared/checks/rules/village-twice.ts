import { LAYERS } from '../../changes/fact-tables.ts'
import { UNITS_A_STEP, villagePlace } from '../../villages/checked-villages.ts'
import { villageNameKey } from '../../villages/village-names.ts'
import type { Village } from '../../villages/village-table.ts'
import { findingId, signature } from '../finding-id.ts'
import type { Rule } from '../finding.ts'

/** One village named twice in a commune's list, spelled alike or not (`Thuỷ Hoà`, `Thôn Thủy Hòa`). */
export const villageTwice: Rule = {
  id: 'village-twice',
  name: 'checks.name.village-twice',
  why: 'checks.why.village-twice',
  scope: 'plan',
  reads: ['village'],
  *check(plan) {
    for (const table of plan.villages()) {
      let looked = 0
      for (const unitId of table.units()) {
        if (++looked % UNITS_A_STEP === 0) yield null
        const { named } = table.line(unitId)
        for (const layer of LAYERS) {
          for (const group of sameVillages(named[layer])) {
            const [first, ...others] = group
            if (first === undefined || others.length === 0) continue
            const key = villageNameKey(first.name)
            const names = group.map(({ name }) => name)
            yield {
              rule: 'village-twice',
              id: findingId('village-twice', table.standard, layer, unitId, key),
              severity: 'warning',
              message: {
                code: 'checks.found.village-twice',
                params: { count: group.length, names: [...new Set(names)].join(', ') },
              },
              place: villagePlace(table, unitId, layer),
              columnId: plan.columnOf.get(unitId) ?? null,
              unitId,
              fix: {
                label: { code: 'checks.fix.village-twice', params: { name: first.name } },
                edits: others.map((row) => ({ table: 'village', op: 'remove', row })),
              },
              signature: signature(...names),
            }
          }
        }
      }
      yield null
    }
  },
}

function sameVillages(villages: readonly Village[]): Iterable<Village[]> {
  const groups = new Map<string, Village[]>()
  if (villages.length < 2) return groups.values()
  for (const village of villages) {
    const key = villageNameKey(village.name)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [village])
    else group.push(village)
  }
  return groups.values()
}
