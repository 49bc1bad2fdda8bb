import { describe, expect, it } from 'vitest'
import type { AppendixRow } from '../../../../shared/appendix/appendix-document.ts'
import { cellText } from '../../../../shared/appendix/cell-text.ts'
import { leafColumns } from '../../../../shared/appendix/column-tree.ts'
import { buildAppendix } from '../../../../shared/appendix/definitions.ts'
import { cellWidthMm } from '../../../../shared/appendix/sheet-metrics.ts'
import { textWidthEm } from '../../../../shared/appendix/text-width.ts'
import { acceptEdits } from '../../../../shared/checks/accepted.ts'
import { checkPlan } from '../../../../shared/checks/check-plan.ts'
import { communeFacts } from '../langson-communes.ts'
import { langsonFacts, NTM, PLAN_ID } from '../langson-facts.ts'
import { make } from '../make-edits.ts'

const texts = (row: AppendixRow | undefined): string[] =>
  (row?.cells ?? []).map((cell) => cellText(cell, 'vi'))
const figures = (row: AppendixRow): number[] =>
  row.cells.flatMap((cell) => (cell.kind === 'integer' ? [cell.value] : []))

describe('the distribution of communes by number of criteria', () => {
  const { rows } = buildAppendix(communeFacts(), PLAN_ID, `distribution-${NTM}`)

  it('has the bands of plans in each layer, from all criteria down', () => {
    const bands = ['19 (đủ)', '15–18', '10–14', '5–9', 'Dưới 5', 'Chưa có số liệu', 'Tổng số xã']
    const layer = [...bands, 'Bình quân tiêu chí/xã']
    expect(rows.map((row) => texts(row)[0])).toEqual([
      'Đã đạt đến hết năm 2022',
      ...layer,
      'Kế hoạch đến hết năm 2023',
      ...layer,
    ])
  })

  it('adds up: bands to all communes, columns to the total, which the workbook computes again', () => {
    for (const first of [1, 10]) {
      const bands = rows.slice(first, first + 6).map(figures)
      const total = figures(rows[first + 6] ?? { kind: 'total', cells: [] })
      expect(total).toEqual(
        total.map((_, column) => bands.reduce((sum, band) => sum + (band[column] ?? 0), 0)),
      )
      expect(total.at(-1)).toBe(181)
      expect(rows[first + 6]?.cells[1]?.formula).toMatchObject({ op: 'sum' })
      expect(texts(rows[first + 6]).at(-1)).toBe('100,0%')
    }
  })

  it('leads from a count to the first of its communes, in the list that is counted', () => {
    const counted = rows[1]?.cells.find((cell) => cell.kind === 'integer' && cell.value > 0)
    expect(counted?.place).toEqual({
      screen: 'communes',
      planId: PLAN_ID,
      setId: NTM,
      unitId: expect.any(String),
      column: '@baseline',
    })
  })

  it('is none in a plan of which no commune has a list', () => {
    expect(() => buildAppendix(langsonFacts(), PLAN_ID, `distribution-${NTM}`)).toThrow(
      expect.objectContaining({ code: 'unknown-appendix' }),
    )
  })
})

const COLUMN =
  [...langsonFacts().planColumn.values()].find(({ shortName }) => shortName === 'Bình Gia')
    ?.columnId ?? ''

describe('the sheet for a meeting', () => {
  const facts = langsonFacts({
    matrixCell: [
      {
        planId: PLAN_ID,
        setId: NTM,
        layer: 'baseline',
        criterion: '2',
        columnId: COLUMN,
        value: 7,
      },
    ],
  })

  it('has what is reached beside an empty box, for every column and their sum', () => {
    const sheet = buildAppendix(facts, PLAN_ID, `meeting-${NTM}`)
    const leaves = leafColumns(sheet.columns).map(({ title }) => title)
    expect(leaves.slice(0, 4)).toEqual(['TT', 'Tiêu chí', 'Đã đạt', 'Phấn đấu'])
    expect(leaves).toHaveLength(2 + 2 * 12)
    const row = texts(sheet.rows[1])
    expect(row.filter((text) => text !== '')).toEqual(['2', 'Giao thông', '7', '7'])
    expect(sheet.rows.every(({ heightMm = 0 }) => heightMm >= 6)).toBe(true)
  })

  it('is blank when asked, and for one column has room for notes', () => {
    const blank = buildAppendix(facts, PLAN_ID, `meeting-${NTM}`, { sheet: 'blank' })
    expect(leafColumns(blank.columns)).toHaveLength(2 + 12)
    expect(
      blank.rows.flatMap(({ cells }) => cells.slice(2)).every(({ kind }) => kind === 'blank'),
    ).toBe(true)
    const one = buildAppendix(facts, PLAN_ID, `meeting-${NTM}`, { columnId: COLUMN })
    expect(leafColumns(one.columns).map(({ title }) => title)).toEqual([
      'TT',
      'Tiêu chí',
      'Đã đạt',
      'Phấn đấu',
      'Có thêm',
      'Ghi chú',
    ])
    expect(texts(one.rows[1])).toEqual(['2', 'Giao thông', '7', '', '', ''])
    expect(one.heading.title).toContain('BÌNH GIA')
  })

  it('holds a sum of four digits on one line beside its box', () => {
    const many = langsonFacts({
      matrixCell: [
        {
          planId: PLAN_ID,
          setId: NTM,
          layer: 'baseline',
          criterion: '2',
          columnId: COLUMN,
          value: 1234,
        },
      ],
    })
    const { page, columns } = buildAppendix(many, PLAN_ID, `meeting-${NTM}`)
    const widths = leafColumns(columns).map(({ widthMm }) => widthMm)
    const figureMm = cellWidthMm(textWidthEm('1.234'), page)
    const baselines = widths.filter((_, column) => column >= 2 && column % 2 === 0)
    expect(baselines.filter((width) => width > figureMm)).toHaveLength(2)
    expect(Math.min(...widths.filter((_, column) => column % 2 === 1))).toBeGreaterThanOrEqual(9)
  })

  it('stands on A3 for twenty districts, and on sheets of A4 where no sheet holds it', () => {
    const districts = (count: number) => {
      const wide = langsonFacts({})
      make(
        wide,
        Array.from({ length: count - 11 }, (_, index) => ({
          table: 'planColumn' as const,
          op: 'put' as const,
          row: {
            planId: PLAN_ID,
            columnId: `thêm-${index}`,
            name: `Huyện ${index}`,
            shortName: `H ${index}`,
            position: 100 + index,
            recognisedNtm: null,
          },
        })),
      )
      return buildAppendix(wide, PLAN_ID, `meeting-${NTM}`).page.paper
    }
    expect([11, 20, 27].map(districts)).toEqual(['A4', 'A3', 'A4'])
  })
})

describe('the findings on paper', () => {
  it('are the open ones with their places, then those left as they are with the reason', () => {
    const facts = communeFacts()
    const [first, ...open] = checkPlan(facts, PLAN_ID)
    if (first === undefined) throw new Error('the published plan has findings')
    make(facts, acceptEdits(PLAN_ID, [first], 'Đã hỏi huyện'))
    const { rows } = buildAppendix(facts, PLAN_ID, 'findings')
    const groups = rows.filter(({ kind }) => kind === 'group').map((row) => texts(row)[0])
    expect(groups).toEqual([`Chưa xử lý (${open.length})`, 'Giữ nguyên, có lý do (1)'])
    expect(texts(rows.at(-1)).at(-1)).toBe('Đã hỏi huyện')
    expect(rows.at(-1)?.cells[0]?.place).toEqual(first.place)
  })
})
