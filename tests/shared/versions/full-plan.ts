import * as fc from 'fast-check'
import type { Facts } from '../../../shared/changes/change-set.ts'
import type { FactEdit } from '../../../shared/changes/fact-edit.ts'
import { LAYERS } from '../../../shared/changes/fact-tables.ts'
import { applyEdits, PLAN, SET, smallPlan } from '../communes/small-plan.ts'

export const UNITS = ['a-1', 'a-2', 'a-3', 'b-1', 'b-2', 'b-3'] as const
const CRITERIA = ['1', '2', '3', '4', '5'] as const

/** A plan with a fact in nearly every table of its own. */
export function fullPlan(): Facts {
  const facts = smallPlan()
  applyEdits(facts, [
    cell('target', '1', 'a', 3),
    cell('target', '2', 'b', 1),
    cell('baseline', '1', 'a', 2),
    put('provinceFigure', {
      planId: PLAN,
      setId: SET,
      layer: 'baseline',
      criterion: '3',
      value: 4,
    }),
    marks('a-1', 'baseline', '1,2'),
    marks('a-1', 'target', '3', '2'),
    marks('b-2', 'baseline', ''),
    put('declaredCount', {
      planId: PLAN,
      setId: SET,
      layer: 'baseline',
      unitId: 'a-3',
      value: 5,
    }),
    put('registration', { planId: PLAN, standard: 'ntm', unitId: 'a-1', position: 0 }),
    put('countedColumn', { planId: PLAN, setId: SET, layer: 'target', columnId: 'b' }),
    put('capitalTable', { planId: PLAN, unit: 'billion' }),
    put('capitalLine', {
      planId: PLAN,
      id: 'direct',
      parentId: null,
      source: 'direct',
      name: 'Vốn trực tiếp',
      position: 0,
    }),
    put('capitalAmount', { planId: PLAN, lineId: 'direct', layer: 'target', amount: 7_000_000 }),
    put('villageCount', {
      planId: PLAN,
      standard: 'village-ntm',
      layer: 'baseline',
      unitId: 'a-1',
      value: 2,
    }),
    put('village', {
      planId: PLAN,
      standard: 'village-ntm',
      id: 'v1',
      unitId: 'a-1',
      layer: 'target',
      name: 'Nà Pàn',
      note: '',
      position: 0,
    }),
    put('villageTotal', { planId: PLAN, unitId: 'a-1', value: 9 }),
    indicator('ocop', 'count'),
    indicatorValue('ocop', 'baseline', 'exact', 120, null),
    indicatorValue('ocop', 'added', 'range', 25, 30),
    indicator('xa', 'count'),
    indicatorValue('xa', 'target', 'exact', 154, null),
    put('sentence', {
      planId: PLAN,
      id: 'capital',
      wording: 'Tổng vốn {total}.',
      before: 'Năm 2023:',
      after: '',
      figures: null,
      isLeftOut: 0,
    }),
    put('appendixChoice', {
      planId: PLAN,
      appendixId: '6',
      isIncluded: 1,
      position: 1,
      title: 'Biểu năm 2023',
      layout: '{}',
    }),
    put('appendixSet', { planId: PLAN, options: '{}' }),
    put('heldValue', {
      planId: PLAN,
      id: 'h1',
      file: 'a.xlsx',
      source: 'A!B2',
      subject: 'list',
      raw: '11.15',
      rawKind: 'number',
      reason: 'x',
      reasonParams: '{}',
      setId: SET,
      layer: 'baseline',
      unitId: 'b-1',
      columnId: null,
      criterion: null,
      fix: JSON.stringify([marks('b-1', 'baseline', '1,5')]),
    }),
  ])
  return facts
}

export function cell(
  layer: 'baseline' | 'target' | 'actual',
  criterion: string,
  columnId: string,
  value: number,
): FactEdit {
  return put('matrixCell', { planId: PLAN, setId: SET, layer, criterion, columnId, value })
}

export function marks(
  unitId: string,
  layer: 'baseline' | 'target' | 'actual',
  criteria: string,
  lost = '',
): FactEdit {
  return put('markList', { planId: PLAN, setId: SET, layer, unitId, criteria, lost })
}

function indicator(id: string, kind: 'count' | 'level'): FactEdit {
  return put('indicator', {
    planId: PLAN,
    id,
    name: id,
    unit: 'xã',
    kind,
    direction: 'up',
    base: null,
    baseName: '',
    note: '',
    position: 0,
  })
}

function indicatorValue(
  indicatorId: string,
  figure: 'baseline' | 'added' | 'target' | 'actual',
  bound: 'exact' | 'range',
  low: number,
  high: number | null,
): FactEdit {
  return put('indicatorValue', { planId: PLAN, indicatorId, figure, bound, low, high, decimals: 0 })
}

export function put<T extends FactEdit['table']>(
  table: T,
  row: Extract<FactEdit, { table: T }>['row'],
): FactEdit {
  // The row is one of the table it is put into.
  return { table, op: 'put', row } as FactEdit
}

/** Any cells and lists of the small plan. */
export const anyFigures: fc.Arbitrary<FactEdit[]> = fc
  .record({
    cells: fc.array(
      fc.tuple(
        fc.constantFrom(...LAYERS),
        fc.constantFrom(...CRITERIA),
        fc.constantFrom('a', 'b'),
        fc.nat(3),
      ),
      { maxLength: 20 },
    ),
    lists: fc.array(
      fc.tuple(
        fc.constantFrom(...UNITS),
        fc.constantFrom(...LAYERS),
        fc.subarray([...CRITERIA]),
        fc.subarray([...CRITERIA]),
      ),
      { maxLength: 15 },
    ),
    counted: fc.subarray(['a', 'b']),
  })
  .map(({ cells, lists, counted }) => [
    ...cells.map(([layer, criterion, columnId, value]) => cell(layer, criterion, columnId, value)),
    ...lists.map(([unitId, layer, met, lost]) =>
      marks(unitId, layer, met.join(','), layer === 'target' ? lost.join(',') : ''),
    ),
    ...counted.map((columnId) =>
      put('countedColumn', { planId: PLAN, setId: SET, layer: 'target', columnId }),
    ),
  ])
