import type { FactEdit } from '../changes/fact-edit.ts'
import {
  communeBefore,
  countImportEdits,
  listImportEdits,
  lostBefore,
  type CommuneKey,
} from './commune-edits.ts'
import type { CommuneCell, CommuneChange, ImportRepair } from './commune-preview.ts'
import type { DocumentIndex } from './document-index.ts'
import type {
  ImportChoice,
  ImportDecisions,
  ImportDoubt,
  ImportReject,
  ImportText,
  ValueSource,
} from './preview.ts'
import type { CommuneSaying } from './read-communes.ts'
import { achievedOf, printList } from './read-list-cell.ts'
import { SKIP } from './understood.ts'
import { sourceOf } from './value-source.ts'

/** What becomes of one saying: of a cell, or of a row of marks. */
export type SayingOutcome = Omit<CommuneCell, 'raw'>

export interface SettledCommunes {
  readonly outcomes: ReadonlyMap<CommuneSaying, SayingOutcome>
  readonly changes: readonly CommuneChange[]
  readonly doubts: readonly ImportDoubt[]
  readonly rejected: readonly ImportReject[]
  readonly repairs: readonly ImportRepair[]
  readonly unchanged: number
  readonly saidTwice: number
  readonly keptBlanks: number
}

/** A saying whose value is certain, or was decided. */
interface Sure {
  readonly saying: CommuneSaying
  readonly value: string
  readonly doubtId: string | null
  readonly repairId: string | null
}

/** Compares what the tables say with the document and with each other: the same said twice is once. */
export function settleCommunes(
  sayings: readonly CommuneSaying[],
  document: DocumentIndex,
  decisions: ImportDecisions,
  blanks: 'keep' | 'clear',
): SettledCommunes {
  const outcomes = new Map<CommuneSaying, SayingOutcome>()
  const changes: CommuneChange[] = []
  const doubts: ImportDoubt[] = []
  const rejected: ImportReject[] = []
  const repairs: ImportRepair[] = []
  let unchanged = 0
  let saidTwice = 0
  let keptBlanks = 0
  const sure = new Map<string, Sure[]>()
  const open: {
    saying: CommuneSaying
    readings: readonly string[]
    doubt: ImportDoubt
    repair: ImportRepair | null
  }[] = []
  const silent: CommuneSaying[] = []
  const counted = new Set<string>()

  function isSure(
    saying: CommuneSaying,
    value: string,
    ids: { doubtId?: string; repairId?: string } = {},
  ): void {
    const key = factOf(saying)
    const one = { saying, value, doubtId: ids.doubtId ?? null, repairId: ids.repairId ?? null }
    const list = sure.get(key)
    if (list === undefined) sure.set(key, [one])
    else list.push(one)
    if (saying.subject === 'count') counted.add(listKey(saying))
  }

  function keep(saying: CommuneSaying, ids: { doubtId?: string; repairId?: string } = {}): void {
    const before = beforeOf(saying)
    outcomes.set(saying, { state: 'kept', ...ids, ...(before === null ? {} : { before }) })
  }

  function beforeOf(saying: CommuneSaying): string | null {
    return communeBefore(document, keyOf(document, saying), subjectOf(saying))
  }

  for (const saying of sayings) {
    const { verdict, where } = saying
    switch (verdict.kind) {
      case 'blank':
        silent.push(saying)
        break
      case 'list':
        isSure(saying, verdict.list)
        break
      case 'count':
        isSure(saying, String(verdict.value))
        break
      case 'refused':
        rejected.push({
          tableId: saying.table.id,
          where,
          raw: saying.raw,
          reason: verdict.reason,
          about: aboutOf(saying),
        })
        outcomes.set(saying, { state: 'rejected' })
        break
      case 'repair': {
        const repairId = `repair:${where}`
        const isDeclined = decisions.doubts?.[repairId] === 'decline'
        repairs.push(
          repairOf(saying, verdict.list, verdict.reason, isDeclined ? 'declined' : 'taken', null),
        )
        if (isDeclined) keep(saying, { repairId })
        else isSure(saying, verdict.list, { repairId })
        break
      }
      case 'ask': {
        const doubt = askList(saying, verdict, beforeOf(saying), decisions, document)
        const [first] = verdict.readings
        const reason: ImportText = { code: 'import.repair.damaged', params: {} }
        const taken = verdict.readings.find((list) => doubt.chosen === `value:${list}`)
        const state = taken !== undefined ? 'taken' : doubt.chosen === null ? 'open' : 'declined'
        const repair =
          verdict.isDamaged && first !== undefined
            ? repairOf(saying, taken ?? first, reason, state, doubt.id)
            : null
        if (doubt.chosen === null) {
          open.push({ saying, readings: verdict.readings, doubt, repair })
          break
        }
        doubts.push(doubt)
        if (repair !== null) repairs.push(repair)
        if (taken === undefined) keep(saying, { doubtId: doubt.id })
        else
          isSure(saying, taken, {
            doubtId: doubt.id,
            ...(repair === null ? {} : { repairId: repair.id }),
          })
        break
      }
      case 'likely-count': {
        const doubt = askCount(saying, verdict.value, verdict.reason, decisions, document)
        if (doubt.chosen === null)
          open.push({ saying, readings: [String(verdict.value)], doubt, repair: null })
        else {
          doubts.push(doubt)
          if (doubt.chosen === 'keep') keep(saying, { doubtId: doubt.id })
          else isSure(saying, String(verdict.value), { doubtId: doubt.id })
        }
        break
      }
    }
  }

  for (const { saying, readings, doubt, repair } of open) {
    const said = new Set((sure.get(factOf(saying)) ?? []).map(({ value }) => value))
    const before = beforeOf(saying)
    const answer = readings.find(
      (value) => value === before || (said.size === 1 && said.has(value)),
    )
    if (answer !== undefined) {
      // The document, or another sheet of the file, has decided it already.
      isSure(saying, answer, repair === null ? {} : { repairId: repair.id })
      if (repair !== null) repairs.push({ ...repair, after: answer, state: 'taken', doubtId: null })
      continue
    }
    doubts.push(doubt)
    if (repair !== null) repairs.push(repair)
    outcomes.set(saying, {
      state: 'doubt',
      doubtId: doubt.id,
      ...(repair === null ? {} : { repairId: repair.id }),
      ...(before === null ? {} : { before }),
    })
  }

  for (const all of sure.values()) {
    const [first] = all
    if (first === undefined) continue
    const values = [...new Set(all.map(({ value }) => value))]
    const conflict =
      values.length > 1 ? askWhich(all, values, beforeOf(first.saying), decisions, document) : null
    if (conflict !== null) doubts.push(conflict)
    const chosen =
      conflict === null ? first.value : values.find((value) => conflict.chosen === `value:${value}`)
    for (const one of all) {
      const ids = idsOf(one, conflict)
      if (chosen === undefined) {
        if (conflict?.chosen === 'keep') keep(one.saying, ids)
        else outcomes.set(one.saying, { state: 'doubt', ...ids })
      } else if (one !== first) {
        outcomes.set(one.saying, { state: 'same', after: chosen, ...ids })
        saidTwice++
      } else take(one, chosen, ids)
    }
  }

  function take({ saying }: Sure, value: string, ids: Partial<SayingOutcome>): void {
    const key = keyOf(document, saying)
    const before = beforeOf(saying)
    const lost = saying.lost ?? (saying.layer === 'target' ? lostBefore(document, key, value) : '')
    const edits =
      saying.subject === 'count'
        ? countImportEdits(document, key, Number(value))
        : listImportEdits(document, key, value, lost, counted.has(listKey(saying)))
    const state =
      before === null ? 'added' : before === value && edits.length === 0 ? 'same' : 'changed'
    outcomes.set(saying, { state, ...(before === null ? {} : { before }), after: value, ...ids })
    if (edits.length === 0) unchanged++
    else changes.push(changeOf(saying, before, value, edits))
  }

  for (const saying of silent) {
    const before = beforeOf(saying)
    const isSaid = sure.has(factOf(saying))
    if (before === null || isSaid) outcomes.set(saying, { state: 'blank' })
    else if (blanks === 'clear') {
      const key = keyOf(document, saying)
      const edits =
        saying.subject === 'count'
          ? countImportEdits(document, key, null)
          : listImportEdits(document, key, null, '', false)
      changes.push(changeOf(saying, before, null, edits))
      outcomes.set(saying, { state: 'cleared', before })
    } else {
      keptBlanks++
      outcomes.set(saying, { state: 'kept', before })
    }
  }
  return { outcomes, changes, doubts, rejected, repairs, unchanged, saidTwice, keptBlanks }
}

function idsOf(
  { doubtId, repairId }: Sure,
  conflict: ImportDoubt | null,
): { doubtId?: string; repairId?: string } {
  const asked = conflict?.id ?? doubtId
  return {
    ...(asked === null ? {} : { doubtId: asked }),
    ...(repairId === null ? {} : { repairId }),
  }
}

function subjectOf({ subject }: CommuneSaying): 'list' | 'count' {
  return subject === 'count' ? 'count' : 'list'
}

function listKey({ table, layer, commune }: CommuneSaying): string {
  return [table.set.set.id, layer, commune.unit.id].join('\u0001')
}

function factOf(saying: CommuneSaying): string {
  return `${listKey(saying)}\u0001${subjectOf(saying)}`
}

function keyOf(document: DocumentIndex, { table, layer, commune }: CommuneSaying): CommuneKey {
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

function changeOf(
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

function repairOf(
  saying: CommuneSaying,
  after: string,
  reason: ImportText,
  state: ImportRepair['state'],
  doubtId: string | null,
): ImportRepair {
  const numbers = achievedOf(after, saying.achieved)
  return {
    id: `repair:${saying.where}`,
    tableId: saying.table.id,
    where: saying.where,
    raw: saying.raw,
    rawKind: saying.rawKind,
    unitId: saying.commune.unit.id,
    unit: saying.commune.label,
    setId: saying.table.set.set.id,
    layer: saying.layer,
    before: saying.raw,
    after,
    reason,
    remarks:
      numbers.length === 0
        ? []
        : [{ code: 'import.repair.achieved', params: { numbers: numbers.join(', ') } }],
    state,
    doubtId,
  }
}

function askList(
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

function askCount(
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

function askWhich(
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
