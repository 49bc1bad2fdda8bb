import type { Facts } from '../changes/change-set.ts'
import type { FactEdit } from '../changes/fact-edit.ts'
import type { FactRow } from '../changes/fact-tables.ts'
import { findFact } from '../changes/facts.ts'
import { agencyKey, joinAgencies, splitAgencies } from '../agencies/agency-names.ts'
import { tidy } from './own-set.ts'

/** Agencies of criteria and of sub-criteria: two tables, as a sub-criterion may carry its criterion's number. */
export const AGENCY_TABLES = ['criterionAgency', 'subCriterionAgency'] as const
export type AgencyTable = (typeof AGENCY_TABLES)[number]

/** What is written of one criterion or sub-criterion; a part that is left out stays as it is. */
export interface AgencyPart {
  readonly agency?: string
  readonly partners?: string
}

/** Who answers for a criterion or sub-criterion, in any set; both empty takes the row away. */
export function agencyEdits(
  facts: Facts,
  setId: string,
  criterion: string,
  part: AgencyPart,
  table: AgencyTable = 'criterionAgency',
): FactEdit[] {
  const key = { setId, criterion }
  const before = findFact(facts, table, key)
  const agency = tidy(part.agency ?? before?.agency ?? '')
  const partners = tidy(part.partners ?? before?.partners ?? '')
  if (agency === '' && partners === '') {
    return before === undefined ? [] : [{ table, op: 'remove', row: before }]
  }
  if (before !== undefined && before.agency === agency && before.partners === partners) return []
  return [{ table, op: 'put', row: { ...key, agency, partners } }]
}

/** One cell of the table of assignments. */
export interface AssignmentChange extends AgencyPart {
  readonly table: AgencyTable
  readonly number: string
}

/** The edits of a block of cells: what it says of one criterion in several cells becomes one row. */
export function assignmentEdits(
  facts: Facts,
  setId: string,
  changes: readonly AssignmentChange[],
): FactEdit[] {
  const merged = new Map<string, AssignmentChange>()
  for (const change of changes) {
    const key = `${change.table}\u0001${change.number}`
    merged.set(key, { ...merged.get(key), ...change })
  }
  return [...merged.values()].flatMap(({ table, number, ...part }) =>
    agencyEdits(facts, setId, number, part, table),
  )
}

/** The edits that take the agency of a number to another one, or away (`to` null), as its criterion goes there. */
export function agencyMoves(
  facts: Facts,
  table: AgencyTable,
  setId: string,
  from: string,
  to: string | null,
): FactEdit[] {
  const row = findFact(facts, table, { setId, criterion: from })
  if (row === undefined) return []
  const removal: FactEdit = { table, op: 'remove', row }
  return to === null ? [removal] : [{ table, op: 'put', row: { ...row, criterion: to } }, removal]
}

/**
 * The edits that write one name wherever one of several spellings stands, as lead or among partners, in every set of the
 * document. A name that then stands twice in one cell stays once.
 */
export function renameAgencyEdits(
  facts: Facts,
  spellings: readonly string[],
  to: string,
): FactEdit[] {
  const name = tidy(to)
  const isMeant = new Set(spellings.map(agencyKey))
  if (name === '') return []
  const edits: FactEdit[] = []
  for (const table of AGENCY_TABLES) {
    for (const row of facts[table].values()) {
      const next = {
        ...row,
        agency: renamed(row.agency, isMeant, name),
        partners: renamed(row.partners, isMeant, name),
      }
      if (next.agency === row.agency && next.partners === row.partners) continue
      edits.push({ table, op: 'put', row: next })
    }
  }
  return edits
}

/** Text without the name stays exactly as it was written. */
function renamed(text: string, isMeant: ReadonlySet<string>, name: string): string {
  const names = splitAgencies(text)
  if (!names.some((one) => isMeant.has(agencyKey(one)) && one !== name)) return text
  const next: string[] = []
  for (const one of names) {
    const written = isMeant.has(agencyKey(one)) ? name : one
    if (!next.some((other) => agencyKey(other) === agencyKey(written))) next.push(written)
  }
  return joinAgencies(next)
}

export type AgencyRow = FactRow<AgencyTable>
