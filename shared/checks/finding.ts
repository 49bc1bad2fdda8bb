import type { FactEdit } from '../changes/fact-edit.ts'
import type { FactTable, IndicatorFigure, Layer, VillageStandard } from '../changes/fact-tables.ts'
import type { IndicatorValue } from '../indicators/indicator-value.ts'
import type { ChecksMessage } from '../messages/checks.vi.ts'
import type { CheckedPlan } from './checked-plan.ts'

/** `error`: the figures contradict each other; `warning`: very likely wrong; `note`: worth a look. */
export const SEVERITIES = ['error', 'warning', 'note'] as const
export type Severity = (typeof SEVERITIES)[number]

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
  /** A commune in the communes × criteria table; `column` a number, `@baseline`, `@planned`, `@actual` (lists), or null. */
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
  /** A line of the tree of capital, or `@total`; `layer` null: its name. */
  | {
      readonly screen: 'capital'
      readonly planId: string
      readonly lineId: string
      readonly layer: Layer | null
    }
  /** A unit (null: the total) in the table of one kind of villages. */
  | {
      readonly screen: 'villages'
      readonly planId: string
      readonly standard: VillageStandard
      readonly unitId: string | null
      readonly layer: Layer | null
    }
  | {
      readonly screen: 'indicators'
      readonly planId: string
      readonly indicatorId: string
      readonly figure: IndicatorFigure | null
    }
  /** A criterion or sub-criterion in the table of agencies. */
  | { readonly screen: 'agencies'; readonly setId: string; readonly number: string | null }
  /** A district in the table of a set for districts. */
  | {
      readonly screen: 'districts'
      readonly planId: string
      readonly setId: string
      readonly unitId: string
      readonly column: string | null
    }
  | { readonly screen: 'versions'; readonly planId: string | null }
  | { readonly screen: 'sentences'; readonly planId: string; readonly sentenceId: string | null }
  /** A value held as it came, waiting on the checks screen itself. */
  | { readonly screen: 'checks'; readonly findingId: string }

/** An exact figure that is written in the reader's language: 1665 at 2 decimals is `16,65`. */
export interface CheckFigure {
  readonly scaled: number
  readonly decimals: number
}

/** A message of `shared/messages/checks.*` and what fills it; `checkText` writes it out. */
export interface CheckText {
  readonly code: ChecksMessage
  readonly params: Readonly<Record<string, string | number>>
  readonly figures?: Readonly<Record<string, CheckFigure>>
  /** Figures of indicators, which may be ranges or bounds: `tối thiểu 20`. */
  readonly values?: Readonly<Record<string, IndicatorValue>>
  /** Placeholders filled by another message, such as the reason an import gave. */
  readonly nested?: Readonly<
    Record<
      string,
      { readonly code: string; readonly params: Readonly<Record<string, string | number>> }
    >
  >
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

/** A finding with what somebody decided about it. */
export interface ShownFinding extends Finding {
  /** Why it may stand, in somebody's words; null while it is open. */
  readonly accepted: string | null
}

/** One rule, one file: plan → findings, pure. */
export interface Rule {
  readonly id: string
  /** What it looks for, as the heading of its findings. */
  readonly name: ChecksMessage
  /** Why it matters. */
  readonly why: ChecksMessage
  /**
   * `unit`: each finding follows from the facts of one commune (its `unitId`), so that after an edit only the communes
   * that changed are looked at; `plan`: from anything, looked at again a moment after the last edit.
   */
  readonly scope: 'unit' | 'plan'
  /** Tables whose changes may move its findings, beside those that shape the plan; of rules of scope `plan`. */
  readonly reads: readonly FactTable[]
  /** Findings; a `null` among them marks where a long look may pause. */
  readonly check: (plan: CheckedPlan) => Iterable<Finding | null>
  /** Of rules of scope `unit`: says of many communes at once what they have in common, instead of of each. */
  readonly gather?: (plan: CheckedPlan, findings: readonly Finding[]) => readonly Finding[]
}
