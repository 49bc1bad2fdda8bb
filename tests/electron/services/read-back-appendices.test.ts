import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readWorkbookInWorker } from '../../../electron/excel/read/read-in-worker.ts'
import { renderAppendices } from '../../../electron/printing/render-appendix.ts'
import { appendixList, buildAppendix } from '../../../shared/appendix/definitions.ts'
import type { Facts } from '../../../shared/changes/change-set.ts'
import { importEdits } from '../../../shared/import/import-edits.ts'
import type { ImportPreview } from '../../../shared/import/preview.ts'
import { previewImport } from '../../../shared/import/preview-import.ts'
import { anyPlans, otherPlan, PLAN } from './other-plan.ts'

const printer = { print: () => Promise.reject(new Error('nothing is printed here')) }

async function readBack(facts: Facts, planId: string): Promise<ImportPreview> {
  const documents = appendixList(facts, planId).map(({ id }) => buildAppendix(facts, planId, id))
  const read = await readWorkbookInWorker(await renderAppendices(documents, 'xlsx', { printer }))
  if (!read.ok) throw new Error(read.code)
  const context = { facts, planId, fileName: 'phu-luc.xlsx' }
  return previewImport(read.workbook, context, {}, {})
}

it('the appendices of any plan, read back into it, change nothing and ask nothing', async () => {
  await fc.assert(
    fc.asyncProperty(anyPlans, async (drawn) => {
      const facts = otherPlan(drawn, false)
      const preview = await readBack(facts, PLAN)
      expect({
        edits: importEdits(preview, 'safe'),
        doubts: preview.doubts.map(({ where, raw, reason }) => [where, raw, reason]),
        rejected: preview.rejected.map(({ where, raw }) => [where, raw]),
        mismatches: preview.mismatches.map(({ where, printed, computed }) => [
          where,
          printed,
          computed,
        ]),
      }).toEqual({ edits: [], doubts: [], rejected: [], mismatches: [] })
    }),
    { numRuns: 8, endOnFailure: true },
  )
}, 60_000)
