import { describe, expect, it } from 'vitest'
import { columnBlocks } from '../../../shared/appendix/column-blocks.ts'
import { leafColumns } from '../../../shared/appendix/column-tree.ts'
import { buildAppendix } from '../../../shared/appendix/definitions.ts'
import { FONT_SIZES_PT } from '../../../shared/appendix/layout-schema.ts'
import { printableSizeMm } from '../../../shared/appendix/page-size.ts'
import { MM_PER_PT, UPWARD_PADDING_MM } from '../../../shared/appendix/paper-style.ts'
import { lineHeightMm, rowHeightMm } from '../../../shared/appendix/sheet-metrics.ts'
import { wrappedLines } from '../../../shared/appendix/text-width.ts'
import { communeFacts } from './langson-communes.ts'
import { NTM, PLAN_ID } from './langson-facts.ts'

describe('an appendix on a chosen page', () => {
  const facts = communeFacts()
  const IDS = ['1', '4', '6', `communes-${NTM}`, 'findings', `meeting-${NTM}`]

  it('is the same document where the page is as fitting chose it', () => {
    const fitted = buildAppendix(facts, PLAN_ID, '4')
    const { paper, orientation } = fitted.page
    expect(buildAppendix(facts, PLAN_ID, '4', { paper, orientation })).toEqual(fitted)
  })

  it.each(IDS)('takes letters of 10 to 14 pt, either way: appendix %s', (id) => {
    for (const orientation of ['portrait', 'landscape'] as const) {
      for (const fontSizePt of FONT_SIZES_PT) {
        const document = buildAppendix(facts, PLAN_ID, id, { orientation, fontSizePt })
        expect(document.page).toMatchObject({ orientation, fontSizePt })
        const leaves = leafColumns(document.columns)
        const room = printableSizeMm(document.page).width
        for (const block of columnBlocks(document)) {
          const used = block.reduce((sum, leaf) => sum + (leaves[leaf]?.widthMm ?? 0), 0)
          // One column of its own may be wider than the sheet; none of these is.
          expect(used).toBeLessThanOrEqual(room + 0.5)
        }
      }
    }
  })

  it('gives names the room that figures leave on a larger sheet', () => {
    const wide = buildAppendix(facts, PLAN_ID, '6', { paper: 'A3' })
    const used = leafColumns(wide.columns).reduce((sum, leaf) => sum + leaf.widthMm, 0)
    expect(used).toBeLessThanOrEqual(printableSizeMm(wide.page).width + 0.5)
    expect(columnBlocks(wide)).toHaveLength(1)
  })

  it('leaves names room in a table that the page splits, and repeats them in each part', () => {
    const document = buildAppendix(facts, PLAN_ID, '6', { orientation: 'portrait' })
    const [, name] = leafColumns(document.columns)
    expect(name?.widthMm).toBeGreaterThan(printableSizeMm(document.page).width * 0.3)
    const blocks = columnBlocks(document)
    expect(blocks.length).toBeGreaterThan(1)
    expect(blocks.every(([number, second]) => number === 0 && second === 1)).toBe(true)
  })

  it('keeps titles that run upward inside their columns in larger letters', () => {
    const id = `communes-${NTM}`
    const document = buildAppendix(facts, PLAN_ID, id, { fontSizePt: 14 })
    const letterMm = 14 * MM_PER_PT
    const highest = Math.max(
      ...leafColumns(document.columns).map(({ titleHeightMm = 0 }) => titleHeightMm),
    )
    // Chromium repeats headings on every page only below a quarter of it.
    const heading = highest + rowHeightMm(2, document.page)
    expect(heading).toBeLessThan(printableSizeMm(document.page).height / 4)
    for (const { title, titleHeightMm, widthMm } of leafColumns(document.columns)) {
      if (titleHeightMm === undefined) continue
      const lines = wrappedLines(title, (titleHeightMm - 2 * UPWARD_PADDING_MM) / letterMm, true)
      expect([title, widthMm]).toEqual([title, Math.max(widthMm, lines * lineHeightMm(14))])
    }
  })

  it('uses wider margins for what the decree allows', () => {
    const marginsMm = { top: 25, right: 20, bottom: 25, left: 35 }
    const document = buildAppendix(facts, PLAN_ID, '6', { marginsMm })
    expect(document.page.marginsMm).toEqual(marginsMm)
    expect(columnBlocks(document)).toHaveLength(1)
  })
})
