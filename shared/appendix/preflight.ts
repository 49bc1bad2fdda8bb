import type { Facts } from '../changes/change-set.ts'
import { findFact } from '../changes/facts.ts'
import type { Place, ShownFinding } from '../checks/finding.ts'
import { communeLists } from '../communes/commune-lists.ts'
import type { SetEntry } from './appendix-set.ts'

/** An open finding with the appendices in which it shows. */
export interface TouchingFinding {
  readonly finding: ShownFinding
  readonly entries: readonly SetEntry[]
}

/** What is to be looked at before appendices are given out; notes keep nobody. */
export interface Preflight {
  readonly errors: readonly TouchingFinding[]
  readonly warnings: readonly TouchingFinding[]
}

/**
 * The open findings that touch the chosen appendices. `findings` are those of the plan, in their order, which stays.
 */
export function preflight(
  facts: Facts,
  planId: string,
  entries: readonly SetEntry[],
  findings: readonly ShownFinding[],
): Preflight {
  const lists = new Map(communeLists(facts, planId).map((list) => [list.id, list]))
  const unitsOf = (entry: SetEntry): ReadonlySet<string> =>
    new Set(lists.get(entry.listId ?? '')?.units)
  const units = new Map(
    entries.filter(({ kind }) => kind === 'list').map((entry) => [entry.id, unitsOf(entry)]),
  )
  const columnOf = columnIndex(facts, planId)
  const errors: TouchingFinding[] = []
  const warnings: TouchingFinding[] = []
  for (const finding of findings) {
    if (finding.accepted !== null || finding.severity === 'note') continue
    const touched = entries.filter((entry) =>
      touches({ facts, planId, columnOf }, entry, units.get(entry.id), finding),
    )
    if (touched.length === 0) continue
    const part = finding.severity === 'error' ? errors : warnings
    part.push({ finding, entries: touched })
  }
  return { errors, warnings }
}

interface Plan {
  readonly facts: Facts
  readonly planId: string
  readonly columnOf: ReadonlyMap<string, string>
}

/** Whether what a finding speaks of is printed in an appendix; `units`: those of a list. */
function touches(
  plan: Plan,
  entry: SetEntry,
  units: ReadonlySet<string> | undefined,
  { place, unitId }: ShownFinding,
): boolean {
  switch (entry.kind) {
    case 'matrix':
      return touchesMatrix(plan, entry, place)
    case 'list': {
      if (place.screen === 'lists') return place.listId === entry.listId
      if (place.screen === 'communes') {
        return place.setId === entry.setId && units?.has(place.unitId) === true
      }
      const of = place.screen === 'commune' ? place.unitId : unitId
      return of !== null && place.screen !== 'matrix' && units?.has(of) === true
    }
    case 'communes':
    case 'distribution':
      return place.screen === 'communes' && setOf(entry) === place.setId
    case 'meeting':
      return place.screen === 'matrix' && setOf(entry) === place.setId && place.layer === 'baseline'
    case 'capital':
    case 'villages':
    case 'indicators':
    case 'agencies':
    case 'districts':
      return place.screen === entry.kind && ofPlan(place, plan.planId) && sameSubject(entry, place)
    case 'comparison':
    case 'progress':
      return place.screen === 'versions'
    case 'findings':
      return false
  }
}

/** Cells of the table itself, its bases, its units, and columns that are counted from a commune's lists. */
function touchesMatrix({ facts, planId, columnOf }: Plan, entry: SetEntry, place: Place): boolean {
  if (place.screen === 'units') return true
  if (place.screen === 'sets') return place.setId === entry.setId
  if (place.screen === 'matrix') {
    return place.setId === entry.setId && (place.layer === entry.layer || place.row === '@base')
  }
  if (place.screen !== 'communes' || place.setId !== entry.setId) return false
  const columnId = columnOf.get(place.unitId)
  if (columnId === undefined) return false
  const key = { planId, setId: place.setId, layer: entry.layer, columnId }
  return findFact(facts, 'countedColumn', key) !== undefined
}

/** Column of the plan by commune. */
function columnIndex(facts: Facts, planId: string): Map<string, string> {
  const columns = new Map<string, string>()
  for (const row of facts.planColumnUnit.values()) {
    if (row.planId === planId) columns.set(row.unitId, row.columnId)
  }
  return columns
}

/** Ids of contents about a set or a kind end in it: `distribution-xa-ntm-2021-2025`. */
function setOf({ setId, id, kind }: SetEntry): string {
  return setId ?? id.slice(kind.length + 1)
}

function ofPlan(place: Place, planId: string): boolean {
  return !('planId' in place) || place.planId === planId
}

function sameSubject({ id }: SetEntry, place: Place): boolean {
  if (place.screen === 'villages') return id === 'villages' || id.endsWith(place.standard)
  if (place.screen === 'agencies' || place.screen === 'districts') {
    return id === place.screen || id.includes(place.setId)
  }
  return true
}
