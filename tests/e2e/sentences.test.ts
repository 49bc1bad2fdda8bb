import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { cell, openProgram, type Program } from './program.ts'

const TEXT = readFileSync(new URL('../fixtures/texts/langson-2023.txt', import.meta.url), 'utf8')
const SECOND = '[data-sentence="criterion/xa-ntm-2021-2025/2"]'

let program: Program
let page: Page

beforeAll(async () => {
  program = await openProgram({ sample: true })
  page = program.page
}, 60_000)
afterAll(() => program.close())

const openScreen = async (): Promise<void> => {
  await page.getByRole('button', { name: 'Câu chữ kế hoạch' }).click()
  await page.locator('.sentences').waitFor()
}
const clipboard = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText())

describe('the plan’s text', () => {
  it('is worded anew, copied, and marked stale once its figures move', async () => {
    await openScreen()
    const line = page.locator(SECOND)
    await line.locator('.sentence-title').click()
    await page.keyboard.press('Enter')
    const wording = page.locator('#sentence-wording')
    await wording.fill('Giao thông: thêm {có thêm} xã, lũy kế {lũy kế}/{mẫu số} xã.')
    await page.locator('.wording-preview').getByText('Giao thông: thêm 10 xã').waitFor()
    await page.keyboard.press('Control+Enter')
    await line.getByText('lũy kế', { exact: false }).waitFor()
    await page.locator('.sentence-editor').getByRole('button', { name: 'Chép câu' }).click()
    await line.getByText('Đã lấy ra, số vẫn đúng').waitFor()
    expect(await clipboard()).toBe('Giao thông: thêm 10 xã, lũy kế 92/181 xã.')

    await line.getByRole('button', { name: '92', exact: true }).click()
    const target = cell(page, '2', 'trang-dinh')
    await target.click()
    await page.keyboard.type('8')
    await page.keyboard.press('Enter')
    await openScreen()
    await page
      .getByText('Số đã đổi từ lần lấy ra: có thêm 10 → 11; lũy kế 92 → 93')
      .first()
      .waitFor()
    await page.getByRole('radio', { name: 'Đã cũ (1)' }).click()
    await page.locator('.sentence-editor').getByRole('button', { name: 'Đã cập nhật' }).click()
    await page.getByText('Không có câu nào theo bộ lọc này').waitFor()
    await page.getByRole('button', { name: 'Bỏ lọc' }).click()
    // The step before the last one gives the cell its value back; the whole text is as it was.
    await page.keyboard.press('Control+z')
    await page.getByText('Số đã đổi từ lần lấy ra', { exact: false }).first().waitFor()
    await page.keyboard.press('Control+z')
    await page
      .getByText('Số đã đổi từ lần lấy ra', { exact: false })
      .first()
      .waitFor({ state: 'detached' })
  })

  it('leaves the window as a Word file', async () => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Xuất Word' }).click(),
    ])
    expect(download.suggestedFilename()).toMatch(/^Câu chữ .*\.docx$/)
  })
})

describe('a text held against the plan', () => {
  it('is shown with its figures marked, each leading to the plan’s cell', async () => {
    await page.getByRole('tab', { name: 'Đối chiếu văn bản' }).click()
    await page.getByLabel('Dán văn bản kế hoạch vào đây').fill(TEXT)
    await page.getByRole('button', { name: 'Đối chiếu', exact: true }).click()
    const cut = page.locator('.audit-line').filter({ hasText: '90,05%' })
    await cut.getByText('Kế hoạch: 90,06%').waitFor()
    await page.locator('.audit-line').filter({ hasText: 'Mâu thuẫn' }).waitFor()
    await page.locator('mark', { hasText: '90,05%' }).click()
    expect(await cut.getAttribute('data-current')).toBe('')
    await page.getByRole('button', { name: 'Chép báo cáo' }).click()
    await page.getByText('Đã chép báo cáo đối chiếu.').waitFor()
    expect(await clipboard()).toContain('90,05% bị cắt, không làm tròn; kế hoạch 90,06%')
    await cut.getByRole('button', { name: 'Đến ô của kế hoạch' }).click()
    await cell(page, '1', '@rate').waitFor()
  })
})
