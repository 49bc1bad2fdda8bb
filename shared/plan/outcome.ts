import type { FactEdit } from '../changes/fact-edit.ts'
import type { PlanRefusal } from '../messages/units.vi.ts'

/** Edits that do what was asked, or why it can't be done: a message of `units.refused.*` or `sets.refused.*`. */
export type Outcome<Code extends string = PlanRefusal> =
  | { readonly ok: true; readonly edits: readonly FactEdit[] }
  | {
      readonly ok: false
      readonly refusal: {
        readonly code: Code
        readonly params: Readonly<Record<string, string | number>>
      }
    }

export function done(edits: readonly FactEdit[]): {
  readonly ok: true
  readonly edits: readonly FactEdit[]
} {
  return { ok: true, edits }
}

export function refused<Code extends string>(
  code: Code,
  params: Readonly<Record<string, string | number>>,
): Outcome<Code> {
  return { ok: false, refusal: { code, params } }
}
