/**
 * Lists of criterion and sub-criterion numbers as facts hold them: each number once, in the set's order, joined by commas
 * (`1,3,8,13.5`). What people and workbooks write is read elsewhere and arrives here as numbers.
 */
export function splitNumbers(list: string): string[] {
  return list === '' ? [] : list.split(',')
}

/** The canonical text of some numbers: without repetitions, in natural order (2 before 13, 13.2 before 13.10). */
export function joinNumbers(numbers: Iterable<string>): string {
  return [...new Set(numbers)].sort(compareNumbers).join(',')
}

/** Natural order of criterion numbers: part by part, as numbers where both are numbers. */
export function compareNumbers(a: string, b: string): number {
  if (a === b) return 0
  const left = a.split('.')
  const right = b.split('.')
  for (let index = 0; index < Math.max(left.length, right.length); index++) {
    const one = left[index]
    const other = right[index]
    if (one === undefined) return -1
    if (other === undefined) return 1
    const difference = Number(one) - Number(other)
    if (difference !== 0 && !Number.isNaN(difference)) return difference
    if (one !== other) return one < other ? -1 : 1
  }
  return 0
}

/**
 * A list as people write it: runs of three and more whole numbers that follow each other become a range
 * (`1,3,8-11,13.5`).
 */
export function printNumbers(list: string): string {
  const parts: string[] = []
  let run: number[] = []
  const flush = (): void => {
    if (run.length > 2) parts.push(`${run[0]}-${run.at(-1)}`)
    else parts.push(...run.map(String))
    run = []
  }
  for (const number of splitNumbers(list)) {
    const whole = /^\d+$/.test(number) ? Number(number) : null
    if (whole === null) {
      flush()
      parts.push(number)
    } else {
      if (run.length > 0 && run.at(-1) !== whole - 1) flush()
      run.push(whole)
    }
  }
  flush()
  return parts.join(',')
}
