import { readFile } from 'node:fs/promises'
import type { FrameLocator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cell, openProgram, type Program } from './program.ts'

let program: Program
let page: Page
let paper: FrameLocator
const complaints: string[] = []

beforeAll(async () => {
  program = await openProgram({ sample: true })
  page = program.page
  paper = page.frameLocator('.paper-frame')
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
})
afterAll(() => program.close())

async function openAppendices(): Promise<void> {
  await page.getByRole('button', { name: 'Phụ lục và in' }).click()
  await paper.locator('.total').waitFor()
}

function figure(row: string, column: number) {
  return paper.locator('tr', { hasText: row }).locator('td').nth(column)
}

test('the appendix of the table stands on paper in Tinos, under the policy of the host', async () => {
  await openAppendices()
  expect(await paper.locator('.average td').allInnerTexts()).toContain('13,38')
  const faces = await paper.locator('h1').evaluate(async ({ ownerDocument }) => {
    const fonts = [...(await ownerDocument.fonts.ready)]
    return fonts.filter((face) => face.status === 'loaded').map((face) => face.family + face.weight)
  })
  expect(new Set(faces)).toEqual(new Set(['Tinos400', 'Tinos700']))
  expect(complaints).toEqual([])
})

test('a figure typed a moment ago is on the paper', async () => {
  await page.getByRole('button', { name: 'Bảng tiêu chí' }).click()
  await cell(page, '1', 'trang-dinh').click()
  await page.keyboard.type('20')
  await page.keyboard.press('Enter')
  await openAppendices()
  await expect.poll(() => figure('Quy hoạch', 3).innerText()).toBe('20')
  expect(await figure('Quy hoạch', 13).innerText()).toBe('162')
})

test('a change made elsewhere moves the paper that is on screen', async () => {
  const documents = await program.backend.call('other', 'documents.list', {})
  const [document] = (documents.ok ? documents.value : []) as { id: string }[]
  const documentId = document?.id ?? ''
  const opened = await program.backend.call('other', 'documents.open', { id: documentId })
  const { revision } = (opened.ok ? opened.value : {}) as { revision: number }
  await program.backend.call('other', 'document.undo', { documentId, revision })
  await expect.poll(() => figure('Quy hoạch', 3).innerText()).toBe('21')
})

test('the sheet is zoomed by buttons and by the wheel with Ctrl', async () => {
  const shown = page.locator('.paper-zoom output')
  await page.getByRole('radio', { name: '100%' }).click()
  expect(await shown.innerText()).toBe('100%')
  await page.getByRole('button', { name: 'Phóng to' }).click()
  expect(await shown.innerText()).toBe('110%')
  await page.locator('.paper-frame').hover()
  await page.keyboard.down('Control')
  await page.mouse.wheel(0, 120)
  await page.keyboard.up('Control')
  await expect.poll(() => shown.innerText()).toBe('100%')
  await page.getByRole('radio', { name: 'Vừa khổ' }).click()
  const sheet = await paper.locator('.sheet').boundingBox()
  const frame = await page.locator('.paper-frame').boundingBox()
  expect(sheet?.width).toBeLessThan(frame?.width ?? 0)
  expect(sheet?.width).toBeGreaterThan(0.9 * (frame?.width ?? 0))
})

test('PDF, Excel and HTML are given out under the name of the appendix', async () => {
  const starts: string[] = []
  for (const name of ['In, lưu PDF', 'Excel', 'HTML']) {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name, exact: true }).click(),
    ])
    const bytes = await readFile(await download.path())
    starts.push(`${download.suggestedFilename()}: ${bytes.subarray(0, 4).toString('latin1')}`)
  }
  expect(starts).toEqual([
    'Phụ lục 6 - Lạng Sơn 2023 (mẫu).pdf: %PDF',
    'Phụ lục 6 - Lạng Sơn 2023 (mẫu).xlsx: PK\u0003\u0004',
    'Phụ lục 6 - Lạng Sơn 2023 (mẫu).html: <!do',
  ])
  await page.getByText('Đã tạo Phụ lục 6 - Lạng Sơn 2023 (mẫu).html.').waitFor()
})

test('the next appendix is one key away and leads to its own table', async () => {
  await page.getByRole('button', { name: 'Phụ lục 6' }).focus()
  await page.keyboard.press('ArrowDown')
  await paper.getByText('Phụ lục 7', { exact: true }).waitFor()
  await page.getByRole('button', { name: 'Mở bảng' }).click()
  await page.getByRole('tab', { name: 'Nâng cao', selected: true }).waitFor()
})

test('a list of communes stands on paper with its averages, its numbers in runs when asked', async () => {
  await openAppendices()
  await page.getByRole('button', { name: 'Phụ lục 4' }).click()
  await paper.getByText('Phụ lục 4', { exact: true }).waitFor()
  expect(await paper.locator('.average td').allInnerTexts()).toEqual([
    '',
    'Bình quân tiêu chí/xã',
    '13,05',
    '',
    '16,65',
    '',
  ])
  await page.getByRole('radio', { name: '1-3, 5' }).click()
  await expect.poll(() => figure('Xuất Lễ', 3).innerText()).toBe('1-19')
})

test('communes by criteria take the columns and the paper that are chosen, also in the file', async () => {
  await page.getByRole('button', { name: 'Phụ lục 9' }).click()
  await paper.getByText('1. Quy hoạch', { exact: true }).waitFor()
  await page.getByRole('radio', { name: 'Chỉ tiêu', exact: true }).click()
  await paper.getByText('13.5', { exact: true }).first().waitFor()
  await page.getByRole('radio', { name: 'Tự chọn (A3)' }).waitFor()
  await page.getByRole('radio', { name: 'A4', exact: true }).click()
  await expect.poll(() => paper.locator('table').count()).toBe(2)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'HTML', exact: true }).click(),
  ])
  const html = await readFile(await download.path(), 'utf8')
  expect(html.split('<table').length - 1).toBe(2)
  await page.getByRole('button', { name: 'Mở bảng' }).click()
  await page.locator('[aria-current="page"]', { hasText: 'Xã và tiêu chí' }).waitFor()
})
