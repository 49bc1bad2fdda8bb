/** What appendices print. Placeholders are filled by `shared/appendix/fill-text.ts`. */
export const appendixVi = {
  'appendix.label.arabic': 'Phụ lục {number}',
  'appendix.label.roman': 'Phụ lục {roman}',
  'appendix.label.padded': 'Phụ lục số {padded}',
  'appendix.label.zero': 'Phụ lục {padded}',
  'appendix.label.form': 'Biểu {padded}',
  'appendix.label.none': 'Phụ lục',
  'appendix.label.none.form': 'Biểu',
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
  'appendix.title.registered.ntm':
    'Kế hoạch {count} xã phấn đấu đạt chuẩn nông thôn mới năm {year}',
  'appendix.title.registered.ntm-advanced':
    'Kế hoạch các xã phấn đấu đạt chuẩn nông thôn mới nâng cao năm {year}',
  'appendix.title.registered.ntm-model':
    'Kế hoạch các xã đăng ký xây dựng nông thôn mới kiểu mẫu năm {year}',
  'appendix.title.group.border':
    'Kế hoạch xây dựng nông thôn mới tại {count} xã biên giới năm {year}',
  'appendix.title.group.difficult':
    'Kế hoạch xây dựng nông thôn mới tại {count} xã đặc biệt khó khăn năm {year}',
  'appendix.title.group.own':
    'Kế hoạch xây dựng nông thôn mới tại {count} xã thuộc nhóm {group} năm {year}',
  'appendix.title.communes.ntm':
    'Kết quả và kế hoạch thực hiện từng tiêu chí nông thôn mới của các xã năm {year}',
  'appendix.title.communes.ntm-advanced':
    'Kết quả và kế hoạch thực hiện từng tiêu chí nông thôn mới nâng cao của các xã năm {year}',
  'appendix.title.communes.ntm-model':
    'Kết quả và kế hoạch thực hiện từng yêu cầu nông thôn mới kiểu mẫu của các xã năm {year}',
  'appendix.title.communes.other': 'Kết quả và kế hoạch của các xã năm {year}: {set}',
  'appendix.column.unit': 'Đơn vị',
  'appendix.column.results': 'Kết quả thực hiện bộ tiêu chí',
  'appendix.column.achievedCount': 'Số tiêu chí đã đạt',
  'appendix.column.achievedList': 'Cụ thể các tiêu chí đạt năm {previousYear}',
  'appendix.column.plan': 'Kế hoạch năm {year}',
  'appendix.column.plannedCount': 'Số tiêu chí phấn đấu',
  'appendix.column.plannedList': 'Các tiêu chí phấn đấu hoàn thành trong năm {year}',
  'appendix.column.commune': 'Xã',
  'appendix.column.subCriterion': 'Chỉ tiêu',
  'appendix.column.count': 'Số tiêu chí',
  'appendix.column.subCount': 'Số chỉ tiêu',
  'appendix.column.achieved': 'Đã đạt',
  'appendix.column.planned': 'Phấn đấu',
  'appendix.column.afterPlan': 'Sau kế hoạch',
  'appendix.list.lost': 'không còn đạt: {numbers}',
  'appendix.row.averageSub': 'Bình quân chỉ tiêu/xã',
  'appendix.row.achieved': 'Số xã đã đạt',
  'appendix.row.planned': 'Số xã phấn đấu',
  'appendix.row.afterPlan': 'Số xã đạt sau kế hoạch',
  'appendix.note.averageBase': 'Số xã tính bình quân',
  'appendix.note.averageBaseAfter': 'Số xã tính bình quân sau kế hoạch',
  'appendix.note.lostCount': 'Số tiêu chí không còn đạt, trừ ở bình quân sau kế hoạch',
  'appendix.note.afterPlan':
    'Bình quân ở cột kế hoạch gồm cả tiêu chí đã đạt: (đã đạt + phấn đấu) / số xã.',
  'appendix.note.held': 'Ghi nguyên như trong tệp đã nhập, chờ quyết định: {values}.',
  'appendix.note.heldValue': '{name}: “{raw}” ({source})',
  'appendix.note.heldRest': 'và {count} giá trị khác',
  'appendix.note.unmarked': 'Số xã chưa có số liệu, không in trong bảng này',
  'appendix.note.unshown': 'Có ghi nhưng không có cột trong bảng này: {communes}.',
  'appendix.note.otherCommunes': 'và {count} xã khác',
  'appendix.mark.met': 'x: đã đạt đến hết năm {previousYear}',
  'appendix.mark.planned': 'p: phấn đấu đạt trong năm {year}',
  'appendix.mark.lost': 'm: đã đạt, không còn đạt trong năm {year}',
  'appendix.mark.both': 'xp: ghi cả ở phần đã đạt và phần phấn đấu, tính một lần',
} as const satisfies Record<string, string>

export type AppendixMessage = keyof typeof appendixVi
