import type {
  ImportDecisions,
  ImportOptions,
  ImportPreview,
} from '../../../shared/import/preview.ts'
import { previewMatrixImport } from '../../../shared/import/preview-matrix-import.ts'
import type { RawSheet } from '../../../shared/import/raw-sheet.ts'
import { PLAN, planFacts, type TestPlan } from './plan-facts.ts'

export function preview(
  sheets: RawSheet | readonly RawSheet[],
  plan: TestPlan = {},
  options: ImportOptions = {},
  decisions: ImportDecisions = {},
): ImportPreview {
  const list = 'cells' in sheets ? [sheets] : sheets
  const context = { facts: planFacts(plan), planId: PLAN, fileName: 'biểu.xlsx' }
  return previewMatrixImport({ sheets: list }, context, options, decisions)
}

/** The changed cells as a matrix: `matrix[criterion - 1][column - 1]`, null where nothing changes. */
export function changedMatrix(
  result: ImportPreview,
  rows: number,
  columns: number,
  layer = 'target',
): (number | null)[][] {
  const matrix = Array.from({ length: rows }, () => Array<number | null>(columns).fill(null))
  for (const change of result.changes) {
    if (change.table !== 'matrixCell' || change.layer !== layer) continue
    const row = matrix[Number(change.criterion) - 1]
    if (row !== undefined) row[Number(change.columnId?.slice(1)) - 1] = change.after
  }
  return matrix
}

/** What went wrong or stays open, in one value to compare with `CLEAN`. */
export function troubles(result: ImportPreview) {
  return {
    doubts: result.doubts.map(({ id, reason }) => `${id} ${reason.code}`),
    rejected: result.rejected.map(({ where, reason }) => `${where} ${reason.code}`),
    mismatches: result.mismatches.map(
      ({ where, printed, computed, kind }) => `${where} ${printed} ${computed} ${kind}`,
    ),
    warnings: result.warnings.map(({ message }) => message.code),
  }
}

export const CLEAN = { doubts: [], rejected: [], mismatches: [], warnings: [] }
