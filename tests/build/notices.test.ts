import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { notices, NOTICES_PATH } from '../../build/notices.ts'

it('names every package that ships, as the lockfile has it (npm run notices writes it anew)', () => {
  expect(readFileSync(NOTICES_PATH, 'utf8')).toBe(notices())
})

it('carries the fonts’ own licence', () => {
  expect(notices()).toContain('SIL OPEN FONT LICENSE')
})
