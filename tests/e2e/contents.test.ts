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
})
afterAll(() => program.close())

const open = (name: string) => page.getByRole('button', { name, exact: true }).first().click()
const button = (name: string | RegExp) => page.getByRole('button', { name })
const text = (row: string, column: string) => cell(page, row, column).innerText()
const undo = () => page.keyboard.press('Control+z')

async function put(row: string, column: string, typed: string): Promise<void> {
  await cell(page, row, column).click()
  await page.keyboard.type(typed)
  await page.keyboard.press('Enter')
}

async function paste(row: string, column: string, block: string): Promise<void> {
  await cell(page, row, column).click()
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), block)
  await page.keyboard.press('Control+v')
}

/** The third commune of the first district, of which nothing is entered. */
const COMMUNE = 'trang-dinh-khanh-long'

test('có thêm 93 thôn, lũy kế 333: totals follow each keystroke, 240 known only for the province', async () => {
  await open('Thôn')
  await button('Điền bảng').click()
  await put('@plan', 'baseline', '240')
  await put(COMMUNE, 'target', '43')
  await paste('trang-dinh-doan-ket', 'target', '20\tBản Chu, Nà Pài\n30\tKhuổi Lào')
  await expect.poll(() => text('@plan', 'target')).toBe('93')
  expect(await text('@plan', '@cumulative')).toBe('333')
  expect(await text('@column/trang-dinh', 'target')).toBe('93')
  expect(await text('trang-dinh-doan-ket', '@named')).toBe('2')
  await undo()
  await expect.poll(() => text('@plan', '@cumulative')).toBe('283')
  await page.keyboard.press('Control+y')
  await expect.poll(() => text('@plan', '@cumulative')).toBe('333')
})

test('villages are named beside the table, and what does not agree is found', async () => {
  await cell(page, COMMUNE, 'target').click()
  const add = page.getByRole('textbox', { name: 'Thêm tên thôn' })
  await add.fill('Thôn 1, Thôn 2')
  await add.press('Enter')
  await expect.poll(() => text(COMMUNE, '@names')).toBe('Thôn 1, Thôn 2')
  await button('Bỏ Thôn 2 khỏi danh sách').click()
  await expect.poll(() => text(COMMUNE, '@names')).toBe('Thôn 1')
  await page.getByText('Ghi 43 thôn, danh sách nêu tên 1: Thôn 1.').first().waitFor()
  await button('Chỉ xã có số').click()
  await page.getByText('3/181 xã').waitFor()
  await button(/^Kiểm tra số liệu/)
    .first()
    .click()
  await page.getByText('Ghi 43 thôn, danh sách nêu tên 1: Thôn 1.').first().click()
  await button('Đến chỗ này').click()
  // Back at its cell, beside which it stands again.
  await page
    .getByRole('complementary')
    .getByText('Ghi 43 thôn, danh sách nêu tên 1: Thôn 1.')
    .waitFor()
  expect(await page.getByTestId('villages-status').innerText()).toBe('Có thêm 93, lũy kế 333')
})

test('an indicator is completed from two of its three figures, and divided by its base', async () => {
  await open('Chỉ tiêu khác')
  await button('Chỉ tiêu thường dùng').click()
  await page.getByRole('menuitem', { name: /^Xã đạt chuẩn nông thôn mới xã$/ }).click()
  await put('xa-ntm', 'added', '09 xã')
  await put('xa-ntm', 'target', '154/182 xã')
  await expect.poll(() => text('xa-ntm', 'baseline')).toBe('145')
  expect(await text('xa-ntm', '@rate')).toBe('84,6%')
  await cell(page, 'xa-ntm', 'baseline').click()
  await page.getByText('Tỉ lệ trên 182 xã').waitFor()
  await put('xa-ntm', 'baseline', '144')
  await cell(page, 'xa-ntm', 'target').click()
  await page.getByText('Đầu năm 144, thêm 9, cộng lại là 153; kế hoạch ghi 154.').first().waitFor()
  await undo()
  await expect.poll(() => text('xa-ntm', 'baseline')).toBe('145')
})

test('rows pasted under the last become indicators; ranges and bounds are figures', async () => {
  await paste(
    '@new-0',
    '@name',
    'Sản phẩm OCOP\tsản phẩm\t\t120\t25–30\nTỷ lệ hộ nghèo\t%\t\t4,5\t\tkhông quá 3',
  )
  await expect.poll(() => text('san-pham-ocop', 'target')).toBe('145–150')
  expect(await text('ty-le-ho-ngheo', 'target')).toBe('≤ 3')
  expect(await text('ty-le-ho-ngheo', '@kind')).toBe('Mức')
  await put('ty-le-ho-ngheo', 'target', '30–25')
  await page.getByText('Khoảng “30–25” ghi ngược').waitFor()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await button('Phụ lục').last().click()
  await page
    .frameLocator('iframe')
    .first()
    .getByText('CÁC CHỈ TIÊU KHÁC PHẤN ĐẤU THỰC HIỆN NĂM 2023')
    .waitFor()
  expect(problems).toEqual([])
})
