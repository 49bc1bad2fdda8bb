/** The import of a plan's other contents: what its tables, lines and cells are, and what is asked of them. */
export const contentsVi = {
  'contents.kind': 'Nội dung',
  'contents.kind.capital': 'Nguồn vốn',
  'contents.kind.villages': 'Thôn, khu dân cư',
  'contents.kind.indicators': 'Chỉ tiêu khác',
  'contents.kind.agencies': 'Cơ quan phụ trách',
  'contents.kind.districts': 'Tiêu chí huyện',
  'contents.money': 'Đơn vị tiền',
  'contents.money.none': 'Chọn đơn vị tiền',
  'contents.money.dong': 'đồng',
  'contents.money.thousand': 'nghìn đồng',
  'contents.money.million': 'triệu đồng',
  'contents.money.billion': 'tỷ đồng',
  'contents.standard': 'Tiêu chuẩn',
  'contents.standard.none': 'Chọn tiêu chuẩn',
  'contents.standard.village-ntm': 'Thôn nông thôn mới',
  'contents.standard.village-model': 'Thôn kiểu mẫu',
  'contents.standard.quarter-model': 'Khu dân cư kiểu mẫu',
  'contents.set': 'Bộ tiêu chí',
  'contents.layer': 'Cột không ghi năm',

  'contents.role.amount.baseline': 'Thực hiện năm {year}',
  'contents.role.amount.target': 'Kế hoạch năm {year}',
  'contents.role.amount.actual': 'Thực hiện năm {year}',
  'contents.role.share': 'Tỉ trọng',
  'contents.role.unit': 'Đơn vị tính',
  'contents.role.base': 'Mẫu số',
  'contents.role.new-line': 'Nguồn vốn mới',
  'contents.role.new-indicator': 'Chỉ tiêu mới',
  'contents.role.village': 'Thôn',
  'contents.role.village.total': 'Tổng số thôn',
  'contents.role.village.cumulative': 'Lũy kế',
  'contents.role.village.rate': 'Tỉ lệ',
  'contents.role.count.baseline': 'Đã đạt đến hết năm {year}',
  'contents.role.count.target': 'Phấn đấu năm {year}',
  'contents.role.count.actual': 'Thực hiện năm {year}',
  'contents.role.names.baseline': 'Tên thôn đã đạt đến hết năm {year}',
  'contents.role.names.target': 'Tên thôn phấn đấu năm {year}',
  'contents.role.names.actual': 'Tên thôn đạt năm {year}',
  'contents.role.figure.baseline': 'Đến hết năm {year}',
  'contents.role.figure.added': 'Tăng thêm năm {year}',
  'contents.role.figure.target': 'Kế hoạch đến hết năm {year}',
  'contents.role.figure.actual': 'Thực hiện năm {year}',
  'contents.role.agency': 'Cơ quan phụ trách',
  'contents.role.partners': 'Cơ quan phối hợp',

  'contents.proposal.line': '{name}',
  'contents.proposal.new-line': 'Thêm thành nguồn vốn mới',
  'contents.proposal.total': 'Là tổng của cả bảng',
  'contents.proposal.indicator': '{name}',
  'contents.proposal.new-indicator': 'Thêm thành chỉ tiêu mới',
  'contents.proposal.sub': 'Chỉ tiêu {number}. {name}',
  'contents.proposal.value-at': 'Lấy {value} ({where})',

  'contents.reason.too-large': 'Số quá lớn.',
  'contents.reason.negative': 'Số tiền không thể âm.',
  'contents.reason.percent': 'Ô chứa tỉ lệ phần trăm, không phải số tiền.',
  'contents.reason.count': 'Số thôn phải là số nguyên, không âm.',
  'contents.reason.date': 'Ô chứa ngày {date}, không phải số. Hãy sửa ô trong tệp rồi nhập lại.',
  'contents.reason.fraction': 'Ô viết dạng phân số. Thường số đứng trước là số thôn.',
  'contents.reason.ambiguous':
    'Không rõ dấu phẩy trong số này ngăn hàng nghìn hay phần thập phân. Hãy chọn một.',
  'contents.reason.indicator.not-a-number':
    'Nội dung ô không đọc được thành một số, một khoảng hay một mức (tối thiểu, không quá).',
  'contents.reason.indicator.reversed': 'Khoảng viết ngược: số sau nhỏ hơn số trước.',
  'contents.reason.indicator.too-large': 'Số quá lớn hoặc có quá nhiều chữ số.',
  'contents.reason.indicator.base': 'Mẫu số sau dấu gạch chéo không phải số nguyên.',

  'contents.doubt.money':
    'Bảng không ghi số tiền tính bằng triệu đồng hay tỷ đồng. Hãy chọn đơn vị tiền.',
  'contents.doubt.standard':
    'Bảng không nói rõ là thôn nông thôn mới, thôn kiểu mẫu hay khu dân cư kiểu mẫu. Hãy chọn một.',
  'contents.doubt.column-year':
    'Cột “{label}” không phải của năm {year} hay năm trước đó. Hãy chọn có đọc hay không.',
  'contents.doubt.line-partly':
    '“{label}” chỉ là một phần của dòng trên và các phần không cộng đủ. Hãy chọn bỏ qua hay thêm thành nguồn vốn mới.',
  'contents.doubt.line-repeated':
    'Nguồn vốn “{label}” có hơn một dòng trong bảng. Hãy chọn thêm dòng mới hay bỏ qua.',
  'contents.doubt.indicator-repeated':
    'Chỉ tiêu “{label}” có hơn một dòng trong bảng. Hãy chọn thêm chỉ tiêu mới hay bỏ qua.',
  'contents.doubt.criterion-unknown':
    'Bộ tiêu chí không có “{label}”. Hãy chọn tiêu chí, chỉ tiêu hoặc bỏ qua.',
  'contents.doubt.criterion-repeated':
    '“{label}” đã được phân công khác ở dòng trên. Hãy chọn có lấy dòng này hay không.',
  'contents.doubt.two-values': 'Tệp ghi khác nhau cho cùng một số của {name}: {places}.',
  'contents.doubt.range-date':
    'Bảng tính đã đổi nội dung ô thành ngày {date}; có lẽ ô ghi một khoảng.',

  'contents.warning.cumulative':
    'Bảng không ghi đủ số đã đạt và số có thêm: {count} số lũy kế không suy ra được nên không nhập. Hãy nhập số đã đạt trước rồi nhập lại tệp.',
  'contents.warning.running-reached':
    'Bảng không có cột số đã đạt: số đã đạt lấy bằng lũy kế trừ số có thêm.',
  'contents.warning.running-added':
    'Bảng không có cột số có thêm: số có thêm lấy bằng lũy kế trừ số đã đạt.',
  'contents.warning.running-plan':
    'Bảng chỉ ghi lũy kế: số có thêm lấy bằng lũy kế trừ số đã đạt trong kế hoạch.',
  'contents.warning.too-long':
    'Bảng có {rows} dòng, nhiều hơn {most} dòng đọc được một lần, nên không đọc số nào. Hãy tách bảng thành nhiều trang tính rồi nhập lại.',
  'contents.warning.sources-across':
    'Bảng để các nguồn vốn theo cột nên không đọc số nào: kế hoạch giữ mỗi nguồn vốn một dòng, của cả tỉnh. Hãy chuyển vị bảng trong Excel (chép, dán đặc biệt, Transpose) rồi nhập lại, hoặc gõ dòng của cả tỉnh vào màn hình Nguồn vốn.',
  'contents.warning.hidden-rows': 'Có {count} dòng bị ẩn trong tệp, vẫn được đọc. Hãy kiểm tra.',
} as const satisfies Record<`contents.${string}` | `change.contents.${string}`, string>

export type ContentsMessage = keyof typeof contentsVi
