import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import ExcelJS from 'exceljs'

const FIXTURES = fileURLToPath(new URL('../fixtures/langson-2023', import.meta.url))

/** Appendix 6 as the province published it. */
export const APPENDIX_6 = `${FIXTURES}/phu-luc-6.xlsx`

/** Lists of communes, five sheets, as the province published them. */
export const APPENDICES_1_TO_5 = `${FIXTURES}/phu-luc-1-den-5.xlsx`

type Upload = { name: string; mimeType: string; buffer: Buffer }

/** Appendix 6 typed anew, without its totals: headings in row 3, criteria from row 4, districts from column C. */
export async function districtBook(
  name: string,
  change: (sheet: ExcelJS.Worksheet) => void,
): Promise<Upload> {
  const [heading = [], ...rows] = readFileSync(`${FIXTURES}/appendix-6-ntm-matrix.tsv`, 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split('\t'))
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('PL6')
  sheet.addRow(['', 'KẾ HOẠCH THỰC HIỆN BỘ TIÊU CHÍ XÃ ĐẠT CHUẨN NÔNG THÔN MỚI NĂM 2023'])
  sheet.addRow([])
  sheet.addRow(['STT', 'Tiêu chí', ...heading.slice(2)])
  for (const [number, criterion, ...figures] of rows) {
    sheet.addRow([Number(number), criterion, ...figures.map(Number)])
  }
  change(sheet)
  return upload(name, book)
}

/** Communes of Tràng Định that no appendix lists: one as it should be, one of 19, one nobody knows, one damaged by Excel. */
export function communesBook(name: string): Promise<Upload> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('Tràng Định')
  sheet.addRow(['', 'KẾ HOẠCH CÁC XÃ ĐĂNG KÝ ĐẠT CHUẨN NÔNG THÔN MỚI NĂM 2023'])
  sheet.addRow([])
  sheet.addRow([
    'TT',
    'Đơn vị',
    'Số tiêu chí đã đạt',
    'Cụ thể các tiêu chí đạt năm 2022',
    'Số tiêu chí phấn đấu',
    'Các tiêu chí phấn đấu hoàn thành trong năm 2023',
  ])
  sheet.addRow([1, 'Xã Chí Minh - huyện Tràng Định', 5, '1,2,3,4,5', 2, '6,7'])
  sheet.addRow([2, 'Xã Tri Phương - huyện Tràng Định', 19])
  sheet.addRow([3, 'Xã Phja Đén - huyện Tràng Định', 2, '1,2', 1, '3'])
  sheet.addRow([4, 'Xã Đề Thám - huyện Tràng Định', 3, '1,8,11', 2, 11.15])
  return upload(name, book)
}

/** A workbook that has nothing to do with criteria. */
export function otherBook(name: string): Promise<Upload> {
  const book = new ExcelJS.Workbook()
  book.addWorksheet('Danh bạ').addRows([
    ['Họ tên', 'Điện thoại'],
    ['Nguyễn Văn A', '0900 000 000'],
  ])
  book.addWorksheet('Trống')
  return upload(name, book)
}

async function upload(name: string, book: ExcelJS.Workbook): Promise<Upload> {
  return {
    name,
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(await book.xlsx.writeBuffer()),
  }
}
