import { expect, it } from 'vitest'
import { agencies, setAssignments, writtenAgencies } from '../../../shared/agencies/assignments.ts'
import type { Facts } from '../../../shared/changes/change-set.ts'
import type { FactEdit } from '../../../shared/changes/fact-edit.ts'
import {
  agencyEdits,
  assignmentEdits,
  renameAgencyEdits,
} from '../../../shared/plan/agency-edits.ts'
import { removeCriterion, renumberCriterion } from '../../../shared/plan/criterion-edits.ts'
import { copySet } from '../../../shared/plan/set-edits.ts'
import { applyEdits, SET, smallPlan } from '../communes/small-plan.ts'

const SUB = 'subCriterionAgency'

function assigned(): Facts {
  const facts = smallPlan()
  applyEdits(
    facts,
    assignmentEdits(facts, SET, [
      { table: 'criterionAgency', number: '1', agency: 'Sở Xây dựng' },
      { table: 'criterionAgency', number: '1', partners: 'Sở NN&PTNT, Công an tỉnh' },
      { table: 'criterionAgency', number: '2', agency: 'Sở NN và PTNT', partners: 'Sở Y tế' },
      { table: SUB, number: '2.1', agency: 'Sở Y tế' },
    ]),
  )
  return facts
}

const shown = (facts: Facts, setId = SET) =>
  setAssignments(facts, setId)
    .filter(({ agency, partners }) => agency !== '' || partners !== '')
    .map(({ number, agency, partners, isAgencyInherited, arePartnersInherited }) =>
      [
        number,
        agency,
        partners,
        isAgencyInherited ? 'lead inherited' : '',
        arePartnersInherited ? 'partners inherited' : '',
      ].join(' | '),
    )

it('gives a sub-criterion without agencies those of its criterion, and keeps its own', () => {
  expect(shown(assigned())).toEqual([
    '1 | Sở Xây dựng | Sở NN&PTNT, Công an tỉnh |  | ',
    '2 | Sở NN và PTNT | Sở Y tế |  | ',
    '2.1 | Sở Y tế |  |  | ',
    '2.2 | Sở NN và PTNT | Sở Y tế | lead inherited | partners inherited',
  ])
})

it('makes one row of a block that writes lead and partners of one criterion', () => {
  const facts = smallPlan()
  const edits = assignmentEdits(facts, SET, [
    { table: 'criterionAgency', number: '1', agency: ' Sở  Xây dựng ' },
    { table: 'criterionAgency', number: '1', partners: 'Sở Y tế' },
  ])
  const row = { setId: SET, criterion: '1', agency: 'Sở Xây dựng', partners: 'Sở Y tế' }
  expect(edits).toEqual([{ table: 'criterionAgency', op: 'put', row }])
  applyEdits(facts, edits)
  expect(agencyEdits(facts, SET, '1', { agency: 'Sở Xây dựng' })).toEqual([])
  expect(
    assignmentEdits(facts, SET, [
      { table: 'criterionAgency', number: '1', agency: '', partners: '' },
    ]),
  ).toEqual([{ table: 'criterionAgency', op: 'remove', row }])
})

it('renames an agency wherever it stands, once a cell, and leaves other cells as they were written', () => {
  const facts = assigned()
  applyEdits(
    facts,
    renameAgencyEdits(facts, ['Sở NN và PTNT', 'Sở Y tế'], 'Sở Nông nghiệp và Môi trường'),
  )
  expect(shown(facts).slice(0, 3)).toEqual([
    '1 | Sở Xây dựng | Sở Nông nghiệp và Môi trường, Công an tỉnh |  | ',
    '2 | Sở Nông nghiệp và Môi trường | Sở Nông nghiệp và Môi trường |  | ',
    '2.1 | Sở Nông nghiệp và Môi trường |  |  | ',
  ])
  expect(renameAgencyEdits(facts, ['Sở Lạ'], 'Sở Mới')).toEqual([])
})

it('lists agencies by what they lead, with their criteria and parts assigned apart', () => {
  const facts = assigned()
  expect(
    agencies(facts, [SET]).map(({ name, duties }) => [
      name,
      duties.map(({ number, role }) => `${number} ${role}`).join(', '),
    ]),
  ).toEqual([
    ['Sở NN&PTNT', '1 partner, 2 lead'],
    ['Sở Xây dựng', '1 lead'],
    ['Sở Y tế', '2 partner, 2.1 lead'],
    ['Công an tỉnh', '1 partner'],
  ])
  expect(writtenAgencies(facts)[0]).toEqual({ name: 'Sở Y tế', uses: 2 })
})

it('takes agencies of parts along when a set is copied, renumbered or a criterion goes', () => {
  const facts = assigned()
  const copy = copySet(facts, SET, 'Bộ của tỉnh')
  const setId = copy.setId ?? ''
  make(facts, copy)
  make(facts, renumberCriterion(facts, setId, '2', '9'))
  expect(shown(facts, setId).map((line) => line.split(' | ').slice(0, 2))).toEqual([
    ['1', 'Sở Xây dựng'],
    ['9', 'Sở NN và PTNT'],
    ['9.1', 'Sở Y tế'],
    ['9.2', 'Sở NN và PTNT'],
  ])
  make(facts, removeCriterion(facts, setId, '9'))
  expect([...facts.subCriterionAgency.values()].filter((row) => row.setId === setId)).toEqual([])
})

function make(
  facts: Facts,
  outcome: { readonly ok: true; readonly edits: readonly FactEdit[] } | { readonly ok: false },
): void {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
  applyEdits(facts, outcome.edits)
}
