import type { FactTable } from '../../../shared/changes/fact-tables.ts'
import { factTables, UNIT_LEVELS, STANDARDS } from '../../../shared/changes/fact-tables.ts'
import { translate, translateCode, type Language } from '../../../shared/messages/translate.ts'
import { formatInteger } from '../../../shared/numbers/format.ts'
import type { FactNames } from './fact-names.ts'

/** One column of a row that changed, in words. */
export interface FieldChange {
  /** Null where the row has but one figure, which its subject names already. */
  readonly label: string | null
  readonly before: string
  readonly after: string
}

type Value = string | number | null | undefined
type Row = Readonly<Record<string, Value>>

/** The columns in which two states of a row differ. */
export function changedFields(
  table: FactTable,
  before: Row,
  after: Row,
  names: FactNames,
  language: Language,
): FieldChange[] {
  const key: readonly string[] = factTables[table].key
  return Object.keys(after)
    .filter((column) => !key.includes(column) && before[column] !== after[column])
    .map((column) => ({
      label: translateCode(language, `history.field.${column}`),
      before: valueText(column, before[column], names, language),
      after: valueText(column, after[column], names, language),
    }))
}

/** A value as people write it. Years, drafts and positions are names rather than quantities: no thousands marks. */
export function valueText(
  column: string,
  value: Value,
  names: FactNames,
  language: Language,
): string {
  if (value === null || value === undefined || value === '') {
    return translate(language, 'change.blank')
  }
  switch (column) {
    case 'isInScope':
    case 'isVerified':
      return translate(language, value === 1 ? 'history.yes' : 'history.no')
    case 'parentId':
    case 'unitId':
      return names.unit(String(value))
    case 'validFrom':
    case 'validTo':
    case 'date':
      return String(value).split('-').reverse().join('/')
    case 'level':
    case 'unitLevel': {
      const level = UNIT_LEVELS.find((candidate) => candidate === value)
      return level === undefined ? String(value) : translate(language, `history.level.${level}`)
    }
    case 'standard': {
      const standard = STANDARDS.find((candidate) => candidate === value)
      return standard === undefined
        ? String(value)
        : translate(language, `matrix.standard.${standard}`)
    }
    case 'value':
    case 'recognisedNtm':
      return typeof value === 'number' ? formatInteger(value, language) : value
    default:
      return String(value)
  }
}
