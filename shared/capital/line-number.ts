/** Points of Vietnamese documents run through the Vietnamese alphabet. Source: Nghị định 30/2020/NĐ-CP, Phụ lục I. */
const LETTERS = 'abcdđeghiklmnopqrstuvxy'

/**
 * The number printed before a line: `1` of the first level, `1.1` of the second, `a` of the third, then `-` and `+`.
 * `index` counts from 0 among its siblings; `parent` is the number of the line above.
 */
export function lineNumber(depth: number, index: number, parent: string): string {
  if (depth === 0) return String(index + 1)
  if (depth === 1) return `${parent}.${index + 1}`
  if (depth === 2) return letters(index)
  return depth === 3 ? '-' : '+'
}

function letters(index: number): string {
  const before = Math.floor(index / LETTERS.length)
  const last = LETTERS.charAt(index % LETTERS.length)
  return before === 0 ? last : letters(before - 1) + last
}
