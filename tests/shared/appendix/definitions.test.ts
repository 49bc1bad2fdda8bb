import { describe, expect, it } from 'vitest'
import { NUMBERINGS } from '../../../shared/appendix/appendix-options.ts'
import { appendixList, buildAppendix } from '../../../shared/appendix/definitions.ts'
import type { Facts } from '../../../shared/changes/change-set.ts'
import { communeFacts } from './langson-communes.ts'
import { ADVANCED, langsonFacts, MODEL, NTM, PLAN_ID, planRow } from './langson-facts.ts'

/** Without contents of their own, which come behind all of these. */
const tables = (facts: Facts) =>
  appendixList(facts, PLAN_ID).filter(({ kind }) => /^(?:matrix|list|communes)$/.test(kind))

describe('the list of appendices', () => {
  it('numbers the matrices of the Lạng Sơn plan as the plan does', () => {
    expect(
      tables(langsonFacts()).map(({ id, label, setId, layer }) => [id, label, setId, layer]),
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
    expect(tables(facts).at(-1)).toEqual({
      id: 'matrix-ha-tinh',
      kind: 'matrix',
      label: 'Phụ lục 9',
      title: 'KẾ HOẠCH THỰC HIỆN NĂM 2023: BỘ TIÊU CHÍ HÀ TĨNH',
      setId: 'ha-tinh',
      layer: 'target',
      listId: null,
    })
  })

  it('has the lists of communes before the matrices, and the tables of marks after all others', () => {
    expect(
      tables(communeFacts()).map(({ id, label, kind, listId, title }) => [
        id,
        label,
        kind,
        listId,
        title.slice(0, 74),
      ]),
    ).toEqual([
      [
        '1',
        'Phụ lục 1',
        'list',
        'registered-ntm',
        'KẾ HOẠCH 10 XÃ PHẤN ĐẤU ĐẠT CHUẨN NÔNG THÔN MỚI NĂM 2023',
      ],
      [
        '2',
        'Phụ lục 2',
        'list',
        'registered-ntm-advanced',
        'KẾ HOẠCH CÁC XÃ PHẤN ĐẤU ĐẠT CHUẨN NÔNG THÔN MỚI NÂNG CAO NĂM 2023',
      ],
      [
        '3',
        'Phụ lục 3',
        'list',
        'registered-ntm-model',
        'KẾ HOẠCH CÁC XÃ ĐĂNG KÝ XÂY DỰNG NÔNG THÔN MỚI KIỂU MẪU NĂM 2023',
      ],
      [
        '4',
        'Phụ lục 4',
        'list',
        'group-bien-gioi',
        'KẾ HOẠCH XÂY DỰNG NÔNG THÔN MỚI TẠI 20 XÃ BIÊN GIỚI NĂM 2023',
      ],
      [
        '5',
        'Phụ lục 5',
        'list',
        'group-dac-biet-kho-khan',
        'KẾ HOẠCH XÂY DỰNG NÔNG THÔN MỚI TẠI 10 XÃ ĐẶC BIỆT KHÓ KHĂN NĂM 2023',
      ],
      ...[
        ['6', 'KẾ HOẠCH THỰC HIỆN THEO BỘ TIÊU CHÍ NÔNG THÔN MỚI XÃ ĐẠT CHUẨN NĂM 2023'],
        ['7', 'KẾ HOẠCH THỰC HIỆN THEO BỘ TIÊU CHÍ XÃ NÔNG THÔN MỚI NÂNG CAO NĂM 2023'],
        ['8', 'KẾ HOẠCH THỰC HIỆN THEO QUY ĐỊNH XÃ NÔNG THÔN MỚI KIỂU MẪU NĂM 2023'],
      ].map(([id, title = '']) => [id, `Phụ lục ${id}`, 'matrix', null, title.slice(0, 74)]),
      ...[
        [NTM, '9', 'KẾT QUẢ VÀ KẾ HOẠCH THỰC HIỆN TỪNG TIÊU CHÍ NÔNG THÔN MỚI CỦA CÁC XÃ NĂM 2023'],
        [
          ADVANCED,
          '10',
          'KẾT QUẢ VÀ KẾ HOẠCH THỰC HIỆN TỪNG TIÊU CHÍ NÔNG THÔN MỚI NÂNG CAO CỦA CÁC XÃ NĂM 2023',
        ],
        [
          MODEL,
          '11',
          'KẾT QUẢ VÀ KẾ HOẠCH THỰC HIỆN TỪNG YÊU CẦU NÔNG THÔN MỚI KIỂU MẪU CỦA CÁC XÃ NĂM 2023',
        ],
      ].map(([set, number, title = '']) => [
        `communes-${set}`,
        `Phụ lục ${number}`,
        'communes',
        null,
        title.slice(0, 74),
      ]),
    ])
  })

  it('gives the lists of further groups the numbers after the known ones, empty ones none', () => {
    const group = (id: string, kind: 'border' | 'own', position: number) => ({
      id,
      name: id,
      kind,
      position,
    })
    const facts = communeFacts({
      unitGroup: [
        group('Vùng cao', 'own', 5),
        group('Chưa có xã', 'own', 6),
        group('Biên giới thứ hai', 'border', 7),
      ],
      unitGroupMember: [
        { groupId: 'Vùng cao', unitId: 'xa-3', position: 0 },
        { groupId: 'Biên giới thứ hai', unitId: 'xa-4', position: 0 },
      ],
    })
    expect(
      appendixList(facts, PLAN_ID)
        .filter(({ id }) => id.startsWith('list-'))
        .map(({ label, title }) => [label, title]),
    ).toEqual([
      ['Phụ lục 9', 'KẾ HOẠCH XÂY DỰNG NÔNG THÔN MỚI TẠI 1 XÃ THUỘC NHÓM VÙNG CAO NĂM 2023'],
      ['Phụ lục 10', 'KẾ HOẠCH XÂY DỰNG NÔNG THÔN MỚI TẠI 1 XÃ BIÊN GIỚI NĂM 2023'],
    ])
  })

  it('finds a table of marks by its id and by its number', () => {
    const facts = communeFacts()
    const byId = buildAppendix(facts, PLAN_ID, `communes-${NTM}`)
    expect(buildAppendix(facts, PLAN_ID, '9')).toEqual(byId)
    expect(byId.id).toBe(`communes-${NTM}`)
  })

  it('prints the title that the officer gave a list', () => {
    const facts = communeFacts({
      listTitle: [{ planId: PLAN_ID, listId: 'registered-ntm', title: 'Các xã về đích' }],
    })
    expect(buildAppendix(facts, PLAN_ID, '1').heading.title).toBe('CÁC XÃ VỀ ĐÍCH')
  })

  it('numbers in the style chosen', () => {
    const labels = NUMBERINGS.map(
      (numbering) => buildAppendix(langsonFacts(), PLAN_ID, '6', { numbering }).heading.label,
    )
    expect(labels).toEqual(['Phụ lục 6', 'Phụ lục VI', 'Phụ lục số 06', 'Phụ lục 06', 'Biểu 06'])
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
