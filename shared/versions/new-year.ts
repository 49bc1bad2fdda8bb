import type { FactEdit } from '../changes/fact-edit.ts'
import { STANDARDS } from '../changes/fact-tables.ts'
import { findFact } from '../changes/facts.ts'
import { planColumns } from '../plan/columns.ts'
import { carryCapital, carryIndicators, carryPapers, carryVillages } from './carry-contents.ts'
import { carryMarks } from './carry-marks.ts'
import { carryMatrix } from './carry-matrix.ts'
import { derivedBaseTest, type NewVersion } from './copy-plan.ts'
import type { NewYearProposal, RegistrationOfYear, SourceLayer } from './new-year-proposal.ts'
import { freePlanId, nextDraft } from './plan-names.ts'
import { copyRows } from './plan-rows.ts'
import type { PlanTables } from '../plan/plan-tables.ts'

/** What becomes of a commune's registration: it is recognised, it tries again, or it leaves the list. */
export type RegistrationFate = 'recognise' | 'carry' | 'leave'

/** What the officer decided in front of the proposal. */
export interface NewYearChoice {
  readonly name: string
  /** By set id; the proposed layer where it is not named. */
  readonly sources: Readonly<Record<string, SourceLayer>>
  readonly contents: SourceLayer
  /** Where the actual figures have gaps: as planned, or blank. */
  readonly gaps: 'target' | 'blank'
  /** By `registrationKey`; those not named leave the list. */
  readonly registrations: Readonly<Record<string, RegistrationFate>>
}

export interface CarryPlan {
  readonly fromPlanId: string
  readonly planId: string
  readonly source: SourceLayer
  readonly gaps: 'target' | 'blank'
}

export interface CarrySet extends CarryPlan {
  readonly setId: string
}

export function registrationKey({
  standard,
  unitId,
}: Pick<RegistrationOfYear, 'standard' | 'unitId'>): string {
  return `${standard}/${unitId}`
}

/** The choice that the proposal itself makes: nobody is recognised unasked; who is known to be behind tries again. */
export function defaultChoice(proposal: NewYearProposal): NewYearChoice {
  const { contents } = proposal
  const hasActual = Object.values(contents).some(({ planned, missing }) => missing < planned)
  return {
    name: proposal.name,
    sources: Object.fromEntries(proposal.sets.map(({ set, proposed }) => [set.id, proposed])),
    contents: hasActual ? 'actual' : 'target',
    gaps: 'target',
    registrations: Object.fromEntries(
      proposal.registrations.map((row) => [
        registrationKey(row),
        row.state === 'behind' ? 'carry' : 'leave',
      ]),
    ),
  }
}

/**
 * The next year's plan: units and columns of the plan before, its sets as far as they reach into the year, and as
 * baseline what was planned or achieved by its end. The year's own work starts blank.
 */
export function newYear(
  tables: PlanTables,
  proposal: NewYearProposal,
  choice: NewYearChoice,
): NewVersion {
  const { facts } = tables
  const { from, year } = proposal
  const fromPlanId = from.id
  const planId = freePlanId(facts, year)
  const name = choice.name.trim() === '' ? proposal.name : choice.name.trim()
  const sourceOf = (setId: string): SourceLayer => choice.sources[setId] ?? 'target'
  const usesActual =
    proposal.sets.some(({ set, fate }) => fate !== 'replaced' && sourceOf(set.id) === 'actual') ||
    (proposal.sets.length === 0 && choice.contents === 'actual')
  const contents = { fromPlanId, planId, source: choice.contents, gaps: choice.gaps }
  const edits: FactEdit[] = [
    {
      table: 'plan',
      op: 'put',
      row: {
        ...from,
        id: planId,
        year,
        name,
        number: '',
        date: null,
        draft: nextDraft(facts, year),
      },
    },
    {
      table: 'planOrigin',
      op: 'put',
      row: { planId, fromPlanId, kind: 'year', layer: usesActual ? 'actual' : 'target' },
    },
    ...proposal.sets.map(({ next }, position): FactEdit => ({
      table: 'planSet',
      op: 'put',
      row: { planId, setId: next.id, position },
    })),
    ...columnEdits(tables, proposal, choice, planId),
    ...copyRows(facts, ['planColumnUnit'], fromPlanId, planId),
    ...baseEdits(tables, proposal, planId),
  ]
  for (const { set, fate } of proposal.sets) {
    if (fate === 'replaced') continue
    const carry = { ...contents, setId: set.id, source: sourceOf(set.id) }
    edits.push(...carryMarks(tables, carry), ...carryMatrix(tables, carry))
  }
  edits.push(
    ...registrationEdits(tables, proposal, choice, planId),
    ...carryCapital(facts, contents),
    ...carryVillages(facts, contents),
    ...carryIndicators(facts, contents),
    ...carryPapers(facts, contents, from.year),
  )
  return { planId, edits }
}

/** The communes recognised NTM when the year begins: those of the year before and those recognised with this step. */
function columnEdits(
  { facts }: PlanTables,
  proposal: NewYearProposal,
  choice: NewYearChoice,
  planId: string,
): FactEdit[] {
  const columnOf = new Map<string, string>()
  for (const row of facts.planColumnUnit.values()) {
    if (row.planId === proposal.from.id) columnOf.set(row.unitId, row.columnId)
  }
  const more = new Map<string, number>()
  for (const row of newlyRecognised(proposal, choice)) {
    if (row.standard !== 'ntm') continue
    const columnId = columnOf.get(row.unitId)
    if (columnId !== undefined) more.set(columnId, (more.get(columnId) ?? 0) + 1)
  }
  return planColumns(facts, proposal.from.id).map((column) => ({
    table: 'planColumn',
    op: 'put',
    row: {
      ...column,
      planId,
      recognisedNtm:
        column.recognisedNtm === null
          ? null
          : column.recognisedNtm + (more.get(column.columnId) ?? 0),
    },
  }))
}

/** Bases that the officer set; those an issue only wrote down follow the units again. */
function baseEdits({ facts }: PlanTables, proposal: NewYearProposal, planId: string): FactEdit[] {
  const fromPlanId = proposal.from.id
  const kept = new Set(
    proposal.sets.flatMap(({ set, fate }) => (fate === 'replaced' ? [] : [set.id])),
  )
  const isDerived = derivedBaseTest(facts, fromPlanId)
  return copyRows(facts, ['rateBase', 'averageBase'], fromPlanId, planId).filter(
    (edit) =>
      'setId' in edit.row &&
      edit.row.setId !== null &&
      kept.has(edit.row.setId) &&
      !isDerived(edit),
  )
}

function registrationEdits(
  { facts }: PlanTables,
  proposal: NewYearProposal,
  choice: NewYearChoice,
  planId: string,
): FactEdit[] {
  const recognitions = newlyRecognised(proposal, choice).map(({ standard, unitId }): FactEdit => ({
    table: 'recognition',
    op: 'put',
    row: { unitId, standard, year: proposal.from.year, decision: '' },
  }))
  const carried = STANDARDS.flatMap((standard) =>
    proposal.registrations
      .filter(
        (row) =>
          row.standard === standard && choice.registrations[registrationKey(row)] === 'carry',
      )
      .map(({ unitId }, position): FactEdit => ({
        table: 'registration',
        op: 'put',
        row: { planId, standard, unitId, position },
      })),
  )
  return [
    ...recognitions.filter((edit) => findFact(facts, edit.table, edit.row) === undefined),
    ...carried,
  ]
}

function newlyRecognised(
  proposal: NewYearProposal,
  choice: NewYearChoice,
): readonly RegistrationOfYear[] {
  return proposal.registrations.filter(
    (row) => !row.isRecognised && choice.registrations[registrationKey(row)] === 'recognise',
  )
}
