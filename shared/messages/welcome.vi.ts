/** What officers see first: documents, and the making of a new one. */
export const welcomeVi = {
  'welcome.title': 'Hồ sơ kế hoạch',
  'welcome.lead': 'Mở hồ sơ đang làm, hoặc bắt đầu một hồ sơ mới.',
  'welcome.newcomer.title': 'Bắt đầu với Kế hoạch NTM',
  'welcome.newcomer.lead':
    'Mỗi số liệu chỉ nhập một lần. Tổng, tỉ lệ và bình quân tính ngay khi gõ; phụ lục in ra đúng như bảng. Hãy xem hồ sơ mẫu trước, rồi tạo hồ sơ của tỉnh, huyện mình.',
  'welcome.newcomer.caption': 'Phụ lục 6 của Lạng Sơn, năm 2023',
  'welcome.newcomer.rest': '… và 16 tiêu chí, 8 huyện khác',
  'welcome.sample': 'Mở hồ sơ mẫu',
  'welcome.sample.hint':
    'Kế hoạch của Lạng Sơn năm 2023: 11 huyện, 181 xã. Mỗi lần mở là một bản sao, cứ sửa thoải mái.',
  'welcome.new': 'Tạo hồ sơ mới',
  'welcome.new.hint': 'Cho một tỉnh hoặc một huyện, từ danh sách xã dán vào hay tệp Excel.',
  'welcome.open': 'Mở tệp hồ sơ',
  'welcome.open.hint.desktop': 'Chọn tệp .ntm trên máy hoặc USB, hay kéo thả tệp vào cửa sổ này.',
  'welcome.open.hint.browser':
    'Chọn tệp .ntm hoặc kéo thả vào cửa sổ này. Một bản sao được giữ trong thư mục hồ sơ.',
  'welcome.list': 'Hồ sơ trên máy này',
  'welcome.list.count': '{count} hồ sơ',
  'welcome.list.loading': 'Đang đọc danh sách hồ sơ…',
  'welcome.list.empty': 'Chưa có hồ sơ nào. Hồ sơ tạo ra sẽ hiện ở đây.',
  'welcome.list.failed': 'Chưa đọc được danh sách hồ sơ.',
  'welcome.list.folder': 'Hồ sơ được giữ trong thư mục {folder}',
  'welcome.document.modified': 'sửa lần cuối {time}',
  'welcome.document.recent': 'Mở gần đây',
  'welcome.document.forget': 'Bỏ {name} khỏi danh sách; tệp vẫn còn',
  'welcome.document.forgotten':
    'Đã bỏ {name} khỏi danh sách. Tệp vẫn còn trong {folder}; mở lại tệp thì hồ sơ lại có trong danh sách.',
  'welcome.opening': 'Đang mở {name}…',
  'welcome.openingSample': 'Đang tạo bản sao của hồ sơ mẫu…',
  'welcome.dismiss': 'Ẩn thông báo này',
  'welcome.drop': 'Thả tệp .ntm vào đây để mở',
  'welcome.drop.hint': 'Một bản sao được giữ trong {folder}',
  'welcome.drop.wrong':
    'Chỉ mở được tệp .ntm ở đây, không mở được {file}. Tệp Excel của huyện thì nhập sau khi đã mở hồ sơ.',
  'welcome.drop.many': 'Mỗi lần chỉ mở được một hồ sơ. Hãy kéo thả từng tệp.',
  'welcome.connection.reconnecting': 'Mất kết nối với chương trình. Đang nối lại.',
  'welcome.connection.lost':
    'Chương trình đã dừng. Hãy mở lại chương trình; cửa sổ này sẽ tự nối lại nếu chương trình còn chạy.',
  'welcome.form.title': 'Tạo hồ sơ mới',
  'welcome.form.province': 'Tỉnh hoặc huyện',
  'welcome.form.province.hint':
    'Ví dụ “Lạng Sơn”, hoặc “Huyện Quảng Hòa” nếu là kế hoạch của huyện',
  'welcome.form.province.missing': 'Hãy ghi tên tỉnh hoặc huyện.',
  'welcome.form.year': 'Năm kế hoạch',
  'welcome.form.year.wrong': 'Hãy ghi năm bằng bốn chữ số, ví dụ 2023.',
  'welcome.form.name': 'Tên hồ sơ',
  'welcome.form.name.hint': 'Cũng là tên tệp .ntm',
  'welcome.form.name.missing': 'Hãy ghi tên hồ sơ.',
  'welcome.form.units': 'Danh sách xã',
  'welcome.form.units.hint':
    'Hai cột huyện và xã, chép từ Excel. Ô huyện để trống là như dòng trên.',
  'welcome.form.units.paste': 'Dán danh sách',
  'welcome.form.units.file': 'Từ tệp',
  'welcome.form.units.missing': 'Hãy dán danh sách xã hoặc chọn tệp.',
  'welcome.form.units.example':
    'Huyện\tXã\nTràng Định\tKháng Chiến\n\tTân Tiến\nBình Gia\tHoa Thám',
  'welcome.form.file.choose': 'Chọn tệp Excel (.xlsx), .tsv hoặc .csv',
  'welcome.form.file.drop': 'hoặc kéo thả tệp vào đây',
  'welcome.form.file.other': 'Chọn tệp khác',
  'welcome.form.file.chosen':
    'Danh sách xã sẽ được đọc từ trang tính đầu tiên có dữ liệu khi tạo hồ sơ.',
  'welcome.form.file.wrong': 'Không đọc được {file}. Chỉ nhận tệp .xlsx, .tsv hoặc .csv.',
  'welcome.preview.count': '{districts} huyện, {communes} xã',
  'welcome.preview.outside': '{count} thị trấn, phường nằm ngoài chương trình nên không tính',
  'welcome.preview.none': 'Số huyện, số xã đọc được sẽ hiện ở đây.',
  'welcome.preview.problems': '{count} dòng cần sửa trước khi tạo hồ sơ',
  'welcome.preview.someProblems': 'Có từ {count} dòng cần sửa trước khi tạo hồ sơ',
  'welcome.preview.goTo': 'Đến dòng {line}',
  'welcome.preview.totalRow':
    'Dòng {line}: “{text}” giống dòng cộng. Hãy bỏ đi nếu không phải tên xã.',
  'welcome.preview.numberDistrict':
    'Tên huyện đọc được là số “{name}”: có lẽ cột đầu là số thứ tự. Hãy thêm dòng tiêu đề có chữ “Huyện” và “Xã”.',
  'welcome.form.create': 'Tạo hồ sơ',
  'welcome.form.creating': 'Đang tạo hồ sơ…',
} as const satisfies Record<`welcome.${string}`, string>
