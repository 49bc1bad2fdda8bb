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

const screen = (name: string) => page.getByRole('button', { name, exact: true }).first().click()
const plan = (name: string | RegExp) => page.getByRole('article', { name })
const dialog = () => page.getByRole('dialog')
const planMenu = () => page.getByRole('button', { name: /^Chọn kế hoạch/ })

test('next year’s plan begins with this year’s targets, one step that undo takes back', async () => {
  await screen('Năm và phiên bản')
  await plan('Kế hoạch NTM 2023').getByRole('button', { name: 'Lập kế hoạch năm sau' }).click()
  await dialog()
    .getByText(/209 ô bảng huyện/)
    .waitFor()
  await dialog().getByRole('button', { name: 'Lập kế hoạch', exact: true }).click()
  await plan('Kế hoạch NTM 2024').getByText('lập từ kế hoạch của Kế hoạch NTM 2023').waitFor()
  await screen('Bảng tiêu chí')
  await page.getByRole('radio', { name: 'Đã đạt 2023' }).click()
  await expect.poll(() => cell(page, '1', 'trang-dinh').innerText()).toBe('21')
  await expect.poll(() => cell(page, '@average', '@total').innerText()).toBe('13,38')
})

test('what it begins with is what last year planned, and what is planned anew shows as a difference', async () => {
  await page.getByRole('radio', { name: 'Kế hoạch 2024' }).click()
  await cell(page, '2', 'trang-dinh').click()
  await page.keyboard.type('9')
  await page.keyboard.press('Enter')
  await screen('Năm và phiên bản')
  await plan('Kế hoạch NTM 2024').getByRole('button', { name: 'So sánh' }).click()
  await page.getByRole('button', { name: /Bảng huyện · Xã nông thôn mới/ }).click()
  await expect.poll(() => cell(page, '2', 'trang-dinh').innerText()).toBe('7→9')
  await page.getByLabel('Bản B (sau): Lớp số liệu').selectOption('baseline')
  await page.getByText('Phần này giống nhau', { exact: false }).waitFor()
  await page.getByLabel('Bản B (sau): Lớp số liệu').selectOption('target')
  await cell(page, '2', 'trang-dinh').dblclick()
  await expect.poll(() => cell(page, '2', 'trang-dinh').innerText()).toBe('9')
})

test('an issued plan is seen to be locked, takes what is achieved, and offers a new draft', async () => {
  await planMenu().click()
  await page.getByRole('menuitem', { name: /2023/ }).click()
  await screen('Năm và phiên bản')
  await plan('Kế hoạch NTM 2023').getByRole('button', { name: 'Ban hành' }).click()
  await dialog().getByRole('button', { name: 'Ban hành' }).click()
  await expect.poll(() => planMenu().innerText()).toContain('Đã ban hành số 18/KH-UBND')
  await screen('Bảng tiêu chí')
  await page.getByRole('radio', { name: 'Kế hoạch 2023' }).click()
  const target = cell(page, '1', 'trang-dinh')
  await target.click()
  await page.keyboard.type('5')
  await page.getByText('Kế hoạch đã ban hành: ô này không sửa được.', { exact: false }).waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('radio', { name: 'Thực hiện 2023' }).click()
  await target.click()
  await page.keyboard.type('20')
  await page.keyboard.press('Enter')
  await expect.poll(() => target.innerText()).toBe('20')
  await screen('So sánh')
  await page.getByRole('radio', { name: 'Tiến độ' }).click()
  await page.getByText('1/11 ô có số liệu').waitFor()
  await page.getByRole('button', { name: 'Lập dự thảo mới' }).click()
  await expect.poll(() => planMenu().innerText()).toContain('Dự thảo 2')
  await screen('Bảng tiêu chí')
  await page.getByRole('radio', { name: 'Kế hoạch 2023' }).click()
  await target.click()
  await page.keyboard.type('5')
  await page.keyboard.press('Enter')
  await expect.poll(() => target.innerText()).toBe('5')
})

test('a draft that is deleted takes its rows with it, and undo brings them back', async () => {
  await screen('Năm và phiên bản')
  const draft = page.getByRole('article').filter({ hasText: 'Dự thảo 2' })
  await draft.getByRole('button', { name: /^Việc khác với/ }).click()
  await page.getByRole('menuitem', { name: 'Xóa dự thảo' }).click()
  await dialog()
    .getByText(/Sẽ xóa .*ô bảng huyện/)
    .waitFor()
  await dialog().getByRole('button', { name: 'Xóa dự thảo' }).click()
  await draft.waitFor({ state: 'detached' })
  await page.keyboard.press('Control+z')
  await draft.waitFor()
  expect(problems).toEqual([])
})
