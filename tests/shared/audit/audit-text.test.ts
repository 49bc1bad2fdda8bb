import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Facts } from '../../../shared/changes/change-set.ts'
import { auditText, type TextAudit } from '../../../shared/audit/audit-text.ts'
import { auditReport, describeAudit, summarise } from '../../../shared/audit/describe-audit.ts'
import { textBlocks } from '../../../shared/audit/text-block.ts'
import { planSentences } from '../../../shared/sentences/plan-sentences.ts'
import { tablesOf } from '../../../shared/plan/plan-tables.ts'
import { langsonText, NTM, PLAN, textTargets } from '../sentences/langson-text.ts'
import { bacGiangPlan } from './bac-giang-plan.ts'

const fixture = (name: string): string =>
  readFileSync(new URL(`../../fixtures/texts/${name}`, import.meta.url), 'utf8')
const audit = (facts: Facts, text: string): TextAudit =>
  auditText(tablesOf(facts), PLAN, textBlocks(text))
/** `92/181 xã agrees criterion/…/2 cumulative`. */
const lines = (result: TextAudit): string[] =>
  result.figures.map(({ block, start, end, verdict, compared }) =>
    [
      result.blocks[block]?.text.slice(start, end),
      verdict,
      ...(compared === null ? [] : [compared.subject.id, compared.name]),
    ].join(' '),
  )
const langson = langsonText()

describe('the audit of Lạng Sơn’s text', () => {
  const result = audit(langson, fixture('langson-2023.txt'))

  it('finds all 19 counts to agree, and what each adds', () => {
    const found = lines(result)
    for (const { number, added, cumulative } of textTargets()) {
      const id = `criterion/${NTM}/${number}`
      expect(found).toContain(`${cumulative}/181 xã agrees ${id} cumulative`)
      if (added === null || added === 0) continue
      expect(found).toContain(`${String(added).padStart(2, '0')} xã agrees ${id} added`)
    }
  })

  it('tells the one rate that is cut from those that are rounded', () => {
    const rates = result.figures.filter(
      ({ figure, compared }) => figure.role === 'rate' && compared?.subject.kind === 'criterion',
    )
    expect(rates.length).toBe(19)
    const cut = rates.filter(({ verdict }) => verdict !== 'agrees')
    expect(cut.map(({ verdict, compared }) => [verdict, compared?.plan])).toEqual([
      ['cut', '90,06%'],
    ])
  })

  it('says where text, heading and table give border communes another average', () => {
    const items = describeAudit('vi', langson, result)
    const border = items.filter(({ about }) => about === 'Xã biên giới: bình quân')
    expect(border.map(({ figure, verdict, plan }) => [figure, verdict, plan])).toEqual([
      ['15 tiêu chí/xã', 'wrong', '16,65'],
      ['16 TIÊU CHÍ/XÃ', 'cut', '16,65'],
      ['16,65', 'agrees', '16,65'],
      ['15 tiêu chí/xã · 16 TIÊU CHÍ/XÃ · 16,65', 'contradicts', '16,65'],
    ])
    expect(border.at(-1)?.where).toBe('Đoạn 8 · Tiêu đề, đoạn 32 · Bảng 1, dòng 3, cột 5')
  })

  it('counts what it found, and reports what does not agree', () => {
    const { agree, differs, notFound, contradicts } = summarise(result)
    expect(agree + differs + notFound).toBe(result.figures.length)
    expect({ differs, notFound, contradicts }).toEqual({ differs: 3, notFound: 1, contradicts: 1 })
    const report = auditReport('vi', langson, result)
    expect(report).toContain('90,05% bị cắt, không làm tròn; kế hoạch 90,06%')
    expect(report).not.toContain('92/181')
  })

  it('leads from a figure to the plan’s cell', () => {
    const found = describeAudit('vi', langson, result).find(({ figure }) => figure === '92/181 xã')
    expect(found?.place).toMatchObject({ screen: 'matrix', row: '2', column: '@total' })
  })
})

describe('the audit of a text in Bắc Giang’s manner', () => {
  const found = lines(audit(bacGiangPlan(), fixture('bacgiang-2023.txt')))

  it('reads indicators, villages, levels, ranges and amounts in two units', () => {
    expect(found).toEqual(
      expect.arrayContaining([
        '09 xã agrees indicator/xa-ntm added',
        '154/182 xã agrees indicator/xa-ntm cumulative',
        '84,6% agrees indicator/xa-ntm rate',
        '93 thôn agrees villages/village-model added',
        '333 thôn agrees villages/village-model cumulative',
        '48 triệu đồng/người/năm agrees indicator/thu-nhap cumulative',
        '3% agrees indicator/ho-ngheo cumulative',
        '25 - 30 sản phẩm agrees indicator/ocop added',
        '20 sản phẩm not-found',
        '644.283 triệu đồng agrees capital amount',
        '270,056 tỷ đồng agrees capital/tw amount',
        '61.880 triệu đồng agrees capital/tinh amount',
      ]),
    )
  })

  it('knows criteria by name, number and abbreviation, and a rate that is cut', () => {
    expect(found).toEqual(
      expect.arrayContaining([
        `170/182 xã agrees criterion/${NTM}/15 cumulative`,
        `160/182 xã agrees criterion/${NTM}/5 cumulative`,
        `87,8% cut criterion/${NTM}/2 rate`,
      ]),
    )
  })

  it('knows sources of capital by the short forms that plans write', () => {
    const text =
      'Tổng vốn 644.283 triệu đồng, trong đó: ngân sách TW 270.056 triệu đồng (vốn ĐTPT 216.040 triệu đồng; ' +
      'vốn SN 54.016 triệu đồng); NS tỉnh 61.880 triệu đồng.'
    expect(lines(audit(bacGiangPlan(), text))).toEqual([
      '644.283 triệu đồng agrees capital amount',
      '270.056 triệu đồng agrees capital/tw amount',
      '216.040 triệu đồng agrees capital/tw-dt amount',
      '54.016 triệu đồng agrees capital/tw-sn amount',
      '61.880 triệu đồng agrees capital/tinh amount',
    ])
  })

  it('takes numbers of papers, dates and periods for no figures', () => {
    expect(found.filter((line) => /^(?:263|20\d\d|30|28|02)\b/.test(line))).toEqual([])
  })
})

describe('what a figure is about', () => {
  const of = (text: string): string[] => lines(audit(langson, text))
  const second = `criterion/${NTM}/2`

  it('comes from the heading above where the sentence names nothing', () => {
    expect(of('1. Tiêu chí số 2 về Giao thông\n- Phấn đấu đạt 92/181 xã, bằng 50,8%.')).toEqual([
      `92/181 xã agrees ${second} cumulative`,
      `50,8% agrees ${second} rate`,
    ])
  })

  it('comes from what is named behind the figure where nothing is before it', () => {
    expect(of('Có thêm 10 xã đạt tiêu chí số 2.')).toEqual([`10 xã agrees ${second} added`])
  })

  it('is read in other spellings and across a broken line', () => {
    expect(of('TIÊU CHÍ THUỶ LỢI: nâng tổng số lên 177 / 181 xã.')).toEqual([
      `177 / 181 xã agrees criterion/${NTM}/3 cumulative`,
    ])
    const broken = 'Tiêu chí Giao thông phấn đấu nâng tổng số lên 92/181\nxã, đạt 50,8\n% số xã.'
    expect(of(broken)[0]).toBe(`92/181 xã agrees ${second} cumulative`)
  })

  it('tells the time before the year from its end', () => {
    expect(of('Tiêu chí số 2: năm 2022 có 82/181 xã, phấn đấu đạt 92/181 xã.')).toEqual([
      `82/181 xã agrees ${second} baseline`,
      `92/181 xã agrees ${second} cumulative`,
    ])
    expect(of('Tiêu chí số 2: năm 2022 có 92/181 xã.')).toEqual([
      `92/181 xã wrong ${second} baseline`,
    ])
  })

  it('is no share of communes where the words before it speak of another whole', () => {
    expect(of('Tiêu chí số 2: có 92/181 xã, đạt 50,8%. Hộ nghèo giảm còn 3%.')).toEqual([
      `92/181 xã agrees ${second} cumulative`,
      `50,8% agrees ${second} rate`,
      '3% not-found',
    ])
    expect(of('Tiêu chí số 2: tỷ lệ hộ dùng điện đạt 98%, tỷ lệ xã đạt 50,9%.')).toEqual([
      '98% not-found',
      `50,9% cut ${second} rate`,
    ])
    expect(of('1. Tiêu chí số 2 về Giao thông\n- Phấn đấu đạt 50,8%.')).toEqual([
      `50,8% agrees ${second} rate`,
    ])
  })

  it('is a running total where it is said to be one', () => {
    expect(of('Tiêu chí số 2: nâng tổng số xã đạt lên 93 xã.')).toEqual([
      `93 xã wrong ${second} cumulative`,
    ])
    expect(of('Tiêu chí số 2: chỉ đạo 3 xã làm điểm.')).toEqual(['3 xã not-found'])
  })

  it('is wrong for a wrong base, and nothing for a sub-criterion or a list of criteria', () => {
    expect(of('Tiêu chí số 2: 92/182 xã.')).toEqual([`92/182 xã wrong ${second} cumulative`])
    expect(of('Tiêu chí số 2: đạt tốt. Chỉ tiêu, tiêu chí 13.5: có 92/181 xã.')).toEqual([
      '92/181 xã not-found',
    ])
    expect(of('Các tiêu chí số 2, 5: có 92/181 xã.')).toEqual(['92/181 xã not-found'])
  })

  it('comes from the row and the column in a table', () => {
    const table = [
      'TT\tTiêu chí\tSố xã đạt năm 2022\tPhấn đấu tăng thêm\tLũy kế\tTỷ lệ (%)',
      '1\tQuy hoạch\t65\t98\t163\t90,1',
      '2\tGiao thông\t82\t10\t93\t50,8',
    ].join('\n')
    expect(of(table)).toEqual([
      `65 agrees criterion/${NTM}/1 baseline`,
      `98 agrees criterion/${NTM}/1 added`,
      `163 agrees criterion/${NTM}/1 cumulative`,
      `90,1 agrees criterion/${NTM}/1 rate`,
      `82 agrees ${second} baseline`,
      `10 agrees ${second} added`,
      `93 wrong ${second} cumulative`,
      `50,8 agrees ${second} rate`,
    ])
  })

  it('finds every sentence the plan itself gives out to agree', () => {
    for (const facts of [langson, bacGiangPlan()]) {
      const text = planSentences(tablesOf(facts), PLAN)
        .map((sentence) => sentence.text)
        .join('\n')
      const result = audit(facts, text)
      expect(lines(result).filter((line) => !line.includes(' agrees '))).toEqual([])
      expect(result.contradictions).toEqual([])
    }
  })
})
