import { expect, test } from 'vitest'

import { gridEn } from '../../../shared/messages/grid.en.ts'
import { gridVi } from '../../../shared/messages/grid.vi.ts'

function placeholders(messages: Readonly<Record<string, string>>): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(messages).map(([key, text]) => [key, (text.match(/\{\w+\}/g) ?? []).toSorted()]),
  )
}

test('both languages have the same sentences with the same placeholders', () => {
  expect(placeholders(gridEn)).toEqual(placeholders(gridVi))
})
