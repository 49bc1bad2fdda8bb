import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import type { FrameLocator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readDocx } from '../../electron/word/read-docx.ts'
import type { Reply } from '../../shared/api/reply.ts'
import type { Snapshot, StagedFile } from '../../shared/api/types.ts'
import type { SetEntry } from '../../shared/appendix/appendix-set.ts'
import { readPdf } from '../electron/printing/read-pdf.ts'
import { cell, openProgram, type Program } from './program.ts'

let program: Program
let page: Page
let paper: FrameLocator
let plan: { documentId: string; planId: string }
const complaints: string[] = []

/** Another window of the same document. */
async function call<T>(method: string, input: object): Promise<T> {
  const reply = (await program.backend.call('other', method, input)) as Reply<T>
  if (!reply.ok) throw new Error(JSON.stringify(reply.error))
  return reply.value
}

beforeAll(async () => {
  program = await openProgram({ sample: true })
  page = program.page
  paper = page.frameLocator('.paper-frame')
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  const [document] = await call<{ id: string }[]>('documents.list', {})
  const opened = await call<Snapshot>('documents.open', { id: document?.id ?? '' })
  plan = { documentId: opened.documentId, planId: opened.rows.plan?.[0]?.id ?? '' }
})
afterAll(() => program.close())

async function openAppendices(): Promise<void> {
  await page.getByRole('button', { name: 'Phụ lục và in' }).click()
  await paper.locator('.total').first().waitFor()
}

function figure(row: string, column: number) {
  return paper.locator('tr', { hasText: row }).first().locator('td').nth(column)
}

function entry(name: string) {
  return page.locator('.appendix-entry', { hasText: name }).first()
}

async function entries(): Promise<SetEntry[]> {
  return call('appendix.list', plan)
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
  const { documentId } = plan
  const { revision } = await call<Snapshot>('document.snapshot', { documentId })
  await call('document.undo', { documentId, revision })
  await expect.poll(() => figure('Quy hoạch', 3).innerText()).toBe('21')
})

test('a click on a figure leads to its cell', async () => {
  await figure('Giao thông', 4).click()
  await page.locator('.ag-cell[col-id="van-lang"]').first().waitFor()
  await page.locator('.ag-row[row-id="2"]').first().waitFor()
  await openAppendices()
})

test('the sheet is zoomed by buttons and by the wheel with Ctrl', async () => {
  const shown = page.locator('.paper-scale')
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
  const frame = await page.locator('.paper-frame').boundingBox()
  await expect
    .poll(async () => (await paper.locator('.holder').first().boundingBox())?.width ?? 0)
    .toBeLessThan(frame?.width ?? 0)
  const sheet = await paper.locator('.holder').first().boundingBox()
  expect(sheet?.width).toBeGreaterThan(0.9 * (frame?.width ?? 0))
})

test('an appendix is given out in four formats under its name', async () => {
  const starts: string[] = []
  for (const name of ['PDF', 'Excel', 'Word', 'HTML']) {
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
    'Phụ lục 6 - Lạng Sơn 2023 (mẫu).docx: PK\u0003\u0004',
    'Phụ lục 6 - Lạng Sơn 2023 (mẫu).html: <!do',
  ])
})

test('the print dialog gets the page of the PDF, in Tinos', async () => {
  await page.getByRole('button', { name: 'In', exact: true }).click()
  const printed = page.frameLocator('.print-frame')
  expect(await printed.locator('.average td').allInnerTexts()).toContain('13,38')
  const sheet = await printed.locator('.sheet').evaluate((element) => ({
    page: getComputedStyle(element).getPropertyValue('page'),
    hasFont: element.ownerDocument.fonts.check('bold 12px Tinos', 'Aăạ'),
  }))
  expect(sheet).toEqual({ page: 'sheet-0', hasFont: true })
})

test('the next appendix is one key away and leads to its own table', async () => {
  await entry('Phụ lục 6').focus()
  await page.keyboard.press('ArrowDown')
  await paper.getByText('Phụ lục 7', { exact: true }).waitFor()
  await page.getByRole('button', { name: 'Mở bảng' }).click()
  await page.getByRole('tab', { name: 'Nâng cao', selected: true }).waitFor()
  await openAppendices()
})

test('each page on screen holds what the same page of the PDF holds', async () => {
  const shownOnPage = async (index: number): Promise<string> => {
    await paper.locator(`.holder[data-page="${index}"]`).evaluate((holder) => {
      holder.ownerDocument.defaultView?.scrollTo(0, (holder as HTMLElement).offsetTop)
    })
    const sheet = paper.locator(`.holder[data-page="${index}"] .page`)
    return (await sheet.textContent()) ?? ''
  }
  const wanted = (await entries()).filter(
    ({ id }) => /^[1-7]$/.test(id) || id === 'communes-xa-ntm-2021-2025',
  )
  // One file for all of them: a print starts a browser.
  const file = await call<StagedFile>('set.export', {
    ...plan,
    appendixIds: wanted.map(({ id }) => id),
    format: 'pdf',
    files: 'one',
    name: 'bo',
    task: 'so-trang',
  })
  const printedPages = await readPdf(
    readFileSync(program.backend.stagedPath(file.fileId)?.path ?? ''),
  )
  const compared: string[] = []
  for (const { id, label, title } of wanted) {
    const name = id.startsWith('communes') ? 'Xã và tiêu chí' : label
    await entry(name).click()
    await paper.locator('h1', { hasText: title }).waitFor()
    const count = await paper.locator('.holder').count()
    for (const [index, { texts }] of printedPages.splice(0, count).entries()) {
      const printed = texts.map(({ text }) => text).join('')
      expect([id, index, letters(await shownOnPage(index))]).toEqual([id, index, letters(printed)])
      compared.push(`${id}/${index}`)
    }
  }
  expect(printedPages).toEqual([])
  expect(compared.length).toBeGreaterThan(10)
})

/** What a page says, whatever the order in which its pieces come. */
function letters(text: string): string {
  return Array.from(text.normalize('NFC').replace(/\s/g, '')).sort().join('')
}

test('a list of communes has its numbers in runs when asked, and keeps that with the plan', async () => {
  await entry('Phụ lục 4').click()
  await paper.getByText('Phụ lục 4', { exact: true }).waitFor()
  await page.getByRole('radio', { name: '1-3, 5' }).click()
  await expect.poll(() => figure('Xuất Lễ', 3).innerText()).toBe('1-19')
  const four = (await entries()).find(({ id }) => id === '4')
  expect(four?.layout).toEqual({ lists: 'ranges' })
})

test('the set is put in another order by keys, and the numbers follow', async () => {
  await entry('Phụ lục 4').focus()
  await page.keyboard.press('Alt+ArrowUp')
  await paper.getByText('Phụ lục 3', { exact: true }).waitFor()
  const bound = (await entries()).filter(({ isIncluded }) => isIncluded)
  expect(bound.map(({ id }) => id)).toEqual(['1', '2', '4', '3', '5', '6', '7'])
  await page.keyboard.press('Control+z')
  await paper.getByText('Phụ lục 4', { exact: true }).waitFor()
})

test('an appendix is renamed in the list and left out by the space bar', async () => {
  await entry('Phụ lục 2').focus()
  await page.keyboard.press('F2')
  await page.locator('.appendix-title').fill('Các xã nâng cao')
  await page.keyboard.press('Enter')
  await paper.locator('h1', { hasText: 'CÁC XÃ NÂNG CAO' }).waitFor()
  await entry('Phụ lục 2').focus()
  await page.keyboard.press(' ')
  await expect.poll(async () => (await entries()).filter((it) => it.isIncluded).length).toBe(6)
  await page.keyboard.press('Control+z')
  await expect.poll(async () => (await entries()).filter((it) => it.isIncluded).length).toBe(7)
})

test('Roman numbers, an English decimal mark and the number of the plan are chosen once for all', async () => {
  await page.getByRole('button', { name: 'Tùy chọn', exact: true }).click()
  await page.getByLabel('Đánh số').selectOption('roman')
  await page.getByRole('radio', { name: '90.1%' }).click()
  await page.getByLabel('Số kế hoạch').fill('27')
  await page.getByLabel('Số kế hoạch').press('Enter')
  await entry('Phụ lục VI').click()
  await paper.getByText('Phụ lục VI', { exact: true }).waitFor()
  await paper.locator('.reference', { hasText: 'số 27/KH-UBND' }).waitFor()
  expect(await paper.locator('.average td').allInnerTexts()).toContain('13.38')
  await page.getByRole('button', { name: 'Tùy chọn', exact: true }).click()
})

test('open errors ask for a reason before the set goes out; it is then one file', async () => {
  await page.getByRole('button', { name: 'Xuất bộ phụ lục' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('Trước khi xuất', { exact: false }).waitFor()
  await dialog.getByRole('radio', { name: 'Word' }).click()
  await dialog.getByRole('checkbox', { name: 'Kèm câu chữ của kế hoạch' }).check()
  expect(await dialog.getByRole('button', { name: 'Vẫn xuất' }).isDisabled()).toBe(true)
  await dialog.getByRole('textbox').fill('Bản nháp để họp')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Vẫn xuất' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('Bộ phụ lục - Kế hoạch NTM 2023.docx')
  const text = await readDocx(await readFile(await download.path()))
  expect(text.ok && text.blocks.some((block) => block.text.includes('92/181 xã'))).toBe(true)
  await dialog.waitFor({ state: 'detached' })
  const [last] = await call<{ label: { code: string } }[]>('document.history', {
    documentId: plan.documentId,
    limit: 1,
  })
  expect(last?.label.code).toBe('change.bundle.preflight')
})

test('a set that is stopped leaves nothing behind and can be asked for again', async () => {
  await page.getByRole('button', { name: 'Xuất bộ phụ lục' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: 'Mỗi phụ lục một tệp' }).click()
  await dialog.getByRole('textbox').fill('Bản nháp để họp')
  let downloads = 0
  page.on('download', () => (downloads += 1))
  await dialog.getByRole('button', { name: 'Vẫn xuất' }).click()
  await dialog.getByRole('button', { name: 'Dừng' }).click()
  await dialog.getByText('Đã dừng, chưa ghi tệp nào', { exact: false }).waitFor()
  expect(downloads).toBe(0)
  await dialog.getByRole('button', { name: 'Thôi' }).click()
})
