import { expect, test } from 'vitest'
import { findPlace, parseAddress, placeText } from '../../../../renderer/screens/import/address.ts'
import {
  translate,
  type MessageKey,
  type MessageParams,
} from '../../../../shared/messages/translate.ts'
import { preview, table } from './preview-fixture.ts'

const t = (key: MessageKey, params?: MessageParams): string => translate('vi', key, params)

test('an address names a cell, a column or a row; a range stands for its first cell', () => {
  expect(
    ['PL6 NTM!D14', 'PL6 NTM!AA', 'A!B!14', 'PL6!A4:O25', 'PL6!A4'].map((where) =>
      parseAddress(where),
    ),
  ).toEqual([
    { sheet: 'PL6 NTM', row: 13, column: 3 },
    { sheet: 'PL6 NTM', row: null, column: 26 },
    { sheet: 'A!B', row: 13, column: null },
    { sheet: 'PL6', row: 3, column: 0 },
    { sheet: 'PL6', row: 3, column: 0 },
  ])
})

test('a doubtful column is shown at the line that says what columns are, a heading too', () => {
  const { id } = table()
  expect(
    ['PL6!C6', 'PL6!B', 'PL6!B4', 'PL6!6'].map((where) => findPlace(preview(), where, id)),
  ).toEqual([
    { tableId: id, row: 1, column: 2 },
    { tableId: id, row: -1, column: 1 },
    { tableId: id, row: -1, column: 1 },
    { tableId: id, row: 1, column: -1 },
  ])
})

test('a place without a known table is found by its sheet, and nowhere when no table is there', () => {
  expect(findPlace(preview(), 'PL6!C5', null)).toEqual({ tableId: table().id, row: 0, column: 2 })
  expect(findPlace(preview(), 'Ghi chú!C5', null)).toBeNull()
})

test('places are named without a thousands mark, with the sheet only where there are several', () => {
  expect([
    placeText(t, 'PL6!D1400', false),
    placeText(t, 'PL6!1400', false),
    placeText(t, 'PL6!D', true),
  ]).toEqual(['ô D1400', 'dòng 1400', 'PL6 · cột D'])
})
