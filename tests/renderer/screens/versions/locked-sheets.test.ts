import { expect, test } from 'vitest'
import {
  districtColumns,
  districtRows,
} from '../../../../renderer/screens/districts/districts-layout.ts'
import { districtsModel } from '../../../../renderer/screens/districts/districts-model.ts'
import { describeCommunes } from '../../../../renderer/screens/communes/communes-table.ts'
import { indicatorModel } from '../../../../renderer/screens/indicators/indicator-model.ts'
import {
  createIndicatorTable,
  indicatorRows,
} from '../../../../renderer/screens/indicators/indicator-table.ts'
import { villageRows } from '../../../../renderer/screens/villages/village-layout.ts'
import { villageModel } from '../../../../renderer/screens/villages/village-model.ts'
import { createDocumentFacts } from '../../../../renderer/state/document-facts.ts'
import type { Facts } from '../../../../shared/changes/change-set.ts'
import type { FactEdit } from '../../../../shared/changes/fact-edit.ts'
import { createShownRollup } from '../../../../shared/communes/shown-rollup.ts'
import { addIndicators } from '../../../../shared/indicators/indicator-edits.ts'
import {
  translate,
  type MessageKey,
  type MessageParams,
} from '../../../../shared/messages/translate.ts'
import { buildVillageTable } from '../../../../shared/villages/village-table.ts'
import { applyEdits, PLAN, smallPlan } from '../../../shared/communes/small-plan.ts'
import { DISTRICT_SET, districtPlan } from '../../../shared/districts/district-plan.ts'

const t = (key: MessageKey, params?: MessageParams): string => translate('vi', key, params)
const ISSUED = t('versions.cellLocked')

/** Columns of a sheet's first row that can be typed into, and those the lock alone keeps. */
function openAndLocked<R, C extends { readonly id: string }>(model: {
  readonly rows: readonly R[]
  readonly columns: readonly C[]
  editable(row: R, column: C): true | string
}): { open: string[]; locked: string[] } {
  const row = model.rows.find((one) => model.columns.some((column) => model.editable(one, column)))
  if (row === undefined) throw new Error('no row')
  const saying = (what: true | string): string[] =>
    model.columns.flatMap((column) => (model.editable(row, column) === what ? [column.id] : []))
  return { open: saying(true), locked: saying(ISSUED) }
}

function issue(facts: Facts): Facts {
  const freeze: FactEdit = {
    table: 'planFreeze',
    op: 'put',
    row: { planId: PLAN, date: '2023-01-18', note: '' },
  }
  applyEdits(facts, [freeze])
  return facts
}

function villages(facts: Facts) {
  const table = buildVillageTable(facts, PLAN, 'village-ntm')
  const all = villageRows(table, () => true, t)
  return villageModel(table, {
    facts: () => facts,
    rows: all.filter(({ part }) => part === 'commune'),
    year: 2023,
    isReadOnly: false,
    style: 'vi',
    t,
    noteAt: () => null,
    apply: () => undefined,
  })
}

function indicators(facts: Facts) {
  applyEdits(facts, addIndicators(facts, PLAN, [{ name: 'Sản phẩm OCOP' }]).edits)
  const table = createIndicatorTable(() => facts, PLAN)
  return indicatorModel(table, {
    rows: indicatorRows(table.all(), false, t),
    year: 2023,
    isReadOnly: false,
    language: 'vi',
    t,
    noteAt: () => null,
    apply: () => undefined,
  })
}

function districts(facts: Facts, layer: 'target' | 'actual') {
  const document = createDocumentFacts(facts)
  const table = describeCommunes(() => document, { planId: PLAN, setId: DISTRICT_SET, layer })
  if (table === null) throw new Error('no set of districts')
  return districtsModel({
    table,
    rollup: createShownRollup(table.communes, table.figures),
    style: 'vi',
    t,
    rows: districtRows(table, t),
    columns: districtColumns(table, 'criteria', t),
    isReadOnly: false,
    findingAt: () => null,
    apply: () => undefined,
    openUnit: () => undefined,
  })
}

test('villages of an issued plan take what was achieved alone', () => {
  expect(openAndLocked(villages(smallPlan())).locked).toEqual([])
  expect(openAndLocked(villages(issue(smallPlan())))).toEqual({
    open: ['actual'],
    locked: ['total', 'baseline', 'target', '@names', '@note'],
  })
})

test('indicators of an issued plan take what was achieved alone', () => {
  expect(openAndLocked(indicators(smallPlan())).locked).toEqual([])
  expect(openAndLocked(indicators(issue(smallPlan())))).toEqual({
    open: ['actual'],
    locked: ['@name', '@unit', '@kind', 'baseline', 'added', 'target', '@base', '@note'],
  })
})

test('districts of an issued plan keep their plan and registration; what is recognised goes on', () => {
  expect(openAndLocked(districts(districtPlan(), 'target')).locked).toEqual([])
  const planned = openAndLocked(districts(issue(districtPlan()), 'target'))
  expect(planned.open).toEqual(['@recognised'])
  expect(planned.locked).toContain('@plan')
  expect(planned.locked).toContain('@registered')
  const actual = openAndLocked(districts(issue(districtPlan()), 'actual'))
  expect(actual.open).toContain('1')
  expect(actual.locked).toEqual(['@registered'])
})
