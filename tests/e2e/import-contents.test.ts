import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { contentsBook } from './content-books.ts'
import { openProgram, type Program } from './program.ts'

let program: Program
let page: Page
const complaints: string[] = []
beforeAll(async () => {
  program = await openProgram({ sample: true })
  page = program.page
  page.on('pageerror', (error) => complaints.push(error.message))
})
afterAll(() => program.close())

const card = (label: string) => page.locator('.import-card', { hasText: label }).locator('b')

test('capital, villages and indicators of one workbook are three tables of one preview', async () => {
  await page.locator('.rail').getByRole('button', { name: 'Nhập Excel' }).click()
  await page
    .locator('.import-screen input[type=file]')
    .setInputFiles(await contentsBook('noi-dung.xlsx'))
  await page.getByRole('grid').waitFor()
  expect(await page.getByRole('tab').allInnerTexts()).toEqual([
    expect.stringMatching(/^Vốn/),
    expect.stringMatching(/^Thôn/),
    expect.stringMatching(/^Chỉ tiêu/),
  ])
  await page.getByRole('tab', { name: /^Vốn/ }).click()
  expect(await page.getByRole('combobox', { name: 'Đơn vị tiền' }).inputValue()).toBe('tỷ đồng')
})

test('a running total that is wrong is shown, the standard is asked for, and the answer counts', async () => {
  await page.getByRole('tab', { name: /^Thôn/ }).click()
  expect(await page.locator('td[data-state=wrong]').first().innerText()).toContain('3')
  const before = Number(await card('mục thay đổi').innerText())
  await page.getByRole('radio', { name: 'Thôn kiểu mẫu' }).click()
  await page.getByText('chỗ đã quyết định').waitFor()
  expect(Number(await card('mục thay đổi').innerText())).toBeGreaterThan(before)
})

test('all of it goes in as one step and comes out as one', async () => {
  await page.getByRole('button', { name: /^Nhập \d+ mục/ }).click()
  await page.getByRole('heading', { name: 'Đã nhập noi-dung.xlsx' }).waitFor()
  const ways = page.locator('.import-ways-on')
  expect(await ways.getByRole('button', { name: 'Thôn, khu dân cư' }).count()).toBe(1)
  await page.getByRole('button', { name: 'Hoàn tác', exact: true }).click()
  await page.getByRole('button', { name: 'Chọn tệp Excel' }).waitFor()
  expect(complaints).toEqual([])
})
