import type { Input } from '../../../shared/api/contract.ts'
import type { MessageKey } from '../../../shared/messages/translate.ts'
import { parseYear, proposedName } from './proposed-name.ts'

/** The form as it is typed. */
export interface NewDocumentFields {
  readonly province: string
  readonly year: string
  /** Null until somebody changes the proposed name. */
  readonly ownName: string | null
  readonly unitsFrom: 'paste' | 'file'
  readonly unitsText: string
  readonly file: File | null
}

export type FieldName = 'province' | 'year' | 'name' | 'units'
export type FieldErrors = Readonly<Partial<Record<FieldName, MessageKey>>>

export function nameOf(fields: NewDocumentFields): string {
  return fields.ownName ?? proposedName(fields.province, fields.year)
}

/** What is missing, in the order of the form; lines of the list are judged by its preview. */
export function fieldErrors(fields: NewDocumentFields): FieldErrors {
  const errors: Partial<Record<FieldName, MessageKey>> = {}
  if (fields.province.trim() === '') errors.province = 'welcome.form.province.missing'
  if (parseYear(fields.year) === null) errors.year = 'welcome.form.year.wrong'
  if (nameOf(fields).trim() === '') errors.name = 'welcome.form.name.missing'
  const hasUnits =
    fields.unitsFrom === 'file' ? fields.file !== null : fields.unitsText.trim() !== ''
  if (!hasUnits) errors.units = 'welcome.form.units.missing'
  return errors
}

/** The request for a form without errors. */
export function createRequest(
  fields: NewDocumentFields,
  units: Input<'documents.create'>['units'],
): Input<'documents.create'> {
  return {
    name: nameOf(fields).trim(),
    province: fields.province.trim(),
    year: parseYear(fields.year) ?? 0,
    units,
  }
}
