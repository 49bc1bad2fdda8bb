import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { cell, openMatrix, openProgram, type Program } from './program.ts'

let program: Program
let page: Page
const dialogs: string[] = []

beforeAll(async () => {
  program = await openProgram({ sample: true, viewport: { width: 1100, height: 640 } })
  page = program.page
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.type())
    void dialog.accept()
  })
})
afterAll(() => program?.close())
beforeEach(() => void dialogs.splice(0))

const text = (row: string, column: string) => cell(page, row, column).innerText()
const saved = () => page.locator('.save-state[data-kind="saved"]').waitFor()
const field = () => page.getByLabel('Nội dung ô đang chọn')
const panelTitle = () => page.locator('.explain h3').first().innerText()
const notices = () => page.locator('.mantine-Notification-root').allInnerTexts()

async function type(row: string, column: string, value: string): Promise<void> {
  await cell(page, row, column).click()
  await page.keyboard.type(value)
  await page.keyboard.press('Enter')
}

describe('an open edit', () => {
  it('whose text is refused keeps the table it was typed into', async () => {
    await cell(page, '1', 'trang-dinh').click()
    await page.keyboard.type('12a')
    await page.keyboard.press('Control+k')
    expect(await page.getByRole('dialog').count()).toBe(0)
    expect(await field().inputValue()).toBe('12a')
    await page.keyboard.press('F1')
    await page.getByRole('dialog').waitFor()
    await page.keyboard.press('Control+k')
    expect(await page.getByRole('dialog').count()).toBe(1)
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    expect(await field().inputValue()).toBe('12a')
    await page.keyboard.press('Escape')
    expect(await text('1', 'trang-dinh')).toBe('21')
  })

  it('left as F2 found it keeps what another window has written meanwhile', async () => {
    const other = await page.context().newPage()
    await other.goto(program.origin)
    await other.locator('.document').first().click()
    await openMatrix(other)
    await page.bringToFront()
    await cell(page, '1', 'trang-dinh').click()
    await page.keyboard.press('F2')
    await cell(other, '1', 'trang-dinh').click()
    await other.keyboard.type('17')
    await other.keyboard.press('Enter')
    await expect.poll(() => text('1', '@total')).toBe('159')
    await other.close()
    await page.keyboard.press('Enter')
    expect(await text('1', 'trang-dinh')).toBe('17')
    await page.keyboard.press('Control+z')
    await expect.poll(() => text('1', '@total')).toBe('163')
  })

  it('is written before the window is left: by reloading, or for the list of documents without a question', async () => {
    await cell(page, '1', 'trang-dinh').click()
    await page.keyboard.type('19')
    await page.reload()
    await page.locator('.document').first().click()
    await openMatrix(page)
    await expect.poll(() => text('1', 'trang-dinh')).toBe('19')
    dialogs.splice(0)
    await cell(page, '1', 'trang-dinh').click()
    await page.keyboard.type('21')
    await page.getByRole('button', { name: 'Danh sách hồ sơ' }).click()
    await page.locator('.document').first().click()
    await openMatrix(page)
    await expect.poll(() => text('1', 'trang-dinh')).toBe('21')
    expect(dialogs).toEqual([])
  })
})

describe('the keys after a click', () => {
  it('on a tool still belong to the cell', async () => {
    await type('3', 'trang-dinh', '18')
    await saved()
    await page.getByRole('button', { name: 'Hoàn tác' }).click()
    await expect.poll(() => text('3', 'trang-dinh')).toBe('20')
    await page.getByRole('tab', { name: 'Nâng cao' }).click()
    await page.getByRole('tab', { name: 'Xã nông thôn mới' }).click()
    await page.keyboard.press('ArrowUp')
    await expect.poll(panelTitle).toBe('Tràng Định · Thủy lợi và PCTT')
  })

  it('on plain ground too', async () => {
    await page.locator('.explain').click({ position: { x: 20, y: 500 } })
    await page.keyboard.press('ArrowDown')
    await page.locator('.explain').click({ position: { x: 20, y: 500 } })
    await page.keyboard.type('9')
    expect(await field().inputValue()).toBe('9')
    await page.keyboard.press('Escape')
    await expect.poll(panelTitle).toBe('Tràng Định · Điện')
  })

  it('find the cell one worked in after a look at the history', async () => {
    await page.getByRole('button', { name: 'Lịch sử' }).click()
    await page.getByRole('heading', { name: 'Lịch sử' }).waitFor()
    await page.getByRole('button', { name: 'Bảng tiêu chí' }).click()
    await expect.poll(panelTitle).toBe('Tràng Định · Điện')
    await page.keyboard.press('ArrowDown')
    await expect.poll(panelTitle).toBe('Tràng Định · Trường học')
  })
})

describe('what happens out of sight', () => {
  it('is said when an undo takes back a figure of another table', async () => {
    await page.getByRole('tab', { name: 'Nâng cao' }).click()
    await type('1', 'trang-dinh', '4')
    await page.getByRole('tab', { name: 'Xã nông thôn mới' }).click()
    await page.keyboard.press('Control+z')
    await expect.poll(notices).toContainEqual(expect.stringContaining('Nâng cao'))
  })

  it('is said once however long Ctrl+Z is held', async () => {
    for (let times = 0; times < 40; times++) await page.keyboard.press('Control+z')
    const none = 'Không còn bước nào để hoàn tác.'
    await expect.poll(notices).toContain(none)
    await saved()
    expect((await notices()).filter((notice) => notice === none)).toEqual([none])
    expect(await text('@total', '@total')).toBe('2.422')
  })

  it('is said when the document refuses a base, which goes back to what it was', async () => {
    const { backend } = program
    const call = backend.call.bind(backend)
    const refusing: typeof backend.call = (client, method, input) =>
      method === 'document.edit'
        ? Promise.resolve({ ok: false, error: { code: 'read-only', params: {} } })
        : call(client, method, input)
    Object.assign(backend, { call: refusing })
    await type('@base', 'trang-dinh', '20')
    await expect
      .poll(() => cell(page, '@base', 'trang-dinh').getAttribute('data-tone'))
      .toBe('refused')
    Object.assign(backend, { call })
    await expect.poll(() => text('@average', 'trang-dinh')).toBe('13,24')
    await expect.poll(notices).toContainEqual(expect.stringContaining('chỉ xem'))
    await page.getByRole('tab', { name: 'Kiểu mẫu' }).click()
    expect(await cell(page, '@base', 'trang-dinh').getAttribute('data-tone')).not.toBe('refused')
    await page.getByRole('tab', { name: 'Xã nông thôn mới' }).click()
  })
})

describe('on a small screen', () => {
  it('Esc closes the palette alone, F1 does not stack on it', async () => {
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox').waitFor()
    await page.keyboard.press('F1')
    expect(await page.getByRole('dialog').count()).toBe(1)
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    await expect.poll(() => field().evaluate((it) => it === document.activeElement)).toBe(true)
  })

  it('every tool of the appendices lies inside the window', async () => {
    await page.getByRole('button', { name: 'Phụ lục và in' }).click()
    await page.getByRole('button', { name: 'PDF', exact: true }).waitFor()
    const outside = await page.evaluate(() =>
      Array.from(document.querySelectorAll('button'))
        .filter((button) => button.getBoundingClientRect().right > window.innerWidth)
        .map((button) => button.innerText),
    )
    expect(outside).toEqual([])
  })
})
