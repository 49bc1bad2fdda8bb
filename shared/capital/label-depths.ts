/** Ways in which plans number lines; `decimal-2` is 1.1, `decimal-3` 1.1.1. */
type LabelStyle = string

const STYLES: readonly (readonly [RegExp, LabelStyle])[] = [
  [/^[ivx]+$/i, 'roman'],
  [/^[A-ZĐ]$/u, 'capital'],
  [/^\d+$/, 'number'],
  [/^[a-zđ]{1,2}$/u, 'letter'],
  [/^[-–—]$/u, 'dash'],
  [/^[+•*]$/u, 'plus'],
]

/**
 * How deep each line of a numbered list hangs, from its numbers alone: `1`, `1.1`, `a`, `-`, or `I`, `1`, `-`, … A way of
 * numbering that appears for the first time under a line opens a level below it; one that is open already goes back to it.
 */
export function labelDepths(labels: readonly string[]): number[] {
  const open: LabelStyle[] = []
  return labels.map((label) => {
    const style = styleOf(label)
    const at = open.indexOf(style)
    if (at >= 0) open.length = at + 1
    else open.push(style)
    return open.length - 1
  })
}

/** True for a text that is a number of a line and nothing else. */
export function isLineLabel(text: string): boolean {
  return text.trim() !== '' && styleOf(text) !== 'none'
}

function styleOf(label: string): LabelStyle {
  const bare = label
    .normalize('NFC')
    .trim()
    .replace(/[.)/]+$/u, '')
  if (/^\d+(?:\.\d+)+$/.test(bare)) return `decimal-${bare.split('.').length}`
  // `i` and `v` number the points of a list as letters do, in lower case.
  const found = STYLES.find(([pattern, style]) =>
    style === 'roman' ? /^[IVX]+$/.test(bare) : pattern.test(bare),
  )
  return found?.[1] ?? 'none'
}
