import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AppendixDocument } from '../../../shared/appendix/appendix-document.ts'
import { cellText } from '../../../shared/appendix/cell-text.ts'
import { columnBlocks } from '../../../shared/appendix/column-blocks.ts'
import { headingRows, leafColumns } from '../../../shared/appendix/column-tree.ts'
import { buildAppendix } from '../../../shared/appendix/definitions.ts'
import { fitMarks } from '../../../shared/appendix/fit-marks.ts'
import { printableSizeMm } from '../../../shared/appendix/page-size.ts'
import { rowHeightMm } from '../../../shared/appendix/sheet-metrics.ts'
import { communeFacts, subCriteria } from './langson-communes.ts'
import { langsonFacts, NTM, PLAN_ID } from './langson-facts.ts'

const ID = `communes-${NTM}`

/** Texts of a row, one a leaf column. */
function textsOf(document: AppendixDocument, row: number): string[] {
  return (document.rows.at(row)?.cells ?? []).flatMap((cell) => [
    cellText(cell, document.numberStyle),
    ...Array.from({ length: cell.span - 1 }, () => ''),
  ])
}

function rowOf(document: AppendixDocument, name: string): string[] {
  const row = document.rows.findIndex((_, index) => textsOf(document, index)[1] === name)
  return textsOf(document, row)
}

function marks(
  unit: number,
  layer: 'baseline' | 'target',
  criteria: string,
  lost = '',
): {
  planId: string
  setId: string
  unitId: string
  layer: typeof layer
  criteria: string
  lost: string
} {
  return { planId: PLAN_ID, setId: NTM, unitId: `xa-${unit}`, layer, criteria, lost }
}

describe('the communes × criteria table', () => {
  const document = buildAppendix(communeFacts(), PLAN_ID, ID)

  it('marks what each commune has and plans, with the counts of its marks', () => {
    // Appendix 4: achieved 10 and planned it all the same, 11 in neither.
    expect(rowOf(document, 'Xã Quốc Khánh').join(' ')).toBe(
      '1 Xã Quốc Khánh x x x x x x p x x xp  x x x p x x p x 15 4 18',
    )
  })

  it('groups communes under the columns of the plan and numbers them through', () => {
    const groups = document.rows
      .map((row, index) => ({ row, texts: textsOf(document, index) }))
      .filter(({ row }) => row.kind === 'group')
      .map(({ texts }) => texts.slice(0, 2).join(' '))
    expect(groups.slice(0, 3)).toEqual([
      'I huyện Tràng Định',
      'II huyện Văn Lãng',
      'III huyện Bình Gia',
    ])
    const numbers = document.rows.flatMap((row, index) =>
      row.kind === 'body' ? [Number(textsOf(document, index)[0])] : [],
    )
    expect(numbers).toEqual(numbers.map((_, index) => index + 1))
    // 40 lines of Appendices 1, 4 and 5 name 36 communes: four stand in two of them.
    expect(numbers.length).toBe(36)
  })

  it('adds up each criterion and averages over the communes that have a count', () => {
    const totals = [-4, -3, -2, -1].map((row) => textsOf(document, row))
    const column = (index: number) =>
      document.rows
        .map((row, at) => ({ row, mark: textsOf(document, at)[index] ?? '' }))
        .filter(({ row }) => row.kind === 'body')
        .map(({ mark }) => mark)
    for (let index = 2; index < 21; index++) {
      const found = column(index)
      const count = (...wanted: string[]) =>
        String(found.filter((mark) => wanted.includes(mark)).length)
      expect(totals.slice(0, 3).map((row) => row[index])).toEqual([
        count('x', 'xp'),
        count('p', 'xp'),
        count('x', 'p', 'xp'),
      ])
    }
    expect(totals.map((row) => [row[1], ...row.slice(-3)])).toEqual([
      ['Số xã đã đạt', '404', '', ''],
      ['Số xã phấn đấu', '', '177', ''],
      ['Số xã đạt sau kế hoạch', '', '', '570'],
      ['Bình quân tiêu chí/xã', '11,22', '', '16,29'],
    ])
  })

  it('explains its marks and says what it leaves out', () => {
    expect(document.footnotes).toEqual([
      {
        text: 'x: đã đạt đến hết năm 2022; p: phấn đấu đạt trong năm 2023; xp: ghi cả ở phần đã đạt và phần phấn đấu, tính một lần',
        value: null,
      },
      { text: 'Số xã chưa có số liệu, không in trong bảng này', value: 145 },
      { text: 'Có ghi nhưng không có cột trong bảng này: Xã Hoa Thám: 2.3, 13.5.', value: null },
      {
        text: '(*) Ghi nguyên như trong tệp đã nhập, chờ quyết định: Xã Chiến Thắng: “11.15” (PL5!F14).',
        value: null,
      },
      { text: 'Số xã tính bình quân', value: 36 },
      { text: 'Số xã tính bình quân sau kế hoạch', value: 35 },
    ])
  })

  it('counts nothing that hangs on a doubtful list', () => {
    expect(rowOf(document, 'Xã Chiến Thắng (*)').slice(-3)).toEqual(['10', '', ''])
  })

  it('prints every commune as a form when asked, what is not known blank', () => {
    const all = buildAppendix(communeFacts(), PLAN_ID, ID, { communes: 'all' })
    expect(all.rows.filter(({ kind }) => kind === 'body').length).toBe(181)
    expect(rowOf(all, 'Xã Khánh Long').slice(2)).toEqual(Array.from({ length: 22 }, () => ''))
  })

  it('marks what is lost and counts it as achieved, not as kept', () => {
    const facts = langsonFacts({
      markList: [marks(0, 'baseline', '1,2'), marks(0, 'target', '3', '2')],
    })
    const lost = buildAppendix(facts, PLAN_ID, ID)
    const row = textsOf(lost, 1)
    expect([row.slice(2, 6), row.slice(-3)]).toEqual([
      ['x', 'm', 'p', ''],
      ['2', '1', '2'],
    ])
    expect(lost.footnotes[0]?.text).toContain('m: đã đạt, không còn đạt trong năm 2023')
  })

  it('has a column for each sub-criterion, met with its criterion or by itself', () => {
    const facts = langsonFacts({
      subCriterion: subCriteria(),
      markList: [marks(0, 'baseline', '1,13.5'), marks(0, 'target', '2')],
    })
    const table = buildAppendix(facts, PLAN_ID, ID, { columns: 'sub-criteria' })
    const titles = leafColumns(table.columns).map(({ title }) => title)
    const row = textsOf(table, 1)
    const marked = titles.flatMap((title, index) =>
      index > 1 && index < titles.length - 3 && row[index] !== '' ? [`${title}${row[index]}`] : [],
    )
    expect(titles.length).toBe(2 + 57 + 3)
    expect(marked).toEqual(['1.1x', '1.2x', '2.1p', '2.2p', '2.3p', '2.4p', '13.5x'])
    expect(row.slice(-3)).toEqual(['3', '4', '7'])
  })

  it('has no group rows in a plan of one column', () => {
    const facts = communeFacts()
    for (const key of facts.planColumn.keys()) facts.planColumn.delete(key)
    facts.planColumn.set('one', {
      planId: PLAN_ID,
      columnId: 'one',
      name: 'Toàn tỉnh',
      shortName: 'Toàn tỉnh',
      position: 0,
      recognisedNtm: null,
    })
    for (const [key, member] of facts.planColumnUnit) {
      facts.planColumnUnit.set(key, { ...member, columnId: 'one' })
    }
    const table = buildAppendix(facts, PLAN_ID, ID)
    expect(table.rows.filter(({ kind }) => kind === 'group')).toEqual([])
    expect(table.rows.filter(({ kind }) => kind === 'body').length).toBe(36)
  })
})

describe('the paper of the communes × criteria table', () => {
  it('is one A4 sheet across for 19 criteria, one A3 sheet for 57 sub-criteria', () => {
    const facts = communeFacts({ subCriterion: subCriteria() })
    const wide = (options: Parameters<typeof buildAppendix>[3]) => {
      const table = buildAppendix(facts, PLAN_ID, ID, options)
      return [table.page.paper, table.page.orientation, columnBlocks(table).length]
    }
    expect([
      wide({}),
      wide({ columns: 'sub-criteria' }),
      wide({ columns: 'sub-criteria', paper: 'A4' }),
      wide({ paper: 'A3' }),
    ]).toEqual([
      ['A4', 'landscape', 1],
      ['A3', 'landscape', 1],
      ['A4', 'landscape', 2],
      ['A3', 'landscape', 1],
    ])
  })

  it('repeats number and name in each block, and every other column stands in one', () => {
    const facts = communeFacts({ subCriterion: subCriteria() })
    const table = buildAppendix(facts, PLAN_ID, ID, { columns: 'sub-criteria', paper: 'A4' })
    const blocks = columnBlocks(table)
    expect(blocks.every(([number, name]) => number === 0 && name === 1)).toBe(true)
    expect(blocks.flatMap((block) => block.slice(2))).toEqual(
      Array.from({ length: 60 }, (_, index) => index + 2),
    )
  })

  it('takes less than a quarter of a page for the headings, or they would not be repeated', () => {
    const title = fc.array(fc.constantFrom('Giao', 'thông', 'nghèo', 'an toàn thực phẩm'), {
      minLength: 1,
      maxLength: 12,
    })
    fc.assert(
      fc.property(
        fc.array(title, { minLength: 1, maxLength: 80 }),
        fc.constantFrom('A4' as const, 'A3' as const, 'fitting' as const),
        (titles, paper) => {
          const { page, titleHeightMm } = fitMarks({
            numbers: ['TT', '1'],
            names: ['Xã Hoàng Văn Thụ'],
            labels: ['Số xã đạt sau kế hoạch'],
            nameTitle: 'Xã',
            marks: titles.map((words) => words.join(' ')),
            counts: ['Đã đạt', 'Phấn đấu', 'Sau kế hoạch'],
            communes: 600,
            total: 600 * titles.length,
            paper,
          })
          const heading = titleHeightMm + rowHeightMm(1, page)
          expect(heading).toBeLessThan(printableSizeMm(page).height / 4)
        },
      ),
    )
  })

  it('stays within the sheet, in one block or several, for any set and number of communes', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 120 }),
        fc.integer({ min: 1, max: 9000 }),
        fc.constantFrom('A4' as const, 'A3' as const, 'fitting' as const),
        (columns, communes, paper) => {
          const titles = Array.from({ length: columns }, (_, index) => `${index + 1}.10`)
          const { page, widthsMm } = fitMarks({
            numbers: ['TT', String(communes), 'XXVIII'],
            names: ['Xã Hoàng Văn Thụ'],
            labels: ['Số xã đạt sau kế hoạch'],
            nameTitle: 'Xã',
            marks: titles,
            counts: ['Đã đạt', 'Phấn đấu', 'Sau kế hoạch'],
            communes,
            total: communes * columns,
            paper,
          })
          const leaves = widthsMm.map((widthMm, index) => ({
            kind: 'leaf' as const,
            title: '',
            widthMm,
            align: 'center' as const,
            isRepeated: index < 2,
          }))
          for (const block of columnBlocks({ columns: leaves, page })) {
            const width = block.reduce((sum, index) => sum + (widthsMm[index] ?? 0), 0)
            expect(width).toBeLessThan(printableSizeMm(page).width + 1)
          }
        },
      ),
    )
  })

  it('has headings that run upward over the marks alone', () => {
    const table = buildAppendix(communeFacts(), PLAN_ID, ID)
    const [groups = [], leaves = []] = headingRows(table.columns)
    expect(groups.map(({ title, heightMm }) => [title, heightMm === undefined])).toEqual([
      ['TT', true],
      ['Xã', true],
      ['Tiêu chí', true],
      ['Số tiêu chí', true],
    ])
    expect(leaves.length).toBe(22)
    expect(leaves[0]?.title).toBe('1. Quy hoạch')
    expect(new Set(leaves.map(({ heightMm }) => heightMm)).size).toBe(1)
  })
})
