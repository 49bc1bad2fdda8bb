import { expect, test } from 'vitest'
import {
  createRequest,
  fieldErrors,
  nameOf,
  type NewDocumentFields,
} from '../../../../renderer/screens/welcome/form-state.ts'

const FILLED: NewDocumentFields = {
  province: ' Tỉnh Lạng Sơn ',
  year: '2024',
  ownName: null,
  unitsFrom: 'paste',
  unitsText: 'Bình Gia\tHoa Thám',
  file: null,
}

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
  expect(fieldErrors({ ...fromFile, file: new File(['x'], 'xa.xlsx') })).toEqual({})
})

test('the request carries trimmed names and the year as a number', () => {
  expect(createRequest(FILLED, { text: FILLED.unitsText })).toEqual({
    name: 'Lạng Sơn 2024',
    province: 'Tỉnh Lạng Sơn',
    year: 2024,
    units: { text: 'Bình Gia\tHoa Thám' },
  })
})
