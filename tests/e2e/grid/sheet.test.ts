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

test('works under the app’s content policy without a complaint', () => {
  expect(current().complaints).toEqual([])
})
