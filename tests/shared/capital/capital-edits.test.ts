import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addLine,
  indentLines,
  moveLines,
  outdentLines,
  removeLines,
  renameLines,
  setAmounts,
  setUnit,
  standardTreeEdits,
} from '../../../shared/capital/capital-edits.ts'
import { buildCapitalTable } from '../../../shared/capital/capital-table.ts'
import { mergeLines, pasteLines } from '../../../shared/capital/paste-lines.ts'
import { applyRows, invertRows, type Facts } from '../../../shared/changes/change-set.ts'
import type { FactEdit } from '../../../shared/changes/fact-edit.ts'
import { factsFromRows } from '../../../shared/changes/facts.ts'
import { LAYERS } from '../../../shared/changes/fact-tables.ts'
import { newPlanEdits } from '../../../shared/plan/new-plan.ts'
import { applyEdits } from '../communes/small-plan.ts'
import { apply, capitalOf, MILLION, PLAN, rowsOf } from './capital-plans.ts'

/** `1 A: 3 | 1.1 B: 3`: the plan's lines with their amounts in triệu. */
function lines(facts: Facts): string[] {
  return buildCapitalTable(facts, PLAN).lines.map(({ number, name, figures }) => {
    const { shown } = figures.target
    return `${number} ${name}${shown === null ? '' : `: ${shown / MILLION}`}`
  })
}

function ok(result: { ok: boolean; edits?: readonly FactEdit[] }): readonly FactEdit[] {
  if (result.edits === undefined) throw new Error('the edit was refused')
  return result.edits
}

const tree = () =>
  capitalOf([
    [0, 'A', null],
    [1, 'A1', 1],
    [1, 'A2', 2],
    [0, 'B', 3],
    [0, 'C', 4],
  ])

it('starts from the usual sources, and adds only those that are missing', () => {
  const facts = apply(factsFromRows({}), standardTreeEdits(factsFromRows({}), PLAN))
  expect(lines(facts)).toEqual([
    '1 Vốn đầu tư trực tiếp cho Chương trình',
    '1.1 Ngân sách Trung ương',
    'a Vốn đầu tư phát triển',
    'b Kinh phí sự nghiệp',
    '1.2 Ngân sách tỉnh',
    '1.3 Ngân sách huyện',
    '1.4 Ngân sách xã',
    '2 Vốn lồng ghép từ các chương trình, dự án khác',
    '3 Vốn huy động từ doanh nghiệp, hợp tác xã và các tổ chức kinh tế',
    '4 Vốn tín dụng',
    '5 Đóng góp của cộng đồng dân cư',
    '5.1 Tiền mặt',
    '5.2 Vật chất quy đổi',
    '5.3 Hiến đất quy đổi',
    '5.4 Ngày công quy đổi',
  ])
  expect(standardTreeEdits(facts, PLAN)).toEqual([])
  apply(facts, removeLines(facts, PLAN, ['central', 'credit']))
  apply(facts, standardTreeEdits(facts, PLAN))
  expect(lines(facts)).toHaveLength(15)
})

it('leaves out the budget of districts where there are none', () => {
  const facts = factsFromRows({})
  applyEdits(
    facts,
    newPlanEdits({
      province: 'Lạng Sơn',
      year: 2026,
      sets: [],
      hasDistricts: false,
      districts: [
        { district: { kind: null, name: '' }, communes: [{ kind: 'Xã', name: 'Ba Sơn' }] },
      ],
    }),
  )
  const [plan] = facts.plan.values()
  const sources = standardTreeEdits(facts, plan?.id ?? '').flatMap(({ table, row }) =>
    table === 'capitalLine' && 'source' in row ? [row.source] : [],
  )
  expect(sources).toHaveLength(14)
  expect(sources).not.toContain('district')
})

describe('a line', () => {
  it('is added beside another, as a part, or at the end, with the source its name speaks of', () => {
    const facts = tree()
    apply(facts, ok(addLine(facts, PLAN, { after: 'a' }, 'Vốn tín dụng')))
    apply(facts, ok(addLine(facts, PLAN, { partOf: 'b' }, ' Quỹ  khác ')))
    apply(facts, ok(addLine(facts, PLAN, { before: 'a' }, 'Z')))
    apply(facts, ok(addLine(facts, PLAN, { atEnd: true }, 'Vốn tín dụng')))
    expect(lines(facts)).toEqual([
      '1 Z',
      '2 A: 3',
      '2.1 A1: 1',
      '2.2 A2: 2',
      '3 Vốn tín dụng',
      '4 B: 3',
      '4.1 Quỹ khác',
      '5 C: 4',
      '6 Vốn tín dụng',
    ])
    const rows = [...facts.capitalLine.values()].filter(({ name }) => name === 'Vốn tín dụng')
    expect(rows.map(({ id, source }) => [id, source])).toEqual([
      ['credit', 'credit'],
      ['von-tin-dung', 'own'],
    ])
  })

  it('gets the id that the same line has in another plan, never that of another line', () => {
    const facts = tree()
    apply(facts, mergeLines(facts, 'q', [{ name: 'Quỹ', depth: 0, amounts: {} }]))
    apply(facts, ok(renameLines(facts, 'q', [{ lineId: 'quy', name: 'Quỹ của huyện' }])))
    expect(addLine(facts, PLAN, { atEnd: true }, 'Quỹ')).toMatchObject({ lineId: 'quy-2' })
    expect(addLine(facts, PLAN, { atEnd: true }, 'B')).toMatchObject({ lineId: 'b-2' })
    expect(addLine(facts, 'q', { atEnd: true }, 'B')).toMatchObject({ lineId: 'b' })
  })

  it('is refused without a name and beside a line that is gone', () => {
    const facts = tree()
    expect(addLine(facts, PLAN, { atEnd: true }, '  ')).toMatchObject({
      refusal: { code: 'capital.refused.name' },
    })
    expect(addLine(facts, PLAN, { after: 'gone' }, 'X')).toMatchObject({
      refusal: { code: 'capital.refused.gone' },
    })
    expect(renameLines(facts, PLAN, [{ lineId: 'a', name: ' ' }])).toMatchObject({
      refusal: { code: 'capital.refused.name' },
    })
  })

  it('moves among its siblings with its parts, and neighbours move together', () => {
    const facts = tree()
    apply(facts, moveLines(facts, PLAN, ['b', 'c'], -1))
    expect(lines(facts)).toEqual(['1 B: 3', '2 C: 4', '3 A: 3', '3.1 A1: 1', '3.2 A2: 2'])
    expect(moveLines(facts, PLAN, ['b', 'c'], -1)).toEqual([])
    apply(facts, moveLines(facts, PLAN, ['a1'], 1))
    expect(lines(facts).slice(3)).toEqual(['3.1 A2: 2', '3.2 A1: 1'])
  })

  it('becomes a part of the line above it, whose own amount is a declared total from then on', () => {
    const facts = tree()
    apply(facts, ok(indentLines(facts, PLAN, ['c'])))
    expect(lines(facts)).toEqual(['1 A: 3', '1.1 A1: 1', '1.2 A2: 2', '2 B: 4', '2.1 C: 4'])
    expect(buildCapitalTable(facts, PLAN).lineOf.get('b')?.figures.target).toMatchObject({
      declared: 3 * MILLION,
      computed: 4 * MILLION,
    })
    expect(indentLines(facts, PLAN, ['a'])).toMatchObject({
      refusal: { code: 'capital.refused.indent' },
    })
    apply(facts, ok(outdentLines(facts, PLAN, ['c'])))
    expect(lines(facts)).toEqual(lines(tree()))
    expect(outdentLines(facts, PLAN, ['c'])).toMatchObject({
      refusal: { code: 'capital.refused.outdent' },
    })
  })

  it('goes with its parts and amounts; what was declared for a line without parts left is its value', () => {
    const facts = apply(tree(), setAmounts(tree(), PLAN, [amount('a', 9)]))
    apply(facts, removeLines(facts, PLAN, ['a1', 'a2']))
    expect(lines(facts)).toEqual(['1 A: 9', '2 B: 3', '3 C: 4'])
    expect([...facts.capitalAmount.values()].map(({ lineId }) => lineId)).toEqual(['b', 'c', 'a'])
    apply(facts, setAmounts(facts, PLAN, [amount('@total', 16)]))
    apply(facts, removeLines(facts, PLAN, ['a', 'b', 'c']))
    expect([facts.capitalLine.size, facts.capitalAmount.size]).toEqual([0, 0])
  })
})

it('changes the unit without changing an amount', () => {
  const facts = tree()
  const before = [...facts.capitalAmount.values()]
  apply(facts, setUnit(facts, PLAN, 'billion'))
  expect(buildCapitalTable(facts, PLAN).unit).toBe('billion')
  expect([...facts.capitalAmount.values()]).toEqual(before)
  expect(setUnit(facts, PLAN, 'billion')).toEqual([])
})

it('writes nothing where an amount is as it was', () => {
  const facts = tree()
  expect(setAmounts(facts, PLAN, [amount('b', 3), amount('a', null)])).toEqual([])
  expect(setAmounts(facts, PLAN, [amount('b', 5), amount('b', 3)])).toEqual([])
})

describe('a pasted block', () => {
  it('is written over the lines from a place on, and what is longer is added', () => {
    const facts = tree()
    const entries = ['X', 'Y', 'Z'].map((name, index) => ({
      name,
      depth: 0,
      amounts: { target: index * MILLION },
    }))
    apply(facts, pasteLines(facts, PLAN, 'b', entries))
    expect(lines(facts)).toEqual(['1 A: 3', '1.1 A1: 1', '1.2 A2: 2', '2 X: 0', '3 Y: 1', '4 Z: 2'])
  })

  it('as a whole table finds its lines by name and by source, and leaves the others', () => {
    const facts = tree()
    apply(facts, ok(addLine(facts, PLAN, { atEnd: true }, 'Vốn tín dụng')))
    const entries = [
      { name: 'B', depth: 0, amounts: { target: 30 * MILLION } },
      { name: 'Vốn vay tín dụng ngân hàng', depth: 0, amounts: { target: 50 * MILLION } },
      { name: 'a', depth: 0, amounts: {} },
      { name: 'A2', depth: 1, amounts: { target: 20 * MILLION } },
      { name: 'A3', depth: 1, amounts: { target: 1 * MILLION } },
    ]
    apply(facts, mergeLines(facts, PLAN, entries, { target: 100 * MILLION }))
    expect(lines(facts)).toEqual([
      '1 A: 22',
      '1.1 A1: 1',
      '1.2 A2: 20',
      '1.3 A3: 1',
      '2 B: 30',
      '3 C: 4',
      '4 Vốn tín dụng: 50',
    ])
    expect(buildCapitalTable(facts, PLAN).total.target.difference).toBe(-6 * MILLION)
  })
})

const ids = ['a', 'a1', 'a2', 'b', 'c']
const step = fc.oneof(
  fc.record({
    kind: fc.constantFrom(
      'indent' as const,
      'outdent' as const,
      'remove' as const,
      'up' as const,
      'down' as const,
      'part' as const,
      'after' as const,
    ),
    id: fc.constantFrom(...ids),
    with: fc.constantFrom(...ids),
  }),
  fc.record({
    kind: fc.constant('amount' as const),
    id: fc.constantFrom(...ids, '@total'),
    amount: fc.option(fc.integer({ min: 0, max: 1000 })),
  }),
)

function editsOf(facts: Facts, one: typeof step extends fc.Arbitrary<infer S> ? S : never) {
  if (one.kind === 'amount') {
    return setAmounts(facts, PLAN, [{ lineId: one.id, layer: 'target', amount: one.amount }])
  }
  const both = [one.id, one.with]
  switch (one.kind) {
    case 'indent':
      return editsIfOk(indentLines(facts, PLAN, both))
    case 'outdent':
      return editsIfOk(outdentLines(facts, PLAN, both))
    case 'remove':
      return removeLines(facts, PLAN, [one.id])
    case 'up':
      return moveLines(facts, PLAN, both, -1)
    case 'down':
      return moveLines(facts, PLAN, both, 1)
    case 'part':
      return editsIfOk(addLine(facts, PLAN, { partOf: one.id }, 'N'))
    case 'after':
      return editsIfOk(addLine(facts, PLAN, { after: one.id }, 'N'))
  }
}

function editsIfOk(result: { ok: boolean; edits?: readonly FactEdit[] }): readonly FactEdit[] {
  return result.edits ?? []
}

it('keeps a sound tree through any steps, sums included, and undo restores each', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
      const facts = tree()
      for (const one of steps) {
        const before = snapshot(facts)
        const rows = rowsOf(facts, editsOf(facts, one))
        applyRows(facts, rows)
        expectSound(facts)
        const after = snapshot(facts)
        applyRows(facts, invertRows(rows))
        expect(snapshot(facts)).toEqual(before)
        applyRows(facts, rows)
        expect(snapshot(facts)).toEqual(after)
      }
    }),
  )
})

/** Every row hangs in the tree once, siblings count from 0, amounts belong to lines, and sums are sums. */
function expectSound(facts: Facts): void {
  const { lines: shown, lineOf, total } = buildCapitalTable(facts, PLAN)
  expect(shown.map(({ id }) => id).sort()).toEqual(
    [...facts.capitalLine.values()].map(({ id }) => id).sort(),
  )
  for (const row of facts.capitalLine.values()) {
    expect(row.parentId === null || lineOf.has(row.parentId)).toBe(true)
    const siblings = [...facts.capitalLine.values()].filter((one) => one.parentId === row.parentId)
    expect(siblings.map(({ position }) => position).sort((a, b) => a - b)).toEqual(
      siblings.map((_, index) => index),
    )
  }
  for (const { lineId } of facts.capitalAmount.values()) {
    expect(lineId === '@total' || lineOf.has(lineId)).toBe(true)
  }
  const first = shown.filter(({ depth }) => depth === 0)
  const wholes = [
    ...shown.map(({ figures, parts }) => ({ figures, parts })),
    { figures: total, parts: first.map(({ id }) => id) },
  ]
  for (const layer of LAYERS) {
    for (const { figures, parts } of wholes) {
      const known = parts.flatMap((id) => lineOf.get(id)?.figures[layer].shown ?? [])
      const sum = known.reduce((a, b) => a + b, 0)
      expect(figures[layer].computed).toBe(known.length === 0 ? null : sum)
    }
  }
}

function snapshot(facts: Facts): unknown {
  const byKey = (rows: Iterable<object>) => [...rows].map((row) => JSON.stringify(row)).sort()
  return [byKey(facts.capitalLine.values()), byKey(facts.capitalAmount.values())]
}

function amount(lineId: string, million: number | null) {
  return { lineId, layer: 'target', amount: million === null ? null : million * MILLION } as const
}
