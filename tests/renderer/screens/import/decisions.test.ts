import { describe, expect, test } from 'vitest'
import {
  chooseProposal,
  chosenProposal,
  countDecisions,
  decideCommuneLine,
  decideLine,
  decideRepairs,
  decideTable,
  lineDecision,
  type LineRef,
} from '../../../../renderer/screens/import/decisions.ts'
import { lineAt } from '../../../../renderer/screens/import/line-refs.ts'
import { communeTable, doubt, line, table } from './preview-fixture.ts'

const trangDinh: LineRef = {
  table: table(),
  axis: 'column',
  line: line(1, { doubtId: 'column:PL6!B4' }),
}
const unit = { kind: 'unit', columnId: 'trang-dinh' } as const

test('saying in the table what a column is takes the place of the answer to its doubt', () => {
  const answered = chooseProposal({}, 'column:PL6!B4', 'skip', trangDinh)
  expect(decideLine(answered, trangDinh, unit)).toEqual({
    doubts: {},
    lines: [{ sheet: 'PL6', tableId: 'PL6!A4:C6', axis: 'column', index: 1, role: unit }],
  })
})

test('answering the doubt takes the place of what the table said', () => {
  const said = decideLine({}, trangDinh, unit)
  expect(chooseProposal(said, 'column:PL6!B4', 'skip', trangDinh)).toEqual({
    doubts: { 'column:PL6!B4': 'skip' },
    lines: [],
  })
})

test('a line keeps one decision, its last; leaving it to the program takes it away', () => {
  const twice = decideLine(decideLine({}, trangDinh, unit), trangDinh, { kind: 'total' })
  expect(twice.lines).toEqual([
    { sheet: 'PL6', tableId: 'PL6!A4:C6', axis: 'column', index: 1, role: { kind: 'total' } },
  ])
  expect(lineDecision(twice, trangDinh)?.role).toEqual({ kind: 'total' })
  expect(decideLine(twice, trangDinh, null).lines).toEqual([])
})

test('a doubt can be left open again', () => {
  const answered = chooseProposal({}, 'cell:PL6!B5', 'value:18', null)
  expect(chooseProposal(answered, 'cell:PL6!B5', null, null)).toEqual({ doubts: {} })
})

test('set, layer and inclusion of a table are decided one by one', () => {
  const id = 'PL6!A4:C6'
  const both = decideTable(decideTable({}, id, { layer: 'actual' }), id, { isIncluded: false })
  expect(both.tables).toEqual({ [id]: { layer: 'actual', isIncluded: false } })
  const one = decideTable(both, id, { layer: undefined })
  expect(one.tables).toEqual({ [id]: { isIncluded: false } })
  expect(decideTable(one, id, { isIncluded: undefined }).tables).toEqual({})
})

test('while the preview is made again, the latest answer shows at once', () => {
  const open = doubt()
  const taken = doubt({ chosen: 'skip' })
  const answered = { doubts: { [open.id]: 'unit:trang-dinh' } }
  expect([
    chosenProposal(answered, open, true),
    chosenProposal({}, taken, true),
    chosenProposal({}, taken, false),
    chosenProposal({}, doubt({ chosen: 'custom' }), true),
  ]).toEqual(['unit:trang-dinh', null, 'skip', 'custom'])
})

test('counts what would be lost with the file', () => {
  expect(
    countDecisions({
      doubts: { a: 'skip', b: 'keep' },
      lines: [{ sheet: 'PL6', axis: 'row', index: 3, role: { kind: 'skip' } }],
      tables: { x: { layer: 'actual', setId: 'xa' } },
      blanks: 'clear',
    }),
  ).toBe(6)
  expect(countDecisions({ doubts: {}, blanks: 'keep' })).toBe(0)
})

describe('tables of communes', () => {
  const unknown = lineAt(communeTable(), { row: 1, column: -1 })
  if (unknown === null) throw new Error('the second row of the fixture is a line')
  const baoLam = { kind: 'commune', unitId: 'bao-lam' } as const

  test('saying which commune a row is and answering its doubt take each other’s place', () => {
    const answered = chooseProposal({}, 'row:PL5!6', 'skip', unknown)
    const said = decideCommuneLine(answered, unknown, baoLam)
    expect(said).toEqual({
      doubts: {},
      communeLines: [{ tableId: 'PL5!A3:E6', axis: 'row', index: 5, role: baoLam }],
    })
    expect(chooseProposal(said, 'row:PL5!6', 'unit:bao-lam', unknown)).toEqual({
      doubts: { 'row:PL5!6': 'unit:bao-lam' },
      communeLines: [],
    })
  })

  test('what a line is may be left to the program again', () => {
    const said = decideCommuneLine({}, unknown, baoLam)
    expect(decideCommuneLine(said, unknown, null)).toEqual({ doubts: {}, communeLines: [] })
  })

  test('repairs are declined one by one or all, and taken again without a trace', () => {
    const one = decideRepairs({ doubts: { a: 'skip' } }, ['repair:PL5!C5'], false)
    expect(one.doubts).toEqual({ a: 'skip', 'repair:PL5!C5': 'decline' })
    const all = decideRepairs(one, ['repair:PL5!C5', 'repair:PL5!C7'], false)
    expect(Object.keys(all.doubts ?? {})).toEqual(['a', 'repair:PL5!C5', 'repair:PL5!C7'])
    expect(decideRepairs(all, ['repair:PL5!C5', 'repair:PL5!C7'], true)).toEqual({
      doubts: { a: 'skip' },
    })
  })

  test('what was said of communes is lost with the file too', () => {
    const said = decideCommuneLine(decideRepairs({}, ['repair:PL5!C5'], false), unknown, baoLam)
    expect(countDecisions(decideTable(said, 'PL5!A3:E6', { list: 'none' }))).toBe(3)
  })
})
