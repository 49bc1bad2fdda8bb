import type { SetIndex } from './document-index.ts'
import type { RowLabel } from './table-labels.ts'
import { AS_NOTE, certain, proposeCriterion, SKIP, unsure, type LineGuess } from './understood.ts'

/**
 * Rows in an order of their own are often numbered 1, 2, 3 … afresh: when the names point to a criterion each and
 * most numbers contradict them, the numbers count rows.
 */
export function numbersOnlyCount(labels: readonly RowLabel[], set: SetIndex): boolean {
  const named = labels.flatMap((label) => {
    const name = set.matcher.findName(label.name)
    const [number] = name.kind === 'match' && name.numbers.length === 1 ? name.numbers : []
    return number === undefined || label.number === null || label.isRoman
      ? []
      : [{ printed: label.number, own: number }]
  })
  const disagreeing = named.filter(({ printed, own }) => printed !== own).length
  const isRunning = named.every(
    ({ printed }, index) => index === 0 || Number(printed) > Number(named[index - 1]?.printed),
  )
  const isEachOnce = new Set(named.map(({ own }) => own)).size === named.length
  return isRunning && isEachOnce && disagreeing >= 3 && disagreeing * 2 > named.length
}

/** Two rows for one criterion: the one named so keeps it, otherwise both are asked about. */
export function settleRepeats(
  guesses: ReadonlyMap<number, LineGuess>,
  labels: readonly RowLabel[],
  set: SetIndex,
): Map<number, LineGuess> {
  const settled = new Map(guesses)
  const byCriterion = new Map<string, RowLabel[]>()
  for (const label of labels) {
    const role = guesses.get(label.row)?.role
    if (role?.kind !== 'criterion') continue
    const key = `${role.number} ${role.layer}`
    byCriterion.set(key, [...(byCriterion.get(key) ?? []), label])
  }
  for (const all of byCriterion.values()) {
    const filled = all.filter((label) => label.figures.length > 0)
    // A name merged over two rows, or a heading of sub-rows, repeats the criterion without figures of its own.
    const rows = filled.length > 0 ? filled : all.slice(0, 1)
    for (const label of all) {
      if (!rows.includes(label)) settled.set(label.row, certain({ kind: 'group' }, 'layout'))
    }
    if (rows.length < 2) continue
    const named = rows.filter((label) => guesses.get(label.row)?.how !== 'number')
    const weaker = named.length === 1 ? rows.filter((label) => !named.includes(label)) : rows
    for (const label of weaker) {
      const role = guesses.get(label.row)?.role
      if (role?.kind !== 'criterion') continue
      const params = { label: label.label, number: role.number }
      const own = proposeCriterion(role.number, set.names.get(role.number) ?? '')
      const reason = { code: 'import.doubt.criterion-repeated', params } as const
      settled.set(label.row, unsure(reason, [SKIP, own, AS_NOTE], set.asOthers))
    }
  }
  return settled
}
