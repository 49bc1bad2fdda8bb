import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'

import { describeClipboard } from './clipboard.cases.ts'
import { describeFill } from './fill.cases.ts'
import { openHarness } from './harness/open-harness.ts'
import type { Harness } from './harness/open-harness.ts'
import { sheetPage } from './harness/sheet-page.ts'
import type { SheetPage } from './harness/sheet-page.ts'
import { describeMovement } from './movement.cases.ts'
import { describeScreen } from './screen.cases.ts'
import { describeSpeed } from './speed.cases.ts'
import { describeTyping } from './typing.cases.ts'

let harness: Harness | undefined

function current(): Harness {
  if (!harness) throw new Error('the harness is not open')
  return harness
}

const sheet = (): SheetPage => sheetPage(current())

// One build, one browser, one page for all: the groups live in files of their own.
beforeAll(async () => {
  harness = await openHarness()
})
afterAll(() => harness?.close())

describe('the sheet in a browser', () => {
  beforeEach(() => current().open())
  describeMovement(sheet)
  describeTyping(sheet, () => current().cdp)
  describeClipboard(sheet)
  describeFill(sheet)
  describeScreen(sheet)
})

describe('the sheet at the size of the country', () => {
  beforeEach(() => current().open('big'))
  describeSpeed(sheet)
})

describe('a table without rows', () => {
  test('takes keys and pastes without harm, and comes to life with its rows', async () => {
    await current().open('empty')
    const s = sheet()
    await s.page.evaluate('window.sheet().focus()')
    await s.press('ArrowDown', 'Control+a', 'Delete', 'F2', 'Control+c', 'Control+v', 'Enter')
    await s.type('5')
    expect(await s.range()).toBeNull()
    expect(await s.page.locator('.ntm-sheet-grid').innerText()).not.toMatch(/no rows/i)
    await s.page.evaluate('window.reverse()')
    await s.cell('r19', 'd1').and(s.page.locator('[data-range~="active"]')).waitFor()
    expect(await s.applied()).toEqual([])
  })
})

test('works under the app’s content policy without a complaint', () => {
  expect(current().complaints).toEqual([])
})
