import { readFileSync } from 'node:fs'
import type { FactRow } from '../../../shared/changes/fact-tables.ts'

export { langsonFacts } from '../appendix/langson-facts.ts'

interface SetFile {
  readonly criteria: readonly {
    readonly number: string
    readonly subCriteria?: readonly { readonly number: string; readonly name: string }[]
  }[]
}

/** Sub-criteria of a set of the fixtures. */
export function subCriteria(setId: string): FactRow<'subCriterion'>[] {
  const url = new URL(`../../fixtures/criteria/${setId}.json`, import.meta.url)
  // The fixture is part of this repository; its shape is the interface above.
  const file = JSON.parse(readFileSync(url, 'utf8')) as SetFile
  return file.criteria.flatMap(({ number: criterion, subCriteria: subs = [] }) =>
    subs.map(({ number, name }, position) => ({
      setId,
      number,
      criterion,
      name,
      isVerified: 0 as const,
      position,
    })),
  )
}
