import { z } from 'zod'
import type { Facts } from '../changes/change-set.ts'
import type { FactEdit } from '../changes/fact-edit.ts'
import { findFact } from '../changes/facts.ts'
import type { FigureStyle } from './figure.ts'

/** How the sentences of a document write their figures. */
export type SentenceOptions = FigureStyle

/** Stands among the document's wordings, under a name no kind of sentence has. */
export const OPTIONS_KIND = '@options'

/** Source: Lạng Sơn plan 2023, whose text prints 50,8% and 42%. */
export const DEFAULT_OPTIONS: SentenceOptions = {
  numberStyle: 'vi',
  rateDecimals: 1,
  averageDecimals: 2,
  zeros: 'drop',
  hasTwoDigits: false,
}

const schema = z.strictObject({
  numberStyle: z.enum(['vi', 'en']),
  rateDecimals: z.int().min(0).max(4),
  averageDecimals: z.int().min(0).max(4),
  zeros: z.enum(['keep', 'drop']),
  hasTwoDigits: z.boolean(),
})

/** The document's choices; the default ones where it has none that can be read. */
export function sentenceOptions(facts: Facts): SentenceOptions {
  const row = findFact(facts, 'sentenceTemplate', { kind: OPTIONS_KIND })
  if (row === undefined) return DEFAULT_OPTIONS
  try {
    return schema.catch(DEFAULT_OPTIONS).parse(JSON.parse(row.wording))
  } catch {
    return DEFAULT_OPTIONS
  }
}

/** Keeps the choices; none of a row's own while they are the default. */
export function optionsEdits(facts: Facts, options: SentenceOptions): FactEdit[] {
  const wording = JSON.stringify(schema.parse(options))
  const row = { kind: OPTIONS_KIND, wording }
  const before = findFact(facts, 'sentenceTemplate', { kind: OPTIONS_KIND })
  const isDefault = wording === JSON.stringify(schema.parse(DEFAULT_OPTIONS))
  if (isDefault)
    return before === undefined ? [] : [{ table: 'sentenceTemplate', op: 'remove', row: before }]
  return [{ table: 'sentenceTemplate', op: 'put', row }]
}
