import { expect, test } from 'vitest'
import type { HistoryEntry } from '../../../../shared/api/types.ts'
import {
  freshPages,
  PAGE_SIZE,
  refreshLimit,
  withOlder,
} from '../../../../renderer/screens/history/history-pages.ts'

function entries(newest: number, oldest: number): HistoryEntry[] {
  return Array.from({ length: newest - oldest + 1 }, (_, index) => ({
    id: newest - index,
    at: '2023-01-18T01:45:00Z',
    label: { code: 'change.cell', params: {} },
    source: 'window',
    rows: 1,
    reverts: null,
    isUndone: false,
  }))
}

const ids = (list: readonly HistoryEntry[]) => [list[0]?.id, list.at(-1)?.id, list.length]

test('older changes follow those already read, until a page comes short', () => {
  const first = freshPages(entries(250, 151), PAGE_SIZE)
  const second = withOlder(first, 151, entries(150, 51))
  const third = withOlder(second, 51, entries(50, 1))
  expect([first, second, third].map((pages) => [ids(pages.entries), pages.hasMore])).toEqual([
    [[250, 151, 100], true],
    [[250, 51, 200], true],
    [[250, 1, 250], false],
  ])
})

test('a page asked for before the list moved on is left out', () => {
  const moved = freshPages(entries(260, 161), PAGE_SIZE)
  expect(withOlder(moved, 151, entries(150, 51))).toBe(moved)
})

test('a refresh reads as far as the person has, within what one call gives', () => {
  const of = (count: number) => refreshLimit(freshPages(entries(count, 1), count))
  expect([refreshLimit(null), of(30), of(250), of(900)]).toEqual([100, 100, 250, 500])
})
