import type { ColumnGuess, ColumnTexts } from './commune-columns.ts'
import type { CommuneColumnRole, CommuneDecidedRole } from './commune-preview.ts'
import type { SetIndex } from './document-index.ts'
import type { LocatedCommunes } from './locate-communes.ts'
import type { ImportDecisions, ImportOptions, ImportText } from './preview.ts'
import { SKIP, USE } from './understood.ts'
import type { CommuneColumn, CommuneLineDoubt } from './understood-communes.ts'

/** Columns that say facts of communes. */
export const FACTS: ReadonlySet<CommuneColumnRole['kind']> = new Set([
  'count',
  'list',
  'cumulative',
  'mark',
])

/** What a column is once decisions, the caller's layer, repetition and hiding are weighed. */
export function decideColumn(
  located: LocatedCommunes,
  tableId: string,
  column: ColumnTexts,
  guess: ColumnGuess | undefined,
  decisions: ImportDecisions,
  options: ImportOptions,
  set: SetIndex,
  warn: (message: ImportText, where: string) => void,
): CommuneColumn {
  const { grid } = located
  const label = column.texts.join(' / ')
  const where = columnWhere(located, column.index)
  const id = `column:${grid.where(located.headTop, column.index)}`
  const base = { index: column.index, where, label, isHidden: grid.isHiddenColumn(column.index) }
  const fileAxis = grid.isTurned ? 'row' : 'column'
  const decided = decisions.communeLines?.find(
    (line) => line.tableId === tableId && line.axis === fileAxis && line.index === column.index,
  )?.role
  const line = (role: CommuneColumnRole, how: CommuneColumn['how'], doubt: CommuneLineDoubt | null = null): CommuneColumn => ({
    ...base, role, how, doubt,
    matched: role.kind === 'mark' ? (set.names.get(role.number) ?? role.number) : null,
  }) // prettier-ignore
  const own = decided === undefined ? null : decidedRole(decided)
  if (own !== null) return line(own, 'decided')
  if (guess === undefined) return line({ kind: 'unknown' }, 'layout')
  const { role } = guess
  if (guess.isMissing) warn({ code: 'import.warning.missing-column', params: { label } }, where)
  if (role.kind === 'cumulative')
    warn({ code: 'import.warning.cumulative', params: { label } }, where)
  if (options.layer !== undefined && 'layer' in role && role.layer !== options.layer) {
    warn({ code: `import.warning.other-layer-${role.layer}`, params: {} }, where)
    return line({ kind: 'ignored' }, 'words')
  }
  const isOfFacts = FACTS.has(role.kind)
  if (!isOfFacts || (!guess.isRepeated && !base.isHidden)) return line(role, howOf(role))
  if (guess.isRepeated && column.body.length === 0) return line({ kind: 'note' }, 'layout')
  const answer = decisions.doubts?.[id]
  const chosen = answer === 'use' || answer === 'skip' ? answer : null
  const use = { id: USE.id, label: USE.label }
  const skip = { id: SKIP.id, label: SKIP.label }
  const doubt: CommuneLineDoubt = {
    id,
    reason: {
      code: guess.isRepeated ? 'import.doubt.column-repeated' : 'import.doubt.hidden-line',
      params: { label },
    },
    proposals: guess.isRepeated ? [skip, use] : [use, skip],
    others: null,
    chosen,
  }
  if (chosen === 'use') return line(role, 'decided', doubt)
  return chosen === 'skip'
    ? line({ kind: 'ignored' }, 'decided', doubt)
    : line({ kind: 'unknown' }, 'proposal', doubt)
}

function decidedRole(decided: CommuneDecidedRole): CommuneColumnRole | null {
  switch (decided.kind) {
    case 'count':
    case 'list':
      return { kind: decided.kind, layer: decided.layer }
    case 'mark':
      return { kind: 'mark', number: decided.number }
    case 'district':
    case 'note':
      return { kind: decided.kind }
    case 'skip':
      return { kind: 'ignored' }
    case 'commune':
      return null
  }
}

function howOf(role: CommuneColumnRole): CommuneColumn['how'] {
  return role.kind === 'mark' ? 'number' : role.kind === 'note' ? 'layout' : 'words'
}

export function columnWhere({ grid, headTop }: LocatedCommunes, column: number): string {
  const cell = grid.where(headTop, column)
  const mark = cell.lastIndexOf('!')
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(cell.slice(mark + 1)) ?? []
  return `${cell.slice(0, mark + 1)}${grid.isTurned ? digits : letters}`
}
