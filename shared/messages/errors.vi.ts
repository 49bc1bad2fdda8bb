/** A sentence for every code of `shared/api/reply.ts`: what happened, where, what to do. */
export const errorsVi = {
  'error.internal':
    'Chương trình gặp lỗi khi xử lý. Số liệu đã lưu vẫn còn nguyên; hãy thử lại, nếu vẫn lỗi thì mở lại hồ sơ.',
  'error.bad-input':
    'Dữ liệu gửi đi không đúng dạng ({field}: {problem}). Hãy mở lại hồ sơ rồi thử lại.',
  'error.unknown-method': 'Cửa sổ và chương trình không cùng phiên bản. Hãy tải lại cửa sổ.',
  'error.not-available': 'Việc này chỉ làm được trong bản cài trên máy.',
  'error.no-document':
    'Không tìm thấy hồ sơ {file}. Có thể tệp đã bị chuyển đi hoặc xóa; hãy chọn lại trong danh sách.',
  'error.not-a-document':
    'Tệp {file} không phải hồ sơ Kế hoạch NTM. Hãy chọn tệp có đuôi .ntm do chương trình tạo.',
  'error.newer-document':
    'Hồ sơ {file} do bản mới hơn của chương trình tạo ra nên chỉ xem được. Hãy cập nhật chương trình để sửa.',
  'error.document-locked':
    'Hồ sơ {file} đang được chương trình khác ghi. Hãy đóng chương trình đó rồi thử lại.',
  'error.document-exists': 'Đã có tệp {file}. Hãy chọn tên khác.',
  'error.document-damaged':
    'Hồ sơ {file} bị hỏng, không đọc được. Hãy mở bản sao lưu gần nhất trong thư mục “Sao lưu” cạnh tệp.',
  'error.read-only':
    'Hồ sơ {file} chỉ xem được, không ghi được. Hãy sao chép tệp sang thư mục khác rồi mở bản sao.',
  'error.plan-frozen':
    '{plan} đã ban hành nên không sửa được nữa; trong đó chỉ nhập được số liệu thực hiện. Hãy lập dự thảo mới từ bản này để sửa.',
  'error.report-frozen':
    '{plan} là báo cáo được lưu nguyên nên không sửa được. Hãy mở kế hoạch của năm đó, hoặc lập dự thảo mới từ bản này để sửa.',
  'error.disk-full':
    'Ổ đĩa đã đầy nên chưa lưu được {file}. Hãy giải phóng dung lượng rồi thử lại.',
  'error.write-failed':
    'Chưa ghi được tệp {file}. Có thể tệp đang mở ở chương trình khác hoặc thư mục không cho ghi; hãy đóng tệp hoặc chọn tên khác.',
  'error.stale-revision': 'Hồ sơ vừa được sửa ở cửa sổ khác. Số liệu mới nhất đã được tải lại.',
  'error.broken-reference':
    'Ô này thuộc cột hoặc tiêu chí không còn trong kế hoạch nên không ghi được. Hãy tải lại hồ sơ.',
  'error.nothing-to-undo': 'Không còn bước nào để hoàn tác.',
  'error.nothing-to-redo': 'Không còn bước nào để làm lại.',
  'error.unknown-plan': 'Hồ sơ không có kế hoạch {plan}.',
  'error.unknown-set': 'Kế hoạch không dùng bộ tiêu chí {set}.',
  'error.set-needs-other':
    '{set} là bộ tiêu chí cấp huyện: kế hoạch cần thêm ít nhất một bộ của xã, và danh sách đơn vị phải có huyện.',
  'error.set-of-districts':
    '{set} là bộ tiêu chí cấp huyện, không có bảng theo xã. Nhập ở màn hình Tiêu chí cấp huyện; xuất bằng ntm export với --appendix districts-{set}.',
  'error.unknown-appendix': 'Kế hoạch không có phụ lục {appendix}.',
  'error.unknown-file': 'Tệp tạm không còn nữa. Hãy chọn lại tệp.',
  'error.no-file': 'Không đọc được tệp {file}. Hãy kiểm tra đường dẫn và quyền đọc tệp.',
  'error.no-table':
    'Không tìm thấy bảng nào đọc được trong {file}. Hãy kiểm tra tệp có dòng tiêu đề của bảng tiêu chí theo huyện, danh sách xã, nguồn vốn, thôn, chỉ tiêu hoặc phân công cơ quan.',
  'error.undecided':
    'Còn {count} chỗ chưa quyết định. Hãy quyết định từng chỗ hoặc chọn nhập phần chắc chắn.',
  'error.units-empty': 'Danh sách đơn vị còn trống. Hãy dán hai cột: huyện và xã.',
  'error.units-columns':
    'Không nhận ra cột xã trong danh sách (dòng đầu đọc được: {found}). Hãy đặt tiêu đề “Huyện” và “Xã” trên các cột; danh sách không có huyện thì chỉ cần “Xã”.',
  'error.units-mapping':
    'Danh sách này ghép đơn vị cũ với đơn vị mới ({found}), không phải danh sách đơn vị của một năm. Hãy chỉ giữ cột của một thời điểm: đơn vị cũ hoặc đơn vị mới.',
  'error.units-provinces':
    'Dòng {line}: danh sách có thêm {found}. Hãy chỉ giữ các xã của một tỉnh.',
  'error.units-duplicate':
    'Dòng {line}: xã {commune} lặp lại trong {district}. Hãy bỏ dòng thừa rồi thử lại.',
  'error.units-name-missing': 'Dòng {line}: thiếu tên huyện hoặc tên xã. Hãy điền đủ rồi thử lại.',
  'error.no-browser':
    'Không tìm thấy Chrome, Edge hoặc Chromium để in PDF. Hãy cài một trong các trình duyệt này rồi thử lại.',
  'error.print-failed':
    'Chưa in được ra PDF. Hãy thử lại; nếu vẫn lỗi, hãy xuất Excel rồi in từ đó.',
  'error.cancelled': 'Đã dừng theo yêu cầu. Hồ sơ không thay đổi.',
  'error.old-xls':
    'Tệp {file} là Excel 97–2003 (.xls). Hãy mở bằng Excel hoặc LibreOffice, lưu lại dạng .xlsx rồi nhập.',
  'error.encrypted': 'Tệp {file} có mật khẩu. Hãy mở bằng Excel, bỏ mật khẩu, lưu lại rồi nhập.',
  'error.not-zip':
    'Tệp {file} không phải tệp Excel .xlsx. Hãy chọn đúng tệp, hoặc lưu lại dạng .xlsx từ Excel.',
  'error.not-xlsx': 'Tệp {file} không chứa bảng tính Excel. Hãy chọn đúng tệp .xlsx.',
  'error.opendocument':
    'Tệp {file} là OpenDocument (.ods). Hãy mở bằng LibreOffice, lưu dạng Excel (.xlsx) rồi nhập.',
  'error.corrupt':
    'Tệp {file} bị hỏng hoặc thiếu phần cuối. Hãy xin lại tệp, hoặc mở bằng Excel và lưu lại.',
  'error.too-big':
    'Tệp {file} quá lớn (giới hạn 20 MB, giải nén 200 MB). Hãy bỏ ảnh và các trang tính không cần rồi nhập lại.',
  'error.too-many-cells':
    'Tệp {file} có quá 200.000 ô có dữ liệu. Hãy tách riêng trang tính cần nhập rồi thử lại.',
  'error.too-slow':
    'Đọc tệp {file} quá 30 giây nên đã dừng. Hãy tách riêng trang tính cần nhập rồi thử lại.',
  'error.empty': 'Tệp {file} không có ô nào có dữ liệu.',
  'error.empty-set':
    'Bộ phụ lục chưa có phụ lục nào. Hãy đánh dấu các phụ lục cần đưa vào rồi xuất lại.',
  'error.file-in-use':
    'Tệp {file} đang mở ở chương trình khác nên chưa ghi được. Hãy đóng tệp rồi ghi lại, hoặc ghi với tên khác: {other}.',
  'error.unknown-format': 'Không xuất được dạng {format}. Hãy dùng .pdf, .xlsx, .docx hoặc .html.',
  'error.no-sentences':
    '{plan} chưa có câu nào đủ số liệu để xuất. Hãy nhập số liệu hoặc đưa câu trở lại văn bản.',
  'error.text-old-doc':
    'Tệp {file} là Word 97–2003 (.doc). Hãy mở bằng Word hoặc LibreOffice, lưu lại dạng .docx rồi đối chiếu.',
  'error.text-encrypted':
    'Tệp {file} có mật khẩu. Hãy mở bằng Word, bỏ mật khẩu, lưu lại rồi đối chiếu.',
  'error.text-not-docx':
    'Tệp {file} không phải văn bản Word .docx. Hãy chọn đúng tệp, hoặc lưu lại dạng .docx hay .txt.',
  'error.text-corrupt':
    'Tệp {file} bị hỏng hoặc thiếu phần cuối. Hãy xin lại tệp, hoặc mở bằng Word và lưu lại.',
  'error.text-too-big':
    'Tệp {file} quá lớn để đối chiếu (giới hạn 20 MB, 2 triệu chữ cái). Hãy bỏ ảnh hoặc tách văn bản rồi thử lại.',
  'error.text-empty': 'Tệp {file} không có chữ nào để đối chiếu.',
  'error.backend-gone':
    'Mất liên lạc với phần lưu dữ liệu. Số vừa gõ vẫn được giữ và sẽ được ghi khi kết nối lại.',
} as const satisfies Record<`error.${string}`, string>
