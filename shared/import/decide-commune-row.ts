import type { CommuneIndex, CommuneMatch, IndexedCommune } from './commune-index.ts'
import type { LocatedCommunes } from './locate-communes.ts'
import type { ImportChoice, ImportDecisions, ImportText } from './preview.ts'
import { SKIP, USE } from './understood.ts'
import type { CommuneColumn, CommuneLineDoubt, CommuneRow } from './understood-communes.ts'

export interface RowContext {
  readonly located: LocatedCommunes
  readonly tableId: string
  readonly columns: readonly CommuneColumn[]
  readonly communes: CommuneIndex
  readonly decisions: ImportDecisions
  /** Of rows that name none, where the title or a decision tells. */
  readonly district: string | null
}

/** Which commune a row is, or what is asked about it. */
export function decideRow(
  context: RowContext,
  base: Pick<CommuneRow, 'index' | 'where' | 'label' | 'isHidden'>,
  match: CommuneMatch,
): CommuneRow {
  const { located, tableId, decisions, communes } = context
  const id = `row:${located.grid.where(base.index, located.labelColumn)}`
  const fileAxis = located.grid.isTurned ? 'column' : 'row'
  const decided = decisions.communeLines?.find(
    (line) => line.tableId === tableId && line.axis === fileAxis && line.index === base.index,
  )?.role
  const answer = decisions.doubts?.[id]
  const choice =
    decided?.kind === 'commune'
      ? `unit:${decided.unitId}`
      : decided?.kind === 'skip' || decided?.kind === 'note'
        ? 'skip'
        : answer
  const chosen =
    choice?.startsWith('unit:') === true ? communes.communes.get(choice.slice(5)) : undefined
  const asked = doubtOf(base, match)
  const isKnownAnswer =
    chosen !== undefined ||
    choice === 'skip' ||
    (choice === 'use' && base.isHidden && match.kind === 'match')
  const doubt: CommuneLineDoubt | null =
    asked === null
      ? null
      : { id, ...asked, others: 'communes', chosen: isKnownAnswer ? (choice ?? null) : null }
  const row = (
    commune: IndexedCommune | null,
    kind: 'unknown' | 'ignored',
    how: CommuneRow['how'],
  ): CommuneRow => ({
    ...base,
    role: commune === null ? { kind } : { kind: 'commune', unitId: commune.unit.id },
    how,
    matched: commune?.label ?? null,
    doubt,
    commune,
    proposed: commune === null && kind === 'unknown' ? firstOf(doubt, communes, match) : null,
  })
  if (choice === 'skip') return row(null, 'ignored', 'decided')
  if (chosen !== undefined) return row(chosen, 'unknown', 'decided')
  if (match.kind !== 'match') return row(null, 'unknown', 'proposal')
  if (doubt !== null && doubt.chosen === null) return row(null, 'unknown', 'proposal')
  return row(match.commune, 'unknown', match.how)
}

function firstOf(
  doubt: CommuneLineDoubt | null,
  communes: CommuneIndex,
  match: CommuneMatch,
): IndexedCommune | null {
  const [first] = doubt?.proposals ?? []
  if (first?.id === 'use') return match.kind === 'match' ? match.commune : null
  return first?.id.startsWith('unit:') === true
    ? (communes.communes.get(first.id.slice(5)) ?? null)
    : null
}

function doubtOf(
  { label, isHidden }: Pick<CommuneRow, 'label' | 'isHidden'>,
  match: CommuneMatch,
): { reason: ImportText; proposals: ImportChoice[] } | null {
  const skip: ImportChoice = { id: SKIP.id, label: SKIP.label }
  switch (match.kind) {
    case 'match':
      if (!isHidden) return null
      return {
        reason: { code: 'import.doubt.hidden-line', params: { label } },
        proposals: [{ id: USE.id, label: USE.label }, skip],
      }
    case 'none':
      return label === ''
        ? { reason: { code: 'import.doubt.commune-unnamed', params: {} }, proposals: [skip] }
        : { reason: { code: 'import.doubt.commune-unknown', params: { label } }, proposals: [skip] }
    case 'proposals': {
      const likely = match.communes.map((commune): ImportChoice => ({
        id: `unit:${commune.unit.id}`,
        label: { code: 'import.proposal.unit', params: { name: commune.label } },
      }))
      // Another district's commune, or one outside the programme, is no first answer.
      const isUnlikely = match.reason === 'elsewhere' || match.reason === 'outside'
      return {
        reason: { code: `import.doubt.commune-${match.reason}`, params: { label } },
        proposals: isUnlikely ? [skip, ...likely] : [...likely, skip],
      }
    }
  }
}
