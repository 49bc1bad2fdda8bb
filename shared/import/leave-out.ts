import type { DocumentIndex } from './document-index.ts'
import type { ImportDecisions, ImportWarning } from './preview.ts'
import { readValues, targetKey, type ReadValue } from './read-values.ts'
import { warnOf } from './table-warnings.ts'
import type { UnderstoodTable } from './understand-table.ts'

/** More cells than this in contradiction, and the second table is another version of the first. */
const MOST_CONTRADICTIONS = 5

/**
 * Leaves out, visibly, tables that contradict the caller's choice while others fit it, and tables that say the same
 * facts as an earlier one in other numbers.
 */
export function leaveOut(
  tables: readonly UnderstoodTable[],
  document: DocumentIndex,
  decisions: ImportDecisions,
): { tables: UnderstoodTable[]; warnings: ImportWarning[] } {
  const warnings: ImportWarning[] = []
  const isAnyFitting = tables.some((table) => table.isIncluded && !table.contradictsCaller)
  const said = new Map<string, number>()
  const kept = tables.map((table) => {
    const isDecided = decisions.tables?.[table.id]?.isIncluded !== undefined
    if (!table.isIncluded) return table
    if (!isDecided && table.contradictsCaller && isAnyFitting) {
      warnings.push(warnOf(table, { code: 'import.warning.left-out', params: {} }))
      return { ...table, isIncluded: false }
    }
    const read = readValues(table, document)
    if (!isDecided && isOfRates(read)) {
      warnings.push(warnOf(table, { code: 'import.warning.rates', params: {} }))
      return { ...table, isIncluded: false }
    }
    const values = read.flatMap(({ target, reading }) =>
      reading.kind === 'count' ? [{ key: targetKey(target), value: reading.value }] : [],
    )
    const contradictions = values.filter(({ key, value }) => (said.get(key) ?? value) !== value)
    if (!isDecided && contradictions.length > MOST_CONTRADICTIONS) {
      warnings.push(
        warnOf(table, {
          code: 'import.warning.second-version',
          params: { count: contradictions.length },
        }),
      )
      return { ...table, isIncluded: false }
    }
    for (const { key, value } of values) if (!said.has(key)) said.set(key, value)
    return table
  })
  return { tables: kept, warnings }
}

const RATE_REASONS: ReadonlySet<string> = new Set([
  'import.reason.not-whole',
  'import.reason.percent',
])

/** Where a third of the figures are no whole numbers, the whole ones among them (0 and 100%) are rates too. */
function isOfRates(values: readonly ReadValue[]): boolean {
  const filled = values.filter(({ reading }) => reading.kind !== 'blank')
  const rates = filled.filter(
    ({ reading }) => reading.kind === 'refused' && RATE_REASONS.has(reading.reason.code),
  )
  return rates.length >= 3 && rates.length * 3 > filled.length
}
