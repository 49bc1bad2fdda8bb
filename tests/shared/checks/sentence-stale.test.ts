import { describe, expect, it } from 'vitest'
import { checkPlan } from '../../../shared/checks/check-plan.ts'
import { checkText } from '../../../shared/checks/check-text.ts'
import type { Facts } from '../../../shared/changes/change-set.ts'
import { planSentences } from '../../../shared/sentences/plan-sentences.ts'
import { giveOutEdits, sentenceEdits } from '../../../shared/sentences/sentence-edits.ts'
import { tablesOf } from '../../../shared/plan/plan-tables.ts'
import { applyEdits } from '../communes/small-plan.ts'
import { baseline, langsonText, NTM, PLAN } from '../sentences/langson-text.ts'

const stale = (facts: Facts) =>
  checkPlan(facts, PLAN).filter(({ rule }) => rule === 'sentence-stale')

describe('the check of sentences given out', () => {
  it('names the sentence whose figures moved, and leads to it', () => {
    const facts = langsonText()
    expect(stale(facts)).toEqual([])
    applyEdits(facts, giveOutEdits(facts, PLAN, planSentences(tablesOf(facts), PLAN)))
    expect(stale(facts)).toEqual([])
    applyEdits(facts, [baseline('2', 83)])
    const [only, ...others] = stale(facts)
    expect(others).toEqual([])
    expect(only?.place).toEqual({
      screen: 'sentences',
      planId: PLAN,
      sentenceId: `criterion/${NTM}/2`,
    })
    expect(only === undefined ? '' : checkText('vi', only.message)).toBe(
      'Câu “2. Giao thông” đã lấy ra với số 10, nay bảng là 9.',
    )
  })

  it('says nothing of a sentence that is left out of the text', () => {
    const facts = langsonText()
    applyEdits(facts, giveOutEdits(facts, PLAN, planSentences(tablesOf(facts), PLAN)))
    applyEdits(facts, [baseline('2', 83)])
    applyEdits(facts, sentenceEdits(facts, PLAN, `criterion/${NTM}/2`, { isLeftOut: 1 }))
    expect(stale(facts)).toEqual([])
  })
})
