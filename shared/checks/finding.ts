import type { Facts } from '../changes/change-set.ts'
import type { FactEdit } from '../changes/fact-edit.ts'
import type { FactRow, Layer } from '../changes/fact-tables.ts'
import type { CommuneList } from '../communes/commune-lists.ts'
import type { CommuneTable } from '../communes/commune-table.ts'
import type { Matrix } from '../matrix/matrix.ts'
import type { ChecksMessage } from '../messages/checks.vi.ts'

/** `error`: the figures contradict each other; `warning`: very likely wrong; `note`: worth a look. */
export type Severity = 'error' | 'warning' | 'note'

/** Where a finding is, and where a click on it leads. */
export type Place =
  /** A cell of a matrix: `row` a criterion number or `@total`, `@base` …, `column` a column id or `@total`, `@rate`. */
  | {
      readonly screen: 'matrix'
      readonly planId: string
      readonly setId: string
      readonly layer: Layer
      readonly row: string
      readonly column: string
    }
  /** A commune in the communes × criteria table; `column` a number, `@baseline`, `@planned` (lists), or null. */
  | {
      readonly screen: 'communes'
      readonly planId: string
      readonly setId: string
      readonly unitId: string
      readonly column: string | null
    }
  /** A commune's own page. */
  | { readonly screen: 'commune'; readonly unitId: string }
  | { readonly screen: 'lists'; readonly listId: string; readonly unitId: string | null }
  | { readonly screen: 'units'; readonly unitId: string | null }
  | { readonly screen: 'sets'; readonly setId: string }
  /** A value held as it came, waiting on the checks screen itself. */
  | { readonly screen: 'checks'; readonly findingId: string }

/** A message of `shared/messages/checks.*` and what fills it. */
export interface CheckText {
  readonly code: ChecksMessage
  readonly params: Readonly<Record<string, string | number>>
}

export interface Finding {
  /** Id of its rule: the file's name. */
  readonly rule: string
  /** Rule and place, stable from run to run: what an acceptance is kept under. */
  readonly id: string
  readonly severity: Severity
  readonly message: CheckText
  readonly place: Place
  /** The column (district) it belongs to, for filters; null for the whole plan. */
  readonly columnId: string | null
  readonly unitId: string | null
  /** A further edit that would settle it, offered but never made without the officer. */
  readonly fix: { readonly label: CheckText; readonly edits: readonly FactEdit[] } | null
  /** The facts it rests on, in short: an acceptance holds while this stays the same. */
  readonly signature: string
}

/** What a rule looks at: a plan with its tables. `units` may be a part of the plan's communes (see `Rule.scope`). */
export interface CheckedPlan {
  readonly facts: Facts
  readonly plan: FactRow<'plan'>
  readonly columns: readonly FactRow<'planColumn'>[]
  readonly sets: readonly FactRow<'criteriaSet'>[]
  /** Communes to look at: of rules of scope `unit` possibly only those that changed. */
  readonly units: readonly FactRow<'unit'>[]
  readonly lists: () => readonly CommuneList[]
  readonly communes: (setId: string) => CommuneTable
  readonly matrix: (setId: string, layer: Layer) => Matrix
}

/** One rule, one file: `(plan) → Finding[]`, pure. */
export interface Rule {
  readonly id: string
  /**
   * `unit`: each finding follows from the facts of one commune (its `unitId`), so that after an edit only the communes
   * that changed are looked at; `plan`: from anything, looked at again a moment after the last edit.
   */
  readonly scope: 'unit' | 'plan'
  readonly check: (plan: CheckedPlan) => readonly Finding[]
}
