import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import ExcelJS from 'exceljs'

const FIXTURES = fileURLToPath(new URL('../fixtures/langson-2023', import.meta.url))

/** Appendix 6 as the province published it. */
export const APPENDIX_6 = `${FIXTURES}/phu-luc-6.xlsx`

/** Lists of communes: no sheet of it holds a criteria table. */
export const APPENDICES_1_TO_5 = `${FIXTURES}/phu-luc-1-den-5.xlsx`

/** Appendix 6 typed anew, without its totals: headings in row 3, criteria from row 4, districts from column C. */
export async function districtBook(
  name: string,
  change: (sheet: ExcelJS.Worksheet) => void,
): Promise<{ name: string; mimeType: string; buffer: Buffer }> {
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
  return {
    name,
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(await book.xlsx.writeBuffer()),
  }
}
