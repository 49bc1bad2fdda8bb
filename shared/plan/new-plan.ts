import { unitName } from '../units/unit-name.ts'
import type { FactEdit } from '../changes/fact-edit.ts'
import type { FactRow } from '../changes/fact-tables.ts'
import { foldLabel } from '../units/fold-label.ts'
import { districtSetsOfYear, setsOfYear } from './sets-of-year.ts'
import { freeId, slug } from './slug.ts'
import { isRural, splitUnitKind, type NamedUnit } from './unit-kind.ts'
import type { DistrictUnits, ListedCommune } from './units-table.ts'

/** What makes a column of the plan's tables: each district, the whole, or each word of one of the list's groupings. */
export type ColumnChoice =
  | { readonly by: 'districts' | 'whole' }
  /** `rest` names the column of communes the list puts in no group. */
  | { readonly by: 'grouping'; readonly index: number; readonly rest: string }

export interface NewPlan {
  /** `Lạng Sơn`, `Tỉnh Lạng Sơn` or `Huyện Quảng Hòa`. */
  readonly province: string
  readonly year: number
  readonly districts: readonly DistrictUnits[]
  /** False for a list without districts: its communes then lie right below the province. */
  readonly hasDistricts?: boolean
  /** Each district where there are districts, otherwise the whole. */
  readonly columns?: ColumnChoice
  /** The catalogue, or the part of it the document holds. */
  readonly sets: readonly FactRow<'criteriaSet'>[]
  /** Sets the plan works with; those of the year where nobody says, for districts too where there are some. */
  readonly setIds?: readonly string[]
  /** Communes recognised NTM when the year begins, by the column's name (with or without its kind), where known. */
  readonly recognisedNtm?: ReadonlyMap<string, number>
  /** By set, what its averages divide by where it is not the default of its standard. */
  readonly averageBases?: ReadonlyMap<string, 'all' | 'recognised'>
  readonly number?: string
  readonly date?: string
}

/** A column as the plan will have it; `communes` counts those of the programme. */
export interface PlannedColumn {
  /** `Huyện Bắc Sơn`. */
  readonly name: string
  readonly shortName: string
  readonly communes: number
}

/** The columns that a list of units would give, before there is a plan. */
export function plannedColumns(
  plan: Pick<NewPlan, 'province' | 'districts' | 'hasDistricts' | 'columns'>,
): PlannedColumn[] {
  return columnsOf(plan).map(({ name, shortName, members }) => ({
    name,
    shortName,
    communes: members.filter(({ commune }) => isRural(commune.kind)).length,
  }))
}

/** All rows of a plan without figures: units, columns, the sets that apply in its year. */
export function newPlanEdits(plan: NewPlan): FactEdit[] {
  const taken = new Set<string>()
  const edits: FactEdit[] = []
  const top = topUnit(plan.province)
  const topId = freeId(slug(`${top.kind} ${top.name}`), taken)
  edits.push(unitEdit({ id: topId, unit: top, level: top.level, parentId: null, position: 0 }))
  const planId = `ke-hoach-${plan.year}`
  edits.push({
    table: 'plan',
    op: 'put',
    row: {
      id: planId,
      year: plan.year,
      name: `Kế hoạch NTM ${plan.year}`,
      unitId: topId,
      issuer: `Ủy ban nhân dân ${top.kind.toLocaleLowerCase('vi')} ${top.name}`,
      number: plan.number ?? '',
      date: plan.date ?? null,
      draft: 1,
    },
  })
  const sets = chosenSets(plan)
  for (const [position, set] of sets.entries()) {
    edits.push({ table: 'planSet', op: 'put', row: { planId, setId: set.id, position } })
  }
  const idOf = new Map<ListedCommune, string>()
  const districtIds = new Map<NamedUnit, string>()
  for (const [position, { district, communes }] of plan.districts.entries()) {
    let parentId = topId
    if (plan.hasDistricts !== false) {
      // In a plan of one district the list names that district again: it stays one unit below the top.
      parentId = freeId(slug(district.name) || 'cot', taken)
      districtIds.set(district, parentId)
      edits.push(
        unitEdit({ id: parentId, unit: district, level: 'district', parentId: topId, position }),
      )
    }
    const prefix = parentId === topId ? '' : `${parentId}-`
    for (const [index, commune] of communes.entries()) {
      const id = freeId(`${prefix}${slug(commune.name) || 'xa'}`.slice(0, 76), taken)
      idOf.set(commune, id)
      const unit = { kind: commune.kind ?? 'Xã', name: commune.name }
      edits.push(unitEdit({ id, unit, level: 'commune', parentId, position: index }))
    }
  }
  for (const [position, column] of columnsOf(plan).entries()) {
    const columnId =
      (column.district === null ? undefined : districtIds.get(column.district)) ??
      freeId(slug(column.shortName) || 'cot', taken)
    const recognised = recognisedOf(plan, column)
    const { name, shortName } = column
    const row = { planId, columnId, name, shortName, position, recognisedNtm: recognised }
    edits.push({ table: 'planColumn', op: 'put', row })
    for (const { commune } of column.members) {
      const unitId = idOf.get(commune)
      if (unitId === undefined) continue
      edits.push({ table: 'planColumnUnit', op: 'put', row: { planId, columnId, unitId } })
    }
    const all = column.members.filter(({ commune }) => isRural(commune.kind)).length
    for (const set of sets) {
      if (set.unitLevel === 'district') continue
      const value = plan.averageBases?.get(set.id) === 'recognised' ? recognised : all
      const derived = set.standard === 'ntm' ? all : (recognised ?? all)
      if (!plan.averageBases?.has(set.id) || value === null || value === derived) continue
      edits.push({
        table: 'averageBase',
        op: 'put',
        row: { planId, setId: set.id, columnId, value },
      })
    }
  }
  return edits
}

/** Sets for communes come first: the tables of the plan begin with theirs. */
function chosenSets(plan: NewPlan): readonly FactRow<'criteriaSet'>[] {
  const { sets, setIds, year } = plan
  if (setIds === undefined) {
    const ofDistricts = plan.hasDistricts === false ? [] : districtSetsOfYear(sets, year)
    return [...setsOfYear(sets, year), ...ofDistricts]
  }
  const chosen = sets.filter((set) => setIds.includes(set.id))
  const ofDistricts = chosen.filter(({ unitLevel }) => unitLevel === 'district')
  return [...chosen.filter((set) => !ofDistricts.includes(set)), ...ofDistricts]
}

interface ListedColumn {
  readonly name: string
  readonly shortName: string
  /** The district that is this column; null for columns of another making. */
  readonly district: NamedUnit | null
  readonly members: readonly { readonly commune: ListedCommune }[]
}

function columnsOf(
  plan: Pick<NewPlan, 'province' | 'districts' | 'hasDistricts' | 'columns'>,
): ListedColumn[] {
  const choice = plan.columns ?? { by: plan.hasDistricts === false ? 'whole' : 'districts' }
  const all = plan.districts.flatMap(({ communes }) => communes.map((commune) => ({ commune })))
  if (choice.by === 'whole') {
    const { kind, name } = topUnit(plan.province)
    return [{ name: unitName({ kind, name }), shortName: name, district: null, members: all }]
  }
  if (choice.by !== 'grouping') {
    return plan.districts.map(({ district, communes }) => ({
      name: unitName(district),
      shortName: columnHeading(district, plan.districts),
      district,
      members: communes.map((commune) => ({ commune })),
    }))
  }
  return groupColumns(all, choice.index, choice.rest)
}

function groupColumns(
  all: readonly { readonly commune: ListedCommune }[],
  index: number,
  rest: string,
): ListedColumn[] {
  const groups = new Map<string, { name: string; members: { commune: ListedCommune }[] }>()
  for (const { commune } of all) {
    const name = commune.groups?.[index] || rest
    const key = foldLabel(name) || name
    const group = groups.get(key) ?? { name, members: [] }
    group.members.push({ commune })
    groups.set(key, group)
  }
  return [...groups.values()].map(({ name, members }) => ({
    name,
    shortName: name,
    district: null,
    members,
  }))
}

function recognisedOf(plan: NewPlan, column: ListedColumn): number | null {
  const { recognisedNtm } = plan
  return recognisedNtm?.get(column.name) ?? recognisedNtm?.get(column.district?.name ?? '') ?? null
}

function topUnit(label: string): { kind: string; name: string; level: 'province' | 'district' } {
  const { kind, name } = splitUnitKind(label)
  const isDistrict = kind === 'Huyện' || kind === 'Thị xã' || kind === 'Quận'
  return { kind: kind ?? 'Tỉnh', name, level: isDistrict ? 'district' : 'province' }
}

/** The province's one city is headed `Thành phố`, as its appendices print it; the others by their names. */
function columnHeading(district: NamedUnit, all: readonly DistrictUnits[]): string {
  const cities = all.filter((entry) => entry.district.kind === 'Thành phố').length
  return district.kind === 'Thành phố' && cities === 1 && all.length > 1
    ? 'Thành phố'
    : district.name
}

function unitEdit(unit: {
  id: string
  unit: NamedUnit
  level: FactRow<'unit'>['level']
  parentId: string | null
  position: number
}): FactEdit {
  return {
    table: 'unit',
    op: 'put',
    row: {
      id: unit.id,
      level: unit.level,
      kind: unit.unit.kind,
      name: unit.unit.name,
      parentId: unit.parentId,
      isInScope: unit.level !== 'commune' || isRural(unit.unit.kind) ? 1 : 0,
      position: unit.position,
      validFrom: null,
      validTo: null,
    },
  }
}
