import { printedText } from '../grid.ts'
import type { CellUse } from '../preview.ts'
import { columnLetters } from '../raw-sheet.ts'
import type { ContentReading, FoundContent, ReadLine } from './content-model.ts'
import type { ContentCell, ContentLine, ContentTablePreview } from './content-preview.ts'
import type { CellOutcome } from './settle-content.ts'

/** Lays a table out as the file shows it, with what becomes of each cell. */
export function viewContent(
  table: FoundContent,
  reading: ContentReading,
  outcomes: ReadonlyMap<string, CellOutcome>,
): ContentTablePreview {
  const { skeleton } = table
  const { grid } = skeleton
  const figures = new Map(reading.figures.map((one) => [`${one.row},${one.column}`, one.state]))
  const refusals = new Set(reading.refusals.map(({ row, column }) => `${row},${column}`))
  const accounted: Record<CellUse, number> = {
    heading: 0,
    label: 0,
    value: 0,
    figure: 0,
    base: 0,
    note: 0,
    doubt: 0,
    rejected: 0,
    ignored: 0,
  }
  const rows = withPassed(table, reading)
  const cells = rows.map((row) =>
    reading.columns.map((column): ContentCell => {
      const key = `${row.index},${column.index}`
      const cell = grid.cellAt(row.index, column.index)
      const raw = cell === undefined ? '' : printedText(cell.value)
      const seen = cellOf(key, raw, row, column)
      if (cell !== undefined) accounted[useOf(seen, row, column)]++
      return seen
    }),
  )
  for (let row = skeleton.headTop; row < skeleton.bodyTop; row++) {
    for (const cell of grid.cellsOfRow(row)) {
      const column = grid.columnOf(cell)
      if (column >= skeleton.left && column <= skeleton.right) accounted.heading++
    }
  }

  function cellOf(key: string, raw: string, row: ReadLine, column: ReadLine): ContentCell {
    const outcome = outcomes.get(key)
    if (outcome !== undefined && !(outcome.state === 'same' && figures.has(key))) {
      const { state, before, after, doubtId } = outcome
      return {
        raw,
        state,
        ...(before === null ? {} : { before }),
        ...(after === null ? {} : { after }),
        ...(doubtId === null ? {} : { doubtId }),
      }
    }
    if (refusals.has(key)) return { raw, state: 'rejected' }
    const figure = figures.get(key)
    if (figure !== undefined) return { raw, state: figure }
    if (raw === '') return { raw, state: 'blank' }
    // Held in the doubt of its row until somebody says what the row is.
    if (row.kind === 'unknown' && row.doubtId !== null && column.kind === 'value') {
      return { raw, state: 'doubt', doubtId: row.doubtId }
    }
    const isLeftOut =
      row.kind === 'ignored' || column.kind === 'ignored' || column.kind === 'unknown'
    return { raw, state: isLeftOut ? 'ignored' : 'text' }
  }

  return {
    id: table.id,
    sheet: grid.sheet,
    range: table.range,
    titles: table.titles,
    footnotes: table.footnotes,
    isIncluded: table.isIncluded,
    content: table.kind,
    contentFrom: table.kindFrom,
    layer: reading.layer,
    money: reading.money,
    standard: reading.standard,
    set: reading.set,
    marks: reading.marks,
    columns: reading.columns.map((line) => ({
      ...lineOf(line),
      where: `${grid.sheet}!${columnLetters(line.index)}`,
      isHidden: grid.isHiddenColumn(line.index),
    })),
    rows: rows.map((line) => ({
      ...lineOf(line),
      where: `${grid.sheet}!${line.index + 1}`,
      isHidden: grid.isHiddenRow(line.index),
    })),
    headings: headingRows(table, reading),
    cells,
    columnChoices: reading.columnChoices,
    rowChoices: reading.rowChoices,
    accounted,
  }
}

function lineOf({
  index,
  label,
  role,
  roleText,
  kind,
  how,
  matched,
  doubtId,
}: ReadLine): Omit<ContentLine, 'where' | 'isHidden'> {
  return { index, label, role, roleText, kind, how, matched, doubtId }
}

/** Numberings and headings printed again stand between the rows. */
function withPassed({ skeleton }: FoundContent, reading: ContentReading): readonly ReadLine[] {
  if (skeleton.passed.size === 0) return reading.rows
  const passed = [...skeleton.passed].map(([index, kind]): ReadLine => ({
    index,
    label: '',
    role: kind,
    roleText: { code: `import.role.${kind}`, params: {} },
    kind: 'ignored',
    how: 'layout',
    matched: null,
    doubtId: null,
  }))
  return [...reading.rows, ...passed].sort((a, b) => a.index - b.index)
}

function headingRows({ skeleton }: FoundContent, reading: ContentReading): string[][] {
  const headings: string[][] = []
  for (let row = skeleton.headTop; row < skeleton.bodyTop; row++) {
    const texts = reading.columns.map(({ index }) => skeleton.grid.labelAt(row, index))
    if (texts.some((text) => text !== '')) headings.push(texts)
  }
  return headings
}

function useOf({ state }: ContentCell, row: ReadLine, column: ReadLine): CellUse {
  switch (state) {
    case 'same':
    case 'changed':
    case 'added':
    case 'cleared':
    case 'kept':
      return 'value'
    case 'doubt':
      return 'doubt'
    case 'rejected':
      return 'rejected'
    case 'agrees':
    case 'cut':
    case 'wrong':
    case 'unchecked':
      return 'figure'
    case 'text':
      return column.kind === 'note' || row.kind === 'note' ? 'note' : 'label'
    case 'ignored':
    case 'blank':
      return 'ignored'
  }
}
