import { buildCapitalTable, type CapitalTable } from '../../../shared/capital/capital-table.ts'
import type { Facts } from '../../../shared/changes/change-set.ts'
import { LAYERS, type FactTable, type Layer } from '../../../shared/changes/fact-tables.ts'
import type { DocumentSession } from '../../state/document-session.ts'

/** What the table of capital is made of; edits of any other table leave it as it is. */
export const CAPITAL_TABLES: readonly FactTable[] = ['capitalTable', 'capitalLine', 'capitalAmount']

/** The plan's table of capital, read anew after each edit that touches it. */
export interface CapitalSource {
  readonly planId: string
  readonly year: number
  readonly facts: () => Facts
  readonly table: () => CapitalTable
  readonly forget: () => void
}

export function createCapitalSource(session: DocumentSession, planId: string): CapitalSource {
  const facts = (): Facts => session.facts().facts
  let table: CapitalTable | null = null
  return {
    planId,
    year: facts().plan.get(planId)?.year ?? 0,
    facts,
    table: () => (table ??= buildCapitalTable(facts(), planId)),
    forget: () => (table = null),
  }
}

/** Layers in which some declared total differs from the sum of its parts: those that show both. */
export function differingLayers(table: CapitalTable): Layer[] {
  return LAYERS.filter(
    (layer) =>
      isDifferent(table.total[layer].difference) ||
      table.lines.some((line) => isDifferent(line.figures[layer].difference)),
  )
}

/** Layers with a column of shares: those with figures, and the plan's in any case. */
export function sharedLayers(table: CapitalTable): Layer[] {
  return LAYERS.filter((layer) => layer === 'target' || table.layers.includes(layer))
}

function isDifferent(difference: number | null): boolean {
  return difference !== null && difference !== 0
}

/** Changes when rows or columns of the sheet do: lines, their names and places, the columns beside amounts, the unit. */
export function shapeOf(table: CapitalTable): string {
  const lines = table.lines.map(({ id, depth, name, parts }) => [id, depth, name, parts.length])
  return JSON.stringify([table.unit, lines, sharedLayers(table), differingLayers(table)])
}
