import { describe, expect, it } from 'vitest'
import type { AppendixDocument } from '../../../../shared/appendix/appendix-document.ts'
import { cellText } from '../../../../shared/appendix/cell-text.ts'
import { appendixList, buildAppendix } from '../../../../shared/appendix/definitions.ts'
import type { FactEdit } from '../../../../shared/changes/fact-edit.ts'
import { comparisonId } from '../../../../shared/versions/comparison-id.ts'
import { newDraft } from '../../../../shared/versions/copy-plan.ts'
import { applyEdits, PLAN, SET } from '../../communes/small-plan.ts'
import { cell, fullPlan, marks } from '../../versions/full-plan.ts'

const texts = (document: AppendixDocument) =>
  document.rows.map(({ cells }) => cells.map((one) => cellText(one, 'vi')))

describe('a printed comparison', () => {
  const facts = fullPlan()
  const { planId, edits } = newDraft(facts, PLAN)
  applyEdits(facts, edits)
  const target = { planId: PLAN, layer: 'target' } as const
  const id = comparisonId(target, { planId, layer: 'target' })

  it('is offered for a plan and what it was made from, and builds for any pair', () => {
    const ids = appendixList(facts, planId).map((one) => one.id)
    expect(ids).toContain(id)
    const other = comparisonId({ planId, layer: 'baseline' }, { planId: PLAN, layer: 'actual' })
    expect(ids).not.toContain(other)
    expect(buildAppendix(facts, planId, other).id).toBe(other)
    expect(() => buildAppendix(facts, planId, 'comparison-none')).toThrow('unknown-appendix')
  })

  it('says so when nothing differs', () => {
    expect(texts(buildAppendix(facts, planId, id))[0]?.[1]).toMatch(/^Hai bản giống hệt nhau/)
  })

  it('lists what moved, with the difference as a formula over its own row', () => {
    const own = (edit: FactEdit) => ({ ...edit, row: { ...edit.row, planId } }) as FactEdit
    const moved = fullPlan()
    applyEdits(moved, newDraft(moved, PLAN).edits)
    applyEdits(moved, [own(cell('target', '1', 'a', 1)), own(marks('a-1', 'target', '4', '2'))])
    const document = buildAppendix(moved, planId, id)
    expect(texts(document).slice(0, 3)).toEqual([
      ['I. Bảng tiêu chí · Bộ tiêu chí'],
      ['1', '1. TC 1', 'A', '3', '1', '−2'],
      ['2', '1. TC 1', 'Tổng cộng', expect.any(String), expect.any(String), '−2'],
    ])
    expect(document.rows[1]?.cells[5]?.formula).toEqual({
      op: 'subtract',
      from: { kind: 'cell', at: { row: 1, column: 4 } },
      take: { kind: 'cell', at: { row: 1, column: 3 } },
    })
    expect(texts(document).flat()).toContain('Có thêm: 4; mất: 3')
    const [, , , before, after] = document.rows[1]?.cells ?? []
    const at = { screen: 'matrix', setId: SET, layer: 'target', row: '1', column: 'a' }
    expect(before?.place).toEqual({ ...at, planId: PLAN })
    expect(after?.place).toEqual({ ...at, planId })
  })
})

describe('printed progress', () => {
  it('says what has no figure yet, and computes its rates where all of a row is known', () => {
    const facts = fullPlan()
    applyEdits(facts, [cell('actual', '1', 'a', 2)])
    const document = buildAppendix(facts, PLAN, `progress-${SET}`)
    const rows = texts(document)
    const first = rows.find(([name]) => name === '1. TC 1')
    expect(first?.[3]).toMatch(/^2 \(1\/2 ô có số liệu\)$/)
    expect(rows.find(([name]) => name === 'A')?.[3]).toBe('2')
    expect(rows.find(([name]) => name === 'B')?.[3]).toBe('chưa có số liệu')
    const whole = document.rows.find(
      ({ cells }) => cells[0]?.kind === 'text' && cells[0].text === 'A',
    )
    expect(whole?.cells[2]?.place).toEqual({
      screen: 'matrix',
      planId: PLAN,
      setId: SET,
      layer: 'target',
      row: '@total',
      column: 'a',
    })
    expect(whole?.cells[5]?.formula).toMatchObject({ op: 'divide', as: 'percent' })
  })
})
