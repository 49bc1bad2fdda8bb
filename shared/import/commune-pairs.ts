import type { Layer } from '../changes/fact-tables.ts'
import { joinNumbers, splitNumbers } from '../criteria/number-list.ts'
import { parseNumberList, type NumberCatalogue } from '../criteria/parse-number-list.ts'
import type { SaidVerdict } from './read-communes.ts'
import { readCriteriaCount } from './read-list-cell.ts'
import type { CommuneColumn } from './understood-communes.ts'

export function numbersOf(text: string | null, catalogue: NumberCatalogue): string | null {
  const read = text === null ? null : parseNumberList(text, catalogue)
  return read?.ok === true ? joinNumbers(read.numbers) : null
}

/** What is planned and lost of a cumulative list, beside what is achieved. */
export function apart(
  list: string,
  achieved: ReadonlySet<string> | null,
): { list: string; lost: string | null } {
  if (achieved === null) return { list, lost: null }
  const all = new Set(splitNumbers(list))
  return {
    list: joinNumbers([...all].filter((number) => !achieved.has(number))),
    lost: joinNumbers([...achieved].filter((number) => !all.has(number))),
  }
}

export interface ColumnPair {
  readonly layer: Layer
  readonly count: number | null
  readonly list: number | null
}

/** Baseline first: what is achieved helps to read what is planned. */
export function pairColumns(columns: readonly CommuneColumn[]): ColumnPair[] {
  return (['baseline', 'target', 'actual'] as const).flatMap((layer) => {
    const of = (kind: 'count' | 'list') =>
      columns.find(({ role }) => role.kind === kind && role.layer === layer)?.index ?? null
    const pair = { layer, count: of('count'), list: of('list') }
    return pair.count === null && pair.list === null ? [] : [pair]
  })
}

export function countVerdict(
  cell: Parameters<typeof readCriteriaCount>[0],
  raw: string,
  catalogue: NumberCatalogue,
): SaidVerdict {
  const read = readCriteriaCount(cell, raw, catalogue)
  return read.kind === 'likely'
    ? { kind: 'likely-count', value: read.value, reason: read.reason }
    : read
}
