import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { createDocumentFacts } from '../../../renderer/state/document-facts.ts'
import { invertRows, type Facts, type RowChange } from '../../../shared/changes/change-set.ts'
import type { FactEdit } from '../../../shared/changes/fact-edit.ts'
import { LAYERS, type FactRow, type Layer } from '../../../shared/changes/fact-tables.ts'
import { findFact } from '../../../shared/changes/facts.ts'
import {
  actualMarkEdits,
  planMarkEdits,
  type MarkState,
} from '../../../shared/communes/mark-edits.ts'
import {
  countColumnsEdits,
  enterColumnsEdits,
  type TableKey,
} from '../../../shared/matrix/switch-columns.ts'
import { assignEdits } from '../../../shared/plan/column-edits.ts'
import { PLAN, SET, smallPlan } from '../../shared/communes/small-plan.ts'

const layers = fc.constantFrom<Layer>(...LAYERS)
const units = fc.constantFrom('a-1', 'a-2', 'a-3', 'b-1', 'b-2', 'b-3')
const columns = fc.constantFrom('a', 'b')
const of = (layer: Layer): TableKey => ({ planId: PLAN, setId: SET, layer })

type Step =
  | { kind: 'mark'; unitId: string; number: string; state: MarkState }
  | { kind: 'actual'; unitId: string; number: string; state: 'met' | 'blank' }
  | { kind: 'forget'; unitId: string; layer: Layer }
  | { kind: 'cell'; layer: Layer; columnId: string; criterion: string; value: number | null }
  | { kind: 'count'; layer: Layer; columnId: string }
  | { kind: 'enter'; layer: Layer; columnId: string; keep: 'counted' | 'entered' }
  | { kind: 'unit'; unitId: string; part: UnitPart }
  | { kind: 'column'; unitId: string; columnId: string | null }
  | { kind: 'undo' }

const date = fc.constantFrom(null, '2022-12-31', '2023-06-30', '2024-01-01')
type UnitPart = Partial<FactRow<'unit'>>
/** Those that move a commune in, out or among the lines, and those that don't. */
const unitPart: fc.Arbitrary<UnitPart> = fc.oneof(
  fc.record({ isInScope: fc.constantFrom<0 | 1>(0, 1) }),
  fc.record({ position: fc.nat(9) }),
  fc.record({ validFrom: date }),
  fc.record({ validTo: date }),
  fc.record({ name: fc.constantFrom('Hoa Thám', 'Quý Hòa') }),
  fc.record({ kind: fc.constantFrom('Xã', 'Phường') }),
)

const number = fc.constantFrom('1', '2', '2.1', '5')
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    kind: fc.constant('mark' as const),
    unitId: units,
    number,
    state: fc.constantFrom<MarkState>('met', 'planned', 'lost', 'blank'),
  }),
  fc.record({
    kind: fc.constant('actual' as const),
    unitId: units,
    number,
    state: fc.constantFrom('met' as const, 'blank' as const),
  }),
  fc.record({ kind: fc.constant('forget' as const), unitId: units, layer: layers }),
  fc.record({
    kind: fc.constant('cell' as const),
    layer: layers,
    columnId: columns,
    criterion: fc.constantFrom('1', '2', '5'),
    value: fc.option(fc.nat(9)),
  }),
  fc.record({ kind: fc.constant('count' as const), layer: layers, columnId: columns }),
  fc.record({
    kind: fc.constant('enter' as const),
    layer: layers,
    columnId: columns,
    keep: fc.constantFrom('counted' as const, 'entered' as const),
  }),
  fc.record({ kind: fc.constant('unit' as const), unitId: units, part: unitPart }),
  fc.record({
    kind: fc.constant('column' as const),
    unitId: units,
    columnId: fc.option(columns),
  }),
  fc.record({ kind: fc.constant('undo' as const) }),
)

it('keeps every table as it would be built anew, whatever is marked, typed, switched and undone', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 25 }), (steps) => {
      const followed = createDocumentFacts(smallPlan())
      readAll(followed)
      const done: RowChange[][] = []
      for (const next of steps) {
        const rows =
          next.kind === 'undo'
            ? invertRows(done.pop() ?? [])
            : rowsOf(followed.facts, editsOf(followed, next))
        if (next.kind !== 'undo') done.push(rows)
        followed.apply(rows)
        expect(readAll(followed)).toEqual(readAll(createDocumentFacts(followed.facts)))
      }
    }),
    { numRuns: 150 },
  )
})

it('keeps its tables when a commune is renamed or joins a group: nothing in them says so', () => {
  const followed = createDocumentFacts(smallPlan())
  const communes = followed.communes(PLAN, SET)
  const matrix = followed.matrix(PLAN, SET, 'target')
  const unit = followed.facts.unit.get('a-1')
  if (unit === undefined) throw new Error('the small plan has this commune')
  followed.apply([
    { table: 'unit', before: unit, after: { ...unit, name: 'Hoa Thám', kind: 'Phường' } },
    {
      table: 'unitGroupMember',
      before: null,
      after: { groupId: 'xã biên giới', unitId: unit.id, position: 0 },
    },
  ])
  expect(followed.communes(PLAN, SET)).toBe(communes)
  expect(followed.matrix(PLAN, SET, 'target')).toBe(matrix)
  followed.apply([{ table: 'unit', before: unit, after: { ...unit, isInScope: 0 } }])
  expect(followed.communes(PLAN, SET)).not.toBe(communes)
})

function editsOf(
  documentFacts: ReturnType<typeof createDocumentFacts>,
  next: Exclude<Step, { kind: 'undo' }>,
): readonly FactEdit[] {
  const { facts } = documentFacts
  switch (next.kind) {
    case 'mark':
      return planMarkEdits(facts, PLAN, SET, [next])
    case 'actual':
      return actualMarkEdits(facts, PLAN, SET, [next])
    case 'forget': {
      const row = findFact(facts, 'markList', { ...of(next.layer), unitId: next.unitId })
      return row === undefined ? [] : [{ table: 'markList', op: 'remove', row }]
    }
    case 'cell': {
      const { layer, columnId, criterion, value } = next
      const row = { ...of(layer), columnId, criterion, value: value ?? 0 }
      return [{ table: 'matrixCell', op: value === null ? 'remove' : 'put', row }]
    }
    case 'count':
      return countColumnsEdits(of(next.layer), [next.columnId])
    case 'enter': {
      const table = documentFacts.communes(PLAN, SET)
      return enterColumnsEdits(facts, table, of(next.layer), [next.columnId], next.keep)
    }
    case 'unit': {
      const unit = facts.unit.get(next.unitId)
      return unit === undefined
        ? []
        : [{ table: 'unit', op: 'put', row: { ...unit, ...next.part } }]
    }
    case 'column':
      return assignEdits(facts, PLAN, next.columnId, [next.unitId])
  }
}

/** The rows edits would change, as the session makes them. */
function rowsOf(facts: Facts, edits: readonly FactEdit[]): RowChange[] {
  return edits.flatMap((edit) => {
    const before = findFact(facts, edit.table, edit.row) ?? null
    const after = edit.op === 'put' ? edit.row : null
    // `before` was found in the table of the edit, whose row `after` is.
    return before === null && after === null
      ? []
      : [{ table: edit.table, before, after } as RowChange]
  })
}

function readAll(documentFacts: ReturnType<typeof createDocumentFacts>) {
  const { strangers, ...lists } = documentFacts.communes(PLAN, SET)
  return {
    lists: { ...lists, strangers: Object.fromEntries(strangers) },
    matrices: LAYERS.map((layer) => documentFacts.matrix(PLAN, SET, layer)),
  }
}
