import { describe, expect, it } from 'vitest'
import {
  filterFindings,
  groupFindings,
  listFindings,
} from '../../../../renderer/screens/checks/listed-findings.ts'
import { fixLines } from '../../../../renderer/screens/checks/fix-lines.ts'
import { NO_FILTERS, type Filters } from '../../../../renderer/screens/checks/view-store.ts'
import { acceptEdits } from '../../../../shared/checks/accepted.ts'
import { applyEdits } from '../../../shared/communes/small-plan.ts'
import { declared, found, list, PLAN, planWith } from '../../../shared/checks/checked.ts'

const facts = planWith({
  unitGroup: [{ id: 'g', name: 'Xã biên giới', kind: 'border', position: 0 }],
  unitGroupMember: [{ groupId: 'g', unitId: 'a-1', position: 0 }],
  listTitle: [{ planId: PLAN, listId: 'group-g', title: '20 xã biên giới' }],
  markList: [
    list('a-1', 'baseline', '1,2'),
    list('b-1', 'baseline', '1,2'),
    list('b-1', 'target', '2,3'),
  ],
  declaredCount: [declared('a-1', 'baseline', 3), declared('b-1', 'target', 2)],
})
const listed = () => listFindings('vi', facts, PLAN, found(facts))
const shown = (filters: Partial<Filters>) =>
  filterFindings(listed(), { ...NO_FILTERS, ...filters }).map(({ finding }) => finding.rule)

describe('filters', () => {
  it('combine', () => {
    expect(shown({})).toEqual(['declared-count', 'achieved-and-planned', 'list-title'])
    expect(shown({ severities: ['error'], columnId: 'b' })).toEqual(['achieved-and-planned'])
    expect(shown({ columnId: '' })).toEqual(['list-title'])
    expect(shown({ rule: 'declared-count', columnId: 'b' })).toEqual([])
  })

  it('look for words without accents in what is said and where', () => {
    expect(shown({ text: 'van ban ghi 3' })).toEqual(['declared-count'])
    expect(shown({ text: 'BIEN GIOI' })).toEqual(['list-title'])
    expect(shown({ text: 'không có ở đâu' })).toEqual([])
  })

  it('hide what was accepted until asked for it', () => {
    const accepted = planWith({ declaredCount: [declared('a-1', 'baseline', 6)] })
    applyEdits(accepted, acceptEdits(PLAN, found(accepted), 'Đã hỏi'))
    const lines = listFindings('vi', accepted, PLAN, found(accepted))
    const count = (state: Filters['state']) =>
      filterFindings(lines, { ...NO_FILTERS, state, text: 'da hoi' }).length
    expect([count('open'), count('accepted'), count('all')]).toEqual([0, 1, 1])
  })
})

it('groups by severity or by place, in the order of the columns', () => {
  const groups = (by: 'severity' | 'place') =>
    groupFindings(listed(), by, ['a', 'b'], ({ text }) => text.column).map(
      ({ key, findings }) => `${key} ${findings.length}`,
    )
  expect(groups('severity')).toEqual(['error 2', 'warning 1'])
  expect(groups('place')).toEqual([' 1', 'a 1', 'b 1'])
})

it('shows what a fix changes before it does', () => {
  const lines = found(facts).map((finding) => fixLines('vi', facts, PLAN, finding))
  expect(lines).toEqual([
    [
      {
        where: 'Số tiêu chí ghi trong văn bản, 1 (A), Xã nông thôn mới, đã đạt',
        before: '3',
        after: 'trống',
      },
    ],
    [
      { where: '1 (B), Xã nông thôn mới, phấn đấu', before: '2, 3', after: '3' },
      {
        where: 'Số tiêu chí ghi trong văn bản, 1 (B), Xã nông thôn mới, phấn đấu',
        before: '2',
        after: 'trống',
      },
    ],
    [{ where: 'Danh sách: Xã biên giới', before: '20 xã biên giới', after: '01 xã biên giới' }],
  ])
})
