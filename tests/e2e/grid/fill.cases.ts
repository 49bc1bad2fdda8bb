import { describe, expect, test } from 'vitest'

import type { SheetPage } from './harness/sheet-page.ts'

export function describeFill(sheet: () => SheetPage): void {
  describe('filling', () => {
    /** From the handle of the selection's corner cell to the middle of another cell. */
    async function dragHandle(
      s: SheetPage,
      corner: readonly [string, string],
      to: readonly [string, string],
      withControl = false,
    ): Promise<void> {
      const box = await s.cell(...corner).boundingBox()
      if (!box) throw new Error('the corner is not on screen')
      await s.page.mouse.move(box.x + box.width - 3, box.y + box.height - 3)
      await s.page.mouse.down()
      await s.cell(...to).hover()
      if (withControl) await s.page.keyboard.down('Control')
      await s.page.mouse.up()
      if (withControl) await s.page.keyboard.up('Control')
    }

    const column = async (s: SheetPage, id: string, rows: readonly string[]): Promise<string[]> =>
      (await s.texts(rows, [id])).map((row) => row[0] ?? '')

    test('Ctrl+D and Ctrl+R copy the first row or column of the range, or the neighbour', async () => {
      const s = sheet()
      await s.select(['r3', 'd2'], ['r5', 'd3'])
      await s.press('Control+d')
      await s.click('r3', 'd4')
      await s.press('Control+r')
      expect(await s.texts(['r3', 'r4', 'r5'], ['d2', 'd3', 'd4'])).toEqual([
        ['20', '23', '23'],
        ['20', '23', '8'],
        ['20', '23', '13'],
      ])
      expect(await s.applied()).toEqual(['fillDown 4', 'fillRight 1'])
    })

    test('Ctrl+Enter writes what is typed into the whole range', async () => {
      const s = sheet()
      await s.select(['r3', 'd2'], ['r4', 'd3'])
      await s.type('5')
      await s.press('Control+Enter')
      expect(await s.texts(['r3', 'r4'], ['d2', 'd3'])).toEqual([
        ['5', '5'],
        ['5', '5'],
      ])
      expect(await s.applied()).toEqual(['fillSelection 4'])
      expect(await s.range()).toEqual({ top: 2, left: 2, bottom: 3, right: 3 })
    })

    test('only the blank cells are filled when asked', async () => {
      const s = sheet()
      await s.select(['r1', 'd1'], ['r1', 'd4'])
      await s.page.evaluate(`window.sheet().fill('0', { onlyEmpty: true })`)
      expect(await s.texts(['r1'], ['d1', 'd2', 'd3', 'd4'])).toEqual([['7', '10', '0', '16']])
      expect(await s.applied()).toEqual(['fillSelection 1'])
    })

    test('the handle copies one value and goes on with a progression; Ctrl swaps the two', async () => {
      const s = sheet()
      const rows = ['r2', 'r3', 'r4', 'r5', 'r6']
      await s.copyFrom('1\t1\n2\t3')
      await s.click('r2', 'd2')
      await s.press('Control+v')
      await dragHandle(s, ['r3', 'd3'], ['r6', 'd3'])
      expect(await column(s, 'd2', rows)).toEqual(['1', '2', '3', '4', '5'])
      expect(await column(s, 'd3', rows)).toEqual(['1', '3', '5', '7', '9'])
      await s.click('r2', 'd5')
      await dragHandle(s, ['r2', 'd5'], ['r4', 'd5'])
      expect(await column(s, 'd5', rows.slice(0, 3))).toEqual(['1', '1', '1'])
      await s.click('r2', 'd5')
      await dragHandle(s, ['r2', 'd5'], ['r4', 'd5'], true)
      expect(await column(s, 'd5', rows.slice(0, 3))).toEqual(['1', '2', '3'])
      expect(await s.applied()).toEqual(['paste 4', 'fillHandle 6', 'fillHandle 2', 'fillHandle 2'])
    })

    test('a fill that would leave the allowed figures is refused whole', async () => {
      const s = sheet()
      await s.copyFrom('4\n2')
      await s.click('r2', 'd2')
      await s.press('Control+v')
      await dragHandle(s, ['r3', 'd2'], ['r6', 'd2'])
      expect(await s.notice.innerText()).toContain(
        'Chưa điền ô nào, vì 2 ô không nhận nội dung này',
      )
      expect(await s.applied()).toEqual(['paste 2'])
    })

    test('a double click on the handle fills down along the column beside', async () => {
      const s = sheet()
      await s.click('r16', 'd1')
      const box = await s.cell('r16', 'd1').boundingBox()
      if (!box) throw new Error('the cell is not on screen')
      await s.page.mouse.dblclick(box.x + box.width - 3, box.y + box.height - 3)
      expect(await column(s, 'd1', ['r16', 'r17', 'r18', 'r19'])).toEqual(['13', '13', '13', '13'])
      expect(await s.applied()).toEqual(['fillHandle 3'])
    })
  })
}
