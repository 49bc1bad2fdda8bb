import type { Facts } from '../changes/change-set.ts'
import type { FactRow } from '../changes/fact-tables.ts'
import type { AppendixDocument } from './appendix-document.ts'
import type { AppendixSettings } from './appendix-options.ts'

export const CONTENT_KINDS = [
  'capital',
  'villages',
  'indicators',
  'agencies',
  'districts',
  'distribution',
  'comparison',
  'progress',
  'findings',
  'meeting',
] as const
export type ContentKind = (typeof CONTENT_KINDS)[number]

/** A kind of appendix of its own: which of them a plan has, how each is headed, and how it is built. */
export interface ContentAppendix {
  readonly kind: ContentKind
  /**
   * Ids of those the plan has, in order: the kind itself where there is one (`capital`), or with what it is about
   * (`villages-village-ntm`). An id stays the same as the plan grows; a table that would be empty is none.
   */
  readonly ids: (facts: Facts, plan: FactRow<'plan'>) => readonly string[]
  /** Whether an id that is none of `ids` can be built when somebody asks for it by name: any two versions compared. */
  readonly holds?: (facts: Facts, plan: FactRow<'plan'>, id: string) => boolean
  /** The title, not yet in capitals. */
  readonly title: (
    facts: Facts,
    plan: FactRow<'plan'>,
    id: string,
    settings: AppendixSettings,
  ) => string
  /** Whether plans bind it unless somebody says otherwise; working papers are only printed when asked for. */
  readonly isBound: boolean
  readonly build: (
    facts: Facts,
    request: ContentRequest,
    settings: AppendixSettings,
  ) => AppendixDocument
}

export interface ContentRequest {
  readonly id: string
  readonly plan: FactRow<'plan'>
  /** `Phụ lục 9`. */
  readonly label: string
  /** In capitals. */
  readonly title: string
}
