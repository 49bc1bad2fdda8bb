import { expect, test } from 'vitest'
import type { CatalogueSet } from '../../../../shared/api/types.ts'
import {
  chosenSets,
  createRequest,
  EMPTY_FIELDS,
  fieldErrors,
  nameOf,
  type NewDocumentFields,
} from '../../../../renderer/screens/welcome/form-state.ts'
import { previewUnits } from '../../../../renderer/screens/welcome/units-preview.ts'
import { splitUnitsText } from '../../../../shared/plan/split-units-text.ts'

const FILLED: NewDocumentFields = {
  ...EMPTY_FIELDS,
  province: ' Tỉnh Lạng Sơn ',
  year: '2024',
  unitsText: 'Bình Gia\tHoa Thám\nBình Gia\tHồng Phong',
}
const PREVIEW = previewUnits(
  { rows: splitUnitsText(FILLED.unitsText) },
  { province: FILLED.province, columns: null },
)
const set = (id: string, period: string): CatalogueSet => ({
  id,
  name: id,
  decision: '',
  period,
  standard: 'ntm',
  unitLevel: 'commune',
  criteria: 19,
  subCriteria: 57,
  provisional: 0,
})
const CATALOGUE = [set('cũ', '2016-2020'), set('nay', '2021-2025')]

test('the name is proposed from the province and the year until somebody writes another', () => {
  expect(nameOf(FILLED)).toBe('Lạng Sơn 2024')
  expect(nameOf({ ...FILLED, province: 'H. Quảng Hòa' })).toBe('Huyện Quảng Hòa 2024')
  expect(nameOf({ ...FILLED, province: '' })).toBe('')
  expect(nameOf({ ...FILLED, ownName: 'Bản của tôi' })).toBe('Bản của tôi')
})

test('an empty form lacks everything, and a filled one nothing', () => {
  const empty = { ...FILLED, province: ' ', year: '', unitsText: '\n' }
  expect(Object.keys(fieldErrors(empty))).toEqual(['province', 'year', 'name', 'units'])
  expect(fieldErrors(FILLED)).toEqual({})
})

test('a year has four digits between 1990 and 2200', () => {
  const isWrong = (year: string) => 'year' in fieldErrors({ ...FILLED, year })
  expect(['2023', '1989', '20233', '2.023', 'năm'].map(isWrong)).toEqual([
    false,
    true,
    true,
    true,
    true,
  ])
})

test('a list from a file needs the file, whatever was pasted before', () => {
  const fromFile = { ...FILLED, unitsFrom: 'file' as const }
  expect(fieldErrors(fromFile)).toEqual({ units: 'welcome.form.units.missing' })
  const file = { name: 'xa.xlsx', fileId: 'f', list: { rows: [['A', 'B']], sheet: 'S' } }
  expect(fieldErrors({ ...fromFile, file })).toEqual({})
})

test('sets of the year are chosen until somebody chooses others, and one at least', () => {
  const of = (setIds: readonly string[] | null, year = '2024') =>
    chosenSets({ setIds, year }, CATALOGUE)
  expect([of(null), of(null, '2018'), of(null, '2031'), of(['cũ', 'nay'])]).toEqual([
    ['nay'],
    ['cũ'],
    ['nay'],
    ['cũ', 'nay'],
  ])
  expect(fieldErrors({ ...FILLED, setIds: [] }, CATALOGUE)).toEqual({
    sets: 'welcome.form.sets.missing',
  })
})

test('recognised communes are whole numbers no larger than the column', () => {
  const isWrong = (typed: string) =>
    'recognised' in fieldErrors({ ...FILLED, recognised: { 'Bình Gia': typed } }, [], PREVIEW)
  expect(['', '2', ' 02 ', '3', 'hai', '1,5'].map(isWrong)).toEqual([
    false,
    false,
    false,
    true,
    true,
    true,
  ])
})

test('the request carries trimmed names, the year as a number, and only choices that were made', () => {
  const units = { text: FILLED.unitsText }
  expect(createRequest(FILLED, units, { setIds: [], preview: PREVIEW })).toEqual({
    name: 'Lạng Sơn 2024',
    province: 'Tỉnh Lạng Sơn',
    year: 2024,
    units,
  })
  const chosen = {
    ...FILLED,
    recognised: { 'Bình Gia': '1', 'Huyện khác': '5' },
    averageBases: { nay: 'recognised', cũ: 'all' },
    columns: { by: 'whole' },
  } as const
  const preview = previewUnits({ rows: splitUnitsText(FILLED.unitsText) }, chosen)
  expect(createRequest(chosen, units, { setIds: ['nay'], preview })).toMatchObject({
    setIds: ['nay'],
    columns: { by: 'whole' },
    averageBases: { nay: 'recognised' },
  })
})
