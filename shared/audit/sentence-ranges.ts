export interface SentenceRange {
  readonly start: number
  readonly end: number
}

/** Ends of sentences: a full stop, semicolon or question before a space, but not in `TP. Lạng Sơn` or `1. Quy hoạch`. */
const END = /[.;!?…](?=\s)/gu
const NOT_AN_END = /(?:^|[\s(])(?:tp|tx|tt|h|x|p|q|ths|ts|\d{1,2}|[ivx]{1,4}|[a-zđ])\.$/iu

/** A paragraph's sentences as ranges that cover it without a gap. */
export function sentenceRanges(text: string): SentenceRange[] {
  const ranges: SentenceRange[] = []
  let start = 0
  for (const match of text.matchAll(END)) {
    const end = match.index + 1
    if (match[0] === '.' && NOT_AN_END.test(text.slice(Math.max(0, end - 6), end))) continue
    ranges.push({ start, end })
    start = end
  }
  if (start < text.length || ranges.length === 0) ranges.push({ start, end: text.length })
  return ranges
}
