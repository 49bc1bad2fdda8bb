/** Steps of the history in plain words: what undo would take back. */
export const changesVi = {
  'change.create': 'Tạo hồ sơ {province} {year}',
  'change.sample': 'Tạo hồ sơ mẫu Lạng Sơn 2023',
  'change.cell': '{table} · {criterion} × {column}: {before} → {after}',
  'change.provinceFigure': '{table} · {criterion}, số tổng nhập riêng: {before} → {after}',
  'change.averageBase': '{table} · mẫu số bình quân {column}: {before} → {after}',
  'change.rateBase': '{table} · mẫu số tỉ lệ: {before} → {after}',
  'change.paste': '{table} · dán {cells} ô từ {from} × {column}',
  'change.cut': '{table} · cắt và dán {cells} ô đến {from} × {column}',
  'change.clear': '{table} · xóa {cells} ô từ {from} × {column}',
  'change.fill': '{table} · điền {cells} ô từ {from} × {column}',
  'change.import': 'Nhập {file}: {cells} ô',
  'change.undo': 'Hoàn tác: {step}',
  'change.redo': 'Làm lại: {step}',
  'change.blank': 'trống',
} as const satisfies Record<`change.${string}`, string>
