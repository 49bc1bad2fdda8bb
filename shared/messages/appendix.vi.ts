/** What appendices print. Placeholders are filled by `shared/appendix/fill-text.ts`. */
export const appendixVi = {
  'appendix.label.arabic': 'Phụ lục {number}',
  'appendix.label.roman': 'Phụ lục {roman}',
  'appendix.label.padded': 'Phụ lục số {padded}',
  'appendix.label.form': 'Biểu {padded}',
  'appendix.reference':
    '(Kèm theo Kế hoạch số {number} ngày {day} tháng {month} năm {year} của {issuer})',
  'appendix.planNumber': '{number}/KH-UBND',
  'appendix.issuer': 'Ủy ban nhân dân {unit}',
  'appendix.title.target.ntm':
    'Kế hoạch thực hiện theo Bộ tiêu chí nông thôn mới xã đạt chuẩn năm {year}',
  'appendix.title.target.ntm-advanced':
    'Kế hoạch thực hiện theo Bộ tiêu chí xã nông thôn mới nâng cao năm {year}',
  'appendix.title.target.ntm-model':
    'Kế hoạch thực hiện theo quy định xã nông thôn mới kiểu mẫu năm {year}',
  'appendix.title.target.other': 'Kế hoạch thực hiện năm {year}: {set}',
  'appendix.title.baseline.ntm':
    'Kết quả thực hiện Bộ tiêu chí nông thôn mới xã đạt chuẩn đến hết năm {previousYear}',
  'appendix.title.baseline.ntm-advanced':
    'Kết quả thực hiện Bộ tiêu chí xã nông thôn mới nâng cao đến hết năm {previousYear}',
  'appendix.title.baseline.ntm-model':
    'Kết quả thực hiện quy định xã nông thôn mới kiểu mẫu đến hết năm {previousYear}',
  'appendix.title.baseline.other': 'Kết quả thực hiện đến hết năm {previousYear}: {set}',
  'appendix.title.actual.ntm':
    'Kết quả thực hiện Bộ tiêu chí nông thôn mới xã đạt chuẩn năm {year}',
  'appendix.title.actual.ntm-advanced':
    'Kết quả thực hiện Bộ tiêu chí xã nông thôn mới nâng cao năm {year}',
  'appendix.title.actual.ntm-model':
    'Kết quả thực hiện quy định xã nông thôn mới kiểu mẫu năm {year}',
  'appendix.title.actual.other': 'Kết quả thực hiện năm {year}: {set}',
  'appendix.column.number': 'TT',
  'appendix.column.criterion': 'Tiêu chí',
  'appendix.column.total': 'Tổng cộng',
  'appendix.column.rate': 'Tỉ lệ (%)',
  'appendix.row.total': 'Cộng toàn {area}',
  'appendix.row.base': 'Số xã',
  'appendix.row.base.recognised': 'Số xã đạt chuẩn NTM',
  'appendix.row.base.chosen': 'Số xã tính bình quân',
  'appendix.row.average': 'Bình quân tiêu chí/xã',
  'appendix.area.province': 'tỉnh',
  'appendix.area.district': 'huyện',
  'appendix.area.commune': 'xã',
  'appendix.area.village': 'thôn',
  'appendix.note.rateBase': 'Số xã tính tỉ lệ',
  'appendix.note.unverified': '* Tên tiêu chí chưa đối chiếu với văn bản ban hành bộ tiêu chí.',
} as const satisfies Record<string, string>

export type AppendixMessage = keyof typeof appendixVi
