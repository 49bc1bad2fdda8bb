import { expect, test } from 'vitest'
import {
  lastPart,
  matchingNames,
  withLastPart,
} from '../../../../renderer/screens/agencies/matching-names.ts'

const WRITTEN = [
  { name: 'Sở Xây dựng', uses: 4 },
  { name: 'Sở Nông nghiệp và Phát triển nông thôn', uses: 3 },
  { name: 'Văn phòng Điều phối nông thôn mới', uses: 1 },
]

test('names are found without accents, by any words, and by their short forms', () => {
  expect(
    ['so x', 'nong thon', 'Sở NN&PTNT', 'Sở Xây dựng', '  '].map((typed) =>
      matchingNames(WRITTEN, typed),
    ),
  ).toEqual([
    ['Sở Xây dựng'],
    ['Sở Nông nghiệp và Phát triển nông thôn', 'Văn phòng Điều phối nông thôn mới'],
    ['Sở Nông nghiệp và Phát triển nông thôn'],
    [],
    [],
  ])
})

test('among partners the name being typed is completed, the others stay', () => {
  expect(lastPart('Sở Y tế, sở x')).toBe('sở x')
  expect(withLastPart('Sở Y tế, sở x', 'Sở Xây dựng')).toBe('Sở Y tế, Sở Xây dựng')
  expect(withLastPart('sở x', 'Sở Xây dựng')).toBe('Sở Xây dựng')
})
