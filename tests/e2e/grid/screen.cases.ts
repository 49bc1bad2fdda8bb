import { describe, expect, test } from 'vitest'

import type { SheetPage } from './harness/sheet-page.ts'

export function describeScreen(sheet: () => SheetPage): void {
  describe('the table on screen', () => {
    test('shows 19 criteria and three rows at the foot at 1366 × 768 without scrolling', async () => {
      const s = sheet()
      const viewport = s.page.locator('.ag-grid-viewport')
      const isScrolling = await viewport.evaluate(
        (element) =>
          element.scrollHeight > element.clientHeight || element.scrollWidth > element.clientWidth,
      )
      expect(isScrolling).toBe(false)
      const last = await s.cell('r19', 'd1').boundingBox()
      const foot = await s.cell('foot1', 'd1').boundingBox()
      if (!last || !foot) throw new Error('a row is not on screen')
      expect(last.height).toBe(25)
      // The rows at the foot follow the last row at once.
      expect(foot.y - (last.y + last.height)).toBeLessThanOrEqual(3)
    })

    test('gives the flexible column what is left, also beside a scrollbar', async () => {
      const s = sheet()
      const overflow = (): Promise<number> =>
        s.page.locator('.ag-grid-viewport').evaluate((v) => v.scrollWidth - v.clientWidth)
      await s.page.setViewportSize({ width: 1366, height: 500 })
      const hidden = (): Promise<number> =>
        s.page.locator('.ag-grid-viewport').evaluate((v) => v.scrollHeight - v.clientHeight)
      await expect.poll(hidden).toBeGreaterThan(100)
      await expect.poll(overflow).toBe(0)
      await s.page.setViewportSize({ width: 900, height: 768 })
      await expect.poll(overflow).toBeGreaterThan(0)
      await s.page.setViewportSize({ width: 1366, height: 768 })
      await expect.poll(overflow).toBe(0)
    })

    test('lines figures up on the right with tabular digits, and marks what is not typed', async () => {
      const s = sheet()
      const style = (row: string, column: string): Promise<readonly string[]> =>
        s.cell(row, column).evaluate((element) => {
          const { textAlign, fontVariantNumeric, fontWeight, backgroundImage } =
            getComputedStyle(element)
          return [textAlign, fontVariantNumeric, fontWeight, /\w+/.exec(backgroundImage)?.[0] ?? '']
        })
      expect(await style('r3', 'd1')).toEqual(['right', 'tabular-nums', '400', 'none'])
      expect(await style('r3', 'total')).toEqual(['right', 'tabular-nums', '600', 'none'])
      expect(await style('r3', 'd2')).toEqual(['right', 'tabular-nums', '400', 'linear'])
      expect(await s.cell('r3', 'd2').getAttribute('title')).toBe('Điểm nghi vấn')
    })

    test('flashes cells once when asked, and not under reduced motion', async () => {
      const s = sheet()
      const flashing = (): Promise<number> =>
        s.page.evaluate(`(() => {
          window.sheet().flash([{ row: 'r3', column: 'd2' }])
          return document.getAnimations().filter((a) => a instanceof Animation && !(a instanceof CSSAnimation)).length
        })()`)
      expect(await flashing()).toBe(1)
      await s.page.emulateMedia({ reducedMotion: 'reduce' })
      await s.page.reload()
      await s.cell('r3', 'd2').waitFor()
      expect(await flashing()).toBe(0)
      await s.page.emulateMedia({ reducedMotion: 'no-preference' })
    })

    test('a right click selects its cell, and keeps a range it falls into', async () => {
      const s = sheet()
      await s.select(['r3', 'd2'], ['r5', 'd4'])
      await s.cell('r4', 'd3').click({ button: 'right' })
      expect(await s.range()).toEqual({ top: 2, left: 2, bottom: 4, right: 4 })
      await s.cell('r8', 'd8').click({ button: 'right' })
      expect(await s.active()).toBe('r8 d8')
      expect(await s.page.evaluate('window.menu')).toEqual({ row: 'r8', column: 'd8' })
    })
  })
}
