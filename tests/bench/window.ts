import { writeNewDocument } from '../../electron/services/new-document.ts'
import type { FactEdit } from '../../shared/changes/fact-edit.ts'
import { newPlanEdits } from '../../shared/plan/new-plan.ts'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { cell, openProgram, type Program } from '../e2e/program.ts'
import { median, quantile, type BenchResult } from './measure.ts'

const EDITS = 80
const PASTES = 8
const PASTE_ROWS = 50
const PASTE_COLUMNS = 200

/** What a person waits for in the window: a keystroke, a large paste, the first table. */
export async function benchWindow(): Promise<BenchResult[]> {
  const program = await openProgram({ sample: true })
  try {
    return [...(await benchEdits(program.page)), ...(await benchPaste(program))]
  } finally {
    await program.close()
  }
}

/** From the key that ends an edit to the end of the frame in which its figures stand. */
async function benchEdits(page: Page): Promise<BenchResult[]> {
  await watch(page, 'keydown', 'Enter')
  const times: number[] = []
  for (let index = 0; index < EDITS; index++) {
    await cell(page, '1', 'trang-dinh').click()
    await page.keyboard.type(String((index % 9) + 10))
    await page.keyboard.press('Enter')
    times.push(await painted(page))
  }
  const p95 = quantile(times, 0.95)
  return [
    {
      name: 'edit → painted',
      median: median(times),
      p95,
      unit: 'ms',
      target: 'next frame, p95 under 25 ms',
      isMet: p95 < 25,
    },
  ]
}

async function benchPaste(program: Program): Promise<BenchResult[]> {
  const { page, folder } = program
  writeNewDocument(
    join(folder, 'Lớn.ntm'),
    new Date().toISOString(),
    { code: 'change.create', params: {} },
    largePlan(),
  )
  await page.goto(program.origin)
  await page.locator('.document', { hasText: 'Lớn' }).first().click()
  await page.getByRole('button', { name: 'Bảng tiêu chí', exact: true }).click()
  await cell(page, '1', 'd0').waitFor()
  const row = Array.from({ length: PASTE_COLUMNS }, (_, index) => index % 24).join('\t')
  const text = Array.from({ length: PASTE_ROWS }, () => row).join('\r\n')
  await watch(page, 'paste', null)
  const times: number[] = []
  for (let index = 0; index < PASTES; index++) {
    await page.evaluate((value) => navigator.clipboard.writeText(value), text)
    await cell(page, '1', 'd0').click()
    await page.keyboard.press('Control+v')
    times.push(await painted(page))
    await page.locator('.save-state[data-kind="saved"]').waitFor()
    await page.keyboard.press('Control+z')
    await page.locator('.save-state[data-kind="saved"]').waitFor()
  }
  const value = median(times)
  return [
    {
      name: `paste of ${PASTE_ROWS * PASTE_COLUMNS} cells → painted`,
      median: value,
      p95: quantile(times, 0.95),
      unit: 'ms',
      target: 'under 100 ms',
      isMet: value < 100,
    },
  ]
}

/** Notes, in the page, the time from an event to the end of the frame that follows it. */
export async function watch(page: Page, event: string, key: string | null): Promise<void> {
  await page.evaluate(
    ([name, wanted]) => {
      window.addEventListener(
        name ?? '',
        (raised) => {
          if (wanted !== null && (!(raised instanceof KeyboardEvent) || raised.key !== wanted))
            return
          const start = performance.now()
          requestAnimationFrame(() => {
            const channel = new MessageChannel()
            channel.port1.addEventListener('message', () => {
              document.documentElement.dataset['painted'] = String(performance.now() - start)
            })
            channel.port1.start()
            channel.port2.postMessage(null)
          })
        },
        { capture: true },
      )
    },
    [event, key] as const,
  )
}

/** Milliseconds that `watch` noted last. */
export async function painted(page: Page): Promise<number> {
  const handle = await page.waitForFunction(() => document.documentElement.dataset['painted'])
  const time = Number(await handle.jsonValue())
  await page.evaluate(() => delete document.documentElement.dataset['painted'])
  return time
}

/** 57 criteria × 700 columns. */
function largePlan(): FactEdit[] {
  const set = {
    id: 'lon',
    name: 'Bộ tiêu chí lớn',
    decision: '',
    period: '2021-2025',
    unitLevel: 'commune',
    standard: 'ntm',
    position: 0,
  } as const
  const districts = Array.from({ length: 700 }, (_, index) => ({
    district: { kind: null, name: `D${index}` },
    communes: [{ kind: 'Xã', name: `X${index}` }],
  }))
  return [
    { table: 'criteriaSet', op: 'put', row: set },
    ...Array.from({ length: 57 }, (_, index): FactEdit => ({
      table: 'criterion',
      op: 'put',
      row: {
        setId: set.id,
        number: String(index + 1),
        shortName: `Tiêu chí ${index + 1}`,
        name: `Tiêu chí ${index + 1}`,
        isVerified: 1,
        position: index,
      },
    })),
    ...newPlanEdits({ province: 'Lớn', year: 2023, districts, sets: [set] }),
  ]
}
