import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FactEdit } from '../../../shared/changes/fact-edit.ts'
import type { Layer } from '../../../shared/changes/fact-tables.ts'
import { buildCommuneTable } from '../../../shared/communes/build-commune-table.ts'
import { countBands } from '../../../shared/communes/distribution.ts'
import {
  filterCommunes,
  filterSource,
  isNoFilter,
  NO_FILTER,
  type CommuneFilter,
} from '../../../shared/communes/filter-communes.ts'
import { unitFigures } from '../../../shared/communes/unit-figures.ts'
import { applyEdits, PLAN, SET, smallPlan } from './small-plan.ts'

const put = (unitId: string, layer: Layer, criteria: string): FactEdit => ({
  table: 'markList',
  op: 'put',
  row: { planId: PLAN, setId: SET, layer, unitId, criteria, lost: '' },
})

function plan() {
  const facts = smallPlan()
  const rename = (id: string, name: string): FactEdit[] => {
    const unit = facts.unit.get(id)
    return unit === undefined ? [] : [{ table: 'unit', op: 'put', row: { ...unit, name } }]
  }
  applyEdits(facts, [
    ...rename('a-1', 'Bảo Lâm'),
    ...rename('a-2', 'Lâm Sơn'),
    ...rename('a-3', 'Đồng Đăng'),
    ...rename('b-1', 'Mẫu Sơn'),
    put('a-1', 'baseline', '1,2,3,4,5'),
    put('a-2', 'baseline', '1,2'),
    put('a-2', 'target', '3,4,5'),
    put('b-1', 'baseline', ''),
    {
      table: 'declaredCount',
      op: 'put',
      row: { planId: PLAN, setId: SET, layer: 'baseline', unitId: 'b-2', value: 5 },
    },
    {
      table: 'registration',
      op: 'put',
      row: { planId: PLAN, standard: 'ntm', unitId: 'a-2', position: 0 },
    },
    {
      table: 'registration',
      op: 'put',
      row: { planId: 'another', standard: 'ntm', unitId: 'b-3', position: 0 },
    },
    {
      table: 'recognition',
      op: 'put',
      row: { unitId: 'a-1', standard: 'ntm', year: 2019, decision: '' },
    },
    {
      table: 'unitGroup',
      op: 'put',
      row: { id: 'g', name: 'Biên giới', kind: 'border', position: 0 },
    },
    { table: 'unitGroupMember', op: 'put', row: { groupId: 'g', unitId: 'b-1', position: 0 } },
    { table: 'unitGroupMember', op: 'put', row: { groupId: 'g', unitId: 'a-1', position: 1 } },
  ])
  const table = buildCommuneTable(facts, PLAN, SET)
  return filterSource(facts, PLAN, table, unitFigures(facts, PLAN, SET, table))
}

const source = plan()
const found = (filter: Partial<CommuneFilter>): string[] =>
  [...filterCommunes(source, { ...NO_FILTER, ...filter })].map(
    (unit) => source.table.shape.units[unit] ?? '',
  )
const all = countBands(5).filter(({ from }) => from === 5)

describe('filters of communes', () => {
  it('find a name without accents, from the beginning of any word', () => {
    expect(found({ text: 'bao lam' })).toEqual(['a-1'])
    expect(found({ text: 'lam' })).toEqual(['a-1', 'a-2'])
    expect(found({ text: 'LÂM  s' })).toEqual(['a-2'])
    expect(found({ text: 'dong dang' })).toEqual(['a-3'])
    expect(found({ text: 'am' })).toEqual([])
  })

  it('take communes of any of the districts, groups and standards named', () => {
    expect(found({ columns: ['b'] })).toEqual(['b-1', 'b-2', 'b-3'])
    expect(found({ groups: ['g'] })).toEqual(['a-1', 'b-1'])
    expect(found({ registered: ['ntm', 'ntm-model'] })).toEqual(['a-2'])
    expect(found({ recognised: ['ntm'] })).toEqual(['a-1'])
    expect(found({ groups: ['gone'] })).toEqual([])
  })

  it('tell lacking from not known', () => {
    expect(found({ criteria: [{ number: '3', has: false, layer: 'baseline' }] })).toEqual([
      'a-2',
      'b-1',
    ])
    expect(found({ criteria: [{ number: '3', has: true, layer: 'target' }] })).toEqual([
      'a-1',
      'a-2',
    ])
    expect(found({ criteria: [{ number: '99', has: false, layer: 'baseline' }] })).toEqual([])
  })

  it('go by the number of criteria as it is shown, the paper’s word included', () => {
    expect(found({ bands: all })).toEqual(['a-1', 'b-2'])
    expect(found({ bands: [{ from: 0, to: 4 }] })).toEqual(['a-2', 'b-1'])
    expect(found({ bands: all, bandLayer: 'target' })).toEqual(['a-1', 'a-2', 'b-2'])
  })

  it('combine', () => {
    expect(found({ groups: ['g'], columns: ['a'], text: 'xã bảo' })).toEqual(['a-1'])
    expect(found({ groups: ['g'], columns: ['a'], registered: ['ntm'] })).toEqual([])
  })

  it('let everything through when nothing is asked', () => {
    expect(found({})).toHaveLength(6)
    expect(isNoFilter({ ...NO_FILTER, text: '  ' })).toBe(true)
    expect(isNoFilter({ ...NO_FILTER, groups: ['g'] })).toBe(false)
  })

  it('let through no more communes for each further condition, in the table’s order', () => {
    const part = fc.record<CommuneFilter>({
      text: fc.constantFrom('', 'lam', 'xa', 's'),
      columns: fc.subarray(['a', 'b']),
      groups: fc.subarray(['g', 'gone']),
      registered: fc.subarray(['ntm', 'ntm-model']),
      recognised: fc.subarray(['ntm']),
      criteria: fc.array(
        fc.record({
          number: fc.constantFrom('1', '3', '2.1'),
          has: fc.boolean(),
          layer: fc.constantFrom<Layer>('baseline', 'target', 'actual'),
        }),
        { maxLength: 2 },
      ),
      bands: fc.subarray(countBands(5)),
      bandLayer: fc.constantFrom<Layer>('baseline', 'target'),
    })
    fc.assert(
      fc.property(part, (filter) => {
        const units = [...filterCommunes(source, filter)]
        expect(units).toEqual(units.toSorted((a, b) => a - b))
        for (const name of [
          'text',
          'columns',
          'groups',
          'registered',
          'recognised',
          'criteria',
          'bands',
        ] as const) {
          const alone = { ...NO_FILTER, bandLayer: filter.bandLayer, [name]: filter[name] }
          const wider = new Set(filterCommunes(source, alone))
          expect(units.filter((unit) => !wider.has(unit))).toEqual([])
        }
      }),
    )
  })
})
