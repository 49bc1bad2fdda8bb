import type { ImportText } from '../preview.ts'
import type { ContentReading, FoundContent, ReadLine } from './content-model.ts'
import { columnLabel, COMMON_COLUMNS, COMMON_ROWS, nameText } from './lines.ts'

/** A table that is known for what it is and not read: its cells are shown, and `reason` says why and what to do. */
export function readNothing({ skeleton }: FoundContent, reason: ImportText): ContentReading {
  const line = (index: number, label: string, role: Pick<ReadLine, 'role' | 'kind' | 'roleText'>) =>
    ({ index, label, ...role, how: 'layout', matched: null, doubtId: null }) as const
  return {
    marks: 'unknown',
    layer: null,
    money: null,
    standard: null,
    set: null,
    columns: skeleton.columns.map((column) =>
      line(
        column,
        columnLabel(skeleton, column),
        column === skeleton.numberColumn
          ? COMMON_COLUMNS.number
          : column === skeleton.nameColumn
            ? COMMON_COLUMNS.name
            : COMMON_COLUMNS.skip,
      ),
    ),
    rows: skeleton.rows.map((row) => line(row, nameText(skeleton, row).trim(), COMMON_ROWS.skip)),
    columnChoices: [],
    rowChoices: [],
    sayings: [],
    refusals: [],
    figures: [],
    doubts: [],
    warnings: [{ message: reason }],
  }
}
