import type { FactEdit } from '../changes/fact-edit.ts'
import type { CommuneKey } from './commune-edits.ts'
import type { CommuneChange } from './commune-preview.ts'
import type { DocumentIndex } from './document-index.ts'
import type { ValueSource } from './preview.ts'
import type { CommuneSaying } from './read-communes.ts'
import { sourceOf } from './value-source.ts'

/** A saying whose value is certain, or was decided. */
export interface Sure {
  readonly saying: CommuneSaying
  readonly value: string
  readonly doubtId: string | null
  readonly repairId: string | null
}

export function subjectOf({ subject }: CommuneSaying): 'list' | 'count' {
  return subject === 'count' ? 'count' : 'list'
}

export function listKey({ table, layer, commune }: CommuneSaying): string {
  return [table.set.set.id, layer, commune.unit.id].join('\u0001')
}

export function factOf(saying: CommuneSaying): string {
  return `${listKey(saying)}\u0001${subjectOf(saying)}`
}

export function keyOf(
  document: DocumentIndex,
  { table, layer, commune }: CommuneSaying,
): CommuneKey {
  return { planId: document.plan.id, setId: table.set.set.id, layer, unitId: commune.unit.id }
}

export function aboutOf({ subject, rawKind, table, layer, commune }: CommuneSaying): ValueSource {
  return sourceOf(subject, {
    rawKind,
    setId: table.set.set.id,
    layer,
    unitId: commune.unit.id,
    columnId: commune.columnId,
  })
}

export function changeOf(
  saying: CommuneSaying,
  before: string | null,
  after: string | null,
  edits: readonly FactEdit[],
): CommuneChange {
  return {
    where: saying.where,
    tableId: saying.table.id,
    subject: saying.subject,
    unitId: saying.commune.unit.id,
    setId: saying.table.set.set.id,
    layer: saying.layer,
    before,
    after,
    raw: saying.raw,
    edits,
  }
}
