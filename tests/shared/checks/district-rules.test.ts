import { expect, it } from 'vitest'
import { agencyEdits, assignmentEdits } from '../../../shared/plan/agency-edits.ts'
import { applyEdits, SET, smallPlan } from '../communes/small-plan.ts'
import { declare, districtPlan, marks, register } from '../districts/district-plan.ts'
import { afterFix, found, said } from './checked.ts'

it('holds the lists of districts against the same rules as those of communes, in their own table', () => {
  const facts = districtPlan()
  marks(facts, 'a', 'baseline', '1,2,9')
  marks(facts, 'a', 'target', '2')
  declare(facts, 'b', 'baseline', 3)
  marks(facts, 'b', 'baseline', '1,2')
  expect(said(facts).filter((text) => text.includes('cấp huyện'))).toEqual([
    'error Huyện A, Tiêu chí cấp huyện, tiêu chí 2: Tiêu chí 2 vừa ở danh sách đã đạt vừa ở danh sách phấn đấu.',
    'error Huyện A, Tiêu chí cấp huyện, đã đạt: Bộ tiêu chí không có 9. Danh sách ghi: 1, 2, 9.',
    'error Huyện B, Tiêu chí cấp huyện, đã đạt: Văn bản ghi 3 tiêu chí, danh sách có 2: 1, 2.',
  ])
  expect(found(facts, 'unknown-number')[0]?.columnId).toBe('a')
})

it('finds a registered district that the plan does not cover, and plans the rest on request', () => {
  const facts = districtPlan()
  register(facts, 'a')
  marks(facts, 'a', 'baseline', '1,2')
  marks(facts, 'a', 'target', '3')
  expect(said(facts, 'registered-not-covered')).toEqual([
    'warning Huyện A, Tiêu chí cấp huyện: Đăng ký đạt chuẩn “Huyện nông thôn mới” nhưng đã đạt và phấn đấu còn thiếu tiêu chí 4.',
  ])
  expect(said(facts, 'registered-outside')).toEqual([])
  afterFix(facts, 'registered-not-covered')
  expect(said(facts, 'registered-not-covered')).toEqual([])
})

it('notes the criterion nobody answers for once most have an agency, not before', () => {
  const facts = smallPlan()
  const assign = (number: string): void =>
    applyEdits(facts, agencyEdits(facts, SET, number, { agency: `Sở Số ${number}` }))
  assign('1')
  assign('3')
  expect(said(facts, 'agency-missing')).toEqual([])
  assign('4')
  expect(said(facts, 'agency-missing').map((text) => text.split(':')[1])).toEqual([
    ' Tiêu chí 2 (TC 2) chưa có cơ quan phụ trách; 3/5 tiêu chí của bộ đã giao.',
    ' Tiêu chí 5 (TC 5) chưa có cơ quan phụ trách; 3/5 tiêu chí của bộ đã giao.',
  ])
  applyEdits(
    facts,
    assignmentEdits(
      facts,
      SET,
      ['2.1', '2.2'].map((number) => ({
        table: 'subCriterionAgency',
        number,
        agency: 'Sở Số 2',
      })),
    ),
  )
  expect(said(facts, 'agency-missing')).toHaveLength(1)
})

it('points at one agency in several spellings, where the rarer stands, and writes one everywhere', () => {
  const facts = smallPlan()
  applyEdits(facts, agencyEdits(facts, SET, '1', { agency: 'Sở NN&PTNT' }))
  applyEdits(facts, agencyEdits(facts, SET, '2', { agency: 'Sở NN&PTNT' }))
  applyEdits(facts, agencyEdits(facts, SET, '3', { agency: 'Sở Y tế', partners: 'Sở NN và PTNT' }))
  const [only] = found(facts, 'agency-spelling')
  expect(only?.place).toEqual({ screen: 'agencies', setId: SET, number: '3' })
  expect(said(facts, 'agency-spelling')[0]).toContain(
    'Có thể là một cơ quan: Sở NN&PTNT · Sở NN và PTNT.',
  )
  afterFix(facts, 'agency-spelling')
  expect(said(facts, 'agency-spelling')).toEqual([])
  expect(facts.criterionAgency.get(`${SET}\u00013`)?.partners).toBe('Sở NN&PTNT')
})
