import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { readHtmlTable, writeHtmlTable } from '../../../renderer/grid/html-table.ts'
import { cellText, rectangle } from './arbitraries.ts'
import { markup } from './markup.ts'

describe('a table on the clipboard', () => {
  test('marks texts as text, so that Excel leaves lists and fractions as they are', () => {
    const rows = [
      [
        { text: '1,3,8', isNumber: false },
        { text: '2422', isNumber: true },
        { text: '', isNumber: false },
      ],
    ]
    expect(writeHtmlTable(rows)).toBe(
      `<table><tr><td style="mso-number-format:'\\@'">1,3,8</td><td>2422</td><td></td></tr></table>`,
    )
  })

  test('is left to the plain text when a cell holds a tab, which HTML cannot carry', () => {
    expect(writeHtmlTable([[{ text: 'a\tb', isNumber: false }]])).toBeNull()
  })

  test('gives back any rectangle of texts that was written', () => {
    const text = cellText.map((raw) => raw.replaceAll('\t', ' '))
    fc.assert(
      fc.property(rectangle(text), (rows) => {
        const html = writeHtmlTable(
          rows.map((cells) => cells.map((t) => ({ text: t, isNumber: false }))),
        )
        expect(html).not.toBeNull()
        expect(readHtmlTable(markup(html ?? ''))).toEqual(rows)
      }),
    )
  })

  test('honours merged cells as blanks', () => {
    const html = `<table>
      <tr><td colspan="2">Huyện</td><td rowspan="2">x</td></tr>
      <tr><td>1</td><td>2</td></tr>
    </table>`
    expect(readHtmlTable(markup(html))).toEqual([
      ['Huyện', '', 'x'],
      ['1', '2', ''],
    ])
  })

  test('drops the row of height 0 that Excel adds for column widths', () => {
    const html = `<table><tr><td>1</td></tr><tr height="0" style="display:none"><td></td></tr></table>`
    expect(readHtmlTable(markup(html))).toEqual([['1']])
  })

  test('joins lines the source only wrapped, and breaks where a cell breaks', () => {
    const html = `<table><tr>
      <td>Thủy lợi
  và phòng, chống thiên tai</td><td>một<br/>
  hai</td><td><br/></td><td><p>ba</p><p>bốn</p></td>
    </tr></table>`
    expect(readHtmlTable(markup(html))).toEqual([
      ['Thủy lợi và phòng, chống thiên tai', 'một\nhai', '', 'ba\nbốn'],
    ])
  })

  test('is not a table when it has text beside it, a second table or rows of unequal width', () => {
    const table = '<table><tr><td>1</td></tr></table>'
    expect(readHtmlTable(markup(`<p>Kính gửi</p>${table}`))).toBeNull()
    expect(readHtmlTable(markup(table + table))).toBeNull()
    expect(readHtmlTable(markup('<p>1</p>'))).toBeNull()
    expect(
      readHtmlTable(markup('<table><tr><td>1</td></tr><tr><td>1</td><td>2</td></tr></table>')),
    ).toBeNull()
  })
})
