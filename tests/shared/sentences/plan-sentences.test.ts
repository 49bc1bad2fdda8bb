import { describe, expect, it } from 'vitest'
import type { Facts } from '../../../shared/changes/change-set.ts'
import type { IndicatorBound, IndicatorFigure } from '../../../shared/changes/fact-tables.ts'
import { formatPercent } from '../../../shared/numbers/format.ts'
import { planSentences, type Sentence } from '../../../shared/sentences/plan-sentences.ts'
import {
  giveOutEdits,
  sentenceEdits,
  wordKind,
  wordSentence,
} from '../../../shared/sentences/sentence-edits.ts'
import { DEFAULT_OPTIONS, optionsEdits } from '../../../shared/sentences/sentence-options.ts'
import { sectionsText, sentenceSections } from '../../../shared/sentences/sentence-sections.ts'
import { tablesOf } from '../../../shared/plan/plan-tables.ts'
import { bacGiangPlan } from '../audit/bac-giang-plan.ts'
import { cell, planWith } from '../checks/checked.ts'
import { applyEdits, PLAN as SMALL, smallPlan } from '../communes/small-plan.ts'
import { marks } from '../versions/full-plan.ts'
import { baseline, langsonText, NTM, PLAN, textTargets } from './langson-text.ts'

const sentencesOf = (facts: Facts, planId = PLAN): Sentence[] =>
  planSentences(tablesOf(facts), planId)
const one = (facts: Facts, id: string): Sentence => {
  const found = sentencesOf(facts).find((sentence) => sentence.id === id)
  if (found === undefined) throw new Error(`no sentence ${id}`)
  return found
}
const criterion = (facts: Facts, number: string): Sentence =>
  one(facts, `criterion/${NTM}/${number}`)

describe('sentences of Lạng Sơn’s plan 2023', () => {
  const facts = langsonText()

  it('say of each of the 19 criteria what the plan’s text says, with its rate rounded half up', () => {
    for (const { number, added, cumulative } of textTargets()) {
      const rate = formatPercent({ numerator: cumulative, denominator: 181 }, 1).replace(',0%', '%')
      const said =
        added === null
          ? `có ${cumulative}/181 xã đạt, tỷ lệ ${rate}.`
          : added === 0
            ? `duy trì ${cumulative}/181 xã, đạt ${rate}.`
            : `phấn đấu có thêm ${added} xã đạt, nâng tổng số lên ${cumulative}/181 xã, đạt ${rate}.`
      expect(criterion(facts, number).text).toContain(said)
    }
    expect(criterion(facts, '2').text).toBe(
      'Tiêu chí số 2 về Giao thông: phấn đấu có thêm 10 xã đạt, nâng tổng số lên 92/181 xã, đạt 50,8%.',
    )
  })

  it('print the same rates as the text, but for the one it cuts', () => {
    const differing = textTargets().filter(
      ({ number, ratePrinted }) => !criterion(facts, number).text.includes(` ${ratePrinted}.`),
    )
    expect(differing.map(({ ratePrinted }) => ratePrinted)).toEqual(['90,05%'])
    expect(criterion(facts, '1').text).toContain('90,1%')
  })

  it('speak of standards and of groups with their averages', () => {
    expect(one(facts, 'standard/ntm').text).toBe(
      'Phấn đấu có thêm 10 xã đạt chuẩn nông thôn mới, nâng tổng số lên 95/181 xã, đạt 52,5%.',
    )
    expect(one(facts, 'group/bien-gioi').text).toBe(
      'Xã biên giới (20 xã): phấn đấu bình quân đạt 16,65 tiêu chí/xã, tăng từ 13,05 tiêu chí/xã.',
    )
  })

  it('lead from each figure to its cell', () => {
    const places = criterion(facts, '2').parts.flatMap(({ text, place }) =>
      place?.screen === 'matrix' ? [[text, place.layer, place.row, place.column]] : [],
    )
    expect(places).toEqual([
      ['10', 'target', '2', '@total'],
      ['92', 'target', '2', '@total'],
      ['181', 'target', '2', '@rate'],
      ['50,8', 'target', '2', '@rate'],
    ])
  })

  it('say that a criterion loses communes, and what is left', () => {
    const losing = langsonText()
    applyEdits(losing, [baseline('2', 95)])
    expect(criterion(losing, '2').text).toBe(
      'Tiêu chí số 2 về Giao thông: giảm 3 xã, còn 92/181 xã, đạt 50,8%.',
    )
  })

  it('write figures as the document wants them', () => {
    const other = langsonText()
    applyEdits(
      other,
      optionsEdits(other, {
        ...DEFAULT_OPTIONS,
        zeros: 'keep',
        hasTwoDigits: true,
        rateDecimals: 2,
      }),
    )
    expect(criterion(other, '3').text).toContain('có thêm 02 xã đạt')
    expect(criterion(other, '14').text).toContain('đạt 100,00%')
    applyEdits(other, optionsEdits(other, DEFAULT_OPTIONS))
    expect(other.sentenceTemplate.size).toBe(0)
  })
})

describe('a sentence of one’s own', () => {
  it('takes another wording, for itself or for all of its kind, and gives it back', () => {
    const facts = langsonText()
    const second = criterion(facts, '2')
    applyEdits(facts, wordSentence(facts, PLAN, second, 'Giao thông thêm {added} xã.'))
    applyEdits(facts, wordKind(facts, 'criterion.added', '{name}: {cumulative} xã.'))
    expect(criterion(facts, '2')).toMatchObject({
      text: 'Giao thông thêm 10 xã.',
      wordingOf: 'sentence',
    })
    expect(criterion(facts, '4')).toMatchObject({ text: 'Điện: 157 xã.', wordingOf: 'document' })
    expect(criterion(facts, '14').wordingOf).toBe('program')
    applyEdits(facts, wordSentence(facts, PLAN, second, ''))
    expect(criterion(facts, '2').text).toBe('Giao thông: 92 xã.')
    applyEdits(facts, wordKind(facts, 'criterion.added', ''))
    expect(facts.sentence.size + facts.sentenceTemplate.size).toBe(0)
  })

  it('keeps what was written by hand around the figures, and stays away when it is left out', () => {
    const facts = langsonText()
    const id = `criterion/${NTM}/2`
    applyEdits(facts, sentenceEdits(facts, PLAN, id, { before: 'Riêng', after: 'Giao Sở GTVT.' }))
    expect(one(facts, id).text).toMatch(/^Riêng Tiêu chí số 2.*50,8%\. Giao Sở GTVT\.$/)
    applyEdits(facts, sentenceEdits(facts, PLAN, id, { isLeftOut: 1 }))
    const text = sectionsText(sentenceSections(facts, sentencesOf(facts)))
    expect(text).not.toContain('Giao thông')
    expect(text).toContain('Tiêu chí số 3')
  })

  it('keeps a sentence whose figures are not all known out of the text', () => {
    const facts = langsonText()
    applyEdits(facts, wordSentence(facts, PLAN, criterion(facts, '8'), 'thêm {added} xã'))
    expect(criterion(facts, '8')).toMatchObject({ text: 'thêm … xã', missing: ['added'] })
    expect(sectionsText(sentenceSections(facts, sentencesOf(facts)))).not.toContain('…')
  })
})

describe('a sentence that was given out', () => {
  it('is stale once its figures move, says which, and is well again when it is refreshed', () => {
    const facts = langsonText()
    applyEdits(facts, giveOutEdits(facts, PLAN, sentencesOf(facts)))
    expect(sentencesOf(facts).filter(({ moved }) => moved.length > 0)).toEqual([])
    applyEdits(facts, [baseline('2', 83)])
    const stale = sentencesOf(facts).filter(({ moved }) => moved.length > 0)
    expect(stale.map(({ id, moved }) => [id, moved])).toEqual([
      [`criterion/${NTM}/2`, [{ name: 'added', before: '10', after: '9' }]],
    ])
    applyEdits(facts, giveOutEdits(facts, PLAN, stale))
    expect(criterion(facts, '2').moved).toEqual([])
  })

  it('is not stale for being written with other decimals, and is when its figure goes', () => {
    const facts = langsonText()
    applyEdits(facts, giveOutEdits(facts, PLAN, [criterion(facts, '2')]))
    applyEdits(facts, optionsEdits(facts, { ...DEFAULT_OPTIONS, rateDecimals: 2 }))
    expect(criterion(facts, '2').moved).toEqual([])
    facts.provinceFigure.clear()
    expect(criterion(facts, '2').moved).toEqual([{ name: 'added', before: '10', after: null }])
  })

  it('is not believed where its record is damaged', () => {
    const facts = langsonText()
    applyEdits(facts, sentenceEdits(facts, PLAN, `criterion/${NTM}/2`, { figures: '{"added":3' }))
    expect(criterion(facts, '2').moved).toEqual([])
  })
})

describe('sentences of other plans', () => {
  it('write indicators, villages and nested capital in the manner of Bắc Giang', () => {
    const texts = sentencesOf(bacGiangPlan()).map(({ text }) => text)
    expect(texts).toEqual(
      expect.arrayContaining([
        'Số xã đạt chuẩn nông thôn mới: phấn đấu có thêm 9 xã, lũy kế 154/182 xã, đạt 84,6%.',
        'Thu nhập bình quân đầu người: phấn đấu đạt 48 triệu đồng/người/năm.',
        'Tỷ lệ hộ nghèo: phấn đấu giảm còn 3%.',
        'Sản phẩm OCOP: phấn đấu có thêm 25–30 sản phẩm.',
        'Phấn đấu có thêm 93 thôn nông thôn mới kiểu mẫu, lũy kế 333 thôn.',
        'Tổng nguồn vốn dự kiến huy động năm 2023 là 644.283 triệu đồng.',
        'Ngân sách tỉnh: 61.880 triệu đồng, chiếm 9,6%.',
      ]),
    )
  })

  it('tell a running total that would shrink, and how a figure binds', () => {
    const facts = bacGiangPlan()
    const figures = (figure: IndicatorFigure, bound: IndicatorBound, low: number, high?: number) =>
      ({
        table: 'indicatorValue',
        op: 'put',
        row: {
          planId: PLAN,
          indicatorId: 'ocop',
          figure,
          bound,
          low,
          high: high ?? null,
          decimals: 0,
        },
      }) as const
    const ocop = () => sentencesOf(facts).find(({ id }) => id === 'indicator/ocop')?.text
    applyEdits(facts, [
      { table: 'indicatorValue', op: 'remove', row: figures('added', 'exact', 0).row },
      figures('baseline', 'exact', 12),
      figures('target', 'at-least', 20),
    ])
    expect(ocop()).toBe(
      'Sản phẩm OCOP: phấn đấu có thêm tối thiểu 8 sản phẩm, lũy kế tối thiểu 20 sản phẩm.',
    )
    applyEdits(facts, [figures('baseline', 'exact', 100), figures('target', 'range', 25, 30)])
    expect(ocop()).toBe('Sản phẩm OCOP: giảm từ 100 sản phẩm xuống còn 25–30 sản phẩm.')
  })

  it('promise no distribution before anything is planned', () => {
    const units = ['a-1', 'a-2', 'a-3', 'b-1', 'b-2', 'b-3']
    const facts = smallPlan()
    applyEdits(
      facts,
      units.map((unitId) => marks(unitId, 'baseline', '1,2')),
    )
    const kinds = () => sentencesOf(facts, SMALL).map(({ kind }) => kind)
    expect(kinds()).not.toContain('distribution')
    applyEdits(facts, [marks('a-1', 'target', '3')])
    expect(kinds()).toContain('distribution')
  })

  it('say nothing of what a plan has no figure of', () => {
    expect(sentencesOf(planWith({}))).toEqual([])
    const [only] = sentencesOf(planWith({ matrixCell: [cell('target', '1', 'a', 2)] }))
    expect(only?.text).toBe('Tiêu chí số 1 về Tiêu chí 1: có 2/6 xã đạt, tỷ lệ 33,3%.')
  })
})
