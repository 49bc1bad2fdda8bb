import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createFigureFinder } from '../../../shared/audit/text-figures.ts'
import { textBlocks } from '../../../shared/audit/text-block.ts'
import { textMarks } from '../../../shared/audit/text-numbers.ts'
import { formatScaled } from '../../../shared/numbers/format.ts'

const found = (text: string): string[] =>
  createFigureFinder(textMarks([text]), ['triệu đồng/người/năm'])
    .find(text)
    .map(({ role, start, end, bound }) => `${role} ${text.slice(start, end)} ${bound}`)

describe('figures of a text', () => {
  it('are counts, shares, additions, averages, amounts and ranges', () => {
    expect(found('có thêm 09 xã, lũy kế 154/182 xã, đạt 84,6%; giảm 2 xã')).toEqual([
      'added 09 xã exact',
      'fraction 154/182 xã exact',
      'rate 84,6% exact',
      'lost 2 xã exact',
    ])
    expect(found('bình quân đạt 15 tiêu chí; 16,65 tiêu chí/xã; 13 tiêu chí NTM/xã')).toEqual([
      'average 15 tiêu chí exact',
      'average 16,65 tiêu chí/xã exact',
      'average 13 tiêu chí NTM/xã exact',
    ])
    expect(found('5.103,888 tỷ đồng, 80 triệu đồng, 48 triệu đồng/người/năm')).toEqual([
      'amount 5.103,888 tỷ đồng exact',
      'amount 80 triệu đồng exact',
      'measure 48 triệu đồng/người/năm exact',
    ])
    expect(found('25–30 sản phẩm, tối thiểu 20 sản phẩm, không quá 3%')).toEqual([
      'count 25–30 sản phẩm range',
      'count 20 sản phẩm at-least',
      'rate 3% at-most',
    ])
  })

  it('are not dates, numbers of papers, of criteria, or years', () => {
    const text =
      'Kế hoạch số 18/KH-UBND ngày 18/01/2023, Quyết định 263/QĐ-TTg, tiêu chí số 5, năm 2023, giai đoạn 2021-2025, Phụ lục 6, 30/4, đạt 19/19'
    expect(found(text)).toEqual([])
  })

  it('are found whatever their numbers, with the marks of the text', () => {
    const number = fc.integer({ min: 1, max: 99_999 })
    fc.assert(
      fc.property(
        number,
        number,
        fc.integer({ min: 0, max: 9999 }),
        fc.constantFrom('vi', 'en'),
        (n, of, rate, style) => {
          // Marks are decided by the whole text, so it has a figure that can be read in one way only.
          const proof = style === 'vi' ? '1.234.567,89' : '1,234,567.89'
          const share = formatScaled(rate, 2, style)
          const text = `Tổng ${proof}. Có thêm ${formatScaled(n, 0, style)} xã, ${n}/${of} xã, đạt ${share}%.`
          const figures = createFigureFinder(textMarks([text]), []).find(text)
          expect(figures.map(({ role, value, of: base }) => [role, value, base])).toEqual([
            ['added', { scaled: n, decimals: 0 }, null],
            ['fraction', { scaled: n, decimals: 0 }, { scaled: of, decimals: 0 }],
            ['rate', { scaled: rate, decimals: 2 }, null],
          ])
        },
      ),
    )
  })

  it('lie in order inside any text, one after the other', () => {
    const piece = fc.constantFrom(
      '12', '3,5', '1.286', '/', ' xã', '%', ' tiêu chí/xã', 'có thêm ', ' triệu đồng', '-', '. ', 'ngày ', '\u00a0', 'Đ', '99999999999999999999',
    ) // prettier-ignore
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('')
        let last = 0
        for (const { start, end } of createFigureFinder(textMarks([text]), []).find(text)) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
          last = end
        }
      }),
    )
  })
})

describe('blocks of a pasted text', () => {
  it('join lines broken in a sentence and keep paragraphs, headings and rows apart', () => {
    const text = [
      'II. NGUỒN VỐN',
      'Phấn đấu có thêm chín xã đạt chuẩn nông thôn mới, luỹ kế',
      '154/182 xã.',
      '- Một gạch đầu dòng',
      'TT\tTên',
      '1\tQuy hoạch',
    ].join('\r\n')
    expect(textBlocks(text).map(({ kind, text: own }) => [kind, own])).toEqual([
      ['heading', 'II. NGUỒN VỐN'],
      ['paragraph', 'Phấn đấu có thêm chín xã đạt chuẩn nông thôn mới, luỹ kế 154/182 xã.'],
      ['heading', '- Một gạch đầu dòng'],
      ['cell', 'TT'],
      ['cell', 'Tên'],
      ['cell', '1'],
      ['cell', 'Quy hoạch'],
    ])
  })

  it('lose no word of any text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a ', 'ế', '\n', '\t', '\r\n', '1.', ' xã', '- '), {
          maxLength: 60,
        }),
        (pieces) => {
          const bare = (text: string): string => text.replace(/\s/g, '').normalize('NFC')
          const text = pieces.join('')
          expect(
            bare(
              textBlocks(text)
                .map((block) => block.text)
                .join(''),
            ),
          ).toBe(bare(text))
        },
      ),
    )
  })
})
