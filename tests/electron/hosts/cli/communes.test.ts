import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { writeNewDocument } from '../../../../electron/services/new-document.ts'
import { FACT_TABLES } from '../../../../shared/changes/fact-tables.ts'
import type { FactEdit } from '../../../../shared/changes/fact-edit.ts'
import { AT, emptyFolder } from '../../services/small-document.ts'
import { applyEdits, PLAN, SET, smallPlan } from '../../../shared/communes/small-plan.ts'
import { ntm } from './run-ntm.ts'

const file = join(emptyFolder(), 'xã.ntm')

beforeAll(() => {
  const facts = smallPlan()
  const key = { planId: PLAN, setId: SET, unitId: 'a-2' } as const
  applyEdits(facts, [
    {
      table: 'markList',
      op: 'put',
      row: { ...key, layer: 'baseline', criteria: '1,2,3', lost: '' },
    },
    { table: 'markList', op: 'put', row: { ...key, layer: 'target', criteria: '4', lost: '1' } },
    { table: 'declaredCount', op: 'put', row: { ...key, layer: 'baseline', value: 4 } },
    {
      table: 'declaredCount',
      op: 'put',
      row: { ...key, unitId: 'b-1', layer: 'baseline', value: 5 },
    },
    {
      table: 'registration',
      op: 'put',
      row: { planId: PLAN, standard: 'ntm', unitId: 'a-2', position: 0 },
    },
  ])
  // Rows of a table's map are rows of that table.
  const edits = FACT_TABLES.flatMap((table) =>
    [...facts[table].values()].map((row) => ({ table, op: 'put', row }) as FactEdit),
  )
  writeNewDocument(file, AT, { code: 'change.create', params: {} }, edits)
})

it('gives every commune of the plan with its lists, the target cumulative', () => {
  const communes = JSON.parse(ntm('communes', file, '--json').stdout)
  expect([communes.length, communes[0], communes[1]]).toEqual([
    6,
    {
      district: 'A',
      commune: '1',
      set: SET,
      baseline: [],
      target: [],
      actual: [],
      declared: { baseline: null, planned: null },
      registered: [],
      groups: [],
    },
    {
      district: 'A',
      commune: '2',
      set: SET,
      baseline: ['1', '2', '3'],
      target: ['2', '3', '4'],
      actual: [],
      declared: { baseline: 4, planned: null },
      registered: ['ntm'],
      groups: [],
    },
  ])
  expect(ntm('communes', file, '--json', '--plan', '2023', '--set', SET).stdout).toBe(
    ntm('communes', file, '--json').stdout,
  )
})

it('prints columns for people, with a count that stands without its list in brackets', () => {
  expect(ntm('communes', file).stdout.split('\n').slice(0, 6)).toEqual([
    'Bộ tiêu chí (s)',
    'Huyện  Xã  Đã đạt  Lũy kế kế hoạch  Thực hiện  Đăng ký  Nhóm',
    'A      1   -       -                -',
    'A      2   1-3     2-4              -          NTM',
    'A      3   -       -                -',
    'B      1   (5)     -                -',
  ])
})

it('refuses a set or a plan there is not, and wrong usage', () => {
  expect(ntm('communes', file, '--set', 'bộ-lạ')).toMatchObject({
    code: 1,
    stdout: '',
    stderr: expect.stringContaining('bộ-lạ'),
  })
  expect(ntm('communes', file, '--plan', '1999').code).toBe(1)
  expect(ntm('communes').code).toBe(2)
})
