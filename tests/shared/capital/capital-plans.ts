import { readFileSync } from 'node:fs'
import { setAmounts, setUnit } from '../../../shared/capital/capital-edits.ts'
import { mergeLines, type LineEntry } from '../../../shared/capital/paste-lines.ts'
import { parseAmount } from '../../../shared/capital/parse-amount.ts'
import { applyRows, type Facts } from '../../../shared/changes/change-set.ts'
import type { FactEdit } from '../../../shared/changes/fact-edit.ts'
import { factsFromRows, findFact } from '../../../shared/changes/facts.ts'
import type { Layer } from '../../../shared/changes/fact-tables.ts'
import type { RowChange } from '../../../shared/changes/change-set.ts'

export const PLAN = 'p'
export const MILLION = 1_000_000
export const BILLION = 1_000_000_000

/** The rows that edits change, with what was there. */
export function rowsOf(facts: Facts, edits: readonly FactEdit[]): RowChange[] {
  return edits.map((edit) => {
    const before = findFact(facts, edit.table, edit.row) ?? null
    // `before` was found in the table of the edit, whose row `after` is.
    return { table: edit.table, before, after: edit.op === 'put' ? edit.row : null } as RowChange
  })
}

export function apply(facts: Facts, edits: readonly FactEdit[]): Facts {
  applyRows(facts, rowsOf(facts, edits))
  return facts
}

/** Facts with lines such as `[0, 'Vốn tín dụng', 3_000]`, amounts in triệu and of the plan's year. */
export function capitalOf(
  lines: readonly (readonly [depth: number, name: string, million: number | null])[],
  total: number | null = null,
): Facts {
  const facts = factsFromRows({})
  const amounts = (million: number | null): LineEntry['amounts'] =>
    million === null ? {} : { target: million * MILLION }
  const entries = lines.map(([depth, name, million]) => ({
    name,
    depth,
    amounts: amounts(million),
  }))
  return apply(facts, mergeLines(facts, PLAN, entries, amounts(total)))
}

/** The published table of Lạng Sơn's plan 2023, in tỷ đồng. */
export function langsonCapital(): Facts {
  const text = readFileSync(
    new URL('../../fixtures/langson-2023/capital.tsv', import.meta.url),
    'utf8',
  )
  const rows = text
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'))
  const entries = rows.map(([name = '', amount = '']): LineEntry => {
    const parsed = parseAmount(amount, 'billion')
    if (!parsed.ok) throw new Error(`${name}: ${parsed.code}`)
    return { name, depth: 0, amounts: { target: parsed.value } }
  })
  const total = entries.pop()
  const facts = apply(factsFromRows({}), setUnit(factsFromRows({}), PLAN, 'billion'))
  return apply(facts, mergeLines(facts, PLAN, entries, total?.amounts))
}

/** Capital of Bắc Giang's plan in triệu đồng: a total declared beside nested parts. */
export function bacgiangCapital(): Facts {
  return capitalOf(
    [
      [0, 'Ngân sách Trung ương', 270_056],
      [1, 'Vốn đầu tư phát triển', 216_040],
      [1, 'Vốn sự nghiệp', 54_016],
      [0, 'Ngân sách tỉnh', 61_880],
      [0, 'Ngân sách huyện', 120_232],
      [0, 'Ngân sách xã', 192_115],
    ],
    644_283,
  )
}

export function setMillion(
  facts: Facts,
  lineId: string,
  million: number | null,
  layer: Layer = 'target',
): Facts {
  const amount = million === null ? null : million * MILLION
  return apply(facts, setAmounts(facts, PLAN, [{ lineId, layer, amount }]))
}
