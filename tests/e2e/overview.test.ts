import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cell, openProgram, type Program } from './program.ts'

let program: Program
let page: Page
const problems: string[] = []
beforeAll(async () => {
  program = await openProgram({ sample: true })
  page = program.page
  page.on('pageerror', (error) => problems.push(error.message))
})
afterAll(() => program.close())

const openOverview = () => page.getByRole('button', { name: 'Tổng quan', exact: true }).click()
test('the plan at a glance has the figures of its tables, and follows an edit', async () => {
  await cell(page, '2', 'trang-dinh').click()
  await page.keyboard.type('8')
  await page.keyboard.press('Enter')
  await openOverview()
  const roads = page.locator('.overview-bars tbody tr').nth(1)
  await expect.poll(() => roads.innerText()).toMatch(/82\s+\+11\s+93\s+51,4%/)
  await page.keyboard.press('Control+z')
  await expect.poll(() => roads.innerText()).toMatch(/82\s+\+10\s+92\s+50,8%/)
  expect(await page.locator('.overview-tile').first().innerText()).toMatch(/95\/181 xã/)
})

test('a district’s share leads to its cell, a finding to its place', async () => {
  await openOverview()
  await page.locator('.overview-heat tbody tr').nth(1).locator('td button').nth(1).click()
  await cell(page, '2', 'trang-dinh').and(page.locator('[data-range~="active"]')).waitFor()
  await openOverview()
  await page.locator('.overview-list button').first().click()
  await expect.poll(() => page.locator('.overview').count()).toBe(0)
  expect(problems).toEqual([])
})

test('figures stay inside their cards, also with what is achieved beside what is planned', async () => {
  await page.getByRole('button', { name: 'Bảng tiêu chí', exact: true }).click()
  await page.getByRole('radio', { name: 'Thực hiện 2023' }).click()
  await cell(page, '2', 'trang-dinh').click()
  await page.keyboard.type('8')
  await page.keyboard.press('Enter')
  await openOverview()
  await page.getByRole('columnheader', { name: 'Thực hiện 2023' }).waitFor()
  expect(await page.locator('.overview-card').evaluateAll(overflowing)).toEqual([])
})

test('on paper there is the plan alone, and all of it', async () => {
  await page.emulateMedia({ media: 'print' })
  // A4 across without its margins.
  await page.setViewportSize({ width: 1032, height: 718 })
  expect(await page.locator('.rail').isVisible()).toBe(false)
  expect(await page.locator('.overview-bars').isVisible()).toBe(true)
  expect(await page.locator('.overview-card').evaluateAll(overflowing)).toEqual([])
  await page.emulateMedia({ media: null })
})

/** Cards that something inside sticks out of to the right, by their heading. */
function overflowing(cards: readonly Element[]): string[] {
  return cards.flatMap((card) => {
    const edge = card.getBoundingClientRect().right
    const isOut = [...card.querySelectorAll('*')].some(
      (part) => part.getBoundingClientRect().right > edge,
    )
    return isOut ? [card.querySelector('h2')?.textContent ?? ''] : []
  })
}
