import { describe, expect, it } from 'vitest'
import { afterFix, declared, found, list, PLAN, planWith, said, SET } from './checked.ts'

describe('the number a paper gives', () => {
  it('is wrong when the list has another length, and gives way to the list', () => {
    const facts = planWith({
      markList: [list('a-1', 'baseline', '1,3,4')],
      declaredCount: [declared('a-1', 'baseline', 2)],
    })
    expect(said(facts)).toEqual([
      'error 1 (A), Xã nông thôn mới, đã đạt: Văn bản ghi 2 tiêu chí, danh sách có 3: 1, 3, 4.',
    ])
    expect(afterFix(facts, 'declared-count')).toEqual([])
  })

  it('that counts the criteria of a list with parts of others is told with the mixture', () => {
    const facts = planWith({
      markList: [list('a-1', 'baseline', ''), list('a-1', 'target', '1,2.1,3')],
      subCriterion: [sub('1.1', '1'), sub('3.1', '3')],
      declaredCount: [declared('a-1', 'target', 2)],
    })
    expect(said(facts)).toEqual([
      'warning 1 (A), Xã nông thôn mới, phấn đấu: Văn bản ghi 2 tiêu chí, danh sách có 3 mục gồm 2 tiêu chí và 1 chỉ tiêu: 1, 2.1, 3.',
      'warning 1 (A), Xã nông thôn mới, phấn đấu: 2.1 là chỉ tiêu (của tiêu chí 2), các mục khác của danh sách là tiêu chí: 1, 2.1, 3.',
    ])
    expect(found(facts, 'mixed-levels')[0]?.fix).toBeNull()
  })

  it('is right where the parts tracked beside a criterion are its own', () => {
    const facts = planWith({
      markList: [list('a-1', 'baseline', '1,2,2.1,2.2')],
      declaredCount: [declared('a-1', 'baseline', 2)],
    })
    expect(said(facts)).toEqual([])
  })

  it('proves nothing while a value of the list waits', () => {
    const facts = planWith({
      markList: [list('a-1', 'baseline', '1')],
      declaredCount: [declared('a-1', 'baseline', 2)],
      heldValue: [held('list', '1.2')],
    })
    expect(found(facts).map(({ rule }) => rule)).toEqual(['held-value'])
  })

  it('of all criteria beside a blank list means all of them', () => {
    const facts = planWith({ declaredCount: [declared('b-2', 'baseline', 5)] })
    expect(said(facts)).toEqual([
      'warning 2 (B), Xã nông thôn mới, đã đạt: Văn bản ghi đạt 5 tiêu chí, bằng cả bộ, nhưng danh sách để trống.',
    ])
    expect(afterFix(facts, 'declared-without-list')).toEqual([])
    expect([...facts.markList.values()]).toEqual([list('b-2', 'baseline', '1,2,3,4,5')])
  })

  it('of fewer than all without a list is how many papers are', () => {
    expect(said(planWith({ declaredCount: [declared('b-2', 'baseline', 3)] }))).toEqual([])
  })

  it('cannot be above the size of the set, alone or with what is planned', () => {
    const facts = planWith({
      declaredCount: [
        declared('a-1', 'baseline', 6),
        declared('a-2', 'baseline', 4),
        declared('a-2', 'target', 2),
      ],
    })
    expect(said(facts)).toEqual([
      'error 1 (A), Xã nông thôn mới, đã đạt: Văn bản ghi 6 tiêu chí, bộ chỉ có 5.',
      'error 2 (A), Xã nông thôn mới: Đã đạt 4 và phấn đấu thêm 2 là 6 tiêu chí, bộ chỉ có 5.',
    ])
  })
})

describe('lists of a commune', () => {
  it('that plan what is achieved name what is then in neither', () => {
    const facts = planWith({
      markList: [list('a-1', 'baseline', '1,2,3'), list('a-1', 'target', '3,4')],
    })
    expect(said(facts)).toEqual([
      'error 1 (A), Xã nông thôn mới, tiêu chí 3: Tiêu chí 3 vừa ở danh sách đã đạt vừa ở danh sách phấn đấu, còn 5 không ở danh sách nào.',
    ])
    expect(afterFix(facts, 'achieved-and-planned')).toEqual([])
    expect([...facts.markList.values()]).toEqual([
      list('a-1', 'baseline', '1,2,3'),
      list('a-1', 'target', '4'),
    ])
  })

  it('don’t take everything that is left out for a slip', () => {
    const facts = planWith({
      markList: [list('a-1', 'baseline', '1'), list('a-1', 'target', '1')],
    })
    expect(said(facts)).toEqual([
      'error 1 (A), Xã nông thôn mới, tiêu chí 1: Tiêu chí 1 vừa ở danh sách đã đạt vừa ở danh sách phấn đấu.',
    ])
  })

  it('hold no number that the set lacks', () => {
    const facts = planWith({ markList: [list('a-1', 'actual', '1,9,11.15')] })
    expect(said(facts)).toEqual([
      'error 1 (A), Xã nông thôn mới, thực hiện: Bộ tiêu chí không có 9, 11.15. Danh sách ghi: 1, 9, 11.15.',
    ])
    expect(afterFix(facts, 'unknown-number')).toEqual([])
  })

  it('agree with the parts that are tracked', () => {
    const facts = planWith({
      markList: [list('a-1', 'baseline', '2.1,2.2'), list('a-2', 'baseline', '2,2.1')],
    })
    expect(said(facts)).toEqual([
      'warning 1 (A), Xã nông thôn mới, tiêu chí 2: Mọi chỉ tiêu của tiêu chí 2 đều đạt nhưng tiêu chí chưa được đánh dấu.',
      'warning 2 (A), Xã nông thôn mới, tiêu chí 2: Tiêu chí 2 được đánh dấu đạt nhưng còn thiếu chỉ tiêu 2.2.',
    ])
  })

  it('say nothing of parts that nobody tracks', () => {
    const facts = planWith({
      markList: [list('a-1', 'baseline', '2'), list('a-1', 'target', '2.1')],
    })
    expect(found(facts, 'criterion-and-parts').map(({ severity }) => severity)).toEqual(['note'])
    expect(said(planWith({ markList: [list('a-1', 'baseline', '1,2')] }))).toEqual([])
  })

  it('that lose a criterion are told, and so is a loss of what was never there', () => {
    const facts = planWith({
      markList: [list('a-1', 'baseline', '1,2'), list('a-1', 'target', '', '2,4')],
    })
    expect(said(facts)).toEqual([
      'error 1 (A), Xã nông thôn mới, tiêu chí 4: Tiêu chí 4 ghi là mất nhưng không có trong danh sách đã đạt.',
      'warning 1 (A), Xã nông thôn mới, tiêu chí 2: Tiêu chí 2 đã đạt, kế hoạch để mất trong năm.',
    ])
  })
})

describe('a registration', () => {
  const registered = { planId: PLAN, standard: 'ntm', unitId: 'a-1', position: 0 } as const

  it('needs the whole set, met or planned, and its parts stand for a criterion', () => {
    const facts = planWith({
      registration: [registered],
      markList: [list('a-1', 'baseline', '1,2.1,2.2,3'), list('a-1', 'target', '4')],
    })
    expect(said(facts, 'registered-not-covered')).toEqual([
      'warning 1 (A), Xã nông thôn mới: Đăng ký đạt chuẩn “Xã nông thôn mới” nhưng đã đạt và phấn đấu còn thiếu tiêu chí 5.',
    ])
    afterFix(facts, 'registered-not-covered')
    expect(found(facts, 'registered-not-covered')).toEqual([])
  })

  it('counts a criterion that will be lost as missing', () => {
    const facts = planWith({
      registration: [registered],
      markList: [list('a-1', 'baseline', '1,2,3,4,5'), list('a-1', 'target', '', '5')],
    })
    expect(found(facts, 'registered-not-covered')).toHaveLength(1)
  })

  it('without any list is noted, with a number only is not doubted', () => {
    expect(said(planWith({ registration: [registered] }))).toEqual([
      'note 1 (A), Xã nông thôn mới: Đăng ký đạt chuẩn “Xã nông thôn mới” nhưng chưa có danh sách tiêu chí.',
    ])
    const counted = planWith({
      registration: [registered],
      markList: [list('a-1', 'baseline', '1,2,3')],
      declaredCount: [declared('a-1', 'target', 2)],
    })
    expect(said(counted)).toEqual([])
  })
})

describe('a registration for a higher standard', () => {
  const higher = { planId: PLAN, standard: 'ntm-advanced', unitId: 'a-1', position: 0 } as const
  const recognised = (unitId: string) =>
    ({ unitId, standard: 'ntm', year: 2020, decision: '' }) as const
  const column = (recognisedNtm: number | null) =>
    ({
      planId: PLAN,
      columnId: 'a',
      name: 'Huyện A',
      shortName: 'A',
      position: 0,
      recognisedNtm,
    }) as const
  const orders = (...rows: Parameters<typeof planWith>) => said(planWith(...rows), 'standard-order')

  it('is not doubted where nobody named who is recognised', () => {
    expect(orders({ registration: [higher] })).toEqual([])
    expect(orders({ registration: [higher], planColumn: [column(2)] })).toEqual([])
  })

  it('is doubted where every recognised commune is named and this one is not', () => {
    const rows = { registration: [higher], planColumn: [column(1)] }
    expect(orders({ ...rows, recognition: [recognised('a-2')] })).toEqual([
      'warning 1 (A): Đăng ký đạt chuẩn “Nâng cao” nhưng chưa được công nhận, cũng không đăng ký “Xã nông thôn mới”.',
    ])
    expect(orders({ ...rows, recognition: [recognised('a-1')] })).toEqual([])
    expect(orders({ registration: [higher], planColumn: [column(0)] })).toHaveLength(1)
  })

  it('is fine beside a registration for the lower one', () => {
    expect(
      orders({
        registration: [higher, { ...higher, standard: 'ntm' }],
        planColumn: [column(0)],
      }),
    ).toEqual([])
  })
})

describe('a value that waits', () => {
  it('proposes its reading and says what of it is achieved already', () => {
    const fix = JSON.stringify([
      { table: 'markList', op: 'put', row: list('a-1', 'target', '1,5') },
    ])
    const facts = planWith({
      markList: [list('a-1', 'baseline', '1,2')],
      heldValue: [{ ...held('list', '1.5'), layer: 'target', fix }],
    })
    expect(said(facts)).toEqual([
      'warning 1 (A), Xã nông thôn mới, phấn đấu: “1.5” ở PL5!F14 là danh sách bị Excel đổi thành số, có thể là 1, 5; tiêu chí 1 đã đạt từ trước.',
    ])
    expect(afterFix(facts, 'held-value')).toEqual([
      'error 1 (A), Xã nông thôn mới, tiêu chí 1: Tiêu chí 1 vừa ở danh sách đã đạt vừa ở danh sách phấn đấu.',
    ])
    expect(facts.heldValue.size).toBe(0)
  })

  it('of an unknown commune stands by its place in the file', () => {
    const facts = planWith({
      heldValue: [{ ...held('line', 'Xã Lạ'), unitId: null, setId: null, layer: null }],
    })
    expect(said(facts)).toEqual([
      'warning PL5!F14, tệp b.xlsx: “Xã Lạ” ở PL5!F14: Nội dung ô không phải là số.',
    ])
  })

  it('with a proposal that is no edit has no fix', () => {
    const facts = planWith({
      heldValue: [{ ...held('list', '1.5'), fix: '[{"table":"nowhere"}]' }],
    })
    expect(found(facts)[0]?.fix).toBeNull()
  })
})

function sub(number: string, criterion: string) {
  return { setId: SET, number, criterion, name: number, isVerified: 1, position: 9 } as const
}

function held(subject: 'list' | 'line', raw: string) {
  return {
    planId: PLAN,
    id: raw,
    file: 'b.xlsx',
    source: 'PL5!F14',
    subject,
    raw,
    rawKind: subject === 'list' ? 'number' : 'text',
    reason: 'import.reason.not-a-number',
    reasonParams: '{}',
    setId: SET,
    layer: 'baseline',
    unitId: 'a-1',
    columnId: null,
    criterion: null,
    fix: null,
  } as const
}
