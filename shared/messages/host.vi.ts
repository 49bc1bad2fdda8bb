/**
 * What the hosts say outside the window's own screens: start-up lines, menu items, dialog titles and the pages of the
 * loopback server. Hosts read them by `electron/hosts/loopback/host-text.ts`.
 */
export const hostVi = {
  'host.start.address': 'Mở trong trình duyệt (mỗi địa chỉ dùng một lần): {url}',
  'host.start.next-address': 'Địa chỉ cho trình duyệt khác: {url}',
  'host.start.stop-hint': 'Nhấn Ctrl+C để dừng.',
  'host.start.building': 'Đang dựng chương trình, lần đầu mất chừng một phút.',
  'host.start.desktop': 'Mở cửa sổ bằng Electron {version}.',
  'host.start.downloading': 'Đang tải Electron {version} (chỉ lần đầu).',
  'host.start.no-electron': 'Không có Electron ({reason}), nên chương trình mở bằng trình duyệt.',
  'host.start.no-electron-forced':
    'Không có Electron ({reason}). Nối mạng rồi chạy lại, hoặc chạy: npm start -- --host browser',
  'host.start.reason.download-failed': 'không tải được',
  'host.start.reason.download-failed-before':
    'hôm nay đã thử tải mà không được; muốn thử lại thì thêm --host desktop',
  'host.start.reason.failed': 'vừa mở đã dừng, mã {code}',
  'host.start.reason.no-display': 'máy này không có màn hình đồ họa',
  'host.start.no-browser': 'Không mở được trình duyệt nào. Hãy tự mở địa chỉ trên.',
  'host.start.window-closed-others':
    'Cửa sổ đã đóng, còn {count} trang khác đang mở nên chương trình chạy tiếp.',
  'host.start.port-taken': 'Cổng {port} đang có chương trình khác dùng. Hãy chọn cổng khác.',
  'host.start.folder-failed': 'Không dùng được thư mục kế hoạch {folder} ({reason}).',
  'host.start.crashed': 'Chương trình dừng bất thường (mã {code}).',
  'host.usage':
    'Cách dùng: npm start -- [--host auto|desktop|browser] [--port SỐ] [--no-open] [--file KẾHOẠCH.ntm]',
  'host.usage.unknown-flag': 'Không hiểu "{flag}".',
  'host.usage.missing-value': '{flag} cần một giá trị đi kèm.',
  'host.usage.desktop-opens': '--no-open chỉ dùng được khi mở bằng trình duyệt.',
  'host.usage.bad-host': '--host nhận auto, desktop hoặc browser, không nhận "{value}".',
  'host.usage.bad-port': '--port nhận số từ 0 đến 65535, không nhận "{value}".',
  'host.usage.no-file': 'Không có tệp {file}.',

  'host.page.no-ticket.title': 'Địa chỉ này không dùng được nữa',
  'host.page.no-ticket.body':
    'Mỗi địa chỉ chỉ mở được một lần và chỉ trong lần chạy đã in ra nó. Số liệu không mất: hãy dùng địa chỉ mới nhất ở cửa sổ lệnh, hoặc chạy lại chương trình.',
  'host.page.not-found.title': 'Không có trang này',
  'host.page.not-found.body': 'Hãy mở trang đầu của chương trình.',
  'host.page.not-found.link': 'Về trang đầu',
  'host.http.wrong-host': 'Địa chỉ không đúng: chương trình chỉ nhận {origin}.',
  'host.http.foreign-origin': 'Yêu cầu đến từ một trang khác nên bị từ chối.',
  'host.http.no-token': 'Yêu cầu không kèm mã mở chương trình nên bị từ chối.',
  'host.http.not-found': 'Không có tệp này.',
  'host.http.method': 'Cách gọi này không được nhận ở đây.',
  'host.http.bad-name': 'Tên tệp không hợp lệ.',

  'host.menu.file': '&Tệp',
  'host.menu.open': 'Mở kế hoạch…',
  'host.menu.new-window': 'Cửa sổ mới',
  'host.menu.folder': 'Xem thư mục kế hoạch',
  'host.menu.close': 'Đóng cửa sổ',
  'host.menu.quit': 'Thoát',
  'host.menu.edit': '&Sửa',
  'host.menu.undo': 'Hoàn tác',
  'host.menu.redo': 'Làm lại',
  'host.menu.cut': 'Cắt',
  'host.menu.copy': 'Chép',
  'host.menu.paste': 'Dán',
  'host.menu.select-all': 'Chọn tất cả',
  'host.menu.view': '&Xem',
  'host.menu.zoom-in': 'Phóng to',
  'host.menu.zoom-out': 'Thu nhỏ',
  'host.menu.zoom-reset': 'Cỡ thường',
  'host.menu.full-screen': 'Toàn màn hình',
  'host.menu.dev-tools': 'Công cụ phát triển',
  'host.menu.help': 'Trợ &giúp',
  'host.menu.keys': 'Bảng phím tắt',
  'host.menu.about': 'Giới thiệu',
  'host.about.body':
    'Phiên bản {version}. Chạy hoàn toàn trên máy này, không gửi số liệu đi đâu.\nThư mục kế hoạch: {folder}',

  'host.dialog.leave': 'Còn nội dung chưa ghi được vào hồ sơ. Đóng bây giờ sẽ mất nội dung đó.',
  'host.dialog.stay-open': 'Ở lại',
  'host.dialog.leave-anyway': 'Vẫn đóng',
  'host.dialog.open': 'Mở kế hoạch',
  'host.dialog.saveInUse': 'Tệp {file} đang mở: chọn tên khác',
  'host.dialog.inUse':
    'Tệp {file} đang mở ở chương trình khác nên chưa ghi được. Hãy đóng tệp, hoặc ghi với tên khác: {other}.',
  'host.dialog.save': 'Lưu tệp',
  'host.dialog.plan-files': 'Kế hoạch NTM',
  'host.dialog.all-files': 'Mọi tệp',
  'host.dialog.not-opened.title': 'Không mở được kế hoạch',
  'host.dialog.backend-gone.title': 'Phần lưu số liệu đã dừng',
  'host.dialog.backend-gone.body':
    'Phần lưu số liệu dừng hai lần liền. Những gì đã lưu vẫn còn nguyên. Hãy thoát rồi mở lại chương trình.',
  'host.dialog.quit': 'Thoát',
  'host.dialog.stay': 'Để sau',
} as const satisfies Record<string, string>

export type HostKey = keyof typeof hostVi
