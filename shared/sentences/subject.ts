import type { Standard } from '../changes/fact-tables.ts'
import type { PlanFigure } from './figure.ts'

/** What sentences of a plan are about, in the order in which a plan speaks of them. */
export const SENTENCE_KINDS = [
  'standard',
  'average',
  'criterion',
  'distribution',
  'group',
  'villages',
  'capital',
  'capitalLine',
  'indicator',
] as const
export type SentenceKind = (typeof SENTENCE_KINDS)[number]

/** Which wording fits what the plan knows of a subject. */
export type SentenceCase =
  /** More than before the year. */
  | 'added'
  /** As many as before the year. */
  | 'kept'
  /** Fewer than before the year. */
  | 'lost'
  /** What was before the year is not known. */
  | 'total'

/** Something the plan has figures of: a criterion, a standard, a group, a line of capital, an indicator … */
export interface PlanSubject {
  /** `criterion/xa-ntm-2021-2025/1`, `standard/ntm`, `group/bien-gioi`, `capital`, `indicator/ocop` … */
  readonly id: string
  readonly kind: SentenceKind
  readonly case: SentenceCase
  /** What lists call it: `1. Quy hoạch`. */
  readonly title: string
  /** The criteria set it belongs to, where it belongs to one: sentences of one set stand together. */
  readonly setId: string | null
  readonly standard: Standard | null
  /** Figures by the name of their placeholder; a figure the plan does not know is absent. */
  readonly figures: Readonly<Record<string, PlanFigure>>
  /** Placeholders filled with words: `name`, `number`, `unit`, `year` … */
  readonly words: Readonly<Record<string, string>>
}

/** The kind that an id speaks of: ids of lines of capital begin as that of their total. */
export function kindsOfId(id: string): readonly SentenceKind[] {
  const [first] = id.split('/')
  if (first === 'capital') return ['capital', 'capitalLine']
  return SENTENCE_KINDS.filter((kind) => kind === first)
}

/** Numbers of criteria and ids may hold what separates the parts of a key. */
export function subjectId(kind: string, ...parts: readonly string[]): string {
  return [kind, ...parts.map((part) => part.replaceAll('/', '∕'))].join('/')
}

/** The case of a running total from what it has and what it adds. */
export function caseOf(added: number | null): SentenceCase {
  if (added === null) return 'total'
  return added > 0 ? 'added' : added < 0 ? 'lost' : 'kept'
}
