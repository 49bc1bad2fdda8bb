import { describe, expect, it } from 'vitest'
import { factsFromRows } from '../../../shared/changes/facts.ts'
import type { FactEdit } from '../../../shared/changes/fact-edit.ts'
import { newPlanEdits } from '../../../shared/plan/new-plan.ts'
import { compareLists } from '../../../shared/versions/compare-marks.ts'
import { differences, movementOf } from '../../../shared/versions/compare-figures.ts'
import { comparePlans } from '../../../shared/versions/compare-plans.ts'
import { comparisonId, comparisonSides } from '../../../shared/versions/comparison-id.ts'
import { newDraft } from '../../../shared/versions/copy-plan.ts'
import { pairedIds } from '../../../shared/versions/paired-ids.ts'
import { tablesOf } from '../../../shared/plan/plan-tables.ts'
import { applyEdits, PLAN, SET, smallPlan } from '../communes/small-plan.ts'
import { cell, fullPlan, marks, put } from './full-plan.ts'

const exact = (low: number, decimals = 0) =>
  ({ bound: 'exact', low, high: null, decimals }) as const

describe('a figure on both sides', () => {
  it('is added or lost where one side is blank: a blank is not 0', () => {
    expect([
      movementOf(null, exact(0)),
      movementOf(exact(0), null),
      movementOf(null, null),
    ]).toEqual(['added', 'lost', null])
  })
  it('is more, less or the same, whatever its decimals; ranges that overlap only changed', () => {
    const range = { bound: 'range', low: 25, high: 30, decimals: 0 } as const
    expect([
      movementOf(exact(8), exact(10)),
      movementOf(exact(10), exact(8)),
      movementOf(exact(125, 1), exact(1250, 2)),
      movementOf(exact(28), range),
      movementOf(range, exact(31)),
    ]).toEqual(['more', 'less', 'same', 'changed', 'more'])
  })
})

describe('a commune’s criteria on both sides', () => {
  it('tell what it gained, lost and kept', () => {
    expect(compareLists(['1', '2', '3'], ['1', '4'])).toMatchObject({
      added: ['4'],
      lost: ['2', '3'],
      unchanged: 1,
      movement: 'changed',
    })
    expect(compareLists(null, ['1'])).toMatchObject({ movement: 'added', added: [] })
  })
})

describe('two drafts of one year', () => {
  const facts = fullPlan()
  const { planId, edits } = newDraft(facts, PLAN)
  applyEdits(facts, edits)
  const own = (edit: FactEdit) => ({ ...edit, row: { ...edit.row, planId } }) as FactEdit
  applyEdits(facts, [
    own(cell('target', '1', 'a', 1)),
    own(marks('a-1', 'target', '3,4', '')),
    own(put('registration', { planId, standard: 'ntm', unitId: 'b-1', position: 1 })),
    own(put('capitalAmount', { planId, lineId: 'direct', layer: 'target', amount: 9_000_000 })),
  ])
  const { sections } = comparePlans(
    tablesOf(facts),
    { planId: PLAN, layer: 'target' },
    { planId, layer: 'target' },
  )
  const moved = (id: string) =>
    sections.flatMap((section) => {
      if (section.id !== id) return []
      const lines: readonly { readonly movement: string }[] = section.lines
      return lines.filter(({ movement }) => movement !== 'same')
    })

  it('differ in the cells of their matrix, its sums beside', () => {
    expect(moved(`matrix/${SET}`)).toMatchObject([
      { row: '1', column: 'a', movement: 'less', difference: { scaled: -2 }, isComputed: false },
      { row: '1', column: '@total', movement: 'less', isComputed: true },
      { row: '@total', column: 'a', movement: 'less', isComputed: true },
      { row: '@total', column: '@total', movement: 'less', isComputed: true },
    ])
  })
  it('differ in what a commune is to meet', () => {
    expect(moved(`communes/${SET}`)).toMatchObject([
      { unitId: 'a-1', a: ['1', '3'], b: ['1', '2', '3', '4'], added: ['2', '4'], lost: [] },
    ])
  })
  it('differ in who is registered, and in capital', () => {
    expect(moved('registrations/ntm')).toMatchObject([{ unitId: 'b-1', movement: 'added' }])
    expect(moved('capital')).toMatchObject([
      { row: 'direct', difference: { scaled: 2_000_000 } },
      { row: '@total', isComputed: true },
    ])
  })
})

describe('a plan and what came of it', () => {
  const sectionsOf = (facts: ReturnType<typeof fullPlan>) =>
    comparePlans(
      tablesOf(facts),
      { planId: PLAN, layer: 'target' },
      { planId: PLAN, layer: 'actual' },
    ).sections
  it('compare only where somebody has said what came: silence is no loss', () => {
    const facts = fullPlan()
    expect(sectionsOf(facts)).toEqual([])
    applyEdits(facts, [
      put('capitalAmount', { planId: PLAN, lineId: 'direct', layer: 'actual', amount: 6_000_000 }),
    ])
    expect(sectionsOf(facts).map(({ id, counts }) => [id, counts.less, counts.lost])).toEqual([
      ['capital', 1, 0],
    ])
  })

  it('call a cell that nobody has reported yet by that, among others that came', () => {
    const facts = fullPlan()
    const planned = [...facts.matrixCell.values()].filter(({ layer }) => layer === 'target')
    const [first] = planned
    if (first === undefined || planned.length < 2) throw new Error('fixture')
    applyEdits(facts, [put('matrixCell', { ...first, layer: 'actual', value: first.value + 1 })])
    const counts = sectionsOf(facts).find(({ kind }) => kind === 'matrix')?.counts
    expect(counts).toMatchObject({ more: 1, lost: 0 })
    expect(counts?.unreported).toBeGreaterThan(0)
    expect(counts === undefined ? null : differences(counts)).toBe(1)
    const sums = sectionsOf(facts).flatMap((section) =>
      section.kind === 'matrix'
        ? section.lines.filter(({ row, column }) => row === '@total' && column === '@total')
        : [],
    )
    expect(sums.map(({ movement }) => movement)).toEqual(['unreported'])
  })
})

describe('a row known only for the whole province on one side', () => {
  it('compares as such, and its districts don’t count as added', () => {
    const facts = smallPlan()
    applyEdits(facts, [
      put('provinceFigure', {
        planId: PLAN,
        setId: SET,
        layer: 'baseline',
        criterion: '3',
        value: 4,
      }),
      cell('target', '3', 'a', 3),
      cell('target', '3', 'b', 3),
    ])
    const { sections } = comparePlans(
      tablesOf(facts),
      { planId: PLAN, layer: 'baseline' },
      { planId: PLAN, layer: 'target' },
    )
    const matrix = sections.find(({ kind }) => kind === 'matrix')
    const rows = matrix?.kind === 'matrix' ? matrix.lines.filter(({ row }) => row === '3') : []
    expect(rows).toMatchObject([{ column: '@total', difference: { scaled: 2 }, isComputed: false }])
  })
})

describe('the id of a printed comparison', () => {
  it('leads back to its two sides, also where plans’ ids hold hyphens', () => {
    const facts = fullPlan()
    applyEdits(facts, newDraft(facts, PLAN).edits)
    const a = { planId: PLAN, layer: 'actual' } as const
    const b = { planId: `${PLAN}-2`, layer: 'target' } as const
    expect(comparisonSides(facts, comparisonId(a, b))).toEqual({ a, b })
    expect(comparisonSides(facts, 'comparison-nothing')).toBeNull()
  })
})

it('pairs ids in the order of the second side, the lost ones after their neighbours', () => {
  expect(pairedIds(['a', 'c', 'd'], ['x', 'a', 'b', 'd'])).toEqual(['x', 'a', 'b', 'c', 'd'])
})

describe('the whole country', () => {
  it('is compared in one pass: 8.200 communes by 57 numbers within five seconds on a busy machine', () => {
    const facts = factsFromRows({})
    applyEdits(
      facts,
      [...smallPlan().criteriaSet.values()].map((row) => put('criteriaSet', row)),
    )
    const numbers = Array.from({ length: 57 }, (_, index) => String(index + 1))
    const set = facts.criteriaSet.get(SET)
    if (set === undefined) throw new Error('no set')
    applyEdits(
      facts,
      numbers.map((number, position) =>
        put('criterion', {
          setId: SET,
          number,
          shortName: number,
          name: number,
          isVerified: 1,
          position,
        }),
      ),
    )
    applyEdits(
      facts,
      newPlanEdits({
        province: 'Cả nước',
        year: 2023,
        sets: [set],
        districts: Array.from({ length: 82 }, (_, district) => ({
          district: { kind: 'Huyện', name: `H${district}` },
          communes: Array.from({ length: 100 }, (__, commune) => ({
            kind: 'Xã',
            name: `X${commune}`,
          })),
        })),
      }),
    )
    const communes = [...facts.unit.values()].filter(({ level }) => level === 'commune')
    applyEdits(
      facts,
      communes.flatMap(({ id }, index) => [
        marks(id, 'baseline', numbers.slice(0, index % 50).join(',')),
        marks(id, 'target', numbers.slice(index % 50).join(',')),
      ]),
    )
    const { planId, edits } = newDraft(facts, PLAN)
    applyEdits(facts, edits)
    const start = performance.now()
    const { counts } = comparePlans(
      tablesOf(facts),
      { planId: PLAN, layer: 'baseline' },
      { planId, layer: 'target' },
    )
    expect(counts.more).toBe(8200)
    expect(performance.now() - start).toBeLessThan(5000)
  })
})
