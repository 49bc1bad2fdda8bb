/** Where a line of a text begins and ends, counted from 1; the end of the text for a line it doesn't have. */
export function lineRange(text: string, line: number): { start: number; end: number } {
  let start = 0
  for (let n = 1; n < line; n++) {
    const mark = text.indexOf('\n', start)
    if (mark < 0) return { start: text.length, end: text.length }
    start = mark + 1
  }
  const mark = text.indexOf('\n', start)
  return { start, end: mark < 0 ? text.length : mark }
}
