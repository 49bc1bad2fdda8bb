import { readFileSync } from 'node:fs'
import type { Facts } from '../../../shared/changes/change-set.ts'
import { factsFromRows, type FactRows } from '../../../shared/changes/facts.ts'
import type { FactRow, Standard } from '../../../shared/changes/fact-tables.ts'

export const PLAN_ID = 'ke-hoach-2023'
export const NTM = 'xa-ntm-2021-2025'
export const ADVANCED = 'xa-ntm-nang-cao-2021-2025'
export const MODEL = 'xa-ntm-kieu-mau-2021-2025'

interface SetFile {
  readonly id: string
  readonly name: string
  readonly decision: string
  readonly period: string
  readonly unitLevel: 'commune'
  readonly standard: Standard
  readonly criteria: readonly {
    readonly number: string
    readonly shortName: string
    readonly name: string
    readonly verified?: boolean
  }[]
}

export interface PublishedAppendix6 {
  readonly rateBase: number
  readonly rowTotals: readonly number[]
  readonly ratesPrinted: readonly string[]
  readonly columnTotals: readonly number[]
  readonly grandTotal: number
  readonly averagesPrinted: readonly string[]
  readonly overallAveragePrinted: string
}

/** What the published Appendix 6 prints, in its English-style figures. */
export function publishedAppendix6(): PublishedAppendix6 {
  // The fixture is part of this repository; its shape is the interface above.
  return JSON.parse(fixture('langson-2023/appendix-6-published.json')) as PublishedAppendix6
}

/** Figures as our pages print them: `13.24` is `13,24`. */
export function toVietnamese(figure: string): string {
  return figure.replace('.', ',')
}

/** Facts of the Lạng Sơn plan of 2023: units, three sets, Appendix 6 in full; `more` is laid over them. */
export function langsonFacts(more: FactRows = {}): Facts {
  const districts = table('langson-2023/districts.tsv')
  const rows: FactRows = {
    unit: [
      unitRow({
        id: 'lang-son',
        level: 'province',
        kind: 'tỉnh',
        name: 'Lạng Sơn',
        parentId: null,
      }),
      ...districts.map(([name = '', kind = '']) => {
        return unitRow({ id: columnId(name), level: 'district', kind, name, parentId: 'lang-son' })
      }),
      ...communes().map(({ district, name, index }) =>
        unitRow({
          id: `xa-${index}`,
          level: 'commune',
          kind: 'xã',
          name,
          parentId: columnId(district),
          position: index,
        }),
      ),
    ],
    criteriaSet: [NTM, ADVANCED, MODEL].map((id, position) => {
      const { criteria: _criteria, ...set } = setFile(id)
      return { ...pick(set), position }
    }),
    criterion: [NTM, ADVANCED, MODEL].flatMap((setId) =>
      setFile(setId).criteria.map((criterion, position) => ({
        setId,
        number: criterion.number,
        shortName: criterion.shortName,
        name: criterion.name,
        isVerified: criterion.verified === true ? 1 : 0,
        position,
      })),
    ),
    plan: [planRow()],
    planSet: [NTM, ADVANCED, MODEL].map((setId, position) => ({
      planId: PLAN_ID,
      setId,
      position,
    })),
    planColumn: districts.map(([name = '', kind = '', , recognised = ''], position) => ({
      planId: PLAN_ID,
      columnId: columnId(name),
      name: `${kind} ${name}`,
      shortName: kind === 'thành phố' ? 'Thành phố' : name,
      position,
      recognisedNtm: Number(recognised),
    })),
    planColumnUnit: communes().map(({ district, index }) => ({
      planId: PLAN_ID,
      columnId: columnId(district),
      unitId: `xa-${index}`,
    })),
    matrixCell: appendix6Cells(districts.map(([name = '']) => columnId(name))),
  }
  return factsFromRows(merge(rows, more))
}

export function planRow(change: Partial<FactRow<'plan'>> = {}): FactRow<'plan'> {
  return {
    id: PLAN_ID,
    year: 2023,
    name: 'Kế hoạch năm 2023',
    unitId: 'lang-son',
    issuer: 'Ủy ban nhân dân tỉnh Lạng Sơn',
    number: '18/KH-UBND',
    date: '2023-01-18',
    draft: 1,
    ...change,
  }
}

export function unitRow(
  row: Pick<FactRow<'unit'>, 'id' | 'level' | 'kind' | 'name' | 'parentId'> &
    Partial<FactRow<'unit'>>,
): FactRow<'unit'> {
  return { isInScope: 1, position: 0, validFrom: null, validTo: null, ...row }
}

/** Id of a district's column, from its name in the fixtures. */
export function columnId(district: string): string {
  return `cot-${district}`
}

function communes(): { district: string; name: string; index: number }[] {
  return table('units/langson-2023.tsv').map(([district = '', name = ''], index) => ({
    district: district.replace(/^(Thành phố|Huyện) /, ''),
    name,
    index,
  }))
}

function appendix6Cells(columns: readonly string[]): FactRow<'matrixCell'>[] {
  // The matrix orders its districts as the appendix prints them; only the city has another name there.
  const header = fixture('langson-2023/appendix-6-ntm-matrix.tsv').split('\n')[0]?.split('\t') ?? []
  const ids = header.slice(2).map((name) => columnId(name === 'Thành phố' ? 'Lạng Sơn' : name))
  if (ids.some((id) => !columns.includes(id))) throw new Error('districts of the fixtures differ')
  return table('langson-2023/appendix-6-ntm-matrix.tsv').flatMap(([number = '', , ...values]) =>
    values.map((value, index) => ({
      planId: PLAN_ID,
      setId: NTM,
      layer: 'target' as const,
      criterion: number,
      columnId: ids[index] ?? '',
      value: Number(value),
    })),
  )
}

function merge(base: FactRows, more: FactRows): FactRows {
  const merged: Record<string, readonly unknown[]> = { ...base }
  for (const [name, rows] of Object.entries(more)) merged[name] = [...(merged[name] ?? []), ...rows]
  return merged
}

function pick(set: Omit<SetFile, 'criteria'>): Omit<FactRow<'criteriaSet'>, 'position'> {
  const { id, name, decision, period, unitLevel, standard } = set
  return { id, name, decision, period, unitLevel, standard }
}

function setFile(id: string): SetFile {
  // The fixture is part of this repository; its shape is the interface above.
  return JSON.parse(fixture(`criteria/${id}.json`)) as SetFile
}

/** Rows of a tab-separated fixture without its heading. */
function table(name: string): string[][] {
  return fixture(name)
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t').map((cell) => cell.trim()))
}

function fixture(name: string): string {
  return readFileSync(new URL(`../../fixtures/${name}`, import.meta.url), 'utf8')
}
