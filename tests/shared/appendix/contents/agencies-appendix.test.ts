import { expect, it } from 'vitest'
import { appendixList, buildAppendix } from '../../../../shared/appendix/definitions.ts'
import { assignmentEdits } from '../../../../shared/plan/agency-edits.ts'
import { applyEdits, PLAN, SET, smallPlan } from '../../communes/small-plan.ts'
import { columnTitles, printedRows } from '../printed-table.ts'

const ID = `agencies-${SET}`

it('is bound once somebody is assigned, and prints criteria alone while no part is', () => {
  const facts = smallPlan()
  expect(appendixList(facts, PLAN).some(({ id }) => id === ID)).toBe(false)
  applyEdits(
    facts,
    assignmentEdits(facts, SET, [
      { table: 'criterionAgency', number: '1', agency: 'Sở Xây dựng', partners: 'Sở Y tế' },
    ]),
  )
  const document = buildAppendix(facts, PLAN, ID)
  expect(document.heading.title).toBe('PHÂN CÔNG CƠ QUAN PHỤ TRÁCH THỰC HIỆN BỘ TIÊU CHÍ')
  expect([document.page.orientation, columnTitles(document)]).toEqual([
    'portrait',
    ['Số', 'Tên tiêu chí', 'Cơ quan phụ trách', 'Cơ quan phối hợp'],
  ])
  expect(printedRows(document).slice(0, 2)).toEqual([
    ['1', 'Tiêu chí 1', 'Sở Xây dựng', 'Sở Y tế'],
    ['2', 'Tiêu chí 2', '', ''],
  ])
})

it('prints all parts of a criterion of which some are assigned apart', () => {
  const facts = smallPlan()
  applyEdits(
    facts,
    assignmentEdits(facts, SET, [
      { table: 'criterionAgency', number: '2', agency: 'Sở Xây dựng' },
      { table: 'subCriterionAgency', number: '2.2', agency: 'Sở Y tế' },
    ]),
  )
  const document = buildAppendix(facts, PLAN, ID)
  expect(document.page.orientation).toBe('landscape')
  expect(printedRows(document).slice(1, 4)).toEqual([
    ['2', 'Tiêu chí 2', '', 'Sở Xây dựng', ''],
    ['2.1', '', 'CT 2.1', 'Sở Xây dựng', ''],
    ['2.2', '', 'CT 2.2', 'Sở Y tế', ''],
  ])
})
