import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import type { Page } from 'playwright-core'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { cell, openMatrix, openProgram, openSample, type Program } from './program.ts'

const LANGSON_UNITS = readFileSync(
  new URL('../fixtures/units/langson-2023.tsv', import.meta.url),
  'utf8',
)

let program: Program
let page: Page
beforeEach(async () => {
  program = await openProgram()
  page = program.page
})
afterEach(() => program.close())

test('a newcomer is offered the sample first, and each time gets a copy', async () => {
  const sample = page.getByRole('button', { name: 'Mở hồ sơ mẫu' })
  await sample.focus()
  await page.keyboard.press('Enter')
  await openMatrix(page)
  await backToDocuments()
  await openSample(page)
  await backToDocuments()
  expect(await documentNames()).toEqual(['Lạng Sơn 2023 (mẫu) (2)', 'Lạng Sơn 2023 (mẫu)'])
})

test('a document is made from a pasted list, whose faults are named as it stands', async () => {
  const open = page.getByRole('button', { name: 'Tạo hồ sơ mới' })
  await open.click()
  await page.getByLabel('Tỉnh hoặc huyện').fill('Tỉnh Lạng Sơn')
  await page.getByLabel('Năm kế hoạch').fill('2024')
  const list = page.getByLabel('Danh sách xã').and(page.locator('textarea'))
  await list.fill('Huyện\tXã\nBình Gia\tHoa Thám\n\tHoa Thám')
  await page.getByText('Dòng 3: xã Hoa Thám lặp lại trong Bình Gia').waitFor()
  await page.getByRole('button', { name: 'Đến dòng 3' }).click()
  expect(await list.evaluate(selectedText)).toBe('\tHoa Thám')

  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  await expect.poll(() => open.evaluate((it) => it === document.activeElement)).toBe(true)
  await open.click()
  expect(await page.getByLabel('Tên hồ sơ').inputValue()).toBe('Lạng Sơn 2024')

  await list.fill(LANGSON_UNITS)
  await page.getByText('11 huyện, 181 xã', { exact: true }).waitFor()
  await list.press('Control+Enter')
  await cell(page, '1', 'trang-dinh').waitFor()
  await expect.poll(() => page.title()).toBe('Lạng Sơn 2024 · Kế hoạch NTM')
  await backToDocuments()
  expect(await documentNames()).toEqual(['Lạng Sơn 2024'])
})

test('an empty form says what is missing and goes to the first of it', async () => {
  await page.getByRole('button', { name: 'Tạo hồ sơ mới' }).click()
  await page.getByRole('button', { name: 'Tạo hồ sơ', exact: true }).click()
  await page.getByText('Hãy ghi tên tỉnh hoặc huyện.').waitFor()
  await page.getByText('Hãy dán danh sách xã hoặc chọn tệp.').waitFor()
  await page.keyboard.type('Cao Bằng')
  expect(await page.getByLabel('Tỉnh hoặc huyện').inputValue()).toBe('Cao Bằng')
})

test('an Excel list is shown before the document is made, a text list is read into the box', async () => {
  await page.getByRole('button', { name: 'Tạo hồ sơ mới' }).click()
  await page.getByLabel('Tỉnh hoặc huyện').fill('Huyện Quảng Hòa')
  const file = page.getByTestId('units-file')
  await page.getByRole('radio', { name: 'Từ tệp' }).click()
  const text = Buffer.from('\uFEFFHuyện\tXã\nQuảng Hòa\tTự Do\n', 'utf16le')
  await file.setInputFiles({ name: 'xa.tsv', mimeType: 'text/plain', buffer: text })
  await page.getByText('1 huyện, 1 xã', { exact: true }).waitFor()

  await page.getByRole('radio', { name: 'Từ tệp' }).click()
  await file.setInputFiles({ name: 'xa.xls', mimeType: '', buffer: Buffer.from('x') })
  await page.getByText('Tệp xa.xls là Excel 97–2003').waitFor()
  await file.setInputFiles({ name: 'xa.xlsx', mimeType: '', buffer: await unitsWorkbook() })
  await page.getByText('Đọc từ trang tính Xã.', { exact: false }).waitFor()
  await page.getByText('1 huyện, 2 xã', { exact: true }).waitFor()
  await page.getByRole('button', { name: 'Tạo hồ sơ', exact: true }).click()
  await cell(page, '1', 'bao-lac').waitFor()
})

test('documents are opened with the keys, or from a file, which is kept as a copy', async () => {
  await openSample(page)
  await backToDocuments()
  const path = join(program.folder, 'Lạng Sơn 2023 (mẫu).ntm')
  await page.getByTestId('open-file').setInputFiles({
    name: 'Từ USB.ntm',
    mimeType: 'application/octet-stream',
    buffer: readFileSync(path),
  })
  await openMatrix(page)
  await backToDocuments()
  expect(await documentNames()).toEqual(['Từ USB', 'Lạng Sơn 2023 (mẫu)'])

  await page.locator('.document').first().focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await openMatrix(page)
  await page.getByText('Lạng Sơn 2023 (mẫu)').waitFor()
})

test('a file that is no document is refused in words, dropped or chosen', async () => {
  await dropFile('huyen.xlsx', 'x')
  await page.getByText('Chỉ mở được tệp .ntm ở đây, không mở được huyen.xlsx.').waitFor()
  await dropFile('hỏng.ntm', 'không phải SQLite')
  await page.getByText('Tệp hỏng.ntm không phải hồ sơ Kế hoạch NTM').waitFor()
  await page.getByRole('button', { name: 'Ẩn thông báo này' }).click()
  expect(await page.getByRole('alert').count()).toBe(0)
})

async function backToDocuments(): Promise<void> {
  await page.getByRole('button', { name: 'Danh sách hồ sơ' }).click()
  await page.locator('.document').first().waitFor()
}

function documentNames(): Promise<string[]> {
  return page.locator('.document-name').allInnerTexts()
}

async function dropFile(name: string, text: string): Promise<void> {
  const transfer = await page.evaluateHandle(
    (file) => {
      const data = new DataTransfer()
      data.items.add(new File([file.text], file.name))
      return data
    },
    { name, text },
  )
  await page.locator('.welcome').dispatchEvent('drop', { dataTransfer: transfer })
}

function selectedText(area: HTMLElement | SVGElement): string {
  if (!(area instanceof HTMLTextAreaElement)) return ''
  return area.value.slice(area.selectionStart, area.selectionEnd)
}

async function unitsWorkbook(): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook()
  workbook.addWorksheet('Xã').addRows([
    ['Huyện', 'Xã'],
    ['Bảo Lạc', 'Cô Ba'],
    [null, 'Khánh Xuân'],
  ])
  return Buffer.from(await workbook.xlsx.writeBuffer())
}
