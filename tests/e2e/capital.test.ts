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
  await page.getByRole('button', { name: 'Nguồn vốn', exact: true }).click()
})
afterAll(() => program.close())

const TARGET = '@target-amount'
const SHARE = '@target-share'
const text = (row: string, column: string) => cell(page, row, column).innerText()
const undo = () => page.keyboard.press('Control+z')
const lines = () =>
  page
    .locator('.ag-row:not([row-id^="@"]) .ag-cell[col-id="@name"]')
    .evaluateAll((cells) =>
      cells
        .toSorted((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top)
        .map((one) => one.textContent.trim()),
    )

test('the sample prints its plan’s table, and a share explains itself', async () => {
  await expect.poll(() => text('@total', TARGET)).toBe('5.103,888')
  const shares = ['direct', 'integrated', 'enterprises', 'credit', 'community']
  expect(await Promise.all(shares.map((row) => text(row, SHARE)))).toEqual([
    '8,0%',
    '28,7%',
    '1,6%',
    '58,8%',
    '2,9%',
  ])
  await cell(page, 'direct', SHARE).click()
  await page.getByText('8,0% = 406,982 / 5.103,888 tỷ đồng').waitFor()
})

test('a part is added by keys, its amount converted, and the difference told until it adds up', async () => {
  await cell(page, 'direct', TARGET).click()
  await page.keyboard.press('Alt+Insert')
  await page.getByRole('gridcell', { name: 'Gõ tên nguồn vốn mới' }).waitFor()
  await page.keyboard.type('Ngân sách Trung ương')
  await page.keyboard.press('Enter')
  await expect.poll(lines).toContain('Ngân sách Trung ương')
  await cell(page, 'central', TARGET).click()
  await page.keyboard.type('400000 triệu')
  await page.keyboard.press('Enter')
  await page.getByText('400000 triệu = 400 tỷ đồng.').waitFor()
  await expect.poll(() => text('direct', '@target-difference')).toBe('+6,982')
  await cell(page, 'direct', TARGET).click()
  await page.getByText('Ghi 406,982 tỷ đồng, cộng các phần được 400').first().waitFor()
  await cell(page, 'central', TARGET).click()
  await page.keyboard.type('406,982')
  await page.keyboard.press('Enter')
  await expect.poll(() => page.locator('[col-id="@target-difference"]').count()).toBe(0)
  await page.getByText('Cộng các nguồn bằng tổng đã ghi.').waitFor()
})

test('lines change their place and level by keys, and undo follows step by step', async () => {
  const before = await lines()
  await cell(page, 'enterprises', '@name').click()
  await page.keyboard.press('Alt+ArrowDown')
  await expect.poll(async () => (await lines()).indexOf('Vốn tín dụng')).toBe(3)
  await expect
    .poll(() => page.locator('.ag-row[row-id="enterprises"] .ag-cell[col-id="@name"]').innerText())
    .toContain('doanh nghiệp')
  await page.keyboard.press('Alt+Shift+ArrowRight')
  await expect.poll(() => text('credit', TARGET)).toBe('80')
  await page.keyboard.press('Control+Delete')
  await expect.poll(() => text('credit', TARGET)).toBe('3.000')
  for (let step = 0; step < 3; step++) await undo()
  await expect.poll(lines).toEqual(before)
})

test('an amount in the wrong unit is a finding, whose fix settles it', async () => {
  const said = page.getByText('Ghi 80.000 tỷ đồng; nếu là 80 tỷ đồng')
  await cell(page, 'enterprises', TARGET).click()
  await page.keyboard.type('80.000')
  await page.keyboard.press('Enter')
  await said.first().waitFor()
  await cell(page, 'enterprises', TARGET).click()
  await page.getByRole('button', { name: 'Mở ở màn hình kiểm tra' }).click()
  await page.getByRole('button', { name: /^Sửa F$/ }).click()
  await page.getByRole('button', { name: 'Nguồn vốn', exact: true }).click()
  await expect.poll(() => text('enterprises', TARGET)).toBe('80')
})

test('a table is begun by pasting one from elsewhere, with its own unit', async () => {
  await cell(page, 'direct', '@name').click()
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Control+Delete')
  await page.getByText('Chưa có nguồn vốn nào').waitFor()
  const block = [
    '\tĐơn vị tính: triệu đồng\t',
    'TT\tNguồn vốn\tKế hoạch 2023',
    '1\tNgân sách Trung ương\t270.056',
    '1.1\tVốn đầu tư phát triển\t216.040',
    '1.2\tVốn sự nghiệp\t54.016',
    '2\tNgân sách tỉnh\t61.880',
    '3\tNgân sách huyện\t120.232',
    '4\tNgân sách xã\t192.115',
    '\tTổng cộng\t644.283',
  ]
  await page.evaluate((tsv) => navigator.clipboard.writeText(tsv), block.join('\n'))
  await page.keyboard.press('Control+v')
  await expect.poll(() => text('@total', TARGET)).toBe('644.283')
  expect(await text('central', TARGET)).toBe('270.056')
  await page.getByRole('radio', { name: 'tỷ đồng' }).click()
  await expect.poll(() => text('@total', TARGET)).toBe('644,283')
  expect(problems).toEqual([])
})
