import { buildCommuneTable } from '../communes/build-commune-table.ts'
import { countAt } from '../communes/commune-table.ts'
import { isCounted } from '../communes/counted-columns.ts'
import type { Facts } from '../changes/change-set.ts'
import { LAYERS, type Layer } from '../changes/fact-tables.ts'
import { findFact } from '../changes/facts.ts'
import type { PlanColumn } from './column-edits.ts'
import { planSets, setCriteria } from './columns.ts'
import type { RegroupedRows } from './regrouped-rows.ts'

/** A column as it should be, with all its communes. */
export interface TargetColumn {
  readonly columnId: string
  readonly name: string
  readonly shortName: string
  readonly unitIds: readonly string[]
}

/** Old columns, the new ones, and which of these each old one goes to (`members`: unit ids by old column). */
export interface Regrouped {
  readonly old: readonly PlanColumn[]
  readonly targets: readonly TargetColumn[]
  readonly destinations: ReadonlyMap<string, TargetColumn>
  readonly members: ReadonlyMap<string, readonly string[]>
  readonly rows: RegroupedRows
}

/** The figures of each new column: those of the old ones in it, added up; counted where all of them are. */
export function placeCells(facts: Facts, planId: string, grouped: Regrouped): void {
  const { old, targets, destinations, members, rows } = grouped
  for (const set of planSets(facts, planId)) {
    const criteria = setCriteria(facts, set.id).map(({ number }) => number)
    const table = buildCommuneTable(facts, planId, set.id)
    for (const layer of LAYERS) {
      const of = { planId, setId: set.id, layer }
      for (const target of targets) {
        const sources = old.filter(
          ({ columnId }) => destinations.get(columnId)?.columnId === target.columnId,
        )
        const counted = sources.filter(({ columnId }) => isCounted(facts, of, columnId))
        const others = sources.filter(
          (column) =>
            !counted.includes(column) &&
            ((members.get(column.columnId) ?? []).length > 0 || hasCells(facts, of, column)),
        )
        const staysCounted = counted.length > 0 && others.length === 0
        if (staysCounted) rows.put('countedColumn', { ...of, columnId: target.columnId })
        for (const criterion of criteria) {
          const value = sumOfKnown(
            sources.map(({ columnId }) => {
              if (staysCounted || !counted.some((column) => column.columnId === columnId)) {
                return findFact(facts, 'matrixCell', { ...of, criterion, columnId })?.value ?? null
              }
              const number = table.numberIndex.get(criterion)
              const column = table.shape.columns.indexOf(columnId)
              return number === undefined ? null : countAt(table, layer, column, number)
            }),
          )
          if (value === null) continue
          rows.put('matrixCell', { ...of, criterion, columnId: target.columnId, value })
        }
      }
    }
  }
}

function hasCells(
  facts: Facts,
  of: { planId: string; setId: string; layer: Layer },
  column: PlanColumn,
): boolean {
  for (const cell of facts.matrixCell.values()) {
    if (cell.columnId !== column.columnId || cell.planId !== of.planId) continue
    if (cell.setId === of.setId && cell.layer === of.layer) return true
  }
  return false
}

/** Null where nothing is known: a blank is not 0. */
export function sumOfKnown(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null)
  return known.length === 0 ? null : known.reduce(add, 0)
}

function add(a: number, b: number): number {
  return a + b
}
