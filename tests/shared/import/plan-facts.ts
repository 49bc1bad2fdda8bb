import { readFileSync } from 'node:fs'
import type { Facts } from '../../../shared/changes/change-set.ts'
import type { FactRow, Layer } from '../../../shared/changes/fact-tables.ts'
import { factsFromRows } from '../../../shared/changes/facts.ts'

const FIXTURES = new URL('../../fixtures/', import.meta.url)

export const PLAN = 'p1'
export const NTM = 'xa-ntm-2021-2025'
export const ADVANCED = 'xa-ntm-nang-cao-2021-2025'

export function readTsv(path: string): string[][] {
  const [, ...lines] = readFileSync(new URL(path, FIXTURES), 'utf8').trim().split('\n')
  return lines.map((line) => line.replace(/\r$/, '').split('\t'))
}

/** Appendix 6 as published: one row a criterion, one number a district. */
export function appendix6(): number[][] {
  return readTsv('langson-2023/appendix-6-ntm-matrix.tsv').map((row) => row.slice(2).map(Number))
}

export interface TestColumn {
  readonly id: string
  readonly name: string
  readonly shortName: string
  readonly kind: string | null
  readonly communes: number
  readonly recognisedNtm: number | null
}

/** Communes of Lạng Sơn by district, as `Huyện Tràng Định` → names. */
export function langSonCommunes(): Map<string, string[]> {
  const communes = new Map<string, string[]>()
  for (const [district = '', commune = ''] of readTsv('units/langson-2023.tsv')) {
    communes.set(district, [...(communes.get(district) ?? []), commune])
  }
  return communes
}

/** Columns `d1` … `d11` in the order of the published tables. */
export function langSonColumns(): TestColumn[] {
  return readTsv('langson-2023/districts.tsv').map(
    ([name = '', kind = '', communes, recognised], index) => ({
      id: `d${index + 1}`,
      name: `${kind[0]?.toUpperCase()}${kind.slice(1)} ${name}`,
      shortName: name,
      kind,
      communes: Number(communes),
      recognisedNtm: Number(recognised),
    }),
  )
}

export function bacGiangColumns(): TestColumn[] {
  const communes = new Map<string, number>()
  for (const [district = ''] of readTsv('units/bacgiang-2023.tsv')) {
    communes.set(district, (communes.get(district) ?? 0) + 1)
  }
  return [...communes].map(([name, count], index) => ({
    id: `d${index + 1}`,
    name,
    shortName: name.replace(/^(?:Huyện|Thành phố|Thị xã) /, ''),
    kind: null,
    communes: count,
    recognisedNtm: null,
  }))
}

interface CriteriaFile {
  readonly id: string
  readonly name: string
  readonly decision: string
  readonly period: string
  readonly unitLevel: 'commune'
  readonly standard: 'ntm'
  readonly criteria: readonly {
    number: string
    name: string
    shortName: string
    verified: boolean
    subCriteria: readonly { number: string; name: string }[]
  }[]
}

export interface TestPlan {
  readonly columns?: readonly TestColumn[]
  readonly sets?: readonly string[]
  readonly year?: number
  readonly cells?: readonly {
    setId?: string
    layer?: Layer
    criterion: string
    columnId: string
    value: number
  }[]
  readonly province?: string
}

export function planFacts(plan: TestPlan = {}): Facts {
  const columns = plan.columns ?? langSonColumns()
  const sets = plan.sets ?? [NTM, ADVANCED, 'xa-ntm-kieu-mau-2021-2025']
  const units: FactRow<'unit'>[] = [
    unit('tinh', 'province', 'Tỉnh', plan.province ?? 'Lạng Sơn', null),
  ]
  const members: FactRow<'planColumnUnit'>[] = []
  const names = langSonCommunes()
  for (const column of columns) {
    units.push(unit(column.id, 'district', column.kind, column.shortName, 'tinh'))
    for (let index = 1; index <= column.communes; index++) {
      const unitId = `${column.id}-x${index}`
      units.push(
        unit(
          unitId,
          'commune',
          'Xã',
          names.get(column.name)?.[index - 1] ?? `Thử ${column.id} ${index}`,
          column.id,
        ),
      )
      members.push({ planId: PLAN, columnId: column.id, unitId })
    }
  }
  const files = sets.map(readCriteria)
  return factsFromRows({
    unit: units,
    criteriaSet: files.map(({ id, name, decision, period, unitLevel, standard }, position) => ({
      id,
      name,
      decision,
      period,
      unitLevel,
      standard,
      position,
    })),
    criterion: files.flatMap((file) =>
      file.criteria.map(({ number, name, shortName }, position) => ({
        setId: file.id,
        number,
        name,
        shortName,
        isVerified: 1 as const,
        position,
      })),
    ),
    subCriterion: files.flatMap((file) =>
      file.criteria.flatMap(({ number: criterion, subCriteria }) =>
        subCriteria.map(({ number, name }, position) => ({
          setId: file.id,
          number,
          criterion,
          name,
          isVerified: 1 as const,
          position,
        })),
      ),
    ),
    plan: [
      {
        id: PLAN,
        year: plan.year ?? 2023,
        name: 'Kế hoạch',
        unitId: 'tinh',
        issuer: '',
        number: '',
        date: null,
        draft: 1,
      },
    ],
    planSet: sets.map((setId, position) => ({ planId: PLAN, setId, position })),
    planColumn: columns.map(({ id, name, shortName, recognisedNtm }, position) => ({
      planId: PLAN,
      columnId: id,
      name,
      shortName,
      position,
      recognisedNtm,
    })),
    planColumnUnit: members,
    matrixCell: (plan.cells ?? []).map(({ setId = NTM, layer = 'target', ...cell }) => ({
      planId: PLAN,
      setId,
      layer,
      ...cell,
    })),
  })
}

function unit(
  id: string,
  level: FactRow<'unit'>['level'],
  kind: string | null,
  name: string,
  parentId: string | null,
): FactRow<'unit'> {
  return {
    id,
    level,
    kind,
    name,
    parentId,
    isInScope: 1,
    position: 0,
    validFrom: null,
    validTo: null,
  }
}

function readCriteria(id: string): CriteriaFile {
  // Written by the project's own fixtures, whose shape the interface repeats.
  return JSON.parse(readFileSync(new URL(`criteria/${id}.json`, FIXTURES), 'utf8')) as CriteriaFile
}

export function criterionNames(setId = NTM): string[] {
  return readCriteria(setId).criteria.map(({ name }) => name)
}
