import type { DocumentIndex } from './document-index.ts'
import type {
  CellState,
  ImportChange,
  ImportDecisions,
  ImportDoubt,
  ImportProposal,
  ImportReject,
  ImportText,
  ValueSource,
} from './preview.ts'
import { targetKey, valueEdit, type ReadValue } from './read-values.ts'
import type { UnderstoodTable } from './understand-table.ts'
import { sourceOf } from './value-source.ts'

/** What becomes of one body cell. */
export interface CellOutcome {
  readonly state: CellState
  readonly before: number | null
  readonly after: number | null
  readonly doubtId: string | null
}

export interface SettledValues {
  /** By table, then by `row,column` of its grid. */
  readonly outcomes: ReadonlyMap<UnderstoodTable, ReadonlyMap<string, CellOutcome>>
  readonly changes: readonly ImportChange[]
  readonly doubts: readonly ImportDoubt[]
  readonly rejected: readonly ImportReject[]
  readonly unchanged: number
  readonly keptBlanks: number
}

export interface PlacedValue {
  readonly table: UnderstoodTable
  readonly value: ReadValue
}

/** Compares every read cell with the document and with the other cells that speak of the same fact. */
export function settleValues(
  placed: readonly PlacedValue[],
  document: DocumentIndex,
  decisions: ImportDecisions,
  blanks: 'keep' | 'clear',
): SettledValues {
  const outcomes = new Map<UnderstoodTable, Map<string, CellOutcome>>()
  const changes: ImportChange[] = []
  const doubts: ImportDoubt[] = []
  const rejected: ImportReject[] = []
  let unchanged = 0
  let keptBlanks = 0
  const groups = groupByTarget(placed)

  function record(
    { table, value }: PlacedValue,
    state: CellState,
    after: number | null,
    doubtId: string | null = null,
  ) {
    const own = outcomes.get(table) ?? new Map<string, CellOutcome>()
    outcomes.set(table, own)
    own.set(`${value.row},${value.column}`, { state, before: value.before, after, doubtId })
    if (state === 'same' || state === 'blank') unchanged++
    if (state === 'kept' && value.reading.kind === 'blank') keptBlanks++
  }

  function take(one: PlacedValue, after: number | null, doubtId: string | null = null): void {
    const { before } = one.value
    if (before === after) return record(one, after === null ? 'blank' : 'same', after, doubtId)
    changes.push(changeOf(one, after))
    record(one, after === null ? 'cleared' : before === null ? 'added' : 'changed', after, doubtId)
  }

  function ask(
    one: PlacedValue,
    reason: ImportText,
    values: readonly number[],
    isLikely = true,
  ): void {
    const id = `cell:${one.value.where}`
    const proposals = valueProposals(one.value, values, isLikely)
    const chosen = chosenOf(decisions, id, proposals)
    const [first] = values
    const isChange = isLikely && first !== undefined && first !== one.value.before
    const edits = isChange ? [valueEdit(document, one.value.target, first)] : []
    doubts.push(cellDoubt(one, id, reason, { proposals, edits, chosen }))
    const taken = values.find((value) => chosen === `value:${value}`)
    if (taken !== undefined) take(one, taken, id)
    else record(one, chosen === null ? 'doubt' : 'kept', one.value.before, id)
  }

  for (const one of placed) {
    const { value } = one
    const group = groups.get(targetKey(value.target)) ?? []
    const { reading } = value
    if (value.heldBy !== null) record(one, 'doubt', value.before, value.heldBy.doubt?.id ?? null)
    else if (reading.kind === 'refused') {
      if (reading.readings.length > 0) ask(one, reading.reason, reading.readings)
      else {
        rejected.push({
          tableId: one.table.id,
          where: value.where,
          raw: value.raw,
          reason: reading.reason,
          about: aboutValue(value),
        })
        record(one, 'rejected', value.before)
      }
    } else if (reading.kind === 'blank') {
      const isSaidElsewhere = group.some((other) => other.value.reading.kind === 'count')
      if (value.before === null || isSaidElsewhere) record(one, 'blank', value.before)
      else if (blanks === 'clear' && !value.isCounted) take(one, null)
      else record(one, 'kept', value.before)
    } else {
      const said = group.filter(
        (other) => other.value.reading.kind === 'count' && other.value.heldBy === null,
      )
      const numbers = [...new Set(said.flatMap((other) => countOf(other.value)))]
      const [first] = said
      if (numbers.length > 1) {
        if (first === one) {
          const places = said.map((other) => other.value.where).join(', ')
          ask(one, { code: 'import.doubt.two-values', params: { places } }, numbers)
        } else
          record(
            one,
            'doubt',
            value.before,
            first === undefined ? null : `cell:${first.value.where}`,
          )
      } else if (first !== one) record(one, 'same', reading.value)
      else if (value.excess !== null && reading.value !== value.before)
        ask(one, value.excess, [reading.value], false)
      else take(one, reading.value)
    }
  }
  return { outcomes, changes, doubts, rejected, unchanged, keptBlanks }
}

function groupByTarget(placed: readonly PlacedValue[]): Map<string, PlacedValue[]> {
  const groups = new Map<string, PlacedValue[]>()
  for (const one of placed) {
    const key = targetKey(one.value.target)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [one])
    else group.push(one)
  }
  return groups
}

function countOf(value: ReadValue): number[] {
  return value.reading.kind === 'count' ? [value.reading.value] : []
}

function changeOf({ table, value }: PlacedValue, after: number | null): ImportChange {
  const { target } = value
  return {
    where: value.where,
    tableId: table.id,
    table: target.table,
    setId: target.setId,
    layer: target.layer,
    criterion: target.criterion,
    columnId: target.columnId,
    before: value.before,
    after,
    raw: value.raw,
  }
}

function valueProposals(
  value: ReadValue,
  values: readonly number[],
  isLikely: boolean,
): ImportProposal[] {
  const proposals = values.map((number): ImportProposal => ({
    id: `value:${number}`,
    label: { code: 'import.proposal.value', params: { value: number } },
    effect: number === value.before ? 0 : 1,
  }))
  // More communes than a district has can be no first answer: whoever takes all of them would write it unseen.
  const keep = keepProposal(value.before)
  return isLikely ? [...proposals, keep] : [keep, ...proposals]
}

export function keepProposal(before: number | null): ImportProposal {
  const label: ImportText =
    before === null
      ? { code: 'import.proposal.keep-blank', params: {} }
      : { code: 'import.proposal.keep', params: { value: before } }
  return { id: 'keep', label, effect: 0 }
}

export function chosenOf(
  decisions: ImportDecisions,
  id: string,
  proposals: readonly ImportProposal[],
): string | null {
  const answer = decisions.doubts?.[id]
  return proposals.some((proposal) => proposal.id === answer) && answer !== undefined
    ? answer
    : null
}

function cellDoubt(
  { table, value }: PlacedValue,
  id: string,
  reason: ImportText,
  answers: Pick<ImportDoubt, 'proposals' | 'edits' | 'chosen'>,
): ImportDoubt {
  return {
    id,
    tableId: table.id,
    subject: 'cell',
    where: value.where,
    raw: value.raw,
    reason,
    others: null,
    about: aboutValue(value),
    ...answers,
  }
}

function aboutValue({ target, rawKind }: ReadValue): ValueSource {
  const { setId, layer, columnId, criterion } = target
  return sourceOf('cell', { rawKind, setId, layer, columnId, criterion })
}
