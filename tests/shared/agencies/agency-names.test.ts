import { assert, constantFrom, property, uniqueArray } from 'fast-check'
import { expect, it } from 'vitest'
import { agencyKey, joinAgencies, splitAgencies } from '../../../shared/agencies/agency-names.ts'
import { agencyVariants, mayBeSame } from '../../../shared/agencies/agency-variants.ts'

const NAMES = [
  'Sở Nông nghiệp và Phát triển nông thôn',
  'Sở Văn hóa, Thể thao và Du lịch',
  'Sở Lao động - Thương binh và Xã hội',
  'Công an tỉnh',
  'Ngân hàng Chính sách xã hội',
  'Hội Liên hiệp Phụ nữ tỉnh',
  'Văn phòng Điều phối NTM tỉnh',
  'Một cơ quan khác',
]

it('tells partners apart at commas that another agency follows, and at every semicolon', () => {
  expect(
    [
      'Sở Tài chính, Sở Y tế',
      'Sở Văn hóa, Thể thao và Du lịch, Công an tỉnh',
      'Sở Tài chính; Một cơ quan khác;',
      '- Sở Tài chính\n- Sở Y tế.',
      '',
      'Sở Y tế',
    ].map(splitAgencies),
  ).toEqual([
    ['Sở Tài chính', 'Sở Y tế'],
    ['Sở Văn hóa, Thể thao và Du lịch', 'Công an tỉnh'],
    ['Sở Tài chính', 'Một cơ quan khác'],
    ['Sở Tài chính', 'Sở Y tế'],
    [],
    ['Sở Y tế'],
  ])
})

it('writes a list of names so that reading it gives the names back', () => {
  const lists = uniqueArray(constantFrom(...NAMES), { maxLength: 5 })
  assert(
    property(lists, (names) => {
      expect(splitAgencies(joinAgencies(names))).toEqual(names)
    }),
  )
})

it('takes case, spaces, `&` and `và` for one spelling, tones for another', () => {
  expect(
    [
      ['Sở NN&PTNT', 'Sở NN và PTNT'],
      ['sở  tài chính', 'Sở Tài chính'],
      ['Sở Tài chính', 'Sở Tài chinh'],
    ].map(([a = '', b = '']) => agencyKey(a) === agencyKey(b)),
  ).toEqual([true, true, false])
})

it('sees one agency behind a short form, and two behind the same letters', () => {
  const pairs: readonly (readonly [string, string])[] = [
    ['Sở NN&PTNT', 'Sở Nông nghiệp và Phát triển nông thôn'],
    ['SỞ NN&PTNT', 'Sở NN và PTNT'],
    ['Sở LĐ-TB&XH', 'Sở Lao động - Thương binh và Xã hội'],
    ['UBND tỉnh', 'Ủy ban nhân dân tỉnh'],
    ['Sở Tài chinh', 'Sở Tài chính'],
    ['Sở Nội vụ', 'Sở Ngoại vụ'],
    ['Sở TC', 'Sở Tư pháp'],
    ['Sở Xây dựng', 'Sở Xây dựng Hà Tĩnh'],
  ]
  expect(pairs.map(([a, b]) => mayBeSame(a, b))).toEqual([
    true,
    true,
    true,
    true,
    true,
    false,
    false,
    false,
  ])
})

it('proposes the spelling most used, and leaves a short form alone that fits two agencies', () => {
  expect(
    agencyVariants([
      { name: 'Sở NN&PTNT', uses: 3 },
      { name: 'Sở Nội vụ', uses: 1 },
      { name: 'Sở NV', uses: 1 },
      { name: 'Sở Ngoại vụ', uses: 1 },
      { name: 'Sở Nông nghiệp và PTNT', uses: 1 },
      { name: 'Sở NN và PTNT', uses: 1 },
    ]),
  ).toEqual([
    {
      names: [
        { name: 'Sở NN&PTNT', uses: 3 },
        { name: 'Sở Nông nghiệp và PTNT', uses: 1 },
        { name: 'Sở NN và PTNT', uses: 1 },
      ],
      proposed: 'Sở NN&PTNT',
    },
  ])
})
