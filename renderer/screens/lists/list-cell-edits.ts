import type { Facts } from '../../../shared/changes/change-set.ts'
import type { FactEdit } from '../../../shared/changes/fact-edit.ts'
import { factKey, type FactRow } from '../../../shared/changes/fact-tables.ts'
import { findFact } from '../../../shared/changes/facts.ts'
import { listEdits } from '../../../shared/communes/mark-edits.ts'
import { joinNumbers, splitNumbers } from '../../../shared/criteria/number-list.ts'
import type { HeldValues, ListLayer } from './held-values.ts'

/** What one cell of a list becomes. */
export type CellValue =
  | { readonly kind: 'count'; readonly count: number | null }
  /** Null: nothing is said of the list any more. */
  | { readonly kind: 'list'; readonly numbers: readonly string[] | null }

export interface CellChange {
  readonly unitId: string
  readonly layer: ListLayer
  readonly value: CellValue
}

/**
 * The edits of some cells of a list as one change. What is typed settles the doubtful value that stood there. Of a row
 * where both are written, the count is the last word: it is what the paper says beside the list.
 */
export function listCellEdits(
  facts: Facts,
  of: { readonly planId: string; readonly setId: string },
  held: HeldValues,
  changes: readonly CellChange[],
): FactEdit[] {
  const edits = new Map<string, FactEdit>()
  const add = (list: readonly FactEdit[]): void => {
    for (const edit of list) edits.set(`${edit.table} ${factKey(edit.table, edit.row)}`, edit)
  }
  const withList = new Set<string>()
  for (const { unitId, layer, value } of changes) {
    if (value.kind !== 'list') continue
    withList.add(`${unitId} ${layer}`)
    add(numbersEdits(facts, { ...of, unitId, layer }, value.numbers))
  }
  for (const { unitId, layer, value } of changes) {
    if (value.kind !== 'count') continue
    const isListWritten = withList.has(`${unitId} ${layer}`)
    add(countEdits(facts, { ...of, unitId, layer }, value.count, isListWritten))
  }
  for (const { unitId, layer, value } of changes) {
    add(
      held
        .at(unitId, layer, value.kind)
        .map((row): FactEdit => ({ table: 'heldValue', op: 'remove', row })),
    )
  }
  return [...edits.values()]
}

type Key = Pick<FactRow<'markList'>, 'planId' | 'setId' | 'unitId'> & { layer: ListLayer }

function numbersEdits(facts: Facts, key: Key, numbers: readonly string[] | null): FactEdit[] {
  const target = findFact(facts, 'markList', { ...key, layer: 'target' })
  const lost = splitNumbers(target?.lost ?? '')
  const criteria = joinNumbers(numbers ?? [])
  if (key.layer === 'target') {
    // Whoever plans a criterion does not expect to lose it.
    const stays = joinNumbers(lost.filter((number) => numbers?.includes(number) !== true))
    const isNothing = numbers === null && stays === ''
    const edits = listEdits(facts, key, isNothing ? null : { criteria, lost: stays })
    if (numbers?.length === 0) edits.push(...knownEmpty(facts, key))
    return edits
  }
  const edits = listEdits(facts, key, numbers === null ? null : { criteria, lost: '' })
  if (numbers?.length === 0) edits.push(...knownEmpty(facts, key))
  // Only what is met can be lost.
  const stays = joinNumbers(lost.filter((number) => numbers?.includes(number) === true))
  if (target !== undefined && stays !== target.lost) {
    const next = { criteria: target.criteria, lost: stays }
    edits.push(...listEdits(facts, { ...key, layer: 'target' }, next))
  }
  return edits
}

/**
 * A count of 0 where there is no list says that there is none: the list becomes known and empty. A blank count takes such
 * a list away again.
 */
function countEdits(
  facts: Facts,
  key: Key,
  count: number | null,
  isListWritten: boolean,
): FactEdit[] {
  const list = findFact(facts, 'markList', key)
  const isEmpty = list !== undefined && list.criteria === '' && list.lost === ''
  if (count === null) {
    const declared = findFact(facts, 'declaredCount', key)
    return [
      ...(declared === undefined
        ? []
        : [{ table: 'declaredCount', op: 'remove', row: declared } satisfies FactEdit]),
      ...(isEmpty && !isListWritten
        ? [{ table: 'markList', op: 'remove', row: list } satisfies FactEdit]
        : []),
    ]
  }
  return [
    { table: 'declaredCount', op: 'put', row: { ...key, value: count } },
    ...(count === 0 && !isListWritten ? knownEmpty(facts, key) : []),
  ]
}

/** Where no list is: one that says that there is none. */
function knownEmpty(facts: Facts, key: Key): FactEdit[] {
  if (findFact(facts, 'markList', key) !== undefined) return []
  return [{ table: 'markList', op: 'put', row: { ...key, criteria: '', lost: '' } }]
}
