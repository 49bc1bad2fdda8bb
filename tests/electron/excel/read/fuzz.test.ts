import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readWorkbook } from '../../../../electron/excel/read/read-workbook.ts'
import { workbookParts, withParts } from './package-builder.ts'
import { buildZip } from './zip-builder.ts'

const MAX_MS = 2000
const published = new Uint8Array(readFileSync('tests/fixtures/langson-2023/phu-luc-6.xlsx'))

/** Reading always answers, soon, with a workbook that keeps its promises or with a code. */
async function requireAnswer(bytes: Uint8Array): Promise<void> {
  const start = performance.now()
  const result = await readWorkbook(bytes)
  expect(performance.now() - start).toBeLessThan(MAX_MS)
  if (!result.ok) {
    expect(result.code).toMatch(/^[a-z-]+$/)
    return
  }
  for (const { cells, rowCount, columnCount } of result.workbook.sheets) {
    cells.forEach(({ row, column }, at) => {
      const before = cells[at - 1]
      const isAfter = !before || before.row < row || (before.row === row && before.column < column)
      expect([isAfter, row < rowCount, column < columnCount]).toEqual([true, true, true])
    })
  }
}

function patched(bytes: Uint8Array, patches: readonly (readonly [number, number])[]): Uint8Array {
  const copy = bytes.slice()
  for (const [at, value] of patches) copy[at % copy.length] = value
  return copy
}

const patches = fc.array(fc.tuple(fc.nat({ max: 2 ** 31 }), fc.integer({ min: 0, max: 255 })), {
  minLength: 1,
  maxLength: 12,
})

describe('a damaged workbook is read or refused, never anything else', () => {
  test('with any bytes of the file changed', async () => {
    await fc.assert(
      fc.asyncProperty(patches, (changes) => requireAnswer(patched(published, changes))),
      { numRuns: 300 },
    )
  })

  test('with bytes of its directory changed', async () => {
    const directory = published.length - 900
    await fc.assert(
      fc.asyncProperty(patches, (changes) =>
        requireAnswer(
          patched(
            published,
            changes.map(([at, value]) => [directory + (at % 900), value]),
          ),
        ),
      ),
      { numRuns: 300 },
    )
  })

  test('cut off anywhere', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: published.length }), (length) =>
        requireAnswer(published.subarray(0, length)),
      ),
      { numRuns: 100 },
    )
  })

  test('with bytes of its XML changed under a valid checksum', async () => {
    const parts = workbookParts({
      sheets: [
        '<cols><col min="1" max="2" hidden="1"/></cols><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><f>A1</f><v>44944</v></c></row><row r="2" hidden="1"><c r="A2" t="inlineStr"><is><t>a</t></is></c></row></sheetData><mergeCells><mergeCell ref="A1:B2"/></mergeCells>',
      ],
      strings: '<si><r><t xml:space="preserve">Xã </t></r><r><t>B_x0041_</t></r></si>',
      styles:
        '<numFmts><numFmt numFmtId="164" formatCode="dd/mm"/></numFmts><cellXfs><xf/><xf numFmtId="164"/></cellXfs>',
    })
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...parts), patches, ({ name, data }, changes) => {
        const damaged = { name, data: patched(new Uint8Array(Buffer.from(data)), changes) }
        return requireAnswer(buildZip(withParts(parts, [damaged])))
      }),
      { numRuns: 800 },
    )
  })

  test('bytes that begin like a zip', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), (rest) =>
        requireAnswer(new Uint8Array([0x50, 0x4b, 3, 4, ...rest])),
      ),
      { numRuns: 100 },
    )
  })
})
