import { describe, expect, it } from 'vitest'
import { leafColumns } from '../../../shared/appendix/column-tree.ts'
import { buildAppendix } from '../../../shared/appendix/definitions.ts'
import { printableSizeMm } from '../../../shared/appendix/page-size.ts'
import type { FactRow } from '../../../shared/changes/fact-tables.ts'
import { compareNumbers } from '../../../shared/criteria/number-list.ts'
import { foldLabel } from '../../../shared/units/fold-label.ts'
import { splitCommuneLabel } from '../../../shared/units/split-commune-label.ts'
import {
  communeFacts,
  heldRow,
  publishedAverages,
  publishedCommunes,
  subCriteria,
  unitOf,
} from './langson-communes.ts'
import { columnId, langsonFacts, NTM, PLAN_ID, planRow, toVietnamese } from './langson-facts.ts'
import { columnTitles, printedRows } from './printed-table.ts'

function numbersOf(list: string): string[] {
  return list
    .split(',')
    .map((number) => number.trim())
    .filter((number) => number !== '')
    .sort(compareNumbers)
}

function nameOf(label: string): string {
  const { commune, district } = splitCommuneLabel(label)
  return `${foldLabel(commune.name)} / ${foldLabel(district?.name ?? '')}`
}

type MarkList = FactRow<'markList'>

/** A border group of communes with these lists of the NTM set. */
function borderFacts(
  lists: readonly (Pick<MarkList, 'layer' | 'criteria'> & { unit: number; lost?: string })[],
  more: Parameters<typeof langsonFacts>[0] = {},
) {
  const units = [...new Set(lists.map(({ unit }) => unit))]
  return langsonFacts({
    unitGroup: [{ id: 'bien-gioi', name: 'Xã biên giới', kind: 'border', position: 0 }],
    unitGroupMember: units.map((unit, position) => ({
      groupId: 'bien-gioi',
      unitId: `xa-${unit}`,
      position,
    })),
    markList: lists.map(({ unit, layer, criteria, lost = '' }) => ({
      planId: PLAN_ID,
      setId: NTM,
      unitId: `xa-${unit}`,
      layer,
      criteria,
      lost,
    })),
    ...more,
  })
}

const ALL = Array.from({ length: 19 }, (_, index) => String(index + 1)).join(',')

describe('a list of communes', () => {
  it.each(['1', '2', '3', '4', '5'])('prints Appendix %s of the plan figure for figure', (id) => {
    const facts = communeFacts()
    const rows = printedRows(buildAppendix(facts, PLAN_ID, id))
    const published = publishedCommunes().filter(({ appendix }) => appendix === id)
    expect(
      rows.slice(0, published.length).map((row) => [
        row[0],
        nameOf(row[1] ?? ''),
        row[2],
        // A list that the plan leaves out is that of a commune that meets everything.
        row[2] === '19' ? '' : numbersOf(row[3] ?? ''),
        row[4],
        numbersOf(row[5] ?? ''),
      ]),
    ).toEqual(
      published.map((row) => [
        String(row.number),
        nameOf(row.label),
        row.achievedCount,
        row.achievedCount === '19' ? '' : numbersOf(row.achievedList),
        row.plannedCount,
        row.plannedList === '11.15' ? ['11.15 (*)'] : numbersOf(row.plannedList),
      ]),
    )
  })

  it.each(['4', '5'] as const)('prints the averages under Appendix %s as the plan does', (id) => {
    const { achieved, afterPlan } = publishedAverages()[id]
    const last = printedRows(buildAppendix(communeFacts(), PLAN_ID, id)).at(-1)
    expect(last).toEqual([
      '',
      'Bình quân tiêu chí/xã',
      toVietnamese(achieved),
      '',
      toVietnamese(afterPlan),
      '',
    ])
  })

  it('has averages under groups only, and keeps their zeros when asked', () => {
    const facts = communeFacts()
    expect(buildAppendix(facts, PLAN_ID, '1').rows.map(({ kind }) => kind)).not.toContain('average')
    const kept = buildAppendix(facts, PLAN_ID, '5', { averageZeros: 'keep' })
    expect(printedRows(kept).at(-1)?.[2]).toBe('8,80')
  })

  it('has the columns, the labels and the sheet of the plan', () => {
    const document = buildAppendix(communeFacts(), PLAN_ID, '1')
    expect(columnTitles(document)).toEqual([
      'TT',
      'Đơn vị',
      'Kết quả thực hiện bộ tiêu chí',
      'Kế hoạch năm 2023',
    ])
    expect(leafColumns(document.columns).map(({ title }) => title)).toEqual([
      'TT',
      'Đơn vị',
      'Số tiêu chí đã đạt',
      'Cụ thể các tiêu chí đạt năm 2022',
      'Số tiêu chí phấn đấu',
      'Các tiêu chí phấn đấu hoàn thành trong năm 2023',
    ])
    expect(printedRows(document)[0]).toEqual([
      '1',
      'Xã Nhân Lý - Huyện Chi Lăng',
      '10',
      '1, 3, 8, 9, 11, 12, 14, 16, 18, 19',
      '9',
      '2, 4, 5, 6, 7, 10, 13, 15, 17',
    ])
    expect([document.page.paper, document.page.orientation]).toEqual(['A4', 'portrait'])
    const width = leafColumns(document.columns).reduce((sum, leaf) => sum + leaf.widthMm, 0)
    expect(width).toBeCloseTo(printableSizeMm(document.page).width, 0)
  })

  it('writes runs of numbers together when asked', () => {
    const facts = communeFacts()
    const rows = printedRows(buildAppendix(facts, PLAN_ID, '4', { lists: 'ranges' }))
    expect([rows[1]?.[3], rows[10]?.[3]]).toEqual(['1-19', '1, 3-5, 7, 10, 12, 14, 16-19'])
  })

  it('leaves out the district in the plan of a district and where there is none', () => {
    const own = communeFacts({ plan: [planRow({ unitId: columnId('Chi Lăng') })] })
    expect(printedRows(buildAppendix(own, PLAN_ID, '1'))[0]?.[1]).toBe('Xã Nhân Lý')
    const without = communeFacts()
    const unit = unitOf(without, 'Xã Nhân Lý - Huyện Chi Lăng')
    without.unit.set(unit.id, { ...unit, parentId: 'lang-son' })
    expect(printedRows(buildAppendix(without, PLAN_ID, '1'))[0]?.[1]).toBe('Xã Nhân Lý')
  })

  it('prints a doubtful value as it came beside what is known, and says where it came from', () => {
    const facts = communeFacts({
      heldValue: [
        heldRow({
          id: 'count',
          unitId: unitOf(communeFacts(), 'Xã Hội Hoan, huyện Văn Lãng').id,
          subject: 'count',
          raw: '2-3',
          source: 'PL5!E13',
        }),
      ],
    })
    const document = buildAppendix(facts, PLAN_ID, '5')
    const rows = printedRows(document)
    expect([rows[7]?.[1], rows[7]?.[4], rows[8]?.[5]]).toEqual([
      'Xã Hội Hoan - Huyện Văn Lãng (*)',
      '2',
      '11.15 (*)',
    ])
    expect(document.footnotes.at(-1)?.text).toBe(
      '(*) Ghi nguyên như trong tệp đã nhập, chờ quyết định: Xã Hội Hoan - Huyện Văn Lãng: “2-3” (PL5!E13); Xã Chiến Thắng - Huyện Chi Lăng: “11.15” (PL5!F14).',
    )
  })

  it('prints what is lost, and takes it off the average after the plan', () => {
    const facts = borderFacts([
      { unit: 0, layer: 'baseline', criteria: '1,2,3' },
      { unit: 0, layer: 'target', criteria: '4', lost: '2' },
      { unit: 1, layer: 'baseline', criteria: '1' },
    ])
    const document = buildAppendix(facts, PLAN_ID, '4')
    expect(printedRows(document).map((row) => row.slice(2))).toEqual([
      ['3', '1, 2, 3', '1', '4; không còn đạt: 2'],
      ['1', '1', '', ''],
      ['2', '', '2', ''],
    ])
    expect(document.footnotes.map(({ value }) => value)).toEqual([2, 1, null])
  })

  it('prints 0 for a commune that plans nothing, nothing for one that has nothing left to plan', () => {
    const facts = borderFacts([
      { unit: 0, layer: 'baseline', criteria: '1' },
      { unit: 0, layer: 'target', criteria: '' },
      { unit: 1, layer: 'baseline', criteria: ALL },
      { unit: 1, layer: 'target', criteria: '' },
    ])
    const rows = printedRows(buildAppendix(facts, PLAN_ID, '4'))
    expect([rows[0]?.[4], rows[1]?.[4]]).toEqual(['0', ''])
  })

  it('divides by the communes of which something is known, and says by how many', () => {
    const facts = borderFacts([
      { unit: 0, layer: 'baseline', criteria: '1,2' },
      { unit: 1, layer: 'target', criteria: '3' },
      { unit: 2, layer: 'baseline', criteria: '1' },
    ])
    const document = buildAppendix(facts, PLAN_ID, '4')
    expect(printedRows(document).at(-1)?.slice(2)).toEqual(['1,5', '', '1,5', ''])
    expect(document.footnotes[0]).toEqual({ text: 'Số xã tính bình quân', value: 2 })
  })

  it('turns the sheet where lists of sub-criteria would make its rows too high', () => {
    const subs = subCriteria().map(({ number }) => number)
    const facts = borderFacts(
      [
        { unit: 0, layer: 'baseline', criteria: subs.join(',') },
        { unit: 0, layer: 'target', criteria: subs.join(',') },
      ],
      { subCriterion: subCriteria() },
    )
    expect(buildAppendix(facts, PLAN_ID, '4').page.orientation).toBe('landscape')
  })
})
