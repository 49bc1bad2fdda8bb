import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findBrowser } from '../../electron/files/find-browser.ts'
import { libreOffice, recalculatedSheets } from '../electron/excel/write/libreoffice.ts'
import { ntm } from '../electron/hosts/cli/run-ntm.ts'
import { readPdf, type PdfPage } from '../electron/printing/read-pdf.ts'
import { find, findAll, readDocx, tableTexts, textOf, value } from '../electron/word/parsed-docx.ts'
import { wordToPdf } from '../electron/word/word-to-pdf.ts'
import { inEnglish, publishedSet, type PrintedRows } from './published-set.ts'

const LABELS = [1, 2, 3, 4, 5, 6, 7].map((number) => `Phụ lục ${number}`)
const published = [...publishedSet().values()]
const PROCESS_TIMEOUT_MS = 120_000

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ntm-set-'))
  expect(ntm('new', join(folder, 'a.ntm'), '--sample', 'langson-2023').code).toBe(0)
}, PROCESS_TIMEOUT_MS)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The set as the command line writes it. */
function exported(name: string): Buffer {
  const file = join(folder, name)
  const run = ntm('export', join(folder, 'a.ntm'), '--appendix', 'all', '--to', file)
  expect(run.code, run.stderr).toBe(0)
  return readFileSync(file)
}

/** Printed text in the order it was printed, which is that of rows and cells, without the spaces between. */
function inOrder(pages: readonly PdfPage[]): string {
  return pages
    .flatMap(({ texts }) => texts.map(({ text }) => text))
    .join('')
    .replace(/\s/g, '')
}

/** Rows that the text lacks, each looked for behind the one before it. */
function missing(text: string, rows: PrintedRows): string[] {
  let from = 0
  return rows.flatMap((row) => {
    const wanted = row.join('').replace(/\s/g, '')
    const at = text.indexOf(wanted, from)
    if (at < 0) return [row.join(' | ')]
    from = at + wanted.length
    return []
  })
}

/** Everything that stands in print, the label of each appendix before its rows. */
function everything(): PrintedRows {
  return published.flatMap((rows, index) => [[LABELS[index] ?? ''], ...rows])
}

function orientations(pages: readonly PdfPage[]): string[] {
  return pages
    .filter(({ lines }) => lines.some((line) => LABELS.includes(line)))
    .map(({ width, height }) => (width > height ? 'landscape' : 'portrait'))
}

const SHEETS = [...Array.from({ length: 5 }, () => 'portrait'), 'landscape', 'landscape']

describe('the seven appendices of Lạng Sơn carry the published figures', () => {
  it.skipIf(findBrowser() === null)(
    'as PDF',
    async () => {
      const pages = await readPdf(exported('set.pdf'))
      expect(missing(inOrder(pages), everything())).toEqual([])
      expect(orientations(pages)).toEqual(SHEETS)
    },
    PROCESS_TIMEOUT_MS,
  )

  it('as a Word file, cell by cell', async () => {
    const { body } = await readDocx(exported('set.docx'))
    const labels = body.filter((element) => value(find(element, 'w:pStyle')) === 'AppendixLabel')
    expect(labels.map(textOf)).toEqual(LABELS)
    const tables = body.filter(({ name }) => name === 'w:tbl')
    const rows = tables.map((table) => {
      const headings = findAll(table, 'w:tblHeader').length
      return tableTexts(table).slice(headings)
    })
    expect(rows.slice(0, 6)).toEqual(published.slice(0, 6))
    expect(rows[6]).toContainEqual(published[6]?.[0])
    expect(rows[6]?.length).toBe(19 + 3)
  })

  it.skipIf(libreOffice === null)(
    'as a Word file that LibreOffice prints, headings and page numbers on every page',
    async () => {
      const pages = await readPdf(await wordToPdf(exported('printed.docx')))
      expect(missing(inOrder(pages), everything())).toEqual([])
      expect(orientations(pages)).toEqual(SHEETS)
      let number = 0
      for (const { lines, texts } of pages) {
        const isFirst = lines.some((line) => LABELS.includes(line))
        number = isFirst ? 1 : number + 1
        expect(lines[0] === String(number)).toBe(!isFirst)
        expect(texts.some(({ text }) => text === 'TT')).toBe(true)
      }
    },
    PROCESS_TIMEOUT_MS,
  )

  it.skipIf(libreOffice === null)(
    'as a workbook that LibreOffice computes anew',
    async () => {
      const sheets = await recalculatedSheets(exported('set.xlsx'))
      expect([...sheets.keys()].sort()).toEqual(LABELS)
      const shown = (index: number) => sheets.get(LABELS[index] ?? '') ?? []
      const lacking = published.flatMap((rows, index) => {
        const found = new Set(shown(index).map((row) => JSON.stringify(row)))
        return inEnglish(rows).filter((row) => !found.has(JSON.stringify(row)))
      })
      expect(lacking).toEqual([])
    },
    PROCESS_TIMEOUT_MS,
  )
})
