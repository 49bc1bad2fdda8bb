import { expect, test } from 'vitest'
import { dateText, dateTimeText, recentTimeText } from '../../../renderer/ui/date-text.ts'

const HANOI = { timeZone: 'Asia/Ho_Chi_Minh' }
/** A quarter to nine in the morning of 18 January in Hanoi. */
const MORNING = '2023-01-18T01:45:10.000Z'

test('dates are written day first with leading zeros, the hour after them', () => {
  expect(dateText('2023-01-08T02:00:00Z', 'vi', HANOI)).toBe('08/01/2023')
  expect(dateTimeText(MORNING, 'vi', HANOI)).toBe('18/01/2023 08:45')
  expect(dateTimeText(MORNING, 'en', HANOI)).toBe('18 Jan 2023, 08:45')
})

test('the day is that of the clock on the wall, not of Greenwich', () => {
  expect(dateTimeText('2023-01-17T17:00:00Z', 'vi', HANOI)).toBe('18/01/2023 00:00')
})

test('a moment of today is its hour, one of yesterday its date and hour', () => {
  const now = new Date('2023-01-18T16:59:00Z')
  expect(recentTimeText(MORNING, 'vi', { ...HANOI, now })).toBe('08:45')
  expect(recentTimeText('2023-01-17T16:59:00Z', 'vi', { ...HANOI, now })).toBe('17/01/2023 23:59')
})
