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

const screen = (name: string) =>
  page.getByRole('navigation').getByRole('button', { name, exact: true }).click()
const text = (row: string, column: string) => () => cell(page, row, column).innerText()
async function type(row: string, column: string, typed: string): Promise<void> {
  await cell(page, row, column).click()
  await page.keyboard.type(typed)
  await page.keyboard.press('Enter')
}

test('an agency is typed once, taken up from the names in use, and inherited by the parts', async () => {
  await screen('Cơ quan phụ trách')
  await type('1', '@agency', 'Sở Xây dựng')
  await expect.poll(text('sub:1.1', '@agency')).toBe('Sở Xây dựng')
  await cell(page, '3', '@agency').click()
  await page.keyboard.type('so x')
  await page.getByRole('option', { name: 'Sở Xây dựng' }).waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect.poll(text('3', '@agency')).toBe('Sở Xây dựng')
  await page.keyboard.press('Control+z')
  await expect.poll(text('3', '@agency')).toBe('')
})

test('spellings of one agency are pointed at and merged as one step', async () => {
  await type('2', '@agency', 'Sở NN&PTNT')
  await type('3', '@agency', 'Sở NN và PTNT')
  await page.getByRole('radio', { name: /Sở NN và PTNT/ }).check()
  await page.getByRole('button', { name: 'Gộp thành “Sở NN và PTNT”' }).click()
  await expect.poll(text('2', '@agency')).toBe('Sở NN và PTNT')
  await cell(page, '2', '@agency').click()
  await page.keyboard.press('Control+z')
  await expect.poll(text('2', '@agency')).toBe('Sở NN&PTNT')
  await page.keyboard.press('Control+y')
})

test('an agency’s criteria show where they stand and who lacks them, and are copied as text', async () => {
  await page.getByRole('radio', { name: 'Theo cơ quan' }).click()
  await page.getByRole('option', { name: /Sở NN và PTNT/ }).click()
  await page.getByRole('radio', { name: 'Sau kế hoạch' }).click()
  const row = page.getByRole('row', { name: /Tiêu chí 3\. Thủy lợi/ })
  // Appendix 6 plans criterion 3 for 177 of 181 communes.
  expect(await row.innerText()).toMatch(/177\/181 \(97,8%\)[\s\S]*4 xã/)
  await row.getByRole('button').click()
  await page.getByText('Huyện Tràng Định (1/21)').waitFor()
  await page.getByRole('button', { name: 'Chép danh sách' }).click()
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toContain('kế hoạch 177/181 (97,8%)')
})

test('a district takes marks, lists and counts as papers write them, and its words follow', async () => {
  await screen('Tiêu chí cấp huyện')
  await cell(page, 'trang-dinh', '1').click()
  for (const key of ['x', 'ArrowRight', 'p', 'Enter']) await page.keyboard.press(key)
  await expect.poll(text('trang-dinh', '@plan')).toBe('2/9')
  await type('binh-gia', '@list', '1,3,8')
  await expect.poll(text('binh-gia', '@count')).toBe('3/9')
  await type('van-lang', '@count', '6/9')
  await type('van-lang', '@plan', '8/9')
  await expect.poll(text('van-lang', '@status')).toBe('Còn thiếu 1')
  await expect.poll(text('@after', '1')).toBe('2')
  await type('van-lang', '@plan', '5')
  await page.getByText('Huyện đã đạt 6 tiêu chí nên sau kế hoạch không thể là 5.').waitFor()
  await page.keyboard.press('Escape')
})

test('the program reported no problem on the way', () => {
  expect(problems).toEqual([])
})
