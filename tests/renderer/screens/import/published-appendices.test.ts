import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readWorkbook } from '../../../../electron/excel/read/read-workbook.ts'
import { findPlace } from '../../../../renderer/screens/import/address.ts'
import { allTables, type AnyTable } from '../../../../renderer/screens/import/any-table.ts'
import {
  chooseProposal,
  decideCommuneLine,
  decideRepairs,
  decideTable,
} from '../../../../renderer/screens/import/decisions.ts'
import {
  drawCommuneTable,
  repairsById,
} from '../../../../renderer/screens/import/draw-commune-table.ts'
import { lineAt } from '../../../../renderer/screens/import/line-refs.ts'
import { shortUnitName } from '../../../../renderer/screens/import/short-unit-name.ts'
import { summarize } from '../../../../renderer/screens/import/summary.ts'
import { importEdits } from '../../../../shared/import/import-edits.ts'
import { previewImport } from '../../../../shared/import/preview-import.ts'
import type { ImportDecisions, ImportPreview } from '../../../../shared/import/preview.ts'
import {
  translate,
  type MessageKey,
  type MessageParams,
} from '../../../../shared/messages/translate.ts'
import { PLAN, planFacts } from '../../../shared/import/plan-facts.ts'

const t = (key: MessageKey, params?: MessageParams): string => translate('vi', key, params)

const fileName = 'phu-luc-1-den-5.xlsx'
const path = new URL(`../../../fixtures/langson-2023/${fileName}`, import.meta.url)
const read = await readWorkbook(readFileSync(path))
if (!read.ok) throw new Error(read.code)
const { workbook } = read
const facts = planFacts()

function preview(decisions: ImportDecisions = {}): ImportPreview {
  return previewImport(workbook, { facts, planId: PLAN, fileName }, {}, decisions)
}

function tableOf(sheet: string): AnyTable {
  const table = allTables(preview()).find((one) => one.sheet === sheet)
  if (table === undefined) throw new Error(sheet)
  return table
}

/** State and words of a cell of the file as the screen draws it. */
function drawn(where: string, decisions: ImportDecisions = {}) {
  const all = preview(decisions)
  const place = findPlace(all, where, null)
  const table = all.communeTables.find(({ id }) => id === place?.tableId)
  if (place === null || table === undefined) throw new Error(where)
  const names = (id: string) => shortUnitName(facts, id)
  const view = drawCommuneTable(table, repairsById(all.repairs), names, t, 2023)
  const cell = view.cell(place.row, place.column)
  const { old, text, mark } = cell?.look ?? {}
  return [view.row(place.row)?.text, cell?.state, old, text, mark]
}

test('rows are named by commune and district: the two Mẫu Sơn stay apart', () => {
  expect([drawn('PL4!D6')[0], drawn('PL4!D19')[0]]).toEqual([
    'Mẫu Sơn, Cao Lộc',
    'Mẫu Sơn, Lộc Bình',
  ])
})

test('19 beside an empty list shows what it is read as, and stays blank when that is declined', () => {
  const [first] = preview().repairs.filter(({ doubtId }) => doubtId === null)
  const where = first?.where ?? ''
  expect(drawn(where).slice(1)).toEqual(['repair', '(trống)', '1-19', '→'])
  const declined = decideRepairs({}, [first?.id ?? ''], false)
  expect(drawn(where, declined).slice(1)).toEqual(['ignored', null, '(trống)', null])
  const [before, after] = [summarize(preview()), summarize(preview(declined))]
  expect([before.repaired - after.repaired, before.lists - after.lists]).toEqual([1, 1])
})

test('the list that Excel turned into a number is asked about, and drawn as decided', () => {
  const open = preview()
  expect(drawn('PL5!F14').slice(1)).toEqual(['doubt', null, '11.15', '?'])
  const [doubt] = open.doubts
  const answered = chooseProposal({}, doubt?.id ?? '', doubt?.proposals[0]?.id ?? '', null)
  expect(drawn('PL5!F14', answered).slice(1)).toEqual(['repair', '11.15', '11,15', '→'])
  expect([summarize(open).openDoubts, summarize(preview(answered)).openDoubts]).toEqual([1, 0])
})

test('what is undecided is held apart from what is imported', () => {
  const { safeEdits, allEdits, held } = summarize(preview())
  const rows = importEdits(preview(), 'safe')
  expect([safeEdits + held, held]).toEqual([rows.length, 1])
  expect(allEdits).toBeGreaterThan(safeEdits)
})

test('printed averages of Appendices 4 and 5 agree; both are counted', () => {
  const { agreeing, wrong, cut } = summarize(preview())
  expect([agreeing, wrong, cut]).toEqual([4, 0, 0])
})

test('what the title makes of a table can be declined, and taken as another list', () => {
  const { id } = tableOf('PL4')
  const members = (decisions: ImportDecisions) => summarize(preview(decisions)).members
  const declined = decideTable({}, id, { list: 'none' })
  expect(members({}) - members(declined)).toBe(20)
  const other = preview(decideTable({}, id, { list: 'registered-ntm' })).communeTables[3]
  expect([other?.list?.id, other?.list?.from]).toEqual(['registered-ntm', 'decision'])
})

test('a table is left out by a decision, with its repairs and its changes', () => {
  const { id } = tableOf('PL4')
  const left = preview(decideTable({}, id, { isIncluded: false }))
  const changed = left.communeChanges.filter(({ tableId }) => tableId === id)
  expect([changed, left.repairs.filter(({ tableId }) => tableId === id)]).toEqual([[], []])
})

test('a row is taken as another commune, or not at all', () => {
  const table = tableOf('PL1')
  const ref = lineAt(table, { row: 0, column: -1 })
  if (ref === null) throw new Error('the first row is a line')
  const [choice] = preview().communeChoices
  const unitId = choice?.id.replace(/^unit:/, '') ?? ''
  const taken = preview(decideCommuneLine({}, ref, { kind: 'commune', unitId }))
  expect(taken.communeTables[0]?.rows[0]).toMatchObject({
    role: { kind: 'commune', unitId },
    how: 'decided',
  })
  const skipped = preview(decideCommuneLine({}, ref, { kind: 'skip' }))
  expect(skipped.communeTables[0]?.rows[0]?.role.kind).toBe('ignored')
})
