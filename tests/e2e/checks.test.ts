import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readWorkbook } from '../../electron/excel/read/read-workbook.ts'
import { openProgram, type Program } from './program.ts'

let program: Program
let page: Page
beforeAll(async () => {
  program = await openProgram({ sample: true })
  page = program.page
})
afterAll(() => program.close())

const lines = () => page.locator('.finding-line')
const line = (text: string) => lines().filter({ hasText: text })
const show = () => page.locator('.findings-status').click()
const counts = () => page.locator('.findings-status').innerText()

test('the status bar counts what is doubtful and leads to the list, worst first', async () => {
  await expect.poll(counts).toMatch(/^Sai 2\s+Nghi vấn \d+\s+Lưu ý 1$/)
  await show()
  await expect.poll(() => lines().count()).toBeGreaterThan(2)
  expect((await lines().allInnerTexts()).slice(0, 2)).toEqual([
    expect.stringContaining('Quốc Khánh (Tràng Định), Xã nông thôn mới, tiêu chí 10'),
    expect.stringContaining('Hoa Thám (Bình Gia), Xã nông thôn mới, đã đạt'),
  ])
})

test('a fix shows what it changes, is made with F, moves on to the next finding and is one undo', async () => {
  await line('Quốc Khánh').click()
  const detail = page.locator('.finding-detail')
  expect(await detail.locator('.fix-lines li').first().innerText()).toMatch(
    /Quốc Khánh \(Tràng Định\), Xã nông thôn mới, phấn đấu\s+7, 10, 15, 18\s+7, 15, 18/,
  )
  await page.keyboard.press('f')
  await expect.poll(() => line('Quốc Khánh').count()).toBe(0)
  await expect.poll(counts).toMatch(/^Sai 1/)
  await expect.poll(() => page.locator(':focus').innerText()).toContain('Hoa Thám')
  await page.keyboard.press('Control+z')
  await expect.poll(() => line('Quốc Khánh').count()).toBe(1)
})

test('what is accepted needs a reason, turns grey, and can be taken back', async () => {
  await line('Hoa Thám (Bình Gia), Xã nông thôn mới, đã đạt').click()
  await page.keyboard.press('a')
  const dialog = page.getByRole('dialog')
  const accept = dialog.getByRole('button', { name: 'Chấp nhận' })
  await expect.poll(() => accept.isDisabled()).toBe(true)
  await page.keyboard.type('Đã hỏi huyện')
  await accept.click()
  await dialog.waitFor({ state: 'hidden' })
  await expect.poll(counts).toMatch(/^Sai 1/)
  await page.getByRole('radio', { name: 'Đã chấp nhận' }).click()
  expect(await lines().allInnerTexts()).toEqual([
    expect.stringContaining('Đã chấp nhận: Đã hỏi huyện'),
  ])
  expect(await lines().first().getAttribute('data-accepted')).toBe('')
  await lines().first().click()
  await page.keyboard.press('a')
  await expect.poll(counts).toMatch(/^Sai 2/)
  await page.getByRole('radio', { name: 'Chưa xử lý' }).click()
})

test('filters combine, without accents, and say what they hide', async () => {
  const search = page.getByRole('searchbox')
  await search.fill('hoa tham')
  await expect.poll(() => lines().count()).toBe(3)
  await page.getByRole('combobox', { name: 'Loại' }).selectOption('mixed-levels')
  await expect.poll(() => lines().count()).toBe(1)
  await search.fill('quoc khanh')
  await page.getByRole('heading', { name: 'Không có điểm nào theo bộ lọc' }).waitFor()
  await page.getByRole('button', { name: 'Bỏ lọc' }).click()
  await expect.poll(() => lines().count()).toBeGreaterThan(3)
})

test('several are accepted at once, as one step', async () => {
  await line('Hoa Thám (Bình Gia), Xã nông thôn mới, phấn đấu').first().click()
  await page.getByRole('button', { name: /^Chọn cả loại này/ }).click()
  await page.getByRole('button', { name: 'Chấp nhận 2 điểm…' }).click()
  await page.getByRole('dialog').getByRole('textbox').fill('Chờ huyện trả lời')
  await page.getByRole('dialog').getByRole('button', { name: 'Chấp nhận' }).click()
  await expect.poll(counts).toMatch(/^Sai 1/)
  await page.keyboard.press('Control+z')
  await expect.poll(counts).toMatch(/^Sai 2/)
})

test('Enter goes to the cell of the matrix that is meant', async () => {
  await line('1. Quy hoạch × Văn Lãng').click()
  await page.keyboard.press('Enter')
  await page
    .locator('.ag-row[row-id="1"] .ag-cell[col-id="van-lang"][data-range~="active"]')
    .waitFor()
  await show()
  await line('1. Quy hoạch × Văn Lãng').and(page.locator('[aria-selected="true"]')).waitFor()
})

test('the list goes out as a workbook', async () => {
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Xuất Excel' }).click()
  const file = await download
  expect(file.suggestedFilename()).toMatch(/^Điểm nghi vấn - .*\.xlsx$/)
  const book = await readWorkbook(await readFile(await file.path()))
  if (!book.ok) throw new Error(book.code)
  const texts = (book.workbook.sheets[0]?.cells ?? []).flatMap(({ value }) =>
    value.kind === 'text' ? [value.text] : [],
  )
  expect(texts).toContain('Chiến Thắng (Chi Lăng), Xã nông thôn mới, phấn đấu')
})
