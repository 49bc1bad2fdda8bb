import { expect, it } from 'vitest'
import { appendixSet } from '../../../shared/appendix/appendix-set.ts'
import { preflight } from '../../../shared/appendix/preflight.ts'
import type { Place, ShownFinding } from '../../../shared/checks/finding.ts'
import { communeFacts } from './langson-communes.ts'
import { NTM, PLAN_ID } from './langson-facts.ts'

const facts = communeFacts()
const bound = appendixSet(facts, PLAN_ID).filter(({ isIncluded }) => isIncluded)

function finding(id: string, place: Place, more: Partial<ShownFinding> = {}): ShownFinding {
  return {
    rule: 'lost-criterion',
    id,
    severity: 'error',
    message: { code: 'checks.where.plan', params: {} },
    place,
    columnId: null,
    unitId: 'unitId' in place ? place.unitId : null,
    fix: null,
    signature: '',
    accepted: null,
    ...more,
  }
}

const ofFour = [...facts.unitGroupMember.values()].find(({ groupId }) => groupId === 'bien-gioi')
const place = { planId: PLAN_ID, setId: NTM } as const
const cell: Place = { screen: 'matrix', ...place, layer: 'target', row: '1', column: 'trang-dinh' }

it('finds the appendices in which a finding shows, by its place', () => {
  const { errors } = preflight(facts, PLAN_ID, bound, [
    finding('cell', cell),
    finding('base', { ...cell, layer: 'baseline', row: '@base' }),
    finding('list', {
      screen: 'communes',
      ...place,
      unitId: ofFour?.unitId ?? '',
      column: '@baseline',
    }),
    finding('title', { screen: 'lists', listId: 'registered-ntm', unitId: null }),
  ])
  const shown = errors.map(({ finding: { id }, entries }) => [id, entries.map((it) => it.id)])
  expect(shown).toEqual([
    ['cell', ['6']],
    ['base', ['6']],
    ['list', expect.arrayContaining(['4'])],
    ['title', ['1']],
  ])
})

it('leaves aside what is accepted, notes, other layers and communes that no appendix names', () => {
  const unnamed: Place = { screen: 'communes', ...place, unitId: 'nơi khác', column: '1' }
  expect(
    preflight(facts, PLAN_ID, bound, [
      finding('accepted', cell, { accepted: 'đã hỏi huyện' }),
      finding('note', cell, { severity: 'note' }),
      finding('baseline', { ...cell, layer: 'baseline' }),
      finding('unnamed', unnamed),
    ]),
  ).toEqual({ errors: [], warnings: [] })
})

it('counts a commune’s lists for the matrix where its column is counted from them', () => {
  const unit = [...facts.planColumnUnit.values()][0]
  const wrong = finding(
    'mark',
    { screen: 'communes', ...place, unitId: unit?.unitId ?? '', column: '1' },
    { severity: 'warning' },
  )
  const six = bound.filter(({ id }) => id === '6')
  expect(preflight(facts, PLAN_ID, six, [wrong]).warnings).toEqual([])
  const counted = communeFacts({
    countedColumn: [{ ...place, layer: 'target', columnId: unit?.columnId ?? '' }],
  })
  expect(preflight(counted, PLAN_ID, six, [wrong]).warnings).toHaveLength(1)
})
