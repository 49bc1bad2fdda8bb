import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cell, openProgram, type Program } from './program.ts'

const AFTER_2025 = readFileSync(
  new URL('../fixtures/units/langson-after-2025-07-01.tsv', import.meta.url),
  'utf8',
)

let program: Program
let page: Page
beforeAll(async () => {
  program = await openProgram({ sample: true })
  page = program.page
})
afterAll(() => program.close())

test('a commune is found without accents, put outside the programme, and taken back', async () => {
  await go('Đơn vị')
  await page.getByText('181 xã trong chương trình, 11 cột').waitFor()
  await page.getByRole('searchbox').fill('mau son loc binh')
  const tree = page.getByRole('tree')
  await expect.poll(() => tree.getByRole('treeitem').count()).toBe(2)
  await tree.focus()
  await page.keyboard.press('ArrowDown')
  await page.getByLabel('Trong chương trình nông thôn mới').uncheck()
  await page.getByText('180 xã trong chương trình, 11 cột').waitFor()
  await tree.focus()
  await page.keyboard.press('Control+z')
  await page.getByText('181 xã trong chương trình, 11 cột').waitFor()
  await page.getByRole('searchbox').fill('')
})

test('two columns become one with their figures added up, in the matrix too, and one undo parts them', async () => {
  await page.getByRole('radio', { name: 'Cột của bảng' }).click()
  await page.getByLabel('Bỏ cột Bình Gia').click()
  await page.getByText(/Cột Huyện Bình Gia có \d+ số đã nhập nên không bỏ được/).waitFor()
  await page.getByLabel('Chọn cột Tràng Định').check()
  await page.getByLabel('Chọn cột Bình Gia').check()
  await page.getByRole('button', { name: 'Gộp 2 cột' }).click()
  await page.getByRole('button', { name: 'Gộp và cộng số' }).click()
  await page.getByText('181 xã trong chương trình, 10 cột').waitFor()
  await go('Bảng tiêu chí')
  expect(await cell(page, '1', 'trang-dinh').innerText()).toBe('34')
  expect(await cell(page, '1', '@total').innerText()).toBe('163')
  await page.keyboard.press('Control+z')
  await expect.poll(() => cell(page, '1', 'trang-dinh').innerText()).toContain('21')
  await cell(page, '1', 'binh-gia').waitFor()
})

test('the order of the columns moves with Alt and the arrows', async () => {
  await go('Đơn vị')
  await page.getByRole('radio', { name: 'Cột của bảng' }).click()
  const headings = page.locator('.units-table tbody td:nth-child(3) input')
  await headings.nth(1).focus()
  await page.keyboard.press('Alt+ArrowUp')
  await expect.poll(() => headings.nth(0).inputValue()).toBe('Tràng Định')
  await page.keyboard.press('Alt+ArrowDown')
  await expect.poll(() => headings.nth(1).inputValue()).toBe('Tràng Định')
})

test('a built-in set is read-only; its copy takes a twentieth criterion and joins the plan', async () => {
  await go('Bộ tiêu chí')
  await page.getByText(/tên của bộ này là tên tạm/).waitFor()
  expect(await page.getByLabel('Tên in trên bảng, tiêu chí 1', { exact: true }).isEditable()).toBe(
    false,
  )
  const agency = page.getByLabel('Cơ quan phụ trách, tiêu chí 1', { exact: true })
  await agency.fill('Sở Xây dựng')
  await agency.press('Enter')
  await page.getByRole('button', { name: 'Sao thành bộ riêng' }).click()
  await page.getByLabel('Tên bộ riêng').fill('Bộ của tỉnh')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Bộ của tỉnh' }).waitFor()
  expect(await agency.inputValue()).toBe('Sở Xây dựng')
  await page.getByRole('button', { name: 'Thêm tiêu chí', exact: true }).click()
  const name = page.getByLabel('Tên in trên bảng, tiêu chí 20', { exact: true })
  // Its line is at the foot of a long table: the name waits there to be typed.
  await expect.poll(() => name.evaluate((field) => field === document.activeElement)).toBe(true)
  await name.fill('Khu dân cư kiểu mẫu')
  await name.press('Enter')
  await page.getByRole('button', { name: 'Dùng trong kế hoạch 2023' }).click()
  await page.getByRole('button', { name: 'Đưa ra khỏi kế hoạch 2023' }).waitFor()
  await page.getByLabel('Bỏ tiêu chí 20').click()
  await expect.poll(() => name.count()).toBe(0)
})

test('a list without districts is shown as one column before the document is made', async () => {
  await page.getByRole('button', { name: 'Danh sách hồ sơ' }).click()
  await page.getByRole('button', { name: 'Tạo hồ sơ mới' }).click()
  await page.getByLabel('Tỉnh hoặc huyện').fill('Tỉnh Lạng Sơn')
  await page.getByLabel('Năm kế hoạch').fill('2026')
  await page.getByLabel('Danh sách xã').and(page.locator('textarea')).fill(AFTER_2025)
  await page.getByText('61 xã, không chia huyện').waitFor()
  await page.getByLabel('Số xã đã công nhận nông thôn mới, Tỉnh Lạng Sơn').fill('62')
  await page.getByRole('button', { name: 'Tạo hồ sơ', exact: true }).click()
  await page.getByText('không lớn hơn số xã của cột').waitFor()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('20')
  await page.getByRole('button', { name: 'Tạo hồ sơ', exact: true }).click()
  await cell(page, '1', 'lang-son').waitFor()
})

async function go(screen: string): Promise<void> {
  await page.locator('.rail').getByRole('button', { name: screen, exact: true }).click()
}
