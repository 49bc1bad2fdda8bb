import type { Input } from '../../../shared/api/contract.ts'
import type { CatalogueSet } from '../../../shared/api/types.ts'
import type { MessageKey } from '../../../shared/messages/translate.ts'
import { parseCount } from '../../../shared/numbers/parse-count.ts'
import type { ColumnChoice } from '../../../shared/plan/new-plan.ts'
import { districtSetsOfYear, setsOfYear } from '../../../shared/plan/sets-of-year.ts'
import { parseYear, proposedName } from './proposed-name.ts'
import { possibleChoice, type UnitsList, type UnitsPreview } from './units-preview.ts'

/** A workbook that has been handed over and read as a list of units. */
export interface UnitsFile {
  readonly name: string
  readonly fileId: string
  readonly list: UnitsList
}

/** The form as it is typed. */
export interface NewDocumentFields {
  readonly province: string
  readonly year: string
  /** Null until somebody changes the proposed name. */
  readonly ownName: string | null
  readonly unitsFrom: 'paste' | 'file'
  readonly unitsText: string
  readonly file: UnitsFile | null
  /** Null for the sets of the year. */
  readonly setIds: readonly string[] | null
  /** Null for the list's own districts, or the whole where it has none. */
  readonly columns: ColumnChoice | null
  /** By the column's name, as typed. */
  readonly recognised: Readonly<Record<string, string>>
  /** By set, where it is not the default of its standard. */
  readonly averageBases: Readonly<Record<string, 'all' | 'recognised'>>
}

export type FieldName = 'province' | 'year' | 'name' | 'sets' | 'units' | 'recognised'
export type FieldErrors = Readonly<Partial<Record<FieldName, MessageKey>>>

export const EMPTY_FIELDS: Omit<NewDocumentFields, 'year'> = {
  province: '',
  ownName: null,
  unitsFrom: 'paste',
  unitsText: '',
  file: null,
  setIds: null,
  columns: null,
  recognised: {},
  averageBases: {},
}

export function nameOf(fields: NewDocumentFields): string {
  return fields.ownName ?? proposedName(fields.province, fields.year)
}

/** Ids of the sets the plan would have; those for districts only where the list of units has districts. */
export function chosenSets(
  fields: Pick<NewDocumentFields, 'setIds' | 'year'>,
  catalogue: readonly CatalogueSet[],
  preview: Pick<UnitsPreview, 'hasDistricts'> | null = null,
): string[] {
  const { setIds } = fields
  const year = parseYear(fields.year) ?? 0
  const possible = possibleSets(catalogue, preview)
  const chosen =
    setIds === null
      ? [...setsOfYear(possible, year), ...districtSetsOfYear(possible, year)]
      : possible.filter(({ id }) => setIds.includes(id))
  return chosen.map(({ id }) => id)
}

/** Sets a plan of these units can work with, those for communes first. */
export function possibleSets(
  catalogue: readonly CatalogueSet[],
  preview: Pick<UnitsPreview, 'hasDistricts'> | null,
): readonly CatalogueSet[] {
  const ofLevel = (level: CatalogueSet['unitLevel']) =>
    catalogue.filter(({ unitLevel }) => unitLevel === level)
  return [...ofLevel('commune'), ...(preview?.hasDistricts === true ? ofLevel('district') : [])]
}

/** What is missing or can't be, in the order of the form; lines of the list are judged by its preview. */
export function fieldErrors(
  fields: NewDocumentFields,
  catalogue: readonly CatalogueSet[] = [],
  preview: UnitsPreview | null = null,
): FieldErrors {
  const errors: Partial<Record<FieldName, MessageKey>> = {}
  if (fields.province.trim() === '') errors.province = 'welcome.form.province.missing'
  if (parseYear(fields.year) === null) errors.year = 'welcome.form.year.wrong'
  if (nameOf(fields).trim() === '') errors.name = 'welcome.form.name.missing'
  const chosen = chosenSets(fields, catalogue, preview)
  const isOfCommunes = (set: CatalogueSet): boolean =>
    set.unitLevel === 'commune' && chosen.includes(set.id)
  if (catalogue.length > 0 && !catalogue.some(isOfCommunes)) {
    errors.sets = 'welcome.form.sets.missing'
  }
  const hasUnits =
    fields.unitsFrom === 'file' ? fields.file !== null : fields.unitsText.trim() !== ''
  if (!hasUnits) errors.units = 'welcome.form.units.missing'
  const isWrong = preview?.columns.some(({ name, communes }) => {
    const count = recognisedCount(fields, name)
    return count === undefined || (count !== null && count > communes)
  })
  if (isWrong === true) errors.recognised = 'welcome.form.recognised.wrong'
  return errors
}

/** Null for a blank, undefined for what is no number. */
export function recognisedCount(
  fields: NewDocumentFields,
  column: string,
): number | null | undefined {
  const parsed = parseCount(fields.recognised[column] ?? '')
  return parsed.ok ? parsed.value : undefined
}

/** The request for a form without errors. */
export function createRequest(
  fields: NewDocumentFields,
  units: Input<'documents.create'>['units'],
  choice: { readonly setIds: readonly string[]; readonly preview: UnitsPreview | null },
): Input<'documents.create'> {
  const { preview, setIds } = choice
  const columns =
    preview === null
      ? null
      : possibleChoice(fields.columns, preview.hasDistricts, preview.groupings.length)
  const recognised = (preview?.columns ?? []).flatMap(({ name }) => {
    const count = recognisedCount(fields, name)
    return count == null ? [] : [[name, count] as const]
  })
  const bases = Object.entries(fields.averageBases).filter(([id]) => setIds.includes(id))
  return {
    name: nameOf(fields).trim(),
    province: fields.province.trim(),
    year: parseYear(fields.year) ?? 0,
    units,
    ...(setIds.length === 0 ? {} : { setIds: [...setIds] }),
    ...(columns === null ? {} : { columns }),
    ...(recognised.length === 0 ? {} : { recognisedNtm: Object.fromEntries(recognised) }),
    ...(bases.length === 0 ? {} : { averageBases: Object.fromEntries(bases) }),
  }
}
