import type { DecidedRole, ImportText, LineHow, LineRole } from './preview.ts'

/** A line of a located table with its role, in the grid's orientation. */
export interface UnderstoodLine {
  readonly index: number
  readonly where: string
  readonly label: string
  readonly role: LineRole
  readonly how: LineHow
  readonly matched: string | null
  readonly isHidden: boolean
  readonly doubt: LineDoubt | null
  /** A hidden line that nobody has decided about: its values are held in its doubt. */
  readonly isHeld: boolean
}

export interface LineDoubt {
  readonly id: string
  readonly reason: ImportText
  readonly proposals: readonly LineProposal[]
  readonly others: LineOthers | null
  readonly chosen: string | null
}

/** Every unit or every criterion, as answers of last resort. */
export interface LineOthers {
  readonly of: 'units' | 'criteria'
  readonly proposals: readonly LineProposal[]
}

export interface LineProposal {
  readonly id: string
  readonly label: ImportText
  /** `use`: take the line as it was understood. */
  readonly role: DecidedRole | { readonly kind: 'use' }
}

/** What a line seems to be before any decision. */
export interface LineGuess {
  readonly role: LineRole
  readonly how: LineHow
  readonly reason: ImportText | null
  readonly proposals: readonly LineProposal[]
  readonly others: LineOthers | null
}

export function certain(role: LineRole, how: LineHow): LineGuess {
  return { role, how, reason: null, proposals: [], others: null }
}

export function unsure(
  reason: ImportText,
  proposals: readonly LineProposal[],
  others: LineOthers | null = null,
): LineGuess {
  return { role: { kind: 'unknown' }, how: 'proposal', reason, proposals, others }
}

export function proposeUnit(columnId: string, name: string): LineProposal {
  return {
    id: `unit:${columnId}`,
    label: { code: 'import.proposal.unit', params: { name } },
    role: { kind: 'unit', columnId },
  }
}

export function proposeCriterion(number: string, name: string): LineProposal {
  return {
    id: `criterion:${number}`,
    label: { code: 'import.proposal.criterion', params: { number, name } },
    role: { kind: 'criterion', number },
  }
}

export const SKIP: LineProposal = {
  id: 'skip',
  label: { code: 'import.proposal.skip', params: {} },
  role: { kind: 'skip' },
}

export const AS_NOTE: LineProposal = {
  id: 'note',
  label: { code: 'import.proposal.note', params: {} },
  role: { kind: 'note' },
}

export const AS_TOTAL: LineProposal = {
  id: 'total',
  label: { code: 'import.proposal.total', params: {} },
  role: { kind: 'total' },
}

export const USE: LineProposal = {
  id: 'use',
  label: { code: 'import.proposal.use', params: {} },
  role: { kind: 'use' },
}

/** Each proposal once, where it first stands. */
export function distinct(proposals: readonly LineProposal[]): LineProposal[] {
  const seen = new Set<string>()
  return proposals.filter(({ id }) => !seen.has(id) && seen.add(id))
}
