import type { FactEdit } from '../changes/fact-edit.ts'
import type { IndexedCommune } from './commune-index.ts'
import { countImportEdits, listImportEdits, lostBefore } from './commune-edits.ts'
import type { Membership } from './commune-members.ts'
import type { DocumentIndex } from './document-index.ts'
import type { ImportChoice, ImportDecisions, ImportDoubt, ImportReject } from './preview.ts'
import { markText, type CommuneSaying } from './read-communes.ts'
import { readMark, type Mark } from './read-mark.ts'
import type { CommuneRow, UnderstoodCommunes } from './understood-communes.ts'
import { rawKindOf, sourceOf } from './value-source.ts'

/** The doubts about a table's rows and columns, with what taking the first proposal of a row writes. */
export function communeLineDoubts(
  table: UnderstoodCommunes,
  document: DocumentIndex,
  said: ReadonlyMap<CommuneRow, readonly CommuneSaying[]>,
  membership: Membership,
): ImportDoubt[] {
  const setId = table.set.set.id
  const isTurned = table.located.grid.isTurned
  const doubts: ImportDoubt[] = []
  for (const column of table.columns) {
    if (column.doubt === null) continue
    doubts.push({
      id: column.doubt.id,
      tableId: table.id,
      subject: isTurned ? 'row' : 'column',
      where: column.where,
      raw: column.label,
      reason: column.doubt.reason,
      proposals: column.doubt.proposals.map((choice) => ({ ...choice, effect: 0 })),
      others: null,
      edits: [],
      chosen: column.doubt.chosen,
      about: sourceOf('line', { setId }),
    })
  }
  for (const row of table.rows) {
    if (row.doubt === null) continue
    const edits =
      row.proposed === null
        ? []
        : [
            ...sayingEdits(said.get(row) ?? [], document, row.proposed),
            ...membership.join(table, row.index, row.proposed),
          ]
    const values = (said.get(row) ?? []).filter(({ verdict }) => verdict.kind !== 'blank').length
    doubts.push({
      id: row.doubt.id,
      tableId: table.id,
      subject: isTurned ? 'column' : 'row',
      where: row.doubt.id.slice('row:'.length),
      raw: row.label,
      reason: row.doubt.reason,
      proposals: row.doubt.proposals.map((choice) => ({
        ...choice,
        effect: choice.id === 'skip' ? 0 : values,
      })),
      others: row.doubt.others,
      edits,
      chosen: row.doubt.chosen,
      about: sourceOf('line', {
        setId,
        unitId: row.proposed?.unit.id ?? null,
        columnId: row.proposed?.columnId ?? null,
      }),
    })
  }
  return doubts
}

/** What is certain of a row, taken as one commune's. */
function sayingEdits(
  sayings: readonly CommuneSaying[],
  document: DocumentIndex,
  commune: IndexedCommune,
): FactEdit[] {
  return sayings.flatMap(({ verdict, table, layer, lost }): FactEdit[] => {
    const key = {
      planId: document.plan.id,
      setId: table.set.set.id,
      layer,
      unitId: commune.unit.id,
    }
    if (verdict.kind === 'count') return countImportEdits(document, key, verdict.value)
    if (verdict.kind !== 'list' && verdict.kind !== 'repair') return []
    const next = lost ?? (layer === 'target' ? lostBefore(document, key, verdict.list) : '')
    return listImportEdits(document, key, verdict.list, next, true)
  })
}

export interface MarkDoubts {
  readonly doubts: readonly ImportDoubt[]
  readonly rejected: readonly ImportReject[]
  /** Doubt id by the text of a mark. */
  readonly ids: ReadonlyMap<string, string>
  /** What was decided, by the text of a mark. */
  readonly decided: ReadonlyMap<string, Mark>
}

/** More texts than this that are no marks, and each is refused rather than asked about. */
const MOST_ASKED = 60

/** Texts in the cells of marks that nobody knows: one question a text, however often it stands there. */
export function markDoubts(table: UnderstoodCommunes, decisions: ImportDecisions): MarkDoubts {
  const { grid } = table.located
  const columns = table.columns.flatMap(({ index, role }) =>
    role.kind === 'mark' ? [{ index, number: role.number }] : [],
  )
  const found = new Map<
    string,
    { where: string; raw: string; count: number; name: string; number: string; isText: boolean }
  >()
  for (const row of table.rows) {
    if (row.role.kind !== 'commune' && row.role.kind !== 'unknown') continue
    for (const { index, number } of columns) {
      const cell = grid.cellAt(row.index, index)
      if (cell === undefined || readMark(cell) !== null) continue
      const raw = grid.labelAt(row.index, index)
      const known = found.get(markText(raw))
      if (known !== undefined) known.count++
      else {
        const isText = rawKindOf(cell) === 'text' && cell.value.kind === 'text'
        found.set(markText(raw), {
          where: grid.where(row.index, index),
          raw,
          count: 1,
          name: row.label,
          number,
          isText,
        })
      }
    }
  }
  const doubts: ImportDoubt[] = []
  const rejected: ImportReject[] = []
  const ids = new Map<string, string>()
  const decided = new Map<string, Mark>()
  for (const [text, { where, raw, count, name, number, isText }] of found) {
    const about = sourceOf('mark', {
      setId: table.set.set.id,
      layer: table.layer,
      criterion: number,
    })
    if (!isText || ids.size >= MOST_ASKED || text.length > 60) {
      const reason = {
        code: 'import.reason.mark-unreadable',
        params: { raw: raw.slice(0, 80) },
      } as const
      rejected.push({ tableId: table.id, where, raw, reason, about })
      continue
    }
    const id = `cell:${where}`
    ids.set(text, id)
    const answer = decisions.doubts?.[id]
    const chosen = PROPOSALS.find((proposal) => proposal.id === answer)?.id ?? null
    const mark = MARKS.get(chosen ?? '')
    if (mark !== undefined) decided.set(text, mark)
    doubts.push({
      id,
      tableId: table.id,
      subject: 'cell',
      where,
      raw,
      reason: { code: 'import.doubt.mark-unknown', params: { raw, count, name, number } },
      proposals: PROPOSALS.map((choice) => ({
        ...choice,
        effect: choice.id === 'mark:blank' ? 0 : count,
      })),
      others: null,
      edits: [],
      chosen,
      about,
    })
  }
  return { doubts, rejected, ids, decided }
}

const MARKS: ReadonlyMap<string, Mark> = new Map([
  ['mark:blank', 'blank'],
  ['mark:met', 'met'],
  ['mark:planned', 'planned'],
])

const PROPOSALS: readonly ImportChoice[] = [
  { id: 'mark:blank', label: { code: 'import.proposal.mark-blank', params: {} } },
  { id: 'mark:met', label: { code: 'import.proposal.mark-met', params: {} } },
  { id: 'mark:planned', label: { code: 'import.proposal.mark-planned', params: {} } },
]
