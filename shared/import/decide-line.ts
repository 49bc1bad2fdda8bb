import type { DocumentIndex, SetIndex } from './document-index.ts'
import type { LocatedTable } from './located-table.ts'
import type { DecidedRole, ImportDecisions, LineRole } from './preview.ts'
import { columnLetters } from './raw-sheet.ts'
import {
  SKIP,
  USE,
  type LineDoubt,
  type LineGuess,
  type LineProposal,
  type UnderstoodLine,
} from './understood.ts'

export interface LinePlace {
  /** The file's axis and 0-based index. */
  readonly axis: 'row' | 'column'
  readonly fileIndex: number
  readonly index: number
  readonly sheet: string
  readonly tableId: string
  readonly where: string
  readonly doubtId: string
  readonly label: string
  readonly isHidden: boolean
  readonly hasFigures: boolean
}

/** Makes the places of a table's lines, in the file's own addresses. */
export function linePlaces(located: LocatedTable, id: string) {
  const { grid } = located
  return (axis: 'row' | 'column', index: number, label: string, hasFigures: boolean): LinePlace => {
    const fileAxis = grid.isTurned === (axis === 'column') ? 'row' : 'column'
    const position =
      axis === 'column' ? grid.where(located.headTop, index) : grid.where(index, located.left)
    return {
      axis: fileAxis,
      fileIndex: index,
      index,
      sheet: grid.sheet,
      tableId: id,
      where: `${grid.sheet}!${fileAxis === 'column' ? columnLetters(index) : String(index + 1)}`,
      doubtId: `${fileAxis}:${position}`,
      label,
      isHidden: axis === 'column' ? grid.isHiddenColumn(index) : grid.isHiddenRow(index),
      hasFigures,
    }
  }
}

/** Joins the guess about a line with what was decided about it. */
export function settleLine(
  place: LinePlace,
  guess: LineGuess,
  decisions: ImportDecisions,
  document: DocumentIndex,
  set: SetIndex | null,
): UnderstoodLine {
  const isCarrier = guess.role.kind === 'unit' || guess.role.kind === 'criterion'
  const asksHidden = place.isHidden && place.hasFigures && isCarrier && guess.reason === null
  const proposals = asksHidden ? [USE, SKIP] : guess.proposals
  const answers = guess.others === null ? proposals : [...proposals, ...guess.others.proposals]
  const reason = asksHidden
    ? ({ code: 'import.doubt.hidden-line', params: { label: place.label } } as const)
    : guess.reason
  const byLine = decisions.lines?.find(
    (line) =>
      line.sheet === place.sheet &&
      line.axis === place.axis &&
      line.index === place.fileIndex &&
      (line.tableId === undefined || line.tableId === place.tableId),
  )
  const answer = decisions.doubts?.[place.doubtId]
  const proposal = answers.find(({ id }) => id === answer)
  const decided: LineProposal['role'] | undefined = byLine?.role ?? proposal?.role
  const role = decided === undefined || decided.kind === 'use' ? guess.role : decidedRole(decided)
  const chosen =
    decided === undefined ? null : (proposal?.id ?? proposalOf(byLine?.role, answers) ?? 'custom')
  const doubt: LineDoubt | null =
    reason === null ? null : { id: place.doubtId, reason, proposals, others: guess.others, chosen }
  return {
    index: place.index,
    where: place.where,
    label: place.label,
    role,
    how: decided === undefined ? guess.how : 'decided',
    matched: matchedName(role, document, set),
    isHidden: place.isHidden,
    doubt,
    isHeld: asksHidden && decided === undefined,
  }
}

function proposalOf(
  role: DecidedRole | undefined,
  proposals: readonly LineProposal[],
): string | undefined {
  if (role === undefined) return undefined
  const same = proposals.find((proposal) => {
    const own = proposal.role
    if (own.kind !== role.kind) return false
    if (own.kind === 'unit') return role.kind === 'unit' && own.columnId === role.columnId
    if (own.kind === 'criterion') return role.kind === 'criterion' && own.number === role.number
    return true
  })
  return same?.id
}

function decidedRole(role: DecidedRole): LineRole {
  switch (role.kind) {
    case 'unit':
      return { kind: 'unit', columnId: role.columnId, layer: role.layer ?? null }
    case 'criterion':
      return { kind: 'criterion', number: role.number, layer: role.layer ?? null }
    case 'total':
    case 'rate':
    case 'average':
      return { kind: role.kind, layer: null }
    case 'base':
    case 'note':
      return { kind: role.kind }
    case 'skip':
      return { kind: 'ignored' }
  }
}

export function matchedName(
  role: LineRole,
  document: DocumentIndex,
  set: SetIndex | null,
): string | null {
  if (role.kind === 'unit') return document.columnNames.get(role.columnId) ?? null
  if (role.kind === 'criterion') return set?.names.get(role.number) ?? null
  return null
}
