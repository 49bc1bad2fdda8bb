import type { AppendixDocument, AppendixRow } from '../../../shared/appendix/appendix-document.ts'
import { blankCell, integerCell, textCell } from '../../../shared/appendix/cells.ts'

/** A list of communes as long as asked, with grouped headings, group rows, and now and then a name that wraps. */
export function syntheticAppendix(rows: number, longNameEvery = 7): AppendixDocument {
  const leaf = (title: string, widthMm: number, align: 'left' | 'center' = 'center') =>
    ({ kind: 'leaf', title, widthMm, align, isRepeated: false }) as const
  const body = Array.from({ length: rows }, (_, index): AppendixRow => {
    // Five lines: Chromium keeps two or three together of its own accord.
    const longName = `Xã số ${index} ${'có tên dài phải xuống dòng '.repeat(8)}`
    const name = index % longNameEvery === 1 ? longName : `Xã số ${index}`
    return {
      kind: 'body',
      cells: [
        integerCell(index + 1),
        textCell(`«${index} ${name} ${index}»`),
        integerCell(index),
        integerCell(index),
      ],
    }
  })
  return {
    id: '1',
    heading: {
      label: 'Phụ lục 1',
      title: 'DANH SÁCH XÃ',
      reference: '(Kèm theo Kế hoạch số …/KH-UBND)',
      unit: 'Đơn vị tính: tiêu chí',
    },
    columns: [
      leaf('TT', 12),
      leaf('Tên xã', 80, 'left'),
      {
        kind: 'group',
        title: 'Số tiêu chí đạt',
        columns: [leaf('Năm 2022', 36), leaf('Năm 2023', 36)],
      },
    ],
    rows: [
      { kind: 'group', cells: [textCell('I'), textCell('Huyện Tràng Định', 3)] },
      ...body,
      { kind: 'total', cells: [blankCell(), textCell('Cộng'), integerCell(1), integerCell(2)] },
    ],
    footnotes: [],
    page: {
      paper: 'A4',
      orientation: 'portrait',
      marginsMm: { top: 20, right: 15, bottom: 20, left: 30 },
      fontSizePt: 12,
    },
    language: 'vi',
    numberStyle: 'vi',
  }
}
