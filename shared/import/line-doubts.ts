import type { FactEdit } from '../changes/fact-edit.ts'
import type { DocumentIndex } from './document-index.ts'
import type { ImportDoubt, LineRole } from './preview.ts'
import { readValue, targetOf, valueEdit } from './read-values.ts'
import type { UnderstoodTable } from './understand-table.ts'
import type { LineProposal, UnderstoodLine } from './understood.ts'
import { sourceOf } from './value-source.ts'

/** The doubts about a table's rows and columns, with what taking their proposals would change. */
export function lineDoubts(table: UnderstoodTable, document: DocumentIndex): ImportDoubt[] {
  const isTurned = table.located.grid.isTurned
  const doubts: ImportDoubt[] = []
  for (const [lines, axis] of [
    [table.columns, isTurned ? 'row' : 'column'],
    [table.rows, isTurned ? 'column' : 'row'],
  ] as const) {
    for (const line of lines) {
      if (line.doubt === null) continue
      const effects = line.doubt.proposals.map((proposal) =>
        editsOf(table, document, line, proposal, lines === table.columns),
      )
      doubts.push({
        id: line.doubt.id,
        tableId: table.id,
        subject: axis,
        where: line.where,
        raw: line.label,
        reason: line.doubt.reason,
        proposals: line.doubt.proposals.map(({ id, label }, index) => ({
          id,
          label,
          effect: effects[index]?.length ?? 0,
        })),
        others: line.doubt.others?.of ?? null,
        edits: effects[0] ?? [],
        about: sourceOf('line', { setId: table.set.set.id, layer: table.layer }),
        chosen: line.doubt.chosen,
      })
    }
  }
  return doubts
}

function editsOf(
  table: UnderstoodTable,
  document: DocumentIndex,
  line: UnderstoodLine,
  { role }: LineProposal,
  isColumn: boolean,
): FactEdit[] {
  const as = proposedRole(line, role)
  if (as === null) return []
  const crossing = isColumn ? table.rows : table.columns
  const edits: FactEdit[] = []
  for (const other of crossing) {
    if (other.isHeld) continue
    const [row, column] = isColumn ? [other, line] : [line, other]
    const target = isColumn ? targetOf(table, row.role, as) : targetOf(table, as, column.role)
    if (target === null) continue
    const value = readValue(table, document, row, column, target)
    if (value.reading.kind !== 'count' || value.excess !== null) continue
    if (value.reading.value === value.before) continue
    edits.push(valueEdit(document, target, value.reading.value))
  }
  return edits
}

function proposedRole(line: UnderstoodLine, role: LineProposal['role']): LineRole | null {
  if (role.kind === 'use') return line.role
  if (role.kind === 'unit') {
    return { kind: 'unit', columnId: role.columnId, layer: role.layer ?? null }
  }
  if (role.kind === 'criterion') {
    return { kind: 'criterion', number: role.number, layer: role.layer ?? null }
  }
  return null
}
