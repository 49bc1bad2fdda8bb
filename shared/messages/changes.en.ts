import type { changesVi } from './changes.vi.ts'

export const changesEn = {
  'change.create': 'Create the document {province} {year}',
  'change.sample': 'Create the sample Lạng Sơn 2023',
  'change.cell': '{table} · {criterion} × {column}: {before} → {after}',
  'change.provinceFigure': '{table} · {criterion}, whole province: {before} → {after}',
  'change.averageBase': '{table} · average base of {column}: {before} → {after}',
  'change.rateBase': '{table} · rate base: {before} → {after}',
  'change.paste': '{table} · paste into {cells} cells from {from} × {column}',
  'change.cut': '{table} · move {cells} cells to {from} × {column}',
  'change.clear': '{table} · clear {cells} cells from {from} × {column}',
  'change.fill': '{table} · fill {cells} cells from {from} × {column}',
  'change.import': 'Import {file}: {cells} cells',
  'change.undo': 'Undo: {step}',
  'change.redo': 'Redo: {step}',
  'change.blank': 'blank',
} as const satisfies Record<keyof typeof changesVi, string>
