import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import ExcelJS from 'exceljs'

const FIXTURES = fileURLToPath(new URL('../fixtures/langson-2023', import.meta.url))

/** The province's capital as its plan prints it, villages of two communes, and indicators: one sheet each. */
export async function contentsBook(name: string): Promise<{
  name: string
  mimeType: string
  buffer: Buffer
}> {
  const book = new ExcelJS.Workbook()
  const capital = book.addWorksheet('Vốn')
  capital.addRow(['', 'NGUỒN VỐN THỰC HIỆN CHƯƠNG TRÌNH NĂM 2023'])
  capital.addRow(['', '', 'ĐVT: tỷ đồng'])
  capital.addRow(['TT', 'Nguồn vốn', 'Kế hoạch năm 2023', 'Tỷ lệ (%)'])
  const lines = readFileSync(`${FIXTURES}/capital.tsv`, 'utf8').trim().split('\n').slice(1)
  for (const [index, line] of lines.entries()) {
    const [source, amount, share] = line.split('\t')
    capital.addRow([source === 'Tổng' ? '' : index + 1, source, amount, share])
  }
  const villages = book.addWorksheet('Thôn')
  villages.addRow(['', 'KẾ HOẠCH XÂY DỰNG THÔN NĂM 2023'])
  villages.addRow([
    'TT',
    'Xã',
    'Đã đạt đến hết năm 2022',
    'Phấn đấu năm 2023',
    'Lũy kế',
    'Tên thôn',
  ])
  villages.addRow([1, 'Xã Chí Minh - huyện Tràng Định', 2, 2, 4, 'Nà Pài, Bản Chu'])
  villages.addRow([2, 'Xã Tri Phương - huyện Tràng Định', 1, 1, 3, 'Nà Lạn'])
  villages.addRow(['', 'Cộng', 3, 3, 7])
  const indicators = book.addWorksheet('Chỉ tiêu')
  indicators.addRow(['TT', 'Chỉ tiêu', 'ĐVT', 'Thực hiện năm 2022', 'Kế hoạch năm 2023'])
  indicators.addRow([1, 'Thu nhập bình quân', 'triệu đồng/người/năm', 44.5, 48])
  indicators.addRow([2, 'Sản phẩm OCOP', 'sản phẩm', 120, '25-30'])
  return {
    name,
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(await book.xlsx.writeBuffer()),
  }
}
