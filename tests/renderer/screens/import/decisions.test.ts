import { expect, test } from 'vitest'
import {
  chooseProposal,
  chosenProposal,
  countDecisions,
  decideLine,
  decideTable,
  lineDecision,
  type LineRef,
} from '../../../../renderer/screens/import/decisions.ts'
import { doubt, line, table } from './preview-fixture.ts'

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
