import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { invertRows, type Facts, type RowChange } from '../../../shared/changes/change-set.ts'
import type { FactEdit } from '../../../shared/changes/fact-edit.ts'
import { factKey } from '../../../shared/changes/fact-tables.ts'
import { findFact } from '../../../shared/changes/facts.ts'
import { acceptEdits, reopenEdits, withAcceptances } from '../../../shared/checks/accepted.ts'
import { checkPlan } from '../../../shared/checks/check-plan.ts'
import { createChecker, type Checker } from '../../../shared/checks/checker.ts'
import { RULES } from '../../../shared/checks/rules.ts'
import { createDocumentFacts } from '../../../renderer/state/document-facts.ts'
import { cell, declared, found, list, PLAN, planWith, SET } from './checked.ts'
import { applyEdits } from '../communes/small-plan.ts'

const UNITS = ['a-1', 'a-2', 'a-3', 'b-1', 'b-2', 'b-3']
const NUMBERS = ['1', '2', '2.1', '2.2', '3', '4', '5', '9']

/** Edits of every kind that rules read, shaping ones included. */
const edit: fc.Arbitrary<FactEdit> = fc
  .record({
    kind: fc.constantFrom(
      'markList',
      'declaredCount',
      'matrixCell',
      'registration',
      'recognition',
      'heldValue',
      'averageBase',
      'countedColumn',
      'provinceFigure',
      'remark',
      'listTitle',
      'unitGroupMember',
      'village',
      'villageCount',
      'villageTotal',
      'unit',
      'planColumn',
    ),
    op: fc.constantFrom('put', 'put', 'put', 'remove'),
    unitId: fc.constantFrom(...UNITS),
    layer: fc.constantFrom('baseline', 'target', 'actual'),
    numbers: fc.subarray(NUMBERS),
    lost: fc.subarray(['1', '3']),
    columnId: fc.constantFrom('a', 'b'),
    criterion: fc.constantFrom('1', '2', '5'),
    value: fc.integer({ min: 0, max: 6 }),
  })
  .map((of): FactEdit => {
    const { op, unitId, layer, columnId, criterion, value } = of
    switch (of.kind) {
      case 'markList': {
        const lost = layer === 'target' ? of.lost.join(',') : ''
        return { table: of.kind, op, row: list(unitId, layer, of.numbers.join(','), lost) }
      }
      case 'declaredCount':
        return { table: of.kind, op, row: declared(unitId, layer, value) }
      case 'matrixCell':
        return { table: of.kind, op, row: cell(layer, criterion, columnId, value) }
      case 'registration': {
        const standard = value > 3 ? 'ntm-advanced' : 'ntm'
        return { table: of.kind, op, row: { planId: PLAN, standard, unitId, position: 0 } }
      }
      case 'recognition':
        return { table: of.kind, op, row: { unitId, standard: 'ntm', year: 2020, decision: '' } }
      case 'heldValue': {
        const row = {
          planId: PLAN,
          id: `${unitId}-${layer}`,
          file: 'b.xlsx',
          source: 'A1',
          subject: 'list',
          raw: String(value),
          rawKind: 'number',
          reason: 'import.reason.not-a-number',
          reasonParams: '{}',
          setId: SET,
          layer,
          unitId,
          columnId: null,
          criterion: null,
          fix: null,
        } as const
        return { table: of.kind, op, row }
      }
      case 'averageBase':
        return { table: of.kind, op, row: { planId: PLAN, setId: SET, columnId, value } }
      case 'countedColumn':
        return { table: of.kind, op, row: { planId: PLAN, setId: SET, layer, columnId } }
      case 'provinceFigure':
        return { table: of.kind, op, row: { planId: PLAN, setId: SET, layer, criterion, value } }
      case 'remark': {
        const place = `feasibility/${SET}/${columnId}`
        return { table: of.kind, op, row: { planId: PLAN, place, text: 'vì sao' } }
      }
      case 'listTitle': {
        const title = `${value} xã, bình quân ${value}`
        return { table: of.kind, op, row: { planId: PLAN, listId: 'registered-ntm', title } }
      }
      case 'unitGroupMember':
        return { table: of.kind, op, row: { groupId: 'g', unitId, position: value } }
      case 'village': {
        const standard = value > 4 ? 'village-model' : 'village-ntm'
        const name = `Thôn ${value}`
        const row = {
          planId: PLAN,
          standard,
          unitId,
          layer,
          name,
          note: '',
          position: value,
        } as const
        return { table: of.kind, op, row: { ...row, id: `${columnId}-${criterion}` } }
      }
      case 'villageCount': {
        // Of a commune, of its district, of the whole plan.
        const unit = value === 6 ? columnId : value === 5 ? 'p' : unitId
        const row = { planId: PLAN, standard: 'village-ntm', layer, unitId: unit, value } as const
        return { table: of.kind, op, row }
      }
      case 'villageTotal':
        return { table: of.kind, op, row: { planId: PLAN, unitId, value } }
      case 'unit': {
        const isInScope = value % 2 === 0 ? 1 : 0
        const row = {
          id: unitId,
          level: 'commune',
          kind: 'Xã',
          name: `Xã ${value}`,
          parentId: unitId.slice(0, 1),
          isInScope,
          position: value,
          validFrom: null,
          validTo: null,
        } as const
        return { table: of.kind, op: 'put', row }
      }
      case 'planColumn': {
        const name = columnId.toUpperCase()
        const position = columnId === 'a' ? 0 : 1
        const row = {
          planId: PLAN,
          columnId,
          name,
          shortName: name,
          position,
          recognisedNtm: value,
        }
        return { table: of.kind, op: 'put', row }
      }
    }
  })

/** What one does, and between it how many steps the window has time for. */
const step = fc.oneof(
  { weight: 5, arbitrary: fc.array(edit, { minLength: 1, maxLength: 4 }) },
  { weight: 2, arbitrary: fc.constant('undo' as const) },
  { weight: 2, arbitrary: fc.integer({ min: 1, max: 40 }) },
  { weight: 2, arbitrary: fc.constant(Number.POSITIVE_INFINITY) },
)

describe('checking as one edits', () => {
  it('comes to what a look at everything finds, whatever was edited, undone and interrupted', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        const facts = planWith({
          unitGroup: [{ id: 'g', name: 'G', kind: 'own', position: 0 }],
        })
        const document = createDocumentFacts(facts)
        const checker = createChecker(() => document, PLAN, RULES)
        const done: RowChange[][] = []
        for (const one of steps) {
          if (typeof one === 'number') {
            let left = one
            checker.work(() => --left > 0)
            continue
          }
          const rows = one === 'undo' ? invertRows(done.pop() ?? []) : rowsOf(facts, one)
          if (one !== 'undo') done.push(rows)
          document.apply(rows)
          checker.note(rows)
        }
        expect(finished(checker)).toEqual(withoutAcceptances(facts))
      }),
      { numRuns: 300 },
    )
  })

  it('finds each thing once, under an id that names its place', () => {
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 20 }), (edits) => {
        const facts = planWith({})
        applyEdits(facts, edits)
        const ids = found(facts).map(({ id }) => id)
        expect(new Set(ids).size).toBe(ids.length)
      }),
    )
  })

  it('makes fixes that settle what they are offered for', () => {
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 20 }), fc.nat(), (edits, pick) => {
        const facts = planWith({})
        applyEdits(facts, edits)
        const fixable = found(facts).filter(({ fix }) => fix !== null)
        const chosen = fixable[pick % Math.max(fixable.length, 1)]
        if (chosen?.fix == null) return
        applyEdits(facts, chosen.fix.edits)
        expect(found(facts).map(({ id, signature }) => `${id} ${signature}`)).not.toContain(
          `${chosen.id} ${chosen.signature}`,
        )
      }),
    )
  })
})

describe('an acceptance', () => {
  const wrong = {
    markList: [list('a-1', 'baseline', '1,2')],
    declaredCount: [declared('a-1', 'baseline', 3)],
  }

  it('holds while its facts stay, comes back when they change, and can be taken back', () => {
    const facts = planWith(wrong)
    applyEdits(facts, acceptEdits(PLAN, found(facts), 'Đã hỏi xã'))
    expect(found(facts).map(({ accepted }) => accepted)).toEqual(['Đã hỏi xã'])
    applyEdits(facts, [{ table: 'matrixCell', op: 'put', row: cell('actual', '1', 'b', 1) }])
    expect(found(facts).map(({ accepted }) => accepted)).toEqual(['Đã hỏi xã'])
    applyEdits(facts, [{ table: 'markList', op: 'put', row: list('a-1', 'baseline', '1') }])
    expect(found(facts).map(({ accepted }) => accepted)).toEqual([null])
    applyEdits(facts, [{ table: 'markList', op: 'put', row: list('a-1', 'baseline', '1,2') }])
    expect(found(facts).map(({ accepted }) => accepted)).toEqual(['Đã hỏi xã'])
    applyEdits(facts, reopenEdits(facts, PLAN, found(facts)))
    expect(found(facts).map(({ accepted }) => accepted)).toEqual([null])
    expect(facts.acceptedFinding.size).toBe(0)
  })

  it('belongs to one plan', () => {
    const facts = planWith(wrong)
    applyEdits(facts, acceptEdits('another', found(facts), 'khác'))
    expect(withAcceptances(facts, PLAN, found(facts))[0]?.accepted).toBeNull()
  })
})

it('of a plan the document does not have finds nothing', () => {
  expect(checkPlan(planWith({}), 'nowhere')).toEqual([])
})

/** One row a key, as a document writes them: the last word on a row wins. */
function rowsOf(facts: Facts, edits: readonly FactEdit[]): RowChange[] {
  const rows = new Map<string, RowChange>()
  for (const { table, op, row } of edits) {
    const before = findFact(facts, table, row) ?? null
    const after = op === 'put' ? row : null
    const key = `${table} ${factKey(table, row)}`
    rows.delete(key)
    if (before === null && after === null) continue
    // Both sides are rows of the table of the edit.
    rows.set(key, { table, before, after } as RowChange)
  }
  return [...rows.values()]
}

function finished(checker: Checker) {
  checker.work(() => true)
  return checker.findings()
}

function withoutAcceptances(facts: Facts) {
  return checkPlan(facts, PLAN).map(({ accepted: _accepted, ...finding }) => finding)
}
