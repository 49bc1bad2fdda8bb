import { describe, expect, it } from 'vitest'
import { buildAppendix } from '../../../shared/appendix/definitions.ts'
import { appendixHtml } from '../../../shared/appendix/to-html.ts'
import {
  langsonFacts,
  PLAN_ID,
  planRow,
  publishedAppendix6,
  toVietnamese,
} from './langson-facts.ts'

const HOSTILE = `</td><script>alert("1")</script>&'<img src=x onerror=alert(1)>`

describe('the page of an appendix', () => {
  it('holds every figure of the published Appendix 6', () => {
    const html = appendixHtml(buildAppendix(langsonFacts(), PLAN_ID, '6'), { fontFaceCss: '' })
    const cells = [...html.matchAll(/<td[^>]*>([^<]*)<\/td>/g)].map((match) => match[1])
    const published = publishedAppendix6()
    const figures = [
      ...published.rowTotals.map(String),
      ...published.ratesPrinted.map(toVietnamese),
      ...published.columnTotals.map(String),
      '2.422',
      ...published.averagesPrinted.map(toVietnamese),
      toVietnamese(published.overallAveragePrinted),
    ]
    expect(figures.filter((figure) => !cells.includes(figure))).toEqual([])
  })

  it('prints hostile names as the text they are', () => {
    const facts = langsonFacts({ plan: [planRow({ issuer: HOSTILE })] })
    for (const [key, column] of facts.planColumn) {
      facts.planColumn.set(key, { ...column, shortName: HOSTILE })
    }
    const html = appendixHtml(buildAppendix(facts, PLAN_ID, '6'), { fontFaceCss: '' })
    expect(html).not.toMatch(/<script|<img/)
    expect(html).toContain(
      '&lt;/td&gt;&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;&#39;&lt;img src=x onerror=alert(1)&gt;',
    )
  })

  it('composes decomposed letters, which the font of the paper has no loose accents for', () => {
    const facts = langsonFacts({ plan: [planRow({ issuer: 'Ủy ban'.normalize('NFD') })] })
    const html = appendixHtml(buildAppendix(facts, PLAN_ID, '6'), { fontFaceCss: '' })
    expect(html).toContain('của Ủy ban)')
    expect(html).toBe(html.normalize('NFC'))
  })

  it('splits a table of 700 columns into blocks that each repeat the criteria', () => {
    const facts = langsonFacts()
    for (let index = 0; index < 700; index++) {
      facts.planColumn.set(`more-${index}`, {
        planId: PLAN_ID,
        columnId: `more-${index}`,
        name: `Huyện ${index}`,
        shortName: `Huyện ${index}`,
        position: 100 + index,
        recognisedNtm: null,
      })
    }
    const html = appendixHtml(buildAppendix(facts, PLAN_ID, '6'), { fontFaceCss: '' })
    const tables = html.split('<table ').slice(1)
    const headings = tables.map((table) =>
      [...table.matchAll(/<th[^>]*>([^<]*)<\/th>/g)].map((match) => match[1] ?? ''),
    )
    expect(tables.length).toBeGreaterThan(20)
    expect(headings.every((titles) => titles[0] === 'TT' && titles[1] === 'Tiêu chí')).toBe(true)
    expect(headings.flatMap((titles) => titles.slice(2)).length).toBe(711 + 2)
    expect(Math.max(...headings.map((titles) => titles.length))).toBeLessThan(25)
  })
})
