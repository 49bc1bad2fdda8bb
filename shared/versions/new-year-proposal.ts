import { buildCapitalTable } from '../capital/capital-table.ts'
import type { FactRow, Standard } from '../changes/fact-tables.ts'
import { findFact } from '../changes/facts.ts'
import { isKnown, isMet, marksAt } from '../communes/commune-table.ts'
import { planSets } from '../plan/columns.ts'
import { setsOfNewYear, type SetOfNewYear } from './new-year-sets.ts'
import { nameOfYear } from './plan-names.ts'
import type { PlanTables } from '../plan/plan-tables.ts'
import { figureOf, setProgress } from './progress.ts'

/** Which layer of the plan before becomes the baseline of the next. */
export type SourceLayer = 'target' | 'actual'

/** How much of a part of the plan has actual figures. */
export interface ActualCoverage {
  /** Figures with a target: cells of a matrix, lists of communes, amounts. */
  readonly planned: number
  /** Those of them for which nobody has said what was reached. */
  readonly missing: number
}

export interface NewYearSet extends SetOfNewYear {
  readonly cells: ActualCoverage
  readonly lists: ActualCoverage
  /** The actual figures where there are any, else the target. */
  readonly proposed: SourceLayer
}

/** A commune registered in the plan before. `unknown`: nobody has said what it reached. */
export interface RegistrationOfYear {
  readonly standard: Standard
  readonly unitId: string
  readonly state: 'reached' | 'behind' | 'unknown'
  /** Criteria it has not met; empty unless `behind`. */
  readonly missing: readonly string[]
  readonly isRecognised: boolean
}

/** What a next year's plan can start from: shown to the officer before anything is made. */
export interface NewYearProposal {
  readonly from: FactRow<'plan'>
  readonly year: number
  readonly name: string
  readonly sets: readonly NewYearSet[]
  readonly contents: Readonly<Record<'capital' | 'villages' | 'indicators', ActualCoverage>>
  readonly registrations: readonly RegistrationOfYear[]
}

/** Null for a plan that is not there. `year` is the one after the plan's own by default. */
export function newYearProposal(
  tables: PlanTables,
  fromPlanId: string,
  year?: number,
): NewYearProposal | null {
  const { facts } = tables
  const from = facts.plan.get(fromPlanId)
  if (from === undefined) return null
  const next = year ?? from.year + 1
  return {
    from,
    year: next,
    name: nameOfYear(from, next),
    sets: setsOfNewYear(facts, fromPlanId, next).map((entry) => {
      const { cells, missing } = setProgress(tables, fromPlanId, entry.set).total
      const lists = listCoverage(tables, fromPlanId, entry.set.id)
      const hasActual = missing < cells || lists.missing < lists.planned
      return {
        ...entry,
        cells: { planned: cells, missing },
        lists,
        proposed: hasActual ? 'actual' : 'target',
      }
    }),
    contents: {
      capital: capitalCoverage(tables, fromPlanId),
      villages: villageCoverage(tables, fromPlanId),
      indicators: indicatorCoverage(tables, fromPlanId),
    },
    registrations: registrationsOf(tables, fromPlanId),
  }
}

function listCoverage(tables: PlanTables, planId: string, setId: string): ActualCoverage {
  const layers = new Map<string, { target: boolean; actual: boolean }>()
  for (const row of tables.facts.markList.values()) {
    if (row.planId !== planId || row.setId !== setId) continue
    const known = layers.get(row.unitId) ?? { target: false, actual: false }
    if (row.layer === 'actual') known.actual = true
    else known.target = true
    layers.set(row.unitId, known)
  }
  const planned = [...layers.values()].filter(({ target }) => target)
  return { planned: planned.length, missing: planned.filter(({ actual }) => !actual).length }
}

function capitalCoverage({ facts }: PlanTables, planId: string): ActualCoverage {
  const table = buildCapitalTable(facts, planId)
  const leaves = table.lines.filter(({ parts }) => parts.length === 0)
  const figure = figureOf(
    null,
    leaves.map(({ figures }) => ({ target: figures.target.shown, actual: figures.actual.shown })),
  )
  return { planned: figure.cells, missing: figure.missing }
}

function villageCoverage({ facts }: PlanTables, planId: string): ActualCoverage {
  const planned = new Set<string>()
  const reached = new Set<string>()
  for (const table of ['villageCount', 'village'] as const) {
    for (const row of facts[table].values()) {
      if (row.planId !== planId) continue
      const place = `${row.standard}/${row.unitId}`
      if (row.layer === 'target') planned.add(place)
      if (row.layer === 'actual') reached.add(place)
    }
  }
  const missing = [...planned].filter((place) => !reached.has(place)).length
  return { planned: planned.size, missing }
}

function indicatorCoverage({ facts }: PlanTables, planId: string): ActualCoverage {
  const planned = new Set<string>()
  const reached = new Set<string>()
  for (const row of facts.indicatorValue.values()) {
    if (row.planId !== planId) continue
    if (row.figure === 'actual') reached.add(row.indicatorId)
    else if (row.figure !== 'baseline') planned.add(row.indicatorId)
  }
  return {
    planned: planned.size,
    missing: [...planned].filter((id) => !reached.has(id)).length,
  }
}

function registrationsOf(tables: PlanTables, planId: string): RegistrationOfYear[] {
  const { facts } = tables
  const setOf = new Map(planSets(facts, planId).map((set) => [set.standard, set]))
  return [...facts.registration.values()]
    .filter((row) => row.planId === planId)
    .sort((a, b) => a.position - b.position || (a.unitId < b.unitId ? -1 : 1))
    .map(({ standard, unitId }) => {
      const isRecognised = findFact(facts, 'recognition', { unitId, standard }) !== undefined
      const set = setOf.get(standard)
      const table = set === undefined ? null : tables.communes(planId, set.id)
      const unit = table?.unitIndex.get(unitId)
      const isUnknown =
        table === null || unit === undefined || !isKnown(table.known[unit] ?? 0, 'actual')
      if (isUnknown) return { standard, unitId, isRecognised, state: 'unknown', missing: [] }
      const missing = table.shape.criteria.filter(
        (_, number) => !isMet(marksAt(table, unit, number), 'actual'),
      )
      const state = missing.length === 0 ? 'reached' : 'behind'
      return { standard, unitId, isRecognised, state, missing }
    })
}
