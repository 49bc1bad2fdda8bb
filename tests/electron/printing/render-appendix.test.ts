import { describe, expect, it } from 'vitest'
import { findBrowser } from '../../../electron/files/find-browser.ts'
import { chromiumPrinter } from '../../../electron/printing/chromium-printer.ts'
import { renderAppendices, renderAppendix } from '../../../electron/printing/render-appendix.ts'
import { buildAppendix } from '../../../shared/appendix/definitions.ts'
import { splitCommuneLabel } from '../../../shared/units/split-commune-label.ts'
import { MM_PER_PT } from '../../../shared/appendix/paper-style.ts'
import {
  langsonFacts,
  NTM,
  PLAN_ID,
  planRow,
  publishedAppendix6,
  toVietnamese,
} from '../../shared/appendix/langson-facts.ts'
import {
  communeFacts,
  publishedCommunes,
  subCriteria,
} from '../../shared/appendix/langson-communes.ts'
import { fontNames, readPdf, type PdfPage } from './read-pdf.ts'
import { syntheticAppendix } from './synthetic-appendix.ts'

const tools = { printer: chromiumPrinter() }
const TINOS = ['Tinos-Bold', 'Tinos-Italic', 'Tinos-Regular']
const TOP_MARGIN_PT = 20 / MM_PER_PT

/** What stands in the top margin. */
function pageNumbers(pages: readonly PdfPage[]): string[] {
  return pages.map(({ texts }) =>
    texts
      .filter(({ fromTop }) => fromTop < TOP_MARGIN_PT)
      .map(({ text }) => text)
      .join(' '),
  )
}

describe.skipIf(findBrowser() === null)('the PDF of an appendix', () => {
  it('is Appendix 6 of the plan on one A4 landscape page, every figure there, all of it in Tinos', async () => {
    const published = publishedAppendix6()
    const bytes = await renderAppendix(buildAppendix(langsonFacts(), PLAN_ID, '6'), 'pdf', tools)
    const pages = await readPdf(bytes)
    const lines = pages[0]?.lines ?? []
    expect(pages.map(({ width, height }) => [Math.round(width), Math.round(height)])).toEqual([
      [842, 595],
    ])
    expect(lines.slice(0, 3)).toEqual([
      'Phụ lục 6',
      'KẾ HOẠCH THỰC HIỆN THEO BỘ TIÊU CHÍ NÔNG THÔN MỚI XÃ ĐẠT CHUẨN NĂM 2023',
      '(Kèm theo Kế hoạch số 18/KH-UBND ngày 18 tháng 01 năm 2023 của Ủy ban nhân dân tỉnh Lạng Sơn)',
    ])
    const ends = published.rowTotals.map(
      (total, row) => `${total} ${toVietnamese(published.ratesPrinted[row] ?? '')}`,
    )
    expect(
      ends.filter(
        (end, row) =>
          !lines.some((line) => line.startsWith(`${row + 1} `) && line.endsWith(` ${end}`)),
      ),
    ).toEqual([])
    expect(lines.slice(-4)).toEqual([
      `Cộng toàn tỉnh ${published.columnTotals.join(' ')} 2.422`,
      'Số xã 3 21 16 18 17 16 20 19 10 18 23 181',
      `Bình quân tiêu chí/xã ${published.averagesPrinted.map(toVietnamese).join(' ')} ${toVietnamese(published.overallAveragePrinted)}`,
      'Số xã tính tỉ lệ: 181',
    ])
    expect(fontNames(bytes)).toEqual(TINOS)
    expect(pageNumbers(pages)).toEqual([''])
  })

  it('prints Appendices 1 to 5 on upright A4, every commune and average there, all of it in Tinos', async () => {
    const facts = communeFacts()
    const ids = ['1', '2', '3', '4', '5']
    const documents = ids.map((id) => buildAppendix(facts, PLAN_ID, id))
    const bytes = await renderAppendices(documents, 'pdf', tools)
    const pages = await readPdf(bytes)
    expect(
      new Set(pages.map(({ width, height }) => `${Math.round(width)}×${Math.round(height)}`)),
    ).toEqual(new Set(['595×842']))
    const text = pages.flatMap(({ lines }) => lines).join('\n')
    const names = publishedCommunes().map(({ label }) => splitCommuneLabel(label).commune.name)
    expect(names.filter((name) => !text.includes(`Xã ${name}`))).toEqual([])
    expect(['13,05', '16,65', '8,8', '12,6'].filter((figure) => !text.includes(figure))).toEqual([])
    for (const { lines } of pages) expect(lines.join(' ')).toContain('Kế hoạch năm 2023')
    expect(fontNames(bytes)).toEqual(TINOS)
  })

  it('repeats the upward headings of the communes × criteria table on every page and cuts no column', async () => {
    const facts = communeFacts({ subCriterion: subCriteria() })
    const tables = (['criteria', 'sub-criteria'] as const).map((columns) =>
      buildAppendix(facts, PLAN_ID, `communes-${NTM}`, { columns, communes: 'all', paper: 'A4' }),
    )
    const [criteria = [], subs = []] = await Promise.all(
      tables.map(async (table) => readPdf(await renderAppendix(table, 'pdf', tools))),
    )
    // Each subset of the font makes pieces of its own, within words too.
    const titles = (page: PdfPage) =>
      page.texts
        .map(({ text }) => text)
        .join('')
        .replace(/\s/g, '')
    const withRows = (pages: readonly PdfPage[]) =>
      pages.filter(({ lines }) => lines.some((line) => /^\d+ Xã /.test(line)))
    expect(withRows(criteria).length).toBeGreaterThan(4)
    for (const page of withRows(criteria))
      expect(titles(page)).toContain('1. Quy hoạch'.replaceAll(' ', ''))
    const every = subCriteria().map(({ number }) => number)
    const seen = new Set(withRows(subs).flatMap(({ texts }) => texts.map(({ text }) => text)))
    expect(every.filter((number) => !seen.has(number))).toEqual([])
    for (const page of withRows(subs)) expect(titles(page)).toMatch(/1\.11\.2|18\.118\.2/)
    const right = Math.max(...subs.flatMap(({ texts }) => texts.map(({ x }) => x)))
    expect(right * MM_PER_PT).toBeLessThan(297 - 15)
  })

  it('takes every Vietnamese letter from Tinos, in all its faces', async () => {
    const bases = Array.from('aăâeêioôơuưy')
    const accents = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323']
    const letters = bases.flatMap((base) =>
      accents.map((accent) => (base + accent).normalize('NFC')),
    )
    const alphabet = `${letters.join('')}đ ${letters.join('').toUpperCase()}Đ`
    const facts = langsonFacts({ plan: [planRow({ issuer: alphabet })] })
    for (const [key, column] of facts.planColumn) {
      facts.planColumn.set(key, { ...column, shortName: letters.join(' ') })
    }
    const first = facts.criterion.values().next().value
    if (first !== undefined) first.name = alphabet.replaceAll(' ', '').slice(0, 50)
    const bytes = await renderAppendix(buildAppendix(facts, PLAN_ID, '6'), 'pdf', tools)
    expect(fontNames(bytes)).toEqual(TINOS)
  })

  it('repeats headings on every page, numbers pages from the second, never splits a row', async () => {
    const pages = await readPdf(await renderAppendix(syntheticAppendix(200), 'pdf', tools))
    expect(pages.length).toBeGreaterThan(4)
    for (const { lines } of pages) expect(lines.join('\n')).toContain('Số tiêu chí đạt')
    for (const { lines } of pages) expect(lines.join('\n')).toMatch(/Năm 2022 Năm 2023/)
    expect(pageNumbers(pages)).toEqual(['', ...pages.slice(1).map((_, index) => String(index + 2))])
    const whole = pages.flatMap(({ lines }) => [
      ...lines.join(' ').matchAll(/«(\d+) [^«»]*? (\d+)»/g),
    ])
    expect(pages.map(({ lines }) => lines.join(' ').split('«').length)).toEqual(
      pages.map(({ lines }) => lines.join(' ').split('»').length),
    )
    expect(whole.length).toBeGreaterThan(150)
  })

  it('centres page numbers in the top margin', async () => {
    const [, second] = await readPdf(await renderAppendix(syntheticAppendix(60), 'pdf', tools))
    const number = second?.texts.find(({ text }) => text === '2')
    const middleMm = 30 + (210 - 30 - 15) / 2
    expect(Math.abs((number?.x ?? 0) * MM_PER_PT - middleMm)).toBeLessThan(3)
    expect(number?.fromTop ?? Infinity).toBeLessThan(TOP_MARGIN_PT)
  })

  it('never leaves the totals alone on a page', async () => {
    const lengths = Array.from({ length: 20 }, (_, index) => 28 + index)
    const set = lengths.map((rows) => syntheticAppendix(rows, Infinity))
    const pages = await readPdf(await renderAppendices(set, 'pdf', tools))
    const withTotals = pages.filter(({ lines }) => lines.some((line) => line.startsWith('Cộng')))
    expect(withTotals.length).toBe(lengths.length)
    expect(pages.length).toBeGreaterThan(lengths.length + 3)
    const alone = lengths.filter(
      (rows, index) =>
        withTotals[index]?.lines.some((line) => line.includes(`«${rows - 1} Xã`)) !== true,
    )
    expect(alone).toEqual([])
  })

  it('prints a set in one file, each appendix on its own paper and numbered anew', async () => {
    const six = buildAppendix(langsonFacts(), PLAN_ID, '6')
    const bytes = await renderAppendices(
      [syntheticAppendix(40), six, syntheticAppendix(40)],
      'pdf',
      tools,
    )
    const pages = await readPdf(bytes)
    expect(pages.map(({ width, height }) => (width > height ? 'landscape' : 'portrait'))).toEqual([
      'portrait',
      'portrait',
      'landscape',
      'portrait',
      'portrait',
    ])
    expect(pageNumbers(pages)).toEqual(['', '2', '', '', '2'])
  })

  it('cuts no column of a table wider than any paper', async () => {
    const facts = langsonFacts()
    for (let index = 0; index < 60; index++) {
      facts.planColumn.set(`more-${index}`, {
        planId: PLAN_ID,
        columnId: `more-${index}`,
        name: 'Huyện',
        shortName: `H${index}`,
        position: 100 + index,
        recognisedNtm: null,
      })
    }
    const pages = await readPdf(
      await renderAppendix(buildAppendix(facts, PLAN_ID, '6'), 'pdf', tools),
    )
    const titles = pages.flatMap(({ texts }) => texts.map(({ text }) => text))
    expect(
      Array.from({ length: 60 }, (_, index) => `H${index}`).filter(
        (title) => !titles.includes(title),
      ),
    ).toEqual([])
    expect(pages.every(({ lines }) => lines.join(' ').includes('Quy hoạch'))).toBe(true)
    const right = Math.max(...pages.flatMap(({ texts }) => texts.map(({ x }) => x)))
    expect(right * MM_PER_PT).toBeLessThan(297 - 15)
  })
})

describe('the HTML of an appendix', () => {
  it('is a file that shows itself, with its fonts inside and no script', async () => {
    const bytes = await renderAppendix(buildAppendix(langsonFacts(), PLAN_ID, '6'), 'html', tools)
    const html = new TextDecoder().decode(bytes)
    expect(html).toContain('@media screen')
    expect(html.match(/@font-face/g)?.length).toBe(12)
    expect(html).not.toMatch(/<script|https?:/)
  })
})
