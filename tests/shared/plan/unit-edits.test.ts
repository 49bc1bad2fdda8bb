import { describe, expect, it } from 'vitest'
import type { FactEdit } from '../../../shared/changes/fact-edit.ts'
import { communesByColumn } from '../../../shared/plan/columns.ts'
import {
  addGroup,
  groupUnits,
  memberEdits,
  removeGroup,
  renameGroup,
} from '../../../shared/plan/group-edits.ts'
import { parseTypedDate, typedDate } from '../../../shared/plan/typed-date.ts'
import {
  addUnit,
  changeUnit,
  childUnits,
  closeUnits,
  moveUnit,
  removeUnit,
  scopeEdits,
} from '../../../shared/plan/unit-edits.ts'
import { unitTree, type TreeRequest } from '../../../shared/plan/unit-tree.ts'
import { applyEdits, PLAN, SET, smallPlan } from '../communes/small-plan.ts'

type Made = { readonly ok: true; readonly edits: readonly FactEdit[] } | { readonly ok: false }

function edits(outcome: Made): readonly FactEdit[] {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
  return outcome.edits
}

const commune = (label: string) => ({
  label,
  level: 'commune' as const,
  parentId: 'a',
  column: { planId: PLAN, columnId: 'a' },
  validFrom: null,
})

describe('a unit', () => {
  it('is added to a district and counts in its column; a thị trấn lies outside the programme', () => {
    const facts = smallPlan()
    applyEdits(facts, edits(addUnit(facts, commune('Tân Mỹ'))))
    applyEdits(facts, edits(addUnit(facts, commune('TT. Na Sầm'))))
    expect([facts.unit.get('a-tan-my'), facts.unit.get('a-na-sam')]).toMatchObject([
      { kind: 'Xã', name: 'Tân Mỹ', position: 3, isInScope: 1 },
      { kind: 'Thị trấn', name: 'Na Sầm', position: 4, isInScope: 0 },
    ])
    expect(communesByColumn(facts, PLAN).get('a')).toBe(4)
  })

  it('has a name of its own in its district, unless the other was closed before it began', () => {
    const facts = smallPlan()
    expect(addUnit(facts, commune('Xã 1'))).toMatchObject({
      refusal: { code: 'units.refused.namesake', params: { name: 'Xã 1', parent: 'Huyện A' } },
    })
    applyEdits(facts, edits(changeUnit(facts, 'a-1', { validTo: '2022-12-31' })))
    expect(addUnit(facts, { ...commune('Xã 1'), validFrom: '2023-01-01' }).ok).toBe(true)
  })

  it('that is a district hands its new name to its column', () => {
    const facts = smallPlan()
    applyEdits(facts, edits(changeUnit(facts, 'a', { name: 'Bắc Sơn' })))
    expect(facts.planColumn.get(`${PLAN}\u0001a`)).toMatchObject({
      name: 'Huyện Bắc Sơn',
      shortName: 'Bắc Sơn',
    })
  })

  it('closed by the end of the year no longer counts in its plan, and its marks stay', () => {
    const facts = smallPlan()
    const marks = { planId: PLAN, setId: SET, layer: 'baseline', unitId: 'a-1' } as const
    applyEdits(facts, [
      { table: 'markList', op: 'put', row: { ...marks, criteria: '1,2', lost: '' } },
    ])
    expect(removeUnit(facts, 'a-1')).toMatchObject({
      refusal: { code: 'units.refused.unitFacts', params: { name: 'Xã 1', count: 1 } },
    })
    applyEdits(facts, edits(changeUnit(facts, 'a-1', { validTo: '2023-12-31' })))
    expect([communesByColumn(facts, PLAN).get('a'), facts.markList.size]).toEqual([2, 1])
  })

  it('without facts is removed with its place in columns and groups', () => {
    const facts = smallPlan()
    applyEdits(facts, edits(addGroup(facts, 'Vùng 1', 'own', ['a-2'])))
    applyEdits(facts, edits(removeUnit(facts, 'a-2')))
    expect([facts.unit.has('a-2'), groupUnits(facts, 'vung-1').size]).toEqual([false, 0])
    expect(communesByColumn(facts, PLAN).get('a')).toBe(2)
    expect(removeUnit(facts, 'a')).toMatchObject({ refusal: { code: 'units.refused.children' } })
  })

  it('can’t end before it begins', () => {
    const dates = { validFrom: '2023-07-01', validTo: '2023-07-01' }
    expect(changeUnit(smallPlan(), 'a-1', dates)).toMatchObject({
      refusal: { code: 'units.refused.dates' },
    })
  })

  it('is closed with others by one date, each once, and none where one of them begins later', () => {
    const facts = smallPlan()
    const closed = edits(closeUnits(facts, ['a-1', 'a-2', 'a'], '2023-06-30'))
    expect(closed.map(({ row }) => row)).toMatchObject([
      { id: 'a-1', validTo: '2023-06-30' },
      { id: 'a-2', validTo: '2023-06-30' },
    ])
    applyEdits(facts, closed)
    expect(communesByColumn(facts, PLAN).get('a')).toBe(1)
    expect(edits(closeUnits(facts, ['a-1', 'a-2'], '2023-06-30'))).toEqual([])
    applyEdits(facts, edits(changeUnit(facts, 'a-3', { validFrom: '2023-07-01' })))
    expect(closeUnits(facts, ['a-2', 'a-3'], '2023-07-01')).toMatchObject({
      refusal: { code: 'units.refused.closedBefore', params: { date: '01/07/2023' } },
    })
  })

  it('is not opened again beside one that has taken its name', () => {
    const facts = smallPlan()
    applyEdits(facts, edits(changeUnit(facts, 'a-1', { validTo: '2022-12-31' })))
    applyEdits(facts, edits(addUnit(facts, { ...commune('Xã 1'), validFrom: '2023-01-01' })))
    expect(changeUnit(facts, 'a-1', { validTo: null })).toMatchObject({
      refusal: { code: 'units.refused.namesake' },
    })
  })

  it('moves among its neighbours, also where a list gave them one place', () => {
    const facts = smallPlan()
    const order = () => childUnits(facts, 'a').map(({ id }) => id)
    for (const id of order()) {
      const unit = facts.unit.get(id)
      if (unit !== undefined) {
        applyEdits(facts, [{ table: 'unit', op: 'put', row: { ...unit, position: 0 } }])
      }
    }
    applyEdits(facts, edits(moveUnit(facts, 'a-1', 1)))
    expect(order()).toEqual(['a-2', 'a-1', 'a-3'])
    applyEdits(facts, edits(moveUnit(facts, 'a-3', -1)))
    expect(order()).toEqual(['a-2', 'a-3', 'a-1'])
    expect(edits(moveUnit(facts, 'a-2', -1))).toEqual([])
  })

  it('is put outside the programme with others, only those that were inside', () => {
    const facts = smallPlan()
    applyEdits(facts, scopeEdits(facts, ['a-1'], 0))
    expect(scopeEdits(facts, ['a-1', 'a-2', 'a'], 0)).toMatchObject([{ row: { id: 'a-2' } }])
  })
})

describe('a group', () => {
  it('takes and loses communes, changes its name, and goes with its lists’ titles', () => {
    const facts = smallPlan()
    applyEdits(facts, edits(addGroup(facts, 'Xã biên giới', 'border', ['a-1'])))
    applyEdits(facts, memberEdits(facts, 'xa-bien-gioi', ['a-1', 'b-2', 'b-3'], true))
    applyEdits(facts, memberEdits(facts, 'xa-bien-gioi', ['b-2'], false))
    expect([...groupUnits(facts, 'xa-bien-gioi')]).toEqual(['a-1', 'b-3'])
    expect(addGroup(facts, 'xã Biên giới', 'own', [])).toMatchObject({
      refusal: { code: 'units.refused.groupName' },
    })
    applyEdits(facts, edits(renameGroup(facts, 'xa-bien-gioi', 'Biên giới')))
    const title = { planId: PLAN, listId: 'group-xa-bien-gioi', title: 'Danh sách' }
    applyEdits(facts, [{ table: 'listTitle', op: 'put', row: title }])
    applyEdits(facts, edits(removeGroup(facts, 'xa-bien-gioi')))
    expect([facts.unitGroup.size, facts.unitGroupMember.size, facts.listTitle.size]).toEqual([
      0, 0, 0,
    ])
  })
})

describe('the tree of units', () => {
  const REQUEST: TreeRequest = {
    planId: PLAN,
    by: 'parents',
    filter: { kind: 'all' },
    text: '',
    folded: new Set(),
  }
  const ids = (request: Partial<TreeRequest>, facts = smallPlan()) =>
    unitTree(facts, { ...REQUEST, ...request }).map(({ id }) => id)

  it('shows communes under districts or columns, folded ones not', () => {
    const all = ['parent a', 'a-1', 'a-2', 'a-3', 'parent b', 'b-1', 'b-2', 'b-3']
    expect(ids({})).toEqual(all)
    expect(ids({ by: 'columns', folded: new Set(['column a']) })).toEqual([
      'column a',
      'column b',
      'b-1',
      'b-2',
      'b-3',
    ])
  })

  it('finds a commune by its name and its district’s, without accents', () => {
    const facts = smallPlan()
    applyEdits(facts, edits(changeUnit(facts, 'b-2', { name: 'Bảo Lâm' })))
    expect(ids({ text: 'bao lam' }, facts)).toEqual(['parent b', 'b-2'])
    expect(ids({ text: 'xa 1 huyen b' }, facts)).toEqual(['parent b', 'b-1'])
  })

  it('narrows to those outside, closed, in no column or in a group', () => {
    const facts = smallPlan()
    applyEdits(facts, scopeEdits(facts, ['a-1'], 0))
    applyEdits(facts, edits(changeUnit(facts, 'a-2', { validTo: '2023-12-31' })))
    applyEdits(facts, edits(addUnit(facts, { ...commune('Mới'), column: null })))
    applyEdits(facts, edits(addGroup(facts, 'G', 'own', ['b-3'])))
    expect([
      ids({ filter: { kind: 'outside' } }, facts),
      ids({ filter: { kind: 'closed' } }, facts),
      ids({ filter: { kind: 'loose' }, by: 'columns' }, facts),
      ids({ filter: { kind: 'group', groupId: 'g' } }, facts),
    ]).toEqual([
      ['parent a', 'a-1'],
      ['parent a', 'a-2'],
      ['column ', 'a-moi'],
      ['parent b', 'b-3'],
    ])
  })
})

it('reads dates as officers type them and refuses those no calendar has', () => {
  const typed = ['31/12/2023', '1-7-2025', ' 01.07.2025 ', '', '29/2/2024', '29/2/2023', '2023']
  expect(typed.map(parseTypedDate)).toEqual([
    '2023-12-31',
    '2025-07-01',
    '2025-07-01',
    null,
    '2024-02-29',
    undefined,
    undefined,
  ])
  expect([typedDate('2025-07-01'), typedDate(null)]).toEqual(['01/07/2025', ''])
})
