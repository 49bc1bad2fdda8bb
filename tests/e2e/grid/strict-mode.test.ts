import { afterAll, beforeAll, expect, test } from 'vitest'

import { openHarness } from './harness/open-harness.ts'
import type { Harness } from './harness/open-harness.ts'
import { sheetPage } from './harness/sheet-page.ts'

let harness: Harness | undefined

beforeAll(async () => {
  harness = await openHarness('development')
})
afterAll(() => harness?.close())

test('mounted twice by StrictMode, the sheet still answers once to each hand', async () => {
  if (!harness) throw new Error('the harness is not open')
  const s = sheetPage(harness)
  await harness.open()
  await harness.open()
  await s.click('r3', 'd2')
  await s.type('41')
  await s.press('Tab', 'Control+c', 'ArrowDown', 'Control+v', 'Delete')
  expect(await s.applied()).toEqual(['type 1', 'paste 1', 'delete 1'])
  expect(await s.cell('r3', 'd2').innerText()).toBe('41')
  expect(await s.cell('r4', 'd3').getAttribute('data-range')).toContain('active')
  await s.press('Control+z')
  expect(await s.cell('r4', 'd3').innerText()).toBe('23')
  expect(harness.complaints).toEqual([])
})
