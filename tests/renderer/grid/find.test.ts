import { describe, expect, test } from 'vitest'

import { findInRows, foldText, hitFrom } from '../../../renderer/grid/find.ts'

const table = [
  ['Thủy lợi', '1,3'],
  ['Đình Lập', '90,1%'],
  ['THUỶ SẢN', ''],
]

function find(query: string): (readonly [number, number])[] {
  const hits = findInRows(query, { from: 0, to: 3 }, 2, (row, column) => table[row]?.[column] ?? '')
  return hits.map((hit) => [hit.row, hit.column])
}

describe('find', () => {
  test('asks for no accents and no capitals, and takes them when typed', () => {
    expect(find('thuy')).toEqual([
      [0, 0],
      [2, 0],
    ])
    expect(find('Thuỷ')).toEqual([
      [0, 0],
      [2, 0],
    ])
    expect(find('dinh lap')).toEqual([[1, 0]])
  })

  test('keeps punctuation, so that lists and rates are found', () => {
    expect(find('1,3')).toEqual([[0, 1]])
    expect(find('0,1%')).toEqual([[1, 1]])
  })

  test('finds nothing for a blank query', () => {
    expect(find('  ')).toEqual([])
  })

  test('reads composed and decomposed letters alike', () => {
    expect(foldText('Đồng'.normalize('NFD'))).toBe(foldText('Đồng'.normalize('NFC')))
  })

  test('starts from the active cell and goes round', () => {
    const hits = [
      { row: 0, column: 1 },
      { row: 2, column: 0 },
    ]
    const size = { rows: 3, columns: 2 }
    expect(hitFrom(hits, { row: 0, column: 0 }, size)).toBe(0)
    expect(hitFrom(hits, { row: 1, column: 0 }, size)).toBe(1)
    expect(hitFrom(hits, { row: 2, column: 1 }, size)).toBe(0)
    expect(hitFrom([], { row: 0, column: 0 }, size)).toBe(-1)
  })
})
