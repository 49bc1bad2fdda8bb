import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { DocumentEntry, Snapshot } from '../../shared/api/types.ts'
import {
  APPENDICES_1_TO_5,
  APPENDIX_6,
  communesBook,
  districtBook,
  otherBook,
} from './import-books.ts'
import { cell, openProgram, type Program } from './program.ts'

let program: Program
let page: Page
const complaints: string[] = []
beforeAll(async () => {
  program = await openProgram({ sample: true })
  page = program.page
  page.on('pageerror', (error) => complaints.push(error.message))
})
afterAll(() => program.close())

type Upload = Parameters<ReturnType<Page['locator']>['setInputFiles']>[0]

async function importFile(file: Upload): Promise<void> {
  await page.locator('.rail').getByRole('button', { name: 'Nhập Excel' }).click()
  await page.locator('.import-screen input[type=file]').setInputFiles(file)
}

const table = () => page.getByRole('grid')
const card = (label: string) => page.locator('.import-card', { hasText: label }).locator('b')
const apply = () => page.getByRole('button', { name: /^Nhập \d+ ô/ })
const at = (where: string) => page.locator('.import-cell-line', { hasText: where })

test('the published appendix agrees with the sample: nothing to import, and a way back', async () => {
  await importFile(APPENDIX_6)
  await page.getByText('Tệp khớp với hồ sơ, không có ô nào thay đổi').waitFor()
  expect(await card('ô giống hệt').innerText()).toBe('209')
  expect(await card('khớp cả').innerText()).toBe('62')
  expect(await apply().count()).toBe(0)
  await page.getByRole('button', { name: 'Về bảng tiêu chí' }).click()
  await cell(page, '1', 'trang-dinh').waitFor()
})

test('fills an emptied table with 209 cells, and one undo takes them back', async () => {
  await cell(page, '1', 'lang-son').click()
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Delete')
  await expect.poll(() => cell(page, '19', 'huu-lung').innerText()).toBe('')
  await importFile(APPENDIX_6)
  await page.getByRole('button', { name: 'Nhập 209 ô (một bước, hoàn tác được)' }).click()
  await expect.poll(() => cell(page, '1', 'trang-dinh').innerText()).toBe('21')
  expect(await cell(page, '@total', '@total').innerText()).toBe('2.422')
  await page.getByText('Đã nhập 209 ô từ phu-luc-6.xlsx. Ctrl+Z lấy lại cả lần nhập.').waitFor()
  await page.getByRole('button', { name: 'Hoàn tác', exact: true }).click()
  await expect.poll(() => cell(page, '1', 'trang-dinh').innerText()).toBe('')
  await page.getByRole('button', { name: 'Hoàn tác', exact: true }).click()
  await expect.poll(() => cell(page, '19', 'huu-lung').innerText()).toBe('23')
})

test('a district the plan does not know is asked about, and imported as decided', async () => {
  const book = await districtBook('huyen-moi.xlsx', (sheet) => {
    sheet.getCell('D3').value = 'Huyện Thất Khê'
    sheet.getCell('D4').value = 19
    sheet.getCell('E5').value = 11
  })
  await importFile(book)
  await table().waitFor()
  expect([
    await card('ô thay đổi').innerText(),
    await card('chỗ cần quyết định').innerText(),
  ]).toEqual(['1', '1'])
  const doubt = page.locator('.import-doubt')
  expect(await doubt.innerText()).toContain('Kế hoạch không có đơn vị “Huyện Thất Khê”')
  await doubt.getByRole('button', { name: /cột D/i }).click()
  await at('cột D').waitFor()
  await doubt.getByRole('button', { name: 'Chọn mục khác' }).click()
  await page.getByRole('option', { name: 'Huyện Tràng Định' }).click()
  await page.getByText('chỗ đã quyết định').waitFor()
  expect(await card('ô thay đổi').innerText()).toBe('2')
  await apply().click()
  await expect.poll(() => cell(page, '1', 'trang-dinh').innerText()).toBe('19')
  expect(await cell(page, '2', 'van-lang').innerText()).toBe('11')
  await page.getByRole('button', { name: 'Hoàn tác', exact: true }).click()
  await expect.poll(() => cell(page, '1', 'trang-dinh').innerText()).toBe('21')
})

test('decisions outlive a look at another screen and are not lost by a slip', async () => {
  const book = await districtBook('tam.xlsx', (sheet) => (sheet.getCell('D3').value = 'Huyện Lạ'))
  await importFile(book)
  const skip = page.getByRole('radio', { name: 'Bỏ qua, không nhập' })
  await skip.click()
  await page.getByText('chỗ đã quyết định').waitFor()
  await page.keyboard.press('Escape')
  await page.locator('.rail').getByRole('button', { name: 'Bảng tiêu chí' }).click()
  await page.locator('.rail').getByRole('button', { name: 'Nhập Excel' }).click()
  expect(await skip.isChecked()).toBe(true)
  await page.getByRole('button', { name: 'Bỏ qua tệp này' }).click()
  await page.getByRole('button', { name: 'Quay lại xem tiếp' }).click()
  expect(await skip.isChecked()).toBe(true)
  await page.getByRole('button', { name: 'Bỏ qua tệp này' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Bỏ qua tệp này' }).click()
  await page.getByRole('button', { name: 'Chọn tệp Excel' }).waitFor()
})

test('what cannot be read is refused, what is doubtful waits, the rest goes in', async () => {
  const book = await districtBook('lan-lon.xlsx', (sheet) => {
    sheet.getCell('C4').value = 'chưa có'
    sheet.getCell('F7').value = 99
    sheet.getCell('G8').value = 13
  })
  await importFile(book)
  await table().waitFor()
  await card('ô bị từ chối').click()
  await at('ô C4').getByText('Nội dung ô không phải là số.').waitFor()
  expect(await page.locator('td[data-active]').innerText()).toMatch(/chưa có/)
  await apply().click()
  await page.getByRole('button', { name: 'Nhập phần chắc chắn (1 ô)' }).click()
  await expect.poll(() => cell(page, '5', 'bac-son').innerText()).toBe('13')
  expect(await cell(page, '4', 'binh-gia').innerText()).toBe('15')
})

test('by keys alone: to a column, what it is, and back to the table', async () => {
  await importFile(
    await districtBook('phim.xlsx', (sheet) => (sheet.getCell('D3').value = 'Huyện Lạ')),
  )
  await table().waitFor()
  await expect.poll(() => table().evaluate((grid) => grid === document.activeElement)).toBe(true)
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowUp']) await page.keyboard.press(key)
  await at('cột D').waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('combobox').waitFor()
  await page.keyboard.type('trang dinh')
  await page.keyboard.press('Enter')
  await page.getByText('chỗ đã quyết định').waitFor()
  expect(await table().evaluate((grid) => grid === document.activeElement)).toBe(true)
})

test('compares again when the document changes meanwhile', async () => {
  const before = await card('ô giống hệt').innerText()
  await editElsewhere('10', 'huu-lung', 5)
  await page.getByText('Hồ sơ vừa thay đổi. Bảng xem trước đã so lại.').waitFor()
  expect(Number(await card('ô giống hệt').innerText())).toBe(Number(before) - 1)
  await page.getByRole('button', { name: 'Bỏ qua tệp này' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Bỏ qua tệp này' }).click()
})

test('a file that is no workbook is refused in one sentence, with a way on', async () => {
  await importFile({
    name: 'danh-sach.xlsx',
    mimeType: 'text/plain',
    buffer: Buffer.from('Đây là văn bản.'),
  })
  const refusal = page.getByRole('alert').filter({ hasText: 'Chưa đọc được danh-sach.xlsx' })
  expect(await refusal.locator('p').innerText()).toBe(
    'Tệp danh-sach.xlsx không phải tệp Excel .xlsx. Hãy chọn đúng tệp, hoặc lưu lại dạng .xlsx từ Excel.',
  )
  await page.locator('.import-screen input[type=file]').setInputFiles(APPENDIX_6)
  await table().waitFor()
  expect(complaints).toEqual([])
})

test('a workbook without a criteria table says what its sheets are, and takes another file', async () => {
  const { page } = program
  await page.getByRole('button', { name: 'Bỏ qua tệp này' }).click()
  await page
    .locator('.import-screen input[type=file]')
    .setInputFiles(await otherBook('danh-ba.xlsx'))
  const refusal = page.getByRole('alert').filter({ hasText: 'Chưa đọc được danh-ba.xlsx' })
  await refusal.waitFor()
  expect(await refusal.innerText()).toContain('Không tìm thấy bảng nào đọc được trong danh-ba.xlsx')
  expect(await refusal.getByRole('listitem').count()).toBe(2)
  await page.locator('.import-screen input[type=file]').setInputFiles(APPENDICES_1_TO_5)
  await table().waitFor()
})

test('five sheets of communes are five tables of one preview; what Excel damaged is asked about', async () => {
  expect(await page.getByRole('tab').allInnerTexts()).toEqual([
    expect.stringMatching(/^PL1/),
    expect.stringMatching(/^PL2/),
    expect.stringMatching(/^PL3/),
    expect.stringMatching(/^PL4/),
    expect.stringMatching(/^PL5/),
  ])
  const damaged = page.locator('.import-doubt', { hasText: '11.15' })
  expect(await damaged.innerText()).toContain('Chiến Thắng')
  expect(await damaged.getByRole('radio').count()).toBeGreaterThan(1)
  await damaged.getByRole('button', { name: /ô F14/i }).click()
  await at('ô F14').waitFor()
  expect(await page.locator('td[data-active]').innerText()).toBe('11.15?')
  await page.getByRole('button', { name: 'Bỏ qua tệp này' }).click()
})

test('communes go in as decided, what is undecided is held, and one undo takes all of it back', async () => {
  await importFile(await communesBook('trang-dinh.xlsx'))
  await table().waitFor()
  expect(await card('danh sách đã sửa').innerText()).toBe('1')
  await page.getByRole('button', { name: /^Không sửa/ }).click()
  await page.getByText('giữ nguyên, chưa nhập').waitFor()
  await page.getByRole('button', { name: /^Nhận sửa/ }).click()
  await expect.poll(() => card('danh sách đã sửa').innerText()).toBe('1')
  const unknown = page.locator('.import-doubt', { hasText: 'Phja Đén' })
  await unknown.getByRole('button', { name: 'Chọn mục khác' }).click()
  await page.keyboard.type('kim dong')
  await page.getByRole('option', { name: /Kim Đồng/ }).click()
  await expect.poll(() => card('chỗ cần quyết định').innerText()).toBe('1')
  await page.getByRole('button', { name: /^Nhập \d+ mục/ }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('1 chỗ chưa quyết được giữ nguyên trong hồ sơ').waitFor()
  await dialog.getByRole('button', { name: /^Nhập phần chắc chắn/ }).click()
  await page.getByRole('heading', { name: 'Đã nhập trang-dinh.xlsx' }).waitFor()
  await page.getByText('1 chỗ chưa quyết được giữ nguyên trong hồ sơ').waitFor()
  await page.getByRole('button', { name: 'Hoàn tác', exact: true }).click()
  await page.getByRole('button', { name: 'Chọn tệp Excel' }).waitFor()
  expect(complaints).toEqual([])
})

/** Another window types into a cell of the plan's first table. */
async function editElsewhere(criterion: string, columnId: string, value: number): Promise<void> {
  const { backend } = program
  const list = await backend.call('other', 'documents.list', {})
  // Replies of the backend are as the contract says.
  const [document] = (list.ok ? list.value : []) as DocumentEntry[]
  const documentId = document?.id ?? ''
  const opened = await backend.call('other', 'documents.open', { id: documentId })
  const snapshot = (opened.ok ? opened.value : null) as Snapshot
  const row = snapshot.rows.matrixCell?.find(
    (one) =>
      one.setId === 'xa-ntm-2021-2025' &&
      one.layer === 'target' &&
      one.criterion === criterion &&
      one.columnId === columnId,
  )
  const edited = await backend.call('other', 'document.edit', {
    documentId,
    revision: snapshot.revision,
    label: { code: 'change.clear', params: {} },
    edits: [{ table: 'matrixCell', op: 'put', row: { ...row, value } }],
  })
  expect(edited.ok).toBe(true)
}
