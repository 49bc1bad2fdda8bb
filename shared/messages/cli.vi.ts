export const cliVi = {
  'cli.usage': `Cách dùng:
  ntm new TỆP.ntm [--sample langson-2023 | --province TÊN --units ĐƠN_VỊ.tsv|.xlsx --year NĂM [--set MÃ[,MÃ]]]
  ntm import TỆP.ntm BẢNG.xlsx [--plan NĂM] [--set MÃ] [--layer baseline|target|actual] [--accept safe|all] [--dry-run] [--json]
  ntm matrix TỆP.ntm [--plan NĂM] [--set MÃ] [--layer baseline|target|actual] [--json]
  ntm communes TỆP.ntm [--plan NĂM] [--set MÃ] [--json]
  ntm check TỆP.ntm [--plan NĂM] [--json]
  ntm export TỆP.ntm --appendix SỐ|MÃ|all --to TỆP.pdf|.xlsx|.docx|.html|.zip [--format DẠNG] [--plan NĂM] [--paper A4|A3] [--columns criteria|sub-criteria] [--with-sentences]
  ntm plans TỆP.ntm [--json]
  ntm compare TỆP.ntm --from KẾ_HOẠCH[:LỚP] --to KẾ_HOẠCH[:LỚP] [--json]
  ntm sentences TỆP.ntm [--plan NĂM] [--json]
  ntm audit TỆP.ntm VĂN_BẢN.docx|.txt [--plan NĂM] [--json]
  ntm history TỆP.ntm [--json]
  ntm undo TỆP.ntm
  ntm backup TỆP.ntm BẢN_SAO.ntm
Tùy chọn chung: --lang vi|en. Mã thoát: 0 xong, 1 bị từ chối, 2 sai cách dùng.`,
  'cli.unknownCommand': 'Không có lệnh “{command}”.',
  'cli.wrongUsage': 'Sai cách dùng: {problem}',
  'cli.missing': 'thiếu {name}',
  'cli.extra': 'thừa “{name}”',
  'cli.sentencesInWord': '--with-sentences chỉ dùng khi xuất một tệp .docx',
  'cli.unknownValue': '{name} không nhận giá trị “{value}”',
  'cli.created': 'Đã tạo {file}.',
  'cli.imported':
    'Đã nhập {file}: {cells} số liệu thay đổi; {doubts} chỗ chưa quyết định và {rejected} ô không đọc được được giữ lại trong hồ sơ như trong tệp.',
  'cli.dryRun':
    'Xem trước {file}: {cells} số liệu sẽ thay đổi; {doubts} chỗ cần quyết định và {rejected} ô không đọc được sẽ được giữ lại như trong tệp.',
  'cli.nothing': '{file} không có gì khác với hồ sơ.',
  'cli.repairs': '  {count} danh sách được đọc khác cách ghi trong tệp:',
  'cli.repair': '  ~ {where} {unit}: “{before}” → {after} ({reason})',
  'cli.doubt': '  ? {where} “{raw}”: {reason}',
  'cli.reject': '  ✗ {where} “{raw}”: {reason}',
  'cli.mismatch': '  ≠ {where}: trong tệp {printed}, tính lại {computed} ({kind})',
  'cli.cut': 'bị cắt, không làm tròn',
  'cli.wrong': 'sai',
  'cli.preflight':
    'Lưu ý: số liệu trong các phụ lục này còn {errors} chỗ sai và {warnings} nghi vấn chưa xử lý. Xem bằng lệnh: ntm check.',
  'cli.exported': 'Đã ghi {file}.',
  'cli.undone': 'Đã hoàn tác: {step}',
  'cli.backedUp': 'Đã sao lưu vào {file}.',
  'cli.criterion': 'Tiêu chí',
  'cli.total': 'Tổng cộng',
  'cli.rate': 'Tỉ lệ',
  'cli.columnTotal': 'Cộng',
  'cli.base': 'Số xã (mẫu số bình quân)',
  'cli.average': 'Bình quân tiêu chí/xã',
  'cli.communes.district': 'Huyện',
  'cli.communes.commune': 'Xã',
  'cli.communes.baseline': 'Đã đạt',
  'cli.communes.target': 'Lũy kế kế hoạch',
  'cli.communes.actual': 'Thực hiện',
  'cli.communes.registered': 'Đăng ký',
  'cli.communes.groups': 'Nhóm',
  'cli.communes.ntm': 'NTM',
  'cli.communes.ntm-advanced': 'nâng cao',
  'cli.communes.ntm-model': 'kiểu mẫu',
  'cli.plans.draft': 'dự thảo {draft}',
  'cli.plans.issued': 'đã ban hành {number}',
  'cli.plans.report': 'báo cáo lưu',
  'cli.compare.section':
    '{section}: {added} mới có, {lost} mất, {moved} thay đổi, {same} giữ nguyên',
  'cli.checkGroup': '{title}: {count}',
  'cli.checkLine': '  {where}: {message}',
  'cli.checkAccepted': '  {where}: {message} (Đã chấp nhận: {reason})',
} as const satisfies Record<`cli.${string}`, string>
