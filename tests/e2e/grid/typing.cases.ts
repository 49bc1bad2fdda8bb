import type { CDPSession } from 'playwright-core'
import { describe, expect, test } from 'vitest'

import type { SheetPage } from './harness/sheet-page.ts'

export function describeTyping(sheet: () => SheetPage, cdp: () => CDPSession): void {
  describe('typing', () => {
    test('overwrites, and Enter, Tab or an arrow stores it as one step', async () => {
      const s = sheet()
      await s.click('r3', 'd2')
      await s.type('41')
      await s.press('Enter')
      await s.type('42')
      await s.press('Tab')
      await s.type('43')
      await s.press('ArrowUp')
      expect(await s.texts(['r3', 'r4'], ['d2', 'd3'])).toEqual([
        ['41', '23'],
        ['42', '43'],
      ])
      expect(await s.active()).toBe('r3 d3')
      expect(await s.applied()).toEqual(['type 1', 'type 1', 'type 1'])
      expect(await s.cell('r4', 'd3').innerText()).toBe('43')
    })

    test('F2 and a double click edit the text there is; Esc leaves it', async () => {
      const s = sheet()
      await s.click('r3', 'd2')
      await s.press('F2')
      await s.type('1')
      await s.press('ArrowLeft', 'ArrowLeft', 'Delete', 'Enter')
      expect(await s.text('r3', 'd2')).toBe('21')
      await s.cell('r3', 'd3').dblclick()
      await s.type('9')
      await s.press('Escape')
      expect(await s.text('r3', 'd3')).toBe('23')
      expect(await s.applied()).toEqual(['type 1'])
    })

    test('the same text again is no change', async () => {
      const s = sheet()
      await s.click('r3', 'd2')
      await s.press('F2', 'Enter')
      await s.click('r3', 'd2')
      await s.type('20')
      await s.press('Enter')
      expect(await s.applied()).toEqual([])
    })

    test('Alt+Enter breaks the line inside a cell', async () => {
      const s = sheet()
      await s.click('r1', 'note')
      await s.type('một')
      await s.press('Alt+Enter')
      await s.type('hai')
      await s.press('Enter')
      expect(await s.text('r1', 'note')).toBe('một\nhai')
    })

    test('into a computed cell says why it cannot be', async () => {
      const s = sheet()
      await s.click('r3', 'total')
      await s.type('5')
      expect(await s.reason.innerText()).toBe('Ô này được tính, không nhập tay.')
      expect(await s.field.inputValue()).toBe('')
      await s.press('Escape')
      expect(await s.reason.isVisible()).toBe(false)
      await s.type('5')
      await s.press('ArrowLeft')
      expect(await s.reason.isVisible()).toBe(false)
      expect(await s.applied()).toEqual([])
    })

    test('a text that cannot be read stays in the field with the reason, wherever one clicks', async () => {
      const s = sheet()
      await s.click('r3', 'd2')
      await s.type('12a')
      await s.press('Enter')
      expect(await s.reason.innerText()).toContain('Cần số nguyên từ 0 đến 999.')
      await s.click('r8', 'd5')
      await s.page.locator('#outside').click()
      expect(await s.field.inputValue()).toBe('12a')
      expect(await s.active()).toBe('r3 d2')
      expect(await s.page.evaluate('window.clicks ?? 0')).toBe(0)
      await s.press('Backspace', 'Enter')
      expect(await s.text('r3', 'd2')).toBe('12')
      await s.page.locator('#outside').click()
      expect(await s.page.evaluate('window.clicks')).toBe(1)
    })

    test('an edit is stored when one clicks elsewhere', async () => {
      const s = sheet()
      await s.click('r3', 'd2')
      await s.type('31')
      await s.click('r8', 'd5')
      await s.type('32')
      await s.page.locator('#outside').click()
      expect([await s.text('r3', 'd2'), await s.text('r8', 'd5')]).toEqual(['31', '32'])
    })

    test('undone to nothing, what was typed over a cell leaves the cell as it was', async () => {
      const s = sheet()
      await s.click('r3', 'd2')
      await s.type('4')
      await s.press('Control+z')
      expect(await s.field.inputValue()).toBe('')
      await s.press('Enter')
      expect(await s.text('r3', 'd2')).toBe('20')
      expect(await s.applied()).toEqual([])
    })

    test('a shortcut of the app stores the edit first, and waits while its text is refused', async () => {
      const s = sheet()
      await s.page.evaluate(`addEventListener('keydown', (event) => {
        if (event.key === 'k') window.shortcuts = [...(window.shortcuts ?? []), event.defaultPrevented]
      })`)
      await s.click('r3', 'd2')
      await s.type('31')
      await s.press('Control+k')
      expect(await s.text('r3', 'd2')).toBe('31')
      await s.type('12a')
      await s.press('Control+k')
      expect(await s.field.inputValue()).toBe('12a')
      expect(await s.page.evaluate('window.shortcuts')).toEqual([false, true])
    })

    test('what the store refuses stays in its cell in red, and F2 brings it back', async () => {
      const s = sheet()
      await s.click('r3', 'd2')
      await s.page.evaluate(
        `window.sheet().showRefusal('r3', 'd2', '99', 'Lớn hơn số xã của huyện (21).')`,
      )
      expect(await s.cell('r3', 'd2').innerText()).toBe('99')
      expect(await s.cell('r3', 'd2').getAttribute('data-tone')).toBe('refused')
      expect(await s.reason.innerText()).toContain('Lớn hơn số xã của huyện (21).')
      await s.press('F2')
      expect(await s.field.inputValue()).toBe('99')
      await s.press('Escape', 'Escape')
      expect(await s.cell('r3', 'd2').innerText()).toBe('20')
      expect(await s.cell('r3', 'd2').getAttribute('data-tone')).toBeNull()
    })

    test('Delete and Backspace clear the range in one step and pass computed cells by', async () => {
      const s = sheet()
      await s.select(['r3', 'd10'], ['r4', 'total'])
      await s.press('Delete')
      expect(await s.texts(['r3', 'r4'], ['d10', 'd11'])).toEqual([
        ['', ''],
        ['', ''],
      ])
      expect(await s.applied()).toEqual(['delete 6'])
      expect(await s.notice.innerText()).toContain('Đã bỏ qua 2 ô không sửa được.')
    })

    test('Ctrl+Z, Ctrl+Y and Ctrl+S belong to the document', async () => {
      const s = sheet()
      await s.click('r3', 'd2')
      await s.type('41')
      await s.press('Control+s')
      expect(await s.page.evaluate('window.saves')).toBe(1)
      expect(await s.text('r3', 'd2')).toBe('41')
      await s.press('Control+z')
      expect(await s.cell('r3', 'd2').innerText()).toBe('20')
      await s.press('Control+y')
      expect(await s.cell('r3', 'd2').innerText()).toBe('41')
    })
  })

  describe('Vietnamese input methods on a cell that is only selected', () => {
    test('Unikey: letters, then Backspace and the replacement', async () => {
      const s = sheet()
      await s.click('r1', 'note')
      await s.type('d')
      await s.press('Backspace')
      await s.page.keyboard.insertText('đ')
      await s.type('a')
      await s.press('Backspace')
      await s.page.keyboard.insertText('ạ')
      await s.type('t')
      await s.press('Enter')
      expect(await s.text('r1', 'note')).toBe('đạt')
    })

    test('a composing method (IBus, TSF): not even the first letter is lost', async () => {
      const s = sheet()
      await s.click('r1', 'note')
      for (const text of ['t', 'tr', 'trư', 'trườ', 'trường'])
        await cdp().send('Input.imeSetComposition', {
          text,
          selectionStart: text.length,
          selectionEnd: text.length,
        })
      expect(await s.field.inputValue()).toBe('trường')
      await cdp().send('Input.insertText', { text: 'trường' })
      await s.type(' học')
      await s.press('Enter')
      expect(await s.text('r1', 'note')).toBe('trường học')
    })

    test('a composition still open when another cell is clicked is stored once, in its own cell', async () => {
      const s = sheet()
      await s.click('r1', 'note')
      await cdp().send('Input.imeSetComposition', {
        text: 'đạt',
        selectionStart: 3,
        selectionEnd: 3,
      })
      await s.click('r2', 'note')
      expect(await s.texts(['r1', 'r2'], ['note'])).toEqual([['đạt'], ['']])
      expect(await s.field.inputValue()).toBe('')
      await s.type('chưa')
      await s.press('Enter')
      expect(await s.texts(['r1', 'r2'], ['note'])).toEqual([['đạt'], ['chưa']])
      expect(await s.applied()).toEqual(['type 1', 'type 1'])
    })

    test('a composition into a computed cell changes nothing', async () => {
      const s = sheet()
      await s.click('r3', 'total')
      await cdp().send('Input.imeSetComposition', { text: 'd', selectionStart: 1, selectionEnd: 1 })
      await cdp().send('Input.insertText', { text: 'đ' })
      await s.press('Enter')
      expect(await s.applied()).toEqual([])
      expect(await s.field.inputValue()).toBe('')
    })
  })
}
