import type {
  ImportCell,
  ImportDoubt,
  ImportLine,
  ImportPreview,
  ImportTable,
} from '../../../../shared/import/preview.ts'

export function line(index: number, change: Partial<ImportLine> = {}): ImportLine {
  return {
    index,
    where: '',
    label: '',
    role: { kind: 'unknown' },
    how: 'layout',
    matched: null,
    isHidden: false,
    doubtId: null,
    ...change,
  }
}

export function cell(change: Partial<ImportCell>): ImportCell {
  return { raw: '', state: 'blank', ...change }
}

/** Two criteria in two districts, in B5:C6 of `PL6`. */
export function table(change: Partial<ImportTable> = {}): ImportTable {
  return {
    id: 'PL6!A4:C6',
    sheet: 'PL6',
    range: 'A4:C6',
    titles: [],
    footnotes: [],
    isIncluded: true,
    setId: 'xa',
    setFrom: 'title',
    layer: 'target',
    layerFrom: 'title',
    orientation: 'units-across',
    marks: 'vi',
    columns: [
      line(0, { where: 'PL6!A', role: { kind: 'label' } }),
      line(1, { where: 'PL6!B', label: 'Tràng Định', doubtId: 'column:PL6!B4' }),
      line(2, { where: 'PL6!C', role: { kind: 'unit', columnId: 'van-lang', layer: null } }),
    ],
    rows: [
      line(4, { where: 'PL6!5', role: { kind: 'criterion', number: '1', layer: null } }),
      line(5, { where: 'PL6!6', role: { kind: 'criterion', number: '2', layer: null } }),
    ],
    headings: [['Tiêu chí', 'Tràng Định', 'Văn Lãng']],
    cells: [
      [cell({ raw: 'Quy hoạch', state: 'text' }), cell({ raw: '3' }), cell({ raw: '4' })],
      [cell({ raw: 'Giao thông', state: 'text' }), cell({ raw: '5' }), cell({ raw: '6' })],
    ],
    rateBase: { columnId: null, value: 181, from: 'document', inDocument: 181 },
    choices: { units: [], criteria: [] },
    averageBases: [],
    accounted: {
      heading: 3,
      label: 2,
      value: 4,
      figure: 0,
      base: 0,
      note: 0,
      doubt: 0,
      rejected: 0,
      ignored: 0,
    },
    ...change,
  }
}

export function doubt(change: Partial<ImportDoubt> = {}): ImportDoubt {
  return {
    id: 'column:PL6!B4',
    tableId: 'PL6!A4:C6',
    subject: 'column',
    where: 'PL6!B',
    raw: 'Tràng Đinh',
    reason: { code: 'import.doubt.unit-near', params: { label: 'Tràng Đinh' } },
    proposals: [],
    others: null,
    edits: [],
    chosen: null,
    ...change,
  }
}

export function preview(change: Partial<ImportPreview> = {}): ImportPreview {
  return {
    planId: '2023',
    fileName: 'pl6.xlsx',
    tables: [table()],
    changes: [],
    unchanged: 0,
    keptBlanks: 0,
    doubts: [],
    rejected: [],
    mismatches: [],
    agreements: { totals: 0, rates: 0, averages: 0 },
    warnings: [],
    unrelatedSheets: [],
    ...change,
  }
}
