import { themeQuartz } from 'ag-grid-community'

export const ROW_HEIGHT_PX = 25
export const HEADER_HEIGHT_PX = 39

/** The tokens of the app, with the light ones as fallback; no web font is ever loaded. */
export const sheetTheme = themeQuartz.withParams({
  // Scrollbars follow the theme of the app.
  browserColorScheme: 'inherit',
  fontFamily: 'inherit',
  fontSize: '12.5px',
  headerFontSize: '11.5px',
  headerFontWeight: 600,
  rowHeight: ROW_HEIGHT_PX,
  headerHeight: HEADER_HEIGHT_PX,
  cellHorizontalPadding: '6px',
  spacing: '4px',
  backgroundColor: 'var(--ntm-surface, #ffffff)',
  foregroundColor: 'var(--ntm-ink, #1c2530)',
  headerBackgroundColor: 'var(--ntm-background, #f4f6f5)',
  headerTextColor: 'var(--ntm-ink, #1c2530)',
  oddRowBackgroundColor: 'var(--ntm-surface, #ffffff)',
  accentColor: 'var(--ntm-accent, #1f7a4d)',
  borderColor: 'var(--ntm-line, #dde3e0)',
  // Drawn by the cells instead (sheet.css).
  rowBorder: false,
  columnBorder: { width: 1, style: 'solid', color: 'var(--ntm-line-soft, #e9eeeb)' },
  headerColumnBorder: { width: 1, style: 'solid', color: 'var(--ntm-line, #dde3e0)' },
  headerRowBorder: { width: 1, style: 'solid', color: 'var(--ntm-line, #dde3e0)' },
  pinnedRowBackgroundColor: 'var(--ntm-background, #f4f6f5)',
  pinnedRowFontWeight: 400,
  pinnedRowBorder: { width: 2, style: 'solid', color: 'var(--ntm-line, #dde3e0)' },
  pinnedColumnBorder: { width: 1, style: 'solid', color: 'var(--ntm-line, #dde3e0)' },
  wrapperBorder: { width: 1, style: 'solid', color: 'var(--ntm-line, #dde3e0)' },
  wrapperBorderRadius: '6px',
  rowHoverColor: 'transparent',
  headerColumnResizeHandleColor: 'transparent',
})
