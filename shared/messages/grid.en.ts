import type { gridVi } from './grid.vi.ts'

/** The same sentences in English. */
export const gridEn = {
  'grid.editor': 'Content of the selected cell',
  'grid.spokenCell': '{row}, {column}: {value}',
  'grid.spokenBlank': '{row}, {column}: blank',
  'grid.spokenRange': 'Selected from {first} to {last}: rows {rows}, columns {columns}',
  'grid.fixOrEscape': 'Correct it and press Enter, or press Esc to discard it.',
  'grid.keptText': '“{text}” was not stored. {reason}',
  'grid.refusalHint': 'Press F2 to go on editing, Esc to return to the old value.',
  'grid.badCell': '{row}, {column}: “{text}”. {reason}',
  'grid.badCellsMore': '{examples} More such cells: {count}.',
  'grid.pasteRefused':
    'Nothing was pasted. Cells with text that cannot be used: {count}. {examples} Correct it at the source and paste again.',
  'grid.deleteRefused': 'Nothing was cleared. Cells that must not be blank: {count}. {examples}',
  'grid.fillRefused': 'Nothing was filled. Cells that do not take this: {count}. {examples}',
  'grid.tooBigRows':
    'Nothing was pasted. Rows of the copied block that do not fit: {rows}. Start from a higher cell.',
  'grid.tooBigColumns':
    'Nothing was pasted. Columns of the copied block that do not fit: {columns}. Start further left.',
  'grid.tooBigBoth':
    'Nothing was pasted. What does not fit of the copied block: rows {rows}, columns {columns}. Start from another cell.',
  'grid.skipped': 'Left as they are, because they cannot be edited: {count}.',
  'grid.allLocked': 'No cell of this range can be edited.',
  'grid.nothingToPaste': 'The clipboard holds no text or table to paste.',
  'grid.editLost': 'The cell being edited has left the table; what was typed is “{text}”.',
  'grid.closeNotice': 'Close the message',
  'grid.findLabel': 'Find in the table',
  'grid.findPlaceholder': 'Find, accents optional',
  'grid.findNext': 'Next cell (Enter)',
  'grid.findPrevious': 'Previous cell (Shift+Enter)',
  'grid.findClose': 'Close (Esc)',
  'grid.findPlace': '{index} / {count}',
  'grid.findNone': 'Not found',
  'grid.statusLabel': 'Summary of the selection',
  'grid.statusCells': 'Cells selected',
  'grid.statusCellCount': '{count}',
  'grid.statusFilled': 'Filled',
  'grid.statusSum': 'Sum',
  'grid.statusAverage': 'Average',
  'grid.statusMin': 'Least',
  'grid.statusMax': 'Greatest',
} as const satisfies Record<keyof typeof gridVi, string>
