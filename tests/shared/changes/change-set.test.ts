import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { applyRows, invertRows, type RowChange } from '../../../shared/changes/change-set.ts'
import { FACT_TABLES, factTables } from '../../../shared/changes/fact-tables.ts'
import { factsFromRows, findFact } from '../../../shared/changes/facts.ts'
import { factEditSchema } from '../../../shared/changes/fact-edit.ts'

const KEY = { planId: 'p', setId: 's', layer: 'target', criterion: '1' } as const

it('lists every fact table once', () => {
  expect([...FACT_TABLES].sort()).toEqual(Object.keys(factTables).sort())
})

it('restores the facts exactly when the inverse is applied', () => {
  const step = fc.record({
    column: fc.constantFrom('a', 'b', 'c'),
    value: fc.option(fc.nat(99), { nil: null }),
  })
  fc.assert(
    fc.property(fc.array(step), fc.array(step), (first, second) => {
      const facts = factsFromRows({})
      for (const { column, value } of first) applyRows(facts, [change(facts, column, value)])
      const before = new Map(facts.matrixCell)
      const rows: RowChange[] = []
      for (const { column, value } of second) {
        const row = change(facts, column, value)
        applyRows(facts, [row])
        rows.push(row)
      }
      applyRows(facts, invertRows(rows))
      expect(facts.matrixCell).toEqual(before)
    }),
  )
})

it('refuses an edit whose row is not of its table', () => {
  const row = { ...KEY, columnId: 'a', value: -1 }
  expect(factEditSchema.safeParse({ table: 'matrixCell', op: 'put', row }).success).toBe(false)
  expect(factEditSchema.safeParse({ table: '__proto__', op: 'put', row: {} }).success).toBe(false)
  expect(
    factEditSchema.safeParse({
      table: 'matrixCell',
      op: 'put',
      row: { ...row, value: 3, extra: 1 },
    }).success,
  ).toBe(false)
  expect(
    factEditSchema.safeParse({ table: 'matrixCell', op: 'put', row: { ...row, value: 3 } }).success,
  ).toBe(true)
})

function change(
  facts: ReturnType<typeof factsFromRows>,
  columnId: string,
  value: number | null,
): RowChange {
  const key = { ...KEY, columnId }
  return {
    table: 'matrixCell',
    before: findFact(facts, 'matrixCell', key) ?? null,
    after: value === null ? null : { ...key, value },
  }
}
