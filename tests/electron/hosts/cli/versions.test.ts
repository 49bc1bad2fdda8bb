import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { writeNewDocument } from '../../../../electron/services/new-document.ts'
import type { FactEdit } from '../../../../shared/changes/fact-edit.ts'
import { FACT_TABLES } from '../../../../shared/changes/fact-tables.ts'
import { keepReport, newDraft } from '../../../../shared/versions/copy-plan.ts'
import { applyEdits, PLAN, SET } from '../../../shared/communes/small-plan.ts'
import { cell, fullPlan } from '../../../shared/versions/full-plan.ts'
import { AT, emptyFolder } from '../../services/small-document.ts'
import { ntm } from './run-ntm.ts'

const file = join(emptyFolder(), 'năm.ntm')
const DRAFT = `${PLAN}-2`

beforeAll(() => {
  const facts = fullPlan()
  applyEdits(
    facts,
    keepReport(facts, PLAN, { name: 'Báo cáo', date: '2023-06-30', note: '' }).edits,
  )
  applyEdits(facts, newDraft(facts, PLAN).edits)
  const moved = cell('target', '1', 'a', 1)
  applyEdits(facts, [{ ...moved, row: { ...moved.row, planId: DRAFT } } as FactEdit])
  // Rows of a table's map are rows of that table.
  const edits = FACT_TABLES.flatMap((table) =>
    [...facts[table].values()].map((row) => ({ table, op: 'put', row }) as FactEdit),
  )
  writeNewDocument(file, AT, { code: 'change.create', params: {} }, edits)
})

it('lists drafts before the reports kept of a year', () => {
  const plans: { id: string; kind: string; draft: number; frozen: unknown }[] = JSON.parse(
    ntm('plans', file, '--json').stdout,
  )
  expect(plans.map(({ id, kind, draft }) => [id, kind, draft])).toEqual([
    [DRAFT, 'plan', 2],
    [PLAN, 'plan', 1],
    ['bao-cao-2023', 'report', 1],
  ])
  expect(plans[2]?.frozen).toEqual({ date: '2023-06-30', note: '' })
})

it('takes the newest draft for a year, and any plan by its id', () => {
  const planOf = (...args: string[]) =>
    JSON.parse(ntm('matrix', file, ...args, '--json').stdout).plan
  expect([planOf(), planOf('--plan', '2023'), planOf('--plan', 'bao-cao-2023')]).toEqual([
    DRAFT,
    DRAFT,
    'bao-cao-2023',
  ])
})

it('compares two plans cell by cell', () => {
  const comparison = JSON.parse(
    ntm('compare', file, '--from', PLAN, '--to', `${DRAFT}:target`, '--json').stdout,
  )
  expect(comparison.counts).toMatchObject({ added: 0, lost: 0, less: 1, more: 0, changed: 0 })
  const matrix = comparison.sections.find((one: { id: string }) => one.id === `matrix/${SET}`)
  expect(
    matrix.lines.filter((line: { movement: string }) => line.movement !== 'same')[0],
  ).toMatchObject({ row: '1', column: 'a', from: 3, to: 1, movement: 'less', computed: false })
})

it('refuses a plan that is not there, and a layer that is none', () => {
  expect(ntm('compare', file, '--from', '2019', '--to', '2023').code).toBe(1)
  expect(ntm('compare', file, '--from', '2023:later', '--to', '2023').code).toBe(2)
  expect(ntm('compare', file, '--from', ':target', '--to', '2023').code).toBe(2)
  expect(ntm('compare', file, '--from', '2023').code).toBe(2)
})
