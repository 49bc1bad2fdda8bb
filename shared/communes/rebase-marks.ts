import type { RowChange } from '../changes/change-set.ts'
import type { FactEdit } from '../changes/fact-edit.ts'
import type { Facts } from '../changes/change-set.ts'
import type { FactRow } from '../changes/fact-tables.ts'
import { findFact } from '../changes/facts.ts'
import { joinNumbers, splitNumbers } from '../criteria/number-list.ts'

/**
 * Edits that waited while the document moved on, put on top of what it holds by then: of a commune's list only the marks
 * that the edit itself added or took away are changed, so that two people who mark one commune keep both their marks.
 * `rows` are the edits' own rows before and after, as they were shown.
 */
export function rebaseMarks(
  facts: Facts,
  edits: readonly FactEdit[],
  rows: readonly RowChange[],
): FactEdit[] {
  return edits.map((edit) => {
    if (edit.table !== 'markList' || edit.op !== 'put') return edit
    const current = findFact(facts, 'markList', edit.row)
    const before = rows.find((row) => row.table === 'markList' && row.after === edit.row)?.before
    if (current === undefined || before === undefined) return edit
    // The row was found among the rows of `markList`; a list that was not there yet held nothing.
    const from = (before ?? { criteria: '', lost: '' }) as Pick<
      FactRow<'markList'>,
      'criteria' | 'lost'
    >
    if (current.criteria === from.criteria && current.lost === from.lost) return edit
    return {
      ...edit,
      row: {
        ...edit.row,
        criteria: merge(from.criteria, edit.row.criteria, current.criteria),
        lost: merge(from.lost, edit.row.lost, current.lost),
      },
    }
  })
}

function merge(before: string, after: string, current: string): string {
  const was = new Set(splitNumbers(before))
  const wanted = new Set(splitNumbers(after))
  const result = new Set(splitNumbers(current))
  for (const number of wanted) if (!was.has(number)) result.add(number)
  for (const number of was) if (!wanted.has(number)) result.delete(number)
  return joinNumbers(result)
}
