import { expect, it } from 'vitest'
import { markHistory, type ListStep } from '../../../shared/communes/mark-history.ts'

const list = (criteria: string, lost = '') => ({ criteria, lost })
const step = (
  changeId: number,
  layer: ListStep['layer'],
  before: ListStep['before'],
  after: ListStep['after'],
): ListStep => ({ changeId, layer, before, after })

it('tells the life of one mark from the lives of the lists it stands in, newest first', () => {
  const steps = [
    step(5, 'baseline', list('1,3'), list('1,3,5')),
    step(5, 'target', list('5,6'), list('6')),
    step(4, 'target', list('6'), list('5,6')),
    step(2, 'target', null, list('6')),
    step(2, 'baseline', null, list('1,3')),
  ]
  expect(markHistory(steps, '5', 'plan')).toEqual([
    { changeId: 5, before: 'planned', after: 'met' },
    { changeId: 4, before: 'blank', after: 'planned' },
  ])
})

it('says nothing of changes of other marks, and knows what is lost', () => {
  const steps = [
    step(7, 'target', list('2'), list('2', '3')),
    step(6, 'baseline', list('3'), list('3,4')),
  ]
  expect(markHistory(steps, '3', 'plan')).toEqual([{ changeId: 7, before: 'met', after: 'lost' }])
})

it('looks at the year’s end alone where that is asked for', () => {
  const steps = [step(9, 'actual', list(''), list('3')), step(8, 'baseline', list(''), list('3'))]
  expect(markHistory(steps, '3', 'actual')).toEqual([
    { changeId: 9, before: 'blank', after: 'met' },
  ])
})
