import type { FactTable } from '../../../shared/changes/fact-tables.ts'
import { factTables, LAYERS, UNIT_LEVELS, STANDARDS } from '../../../shared/changes/fact-tables.ts'
import { printNumbers } from '../../../shared/criteria/number-list.ts'
import { translate, translateCode, type Language } from '../../../shared/messages/translate.ts'
import { formatInteger } from '../../../shared/numbers/format.ts'
import { printAmount } from '../../../shared/capital/print-amount.ts'
import { readKept } from '../../../shared/sentences/plan-sentences.ts'
import { shownWording } from '../../../shared/sentences/placeholders.ts'
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
  return (
    Object.keys(after)
      .filter((column) => !key.includes(column) && before[column] !== after[column])
      // What a line of capital stands for follows its name.
      .filter((column) => table !== 'capitalLine' || column !== 'source')
      .map((column) => ({
        label: translateCode(language, `history.field.${column}`),
        before: textIn(table, column, before, names, language),
        after: textIn(table, column, after, names, language),
      }))
  )
}

/** What a row that came or went is about, where its subject alone doesn't tell. */
const TOLD: Partial<Readonly<Record<FactTable, readonly string[]>>> = {
  markList: ['criteria', 'lost'],
  declaredCount: ['value'],
  recognition: ['year', 'decision'],
  listTitle: ['title'],
  remark: ['text'],
  acceptedFinding: ['reason'],
  criterionAgency: ['agency', 'partners'],
  subCriterionAgency: ['agency', 'partners'],
  village: ['layer', 'note'],
  planFreeze: ['date', 'note'],
}

/** The columns that tell what came with a row, or went with it; those that are blank say nothing. */
export function toldFields(
  table: FactTable,
  before: Row | null,
  after: Row | null,
  names: FactNames,
  language: Language,
): FieldChange[] {
  return (TOLD[table] ?? []).flatMap((column) => {
    const text = (row: Row | null): string =>
      row === null ? '' : textIn(table, column, row, names, language)
    const value = (before ?? after)?.[column] ?? ''
    if (value === '') return []
    const label = translateCode(language, `history.field.${column}`)
    return [{ label, before: text(before), after: text(after) }]
  })
}

/** Parents are units in most tables, lines of the same plan in that of capital. */
function textIn(
  table: FactTable,
  column: string,
  row: Row,
  names: FactNames,
  language: Language,
): string {
  const value = row[column]
  if ((table === 'sentence' || table === 'sentenceTemplate') && typeof value === 'string') {
    if (column === 'wording') return shownWording(value, language)
    if (column === 'figures') return keptText(value)
  }
  return table === 'capitalLine' && column === 'parentId' && value != null
    ? names.capitalLine(String(row['planId']), String(value))
    : valueText(column, value, names, language)
}

/** Figures of a text that was given out, as they stood in it. */
function keptText(figures: string): string {
  return Object.values(readKept({ figures }) ?? {})
    .map(({ text }) => text)
    .join('; ')
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
    case 'isLeftOut':
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
    case 'criteria':
    case 'lost':
      return printNumbers(String(value))
    case 'layer': {
      const layer = LAYERS.find((candidate) => candidate === value)
      return layer === undefined ? String(value) : translate(language, `compare.layer.${layer}`)
    }
    case 'kind':
      return value === 'count' || value === 'level'
        ? translate(language, `indicators.kind.${value}`)
        : String(value)
    case 'direction':
      return value === 'up' || value === 'down'
        ? translate(language, `indicators.direction.${value}`)
        : String(value)
    case 'amount':
      return typeof value === 'number' ? amountText(value, language) : value
    case 'unit':
      return value === 'million' || value === 'billion'
        ? translate(language, `capital.unit.${value}`)
        : String(value)
    case 'base':
    case 'value':
    case 'recognisedNtm':
      return typeof value === 'number' ? formatInteger(value, language) : value
    default:
      return String(value)
  }
}

/** In the unit that people would say it in: a table may have had another one when the amount was written. */
function amountText(dong: number, language: Language): string {
  const unit = dong >= 1_000_000_000 ? 'billion' : 'million'
  return `${printAmount(dong, unit, language)} ${translate(language, `capital.unit.${unit}`)}`
}
