export const wordVi = {
  'word.style.label': 'Số phụ lục',
  'word.style.title': 'Tên phụ lục',
  'word.style.reference': 'Căn cứ phụ lục',
  'word.style.rule': 'Gạch dưới tên phụ lục',
  'word.style.unit': 'Đơn vị tính của bảng',
  'word.style.table': 'Chữ trong bảng {size}',
  'word.style.footnote': 'Ghi chú dưới bảng',
  'word.style.end': 'Ngắt sau bảng',
  'word.style.body': 'Nội dung kế hoạch',
} as const satisfies Record<`word.${string}` | `change.word.${string}`, string>

export type WordMessage = keyof typeof wordVi
