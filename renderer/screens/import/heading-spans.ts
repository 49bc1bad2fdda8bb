/** A heading as it is drawn: `column` is an index into the columns given. */
export interface HeadingSpan {
  readonly column: number
  readonly text: string
  readonly columnSpan: number
  readonly rowSpan: number
}

/**
 * Merges printed headings again: texts repeated side by side above the bottom row, and down to the bottom row, were one
 * cell. In the bottom row equal neighbours stay apart unless the whole block above them is the same text.
 */
export function headingSpans(headings: readonly (readonly string[])[]): HeadingSpan[][] {
  const bottom = headings.length - 1
  const taken = headings.map(() => new Set<number>())
  return headings.map((texts, row) => {
    const spans: HeadingSpan[] = []
    for (let column = 0; column < texts.length;) {
      if (taken[row]?.has(column) === true) {
        column++
        continue
      }
      const text = texts[column] ?? ''
      const end = row < bottom ? endOfSame(texts, column, taken[row]) : column + 1
      const last = lastOfSame(headings, row, column, end)
      for (let below = row + 1; below <= last; below++) {
        for (let covered = column; covered < end; covered++) taken[below]?.add(covered)
      }
      spans.push({ column, text, columnSpan: end - column, rowSpan: last - row + 1 })
      column = end
    }
    return spans
  })
}

/** Where the text that begins here ends to the right; a blank is never more than itself. */
function endOfSame(
  texts: readonly string[],
  column: number,
  taken: ReadonlySet<number> | undefined,
): number {
  const isSame = (at: number): boolean => texts[at] === texts[column] && taken?.has(at) !== true
  let end = column + 1
  while (texts[column] !== '' && end < texts.length && isSame(end)) end++
  return end
}

/** The lowest row that repeats the text under all of its columns. */
function lastOfSame(
  headings: readonly (readonly string[])[],
  row: number,
  from: number,
  to: number,
): number {
  const text = headings[row]?.[from]
  const repeats = (below: number): boolean =>
    headings[below]?.slice(from, to).every((other) => other === text) === true
  if (text === '') return row
  let last = row
  while (repeats(last + 1)) last++
  return last
}
