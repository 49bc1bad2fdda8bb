import { readFileSync } from 'node:fs'
import type { Facts } from '../../../shared/changes/change-set.ts'
import type { FactEdit } from '../../../shared/changes/fact-edit.ts'
import { langsonFacts } from '../appendix/langson-facts.ts'
import { appendixEdits } from '../checks/appendix-edits.ts'
import { applyEdits } from '../communes/small-plan.ts'

export const PLAN = 'ke-hoach-2023'
export const NTM = 'xa-ntm-2021-2025'

/** What the plan's text says of a criterion; `added` null where it says nothing. */
export interface TextTarget {
  readonly number: string
  readonly added: number | null
  readonly cumulative: number
  readonly ratePrinted: string
}

/** The figures of the 19 criteria in the text of Lạng Sơn's plan, as printed. */
export function textTargets(): TextTarget[] {
  const url = new URL('../../fixtures/langson-2023/criterion-targets-in-text.tsv', import.meta.url)
  const [, ...rows] = readFileSync(url, 'utf8').trimEnd().split('\n')
  return rows.map((row) => {
    const [number = '', added = '', cumulative = '', ratePrinted = ''] = row.split('\t')
    return {
      number,
      added: added === '' ? null : Number(added),
      cumulative: Number(cumulative),
      ratePrinted,
    }
  })
}

/** Lạng Sơn 2023 with its communes, and with what was achieved before as its text gives it. */
export function langsonText(): Facts {
  const facts = langsonFacts()
  applyEdits(facts, appendixEdits(facts))
  applyEdits(
    facts,
    textTargets().flatMap(({ number, added, cumulative }): FactEdit[] =>
      added === null ? [] : [baseline(number, cumulative - added)],
    ),
  )
  return facts
}

export function baseline(criterion: string, value: number): FactEdit {
  const row = { planId: PLAN, setId: NTM, layer: 'baseline', criterion, value } as const
  return { table: 'provinceFigure', op: 'put', row }
}
