import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textWidthEm, wrappedLines } from '../../../shared/appendix/text-width.ts'

const LETTERS = Array.from(
  '0123456789.,-%aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ',
)
const word = fc.string({ unit: fc.constantFrom(...LETTERS), maxLength: 12 })

describe('the width of a text on paper', () => {
  it('is that of its letters together, however the accents are written', () => {
    fc.assert(
      fc.property(fc.array(word), fc.boolean(), (words, isBold) => {
        const text = words.join(' ')
        const width = textWidthEm(text.normalize('NFC'), isBold)
        const letters = Array.from(text.normalize('NFC'), (letter) => textWidthEm(letter, isBold))
        expect(width).toBeCloseTo(
          letters.reduce((sum, one) => sum + one, 0),
          9,
        )
        expect(textWidthEm(text.normalize('NFD'), isBold)).toBeCloseTo(width, 9)
      }),
    )
  })

  it('is that of the base letter for an accented one, a little more with a horn', () => {
    expect([textWidthEm('Ắ'), textWidthEm('đ'), textWidthEm('ỵ', true)]).toEqual([
      textWidthEm('A'),
      textWidthEm('d'),
      textWidthEm('y', true),
    ])
    expect(textWidthEm('ợ') - textWidthEm('o')).toBeCloseTo(0.06, 9)
  })

  it('takes the widest letter for one it has no measure of, a pair of surrogates as one', () => {
    expect(['字', '😀', '\u200a'].map((letter) => textWidthEm(letter))).toEqual([1, 1, 1])
    expect(textWidthEm('a😀b')).toBeCloseTo(textWidthEm('ab') + 1, 9)
  })

  it('breaks between words only', () => {
    const width = textWidthEm('Xã Bình')
    expect(wrappedLines('Xã Bình Phúc', width)).toBe(2)
    expect(wrappedLines('Xã Bình', width)).toBe(1)
    expect(wrappedLines('XãBìnhPhúc', width)).toBe(1)
  })
})
