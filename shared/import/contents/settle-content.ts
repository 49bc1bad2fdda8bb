import type { FactEdit } from '../../changes/fact-edit.ts'
import { printedText } from '../grid.ts'
import type {
  CellState,
  ImportChoice,
  ImportDecisions,
  ImportDoubt,
  ImportReject,
} from '../preview.ts'
import { rawKindOf, sourceOf } from '../value-source.ts'
import type { AskedDoubt, ContentReading, FoundContent, Saying } from './content-model.ts'
import type { ContentChange } from './content-preview.ts'

export interface ReadTable {
  readonly table: FoundContent
  readonly reading: ContentReading
}

export interface CellOutcome {
  readonly state: CellState
  readonly before: string | null
  readonly after: string | null
  readonly doubtId: string | null
}

export interface SettledContents {
  /** By table, then `row,column`. */
  readonly outcomes: ReadonlyMap<FoundContent, ReadonlyMap<string, CellOutcome>>
  readonly changes: readonly ContentChange[]
  readonly doubts: readonly ImportDoubt[]
  readonly rejected: readonly ImportReject[]
  readonly unchanged: number
  readonly keptBlanks: number
}

interface Placed {
  readonly read: ReadTable
  readonly saying: Saying
}

/** Weighs what all tables of a workbook say against each other, the document and what was decided. */
export function settleContents(
  tables: readonly ReadTable[],
  decisions: ImportDecisions,
  blanks: 'keep' | 'clear',
): SettledContents {
  const outcomes = new Map<FoundContent, Map<string, CellOutcome>>()
  const changes: ContentChange[] = []
  const doubts: ImportDoubt[] = []
  const rejected: ImportReject[] = []
  const waiting = new Map<string, Placed[]>()
  let unchanged = 0
  let keptBlanks = 0

  const rivals = rivalsOf(tables)

  function outcome({ read, saying }: Placed, state: CellState, doubtId: string | null): void {
    const known = outcomes.get(read.table) ?? new Map<string, CellOutcome>()
    outcomes.set(read.table, known)
    const { before, after } = saying
    known.set(`${saying.row},${saying.column}`, { state, before, after, doubtId })
  }

  function take(placed: Placed, doubtId: string | null = null): void {
    const { read, saying } = placed
    if (saying.after === null && saying.before === null) return outcome(placed, 'blank', doubtId)
    if (saying.after === null && blanks === 'keep') {
      keptBlanks++
      return outcome(placed, 'kept', doubtId)
    }
    if (saying.edits.length === 0) {
      unchanged++
      return outcome(placed, 'same', doubtId)
    }
    changes.push(changeOf(read, saying))
    const state = saying.after === null ? 'cleared' : saying.before === null ? 'added' : 'changed'
    outcome(placed, state, doubtId)
  }

  for (const read of tables) {
    const { table, reading } = read
    if (!table.isIncluded) continue
    for (const saying of reading.sayings) {
      const placed = { read, saying }
      if (saying.waitsFor !== null) {
        const list = waiting.get(saying.waitsFor) ?? []
        list.push(placed)
        waiting.set(saying.waitsFor, list)
        outcome(placed, 'doubt', saying.waitsFor)
        continue
      }
      const others = rivals.get(saying.key)
      if (others !== undefined) {
        settleRivals(placed, others)
        continue
      }
      if (saying.asks === null) take(placed)
      else settleReadings(placed)
    }
    for (const { row, column, reason, layer } of reading.refusals) {
      const { grid } = table.skeleton
      const cell = grid.cellAt(row, column)
      const raw = cell === undefined ? '' : printedText(cell.value)
      rejected.push({
        tableId: table.id,
        where: grid.where(row, column),
        raw,
        reason,
        about: sourceOf('cell', { layer, rawKind: rawKindOf(cell) }),
      })
    }
    for (const doubt of reading.doubts)
      doubts.push(lineDoubt(table, doubt, waiting.get(doubt.id) ?? []))
  }

  /** A cell that reads in several ways. */
  function settleReadings(placed: Placed): void {
    const { read, saying } = placed
    const { asks } = saying
    if (asks === null) return
    const { grid } = read.table.skeleton
    const where = grid.where(saying.row, saying.column)
    const id = `cell:${where}`
    const chosen = decisions.doubts?.[id] ?? null
    const picked = asks.readings.find((one) => one.id === chosen)
    const keep = keepChoice(saying)
    const isKnown = picked !== undefined || chosen === keep.id
    if (picked !== undefined) {
      take({ read, saying: { ...saying, after: picked.after, edits: picked.edits } }, id)
    } else outcome(placed, isKnown ? 'kept' : 'doubt', id)
    doubts.push({
      id,
      tableId: read.table.id,
      subject: 'cell',
      where,
      raw: rawOf(placed),
      reason: asks.reason,
      proposals: [
        ...asks.readings.map(({ id: own, label, edits }) => ({
          id: own,
          label,
          effect: edits.length > 0 ? 1 : 0,
        })),
        { ...keep, effect: 0 },
      ],
      others: null,
      edits: asks.readings[0]?.edits ?? [],
      chosen: isKnown ? chosen : null,
      about: sourceOf('cell', { rawKind: rawKindOf(grid.cellAt(saying.row, saying.column)) }),
    })
  }

  /** One fact that the file says in several ways: asked once, at the first place. */
  function settleRivals(placed: Placed, others: readonly Placed[]): void {
    const [first] = others
    if (first === undefined) return
    const at = (one: Placed): string =>
      one.read.table.skeleton.grid.where(one.saying.row, one.saying.column)
    const id = `cell:${at(first)}`
    const chosen = decisions.doubts?.[id] ?? null
    const keep = keepChoice(placed.saying)
    const picked = others.find((_, index) => `take:${index}` === chosen)
    const isKnown = picked !== undefined || chosen === keep.id
    if (picked === placed) take(placed, id)
    else outcome(placed, isKnown ? 'ignored' : 'doubt', id)
    if (placed.read !== first.read || placed.saying !== first.saying) return
    doubts.push({
      id,
      tableId: first.read.table.id,
      subject: 'cell',
      where: at(first),
      raw: rawOf(first),
      reason: {
        code: 'contents.doubt.two-values',
        params: { name: first.saying.name, places: others.map(at).join(', ') },
      },
      proposals: [
        ...others.map((one, index) => ({
          id: `take:${index}`,
          label: {
            code: 'contents.proposal.value-at' as const,
            params: { value: one.saying.after ?? '', where: at(one) },
          },
          effect: one.saying.edits.length > 0 ? 1 : 0,
        })),
        { ...keep, effect: 0 },
      ],
      others: null,
      edits: first.saying.edits,
      chosen: isKnown ? chosen : null,
      about: sourceOf('cell', {}),
    })
  }

  return { outcomes, changes, doubts, rejected, unchanged, keptBlanks }
}

/** More ways of one figure than these nobody would look through. */
const MOST_WAYS = 20

/** Facts that are said in more than one way, with every place that says one; a doubt of a line is settled before. */
function rivalsOf(tables: readonly ReadTable[]): Map<string, Placed[]> {
  const byKey = new Map<string, Placed[]>()
  for (const read of tables) {
    if (!read.table.isIncluded) continue
    for (const saying of read.reading.sayings) {
      if (saying.after === null || saying.waitsFor !== null || saying.asks !== null) continue
      const list = byKey.get(saying.key)
      if (list === undefined) byKey.set(saying.key, [{ read, saying }])
      else list.push({ read, saying })
    }
  }
  const rivals = new Map<string, Placed[]>()
  for (const [key, list] of byKey) {
    // The same value said twice is no question.
    const distinct = new Map(list.map((one) => [one.saying.after ?? '', one]))
    if (distinct.size < 2) continue
    const seen = new Set<string | null>()
    const ways = list.filter(({ saying }) => !seen.has(saying.after) && seen.add(saying.after))
    rivals.set(key, ways.slice(0, MOST_WAYS))
  }
  return rivals
}

function lineDoubt(
  table: FoundContent,
  doubt: AskedDoubt,
  waiting: readonly Placed[],
): ImportDoubt {
  const isOpen = doubt.chosen === null
  const edits: FactEdit[] = isOpen
    ? waiting.flatMap(({ saying }) => (saying.after === null ? [] : saying.edits))
    : []
  const [first, ...rest] = doubt.proposals
  const isSkip = first?.id === 'skip' || first?.id === 'keep'
  return {
    id: doubt.id,
    tableId: table.id,
    subject: doubt.subject,
    where: doubt.where,
    raw: doubt.raw,
    reason: doubt.reason,
    proposals: [
      ...(first === undefined
        ? []
        : [
            {
              ...first,
              effect: isSkip
                ? 0
                : waiting.filter(({ saying }) => saying.after !== null && saying.edits.length > 0)
                    .length,
            },
          ]),
      ...rest.map((choice) => ({ ...choice, effect: 0 })),
    ],
    others: doubt.hasOthers ? 'rows' : null,
    edits: isSkip ? [] : edits,
    chosen: doubt.chosen,
    about: sourceOf('line', {}),
  }
}

function keepChoice({ before }: Saying): ImportChoice {
  return before === null
    ? { id: 'keep', label: { code: 'import.proposal.keep-blank', params: {} } }
    : { id: 'keep', label: { code: 'import.proposal.keep', params: { value: before } } }
}

function rawOf({ read, saying }: Placed): string {
  const cell = read.table.skeleton.grid.cellAt(saying.row, saying.column)
  return cell === undefined ? '' : printedText(cell.value)
}

function changeOf(read: ReadTable, saying: Saying): ContentChange {
  const { table } = read
  return {
    where: table.skeleton.grid.where(saying.row, saying.column),
    tableId: table.id,
    content: table.kind,
    name: saying.name,
    before: saying.before,
    after: saying.after,
    raw: rawOf({ read, saying }),
    edits: saying.edits,
  }
}
