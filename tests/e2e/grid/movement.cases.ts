import { describe, expect, test } from 'vitest'

import type { SheetPage } from './harness/sheet-page.ts'

export function describeMovement(sheet: () => SheetPage): void {
  describe('moving and selecting', () => {
    test('arrows, Tab, Enter and their Shift go where Excel goes', async () => {
      const s = sheet()
      await s.click('r3', 'd2')
      await s.press('ArrowRight', 'ArrowDown')
      expect(await s.active()).toBe('r4 d3')
      await s.press('Tab', 'Tab', 'Enter')
      expect(await s.active()).toBe('r5 d3')
      await s.press('Shift+Tab', 'Shift+Enter')
      expect(await s.active()).toBe('r4 d2')
    })

    test('Home, End and Ctrl with them stay clear of the frozen names', async () => {
      const s = sheet()
      await s.click('r3', 'd5')
      await s.press('Home')
      expect(await s.active()).toBe('r3 d1')
      await s.press('End')
      expect(await s.active()).toBe('r3 total')
      await s.press('Control+Home')
      expect(await s.active()).toBe('r1 d1')
      await s.press('Control+End')
      expect(await s.active()).toBe('foot3 total')
    })

    test('Ctrl+arrow jumps over filled blocks, with Shift it takes them along', async () => {
      const s = sheet()
      await s.click('r1', 'd1')
      // d3 of the first row is blank: the block ends at d2.
      await s.press('Control+ArrowRight')
      expect(await s.active()).toBe('r1 d2')
      await s.press('Control+ArrowRight')
      expect(await s.active()).toBe('r1 d4')
      await s.press('Control+Shift+ArrowDown')
      expect(await s.range()).toEqual({ top: 0, left: 4, bottom: 7, right: 4 })
    })

    test('Tab and Enter go round a range of several cells', async () => {
      const s = sheet()
      await s.select(['r2', 'd2'], ['r3', 'd3'])
      await s.press('Tab', 'Tab')
      expect(await s.active()).toBe('r3 d2')
      await s.press('Tab', 'Tab')
      expect(await s.active()).toBe('r2 d2')
      await s.press('Enter')
      expect(await s.active()).toBe('r3 d2')
      expect(await s.range()).toEqual({ top: 1, left: 2, bottom: 2, right: 3 })
    })

    test('Ctrl+A takes the rows of the body, again also the rows at the foot', async () => {
      const s = sheet()
      await s.click('r3', 'd2')
      await s.press('Control+a')
      expect(await s.range()).toEqual({ top: 0, left: 0, bottom: 18, right: 13 })
      await s.press('Control+a')
      expect(await s.range()).toEqual({ top: 0, left: 0, bottom: 21, right: 13 })
    })

    test('a click on a heading takes the column, on the row number the row', async () => {
      const s = sheet()
      await s.page.locator('.ag-header-cell[col-id="d2"]').click()
      expect(await s.range()).toEqual({ top: 0, left: 2, bottom: 18, right: 2 })
      await s.page.locator('.ag-header-cell[col-id="d4"]').click({ modifiers: ['Shift'] })
      expect(await s.range()).toEqual({ top: 0, left: 2, bottom: 18, right: 4 })
      await s.click('r5', 'tt')
      expect(await s.range()).toEqual({ top: 4, left: 0, bottom: 4, right: 13 })
    })

    test('dragging selects, and the status adds up what is selected', async () => {
      const s = sheet()
      await s.cell('r2', 'd2').hover()
      await s.page.mouse.down()
      await s.cell('r4', 'd3').hover()
      await s.page.mouse.up()
      expect(await s.range()).toEqual({ top: 1, left: 2, bottom: 3, right: 3 })
      const status = await s.page.locator('.ntm-selection-status').innerText()
      expect(status.replaceAll(/\s+/g, ' ')).toBe(
        'Chọn 6 ô Có dữ liệu 5 Tổng 68 TB 13,6 Nhỏ nhất 2 Lớn nhất 23',
      )
    })

    test('the range is forgotten when the rows change their order, the active cell is kept', async () => {
      const s = sheet()
      await s.select(['r2', 'd2'], ['r4', 'd3'])
      await s.page.evaluate('window.reverse()')
      expect(await s.active()).toBe('r2 d2')
      expect(await s.range()).toEqual({ top: 17, left: 2, bottom: 17, right: 2 })
      await s.cell('r2', 'd2').and(s.page.locator('[data-range~="active"]')).waitFor()
    })

    test('the active cell is read out by row, column and value', async () => {
      const s = sheet()
      await s.click('r3', 'd2')
      const live = s.page.locator('.ntm-sheet-live')
      expect(await live.innerText()).toBe('Thủy lợi và phòng, chống thiên tai, Tràng Định: 20')
      await s.press('ArrowLeft')
      expect(await live.innerText()).toBe('Thủy lợi và phòng, chống thiên tai, Thành phố: ô trống')
    })

    test('Ctrl+F finds without accents, goes round with Enter and returns to the cell', async () => {
      const s = sheet()
      await s.click('r1', 'd1')
      await s.press('Control+f')
      await s.type('van hoa')
      const count = s.page.locator('.ntm-sheet-find-count')
      await expect.poll(() => count.innerText()).toBe('1 / 2')
      expect(await s.active()).toBe('r6 name')
      await s.press('Enter')
      expect(await s.active()).toBe('r16 name')
      await s.press('Shift+F3')
      expect(await s.active()).toBe('r6 name')
      await s.click('r10', 'd1')
      await s.press('Control+f')
      await s.type('dinh lap')
      await expect.poll(() => count.innerText()).toBe('Không thấy')
      await s.press('Escape', 'ArrowDown')
      expect(await s.active()).toBe('r11 d1')
    })
  })
}
