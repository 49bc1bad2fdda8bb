import { z } from 'zod'
import { factEditSchema, type FactEdit } from '../changes/fact-edit.ts'
import type { FactRow } from '../changes/fact-tables.ts'
import type { CheckText } from './finding.ts'

type Held = FactRow<'heldValue'>

const editsSchema = z.array(factEditSchema)
const paramsSchema = z.record(z.string(), z.union([z.string(), z.number()]))

/** Rows are never changed in place, so what was read from one holds for as long as it lives. */
const fixes = new WeakMap<Held, { readonly edits: readonly FactEdit[] | null }>()

/**
 * The edits of a held value's first proposal; null where there is none, or where its text is not what the program writes
 * (a document of another version).
 */
export function heldFix(held: Held): readonly FactEdit[] | null {
  const known = fixes.get(held)
  if (known !== undefined) return known.edits
  const parsed = held.fix === null ? null : editsSchema.safeParse(json(held.fix))
  const edits = parsed !== null && parsed.success && parsed.data.length > 0 ? parsed.data : null
  fixes.set(held, { edits })
  return edits
}

/** Why the value is held, as the import said it. */
export function heldReason(held: Held): NonNullable<CheckText['nested']>[string] {
  const params = paramsSchema.safeParse(json(held.reasonParams))
  return { code: held.reason, params: params.success ? params.data : {} }
}

function json(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
