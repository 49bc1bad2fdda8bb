import { describe, expect, it } from 'vitest'
import { buildCapitalTable } from '../../../shared/capital/capital-table.ts'
import { printAmount } from '../../../shared/capital/print-amount.ts'
import { percentOf } from '../../../shared/capital/share-closing.ts'
import type { Facts } from '../../../shared/changes/change-set.ts'
import { factsFromRows } from '../../../shared/changes/facts.ts'
import { formatScaled } from '../../../shared/numbers/format.ts'
import {
  bacgiangCapital,
  capitalOf,
  langsonCapital,
  MILLION,
  PLAN,
  setMillion,
} from './capital-plans.ts'

/** `1.1 Ngân sách tỉnh: 61.880 (9,6)`: lines as their table prints them, the total last. */
function printed(facts: Facts): string[] {
  const table = buildCapitalTable(facts, PLAN)
  const lines = [
    ...table.lines.map((line) => ({ ...line, figure: line.figures.target })),
    { number: '', name: 'Tổng', figure: table.total.target },
  ]
  return lines.map(({ number, name, figure }) => {
    const amount = figure.shown === null ? '–' : printAmount(figure.shown, table.unit)
    const share = figure.share === null ? '–' : formatScaled(percentOf(figure.share, 1), 1)
    return `${number} ${name}: ${amount} (${share})`.trim()
  })
}

it('prints Lạng Sơn’s table of 2023 as published', () => {
  const facts = langsonCapital()
  const table = buildCapitalTable(facts, PLAN)
  expect(printed(facts).map((line) => line.replace(/^.*: /, ''))).toEqual([
    '406,982 (8,0)',
    '1.466,906 (28,7)',
    '80 (1,6)',
    '3.000 (58,8)',
    '150 (2,9)',
    '5.103,888 (100,0)',
  ])
  expect(table.lines.map(({ id }) => id)).toEqual([
    'direct',
    'integrated',
    'enterprises',
    'credit',
    'community',
  ])
  expect(table.unit).toBe('billion')
  expect(table.layers).toEqual(['target'])
  expect(table.total.target.difference).toBe(0)
  expect(table.closing.target).toEqual({ closesToHundred: true, sum: 1000, off: 0, decimals: 1 })
})

it('adds up Bắc Giang’s nested parts to the total its plan declares', () => {
  const facts = bacgiangCapital()
  expect(printed(facts)).toEqual([
    '1 Ngân sách Trung ương: 270.056 (41,9)',
    '1.1 Vốn đầu tư phát triển: 216.040 (33,5)',
    '1.2 Vốn sự nghiệp: 54.016 (8,4)',
    '2 Ngân sách tỉnh: 61.880 (9,6)',
    '3 Ngân sách huyện: 120.232 (18,7)',
    '4 Ngân sách xã: 192.115 (29,8)',
    'Tổng: 644.283 (100,0)',
  ])
  const { total, lineOf } = buildCapitalTable(facts, PLAN)
  expect([total.target.difference, lineOf.get('central')?.figures.target.difference]).toEqual([
    0, 0,
  ])
})

describe('a line with parts', () => {
  it('prints their sum, and keeps the declared total beside it', () => {
    const facts = setMillion(bacgiangCapital(), 'central-recurrent', 54_000)
    const { lineOf, total } = buildCapitalTable(facts, PLAN)
    expect(lineOf.get('central')?.figures.target).toMatchObject({
      declared: 270_056 * MILLION,
      computed: 270_040 * MILLION,
      shown: 270_040 * MILLION,
      difference: 16 * MILLION,
      isComplete: true,
    })
    expect(total.target).toMatchObject({ shown: 644_267 * MILLION, difference: 16 * MILLION })
  })

  it('prints what was declared while some part is blank, for a blank is not 0', () => {
    const facts = setMillion(bacgiangCapital(), 'central-recurrent', null)
    expect(buildCapitalTable(facts, PLAN).lineOf.get('central')?.figures.target).toMatchObject({
      declared: 270_056 * MILLION,
      computed: 216_040 * MILLION,
      shown: 270_056 * MILLION,
      isComplete: false,
    })
    const zero = setMillion(bacgiangCapital(), 'central-recurrent', 0)
    expect(buildCapitalTable(zero, PLAN).lineOf.get('central')?.figures.target).toMatchObject({
      shown: 216_040 * MILLION,
      isComplete: true,
    })
  })

  it('prints what its known parts come to where nothing was declared', () => {
    const facts = capitalOf([
      [0, 'A', null],
      [1, 'B', 3],
      [1, 'C', null],
      [2, 'D', null],
    ])
    const { lineOf, total } = buildCapitalTable(facts, PLAN)
    expect(lineOf.get('a')?.figures.target).toMatchObject({
      declared: null,
      shown: 3 * MILLION,
      difference: null,
    })
    expect(lineOf.get('c')?.figures.target.shown).toBeNull()
    expect(total.target.shown).toBe(3 * MILLION)
  })
})

it('numbers levels 1, 1.1, a, then by dashes, points in the Vietnamese alphabet', () => {
  const facts = capitalOf([
    [0, 'A', null],
    [1, 'B', null],
    ...['C', 'D', 'E', 'F', 'G', 'H'].map((name) => [2, name, 1] as const),
    [3, 'I', 1],
    [4, 'J', 1],
    [1, 'K', 1],
    [0, 'L', 1],
  ])
  const numbers = buildCapitalTable(facts, PLAN).lines.map(({ number }) => number)
  expect(numbers).toEqual(['1', '1.1', 'a', 'b', 'c', 'd', 'đ', 'e', '-', '+', '1.2', '2'])
})

it('says by how much printed shares miss a hundred, and bends none', () => {
  const { closing, lines } = buildCapitalTable(
    capitalOf([
      [0, 'A', 1],
      [0, 'B', 1],
      [0, 'C', 1],
    ]),
    PLAN,
  )
  expect(closing.target).toEqual({ closesToHundred: false, sum: 999, off: -1, decimals: 1 })
  expect(lines.map(({ figures }) => percentOf(figures.target.share ?? fail(), 1))).toEqual([
    333, 333, 333,
  ])
})

function fail(): never {
  throw new Error('a share is missing')
}

it('shows every line, whatever its parent: a circle, or a line that is gone', () => {
  const line = (id: string, parentId: string | null, position: number) => ({
    planId: PLAN,
    id,
    parentId,
    source: 'own' as const,
    name: id,
    position,
  })
  const facts = factsFromRows({
    capitalLine: [line('x', 'y', 0), line('y', 'x', 1), line('z', 'gone', 2), line('w', 'z', 0)],
    capitalAmount: [{ planId: PLAN, lineId: 'x', layer: 'target', amount: 5 }],
  })
  const table = buildCapitalTable(facts, PLAN)
  expect(table.lines.map(({ id, depth }) => `${depth}${id}`)).toEqual(['0z', '1w', '0x', '1y'])
  expect(table.total.target.shown).toBe(5)
})

it('is empty, in triệu and without figures, for a plan of which nothing is known', () => {
  const table = buildCapitalTable(factsFromRows({}), PLAN)
  expect([
    table.lines,
    table.layers,
    table.unit,
    table.closing.target,
    table.total.target.shown,
  ]).toEqual([[], [], 'million', null, null])
})
