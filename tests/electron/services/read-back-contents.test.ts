import { readFileSync } from 'node:fs'
import { beforeAll, expect, it } from 'vitest'
import { readWorkbookInWorker } from '../../../electron/excel/read/read-in-worker.ts'
import { renderAppendices } from '../../../electron/printing/render-appendix.ts'
import { buildAppendix } from '../../../shared/appendix/definitions.ts'
import { CONTENT_APPENDICES } from '../../../shared/appendix/content-appendices.ts'
import { standardTreeEdits } from '../../../shared/capital/capital-edits.ts'
import type { Facts } from '../../../shared/changes/change-set.ts'
import type { FactEdit } from '../../../shared/changes/fact-edit.ts'
import { importEdits } from '../../../shared/import/import-edits.ts'
import { previewImport } from '../../../shared/import/preview-import.ts'
import type { ImportPreview } from '../../../shared/import/preview.ts'
import { applyEdits } from '../../shared/communes/small-plan.ts'
import { NTM, PLAN, planFacts } from '../../shared/import/plan-facts.ts'

const printer = { print: () => Promise.reject(new Error('nothing is printed here')) }
const DISTRICTS = 'huyen-ntm-2021-2025'
const KINDS = ['capital', 'villages', 'indicators', 'agencies', 'districts']

/** A plan with something of every other content, in the shapes that make reading back hard. */
function fullPlan(): Facts {
  const facts = planFacts()
  const of = { planId: PLAN }
  applyEdits(facts, [
    ...districtSet(),
    ...standardTreeEdits(facts, PLAN),
    { table: 'capitalTable', op: 'put', row: { ...of, unit: 'billion' } },
    ...(
      [
        ['central-investment', 216_040_000_000],
        ['central-recurrent', 54_016_000_000],
        ['province', 61_880_500_000],
        ['integrated', 1_466_906_000_000],
        ['credit', 3_000_000_000_000],
        ['community', 150_000_000_000],
        ['@total', 5_103_888_000_000],
      ] as const
    ).flatMap(([lineId, amount]): FactEdit[] => [
      { table: 'capitalAmount', op: 'put', row: { ...of, lineId, layer: 'target', amount } },
      {
        table: 'capitalAmount',
        op: 'put',
        row: { ...of, lineId, layer: 'baseline', amount: amount / 2 },
      },
    ]),
    { table: 'villageTotal', op: 'put', row: { ...of, unitId: 'd2-x6', value: 9 } },
    ...(['village-model', 'quarter-model'] as const).flatMap((standard): FactEdit[] => [
      {
        table: 'villageCount',
        op: 'put',
        row: { ...of, standard, layer: 'baseline', unitId: 'd2-x6', value: 3 },
      },
      {
        table: 'villageCount',
        op: 'put',
        row: { ...of, standard, layer: 'target', unitId: 'd2-x6', value: 3 },
      },
      {
        table: 'villageCount',
        op: 'put',
        row: { ...of, standard, layer: 'baseline', unitId: 'd4', value: 12 },
      },
      village(standard, 'v1', 'd2-x6', 'Nà Pài', 'xã điểm', 0),
      village(standard, 'v2', 'd2-x6', 'Bản Chu', '', 1),
      village(standard, 'v3', 'd2-x7', 'Thôn 3', '', 0),
      {
        table: 'remark',
        op: 'put',
        row: { ...of, place: `villages/${standard}/d2-x7`, text: 'chờ duyệt' },
      },
    ]),
    ...indicators(),
    {
      table: 'criterionAgency',
      op: 'put',
      row: {
        setId: NTM,
        criterion: '1',
        agency: 'Sở Xây dựng',
        partners: 'UBND các huyện, thành phố',
      },
    },
    {
      table: 'criterionAgency',
      op: 'put',
      row: { setId: NTM, criterion: '2', agency: 'Sở Giao thông vận tải', partners: '' },
    },
    {
      table: 'subCriterionAgency',
      op: 'put',
      row: { setId: NTM, criterion: '2.1', agency: '', partners: 'Ban Dân tộc' },
    },
    {
      table: 'markList',
      op: 'put',
      row: { ...of, setId: DISTRICTS, layer: 'baseline', unitId: 'd2', criteria: '1,3', lost: '' },
    },
    {
      table: 'markList',
      op: 'put',
      row: { ...of, setId: DISTRICTS, layer: 'target', unitId: 'd2', criteria: '2', lost: '' },
    },
    {
      table: 'markList',
      op: 'put',
      row: {
        ...of,
        setId: DISTRICTS,
        layer: 'baseline',
        unitId: 'd3',
        criteria: '1,2,3,4,5,6,7,8,9',
        lost: '',
      },
    },
  ])
  return facts
}

function village(
  standard: 'village-model' | 'quarter-model',
  id: string,
  unitId: string,
  name: string,
  note: string,
  position: number,
): FactEdit {
  return {
    table: 'village',
    op: 'put',
    row: { planId: PLAN, standard, id, unitId, layer: 'target', name, note, position },
  }
}

function indicators(): FactEdit[] {
  const row = {
    planId: PLAN,
    base: null,
    baseName: '',
    note: '',
    kind: 'count',
    direction: 'up',
  } as const
  const value = { planId: PLAN, bound: 'exact', high: null, decimals: 0 } as const
  return [
    {
      table: 'indicator',
      op: 'put',
      row: {
        ...row,
        id: 'xa',
        name: 'Xã đạt chuẩn nông thôn mới',
        unit: 'xã',
        base: 182,
        baseName: 'xã',
        position: 0,
      },
    },
    {
      table: 'indicatorValue',
      op: 'put',
      row: { ...value, indicatorId: 'xa', figure: 'baseline', low: 145 },
    },
    {
      table: 'indicatorValue',
      op: 'put',
      row: { ...value, indicatorId: 'xa', figure: 'added', low: 9 },
    },
    {
      table: 'indicator',
      op: 'put',
      row: {
        ...row,
        id: 'tn',
        name: 'Thu nhập bình quân đầu người',
        unit: 'triệu đồng/người/năm',
        kind: 'level',
        note: 'khu vực nông thôn',
        position: 1,
      },
    },
    {
      table: 'indicatorValue',
      op: 'put',
      row: { ...value, indicatorId: 'tn', figure: 'baseline', low: 4450, decimals: 2 },
    },
    {
      table: 'indicatorValue',
      op: 'put',
      row: { ...value, indicatorId: 'tn', figure: 'target', low: 48 },
    },
    {
      table: 'indicator',
      op: 'put',
      row: { ...row, id: 'ocop', name: 'Sản phẩm OCOP', unit: 'sản phẩm', position: 2 },
    },
    {
      table: 'indicatorValue',
      op: 'put',
      row: { ...value, indicatorId: 'ocop', figure: 'added', bound: 'range', low: 25, high: 30 },
    },
    {
      table: 'indicator',
      op: 'put',
      row: {
        ...row,
        id: 'ngheo',
        name: 'Tỷ lệ hộ nghèo',
        unit: '%',
        kind: 'level',
        direction: 'down',
        position: 3,
      },
    },
    {
      table: 'indicatorValue',
      op: 'put',
      row: { ...value, indicatorId: 'ngheo', figure: 'target', bound: 'at-most', low: 3 },
    },
  ]
}

/** The set for districts as the decision has it. */
function districtSet(): FactEdit[] {
  const path = new URL(`../../fixtures/criteria/${DISTRICTS}.json`, import.meta.url)
  // Written by the project's own fixtures, whose shape the type repeats.
  const file = JSON.parse(readFileSync(path, 'utf8')) as {
    name: string
    period: string
    criteria: { number: string; name: string; shortName: string }[]
  }
  const set = { id: DISTRICTS, name: file.name, decision: '', period: file.period } as const
  return [
    {
      table: 'criteriaSet',
      op: 'put',
      row: { ...set, unitLevel: 'district', standard: 'ntm', position: 9 },
    },
    { table: 'planSet', op: 'put', row: { planId: PLAN, setId: DISTRICTS, position: 9 } },
    ...file.criteria.map(({ number, name, shortName }, position): FactEdit => ({
      table: 'criterion',
      op: 'put',
      row: { setId: DISTRICTS, number, name, shortName, isVerified: 1, position },
    })),
  ]
}

async function readBack(from: Facts, to: Facts): Promise<ImportPreview> {
  const plan = from.plan.get(PLAN)
  if (plan === undefined) throw new Error('no plan')
  const ids = CONTENT_APPENDICES.filter(({ kind }) => KINDS.includes(kind)).flatMap((entry) =>
    entry.ids(from, plan),
  )
  const documents = ids.map((id) => buildAppendix(from, PLAN, id))
  const read = await readWorkbookInWorker(await renderAppendices(documents, 'xlsx', { printer }))
  if (!read.ok) throw new Error(read.code)
  const context = { facts: to, planId: PLAN, fileName: 'noi-dung.xlsx' }
  return previewImport(read.workbook, context, {}, {})
}

let facts: Facts
beforeAll(() => {
  facts = fullPlan()
})

it('the appendices of other contents, read back into their plan, change nothing and ask nothing', async () => {
  const preview = await readBack(facts, facts)
  expect(preview.contentTables.map(({ content, standard }) => standard?.value ?? content)).toEqual([
    'capital',
    'village-model',
    'quarter-model',
    'indicators',
    'agencies',
  ])
  expect(preview.communeTables.map(({ setId }) => setId)).toEqual([DISTRICTS])
  expect({
    edits: importEdits(preview, 'safe'),
    doubts: preview.doubts.map(({ where, reason }) => [where, reason.code]),
    rejected: preview.rejected.map(({ where, raw }) => [where, raw]),
    matrices: preview.tables.map(({ id }) => id),
  }).toEqual({ edits: [], doubts: [], rejected: [], matrices: [] })
})
