/** One line of the bench: what was measured beside what was aimed for. */
export interface BenchResult {
  readonly name: string
  readonly median: number
  readonly p95?: number
  readonly unit: 'ns' | 'ms' | 'MB'
  /** In words, such as `under 1,000 ns`; whether it holds is `isMet`. */
  readonly target: string
  readonly isMet?: boolean
}

export function median(samples: readonly number[]): number {
  return quantile(samples, 0.5)
}

export function quantile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

/** Milliseconds of each of `count` runs. */
export function timesOf(count: number, run: (index: number) => void): number[] {
  const times: number[] = []
  for (let index = 0; index < count; index++) {
    const start = performance.now()
    run(index)
    times.push(performance.now() - start)
  }
  return times
}
