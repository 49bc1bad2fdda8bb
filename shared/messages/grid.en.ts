import type { gridVi } from './grid.vi.ts'

/** The same sentences in English. */
export const gridEn = {
  'grid.editor': 'Content of the selected cell',
  'grid.spokenCell': '{row}, {column}: {value}',
  'grid.spokenBlank': '{row}, {column}: blank',
  'grid.spokenRange': '{rows} rows, {columns} columns selected, from {first} to {last}',
  'grid.fixOrEscape': 'Correct it and press Enter, or press Esc to discard it.',
  'grid.keptText': 'The cell could not store “{text}”: {reason}',
  'grid.refusalHint': 'Press F2 to go on editing, Esc to return to the old value.',
  'grid.badCell': '{row}, {column}: “{text}” ({reason})',
  'grid.badCellsMore': '{examples}; and {count} more',
  'grid.pasteRefused':
    'Nothing was pasted because {count} cells hold unusable text: {examples}. Correct it at the source and paste again.',
  'grid.deleteRefused': 'Nothing was cleared because {count} cells must not be blank: {examples}.',
  'grid.fillRefused': 'Nothing was filled because {count} cells do not take this: {examples}.',
  'grid.tooBigRows':
    'Nothing was pasted: the copied block is {rows} rows too long. Start from a higher cell.',
  'grid.tooBigColumns':
    'Nothing was pasted: the copied block is {columns} columns too wide. Start further left.',
  'grid.tooBigBoth':
    'Nothing was pasted: the copied block is {rows} rows and {columns} columns too big. Start from another cell.',
  'grid.skipped': '{count} cells that cannot be edited were left as they are.',
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
  'grid.statusCells': 'Selected',
  'grid.statusCellCount': '{count} cells',
  'grid.statusFilled': 'Filled',
  'grid.statusSum': 'Sum',
  'grid.statusAverage': 'Average',
  'grid.statusMin': 'Least',
  'grid.statusMax': 'Greatest',
} as const satisfies Record<keyof typeof gridVi, string>
