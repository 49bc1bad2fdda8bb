import { beforeEach, describe, expect, it } from 'vitest'
import {
  createDocumentFacts,
  type DocumentFacts,
} from '../../../../renderer/state/document-facts.ts'
import { affectedCells } from '../../../../renderer/screens/matrix/affected-cells.ts'
import { matrixEdits, matrixLabel } from '../../../../renderer/screens/matrix/matrix-edits.ts'
import { findingsAt, notesAt } from '../../../../renderer/screens/matrix/matrix-findings.ts'
import {
  matrixModel,
  type MatrixSheetModel,
} from '../../../../renderer/screens/matrix/matrix-model.ts'
import {
  describeTable,
  type MatrixTable,
} from '../../../../renderer/screens/matrix/matrix-table.ts'
import type { MatrixView } from '../../../../renderer/state/app-store.ts'
import { NO_FINDINGS, type Findings } from '../../../../renderer/state/findings.ts'
import type { ShownFinding } from '../../../../shared/checks/finding.ts'
import type { FactEdit } from '../../../../shared/changes/fact-edit.ts'
import { factsFromRows } from '../../../../shared/changes/facts.ts'
import { translate } from '../../../../shared/messages/translate.ts'
import { newPlanEdits } from '../../../../shared/plan/new-plan.ts'

const SET = {
  id: 's',
  name: 'Bộ tiêu chí',
  decision: '',
  period: '2021-2025',
  unitLevel: 'commune',
  standard: 'ntm',
  position: 0,
} as const
const CHOICE = { planId: 'ke-hoach-2023', setId: 's', layer: 'target' } as const

let facts: DocumentFacts
let version = 0
let findings: Findings
let table: MatrixTable

/** Two districts of 2 and 3 communes, two criteria. */
beforeEach(() => {
  const district = (name: string, count: number) => ({
    district: { kind: 'Huyện', name },
    communes: Array.from({ length: count }, (_, index) => ({
      kind: 'Xã',
      name: `${name} ${index}`,
    })),
  })
  facts = createDocumentFacts(factsFromRows({}))
  findings = NO_FINDINGS
  put({ table: 'criteriaSet', op: 'put', row: SET })
  for (const [position, number] of ['1', '2'].entries()) {
    const row = {
      setId: 's',
      number,
      shortName: `Tiêu chí ${number}`,
      name: '',
      isVerified: 1,
      position,
    } as const
    put({ table: 'criterion', op: 'put', row })
  }
  const plan = {
    province: 'X',
    year: 2023,
    districts: [district('A', 2), district('B', 3)],
    sets: [SET],
  }
  for (const edit of newPlanEdits(plan)) put(edit)
  const described = describeTable(() => facts, CHOICE)
  if (described === null) throw new Error('no table')
  table = described
})

function put(edit: FactEdit): void {
  // The row of an edit is a row of its table.
  facts.apply([{ table: edit.table, before: null, after: edit.row } as never])
  version++
}

function cell(
  criterion: string,
  columnId: string,
  value: number,
  layer: 'target' | 'baseline' = 'target',
): void {
  put({ table: 'matrixCell', op: 'put', row: { ...CHOICE, layer, criterion, columnId, value } })
}

function model(view: MatrixView = 'number'): MatrixSheetModel {
  return matrixModel(table, {
    view,
    isHeatOn: false,
    isBoundShown: true,
    isReadOnly: false,
    style: 'vi',
    t: (key, params) => translate('vi', key, params),
    factsVersion: () => version,
    findings: () => findings,
    apply: () => undefined,
  })
}

function at(sheet: MatrixSheetModel, row: string, column: string) {
  const found = {
    row: sheet.rows.find((candidate) => candidate.id === row),
    column: sheet.columns.find((candidate) => candidate.id === column),
  }
  if (found.row === undefined || found.column === undefined) throw new Error(`${row} × ${column}`)
  return [found.row, found.column] as const
}
const text = (sheet: MatrixSheetModel, row: string, column: string) =>
  sheet.text(...at(sheet, row, column))

describe('the views of a table', () => {
  beforeEach(() => {
    cell('1', 'a', 2)
    cell('1', 'b', 1)
    cell('2', 'b', 1200)
    cell('1', 'a', 1, 'baseline')
  })

  it('show numbers, shares of the communes of a district, and what was added', () => {
    const shown = (view: MatrixView) =>
      (['a', 'b', '@total', '@rate'] as const).map((column) => text(model(view), '1', column))
    expect([shown('number'), shown('percent'), shown('added')]).toEqual([
      ['2', '1', '3', '60,0%'],
      ['100,0%', '33,3%', '3', '60,0%'],
      ['+1', '', '', ''],
    ])
  })

  it('let figures be typed only where they are entered', () => {
    const sheet = model()
    expect(sheet.editable(...at(sheet, '1', 'a'))).toBe(true)
    expect(sheet.editable(...at(sheet, '@base', 'a'))).toBe(true)
    expect(sheet.editable(...at(sheet, '@base', '@rate'))).toBe(true)
    expect(sheet.editable(...at(sheet, '1', '@rate'))).toContain('chương trình tính')
    expect(sheet.editable(...at(sheet, '1', '@total'))).toContain('cộng từ các cột')
    const percent = model('percent')
    expect(percent.editable(...at(percent, '1', 'a'))).toContain('Số xã')
  })

  it('copy counts without thousands marks and other figures as they show', () => {
    const sheet = model()
    expect(text(sheet, '2', 'b')).toBe('1.200')
    expect(sheet.editText(...at(sheet, '2', 'b'))).toBe('1200')
    expect(sheet.editText(...at(sheet, '1', '@rate'))).toBe('60,0%')
  })

  it('refuse a rate base of 0 but take a blank as the way back to the list', () => {
    const sheet = model()
    expect(sheet.parse(...at(sheet, '@base', '@rate'), '0')).toMatchObject({ ok: false })
    expect(sheet.parse(...at(sheet, '@base', '@rate'), '')).toEqual({ ok: true, value: null })
  })
})

describe('what stands out', () => {
  const notes = (row: string, column: string) =>
    notesAt(table, ...at(model(), row, column)).map(({ key }) => key)

  it('is a sum that lacks criteria, until they come', () => {
    cell('1', 'a', 2)
    cell('1', 'b', 1)
    expect(notes('@average', '@total')).toEqual(['matrix.partial'])
    cell('2', 'a', 1)
    cell('2', 'b', 1)
    expect(notes('@average', '@total')).toEqual([])
  })

  it('is what the checks found at a cell: a doubt in amber, one let stand in grey, open ones first', () => {
    cell('1', 'a', 3)
    found('1', 'a', null)
    const sheet = model()
    const said = 'Ô ghi 3 xã đạt, cả huyện A chỉ có 2 xã.'
    expect(sheet.decorate(...at(sheet, '1', 'a'))).toMatchObject({
      corner: 'doubt',
      tone: 'doubt',
      title: said,
    })
    found('1', 'a', 'đã hỏi huyện')
    expect(sheet.decorate(...at(sheet, '1', 'a'))).toMatchObject({
      corner: 'note',
      tone: 'quiet',
      title: `Đã chấp nhận: ${said}`,
    })
    expect(sheet.decorate(...at(sheet, '1', 'b')).corner).toBeUndefined()
    found('1', 'a', 'đã hỏi huyện', null)
    expect(
      findingsAt(findings, table, ...at(sheet, '1', 'a')).map(({ accepted }) => accepted),
    ).toEqual([null, 'đã hỏi huyện'])
  })
})

/** Findings of one cell, each with the reason it was accepted for. */
function found(row: string, column: string, ...accepted: readonly (string | null)[]): void {
  const list = accepted.map((reason): ShownFinding => ({
    rule: 'cell-over-base',
    id: 'f',
    severity: 'error',
    message: {
      code: 'checks.found.cell-over-base.communes',
      params: { value: 3, communes: 2, column: 'huyện A' },
    },
    place: { screen: 'matrix', ...CHOICE, row, column },
    columnId: column,
    unitId: null,
    fix: null,
    signature: '',
    accepted: reason,
  }))
  const isHere = (row_: string, column_: string) => row_ === row && column_ === column
  findings = {
    ...NO_FINDINGS,
    planId: CHOICE.planId,
    ofCell: (_, row_, column_) => (isHere(row_, column_) ? list : []),
  }
}

describe('the rows of the bound', () => {
  it('show the most communes that can meet every criterion beside those recognised', () => {
    cell('1', 'a', 2)
    cell('2', 'a', 1)
    cell('1', 'b', 3)
    const column = [...facts.facts.planColumn.values()].find(({ columnId }) => columnId === 'a')
    if (column === undefined) throw new Error('no column')
    put({ table: 'planColumn', op: 'put', row: { ...column, recognisedNtm: 2 } })
    const sheet = model()
    const shown = (row: string) => ['a', 'b', '@total'].map((id) => text(sheet, row, id))
    expect([shown('@bound'), shown('@recognised')]).toEqual([
      ['1', '3', '4'],
      ['2', '', '2'],
    ])
    cell('2', 'a', 0)
    expect(shown('@bound')).toEqual(['0', '3', '3'])
    expect(sheet.decorate(...at(sheet, '@recognised', 'a')).corner).toBe('note')
  })
})

describe('a counted column', () => {
  const list = (unitId: string, criteria: string): FactEdit => ({
    table: 'markList',
    op: 'put',
    row: { ...CHOICE, unitId, criteria, lost: '' },
  })

  beforeEach(() => {
    put(list('a-a-0', '1,2'))
    put(list('a-a-1', '1'))
    put({ table: 'countedColumn', op: 'put', row: { ...CHOICE, columnId: 'a' } })
    const described = describeTable(() => facts, CHOICE)
    if (described === null) throw new Error('no table')
    table = described
  })

  it('shows what its communes give, with a sign in its heading and on its cells', () => {
    const sheet = model()
    expect([text(sheet, '1', 'a'), text(sheet, '2', 'a')]).toEqual(['2', '1'])
    const [row, column] = at(sheet, '1', 'a')
    expect(column).toMatchObject({ isComputed: true, title: 'Huyện A: đếm từ danh sách của 2 xã' })
    expect(sheet.decorate(row, column).computed).toBe(true)
    expect(sheet.decorate(...at(sheet, '1', 'b')).computed).toBe(false)
  })

  it('moves with one mark: its cell, its row, its column and the corner, and nothing else', () => {
    const before = { ...CHOICE, unitId: 'a-a-1', criteria: '1', lost: '' }
    const change = { table: 'markList', before, after: { ...before, criteria: '1,2' } } as const
    expect(affectedCells(table, [change])).toEqual({
      entered: [{ row: '2', column: 'a' }],
      computed: [
        { row: '2', column: '@total' },
        { row: '2', column: '@rate' },
        { row: '@total', column: 'a' },
        { row: '@average', column: 'a' },
        { row: '@bound', column: 'a' },
        { row: '@total', column: '@total' },
        { row: '@average', column: '@total' },
        { row: '@bound', column: '@total' },
      ],
    })
    const elsewhere = { ...before, unitId: 'b-b-0' }
    const ofEntered = {
      table: 'markList',
      before: elsewhere,
      after: { ...elsewhere, criteria: '' },
    } as const
    expect(affectedCells(table, [ofEntered])).toEqual({ entered: [], computed: [] })
  })
})

describe('an action of the hands', () => {
  const range = { top: 0, left: 0, bottom: 0, right: 0 }

  it('becomes rows of facts, with a cleared cell as the removal of its row', () => {
    cell('1', 'a', 2)
    const sheet = model()
    const [row, column] = at(sheet, '1', 'a')
    const change = { row, column, value: null }
    expect(matrixEdits(table, [change])).toMatchObject([{ table: 'matrixCell', op: 'remove' }])
    expect(matrixLabel(table, 'Bảng', [change], { kind: 'delete', range, count: 1 })).toEqual({
      code: 'change.cell',
      params: { table: 'Bảng', criterion: 'Tiêu chí 1', column: 'A', before: 2, after: '' },
    })
  })

  it('over a block is named by its size and its first cell', () => {
    const sheet = model()
    const changes = ['1', '2'].map((number) => {
      const [row, column] = at(sheet, number, 'b')
      return { row, column, value: 1 }
    })
    expect(matrixLabel(table, 'Bảng', changes, { kind: 'paste', range, count: 2 })).toEqual({
      code: 'change.paste',
      params: { table: 'Bảng', column: 'B', from: 'Tiêu chí 1', cells: 2 },
    })
  })
})
