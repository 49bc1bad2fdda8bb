import { splitNumbers } from '../criteria/number-list.ts'
import { completeMarks } from './complete-marks.ts'
import {
  communeBefore,
  countImportEdits,
  listImportEdits,
  lostBefore,
  type CommuneKey,
} from './commune-edits.ts'
import type { CommuneCell, CommuneChange, ImportRepair } from './commune-preview.ts'
import { askCount, askList, askWhich } from './commune-questions.ts'
import { repairOf } from './commune-repairs.ts'
import type { DocumentIndex } from './document-index.ts'
import type { ImportDecisions, ImportDoubt, ImportReject, ImportText } from './preview.ts'
import type { CommuneSaying } from './read-communes.ts'
import { aboutOf, changeOf, factOf, keyOf, listKey, subjectOf, type Sure } from './saying-facts.ts'

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
      // The document, or another sheet of the file, has decided it already; the officer may still say no.
      const isDeclined = repair !== null && decisions.doubts?.[repair.id] === 'decline'
      const ids = repair === null ? {} : { repairId: repair.id }
      if (isDeclined) keep(saying, ids)
      else isSure(saying, answer, ids)
      if (repair !== null) {
        const state = isDeclined ? 'declined' : 'taken'
        repairs.push({ ...repair, after: answer, state, doubtId: null })
      }
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

  for (const own of sure.values()) {
    const all = completeMarks(own, beforeOf)
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
        ? isCountOfList(saying, key, Number(value))
          ? []
          : countImportEdits(document, key, Number(value))
        : listImportEdits(document, key, value, lost, counted.has(listKey(saying)))
    const state =
      before === null ? 'added' : before === value && edits.length === 0 ? 'same' : 'changed'
    outcomes.set(saying, { state, ...(before === null ? {} : { before }), after: value, ...ids })
    if (edits.length === 0) unchanged++
    else changes.push(changeOf(saying, before, value, edits))
  }

  /** The number of a list that the document has and the file leaves as it is: nothing a paper would have to declare. */
  function isCountOfList(saying: CommuneSaying, key: CommuneKey, value: number): boolean {
    const list = communeBefore(document, key, 'list')
    if (list === null || beforeOf(saying) !== null) return false
    const said = completeMarks(sure.get(`${listKey(saying)}\u0001list`) ?? [], beforeOf)
    const names = saying.table.set.names
    return (
      splitNumbers(list).filter((number) => names.has(number)).length === value &&
      said.every((one) => one.value === list)
    )
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
