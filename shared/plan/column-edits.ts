import type { Facts } from '../changes/change-set.ts'
import type { FactEdit } from '../changes/fact-edit.ts'
import type { FactRow } from '../changes/fact-tables.ts'
import { foldLabel } from '../units/fold-label.ts'
import { planColumns } from './columns.ts'
import { columnUse, totalUse } from './fact-use.ts'
import { done, refused, type Outcome } from './outcome.ts'
import { freeId, slug } from './slug.ts'

export type PlanColumn = FactRow<'planColumn'>

/** The column of each unit in a plan. */
export function columnOfUnits(facts: Facts, planId: string): Map<string, string> {
  const columns = new Map<string, string>()
  for (const row of facts.planColumnUnit.values()) {
    if (row.planId === planId) columns.set(row.unitId, row.columnId)
  }
  return columns
}

/** Adds a column at the end, with the communes that move into it. */
export function addColumn(
  facts: Facts,
  planId: string,
  name: string,
  unitIds: readonly string[],
): Outcome {
  const tidy = name.replace(/\s+/g, ' ').trim()
  const refusal = headingRefusal(facts, planId, tidy, null)
  if (refusal !== null) return refusal
  const columns = planColumns(facts, planId)
  const columnId = freeColumnId(facts, planId, tidy)
  const position = Math.max(-1, ...columns.map((column) => column.position)) + 1
  return done([
    {
      table: 'planColumn',
      op: 'put',
      row: { planId, columnId, name: tidy, shortName: tidy, position, recognisedNtm: null },
    },
    ...assignEdits(facts, planId, columnId, unitIds),
  ])
}

/** An id that neither a column of the plan nor a unit has: the columns of districts carry their units' ids. */
export function freeColumnId(facts: Facts, planId: string, name: string): string {
  const taken = new Set(facts.unit.keys())
  for (const column of planColumns(facts, planId)) taken.add(column.columnId)
  return freeId(slug(name) || 'cot', taken)
}

/** Changes a column's names or its number of recognised communes. Refuses a heading that another column has. */
export function changeColumn(
  facts: Facts,
  planId: string,
  columnId: string,
  part: Partial<Pick<PlanColumn, 'name' | 'shortName' | 'recognisedNtm'>>,
): Outcome {
  const column = findColumn(facts, planId, columnId)
  if (column === undefined) return refused('units.refused.gone', {})
  const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim()
  const next = { ...column, ...part }
  const row = { ...next, name: tidy(next.name), shortName: tidy(next.shortName) }
  if (row.name === '' || row.shortName === '') return refused('units.refused.name', {})
  const isRenamed = row.shortName !== column.shortName
  const refusal = isRenamed ? headingRefusal(facts, planId, row.shortName, columnId) : null
  return refusal ?? done([{ table: 'planColumn', op: 'put', row }])
}

function headingRefusal(
  facts: Facts,
  planId: string,
  heading: string,
  except: string | null,
): Outcome | null {
  if (heading === '') return refused('units.refused.name', {})
  const other = planColumns(facts, planId).find(
    (column) => column.columnId !== except && foldLabel(column.shortName) === foldLabel(heading),
  )
  return other === undefined ? null : refused('units.refused.heading', { name: other.shortName })
}

function findColumn(facts: Facts, planId: string, columnId: string): PlanColumn | undefined {
  return planColumns(facts, planId).find((column) => column.columnId === columnId)
}

/** Moves a column to another place in the order of the matrix (`to` counts from 0). */
export function moveColumn(facts: Facts, planId: string, columnId: string, to: number): FactEdit[] {
  const columns = planColumns(facts, planId)
  const moved = columns.find((column) => column.columnId === columnId)
  if (moved === undefined) return []
  const rest = columns.filter((column) => column !== moved)
  const place = Math.max(0, Math.min(to, rest.length))
  return orderEdits([...rest.slice(0, place), moved, ...rest.slice(place)])
}

function orderEdits(columns: readonly PlanColumn[]): FactEdit[] {
  return columns.flatMap((column, position): FactEdit[] =>
    column.position === position
      ? []
      : [{ table: 'planColumn', op: 'put', row: { ...column, position } }],
  )
}

/**
 * Puts communes into a column, or into none (`null`). Entered figures stay with the columns they were entered for:
 * a number of communes does not say which ones they are.
 */
export function assignEdits(
  facts: Facts,
  planId: string,
  columnId: string | null,
  unitIds: Iterable<string>,
): FactEdit[] {
  const current = columnOfUnits(facts, planId)
  const edits: FactEdit[] = []
  for (const unitId of unitIds) {
    const before = current.get(unitId)
    if (before === (columnId ?? undefined)) continue
    if (before !== undefined) {
      const row = { planId, columnId: before, unitId }
      edits.push({ table: 'planColumnUnit', op: 'remove', row })
    }
    if (columnId !== null) {
      edits.push({ table: 'planColumnUnit', op: 'put', row: { planId, columnId, unitId } })
    }
  }
  return edits
}

/** Removes a column that has no figures; its communes are then in none. Refuses one with figures, or the only one. */
export function removeColumn(facts: Facts, planId: string, columnId: string): Outcome {
  const column = findColumn(facts, planId, columnId)
  if (column === undefined) return refused('units.refused.gone', {})
  const columns = planColumns(facts, planId)
  if (columns.length === 1) return refused('units.refused.lastColumn', { name: column.name })
  const use = columnUse(facts, planId, columnId)
  if (use.size > 0) {
    return refused('units.refused.columnFacts', { name: column.name, count: totalUse(use) })
  }
  const edits: FactEdit[] = []
  for (const row of facts.planColumnUnit.values()) {
    if (row.planId === planId && row.columnId === columnId) {
      edits.push({ table: 'planColumnUnit', op: 'remove', row })
    }
  }
  edits.push({ table: 'planColumn', op: 'remove', row: column })
  return done([...edits, ...orderEdits(columns.filter((it) => it !== column))])
}
