import { expect, test } from 'vitest'
import { summarize } from '../../../../renderer/screens/import/summary.ts'
import type { ImportChange } from '../../../../shared/import/preview.ts'
import type { CommuneChange } from '../../../../shared/import/commune-preview.ts'
import { doneImport } from '../../../../renderer/screens/import/use-apply.ts'
import { communeTable, doubt, preview, repair } from './preview-fixture.ts'

function change(criterion: string, before: number | null, after: number | null): ImportChange {
  return {
    where: `PL6!B${criterion}`,
    tableId: 'PL6!A4:C6',
    table: 'matrixCell',
    setId: 'xa',
    layer: 'target',
    criterion,
    columnId: 'van-lang',
    before,
    after,
    raw: '',
  }
}

test('tells what is certain from what the first proposals would add', () => {
  const row = { planId: '2023', setId: 'xa', layer: 'target', columnId: 'trang-dinh' } as const
  const skip = { code: 'import.proposal.skip', params: {} } as const
  const use = {
    id: 'unit:trang-dinh',
    label: skip,
    effect: 2,
  }
  const edits = ['1', '2'].map((criterion) => ({
    table: 'matrixCell' as const,
    op: 'put' as const,
    row: { ...row, criterion, value: 3 },
  }))
  const open = doubt({ proposals: [use, { id: 'skip', label: skip, effect: 0 }], edits })
  expect(
    summarize(
      preview({
        changes: [change('1', null, 4), change('2', 5, 6), change('3', 7, null)],
        doubts: [open, doubt({ ...open, id: 'decided', chosen: 'skip' })],
        agreements: { totals: 19, rates: 18, averages: 11 },
        mismatches: [
          {
            tableId: 'PL6!A4:C6',
            where: 'PL6!O7',
            figure: 'rate',
            printed: '97,7',
            computed: '97,8',
            kind: 'cut',
            fraction: { numerator: 177, denominator: 181 },
            base: 'communes',
          },
        ],
      }),
    ),
  ).toEqual({
    hasFacts: false,
    added: 1,
    changed: 1,
    cleared: 1,
    lists: 0,
    counts: 0,
    members: 0,
    others: 0,
    repaired: 0,
    held: 1,
    openDoubts: 1,
    waiting: 1,
    agreeing: 48,
    wrong: 0,
    cut: 1,
    safeEdits: 3,
    allEdits: 5,
  })
})

test('of communes counts what the file says: lists, declared counts, communes in lists, repairs', () => {
  const subjects = ['list', 'list', 'mark', 'count', 'registration', 'group', 'title'] as const
  const changes = subjects.map((subject, at): CommuneChange => ({
    where: `PL5!C${at}`,
    tableId: communeTable().id,
    subject,
    unitId: 'chien-thang',
    setId: 'xa',
    layer: 'baseline',
    before: at === 0 ? '1' : null,
    after: '2',
    raw: '2',
    edits: [],
  }))
  const repairs = [
    repair(),
    repair({ id: 'b', state: 'declined' }),
    repair({ id: 'c', state: 'open' }),
  ]
  const all = preview({
    tables: [],
    communeTables: [communeTable()],
    communeChanges: changes,
    repairs,
  })
  expect(summarize(all)).toMatchObject({
    hasFacts: true,
    added: 6,
    changed: 1,
    lists: 3,
    counts: 1,
    members: 2,
    repaired: 1,
  })
})

test('an import tells what it wrote apart from what it holds, and which lists its tables stand for', () => {
  const label = { code: 'import.proposal.skip', params: {} } as const
  const list = {
    id: 'group-bien-gioi',
    kind: { kind: 'registration', standard: 'ntm' },
    from: 'title',
    title: null,
    added: 1,
  } as const
  const listChoices = ['none', 'group-bien-gioi'].map((id) => ({ id, label }))
  const all = preview({
    communeTables: [
      communeTable({ list, listChoices }),
      communeTable({ id: 'b', list, listChoices }),
      communeTable({ id: 'c', isIncluded: false, list: { ...list, id: 'none' }, listChoices }),
    ],
  })
  const marks = { planId: '2023', setId: 'xa', layer: 'baseline', unitId: 'a' } as const
  const held = {
    planId: '2023',
    id: 'x',
    file: '',
    source: 'PL5!E5',
    subject: 'list',
    raw: '11.15',
    rawKind: 'number',
    reason: 'import.reason.ambiguous',
    reasonParams: '{}',
    setId: null,
    layer: null,
    unitId: null,
    columnId: null,
    criterion: null,
    fix: null,
  } as const
  const change = {
    id: 7,
    at: '2023-01-18T00:00:00.000Z',
    label: { code: 'change.import', params: {} },
    source: 'import',
    reverts: null,
    rows: [
      { table: 'markList', before: null, after: { ...marks, criteria: '1', lost: '' } },
      { table: 'heldValue', before: null, after: held },
    ],
  } as const
  const table = { planId: '2023', setId: 'xa', layer: 'baseline' } as const
  expect(doneImport(all, change, table)).toEqual({
    file: 'pl6.xlsx',
    revision: 7,
    facts: 1,
    held: 1,
    hasCommunes: true,
    hasMatrix: false,
    contents: [],
    lists: [{ id: 'group-bien-gioi', label }],
    table,
  })
  expect(doneImport(preview(), change, table)).toBeNull()
})
