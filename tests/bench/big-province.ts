import { readCatalogue } from '../../electron/services/criteria-catalogue.ts'
import type { Facts } from '../../shared/changes/change-set.ts'
import type { FactEdit } from '../../shared/changes/fact-edit.ts'
import { STANDARDS, type FactRow } from '../../shared/changes/fact-tables.ts'
import { factsFromRows } from '../../shared/changes/facts.ts'
import { joinNumbers } from '../../shared/criteria/number-list.ts'
import { newPlanEdits } from '../../shared/plan/new-plan.ts'
import { applyEdits } from '../shared/communes/small-plan.ts'

export const BIG_COMMUNES = 600
export const BIG_PLAN = 'ke-hoach-2023'
const DISTRICTS = 20
const SETS = ['xa-ntm-2021-2025', 'xa-ntm-nang-cao-2021-2025', 'xa-ntm-kieu-mau-2021-2025']
const GROUPS = [
  { id: 'bien-gioi', name: 'Xã biên giới', kind: 'border', every: 4 },
  { id: 'kho-khan', name: 'Xã đặc biệt khó khăn', kind: 'difficult', every: 3 },
] as const
/** Of the communes, one in so many is registered for a standard. */
const REGISTERED_EVERY = { ntm: 5, 'ntm-advanced': 8, 'ntm-model': 20 } as const

/**
 * A province of 600 communes in 20 districts with every list, group and registration filled in; a fixed scatter, so that
 * every run measures the same document.
 */
export function bigProvince(): Facts {
  const catalogue = readCatalogue()
  const facts = factsFromRows({})
  applyEdits(facts, catalogue.edits)
  const districts = Array.from({ length: DISTRICTS }, (_, district) => ({
    district: { kind: 'Huyện', name: `Đông Sơn ${district + 1}` },
    communes: Array.from({ length: BIG_COMMUNES / DISTRICTS }, (_, commune) => ({
      kind: 'Xã',
      name: `Bình Phúc ${district + 1}.${commune + 1}`,
    })),
  }))
  const plan = newPlanEdits({
    province: 'Lớn',
    year: 2023,
    districts,
    sets: catalogue.sets,
    setIds: SETS,
    number: '18/KH-UBND',
    date: '2023-01-18',
  })
  applyEdits(facts, plan)
  const units = [...facts.unit.values()].filter(({ level }) => level === 'commune')
  applyEdits(facts, [
    ...SETS.flatMap((setId) => [...lists(facts, setId, units), ...cells(facts, setId)]),
    ...GROUPS.flatMap((group, position) => members(group, position, units)),
    ...registrations(units),
  ])
  return facts
}

function numbersOf(facts: Facts, setId: string): string[] {
  return [...facts.criterion.values()].flatMap((row) => (row.setId === setId ? [row.number] : []))
}

/** Half of the criteria met, a third of the others planned. */
function lists(facts: Facts, setId: string, units: readonly FactRow<'unit'>[]): FactEdit[] {
  const numbers = numbersOf(facts, setId)
  return units.flatMap((unit, index): FactEdit[] => {
    const share = (number: number): number =>
      ((index * 31 + number * 17 + index * number) % 100) / 100
    const key = { planId: BIG_PLAN, setId, unitId: unit.id, lost: '' }
    const met = numbers.filter((_, number) => share(number) < 0.5)
    const planned = numbers.filter((_, number) => share(number) >= 0.67)
    return [
      {
        table: 'markList',
        op: 'put',
        row: { ...key, layer: 'baseline', criteria: joinNumbers(met) },
      },
      {
        table: 'markList',
        op: 'put',
        row: { ...key, layer: 'target', criteria: joinNumbers(planned) },
      },
    ]
  })
}

function cells(facts: Facts, setId: string): FactEdit[] {
  const columns = [...facts.planColumn.values()]
  return numbersOf(facts, setId).flatMap((criterion, row) =>
    columns.map(({ columnId }, column): FactEdit => ({
      table: 'matrixCell',
      op: 'put',
      row: {
        planId: BIG_PLAN,
        setId,
        layer: 'target',
        criterion,
        columnId,
        value: (row * 7 + column * 3) % 31,
      },
    })),
  )
}

function members(
  { id, name, kind, every }: (typeof GROUPS)[number],
  position: number,
  units: readonly FactRow<'unit'>[],
): FactEdit[] {
  const chosen = units.filter((_, index) => index % every === 0)
  return [
    { table: 'unitGroup', op: 'put', row: { id, name, kind, position } },
    ...chosen.map(({ id: unitId }, index): FactEdit => ({
      table: 'unitGroupMember',
      op: 'put',
      row: { groupId: id, unitId, position: index },
    })),
  ]
}

function registrations(units: readonly FactRow<'unit'>[]): FactEdit[] {
  return STANDARDS.flatMap((standard) =>
    units
      .filter((_, index) => index % REGISTERED_EVERY[standard] === 0)
      .map(({ id: unitId }, position): FactEdit => ({
        table: 'registration',
        op: 'put',
        row: { planId: BIG_PLAN, standard, unitId, position },
      })),
  )
}
