import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cell, openProgram, type Program } from './program.ts'

let program: Program
let page: Page
const problems: string[] = []
beforeAll(async () => {
  program = await openProgram({ sample: true })
  page = program.page
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text())
  })
  page.on('pageerror', (error) => problems.push(error.message))
  await page.getByRole('button', { name: 'Danh sách xã', exact: true }).click()
})
afterAll(() => program.close())

const tab = (name: RegExp) => page.getByRole('tab', { name })
const undo = () => page.keyboard.press('Control+z')
/** Names in the order on screen: rows stand in the page in the order in which they were made. */
const names = () =>
  page
    .locator('.lists-sheet .ag-row:not([row-id^="@"])')
    .evaluateAll((rows) =>
      rows
        .toSorted(
          (a, b) => Number(a.getAttribute('row-index')) - Number(b.getAttribute('row-index')),
        )
        .flatMap((row) => row.querySelector('[col-id="@unit"]')?.textContent ?? []),
    )

test('a damaged list stands as it came until somebody types what it is', async () => {
  await tab(/^Xã đặc biệt khó khăn/).click()
  const list = cell(page, 'chi-lang-chien-thang', '@target-list')
  await expect.poll(() => list.innerText()).toBe('11.15')
  await list.click()
  await page.keyboard.type('11,99')
  await page.keyboard.press('Enter')
  await page.getByText('Bộ tiêu chí không có số “99”.').waitFor()
  await page.keyboard.press('Escape')
  await page.keyboard.type('15,17')
  await page.keyboard.press('Enter')
  await expect.poll(() => list.innerText()).toBe('15,17')
  expect(await cell(page, 'chi-lang-chien-thang', '@missing').innerText()).toBe('2,4-6,10,12,13')
  await undo()
  await expect.poll(() => list.innerText()).toBe('11.15')
})

test('one fact in two lists is edited once, and averages follow', async () => {
  await tab(/^Xã biên giới/).click()
  const average = cell(page, '@average', '@after-plan')
  await expect.poll(() => average.innerText()).toBe('16,65')
  await cell(page, 'cao-loc-cao-lau', '@target-count').click()
  await page.keyboard.type('2')
  await page.keyboard.press('Tab')
  await page.keyboard.type('1,18')
  await page.keyboard.press('Enter')
  await expect.poll(() => average.innerText()).toBe('16,70')
  await cell(page, 'cao-loc-cao-lau', '@unit').click()
  await page.getByRole('button', { name: 'Xã đặc biệt khó khăn', exact: true }).click()
  await cell(page, 'cao-loc-cao-lau', '@unit').and(page.locator('[data-range~="active"]')).waitFor()
  expect(await cell(page, 'cao-loc-cao-lau', '@target-list').innerText()).toBe('1,18')
  await undo()
  await undo()
  await expect.poll(() => cell(page, 'cao-loc-cao-lau', '@target-count').innerText()).toBe('1')
})

test('communes come by pasted names, change places and go again, with their marks kept', async () => {
  await tab(/^Xã đặc biệt khó khăn/).click()
  const before = await names()
  await page.getByRole('button', { name: 'Thêm xã' }).click()
  const pasted = 'Xã Nhân Lý- Huyện Chi Lăng\nXã Mẫu Sơn\nThanh Long\tHuyện Văn Lãng'
  await page.evaluate((text) => navigator.clipboard.writeText(text), pasted)
  await page.getByRole('combobox').press('Control+v')
  await page.getByText('“Xã Mẫu Sơn” có thể là:').waitFor()
  await page.getByRole('combobox').press('Control+Enter')
  const added = ['Xã Nhân Lý - Huyện Chi Lăng', 'Xã Thanh Long - Huyện Văn Lãng']
  await expect.poll(names).toEqual([...before, ...added])

  await cell(page, 'van-lang-thanh-long', '@unit').click()
  await page.keyboard.press('Alt+ArrowUp')
  await expect.poll(names).toEqual([...before, ...added.toReversed()])
  await page.keyboard.press('Control+Delete')
  await expect.poll(names).toEqual([...before, 'Xã Nhân Lý - Huyện Chi Lăng'])
  await page.getByText('Số liệu của xã vẫn còn').first().waitFor()
  await tab(/^Đạt NTM/).click()
  await expect
    .poll(() => cell(page, 'van-lang-thanh-long', '@baseline-list').innerText())
    .toBe('2,3,4,7,8,12,14,16,19')
})

test('a commune’s page leads back to the list it was opened from', async () => {
  await tab(/^Xã biên giới/).click()
  await cell(page, 'cao-loc-bao-lam', '@unit').click()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Xã Bảo Lâm' }).waitFor()
  await page.keyboard.press('Escape')
  await cell(page, 'cao-loc-bao-lam', '@unit').waitFor()
  expect(await tab(/^Xã biên giới/).getAttribute('aria-selected')).toBe('true')
})

test('the appendix of a list is the one that opens', async () => {
  for (const [name, label] of [
    [/^Xã đặc biệt khó khăn/, 'Phụ lục 5'],
    [/^Đạt NTM/, 'Phụ lục 1'],
  ] as const) {
    await tab(name).click()
    await page.getByRole('button', { name: 'Phụ lục', exact: true }).click()
    await page.locator('.appendix-entry[aria-current="true"]').filter({ hasText: label }).waitFor()
    await page.getByRole('button', { name: 'Danh sách xã', exact: true }).click()
  }
})

test('the distribution adds up, names its communes and draws them', async () => {
  await page.getByRole('button', { name: 'Phân bố', exact: true }).click()
  const table = page.getByRole('table')
  await table.waitFor()
  const column = await table
    .locator('tbody:nth-of-type(2) tr:not(.distribution-layer) td:nth-last-child(2)')
    .allInnerTexts()
  const counts = column.slice(0, -1).map((text) => Number(text || 0))
  expect([counts.length, counts.reduce((sum, count) => sum + count, 0)]).toEqual([6, 181])
  await expect.poll(() => page.locator('.plot svg path').count()).toBeGreaterThan(40)
  await table.getByRole('button', { name: /19 \(đủ\) · Huyện Lộc Bình: 3/ }).click()
  await page.getByRole('button', { name: 'Lọc 3 xã này ở bảng xã × tiêu chí' }).click()
  await expect
    .poll(() => page.getByTestId('communes-status').innerText())
    .toContain('3 xã · bình quân 19,00')
  await page.getByRole('button', { name: 'Phân bố', exact: true }).click()
  await table.getByRole('button', { name: /19 \(đủ\) · Huyện Lộc Bình: 3/ }).click()
  await page.getByRole('button', { name: 'Tú Mịch', exact: true }).click()
  await expect.poll(() => page.getByRole('table').count()).toBe(0)
  expect(problems).toEqual([])
})
