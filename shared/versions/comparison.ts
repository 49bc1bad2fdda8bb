import type {
  FactRow,
  IndicatorBound,
  Layer,
  Standard,
  VillageStandard,
} from '../changes/fact-tables.ts'

/** One side of a comparison: a plan as it stands in one layer. */
export interface PlanSide {
  readonly planId: string
  readonly layer: Layer
}

/**
 * What became of a figure from side A to side B. `added`: blank before; `lost`: blank after (a blank is not 0); `more`,
 * `less`: a figure on both sides; `changed`: two figures that have no order (5–10 and at least 7). Of a commune's list:
 * `more` and `less` by what it gained and lost, `changed` where it did both. `unreported`: blank on a side of actual figures, which is
 * no loss but a report that has not come.
 */
export const MOVEMENTS = ['added', 'lost', 'more', 'less', 'changed', 'same', 'unreported'] as const
export type Movement = (typeof MOVEMENTS)[number]
export type MovementCounts = Readonly<Record<Movement, number>>

/** An exact figure: 12,50 is low 1250 with 2 decimals; `high` of a range only. Capital is in đồng. */
export interface ComparedFigure {
  readonly bound: IndicatorBound
  readonly low: number
  readonly high: number | null
  readonly decimals: number
}

/** One cell, amount or number on both sides. */
export interface FigureLine {
  /** Criterion number, `@base` or `@rateBase`; line of capital; unit of villages; indicator. */
  readonly row: string
  readonly rowName: string
  /** Column of a matrix, `@total`; null where a table has no columns. */
  readonly column: string | null
  readonly columnName: string
  readonly a: ComparedFigure | null
  readonly b: ComparedFigure | null
  readonly movement: Movement
  /** B − A, where both are exact. */
  readonly difference: { readonly scaled: number; readonly decimals: number } | null
  /** A sum or a base: shown, but not counted again among the differences. */
  readonly isComputed: boolean
}

/** One commune's (or district's) criteria on both sides; a list is null where nothing is known. */
export interface MarksLine {
  readonly unitId: string
  readonly unitName: string
  /** Its column in plan B, or in A where B has it not. */
  readonly columnId: string | null
  readonly columnName: string
  /** Criteria and sub-criteria it meets. */
  readonly a: readonly string[] | null
  readonly b: readonly string[] | null
  readonly added: readonly string[]
  readonly lost: readonly string[]
  readonly unchanged: number
  readonly movement: Movement
}

/** A commune registered for a standard on side A, B or both. */
export interface MemberLine {
  readonly unitId: string
  readonly unitName: string
  readonly columnName: string
  readonly movement: 'added' | 'lost' | 'same'
}

interface SectionBase {
  /** `matrix/xa-ntm-2021-2025`, `capital` …; stable. */
  readonly id: string
  /** Lines by movement, computed ones left out. */
  readonly counts: MovementCounts
}

export type ComparedSection =
  | (SectionBase & {
      readonly kind: 'matrix'
      readonly set: FactRow<'criteriaSet'>
      /** Row by row, each with its columns in order and `@total` last. */
      readonly lines: readonly FigureLine[]
    })
  | (SectionBase & {
      readonly kind: 'communes' | 'districts'
      readonly set: FactRow<'criteriaSet'>
      readonly lines: readonly MarksLine[]
      /** Marks over all communes. */
      readonly marks: { readonly added: number; readonly lost: number; readonly unchanged: number }
    })
  | (SectionBase & {
      readonly kind: 'registrations'
      readonly standard: Standard
      readonly lines: readonly MemberLine[]
    })
  | (SectionBase & {
      readonly kind: 'villages'
      readonly standard: VillageStandard
      readonly lines: readonly FigureLine[]
    })
  | (SectionBase & {
      readonly kind: 'capital' | 'indicators'
      readonly lines: readonly FigureLine[]
    })

export type ComparedKind = ComparedSection['kind']

/** Two plans, or two layers of one, side by side. */
export interface Comparison {
  readonly a: PlanSide
  readonly b: PlanSide
  /** In the order of the plan's contents; one that neither side has figures for, or a side of actual figures none, is left out. */
  readonly sections: readonly ComparedSection[]
  /** Sets that only one of the two works with: figures of another set don't compare. */
  readonly unmatchedSets: readonly {
    readonly set: FactRow<'criteriaSet'>
    readonly side: 'a' | 'b'
  }[]
  readonly counts: MovementCounts
}
