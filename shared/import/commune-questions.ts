import type { FactEdit } from '../changes/fact-edit.ts'
import { countImportEdits, listImportEdits, lostBefore } from './commune-edits.ts'
import type { DocumentIndex } from './document-index.ts'
import type { ImportChoice, ImportDecisions, ImportDoubt, ImportText } from './preview.ts'
import type { CommuneSaying } from './read-communes.ts'
import { printList } from './read-list-cell.ts'
import { aboutOf, keyOf, type Sure } from './saying-facts.ts'
import { SKIP } from './understood.ts'

export function askList(
  saying: CommuneSaying,
  verdict: Extract<CommuneSaying['verdict'], { kind: 'ask' }>,
  before: string | null,
  decisions: ImportDecisions,
  document: DocumentIndex,
): ImportDoubt {
  const key = keyOf(document, saying)
  const [first] = verdict.readings
  const listsOf = (list: string) =>
    listImportEdits(document, key, list, lostBefore(document, key, list), true)
  const counts = verdict.count === null ? [] : countImportEdits(document, key, verdict.count)
  const proposals = [
    // So many without saying which is the likelier of the two where the cell is a share of all.
    ...(verdict.count === null || verdict.isDamaged ? [] : [countOnly(verdict.count, counts)]),
    ...verdict.readings.map((list) => ({ ...proposeList(list), effect: listsOf(list).length })),
    ...(verdict.count === null || !verdict.isDamaged ? [] : [countOnly(verdict.count, counts)]),
    keepList(before),
  ]
  const isCountFirst = proposals[0]?.id.startsWith('count:') === true
  return doubtOf(
    saying,
    verdict.reason,
    proposals,
    isCountFirst || first === undefined ? counts : listsOf(first),
    decisions,
  )
}

function countOnly(count: number, edits: readonly FactEdit[]) {
  return {
    id: `count:${count}`,
    label: { code: 'import.proposal.count-only', params: { count } },
    effect: edits.length,
  } as const
}

export function askCount(
  saying: CommuneSaying,
  value: number,
  reason: ImportText,
  decisions: ImportDecisions,
  document: DocumentIndex,
): ImportDoubt {
  const edits = countImportEdits(document, keyOf(document, saying), value)
  const take = { ...proposeCount(String(value)), effect: edits.length }
  return doubtOf(
    saying,
    reason,
    [take, { id: 'keep', label: SKIP.label, effect: 0 }],
    edits,
    decisions,
  )
}

export function askWhich(
  all: readonly Sure[],
  values: readonly string[],
  before: string | null,
  decisions: ImportDecisions,
  document: DocumentIndex,
): ImportDoubt | null {
  const [first] = all
  if (first === undefined) return null
  const { saying } = first
  const key = keyOf(document, saying)
  const isCount = saying.subject === 'count'
  const editsOf = (value: string): FactEdit[] =>
    isCount
      ? countImportEdits(document, key, Number(value))
      : listImportEdits(document, key, value, lostBefore(document, key, value), true)
  const proposals = [
    ...values.map((value) => ({
      ...(isCount ? proposeCount(value) : proposeList(value)),
      effect: editsOf(value).length,
    })),
    isCount ? { id: 'keep', label: SKIP.label, effect: 0 } : keepList(before),
  ]
  const params = {
    name: saying.commune.label,
    places: all.map((one) => one.saying.where).join(', '),
  }
  const reason: ImportText = {
    code: `import.doubt.${isCount ? 'count' : 'list'}-two-values`,
    params,
  }
  return doubtOf(saying, reason, proposals, editsOf(values[0] ?? ''), decisions)
}

function doubtOf(
  saying: CommuneSaying,
  reason: ImportText,
  proposals: ImportDoubt['proposals'],
  edits: readonly FactEdit[],
  decisions: ImportDecisions,
): ImportDoubt {
  const id = `cell:${saying.where}`
  const answer = decisions.doubts?.[id]
  const chosen =
    proposals.some((proposal) => proposal.id === answer) && answer !== undefined ? answer : null
  return {
    id,
    tableId: saying.table.id,
    subject: 'cell',
    where: saying.where,
    raw: saying.raw,
    reason,
    proposals,
    others: null,
    edits,
    chosen,
    about: aboutOf(saying),
  }
}

function proposeList(list: string): ImportChoice {
  const label: ImportText =
    list === ''
      ? { code: 'import.proposal.list-none', params: {} }
      : { code: 'import.proposal.list', params: { list: printList(list) } }
  return { id: `value:${list}`, label }
}

function proposeCount(value: string): ImportChoice {
  return {
    id: `value:${value}`,
    label: { code: 'import.proposal.value', params: { value: Number(value) } },
  }
}

function keepList(before: string | null) {
  const label: ImportText =
    before === null || before === ''
      ? { code: 'import.proposal.keep-blank', params: {} }
      : { code: 'import.proposal.keep-list', params: { list: printList(before) } }
  return { id: 'keep', label, effect: 0 }
}
