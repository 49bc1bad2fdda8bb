import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { columnLetters } from '../../../../shared/import/raw-sheet.ts'
import { read, readOnlySheet, valuesOf } from './reading.ts'

test('Appendix 6 of Lạng Sơn 2023 reads as its published table', async () => {
  const sheet = await readOnlySheet(readFileSync('tests/fixtures/langson-2023/phu-luc-6.xlsx'))
  expect([sheet.name, sheet.rowCount, sheet.columnCount]).toEqual(['PL6 NTM', 25, 15])
  const values = valuesOf(sheet)
  const published = readFileSync('tests/fixtures/langson-2023/appendix-6-ntm-matrix.tsv', 'utf8')
  const [, ...rows] = published
    .trim()
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .map((line) => line.split('\t'))
  expect(rows.length).toBeGreaterThanOrEqual(19)
  rows.slice(0, 19).forEach(([number, name, ...counts], at) => {
    const row = at + 5
    expect([values[`A${row}`], values[`B${row}`]]).toEqual([Number(number), name])
    const districts = counts.map((_, column) => values[`${columnLetters(column + 2)}${row}`])
    expect(districts).toEqual(counts.map(Number))
  })
})

test('Appendices 1 to 5 keep the list that Excel turned into a number as the number it is', async () => {
  const bytes = readFileSync('tests/fixtures/langson-2023/phu-luc-1-den-5.xlsx')
  const { sheets } = await read(bytes)
  expect(sheets.map(({ name, merges }) => [name, merges.length])).toEqual([
    ['PL1', 6],
    ['PL2', 6],
    ['PL3', 6],
    ['PL4', 6],
    ['PL5', 6],
  ])
  const numbers = sheets
    .at(4)
    ?.cells.map(({ value }) => value)
    .filter((value) => value.kind === 'number' && value.value === 11.15)
  expect(numbers).toMatchObject([{ kind: 'number', text: '11.15' }])
})
