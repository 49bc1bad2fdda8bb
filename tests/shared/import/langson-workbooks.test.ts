import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readWorkbook } from '../../../electron/excel/read/read-workbook.ts'
import { importEdits } from '../../../shared/import/import-edits.ts'
import { previewMatrixImport } from '../../../shared/import/preview-matrix-import.ts'
import type { RawWorkbook } from '../../../shared/import/raw-sheet.ts'
import { NTM, PLAN, appendix6, planFacts } from './plan-facts.ts'
import { CLEAN, changedMatrix, troubles } from './read-back.ts'

async function workbook(name: string): Promise<RawWorkbook> {
  const url = new URL(`../../fixtures/langson-2023/${name}`, import.meta.url)
  const result = await readWorkbook(readFileSync(url))
  if (!result.ok) throw new Error(result.code)
  return result.workbook
}

test('Appendix 6 is taken as published: 209 cells, every printed figure right', async () => {
  const context = { facts: planFacts(), planId: PLAN, fileName: 'phu-luc-6.xlsx' }
  const result = previewMatrixImport(await workbook('phu-luc-6.xlsx'), context)
  expect(troubles(result)).toEqual(CLEAN)
  expect(changedMatrix(result, 19, 11)).toEqual(appendix6())
  expect(result.agreements).toEqual({ totals: 31, rates: 19, averages: 12 })
  expect(result.tables[0]).toMatchObject({
    id: 'PL6 NTM!A4:O25',
    setId: NTM,
    layer: 'target',
    layerFrom: 'title',
    rateBase: { value: 181, from: 'document' },
  })
  expect(result.changes[13]).toMatchObject({
    where: 'PL6 NTM!E6',
    criterion: '2',
    columnId: 'd3',
    after: 10,
  })
  expect(importEdits(result, 'safe')).toHaveLength(209)
})

test('the lists of communes of Appendices 1 to 5 are named as such', async () => {
  const context = { facts: planFacts(), planId: PLAN, fileName: 'phu-luc-1-den-5.xlsx' }
  const result = previewMatrixImport(await workbook('phu-luc-1-den-5.xlsx'), context)
  expect(result.tables).toEqual([])
  expect(result.unrelatedSheets.map(({ sheet, reason }) => [sheet, reason.code])).toEqual([
    ['PL1', 'import.unrelated.communes'],
    ['PL2', 'import.unrelated.communes'],
    ['PL3', 'import.unrelated.communes'],
    ['PL4', 'import.unrelated.communes'],
    ['PL5', 'import.unrelated.communes'],
  ])
})
