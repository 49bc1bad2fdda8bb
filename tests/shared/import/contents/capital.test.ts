import { describe, expect, it } from 'vitest'
import { standardTreeEdits } from '../../../../shared/capital/capital-edits.ts'
import { buildCapitalTable } from '../../../../shared/capital/capital-table.ts'
import { applyEdits } from '../../communes/small-plan.ts'
import { PLAN, planFacts, readTsv } from '../plan-facts.ts'
import { CLEAN, troubles } from '../read-back.ts'
import { buildSheet, type CellInput } from '../sheet-builder.ts'
import { apply, changesOf, previewBook, rolesOf, statesOf } from './content-books.ts'

const TITLE = ['NGUỒN VỐN THỰC HIỆN CHƯƠNG TRÌNH NĂM 2023']

/** Lạng Sơn's table as its plan prints it. */
function langson(change: (rows: CellInput[][]) => void = () => undefined) {
  const rows: CellInput[][] = readTsv('langson-2023/capital.tsv').map(
    ([name = '', amount = '', share = ''], at) => [
      at + 1,
      name,
      amount,
      share === '' ? null : share,
    ],
  )
  change(rows)
  return buildSheet([
    TITLE,
    ['', '', 'ĐVT: tỷ đồng'],
    ['TT', 'Nguồn vốn', 'Kế hoạch năm 2023', 'Tỷ lệ'],
    ...rows,
  ])
}

/** Bắc Giang's nested table, in triệu. */
const nested = (unit = 'Đơn vị: triệu đồng') =>
  buildSheet([
    ['TỔNG HỢP NGUỒN VỐN NĂM 2023'],
    [unit],
    ['STT', 'Nội dung', 'Kế hoạch vốn năm 2023'],
    ['', 'TỔNG SỐ', 644283],
    ['I', 'Ngân sách Trung ương', 270056],
    ['1', 'Vốn đầu tư phát triển', 216040],
    ['2', 'Vốn sự nghiệp', 54016],
    ['II', 'Ngân sách tỉnh', 61880],
    ['III', 'Ngân sách huyện', 120232],
    ['IV', 'Ngân sách xã', 192115],
  ])

describe('a table of capital', () => {
  it('of five sources is read with its unit, its shares and its total checked', () => {
    const facts = planFacts()
    const preview = previewBook(facts, [langson()])
    expect(troubles(preview)).toEqual(CLEAN)
    expect(preview.agreements).toMatchObject({ totals: 1, rates: 5 })
    apply(facts, preview)
    const table = buildCapitalTable(facts, PLAN)
    expect(table.unit).toBe('billion')
    expect(table.lines.map(({ source, figures }) => [source, figures.target.shown])).toEqual([
      ['direct', 406_982_000_000],
      ['integrated', 1_466_906_000_000],
      ['enterprises', 80_000_000_000],
      ['credit', 3_000_000_000_000],
      ['community', 150_000_000_000],
    ])
    expect(table.total.target).toMatchObject({ declared: null, shown: 5_103_888_000_000 })
    expect(changesOf(previewBook(facts, [langson()]))).toEqual([])
  })

  it('keeps a total that its parts do not give, and tells a cut share from a wrong one', () => {
    const facts = planFacts()
    const preview = previewBook(facts, [
      langson((rows) => {
        rows[0]?.splice(3, 1, '7,9%')
        rows[2]?.splice(3, 1, '2,6%')
        rows[5]?.splice(2, 1, '5.100')
      }),
    ])
    expect(troubles(preview).mismatches).toEqual([
      'Sheet1!C9 5.100 5.103,888 wrong',
      'Sheet1!D4 7,9% 8,0% cut',
      'Sheet1!D5 28,7% 28,8% cut',
      'Sheet1!D6 2,6% 1,6% wrong',
    ])
    apply(facts, preview)
    const { total } = buildCapitalTable(facts, PLAN)
    expect(total.target).toMatchObject({ declared: 5_100_000_000_000, computed: 5_103_888_000_000 })
  })

  it('in a tree of roman and arabic numbers hangs each part under its line', () => {
    const facts = planFacts()
    const preview = previewBook(facts, [nested()])
    expect(troubles(preview)).toEqual(CLEAN)
    apply(facts, preview)
    const { lines, total } = buildCapitalTable(facts, PLAN)
    expect(
      lines.map(({ source, depth, figures }) => [source, depth, figures.target.computed]),
    ).toEqual([
      ['central', 0, 270_056_000_000],
      ['central-investment', 1, null],
      ['central-recurrent', 1, null],
      ['province', 0, null],
      ['district', 0, null],
      ['commune', 0, null],
    ])
    expect(total.target.shown).toBe(644_283_000_000)
  })

  it('finds its lines in the standard tree by what they are called', () => {
    const facts = planFacts()
    applyEdits(facts, standardTreeEdits(facts, PLAN))
    const preview = previewBook(facts, [nested()])
    expect(rolesOf(preview).rows).toEqual([
      'total',
      'line:central',
      'line:central-investment',
      'line:central-recurrent',
      'line:province',
      'line:district',
      'line:commune',
    ])
  })

  it('without a unit asks for it, proposes one by the size of its amounts, and writes nothing before', () => {
    const facts = planFacts()
    const preview = previewBook(facts, [nested('')])
    expect(preview.doubts.map(({ reason, proposals }) => [reason.code, proposals[0]?.id])).toEqual([
      ['contents.doubt.money', 'money:million'],
    ])
    expect(changesOf(preview)).toEqual([])
    const [doubt] = preview.doubts
    const decided = previewBook(facts, [nested('')], {
      doubts: { [doubt?.id ?? '']: 'money:thousand' },
    })
    expect(changesOf(decided)).toContain('C6 Vốn đầu tư phát triển: ∅ → 216.040')
    apply(facts, decided)
    expect(buildCapitalTable(facts, PLAN).total.target.shown).toBe(644_283_000)
  })

  it('with layers side by side reads each into its own', () => {
    const preview = previewBook(planFacts(), [
      buildSheet([
        ['Nguồn vốn (triệu đồng)'],
        ['TT', 'Nguồn vốn', 'Thực hiện năm 2022', 'Kế hoạch năm 2023', 'Năm 2024', 'Ghi chú'],
        [1, 'Vốn tín dụng', 10, 20, 30, 'vay'],
        [2, 'Vốn lồng ghép', 1, 2, 3, ''],
      ]),
    ])
    expect(rolesOf(preview).columns).toEqual([
      'number',
      'name',
      'amount:baseline',
      'amount:target',
      'unknown',
      'note',
    ])
    expect(preview.doubts.map(({ reason }) => reason.code)).toEqual(['contents.doubt.column-year'])
  })

  it('leaves out a line that is only some of the one above until somebody says what it is', () => {
    const sheet = buildSheet([
      TITLE,
      ['ĐVT: triệu đồng'],
      ['TT', 'Nguồn vốn', 'Kế hoạch năm 2023'],
      [1, 'Ngân sách tỉnh', 100],
      ['', '- Trong đó: vốn xã hội hóa', 30],
      [2, 'Vốn tín dụng', 50],
    ])
    const preview = previewBook(planFacts(), [sheet])
    expect(preview.doubts.map(({ raw, reason }) => [raw, reason.code])).toEqual([
      ['vốn xã hội hóa', 'contents.doubt.line-partly'],
    ])
    expect(statesOf(preview)[1]).toContain('doubt')
    expect(troubles(preview).mismatches).toEqual([])
  })

  it('asks about a comma that may group thousands, and refuses what is no amount', () => {
    const preview = previewBook(planFacts(), [
      buildSheet([
        TITLE,
        ['ĐVT: tỷ đồng'],
        ['TT', 'Nguồn vốn', 'Kế hoạch năm 2023'],
        [1, 'Vốn tín dụng', '406,982'],
        [2, 'Vốn lồng ghép', 'chưa rõ'],
        [3, 'Đóng góp của cộng đồng', -5],
      ]),
    ])
    expect(preview.doubts.map(({ proposals }) => proposals.map(({ id }) => id))).toEqual([
      ['value:406982000000', 'value:406982000000000', 'keep'],
    ])
    expect(troubles(preview).rejected).toEqual([
      'Sheet1!C5 import.reason.not-a-number',
      'Sheet1!C6 contents.reason.negative',
    ])
  })

  it('a decision about a row or a column goes before what the program thinks', () => {
    const facts = planFacts()
    const tableId = previewBook(facts, [langson()]).contentTables[0]?.id ?? ''
    const preview = previewBook(facts, [langson()], {
      contentLines: [
        { tableId, axis: 'row', index: 4, role: 'skip' },
        { tableId, axis: 'column', index: 2, role: 'amount:actual' },
      ],
    })
    expect(rolesOf(preview).rows[1]).toBe('skip')
    expect(rolesOf(preview).columns[2]).toBe('amount:actual')
    expect(changesOf(preview).some((change) => change.includes('lồng ghép'))).toBe(false)
  })
})
