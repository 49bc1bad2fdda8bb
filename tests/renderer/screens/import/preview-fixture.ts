import type {
  CommuneCell,
  CommuneColumnRole,
  CommuneLine,
  CommuneTablePreview,
  ImportRepair,
} from '../../../../shared/import/commune-preview.ts'
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
    about: {
      subject: 'line',
      rawKind: 'text',
      setId: null,
      layer: null,
      unitId: null,
      columnId: null,
      criterion: null,
    },
    ...change,
  }
}

export function preview(change: Partial<ImportPreview> = {}): ImportPreview {
  return {
    planId: '2023',
    fileName: 'pl6.xlsx',
    tables: [table()],
    communeTables: [],
    communeChanges: [],
    repairs: [],
    communeAgreements: { unchanged: 0, saidTwice: 0 },
    communeChoices: [],
    contentTables: [],
    contentChanges: [],
    contentUnchanged: 0,
    held: [],
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

function communeLine<R>(
  index: number,
  change: Partial<CommuneLine<R>> & { role: R },
): CommuneLine<R> {
  return {
    index,
    where: '',
    label: '',
    how: 'layout',
    matched: null,
    isHidden: false,
    doubtId: null,
    ...change,
  }
}

const LIST_COLUMNS: readonly CommuneColumnRole[] = [
  { kind: 'commune' },
  { kind: 'count', layer: 'baseline' },
  { kind: 'list', layer: 'baseline' },
  { kind: 'count', layer: 'target' },
  { kind: 'list', layer: 'target' },
]

export function communeCell(change: Partial<CommuneCell>): CommuneCell {
  return { raw: '', state: 'blank', ...change }
}

/** Two communes, the second of a name nobody knows, in A5:E6 of `PL5`. */
export function communeTable(change: Partial<CommuneTablePreview> = {}): CommuneTablePreview {
  return {
    id: 'PL5!A3:E6',
    sheet: 'PL5',
    range: 'A3:E6',
    titles: [],
    footnotes: [],
    isIncluded: true,
    kind: 'lists',
    isTurned: false,
    setId: 'xa',
    setFrom: 'title',
    layer: 'baseline',
    layerFrom: 'title',
    list: null,
    listChoices: [],
    district: null,
    districtChoices: [],
    columns: LIST_COLUMNS.map((role, at) =>
      communeLine(at, { where: `PL5!${'ABCDE'.charAt(at)}`, role }),
    ),
    rows: [
      communeLine(4, {
        where: 'PL5!5',
        label: 'Xã Chiến Thắng, huyện Chi Lăng',
        role: { kind: 'commune', unitId: 'chien-thang' },
        matched: 'Chiến Thắng, Chi Lăng',
      }),
      communeLine(5, {
        where: 'PL5!6',
        label: 'Xã Lạ',
        role: { kind: 'unknown' },
        how: 'proposal',
        doubtId: 'row:PL5!6',
      }),
    ],
    headings: [['Xã', 'Số', 'Tiêu chí', 'Số', 'Tiêu chí']],
    cells: [
      [
        communeCell({ raw: 'Xã Chiến Thắng, huyện Chi Lăng', state: 'text' }),
        communeCell({ raw: '19', state: 'added', after: '19' }),
        communeCell({ state: 'added', after: '1,2,3', repairId: 'repair:PL5!C5' }),
        communeCell({ raw: '2', state: 'added', after: '2' }),
        communeCell({
          raw: '11.15',
          state: 'doubt',
          doubtId: 'cell:PL5!E5',
          repairId: 'repair:PL5!E5',
        }),
      ],
      [
        communeCell({ raw: 'Xã Lạ', state: 'text' }),
        communeCell({ raw: '2', state: 'doubt', doubtId: 'row:PL5!6' }),
        communeCell({ raw: '3, 4', state: 'doubt', doubtId: 'row:PL5!6' }),
        communeCell({}),
        communeCell({}),
      ],
    ],
    accounted: {
      heading: 5,
      label: 2,
      value: 3,
      figure: 0,
      base: 0,
      note: 0,
      doubt: 3,
      rejected: 0,
      ignored: 0,
    },
    ...change,
  }
}

export function repair(change: Partial<ImportRepair> = {}): ImportRepair {
  return {
    id: 'repair:PL5!C5',
    tableId: 'PL5!A3:E6',
    where: 'PL5!C5',
    raw: '',
    rawKind: 'text',
    unitId: 'chien-thang',
    unit: 'Chiến Thắng, Chi Lăng',
    setId: 'xa',
    layer: 'baseline',
    before: '',
    after: '1,2,3',
    reason: { code: 'import.reason.not-a-number', params: {} },
    remarks: [],
    state: 'taken',
    doubtId: null,
    ...change,
  }
}
