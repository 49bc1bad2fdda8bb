import type { Facts } from '../changes/change-set.ts'
import { findFact } from '../changes/facts.ts'
import { setCriteria, setSubCriteria } from '../plan/columns.ts'
import { AGENCY_TABLES, type AgencyTable } from '../plan/agency-edits.ts'
import { agencyKey, splitAgencies } from './agency-names.ts'
import type { WrittenName } from './agency-variants.ts'

/** Who answers for a criterion or sub-criterion, and with whom. */
export interface Assignment {
  readonly table: AgencyTable
  readonly number: string
  /** Short name of a criterion where it has one; name of a sub-criterion. */
  readonly name: string
  /** As the decision has it: what paper prints. */
  readonly fullName: string
  readonly isVerified: boolean
  /** Its criterion; of a criterion itself. */
  readonly criterion: string
  /** What is written of it. */
  readonly own: { readonly agency: string; readonly partners: string }
  /** What holds: a sub-criterion without a lead of its own has its criterion's, and one without a row its partners too. */
  readonly agency: string
  readonly partners: string
  readonly isAgencyInherited: boolean
  readonly arePartnersInherited: boolean
}

/** A criterion or sub-criterion to which agencies are assigned. */
export type AssignmentLine = Pick<
  Assignment,
  'table' | 'number' | 'name' | 'fullName' | 'isVerified' | 'criterion'
>

/** The criteria of a set, each followed by its sub-criteria. A part that shares its criterion's number is that criterion. */
export function assignmentLines(facts: Facts, setId: string): AssignmentLine[] {
  const subs = new Map<string, AssignmentLine[]>()
  for (const { number, criterion, name, isVerified } of setSubCriteria(facts, setId)) {
    if (number === criterion) continue
    const list = subs.get(criterion) ?? []
    list.push({
      table: 'subCriterionAgency',
      number,
      name,
      fullName: name,
      isVerified: isVerified === 1,
      criterion,
    })
    subs.set(criterion, list)
  }
  return setCriteria(facts, setId).flatMap(({ number, shortName, name, isVerified }) => [
    {
      table: 'criterionAgency',
      number,
      name: shortName === '' ? name : shortName,
      fullName: name,
      isVerified: isVerified === 1,
      criterion: number,
    },
    ...(subs.get(number) ?? []),
  ])
}

/** What is assigned to one line; a few reads, so that a screen can ask for every cell. */
export function assignmentOf(facts: Facts, setId: string, line: AssignmentLine): Assignment {
  const { table, number, criterion } = line
  const row = findFact(facts, table, { setId, criterion: number })
  const own = { agency: row?.agency ?? '', partners: row?.partners ?? '' }
  const parent =
    table === 'criterionAgency'
      ? undefined
      : findFact(facts, 'criterionAgency', { setId, criterion })
  const isAgencyInherited = own.agency === '' && (parent?.agency ?? '') !== ''
  const arePartnersInherited = row === undefined && (parent?.partners ?? '') !== ''
  return {
    ...line,
    own,
    agency: isAgencyInherited ? (parent?.agency ?? '') : own.agency,
    partners: arePartnersInherited ? (parent?.partners ?? '') : own.partners,
    isAgencyInherited,
    arePartnersInherited,
  }
}

/** Every assignment of a set, in order. */
export function setAssignments(facts: Facts, setId: string): Assignment[] {
  return assignmentLines(facts, setId).map((line) => assignmentOf(facts, setId, line))
}

/** Whether anybody is assigned to anything in a set. */
export function hasAssignments(facts: Facts, setId: string): boolean {
  return AGENCY_TABLES.some((table) =>
    [...facts[table].values()].some((row) => row.setId === setId),
  )
}

/** Every spelling of an agency in the document, as lead or partner, with the number of cells it stands in; most used first. */
export function writtenAgencies(facts: Facts): WrittenName[] {
  const uses = new Map<string, number>()
  for (const table of AGENCY_TABLES) {
    for (const row of facts[table].values()) {
      for (const text of [row.agency, row.partners]) {
        for (const name of splitAgencies(text)) uses.set(name, (uses.get(name) ?? 0) + 1)
      }
    }
  }
  return [...uses]
    .map(([name, count]) => ({ name, uses: count }))
    .sort((a, b) => b.uses - a.uses || a.name.localeCompare(b.name, 'vi'))
}

/** One thing an agency answers for. */
export interface Duty extends Pick<Assignment, 'table' | 'number' | 'name' | 'criterion'> {
  readonly setId: string
  readonly role: 'lead' | 'partner'
}

export interface Agency {
  /** Equal for spellings that nobody would tell apart. */
  readonly key: string
  readonly name: string
  readonly duties: readonly Duty[]
}

/**
 * Agencies with what they answer for in these sets, in the order of sets and criteria. A sub-criterion counts where it is
 * assigned apart from its criterion.
 */
export function agencies(facts: Facts, setIds: readonly string[]): Agency[] {
  const found = new Map<string, { name: string; duties: Duty[] }>()
  for (const setId of setIds) {
    for (const { table, number, name, criterion, own } of setAssignments(facts, setId)) {
      for (const role of ['lead', 'partner'] as const) {
        for (const agency of splitAgencies(role === 'lead' ? own.agency : own.partners)) {
          const key = agencyKey(agency)
          const entry = found.get(key) ?? { name: agency, duties: [] }
          found.set(key, entry)
          entry.duties.push({ setId, table, number, name, criterion, role })
        }
      }
    }
  }
  return [...found]
    .map(([key, entry]) => ({ key, ...entry }))
    .sort((a, b) => leads(b) - leads(a) || a.name.localeCompare(b.name, 'vi'))
}

function leads({ duties }: Pick<Agency, 'duties'>): number {
  return duties.filter(({ role }) => role === 'lead').length
}
