import { describe, expect, it } from 'vitest'
import { appendixList, buildAppendix } from '../../../shared/appendix/definitions.ts'
import { ADVANCED, langsonFacts, MODEL, NTM, PLAN_ID, planRow } from './langson-facts.ts'

describe('the list of appendices', () => {
  it('numbers the matrices of the Lạng Sơn plan as the plan does', () => {
    expect(
      appendixList(langsonFacts(), PLAN_ID).map(({ id, label, setId, layer }) => [
        id,
        label,
        setId,
        layer,
      ]),
    ).toEqual([
      ['6', 'Phụ lục 6', NTM, 'target'],
      ['7', 'Phụ lục 7', ADVANCED, 'target'],
      ['8', 'Phụ lục 8', MODEL, 'target'],
    ])
  })

  it('gives a set without a number of its own the next free one, and its name as title', () => {
    const facts = langsonFacts({
      criteriaSet: [
        {
          id: 'ha-tinh',
          name: 'Bộ tiêu chí Hà Tĩnh',
          decision: '',
          period: '',
          unitLevel: 'commune',
          standard: 'ntm',
          position: 9,
        },
      ],
      planSet: [{ planId: PLAN_ID, setId: 'ha-tinh', position: 9 }],
    })
    expect(appendixList(facts, PLAN_ID).at(-1)).toEqual({
      id: '9',
      label: 'Phụ lục 9',
      title: 'KẾ HOẠCH THỰC HIỆN NĂM 2023: BỘ TIÊU CHÍ HÀ TĨNH',
      setId: 'ha-tinh',
      layer: 'target',
    })
  })

  it('numbers in the style chosen', () => {
    const label = (numbering: 'arabic' | 'roman' | 'padded' | 'form') =>
      buildAppendix(langsonFacts(), PLAN_ID, '6', { numbering }).heading.label
    expect([label('arabic'), label('roman'), label('padded'), label('form')]).toEqual([
      'Phụ lục 6',
      'Phụ lục VI',
      'Phụ lục số 06',
      'Biểu 06',
    ])
  })

  it('refuses an appendix and a plan it does not have', () => {
    const facts = langsonFacts()
    expect(() => buildAppendix(facts, PLAN_ID, '99')).toThrow(
      expect.objectContaining({ code: 'unknown-appendix', params: { appendix: '99' } }),
    )
    expect(() => appendixList(facts, 'none')).toThrow(
      expect.objectContaining({ code: 'unknown-plan', params: { plan: 'none' } }),
    )
  })
})

describe('the line under the title', () => {
  const reference = (change: Parameters<typeof planRow>[0]) =>
    buildAppendix(langsonFacts({ plan: [planRow(change)] }), PLAN_ID, '6').heading.reference

  it('dots what a draft does not know', () => {
    expect(reference({ number: '', date: null })).toBe(
      '(Kèm theo Kế hoạch số …/KH-UBND ngày … tháng … năm … của Ủy ban nhân dân tỉnh Lạng Sơn)',
    )
  })

  it('gives days below 10 and the months 1 and 2 a leading zero, other months none', () => {
    expect(reference({ date: '2023-02-08' })).toContain('ngày 08 tháng 02 năm 2023')
    expect(reference({ date: '2023-03-08' })).toContain('ngày 08 tháng 3 năm 2023')
    expect(reference({ date: '2023-12-21' })).toContain('ngày 21 tháng 12 năm 2023')
  })

  it('completes a bare number', () => {
    expect(reference({ number: '18' })).toContain('Kế hoạch số 18/KH-UBND ngày')
  })
})
