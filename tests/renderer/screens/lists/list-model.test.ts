import { expect, it } from 'vitest'
import { createListTable } from '../../../../renderer/screens/lists/list-table.ts'
import { listModel } from '../../../../renderer/screens/lists/list-model.ts'
import { createDocumentFacts } from '../../../../renderer/state/document-facts.ts'
import { communeLists } from '../../../../shared/communes/commune-lists.ts'
import { translate, translateCode } from '../../../../shared/messages/translate.ts'
import type { MessageKey, MessageParams } from '../../../../shared/messages/translate.ts'
import { communeFacts, unitOf } from '../../../shared/appendix/langson-communes.ts'
import { PLAN_ID } from '../../../shared/appendix/langson-facts.ts'

const t = (key: MessageKey, params?: MessageParams) => translate('vi', key, params)

it('draws the especially difficult communes as Appendix 5 prints them', () => {
  const { rowText } = model('group-dac-biet-kho-khan')
  expect([
    rowText('Xã Tân Tiến huyện Tràng Định'),
    rowText('Xã Hoa Thám huyện Bình Gia'),
    rowText('Xã Chiến Thắng, huyện Chi Lăng'),
  ]).toEqual([
    '1 | Xã Tân Tiến - Huyện Tràng Định | 7 | 3,4,8,14,15,16,19 | 12 | 1,2,5,6,7,9,10,11,12,13,17,18 | 19 | Đủ',
    '2 | Xã Hoa Thám - Huyện Bình Gia | 4 | 3,4,9,14,19 | 2 | 1,2.3,13.5,15 | 6 | 2,5-8,10-13,16-18',
    '9 | Xã Chiến Thắng - Huyện Chi Lăng | 10 | 1,3,7,8,9,11,14,16,18,19 | 2 | 11.15 | 12 | ',
  ])
})

it('adds up the counts that are shown, and averages them half up', () => {
  const { foot } = model('group-bien-gioi')
  expect(foot()).toEqual([
    ' | Số xã có số liệu / 20 xã | 20 |  | 20 |  | 20 | ',
    ' | Cộng | 261 |  | 72 |  | 333 | ',
    ' | Bình quân tiêu chí/xã | 13,05 |  |  |  | 16,65 | ',
  ])
})

it('marks a value that waits, and reads a list only with numbers of the set', () => {
  const { sheet, cell } = model('group-dac-biet-kho-khan')
  const [row, column] = cell('Xã Chiến Thắng, huyện Chi Lăng', '@target-list')
  expect(sheet.decorate(row, column)).toMatchObject({ tone: 'doubt', corner: 'doubt' })
  expect(sheet.decorate(row, column).title).toContain('11.15')
  expect(
    ['2, 15', '1-3', '0', '', '99', '3-1'].map((text) => sheet.parse(row, column, text)),
  ).toEqual([
    { ok: true, value: { kind: 'list', numbers: ['2', '15'] } },
    { ok: true, value: { kind: 'list', numbers: ['1', '2', '3'] } },
    { ok: true, value: { kind: 'list', numbers: [] } },
    { ok: true, value: { kind: 'list', numbers: null } },
    { ok: false, reason: 'Bộ tiêu chí không có số “99”.' },
    { ok: false, reason: 'Không hiểu khoảng “3-1”. Hãy gõ như 8-11.' },
  ])
})

it('lets counts and lists be typed, and says why nothing else is', () => {
  const { sheet, cell } = model('registered-ntm')
  const locks = sheet.columns.map((column) => {
    const [row] = cell('Xã Nhân Lý- Huyện Chi Lăng', column.id)
    return [column.id, sheet.editable(row, column) === true]
  })
  expect(locks).toEqual([
    ['@number', false],
    ['@unit', false],
    ['@baseline-count', true],
    ['@baseline-list', true],
    ['@target-count', true],
    ['@target-list', true],
    ['@after-plan', false],
    ['@missing', false],
  ])
})

it('reads a commune again once its facts have changed', () => {
  const { table, facts, cell } = model('registered-ntm')
  const [row] = cell('Xã Nhân Lý- Huyện Chi Lăng', '@unit')
  const unitId = row.id
  expect(table.line(unitId).missing).toEqual([])
  const key = { planId: PLAN_ID, setId: table.list.set.id, layer: 'target', unitId } as const
  facts.apply([
    {
      table: 'markList',
      before: null,
      after: { ...key, criteria: '2', lost: '' },
    },
  ])
  table.forget([unitId])
  expect(table.line(unitId).missing).toEqual(['4', '5', '6', '7', '10', '13', '15', '17'])
})

function model(listId: string) {
  const facts = createDocumentFacts(communeFacts())
  const list = communeLists(facts.facts, PLAN_ID).find(({ id }) => id === listId)
  if (list === undefined) throw new Error(`no list ${listId}`)
  const table = createListTable(() => facts, PLAN_ID, list)
  const sheet = listModel(table, {
    isReadOnly: false,
    style: 'vi',
    t,
    notes: {
      t,
      codeText: (code, params) => translateCode('vi', code, params),
      findingsOf: () => [],
      findingText: () => '',
    },
    others: new Map(),
    apply: () => undefined,
  })
  const line = (row: (typeof sheet.rows)[number]): string =>
    sheet.columns.map((column) => sheet.text(row, column)).join(' | ')
  const cell = (label: string, columnId: string) => {
    const unitId = unitOf(facts.facts, label).id
    const row = sheet.rows.find(({ id }) => id === unitId)
    const column = sheet.columns.find(({ id }) => id === columnId)
    if (row === undefined || column === undefined) throw new Error(`no cell ${label} ${columnId}`)
    return [row, column] as const
  }
  return {
    table,
    facts,
    sheet,
    cell,
    rowText: (label: string) => line(cell(label, '@unit')[0]),
    foot: () => sheet.rows.filter(({ kind }) => kind === 'pinnedBottom').map(line),
  }
}
