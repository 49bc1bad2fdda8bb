/** Checks: what each rule says, why it matters, what its fix does, and the screen of findings. */
export const checksVi = {
  'checks.severity.error': 'Sai',
  'checks.severity.warning': 'Nghi vấn',
  'checks.severity.note': 'Lưu ý',

  'checks.name.declared-count': 'Số ghi khác danh sách',
  'checks.why.declared-count':
    'Số tiêu chí cộng vào bình quân là số ghi trong văn bản; danh sách lại nói khác, nên bình quân và bảng tổng hợp không khớp nhau.',
  'checks.found.declared-count': 'Văn bản ghi {declared} tiêu chí, danh sách có {count}: {list}.',
  'checks.found.declared-count.mixed':
    'Văn bản ghi {declared} tiêu chí, danh sách có {count} mục gồm {criteria} tiêu chí và {parts} chỉ tiêu: {list}.',
  'checks.fix.declared-count': 'Bỏ số {declared} đã ghi, đếm theo danh sách ({count} tiêu chí)',

  'checks.name.declared-without-list': 'Ghi đủ tiêu chí nhưng không có danh sách',
  'checks.why.declared-without-list':
    'Thường danh sách để trống vì đã đạt tất cả. Chưa đánh dấu thì đơn vị này không được tính vào số đếm theo từng tiêu chí.',
  'checks.found.declared-without-list':
    'Văn bản ghi đạt {declared} tiêu chí, bằng cả bộ, nhưng danh sách để trống.',
  'checks.fix.declared-without-list': 'Đánh dấu đạt cả {declared} tiêu chí',

  'checks.name.more-than-set': 'Số tiêu chí nhiều hơn cả bộ',
  'checks.why.more-than-set':
    'Một xã hay huyện không thể đạt nhiều tiêu chí hơn số tiêu chí của bộ, nên ít nhất một số đã ghi là sai.',
  'checks.found.more-than-set': 'Văn bản ghi {declared} tiêu chí, bộ chỉ có {size}.',
  'checks.found.more-than-set.sum':
    'Đã đạt {baseline} và phấn đấu thêm {planned} là {sum} tiêu chí, bộ chỉ có {size}.',

  'checks.name.mixed-levels': 'Danh sách lẫn tiêu chí và chỉ tiêu',
  'checks.why.mixed-levels':
    'Đạt một chỉ tiêu chưa phải là đạt tiêu chí, nên không đếm chung được. Cần hỏi lại: tiêu chí ấy có đạt cả không, hay chỉ phấn đấu một phần.',
  'checks.found.mixed-levels':
    '{parts} là chỉ tiêu (của tiêu chí {criteria}), các mục khác của danh sách là tiêu chí: {list}.',
  'checks.found.mixed-levels.many':
    '{count} xã có danh sách ghi lẫn tiêu chí và chỉ tiêu: {names}.',
  'checks.fix.mixed-levels': 'Bỏ {parts}: tiêu chí {criteria} đã có trong danh sách',

  'checks.name.achieved-and-planned': 'Vừa đã đạt vừa phấn đấu',
  'checks.why.achieved-and-planned':
    'Tiêu chí bị tính hai lần trong tổng số sẽ đạt. Thường một trong hai danh sách gõ nhầm số.',
  'checks.found.achieved-and-planned':
    'Tiêu chí {numbers} vừa ở danh sách đã đạt vừa ở danh sách phấn đấu.',
  'checks.found.achieved-and-planned.neither':
    'Tiêu chí {numbers} vừa ở danh sách đã đạt vừa ở danh sách phấn đấu, còn {neither} không ở danh sách nào.',
  'checks.fix.achieved-and-planned': 'Bỏ {numbers} khỏi danh sách phấn đấu',

  'checks.name.unknown-number': 'Số không có trong bộ tiêu chí',
  'checks.why.unknown-number':
    'Số lạ không được đếm ở đâu cả: gõ nhầm, hoặc danh sách theo một bộ tiêu chí khác.',
  'checks.found.unknown-number': 'Bộ tiêu chí không có {numbers}. Danh sách ghi: {list}.',
  'checks.fix.unknown-number': 'Bỏ {numbers} khỏi danh sách',

  'checks.name.criterion-and-parts': 'Tiêu chí và chỉ tiêu không khớp',
  'checks.why.criterion-and-parts':
    'Tiêu chí đạt khi mọi chỉ tiêu của nó đạt. Hai nơi nói khác nhau thì số đếm theo tiêu chí và theo chỉ tiêu sẽ lệch.',
  'checks.found.criterion-and-parts.met':
    'Mọi chỉ tiêu của tiêu chí {criteria} đều đạt nhưng tiêu chí chưa được đánh dấu.',
  'checks.found.criterion-and-parts.missing':
    'Tiêu chí {criteria} được đánh dấu đạt nhưng còn thiếu chỉ tiêu {parts}.',
  'checks.fix.criterion-and-parts': 'Đánh dấu đạt tiêu chí {criteria}',

  'checks.name.lost-criterion': 'Kế hoạch để mất tiêu chí',
  'checks.why.lost-criterion':
    'Tiêu chí đã đạt mà cuối năm không còn đạt làm giảm lũy kế; cần có lý do.',
  'checks.found.lost-criterion': 'Tiêu chí {numbers} đã đạt, kế hoạch để mất trong năm.',
  'checks.found.lost-criterion.not-met':
    'Tiêu chí {numbers} ghi là mất nhưng không có trong danh sách đã đạt.',
  'checks.fix.lost-criterion': 'Giữ tiêu chí {numbers}, không tính là mất',

  'checks.name.registered-not-covered': 'Đăng ký nhưng chưa đủ tiêu chí',
  'checks.why.registered-not-covered':
    'Xã hay huyện đăng ký đạt chuẩn trong năm thì đã đạt cộng phấn đấu phải phủ hết bộ tiêu chí.',
  'checks.found.registered-not-covered':
    'Đăng ký đạt chuẩn “{standard}” nhưng đã đạt và phấn đấu còn thiếu tiêu chí {numbers}.',
  'checks.found.registered-not-covered.unknown':
    'Đăng ký đạt chuẩn “{standard}” nhưng chưa có danh sách tiêu chí.',
  'checks.fix.registered-not-covered': 'Thêm {numbers} vào danh sách phấn đấu',

  'checks.name.standard-order': 'Đăng ký vượt bậc',
  'checks.why.standard-order':
    'Xã phải đạt chuẩn dưới trước khi đạt chuẩn trên. Chỉ báo ở nơi đã nhập đủ các xã được công nhận.',
  'checks.found.standard-order':
    'Đăng ký đạt chuẩn “{standard}” nhưng chưa được công nhận, cũng không đăng ký “{lower}”.',

  'checks.name.held-value': 'Số liệu chờ quyết định',
  'checks.why.held-value':
    'Giá trị được giữ nguyên như trong tệp và chưa được tính vào đâu cho đến khi có người quyết định.',
  'checks.found.held-value': '“{raw}” ở {source}: {reason}',
  'checks.found.held-value.list':
    '“{raw}” ở {source} là danh sách bị Excel đổi thành số, có thể là {list}.',
  'checks.found.held-value.list.achieved':
    '“{raw}” ở {source} là danh sách bị Excel đổi thành số, có thể là {list}; tiêu chí {achieved} đã đạt từ trước.',
  'checks.found.held-value.reading': '“{raw}” ở {source}: {reason} Có thể là {list}.',
  'checks.found.held-value.reading.achieved':
    '“{raw}” ở {source}: {reason} Có thể là {list}; tiêu chí {achieved} đã đạt từ trước.',
  'checks.fix.held-value': 'Lấy cách đọc được đề xuất',
  'checks.fix.held-value.list': 'Ghi danh sách {list}',

  'checks.name.list-title': 'Tiêu đề khác danh sách',
  'checks.why.list-title':
    'Tiêu đề in trên phụ lục và được chép vào lời văn; số trong đó phải bằng số tính từ chính danh sách.',
  'checks.found.list-title.count': 'Tiêu đề ghi {printed} xã, danh sách có {count} xã.',
  'checks.found.list-title.average':
    'Tiêu đề ghi bình quân {printed} tiêu chí/xã; tính từ danh sách là {target} (đã đạt {baseline}).',
  'checks.found.list-title.cut':
    'Tiêu đề ghi bình quân {printed} tiêu chí/xã, là số cắt bớt của {average}; làm tròn thì được {rounded}.',
  'checks.fix.list-title': 'Sửa tiêu đề: {title}',

  'checks.name.cell-over-base': 'Ô lớn hơn số xã',
  'checks.why.cell-over-base':
    'Số xã đạt không thể nhiều hơn số xã. Lớn hơn mẫu số bình quân mà vẫn trong số xã của huyện thì bình quân chia cho mẫu số không phủ các xã được đếm.',
  'checks.found.cell-over-base.communes': 'Ô ghi {value} xã đạt, cả {column} chỉ có {communes} xã.',
  'checks.found.cell-over-base.base':
    'Ô ghi {value} xã đạt, bình quân của {column} chia cho {base} xã (trong {communes} xã).',
  'checks.found.cell-over-base.total': 'Cả kế hoạch ghi {value} xã đạt, chỉ có {communes} xã.',

  'checks.name.target-below-baseline': 'Giảm so với đã đạt',
  'checks.why.target-below-baseline':
    'Lũy kế không thể nhỏ hơn số đã đạt trừ khi có xã mất tiêu chí; khi ấy cần nói rõ xã nào.',
  'checks.found.target-below-baseline.target':
    'Kế hoạch {value} xã, đã đạt {before} xã: giảm {lost}.',
  'checks.found.target-below-baseline.actual':
    'Thực hiện {value} xã, đã đạt {before} xã: giảm {lost}.',

  'checks.name.matrix-and-communes': 'Bảng khác số đếm từ xã',
  'checks.why.matrix-and-communes':
    'Ô của bảng và danh sách của các xã cùng nói một điều. Khi mới biết một phần các xã, chỉ báo chỗ không thể khớp.',
  'checks.found.matrix-and-communes.all': 'Ô ghi {value}, đếm từ xã được {count}: {names}.',
  'checks.found.matrix-and-communes.none': 'Ô ghi {value}, không xã nào đạt theo danh sách.',
  'checks.found.matrix-and-communes.more':
    'Ô ghi {value}, riêng các xã có danh sách đã có {count} xã đạt: {names}.',
  'checks.found.matrix-and-communes.fewer':
    'Ô ghi {value}: {count} xã có tên trong danh sách, chỉ còn {others} xã chưa có danh sách nên nhiều nhất được {most}.',
  'checks.fix.matrix-and-communes': 'Ghi {count} theo số đếm từ xã',

  'checks.name.feasibility': 'Nhiều xã hơn mức có thể đạt',
  'checks.why.feasibility':
    'Số xã đạt cả bộ không thể nhiều hơn số xã của tiêu chí ít xã đạt nhất. Xã đã được công nhận có thể còn thiếu tiêu chí của bộ mới: khi đúng như vậy, hãy ghi lý do.',
  'checks.found.feasibility':
    'Đến hết năm có {planned} xã được công nhận, nhưng theo bảng nhiều nhất {bound} xã đạt đủ tiêu chí: {names}.',

  'checks.name.base-of-units': 'Mẫu số khác số xã',
  'checks.why.base-of-units':
    'Tỉ lệ và bình quân chia cho số này. Mẫu số khác số xã hiện có thì bảng in ra không khớp danh sách đơn vị.',
  'checks.found.base-of-units.rate': 'Tỉ lệ đang chia cho {value} xã, kế hoạch có {derived} xã.',
  'checks.found.base-of-units.rate-recognised':
    'Tỉ lệ đang chia cho {value} xã đã được công nhận, không phải {derived} xã của kế hoạch.',
  'checks.found.base-of-units.average':
    'Bình quân của {column} đang chia cho {value} xã, theo đơn vị là {derived}.',
  'checks.found.base-of-units.all':
    'Bình quân đang chia cho tất cả các xã, mặc định là số xã đã được công nhận: {names}.',
  'checks.found.base-of-units.recognised':
    'Bình quân đang chia cho số xã đã được công nhận, mặc định là tất cả các xã: {names}.',
  'checks.fix.base-of-units': 'Lấy lại mẫu số theo đơn vị',

  'checks.name.province-figure': 'Tổng các cột khác số tổng nhập riêng',
  'checks.why.province-figure': 'Số tổng nhập riêng phải bằng tổng các cột khi các cột đã đủ số.',
  'checks.found.province-figure': 'Tổng các cột là {sum}, số tổng nhập riêng là {figure}.',
  'checks.found.province-figure.more':
    'Mới có {filled} trên {columns} cột mà tổng đã là {sum}, quá số tổng nhập riêng là {figure}.',
  'checks.fix.province-figure': 'Bỏ số tổng nhập riêng, lấy tổng các cột ({sum})',

  'checks.name.recognised-count': 'Số xã được công nhận',
  'checks.why.recognised-count':
    'Số xã được công nhận đầu năm là mẫu số bình quân của bộ nâng cao, nên phải khớp với các quyết định đã nhập.',
  'checks.found.recognised-count.named':
    '{column} ghi {count} xã đã được công nhận, riêng các xã có quyết định đã là {named}.',
  'checks.found.recognised-count.communes':
    '{column} ghi {count} xã đã được công nhận, chỉ có {communes} xã.',
  'checks.fix.recognised-count': 'Ghi {named} xã đã được công nhận',

  'checks.name.duplicate-names': 'Trùng tên trong một huyện',
  'checks.why.duplicate-names':
    'Hai đơn vị cùng loại, cùng tên trong một huyện thường là một xã nhập hai lần; số xã và mẫu số sẽ thừa.',
  'checks.found.duplicate-names': '{name} có {count} lần trong {parent}.',

  'checks.name.unit-outside-columns': 'Xã ngoài các cột',
  'checks.why.unit-outside-columns':
    'Xã trong chương trình mà không thuộc cột nào thì không được đếm vào bảng và mẫu số.',
  'checks.found.unit-outside-columns':
    '{name} trong chương trình nhưng không thuộc cột nào của bảng.',
  'checks.found.unit-outside-columns.many':
    '{count} xã trong chương trình nhưng không thuộc cột nào của bảng: {names}.',

  'checks.name.registered-outside': 'Đăng ký của xã ngoài kế hoạch',
  'checks.why.registered-outside':
    'Xã đã kết thúc trước cuối năm, ngoài chương trình hoặc không thuộc cột nào thì không có trong danh sách và phụ lục, nên đăng ký này không được đếm.',
  'checks.found.registered-outside':
    '{name} đăng ký “{standard}” nhưng kế hoạch năm {year} không tính xã này.',
  'checks.fix.registered-outside': 'Bỏ đăng ký này',

  'checks.name.column-without-communes': 'Cột không có xã',
  'checks.why.column-without-communes':
    'Cột không có xã nào thì bình quân không chia được và số trong cột không thuộc về ai.',
  'checks.found.column-without-communes': 'Cột {column} không có xã nào.',
  'checks.found.column-without-communes.all': 'Kế hoạch chưa có xã nào thuộc các cột của bảng.',

  'checks.name.row-partly-blank': 'Dòng còn ô trống',
  'checks.why.row-partly-blank':
    'Ô trống không phải là 0: tổng, tỉ lệ và bình quân sẽ tăng lên khi có số.',
  'checks.found.row-partly-blank': 'Còn trống ở {count} cột: {names}.',

  'checks.name.agency-missing': 'Tiêu chí chưa có cơ quan phụ trách',
  'checks.why.agency-missing':
    'Các tiêu chí khác của bộ đã giao; tiêu chí chưa giao thì không ai theo dõi và phụ lục phân công in ra chỗ trống.',
  'checks.found.agency-missing':
    'Tiêu chí {number} ({name}) chưa có cơ quan phụ trách; {assigned}/{criteria} tiêu chí của bộ đã giao.',

  'checks.name.agency-spelling': 'Một cơ quan viết nhiều cách',
  'checks.why.agency-spelling':
    'Các cách viết được tính là nhiều cơ quan, nên danh sách tiêu chí của cơ quan bị tách ra và phụ lục in không thống nhất.',
  'checks.found.agency-spelling': 'Có thể là một cơ quan: {names}.',
  'checks.fix.agency-spelling': 'Viết thống nhất là “{name}”',

  'checks.where.unit': '{unit} ({column})',
  'checks.where.outside': '{unit} (ngoài các cột)',
  'checks.where.in': '{where}, {part}',
  'checks.where.criterion': 'tiêu chí {number}',
  'checks.where.baseline': 'đã đạt',
  'checks.where.planned': 'phấn đấu',
  'checks.where.actual': 'thực hiện',
  'checks.where.layer.baseline': 'đã đạt đến hết {year}',
  'checks.where.layer.target': 'kế hoạch {year}',
  'checks.where.layer.actual': 'thực hiện {year}',
  'checks.where.cell': '{row} × {column}',
  'checks.where.total': 'tổng cộng',
  'checks.where.averageBase': 'mẫu số bình quân',
  'checks.where.rateBase': 'mẫu số tỉ lệ',
  'checks.where.rate': 'tỉ lệ',
  'checks.where.list.registered': 'Danh sách đăng ký: {standard}',
  'checks.where.list.group': 'Danh sách: {group}',
  'checks.where.units': 'Danh sách đơn vị',
  'checks.where.file': '{source}, tệp {file}',
  'checks.where.plan': 'Cả kế hoạch',

  'checks.title': 'Kiểm tra số liệu',
  'checks.count': '{shown} điểm',
  'checks.countOf': '{shown} trong {all} điểm',
  'checks.checking': 'Đang kiểm tra…',
  'checks.clean': 'Không thấy điểm nghi vấn nào',
  'checks.cleanText':
    'Các bảng, danh sách xã và mẫu số khớp nhau. Màn hình này tự cập nhật sau mỗi lần sửa.',
  'checks.noneShown': 'Không có điểm nào theo bộ lọc',
  'checks.noneShownText': 'Có {count} điểm đang bị bộ lọc ẩn.',
  'checks.clearFilters': 'Bỏ lọc',
  'checks.list': 'Các điểm nghi vấn',
  'checks.groupBy': 'Xếp theo',
  'checks.groupBy.severity': 'Mức độ',
  'checks.groupBy.place': 'Nơi',
  'checks.filter.severity': 'Mức độ',
  'checks.filter.rule': 'Loại',
  'checks.filter.rule.all': 'Mọi loại',
  'checks.filter.column': 'Huyện, cột',
  'checks.filter.column.all': 'Mọi nơi',
  'checks.filter.state': 'Trạng thái',
  'checks.filter.state.open': 'Chưa xử lý',
  'checks.filter.state.accepted': 'Đã chấp nhận',
  'checks.filter.state.all': 'Tất cả',
  'checks.filter.text': 'Tìm theo xã, nội dung…',
  'checks.showMore': 'Hiện thêm {count} điểm',
  'checks.select': 'Chọn: {message}',
  'checks.selected': 'Đã chọn {count}',
  'checks.selectRule': 'Chọn cả loại này ({count})',
  'checks.unselect': 'Bỏ chọn',
  'checks.hasFix': 'có cách sửa',
  'checks.jump': 'Đến chỗ này',
  'checks.fixOne': 'Sửa',
  'checks.fixMany': 'Sửa {count} điểm',
  'checks.acceptOne': 'Chấp nhận…',
  'checks.acceptMany': 'Chấp nhận {count} điểm…',
  'checks.reopen': 'Bỏ chấp nhận',
  'checks.reopenMany': 'Bỏ chấp nhận {count} điểm',
  'checks.export': 'Xuất Excel',
  'checks.exporting': 'Đang xuất…',
  'checks.detail.where': 'Ở đâu',
  'checks.detail.why': 'Vì sao cần xem',
  'checks.detail.fix': 'Cách sửa đề xuất',
  'checks.detail.changes': 'Sẽ thay đổi',
  'checks.detail.none': 'trống',
  'checks.detail.noFix':
    'Chỗ này cần người quyết định: hãy đến chỗ đó để sửa, hoặc chấp nhận kèm lý do.',
  'checks.detail.acceptedBecause': 'Đã chấp nhận: {reason}',
  'checks.detail.more': 'và {count} thay đổi nữa',
  'checks.keys': 'Enter: đến chỗ đó · F: sửa · A: chấp nhận · Dấu cách: chọn',
  'checks.accept.title': 'Chấp nhận {count} điểm',
  'checks.accept.titleOne': 'Chấp nhận điểm này',
  'checks.accept.text':
    'Điểm được chấp nhận hiện màu xám và không tính là nghi vấn nữa. Khi số liệu liên quan đổi, nó sẽ hiện lại.',
  'checks.accept.reason': 'Lý do',
  'checks.accept.example': 'Ví dụ: đã hỏi huyện, số trong văn bản là đúng',
  'checks.accept.do': 'Chấp nhận',
  'checks.fixed': 'Đã sửa {count} điểm.',
  'checks.fixedSome':
    'Đã sửa {count} điểm. {left} điểm cùng sửa một chỗ với các điểm đó nên để lại, hãy xem lại từng điểm.',
  'checks.openOfRail': '{count} điểm sai hoặc nghi vấn',
  'checks.status.title': 'Mở màn hình kiểm tra',
  'checks.status.errors': 'Sai {count}',
  'checks.status.warnings': 'Nghi vấn {count}',
  'checks.status.notes': 'Lưu ý {count}',
  'checks.status.clean': 'Số liệu khớp',

  'checks.file': 'Điểm nghi vấn - {name}',
  'checks.sheet': 'Điểm nghi vấn',
  'checks.sheet.title': 'CÁC ĐIỂM NGHI VẤN TRONG SỐ LIỆU KẾ HOẠCH',
  'checks.sheet.plan':
    '{plan}: sai {errors}, nghi vấn {warnings}, lưu ý {notes}, đã chấp nhận {accepted}',
  'checks.sheet.no': 'TT',
  'checks.sheet.severity': 'Mức độ',
  'checks.sheet.rule': 'Loại',
  'checks.sheet.column': 'Huyện, cột',
  'checks.sheet.where': 'Ở đâu',
  'checks.sheet.message': 'Nội dung',
  'checks.sheet.fix': 'Cách sửa đề xuất',
  'checks.sheet.accepted': 'Lý do chấp nhận',

  'checks.name.village-declared': 'Số thôn ghi khác số tên',
  'checks.why.village-declared':
    'Số thôn và danh sách tên in cạnh nhau trong phụ lục; hai số khác nhau thì tổng số và danh sách không khớp.',
  'checks.found.village-declared': 'Ghi {declared} {noun}, danh sách nêu tên {count}: {names}.',
  'checks.fix.village-declared': 'Bỏ số {declared} đã ghi, đếm theo tên ({count})',
  'checks.name.village-over-total': 'Nhiều hơn tổng số thôn',
  'checks.why.village-over-total':
    'Số thôn đã đạt và phấn đấu thêm không thể nhiều hơn số thôn hiện có, nên ít nhất một số đã ghi là sai.',
  'checks.found.village-over-total.both':
    'Đã đạt {baseline} và phấn đấu thêm {more} là {sum} {noun}, cả thảy chỉ có {total}.',
  'checks.found.village-over-total.achieved':
    'Đã đạt {baseline} và thực hiện thêm {more} là {sum} {noun}, cả thảy chỉ có {total}.',
  'checks.found.village-over-total.one': 'Số {figure} là {more} {noun}, cả thảy chỉ có {total}.',
  'checks.name.village-sums': 'Số thôn của các xã không khớp số chung',
  'checks.why.village-sums':
    'Một số được ghi hai nơi: ở từng xã và chung cho huyện hoặc cả tỉnh. Hai nơi phải khớp nhau trước khi in.',
  'checks.found.village-sums.all':
    'Số {figure}: cộng lại được {sum} {noun}, ghi chung {own}, lệch {difference}.',
  'checks.found.village-sums.more':
    'Số {figure}: {known} trong {communes} xã có số đã cộng được {sum} {noun}, nhiều hơn số ghi chung {own}.',
  'checks.found.village-sums.less':
    'Số {figure}: {known} trong {communes} xã có số, cộng được {sum} trong {own} {noun} ghi chung; còn {difference} chưa rõ ở xã nào.',
  'checks.fix.village-sums': 'Bỏ số {own} ghi chung, lấy tổng {sum}',
  'checks.name.village-twice': 'Một thôn nêu tên hai lần',
  'checks.why.village-twice': 'Thôn bị đếm hai lần trong số thôn của xã.',
  'checks.found.village-twice': 'Cùng một thôn được nêu tên {count} lần: {names}.',
  'checks.fix.village-twice': 'Chỉ giữ {name} một lần',
  'checks.name.village-reached-and-planned': 'Thôn vừa đã đạt vừa phấn đấu',
  'checks.why.village-reached-and-planned':
    'Thôn bị tính hai lần trong số lũy kế. Thường một trong hai danh sách ghi nhầm.',
  'checks.found.village-reached-and-planned':
    '{names} vừa ở danh sách đã đạt vừa ở danh sách phấn đấu.',
  'checks.fix.village-reached-and-planned': 'Bỏ {names} khỏi danh sách phấn đấu',
  'checks.name.indicator-sum': 'Đầu năm cộng tăng thêm khác kế hoạch',
  'checks.why.indicator-sum':
    'Ba số phải khớp nhau: số kế hoạch là số đầu năm cộng số tăng thêm. Câu văn và phụ lục lấy cả ba.',
  'checks.found.indicator-sum':
    'Đầu năm {baseline}, thêm {added}, cộng lại là {sum}; kế hoạch ghi {target}.',
  'checks.fix.indicator-sum': 'Bỏ số kế hoạch {target} đã ghi, lấy {sum}',
  'checks.name.indicator-direction': 'Kế hoạch đi ngược hướng của chỉ tiêu',
  'checks.why.indicator-direction':
    'Thường một trong hai số gõ nhầm, hoặc hướng của chỉ tiêu (cần tăng, cần giảm) chưa đặt đúng.',
  'checks.found.indicator-direction.up':
    'Kế hoạch {target} thấp hơn đầu năm {baseline}, trong khi chỉ tiêu này cần tăng.',
  'checks.found.indicator-direction.down':
    'Kế hoạch {target} cao hơn đầu năm {baseline}, trong khi chỉ tiêu này cần giảm.',
  'checks.name.indicator-rate': 'Tỉ lệ trên 100%',
  'checks.why.indicator-rate': 'Phần không thể lớn hơn toàn thể, nên số này hoặc mẫu số là sai.',
  'checks.found.indicator-rate': 'Số {figure} {value} lớn hơn mẫu số {base}{baseName}.',
  'checks.name.indicator-percent': 'Phần trăm ngoài khoảng 0–100',
  'checks.why.indicator-percent': 'Tỉ lệ phần trăm của một toàn thể nằm trong khoảng 0 đến 100.',
  'checks.found.indicator-percent': 'Số {figure} ghi {value} với đơn vị là phần trăm.',

  'checks.name.capital-parts-total': 'Các phần của nguồn vốn khác tổng đã ghi',
  'checks.why.capital-parts-total':
    'Tổng ghi trong văn bản phải bằng cộng các phần. Một trong hai số sai, và câu văn, phụ lục sẽ mang số khác nhau.',
  'checks.found.capital-parts-total.more':
    'Ghi {declared} {unit}, cộng các phần được {computed}: thừa {difference} {unit}.',
  'checks.found.capital-parts-total.less':
    'Ghi {declared} {unit}, cộng các phần được {computed}: thiếu {difference} {unit}.',
  'checks.found.capital-parts-total.rounding':
    'Ghi {declared} {unit}, cộng các phần được {computed}: chênh {difference} {unit}, có thể do làm tròn từng phần.',
  'checks.fix.capital-parts-total': 'Bỏ tổng {declared} đã ghi, lấy số cộng {computed} {unit}',
  'checks.name.capital-part-missing': 'Nguồn vốn còn phần chưa có số',
  'checks.why.capital-part-missing':
    'Đã ghi tổng và một số phần, còn phần để trống: người đọc không biết số còn lại thuộc về đâu.',
  'checks.found.capital-part-missing':
    'Còn {rest} {unit} của tổng đã ghi chưa thuộc phần nào; chưa có số: {names}.',
  'checks.fix.capital-part-missing': 'Ghi {rest} {unit} còn lại vào “{name}”',
  'checks.name.capital-shares': 'Tỉ lệ nguồn vốn không cộng thành 100%',
  'checks.why.capital-shares':
    'Mỗi tỉ lệ được làm tròn riêng nên đôi khi tổng lệch một chút; người đọc sẽ hỏi. Chương trình không tự sửa số nào cho khớp.',
  'checks.found.capital-shares.more':
    'Các tỉ lệ in ra cộng được {sum}%, thừa {off} so với 100% do làm tròn.',
  'checks.found.capital-shares.less':
    'Các tỉ lệ in ra cộng được {sum}%, thiếu {off} so với 100% do làm tròn.',
  'checks.name.capital-unit': 'Số vốn có lẽ sai đơn vị',
  'checks.why.capital-unit':
    'Lẫn triệu đồng với tỷ đồng làm số vốn sai một nghìn lần, kéo theo tổng và mọi tỉ lệ.',
  'checks.found.capital-unit.total':
    'Ghi {amount} {unit}; nếu là {proposed} {unit} thì tổng và các phần khớp nhau.',
  'checks.found.capital-unit.siblings':
    'Ghi {amount} {unit}, lệch hẳn các dòng bên cạnh; {proposed} {unit} mới cùng cỡ.',
  'checks.fix.capital-unit': 'Sửa {amount} thành {proposed} {unit}',

  'change.checks.fix': 'Sửa điểm nghi vấn: {where}: {fix}',
  'change.checks.fixMany': 'Sửa {count} điểm nghi vấn: {rule}',
  'change.checks.accept': 'Chấp nhận điểm nghi vấn: {where}: {reason}',
  'change.checks.acceptMany': 'Chấp nhận {count} điểm nghi vấn: {reason}',
  'change.checks.reopen': 'Bỏ chấp nhận điểm nghi vấn: {where}',
  'change.checks.reopenMany': 'Bỏ chấp nhận {count} điểm nghi vấn',
  'checks.name.sentence-stale': 'Câu chữ đã lấy ra khác với bảng',
  'checks.why.sentence-stale':
    'Câu này đã được chép hoặc xuất ra văn bản; từ đó số trong bảng đã đổi, nên văn bản bên ngoài không còn đúng.',
  'checks.found.sentence-stale': 'Câu “{title}” đã lấy ra với số {before}, nay bảng là {after}.',
  'checks.found.sentence-stale.several':
    'Câu “{title}” đã lấy ra với số {before}, nay bảng là {after}; {more} số khác cũng đã đổi.',
  'checks.found.sentence-stale.gone':
    'Câu “{title}” đã lấy ra với số {before}, nay bảng không còn số này.',
} as const satisfies Record<`checks.${string}` | `change.checks.${string}`, string>

export type ChecksMessage = keyof typeof checksVi
