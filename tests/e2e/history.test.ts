import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Snapshot } from '../../shared/api/types.ts'
import { cell, openProgram, type Program } from './program.ts'

let program: Program
let page: Page
beforeAll(async () => {
  program = await openProgram({ sample: true })
  page = program.page
})
afterAll(() => program.close())

const changes = () => page.getByRole('option')

test('a figure that was typed is listed with its values and leads back to its cell', async () => {
  await cell(page, '1', 'trang-dinh').click()
  await page.keyboard.type('20')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Lịch sử' }).click()
  await expect.poll(() => changes().count()).toBe(2)
  expect(await changes().allInnerTexts()).toEqual([
    expect.stringMatching(/^Xã nông thôn mới, Kế hoạch 2023 · Quy hoạch × Tràng Định: 21 → 20/),
    expect.stringMatching(/^Tạo hồ sơ mẫu Lạng Sơn 2023\s+\d\d:\d\d\s+Tạo hồ sơ/),
  ])
  const row = page.locator('.changed-row')
  await row.waitFor()
  expect(await row.locator('del, ins').allInnerTexts()).toEqual(['21', '20'])
  await row.getByRole('button', { name: 'Đến ô này' }).click()
  await cell(page, '1', 'trang-dinh').and(page.locator('[data-range~="active"]')).waitFor()
})

test('a step taken back is struck through, and can be made again', async () => {
  await page.getByRole('button', { name: 'Lịch sử', exact: true }).click()
  await page.getByRole('button', { name: /^Hoàn tác: Xã nông thôn mới/ }).click()
  await expect.poll(() => changes().count()).toBe(3)
  const undone = changes().nth(1)
  await undone.getByText('đã hoàn tác').waitFor()
  const line = await undone
    .locator('.change-text')
    .evaluate((text) => getComputedStyle(text).textDecorationLine)
  expect(line).toBe('line-through')
  await page.getByRole('button', { name: /^Làm lại: Xã nông thôn mới/ }).click()
  await expect.poll(() => changes().count()).toBe(4)
  expect(await undone.getByText('đã hoàn tác').count()).toBe(0)
})

test('changes of other windows appear at once, and older ones as the list is followed', async () => {
  await makeChanges(120)
  await expect.poll(() => changes().count()).toBe(100)
  await changes().first().focus()
  await page.keyboard.press('End')
  await expect.poll(() => changes().count()).toBe(124)
  await page.keyboard.press('End')
  await page.getByRole('heading', { name: 'Tạo hồ sơ mẫu Lạng Sơn 2023' }).waitFor()
  // The sample writes many rows at once: they are shown in parts.
  await expect.poll(() => page.locator('.changed-row').count()).toBe(200)
  await page.getByRole('button', { name: 'Hiện thêm 200 mục' }).click()
  await expect.poll(() => page.locator('.changed-row').count()).toBe(400)
})

/** Another window raises one figure again and again. */
async function makeChanges(count: number): Promise<void> {
  const { backend } = program
  const list = await backend.call('other', 'documents.list', {})
  const [document] = (list.ok ? list.value : []) as { id: string }[]
  const documentId = document?.id ?? ''
  const opened = await backend.call('other', 'documents.open', { id: documentId })
  const snapshot = (opened.ok ? opened.value : null) as Snapshot
  const row = snapshot.rows.matrixCell?.[0]
  for (let n = 0; n < count; n++) {
    await backend.call('other', 'document.edit', {
      documentId,
      revision: snapshot.revision + n,
      label: { code: 'change.clear', params: {} },
      edits: [{ table: 'matrixCell', op: 'put', row: { ...row, value: 1000 + n } }],
    })
  }
}
