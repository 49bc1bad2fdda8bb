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
      let end = column + 1
      const isFree = row < bottom && text !== ''
      while (isFree && end < texts.length && texts[end] === text && taken[row]?.has(end) !== true)
        end++
      let last = row
      while (text !== '' && last < bottom && isRepeated(headings[last + 1], column, end, text))
        last++
      for (let below = row + 1; below <= last; below++) {
        for (let covered = column; covered < end; covered++) taken[below]?.add(covered)
      }
      spans.push({ column, text, columnSpan: end - column, rowSpan: last - row + 1 })
      column = end
    }
    return spans
  })
}

function isRepeated(
  texts: readonly string[] | undefined,
  from: number,
  to: number,
  text: string,
): boolean {
  for (let column = from; column < to; column++) if (texts?.[column] !== text) return false
  return true
}
