import { readFileSync } from 'node:fs'
import type { Facts } from '../../../shared/changes/change-set.ts'
import type { FactEdit } from '../../../shared/changes/fact-edit.ts'
import type { FactRow } from '../../../shared/changes/fact-tables.ts'
import { factsFromRows } from '../../../shared/changes/facts.ts'
import { newPlanEdits } from '../../../shared/plan/new-plan.ts'
import { applyEdits } from '../communes/small-plan.ts'

export const PLAN = 'ke-hoach-2023'
export const NTM = 'xa-ntm-2021-2025'

interface SetFile {
  readonly name: string
  readonly criteria: readonly {
    readonly number: string
    readonly shortName: string
    readonly name: string
  }[]
}

/** A plan in the manner of Bắc Giang's: 182 communes, figures of the province, indicators, villages, nested capital. */
export function bacGiangPlan(): Facts {
  const facts = factsFromRows({})
  const url = new URL(`../../fixtures/criteria/${NTM}.json`, import.meta.url)
  // The fixture is part of this repository; its shape is the interface above.
  const file = JSON.parse(readFileSync(url, 'utf8')) as SetFile
  const set: FactRow<'criteriaSet'> = {
    id: NTM,
    name: file.name,
    decision: '',
    period: '2021-2025',
    unitLevel: 'commune',
    standard: 'ntm',
    position: 0,
  }
  const communes = (count: number, name: string) =>
    Array.from({ length: count }, (_, index) => ({ kind: 'Xã', name: `${name} ${index + 1}` }))
  applyEdits(facts, [
    put('criteriaSet', set),
    ...file.criteria.map(({ number, shortName, name }, position) =>
      put('criterion', { setId: NTM, number, shortName, name, isVerified: 1, position }),
    ),
    ...newPlanEdits({
      province: 'Bắc Giang',
      year: 2023,
      sets: [set],
      districts: [
        { district: { kind: 'Huyện', name: 'Lục Ngạn' }, communes: communes(100, 'Kiên') },
        { district: { kind: 'Huyện', name: 'Yên Thế' }, communes: communes(82, 'Hương') },
      ],
    }),
    figure('baseline', '15', 166),
    figure('target', '15', 170),
    figure('baseline', '5', 160),
    figure('target', '5', 160),
    figure('baseline', '2', 153),
    figure('target', '2', 160),
    ...indicator('xa-ntm', 'Số xã đạt chuẩn nông thôn mới', 'xã', 'count', 182),
    value('xa-ntm', 'baseline', 145),
    value('xa-ntm', 'added', 9),
    ...indicator('thu-nhap', 'Thu nhập bình quân đầu người', 'triệu đồng/người/năm', 'level', null),
    value('thu-nhap', 'target', 48),
    ...indicator('ho-ngheo', 'Tỷ lệ hộ nghèo', '%', 'level', null, 'down'),
    value('ho-ngheo', 'target', 3),
    ...indicator('ocop', 'Sản phẩm OCOP', 'sản phẩm', 'count', null),
    { ...value('ocop', 'added', 25, 30) },
    put('villageCount', village('baseline', 240)),
    put('villageCount', village('target', 93)),
    put('capitalTable', { planId: PLAN, unit: 'million' }),
    ...capital(),
  ])
  return facts
}

function capital(): FactEdit[] {
  const lines = [
    ['tw', null, 'central', 'Ngân sách trung ương', null],
    ['tw-dt', 'tw', 'central-investment', 'Vốn đầu tư phát triển', 216_040],
    ['tw-sn', 'tw', 'central-recurrent', 'Vốn sự nghiệp', 54_016],
    ['tinh', null, 'province', 'Ngân sách tỉnh', 61_880],
    ['huyen', null, 'district', 'Ngân sách huyện', 120_232],
    ['xa', null, 'commune', 'Ngân sách xã', 192_115],
  ] as const
  return lines.flatMap(([id, parentId, source, name, million], position) => [
    put('capitalLine', { planId: PLAN, id, parentId, source, name, position }),
    ...(million === null
      ? []
      : [
          put('capitalAmount', {
            planId: PLAN,
            lineId: id,
            layer: 'target',
            amount: million * 1_000_000,
          }),
        ]),
  ])
}

function figure(layer: 'baseline' | 'target', criterion: string, count: number): FactEdit {
  return put('provinceFigure', { planId: PLAN, setId: NTM, layer, criterion, value: count })
}

function village(layer: 'baseline' | 'target', count: number): FactRow<'villageCount'> {
  return { planId: PLAN, standard: 'village-model', layer, unitId: 'tinh-bac-giang', value: count }
}

function indicator(
  id: string,
  name: string,
  unit: string,
  kind: 'count' | 'level',
  base: number | null,
  direction: 'up' | 'down' = 'up',
): FactEdit[] {
  const baseName = base === null ? '' : unit
  return [
    put('indicator', {
      planId: PLAN,
      id,
      name,
      unit,
      kind,
      direction,
      base,
      baseName,
      note: '',
      position: 0,
    }),
  ]
}

function value(
  indicatorId: string,
  figureName: 'baseline' | 'added' | 'target',
  low: number,
  high: number | null = null,
): FactEdit {
  return put('indicatorValue', {
    planId: PLAN,
    indicatorId,
    figure: figureName,
    bound: high === null ? 'exact' : 'range',
    low,
    high,
    decimals: 0,
  })
}

function put<T extends FactEdit['table']>(table: T, row: FactRow<T>): FactEdit {
  // The row is of the table it is put in.
  return { table, op: 'put', row } as FactEdit
}
