import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createDocumentFacts, type DocumentFacts } from '../../../renderer/state/document-facts.ts'
import { keepFindings, type Findings } from '../../../renderer/state/findings.ts'
import type { RowChange } from '../../../shared/changes/change-set.ts'
import { acceptEdits } from '../../../shared/checks/accepted.ts'
import { cell, declared, list, PLAN, planWith, SET } from '../../shared/checks/checked.ts'

const OPEN = { error: 0, warning: 0, note: 0, accepted: 0 }
let document: DocumentFacts | null
let planId: string
let published: Findings[]

function keep() {
  return keepFindings({
    source: () => document,
    planId: () => planId,
    publish: (findings) => published.push(findings),
  })
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  published = []
  planId = PLAN
  document = createDocumentFacts(
    planWith({
      markList: [list('a-1', 'baseline', '1,2')],
      declaredCount: [declared('a-1', 'baseline', 3)],
      averageBase: [{ planId: PLAN, setId: SET, columnId: 'a', value: 3 }],
    }),
  )
})
afterEach(() => vi.useRealTimers())

const last = () => published.at(-1)

it('looks at the plan on screen after the frame, not before', () => {
  keep().follow()
  expect(published.map(({ isSettled, shown }) => [isSettled, shown.length])).toEqual([[false, 0]])
  vi.runAllTimers()
  expect(last()).toMatchObject({ planId: PLAN, isSettled: true, counts: { ...OPEN, error: 1 } })
})

it('finds by commune and by cell', () => {
  const keeper = keep()
  keeper.follow()
  edit(keeper, { table: 'matrixCell', before: null, after: cell('target', '1', 'a', 4) })
  vi.runAllTimers()
  const findings = last()
  const rules = (found: readonly { rule: string }[] | undefined) => found?.map(({ rule }) => rule)
  expect(rules(findings?.ofUnit(SET, 'a-1'))).toEqual(['declared-count'])
  expect(rules(findings?.ofUnit(null, 'a-1'))).toEqual(['declared-count'])
  expect(rules(findings?.ofUnit('another-set', 'a-1'))).toEqual([])
  const table = { setId: SET, layer: 'target' } as const
  expect(rules(findings?.ofCell(table, '1', 'a'))).toEqual(['cell-over-base'])
  expect(rules(findings?.ofCell({ ...table, layer: 'actual' }, '1', 'a'))).toEqual([])
})

it('follows an edit and an acceptance, and a document loaded anew', () => {
  const keeper = keep()
  keeper.follow()
  vi.runAllTimers()
  const [accepted] = acceptEdits(PLAN, last()?.shown ?? [], 'đúng')
  if (accepted?.table !== 'acceptedFinding') throw new Error('nothing to accept')
  edit(keeper, { table: 'acceptedFinding', before: null, after: accepted.row })
  vi.runAllTimers()
  expect(last()?.counts).toEqual({ ...OPEN, accepted: 1 })
  document = createDocumentFacts(planWith({}))
  keeper.note(null)
  vi.runAllTimers()
  expect(last()?.counts).toEqual(OPEN)
})

it('tells nobody of an edit that changes no finding', () => {
  const keeper = keep()
  keeper.follow()
  vi.runAllTimers()
  const before = published.length
  edit(keeper, { table: 'matrixCell', before: null, after: cell('target', '1', 'a', 1) })
  vi.runAllTimers()
  expect(published.length).toBe(before)
})

it('forgets a document that was closed', () => {
  const keeper = keep()
  keeper.follow()
  vi.runAllTimers()
  document = null
  keeper.follow()
  vi.runAllTimers()
  expect(last()).toMatchObject({ planId: null, shown: [], counts: OPEN })
})

function edit(keeper: ReturnType<typeof keep>, change: RowChange): void {
  document?.apply([change])
  keeper.note([change])
}
