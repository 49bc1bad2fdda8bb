const MAX_LENGTH = 31
/** Excel keeps this name for itself. */
const RESERVED = 'history'
/** An apostrophe ends up unescaped in the names of print areas, and Excel offers to repair the file. */
const FORBIDDEN = /[[\]:*?/\\'\p{Cc}]+/gu

/** A name Excel takes for a sheet, different from those already `taken` (compared without case). */
export function safeSheetName(wanted: string, taken: readonly string[]): string {
  const bare = wanted.normalize('NFC').replace(FORBIDDEN, ' ').replace(/\s+/g, ' ').trim()
  const base = bare === '' || bare.toLowerCase() === RESERVED ? 'Phụ lục' : cut(bare, MAX_LENGTH)
  const names = new Set(taken.map((name) => name.toLocaleLowerCase('vi')))
  let name = base
  for (let copy = 2; names.has(name.toLocaleLowerCase('vi')); copy++) {
    const suffix = ` (${copy})`
    name = cut(base, MAX_LENGTH - suffix.length) + suffix
  }
  return name
}

/** Excel counts UTF-16 units; a letter of two is not cut in half. */
function cut(text: string, length: number): string {
  return text
    .slice(0, length)
    .replace(/[\ud800-\udbff]$/, '')
    .trim()
}
