import type { FactEdit } from '../changes/fact-edit.ts'
import type { FactRow } from '../changes/fact-tables.ts'
import { freeId, slug } from './slug.ts'
import { isRural, splitUnitKind, type NamedUnit } from './unit-kind.ts'
import type { DistrictUnits } from './units-table.ts'

export interface NewPlan {
  /** `Lạng Sơn`, `Tỉnh Lạng Sơn` or `Huyện Quảng Hòa`. */
  readonly province: string
  readonly year: number
  readonly districts: readonly DistrictUnits[]
  readonly sets: readonly FactRow<'criteriaSet'>[]
  /** Communes recognised NTM when the year begins, by the district's name, where known. */
  readonly recognisedNtm?: ReadonlyMap<string, number>
  readonly number?: string
  readonly date?: string
}

/** All rows of a plan without figures: units, columns (one a district), the sets that apply in its year. */
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
  for (const [position, set] of applicableSets(plan.sets, plan.year).entries()) {
    edits.push({ table: 'planSet', op: 'put', row: { planId, setId: set.id, position } })
  }
  for (const [position, { district, communes }] of plan.districts.entries()) {
    const districtId = freeId(slug(district.name) || 'cot', taken)
    // In a plan of one district the list names that district again: it stays one unit below the top.
    edits.push(
      unitEdit({ id: districtId, unit: district, level: 'district', parentId: topId, position }),
      {
        table: 'planColumn',
        op: 'put',
        row: {
          planId,
          columnId: districtId,
          name: fullName(district),
          shortName: columnHeading(district, plan.districts),
          position,
          recognisedNtm: plan.recognisedNtm?.get(district.name) ?? null,
        },
      },
    )
    for (const [index, commune] of communes.entries()) {
      const id = freeId(`${districtId}-${slug(commune.name)}`.slice(0, 76), taken)
      edits.push(
        unitEdit({
          id,
          unit: { kind: commune.kind ?? 'Xã', name: commune.name },
          level: 'commune',
          parentId: districtId,
          position: index,
        }),
        { table: 'planColumnUnit', op: 'put', row: { planId, columnId: districtId, unitId: id } },
      )
    }
  }
  return edits
}

/** Sets for communes whose period holds the year, in the order of the catalogue. */
function applicableSets(
  sets: readonly FactRow<'criteriaSet'>[],
  year: number,
): readonly FactRow<'criteriaSet'>[] {
  return sets.filter((set) => {
    const [from, to] = set.period.split('-').map(Number)
    return (
      set.unitLevel === 'commune' &&
      from !== undefined &&
      to !== undefined &&
      from <= year &&
      year <= to
    )
  })
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

function fullName(unit: NamedUnit): string {
  return unit.kind === null ? unit.name : `${unit.kind} ${unit.name}`
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
