import * as fc from 'fast-check'
import type { Facts } from '../../../shared/changes/change-set.ts'
import type { FactEdit } from '../../../shared/changes/fact-edit.ts'
import { LAYERS, type FactRow } from '../../../shared/changes/fact-tables.ts'
import { factsFromRows } from '../../../shared/changes/facts.ts'
import { buildCommuneTable } from '../../../shared/communes/build-commune-table.ts'
import { countAt } from '../../../shared/communes/commune-table.ts'
import { joinNumbers } from '../../../shared/criteria/number-list.ts'
import { newPlanEdits } from '../../../shared/plan/new-plan.ts'
import { applyEdits } from '../../shared/communes/small-plan.ts'

export const PLAN = 'ke-hoach-2024'

const NAMES = [
  'Quy hoạch', 'Giao thông', 'Thủy lợi', 'Điện', 'Trường học', 'Văn hóa', 'Chợ', 'Bưu điện', 'Nhà ở', 'Thu nhập', 'Hộ nghèo',
  'Lao động', 'Sản xuất', 'Giáo dục', 'Y tế', 'Môi trường', 'Chính trị', 'Quốc phòng', 'Khu dân cư mẫu', 'Chuyển đổi số',
] // prettier-ignore
const DISTRICTS = ['Hương Khê', 'Kỳ Anh', 'Can Lộc', 'Nghi Xuân']
const COMMUNES = [
  'Hòa Bình',
  'Mẫu Sơn',
  'Thạch Hạ',
  'Đồng Môn',
  'Phúc Trạch',
  'Lộc Yên & Gia Phố',
  "Kỳ 'Sơn' <Thượng>",
]
const GROUP = `Vùng "ven biển" & <bãi ngang>/đảo`

/** What one commune has, plans and loses, drawn for each criterion of its set. */
export interface DrawnCommune {
  /** By criterion: 0 nothing, 1 achieved, 2 planned, 3 to be lost, 4 achieved and planned, 5 its first part achieved. */
  readonly marks: readonly number[]
  readonly knows: 'all' | 'achieved' | 'nothing'
  readonly isGrouped: boolean
  readonly isRegistered: boolean
  readonly declares: boolean
}

export interface DrawnPlan {
  readonly districts: number
  readonly communes: readonly DrawnCommune[]
  /** How many of the plan's columns are counted from their communes; the others are entered. */
  readonly counted: number
}

function drawn(kinds: readonly number[]): fc.Arbitrary<DrawnPlan> {
  return fc.record({
    districts: fc.integer({ min: 1, max: DISTRICTS.length }),
    counted: fc.integer({ min: 0, max: DISTRICTS.length }),
    communes: fc.array(
      fc.record({
        marks: fc.array(fc.constantFrom(...kinds), { minLength: 20, maxLength: 20 }),
        knows: fc.constantFrom('all', 'all', 'achieved', 'nothing'),
        isGrouped: fc.boolean(),
        isRegistered: fc.boolean(),
        declares: fc.boolean(),
      }),
      { minLength: 4, maxLength: 24 },
    ),
  })
}

/** Anything a plan may hold, mistakes included. */
export const anyPlans = drawn([0, 1, 1, 2, 3, 4, 5])
/** Plans whose facts agree with each other. */
export const soundPlans = drawn([0, 1, 1, 2])

/** A province with its own set of 20 criteria, numbered 1-9 and 11-21, of three parts each, and a set of five above it. */
export function otherPlan(plan: DrawnPlan, isSound: boolean): Facts {
  const facts = factsFromRows({})
  const sets = [ownSet('tinh-20', 'ntm', 0), ownSet('tinh-nc', 'ntm-advanced', 1)]
  const numbers = NAMES.map((_, index) => String(index < 9 ? index + 1 : index + 2))
  const perDistrict = plan.communes.map((_, index) => index % plan.districts)
  applyEdits(facts, [
    ...sets.flatMap((set) => [
      { table: 'criteriaSet', op: 'put', row: set } as const,
      { table: 'ownSet', op: 'put', row: { setId: set.id, basedOn: null } } as const,
      ...criteria(set, set.standard === 'ntm' ? numbers : numbers.slice(0, 5)),
    ]),
    ...newPlanEdits({
      province: 'Hà Tĩnh',
      year: 2024,
      sets,
      districts: DISTRICTS.slice(0, plan.districts).map((name, district) => ({
        district: { kind: 'Huyện', name },
        communes: perDistrict.flatMap((of, index) =>
          of === district ? [{ kind: 'Xã', name: communeName(index, plan.districts) }] : [],
        ),
      })),
    }),
    {
      table: 'unitGroup',
      op: 'put',
      row: { id: 'ven-bien', name: GROUP, kind: 'own', position: 0 },
    },
  ])
  const units = [...facts.unit.values()].filter(({ level }) => level === 'commune')
  for (const [index, unit] of units.entries()) {
    const commune = plan.communes[index]
    if (commune !== undefined)
      applyEdits(facts, communeEdits(commune, unit.id, index, numbers, isSound))
  }
  applyEdits(facts, matrixEdits(facts, plan))
  return facts
}

function communeName(index: number, districts: number): string {
  const round = Math.floor(index / districts)
  const name = COMMUNES[round % COMMUNES.length] ?? 'Xã'
  return round < COMMUNES.length ? name : `${name} ${Math.floor(round / COMMUNES.length) + 1}`
}

function ownSet(
  id: string,
  standard: FactRow<'criteriaSet'>['standard'],
  position: number,
): FactRow<'criteriaSet'> {
  const name = standard === 'ntm' ? 'Bộ tiêu chí xã NTM của tỉnh' : 'Bộ tiêu chí nâng cao của tỉnh'
  return { id, name, decision: '', period: '2021-2025', unitLevel: 'commune', standard, position }
}

function criteria({ id: setId }: FactRow<'criteriaSet'>, numbers: readonly string[]): FactEdit[] {
  return numbers.flatMap((number, position): FactEdit[] => {
    const name = NAMES[position] ?? number
    return [
      {
        table: 'criterion',
        op: 'put',
        row: { setId, number, shortName: name, name, isVerified: 1, position },
      },
      ...['1', '2', '4'].map((part, index): FactEdit => ({
        table: 'subCriterion',
        op: 'put',
        row: {
          setId,
          number: `${number}.${part}`,
          criterion: number,
          name: `${name}, phần ${part}`,
          isVerified: 1,
          position: position * 3 + index,
        },
      })),
    ]
  })
}

function communeEdits(
  commune: DrawnCommune,
  unitId: string,
  index: number,
  numbers: readonly string[],
  isSound: boolean,
): FactEdit[] {
  const edits: FactEdit[] = []
  if (commune.isGrouped) {
    edits.push({
      table: 'unitGroupMember',
      op: 'put',
      row: { groupId: 'ven-bien', unitId, position: index },
    })
  }
  if (commune.knows === 'nothing') return edits
  const of = (...kinds: number[]): string[] =>
    numbers.filter((_, position) => kinds.includes(commune.marks[position] ?? 0))
  const parts = of(5).map((number) => `${number}.1`)
  const achieved = joinNumbers([...of(1, 3, 4), ...parts])
  const knowsPlan = commune.knows === 'all'
  // Whoever registers plans what is missing.
  const isRegistered = commune.isRegistered && knowsPlan
  const planned = joinNumbers(isRegistered && isSound ? of(0, 2) : of(2, 4))
  const lost = isSound ? '' : joinNumbers(of(3))
  const key = { planId: PLAN, setId: 'tinh-20', unitId }
  const count = (list: string): number =>
    list.split(',').filter((number) => /^\d+$/.test(number)).length
  const lists = [
    ['baseline', achieved, ''] as const,
    ...(knowsPlan ? [['target', planned, lost] as const] : []),
  ]
  for (const [layer, list, gone] of lists) {
    edits.push({ table: 'markList', op: 'put', row: { ...key, layer, criteria: list, lost: gone } })
    if (commune.declares) {
      const value = count(list) + (isSound || list === '' ? 0 : index % 2)
      edits.push({ table: 'declaredCount', op: 'put', row: { ...key, layer, value } })
    }
  }
  if (isRegistered) {
    const row = { planId: PLAN, standard: 'ntm', unitId, position: index } as const
    edits.push({ table: 'registration', op: 'put', row })
  }
  return edits
}

/** Entered columns hold what their communes count to, so that they agree. */
function matrixEdits(facts: Facts, plan: DrawnPlan): FactEdit[] {
  const table = buildCommuneTable(facts, PLAN, 'tinh-20')
  return table.shape.columns.flatMap((columnId, column): FactEdit[] =>
    LAYERS.flatMap((layer): FactEdit[] => {
      if (layer === 'actual') return []
      if (column < plan.counted) {
        const row = { planId: PLAN, setId: 'tinh-20', layer, columnId }
        return [{ table: 'countedColumn', op: 'put', row }]
      }
      return table.shape.criteria.flatMap((criterion, number): FactEdit[] => {
        const value = countAt(table, layer, column, number)
        const key = { planId: PLAN, setId: 'tinh-20', layer, criterion, columnId }
        return value === null ? [] : [{ table: 'matrixCell', op: 'put', row: { ...key, value } }]
      })
    }),
  )
}
