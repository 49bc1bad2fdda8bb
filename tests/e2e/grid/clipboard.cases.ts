import { describe, expect, test } from 'vitest'

import type { SheetPage } from './harness/sheet-page.ts'

/** As Excel 365 writes a range of 2 × 3: wrapped source, classes, a phantom row of height 0. */
const EXCEL_HTML = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=ProgId content=Excel.Sheet>
<style><!--table {mso-displayed-decimal-separator:"\\,";} .xl65 {text-align:right;}--></style></head>
<body link="#0563C1" vlink="#954F72">
<table border=0 cellpadding=0 cellspacing=0 width=192 style='border-collapse:collapse;width:144pt'>
<!--StartFragment-->
 <col width=64 span=3 style='width:48pt'>
 <tr height=20 style='height:15.0pt'>
  <td height=20 class=xl65 align=right width=64 style='height:15.0pt;width:48pt'>21</td>
  <td class=xl65 align=right width=64 style='width:48pt'>16</td>
  <td width=64 style='width:48pt'></td>
 </tr>
 <tr height=20 style='height:15.0pt'>
  <td height=20 align=right style='height:15.0pt'>7<span style='mso-spacerun:yes'>&nbsp;</span></td>
  <td colspan=2 style='mso-ignore:colspan'>18</td>
 </tr>
<!--EndFragment-->
 <![if supportMisalignedColumns]>
 <tr height=0 style='display:none'><td width=64></td><td width=64></td><td width=64></td></tr>
 <![endif]>
</table></body></html>`

/** As LibreOffice Calc writes it: sdval, fonts, an empty cell as a line break. */
const LIBREOFFICE_HTML = `<!DOCTYPE html><html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"/>
<title></title><meta name="generator" content="LibreOffice 7.4.7.2 (Linux)"/>
<style type="text/css">body,div,table { font-family:"Liberation Sans"; font-size:x-small }</style></head>
<body><table cellspacing="0" border="0"><colgroup span="2" width="85"></colgroup>
<tr><td height="17" align="right" sdval="5" sdnum="1066;"><font face="Times New Roman">5</font></td>
<td align="left"><br></td></tr>
<tr><td height="17" align="right" sdval="6" sdnum="1066;">6</td><td align="right" sdval="8" sdnum="1066;">8</td></tr>
</table></body></html>`

export function describeClipboard(sheet: () => SheetPage): void {
  describe('the clipboard', () => {
    test('carries a range as tab-separated text and as a table', async () => {
      const s = sheet()
      await s.select(['r1', 'name'], ['r2', 'd1'])
      await s.press('Control+c')
      const { text, html } = await s.clipboard()
      expect(text.replaceAll('\r\n', '\n')).toBe('Quy hoạch\t7\nGiao thông\t12\n')
      expect(html).toContain('<td>7</td>')
      expect(html).toMatch(/<td style="mso-number-format:[^"]+">Giao thông<\/td>/)
    })

    test('goes back in elsewhere as it was, line breaks and quotes too', async () => {
      const s = sheet()
      await s.click('r1', 'note')
      await s.type('"a"')
      await s.press('Alt+Enter')
      await s.type('b')
      await s.press('Enter', 'ArrowUp', 'Control+c', 'ArrowDown', 'Control+v')
      expect(await s.text('r2', 'note')).toBe('"a"\nb')
      expect(await s.applied()).toEqual(['type 1', 'paste 1'])
    })

    test('a range made by Excel is read as its table, merged and phantom cells aside', async () => {
      const s = sheet()
      await s.copyFrom('####\t16\t\r\n7 \t18\t\r\n', EXCEL_HTML)
      await s.click('r3', 'd2')
      await s.press('Control+v')
      expect(await s.texts(['r3', 'r4'], ['d2', 'd3', 'd4'])).toEqual([
        ['21', '16', ''],
        ['7', '18', ''],
      ])
      expect(await s.applied()).toEqual(['paste 6'])
    })

    test('a range made by LibreOffice is read as its table', async () => {
      const s = sheet()
      await s.copyFrom('5\t\n6\t8\n', LIBREOFFICE_HTML)
      await s.click('r3', 'd2')
      await s.press('Control+v')
      expect(await s.texts(['r3', 'r4'], ['d2', 'd3'])).toEqual([
        ['5', ''],
        ['6', '8'],
      ])
    })

    test('one value fills the range, a block is repeated over a multiple of it', async () => {
      const s = sheet()
      await s.copyFrom('9')
      await s.select(['r3', 'd2'], ['r4', 'd3'])
      await s.press('Control+v')
      await s.copyFrom('1\t2')
      await s.select(['r5', 'd2'], ['r6', 'd5'])
      await s.press('Control+v')
      expect(await s.texts(['r3', 'r4', 'r5', 'r6'], ['d2', 'd3', 'd4', 'd5'])).toEqual([
        ['9', '9', '3', '6'],
        ['9', '9', '8', '11'],
        ['1', '2', '1', '2'],
        ['1', '2', '1', '2'],
      ])
      expect(await s.applied()).toEqual(['paste 4', 'paste 8'])
    })

    test('a block bigger than the table is refused and says by how much', async () => {
      const s = sheet()
      await s.copyFrom('1\t2\t3\n4\t5\t6\n7\t8\t9')
      await s.click('foot2', 'note')
      await s.press('Control+v')
      expect(await s.notice.innerText()).toContain('lớn hơn bảng 1 hàng và 1 cột')
      expect(await s.applied()).toEqual([])
    })

    test('computed cells are passed by and counted', async () => {
      const s = sheet()
      await s.copyFrom('ghi\t5\nchú\t6')
      await s.click('r3', 'note')
      await s.press('Control+v')
      expect(await s.texts(['r3', 'r4'], ['note'])).toEqual([['ghi'], ['chú']])
      expect(await s.applied()).toEqual(['paste 2'])
      expect(await s.notice.innerText()).toContain('Đã bỏ qua 2 ô không sửa được.')
    })

    test('one unreadable text refuses the whole paste and names the cell; it can be pasted elsewhere', async () => {
      const s = sheet()
      await s.copyFrom('1\tchữ\n2\t3')
      await s.click('r3', 'd2')
      await s.press('Control+v')
      expect(await s.notice.innerText()).toContain(
        'Chưa dán ô nào, vì 1 ô có nội dung không hợp lệ. Thủy lợi và phòng, chống thiên tai, Văn Lãng: “chữ”. Cần số nguyên từ 0 đến 999.',
      )
      expect(await s.applied()).toEqual([])
      await s.click('r3', 'd11')
      await s.press('Control+v')
      expect(await s.text('r3', 'note')).toBe('chữ')
    })

    test('a cut moves when it is pasted, in one step; Esc takes the cut back', async () => {
      const s = sheet()
      await s.select(['r3', 'd2'], ['r4', 'd2'])
      await s.press('Control+x')
      expect(await s.text('r3', 'd2')).toBe('20')
      expect(await s.cell('r3', 'd2').getAttribute('data-copied')).toBe('t r l')
      await s.click('r3', 'd4')
      await s.press('Control+v')
      expect(await s.texts(['r3', 'r4'], ['d2', 'd4'])).toEqual([
        ['', '20'],
        ['', '2'],
      ])
      expect(await s.applied()).toEqual(['cut 4'])
      await s.press('Control+x', 'Escape')
      expect(await s.cell('r3', 'd4').getAttribute('data-copied')).toBeNull()
    })

    test('a cut pasted over its own edge moves by one, as in Excel', async () => {
      const s = sheet()
      await s.select(['r4', 'd2'], ['r6', 'd2'])
      await s.press('Control+x', 'ArrowDown', 'Control+v')
      expect(await s.texts(['r4', 'r5', 'r6', 'r7'], ['d2'])).toEqual([[''], ['2'], ['7'], ['12']])
    })

    test('can be filled from a menu, and from a range that begins with a computed cell', async () => {
      const s = sheet()
      await s.select(['r1', 'name'], ['r1', 'd1'])
      await s.page.evaluate(`window.sheet().run('copy')`)
      expect((await s.clipboard()).text.trim()).toBe('Quy hoạch\t7')
      await s.select(['r2', 'name'], ['r2', 'd1'])
      await s.press('Control+x')
      expect((await s.clipboard()).text.trim()).toBe('Giao thông\t12')
      await s.click('r5', 'name')
      await s.press('Control+v')
      expect(await s.texts(['r2', 'r5'], ['d1'])).toEqual([[''], ['12']])
    })

    test('inside an open edit the clipboard is the field’s own', async () => {
      const s = sheet()
      await s.copyFrom('15')
      await s.click('r3', 'd2')
      await s.press('F2', 'Control+a', 'Control+v')
      expect(await s.field.inputValue()).toBe('15')
      await s.press('Enter')
      expect(await s.applied()).toEqual(['type 1'])
    })
  })
}
