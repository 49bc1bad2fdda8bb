/** Texts of the import of a matrix workbook. `{name}` is a placeholder filled from the message's parameters. */
export const importVi = {
  'import.reason.ambiguous':
    'Trong bảng này dấu chấm và dấu phẩy được dùng lẫn lộn nên số đọc được theo nhiều cách. Hãy chọn một.',
  'import.reason.date': 'Ô chứa ngày {date}, không phải số xã. Hãy sửa ô trong tệp rồi nhập lại.',
  'import.reason.error': 'Ô chứa lỗi {code} của bảng tính. Hãy sửa ô trong tệp rồi nhập lại.',
  'import.reason.uncalculated':
    'Ô có công thức nhưng tệp không lưu kết quả. Hãy mở tệp bằng Excel, lưu lại rồi nhập.',
  'import.reason.fraction': 'Ô viết dạng phân số. Thường số đứng trước là số xã đạt.',
  'import.reason.negative': 'Số xã không thể âm.',
  'import.reason.not-a-number': 'Nội dung ô không phải là số.',
  'import.reason.not-whole': 'Số xã phải là số nguyên.',
  'import.reason.percent': 'Ô chứa tỉ lệ phần trăm, không phải số xã.',
  'import.reason.too-large': 'Số quá lớn so với số xã có thể có.',

  'import.doubt.counted-column':
    'Tệp ghi {value}, {name} đang đếm từ các xã được {count}. Số trong tệp chỉ hiện ra khi cột được nhập tay.',
  'import.doubt.above-communes': '{value} lớn hơn số xã của {name} ({communes} xã).',
  'import.doubt.two-values': 'Tệp ghi nhiều số khác nhau cho cùng một ô của kế hoạch: {places}.',
  'import.doubt.hidden-line': '“{label}” bị ẩn trong tệp. Hãy chọn có đọc hay không.',
  'import.doubt.province-repeated': '“{label}” cũng là số toàn tỉnh như một cột trước đó.',
  'import.doubt.unit-ambiguous': '“{label}” có thể là nhiều đơn vị của kế hoạch.',
  'import.doubt.unit-near': '“{label}” gần giống tên một đơn vị của kế hoạch nhưng không trùng.',
  'import.doubt.unit-repeated': '“{label}” có hơn một cột trong bảng. Hãy chọn cột cần nhập.',
  'import.doubt.unit-unknown': 'Kế hoạch không có đơn vị “{label}”. Hãy chọn đơn vị hoặc bỏ qua.',
  'import.doubt.unit-unnamed': 'Cột có số liệu nhưng không có tên. Hãy chọn đơn vị hoặc bỏ qua.',
  'import.doubt.criterion-disagree':
    'Số thứ tự {number} và tên “{label}” chỉ hai tiêu chí khác nhau.',
  'import.doubt.criterion-ambiguous': '“{label}” có thể là nhiều tiêu chí của bộ.',
  'import.doubt.criterion-near': '“{label}” gần giống tên một tiêu chí của bộ nhưng không trùng.',
  'import.doubt.criterion-repeated':
    'Tiêu chí {number} có hơn một dòng trong bảng (“{label}”). Hãy chọn dòng cần nhập.',
  'import.doubt.criterion-reworded':
    'Tiêu chí {number} của bộ là “{name}”, dòng này ghi “{label}”; phần lớn các dòng khác cũng khác tên. Hãy chọn tiêu chí hoặc bỏ qua.',
  'import.doubt.criterion-unknown':
    'Bộ tiêu chí không có “{label}”. Hãy chọn tiêu chí hoặc bỏ qua.',
  'import.doubt.criterion-unnamed':
    'Dòng có số liệu nhưng không có tên tiêu chí. Hãy chọn tiêu chí hoặc bỏ qua.',
  'import.doubt.average-base-file':
    'Tệp ghi số xã {printed} cho {names}; kế hoạch đang chia bình quân cho {own}.',
  'import.doubt.average-base-communes':
    'Bình quân trong tệp chia cho tất cả các xã ({printed}: {names}); kế hoạch đang chia cho {own}.',
  'import.doubt.average-base-recognised':
    'Bình quân trong tệp chia cho số xã đã đạt chuẩn nông thôn mới ({printed}: {names}); kế hoạch đang chia cho {own}.',
  'import.doubt.average-base-inferred':
    'Bình quân trong tệp chỉ khớp khi chia cho {printed} ({names}); kế hoạch đang chia cho {own}.',
  'import.doubt.rate-base-file':
    'Tỉ lệ trong tệp chia cho {printed} xã ghi trong tệp; kế hoạch đang chia cho {own}.',
  'import.doubt.rate-base-communes':
    'Tỉ lệ trong tệp chia cho tất cả {printed} xã; kế hoạch đang chia cho {own}.',
  'import.doubt.rate-base-recognised':
    'Tỉ lệ trong tệp chia cho {printed} xã đã đạt chuẩn nông thôn mới; kế hoạch đang chia cho {own}.',
  'import.doubt.rate-base-inferred':
    'Tỉ lệ trong tệp chỉ khớp khi chia cho {printed} xã; kế hoạch đang chia cho {own}.',

  'import.proposal.criterion': 'Tiêu chí {number}. {name}',
  'import.proposal.keep': 'Giữ {value} của kế hoạch',
  'import.proposal.keep-base': 'Giữ mẫu số của kế hoạch ({own})',
  'import.proposal.keep-blank': 'Để trống như trong kế hoạch',
  'import.proposal.note': 'Chỉ là ghi chú',
  'import.proposal.skip': 'Bỏ qua, không nhập',
  'import.proposal.total': 'Là cộng, không nhập',
  'import.proposal.unit': '{name}',
  'import.proposal.use': 'Đọc như các dòng, cột khác',
  'import.proposal.use-base': 'Dùng mẫu số của tệp ({printed})',
  'import.proposal.value': 'Lấy {value}',

  'import.reason.list-unreadable': '“{rest}” không đọc được thành danh sách tiêu chí của bộ.',
  'import.reason.mark-unreadable': '“{raw}” không phải dấu đạt hay phấn đấu.',
  'import.reason.count-of-criteria': 'Số tiêu chí phải là số nguyên từ 0 đến {count}.',
  'import.doubt.list-damaged':
    'Danh sách đã bị bảng tính đổi thành số hoặc ngày; chỉ có thể là {list}.',
  'import.doubt.list-damaged-achieved':
    'Danh sách đã bị bảng tính đổi thành số hoặc ngày; chỉ có thể là {list}, trong đó {numbers} đã đạt rồi.',
  'import.doubt.list-ambiguous': 'Danh sách đọc được theo nhiều cách: {lists}. Hãy chọn một.',
  'import.doubt.list-partial': 'Không hiểu phần “{rest}” của danh sách; phần còn lại là {list}.',
  'import.doubt.list-share': 'Ô ghi {count} trên {size} tiêu chí mà không nói rõ tiêu chí nào.',
  'import.doubt.list-two-values': 'Tệp ghi các danh sách khác nhau cho {name}: {places}.',
  'import.doubt.count-two-values': 'Tệp ghi số tiêu chí khác nhau cho {name}: {places}.',
  'import.doubt.count-share': 'Ô số tiêu chí ghi {raw}; có thể là {count}.',
  'import.doubt.mark-unknown':
    'Dấu “{raw}” ({count} ô, trước hết ở tiêu chí {number} của {name}) không rõ là đạt hay chưa.',
  'import.doubt.commune-unknown': 'Kế hoạch không có xã “{label}”. Hãy chọn xã hoặc bỏ qua.',
  'import.doubt.commune-near': '“{label}” gần giống tên một xã của kế hoạch nhưng không trùng.',
  'import.doubt.commune-ambiguous':
    'Có nhiều xã tên “{label}” mà dòng này không nói rõ huyện. Hãy chọn một.',
  'import.doubt.commune-elsewhere':
    'Huyện này không có xã “{label}”, nơi khác thì có. Hãy chọn xã hoặc bỏ qua.',
  'import.doubt.commune-outside':
    '“{label}” nằm ngoài phạm vi xây dựng nông thôn mới của kế hoạch. Hãy chọn có nhập hay không.',
  'import.doubt.commune-unnamed': 'Dòng có số liệu nhưng không có tên xã. Hãy chọn xã hoặc bỏ qua.',
  'import.doubt.column-repeated':
    'Cột “{label}” nói cùng một việc với một cột trước đó. Hãy chọn có đọc hay không.',
  'import.proposal.list': 'Lấy {list}',
  'import.proposal.list-none': 'Lấy danh sách trống',
  'import.proposal.keep-list': 'Giữ {list} của kế hoạch',
  'import.proposal.count-only': 'Chỉ lấy số lượng {count}',
  'import.proposal.mark-met': 'Đạt',
  'import.proposal.mark-planned': 'Phấn đấu',
  'import.proposal.mark-blank': 'Chưa đạt',
  'import.repair.all': 'Ghi {count} tiêu chí, danh sách trống: hiểu là cả {count} tiêu chí.',
  'import.repair.all-text': 'Viết gọn là đủ tất cả: hiểu là cả {count} tiêu chí.',
  'import.repair.dots': 'Dùng dấu chấm giữa các số.',
  'import.repair.repeated': 'Có số ghi hai lần; chỉ lấy một.',
  'import.repair.count-inside': 'Số lượng và danh sách ghi chung một ô.',
  'import.repair.damaged': 'Bảng tính đã đổi danh sách thành số hoặc ngày.',
  'import.repair.achieved': '{numbers} đã đạt rồi.',
  'import.list.none': 'Không phải danh sách đăng ký hay nhóm xã',
  'import.list.registered-ntm': 'Đăng ký đạt chuẩn nông thôn mới',
  'import.list.registered-ntm-advanced': 'Đăng ký đạt chuẩn nông thôn mới nâng cao',
  'import.list.registered-ntm-model': 'Đăng ký đạt chuẩn nông thôn mới kiểu mẫu',
  'import.list.group': 'Nhóm: {name}',
  'import.warning.beside':
    'Bên cạnh bảng này còn một bảng nữa từ ô này, chưa được đọc. Hãy tách bảng đó ra trang tính khác rồi nhập.',
  'import.warning.title-missing':
    'Tiêu đề nói về tiêu chí chưa đạt nên bảng chưa nhập. Hãy chọn nếu các cột thật ra ghi tiêu chí đã đạt.',
  'import.warning.cumulative':
    'Cột “{label}” là lũy kế: phần phấn đấu là những gì chưa đạt trong đó.',
  'import.warning.missing-column': 'Cột “{label}” ghi tiêu chí chưa đạt nên không nhập.',
  'import.warning.commune-hidden': 'Có {count} dòng xã bị ẩn trong tệp.',
  'import.role.commune': 'Xã',
  'import.role.district': 'Huyện',
  'import.role.count-baseline': 'Số tiêu chí đã đạt',
  'import.role.count-target': 'Số tiêu chí phấn đấu',
  'import.role.count-actual': 'Số tiêu chí thực hiện',
  'import.role.list-baseline': 'Tiêu chí đã đạt',
  'import.role.list-target': 'Tiêu chí phấn đấu',
  'import.role.list-actual': 'Tiêu chí thực hiện',
  'import.role.cumulative': 'Lũy kế',
  'import.role.mark': 'Tiêu chí {number}',

  'import.unrelated.communes': 'Trang tính liệt kê từng xã, không phải bảng tổng hợp theo huyện.',
  'import.unrelated.empty': 'Trang tính trống.',
  'import.unrelated.no-criteria':
    'Có tên đơn vị của kế hoạch nhưng không thấy tiêu chí nào của các bộ tiêu chí.',
  'import.unrelated.no-table': 'Không thấy tên đơn vị hay tiêu chí nào của kế hoạch.',
  'import.unrelated.no-units':
    'Có tên tiêu chí nhưng không thấy cột số liệu của đơn vị nào trong kế hoạch.',
  'import.unrelated.not-chosen': 'Không đọc vì chỉ chọn một trang tính khác.',

  'import.warning.added':
    '“{label}” là số có thêm: không nhập, vì có thêm được tính từ lũy kế trừ đã đạt.',
  'import.warning.hidden-line': '“{label}” bị ẩn trong tệp.',
  'import.warning.hidden-sheet': 'Trang tính {sheet} bị ẩn nên chưa nhập. Hãy chọn nếu cần.',
  'import.warning.layer-assumed':
    'Tiêu đề không nói rõ là kết quả hay kế hoạch; bảng được hiểu là kế hoạch. Hãy kiểm tra.',
  'import.warning.left-out':
    'Bảng này không đúng bộ tiêu chí hoặc loại số liệu đã chọn nên chưa nhập. Hãy chọn nếu cần.',
  'import.warning.legacy-font':
    'Trang tính gõ bằng bảng mã {encoding}; chữ đã được chuyển sang Unicode.',
  'import.warning.many-tables':
    'Trang tính có quá nhiều bảng: chỉ đọc {count} bảng đầu, từ đây trở xuống không đọc. Hãy chia tệp rồi nhập tiếp.',
  'import.warning.many-texts':
    'Trang tính {sheet} có hơn {count} nội dung chữ khác nhau; phần còn lại không được nhận dạng. Hãy tách riêng bảng số liệu rồi nhập lại.',
  'import.warning.many-unknown':
    'Quá nhiều tên xã không có trong kế hoạch nên không gợi ý tên gần giống cho mọi dòng. Hãy kiểm tra tệp có đúng địa bàn không.',
  'import.warning.missing-criteria': 'Bảng không có dòng của tiêu chí {numbers}.',
  'import.warning.missing-units': 'Bảng không có cột của {names}.',
  'import.warning.numbers-only-count':
    'Số thứ tự trong bảng chỉ đếm dòng, không phải số của tiêu chí; đã ghép theo tên.',
  'import.warning.other-layer-actual': 'Bảng có cả cột thực hiện; các cột đó không nhập.',
  'import.warning.other-layer-baseline': 'Bảng có cả cột kết quả năm trước; các cột đó không nhập.',
  'import.warning.other-layer-target': 'Bảng có cả cột kế hoạch; các cột đó không nhập.',
  'import.warning.other-year': 'Tiêu đề ghi năm {year}, kế hoạch là năm {planYear}. Hãy kiểm tra.',
  'import.warning.province-shadowed':
    'Kế hoạch đã có số theo từng đơn vị cho {count} tiêu chí; số toàn tỉnh của tệp ở các dòng đó không nhập.',
  'import.warning.title-period':
    'Tiêu đề nói về giai đoạn {period}, không phải “{set}”, nên bảng chưa nhập. Hãy chọn bộ tiêu chí nếu cần.',
  'import.warning.rates': 'Bảng ghi tỉ lệ, không phải số xã, nên chưa nhập. Hãy chọn nếu cần.',
  'import.warning.reworded':
    'Dòng “{label}” được ghép với tiêu chí {number} theo số; tên trong kế hoạch là “{name}”.',
  'import.warning.second-version':
    'Bảng này ghi {count} ô khác với bảng trước cho cùng số liệu nên chưa nhập. Hãy chọn nếu cần.',
  'import.warning.sub-criteria':
    'Bảng có {count} dòng chỉ tiêu; bảng tiêu chí của kế hoạch chỉ nhận dòng tiêu chí.',
  'import.warning.title-actual':
    'Tiêu đề nói về kết quả thực hiện trong năm. Hãy kiểm tra loại số liệu.',
  'import.warning.title-baseline':
    'Tiêu đề nói về kết quả đến hết năm trước. Hãy kiểm tra loại số liệu.',
  'import.warning.title-target': 'Tiêu đề nói về kế hoạch. Hãy kiểm tra loại số liệu.',
  'import.warning.title-ntm':
    'Tiêu đề nói về nông thôn mới, không phải “{set}”. Hãy kiểm tra bộ tiêu chí.',
  'import.warning.title-ntm-advanced':
    'Tiêu đề nói về nông thôn mới nâng cao, không phải “{set}”. Hãy kiểm tra bộ tiêu chí.',
  'import.warning.title-ntm-model':
    'Tiêu đề nói về nông thôn mới kiểu mẫu, không phải “{set}”. Hãy kiểm tra bộ tiêu chí.',

  'import.role.unit': 'Đơn vị',
  'import.role.criterion': 'Tiêu chí',
  'import.role.province': 'Toàn tỉnh',
  'import.role.total': 'Cộng',
  'import.role.rate': 'Tỉ lệ',
  'import.role.average': 'Bình quân',
  'import.role.base': 'Số xã',
  'import.role.subtotal': 'Cộng nhóm',
  'import.role.group': 'Nhóm',
  'import.role.subCriterion': 'Chỉ tiêu',
  'import.role.number': 'Số thứ tự',
  'import.role.label': 'Tên',
  'import.role.note': 'Ghi chú',
  'import.role.numbering': 'Số cột',
  'import.role.heading': 'Tiêu đề lặp lại',
  'import.role.ignored': 'Không nhập',
  'import.role.unknown': 'Chưa rõ',

  'import.how.exact': 'trùng tên',
  'import.how.folded': 'cùng tên, khác cách viết',
  'import.how.number': 'theo số tiêu chí',
  'import.how.words': 'theo chữ trong tiêu đề',
  'import.how.values': 'theo số liệu',
  'import.how.layout': 'theo vị trí',
  'import.how.proposal': 'cần quyết định',
  'import.how.decided': 'đã quyết định',

  'import.state.same': 'giống kế hoạch',
  'import.state.changed': 'thay đổi',
  'import.state.added': 'thêm',
  'import.state.cleared': 'xóa',
  'import.state.kept': 'giữ số của kế hoạch',
  'import.state.doubt': 'cần quyết định',
  'import.state.rejected': 'không đọc được',
  'import.state.agrees': 'khớp khi tính lại',
  'import.state.cut': 'cắt bớt thay vì làm tròn',
  'import.state.wrong': 'sai khi tính lại',
  'import.state.unchecked': 'chưa kiểm tra được',
  'import.state.text': 'chữ',
  'import.state.ignored': 'không nhập',
  'import.state.blank': 'trống',

  'import.base.document': 'mẫu số của kế hoạch',
  'import.base.communes': 'tất cả các xã',
  'import.base.recognised': 'các xã đã đạt chuẩn nông thôn mới',
  'import.base.file': 'số xã ghi trong tệp',
  'import.base.inferred': 'số xã suy ra từ số liệu của tệp',

  'import.origin.caller': 'đã chọn',
  'import.origin.decision': 'đã quyết định',
  'import.origin.title': 'theo tiêu đề',
  'import.origin.criteria': 'theo các tiêu chí',
  'import.origin.default': 'mặc định',

  'import.mismatch.total': 'Cộng in {printed}, tính lại được {computed}.',
  'import.mismatch.share': 'Tỉ trọng in {printed}, tính lại được {computed}.',
  'import.mismatch.rate':
    'Tỉ lệ in {printed}, tính lại được {computed} = {numerator} / {denominator} xã.',
  'import.mismatch.average':
    'Bình quân in {printed}, tính lại được {computed} = {numerator} / {denominator} xã.',
} as const satisfies Readonly<Record<`import.${string}`, string>>

export type ImportCode = keyof typeof importVi
