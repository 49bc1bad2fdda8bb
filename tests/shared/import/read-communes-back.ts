import { applyRows, type Facts, type RowChange } from '../../../shared/changes/change-set.ts'
import type { FactEdit } from '../../../shared/changes/fact-edit.ts'
import { findFact } from '../../../shared/changes/facts.ts'
import type { Layer } from '../../../shared/changes/fact-tables.ts'
import { importEdits } from '../../../shared/import/import-edits.ts'
import type {
  ImportAccept,
  ImportDecisions,
  ImportOptions,
  ImportPreview,
} from '../../../shared/import/preview.ts'
import { previewImport } from '../../../shared/import/preview-import.ts'
import type { RawSheet } from '../../../shared/import/raw-sheet.ts'
import { NTM, PLAN, planFacts } from './plan-facts.ts'
import { buildSheet, type CellInput } from './sheet-builder.ts'

/** A plan, what workbooks would do to it and what it holds afterwards. */
export interface TestImport {
  readonly facts: Facts
  preview(
    sheets: RawSheet | readonly RawSheet[],
    decisions?: ImportDecisions,
    options?: ImportOptions,
  ): ImportPreview
  accept(preview: ImportPreview, accept?: ImportAccept): FactEdit[]
}

export function startImport(facts: Facts = planFacts(), fileName = 'xã.xlsx'): TestImport {
  return {
    facts,
    preview(sheets, decisions = {}, options = {}) {
      const list = 'cells' in sheets ? [sheets] : sheets
      return previewImport({ sheets: list }, { facts, planId: PLAN, fileName }, options, decisions)
    },
    accept(preview, accept = 'safe') {
      const edits = importEdits(preview, accept)
      applyEdits(facts, edits)
      return edits
    },
  }
}

export function applyEdits(facts: Facts, edits: readonly FactEdit[]): void {
  const rows = edits.map(({ table, op, row }) => ({
    table,
    before: op === 'put' ? null : row,
    after: op === 'put' ? row : null,
  }))
  // An edit's row is of the table it names.
  applyRows(facts, rows as RowChange[])
}

/** `Huyện Chi Lăng, Nhân Lý` → unit id. */
export function unitIds(facts: Facts): Map<string, string> {
  const ids = new Map<string, string>()
  for (const unit of facts.unit.values()) {
    if (unit.level !== 'commune') continue
    const parent = facts.unit.get(unit.parentId ?? '')
    ids.set(`${parent?.name}, ${unit.name}`, unit.id)
  }
  return ids
}

/** What the facts hold of one commune; null for nothing. */
export function communeFacts(facts: Facts, name: string, setId = NTM) {
  const unitId = unitIds(facts).get(name)
  if (unitId === undefined) throw new Error(`no commune ${name}`)
  const list = (layer: Layer) =>
    findFact(facts, 'markList', { planId: PLAN, setId, layer, unitId })?.criteria ?? null
  const count = (layer: Layer) =>
    findFact(facts, 'declaredCount', { planId: PLAN, setId, layer, unitId })?.value ?? null
  return [list('baseline'), count('baseline'), list('target'), count('target')] as const
}

const HEAD: readonly CellInput[][] = [
  ['TT', 'Đơn vị', 'Kết quả thực hiện', null, 'Kế hoạch năm 2023', null],
  [
    null,
    null,
    'Số tiêu chí đã đạt',
    'Cụ thể các tiêu chí đạt năm 2022',
    'Số tiêu chí phấn đấu',
    'Các tiêu chí phấn đấu',
  ],
]

/** A table as Appendices 1 to 5 lay it out, below its title: rows from row 5 on, in `B` names, in `C` to `F` figures. */
export function listSheet(
  rows: readonly (readonly CellInput[])[],
  title = 'Phụ lục 1: KẾ HOẠCH CÁC XÃ NĂM 2023',
  extra: Parameters<typeof buildSheet>[1] = {},
): RawSheet {
  const body = rows.map((row, index): CellInput[] => [index + 1, ...row])
  return buildSheet([[title], [], ...HEAD, ...body], extra)
}
