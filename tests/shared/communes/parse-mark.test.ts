import { describe, expect, it } from 'vitest'
import { parseMark } from '../../../shared/communes/parse-mark.ts'

describe('a mark of the communes × criteria table', () => {
  it.each(['x', 'X', ' x ', 'х', '×', 'đ', 'Đ', 'Đạt', 'đạt', '1', '✓', '+'])(
    'reads %j as met',
    (text) => expect(parseMark(text)).toBe('met'),
  )
  it.each(['p', 'P', 'р', 'PĐ', 'phấn đấu'])('reads %j as planned', (text) =>
    expect(parseMark(text)).toBe('planned'),
  )
  it.each(['m', 'Mất'])('reads %j as lost', (text) => expect(parseMark(text)).toBe('lost'))
  it.each(['', ' ', '-', '–', '0', 'chưa đạt'])('reads %j as none', (text) =>
    expect(parseMark(text)).toBe('blank'),
  )
  it.each(['y', '2', 'xx', '1,3', '19/19'])('does not guess at %j', (text) =>
    expect(parseMark(text)).toBeNull(),
  )
})
