import { expect, test } from 'vitest'
import { decodeText } from '../../../../renderer/screens/welcome/decode-text.ts'
import { isInFolder } from '../../../../renderer/screens/welcome/is-in-folder.ts'
import { lineRange } from '../../../../renderer/screens/welcome/line-range.ts'

test('lists saved by Excel as Unicode text, CSV UTF-8 and plain CSV read alike', () => {
  const utf16 = new Uint8Array(Buffer.from('\uFEFFVăn Quan\tTrấn Ninh', 'utf16le'))
  const utf8 = new TextEncoder().encode('Văn Quan\tTrấn Ninh'.normalize('NFD'))
  // windows-1258: ă is E3, ấ is â (E2) with the acute (EC) after it.
  const plain = Uint8Array.from([
    ...Buffer.from('V'),
    0xe3,
    ...Buffer.from('n Quan\tTr'),
    0xe2,
    0xec,
    ...Buffer.from('n Ninh'),
  ])
  expect([utf16, utf8, plain].map(decodeText)).toEqual(
    Array.from({ length: 3 }, () => 'Văn Quan\tTrấn Ninh'),
  )
})

test('a line of the list is found by its number', () => {
  const text = 'Huyện\nBình Gia\n\nVăn Lãng'
  const lines = [1, 2, 3, 4, 9].map((line) => {
    const { start, end } = lineRange(text, line)
    return text.slice(start, end)
  })
  expect(lines).toEqual(['Huyện', 'Bình Gia', '', 'Văn Lãng', ''])
})

test('only documents outside the folder of documents can be taken off the list', () => {
  const home = '/home/lan/Documents/KeHoachNTM'
  const of = (folder: string) => isInFolder({ folder }, home)
  expect(of('~/Documents/KeHoachNTM')).toBe(true)
  expect(of(home)).toBe(true)
  expect(of('/media/usb')).toBe(false)
  expect(of('~/Downloads')).toBe(false)
})
