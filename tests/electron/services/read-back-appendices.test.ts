import { join } from 'node:path'
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { readWorkbookInWorker } from '../../../electron/excel/read/read-in-worker.ts'
import { renderAppendices } from '../../../electron/printing/render-appendix.ts'
import { readAllFacts } from '../../../electron/db/fact-queries.ts'
import { openDatabase } from '../../../electron/db/open.ts'
import { createLangsonSample } from '../../../electron/services/sample-langson.ts'
import { factsFromRows } from '../../../shared/changes/facts.ts'
import { appendixList, buildAppendix } from '../../../shared/appendix/definitions.ts'
import type { Facts } from '../../../shared/changes/change-set.ts'
import { importEdits } from '../../../shared/import/import-edits.ts'
import type { ImportPreview } from '../../../shared/import/preview.ts'
import { previewImport } from '../../../shared/import/preview-import.ts'
import { applyEdits } from '../../shared/communes/small-plan.ts'
import { AT, emptyFolder } from './small-document.ts'
import { anyPlans, otherPlan, PLAN } from './other-plan.ts'

const printer = { print: () => Promise.reject(new Error('nothing is printed here')) }

async function readBack(facts: Facts, planId: string): Promise<ImportPreview> {
  const documents = appendixList(facts, planId).map(({ id }) => buildAppendix(facts, planId, id))
  const read = await readWorkbookInWorker(await renderAppendices(documents, 'xlsx', { printer }))
  if (!read.ok) throw new Error(read.code)
  const context = { facts, planId, fileName: 'phu-luc.xlsx' }
  return previewImport(read.workbook, context, {}, {})
}

/** What reading the appendices back would do to the plan, and whatever of it needs somebody. */
async function outcome(facts: Facts, planId: string) {
  const preview = await readBack(facts, planId)
  return {
    edits: importEdits(preview, 'safe'),
    doubts: preview.doubts.map(({ where, raw, reason }) => [where, raw, reason.code]),
    rejected: preview.rejected.map(({ where, raw }) => [where, raw]),
    mismatches: preview.mismatches.map(({ where, printed, computed }) => [
      where,
      printed,
      computed,
    ]),
  }
}

const NOTHING = { edits: [], doubts: [], rejected: [], mismatches: [] }

it('the appendices of any plan, read back into it, change nothing and ask nothing', async () => {
  await fc.assert(
    fc.asyncProperty(anyPlans, async (drawn) => {
      expect(await outcome(otherPlan(drawn, false), PLAN)).toEqual(NOTHING)
    }),
    { numRuns: 8, endOnFailure: true },
  )
}, 60_000)

it('the sample’s appendices come back as they are, its 11.15 still waiting', async () => {
  const path = join(emptyFolder(), 'mẫu.ntm')
  await createLangsonSample(() => path, AT)
  const { db } = openDatabase(path)
  const facts = factsFromRows(readAllFacts(db))
  db.close()
  expect([...facts.heldValue.values()].map(({ raw }) => raw)).toEqual(['11.15'])
  expect(await outcome(facts, 'ke-hoach-2023')).toEqual(NOTHING)
})

it('a figure that differs from a column counted from its communes is asked about, not written', async () => {
  const path = join(emptyFolder(), 'mẫu.ntm')
  await createLangsonSample(() => path, AT)
  const { db } = openDatabase(path)
  const facts = factsFromRows(readAllFacts(db))
  db.close()
  const documents = [buildAppendix(facts, 'ke-hoach-2023', '6')]
  const read = await readWorkbookInWorker(await renderAppendices(documents, 'xlsx', { printer }))
  if (!read.ok) throw new Error(read.code)
  const row = {
    planId: 'ke-hoach-2023',
    setId: 'xa-ntm-2021-2025',
    layer: 'target',
    columnId: 'bac-son',
  } as const
  applyEdits(facts, [{ table: 'countedColumn', op: 'put', row }])
  const context = { facts, planId: 'ke-hoach-2023', fileName: 'phu-luc-6.xlsx' }
  const preview = previewImport(read.workbook, context, {}, {})
  expect(preview.changes).toEqual([])
  expect(new Set(preview.doubts.map(({ reason }) => reason.code))).toEqual(
    new Set(['import.doubt.counted-column']),
  )
})
