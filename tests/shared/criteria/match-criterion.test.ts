import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseCriterionLabel } from '../../../shared/criteria/criterion-label.ts'
import { createCriterionMatcher } from '../../../shared/criteria/match-criterion.ts'
import { readTsv } from '../import/plan-facts.ts'

interface CriteriaFile {
  readonly criteria: readonly { number: string; name: string; shortName: string }[]
}

const FILES = [
  'xa-ntm-2016-2020',
  'xa-ntm-2021-2025',
  'xa-ntm-nang-cao-2021-2025',
  'xa-ntm-2026-2030',
  'xa-ntm-kieu-mau-2021-2025',
  'huyen-ntm-2021-2025',
]

function criteria(id: string) {
  const url = new URL(`../../fixtures/criteria/${id}.json`, import.meta.url)
  // The project's own fixtures have this shape.
  return (JSON.parse(readFileSync(url, 'utf8')) as CriteriaFile).criteria
}

const ntm = createCriterionMatcher(criteria('xa-ntm-2021-2025'))

test('number and name are read from one label', () => {
  const labels: [string, string | null, string][] = [
    ['1. Quy hoạch', '1', 'Quy hoạch'],
    ['02', '2', ''],
    ['3', '3', ''],
    ['3/ Thủy lợi', '3', 'Thủy lợi'],
    ['4 Điện', '4', 'Điện'],
    ['4 - Điện', '4', 'Điện'],
    ['Tiêu chí 5', '5', ''],
    ['Tiêu chí số 5: Trường học', '5', 'Trường học'],
    ['TIÊU CHÍ 5. TRƯỜNG HỌC', '5', 'TRƯỜNG HỌC'],
    ['TC6', '6', ''],
    ['TC 6 - CSVC văn hóa', '6', 'CSVC văn hóa'],
    ['T.C 06', '6', ''],
    ['VII', '7', ''],
    ['XIX. Quốc phòng', '19', 'Quốc phòng'],
    ['Thu nhập (TC10)', '10', 'Thu nhập'],
    ['Thu nhập (10)', '10', 'Thu nhập'],
    ['13.5', '13.5', ''],
    ['13.5. Hợp tác xã', '13.5', 'Hợp tác xã'],
    ['Tiêu chí Quy hoạch', null, 'Quy hoạch'],
    ['Tiêu chí về thu nhập', null, 'thu nhập'],
    ['Văn hóa', null, 'Văn hóa'],
    ['Vĩnh Lại', null, 'Vĩnh Lại'],
    ['Cộng toàn tỉnh', null, 'Cộng toàn tỉnh'],
    ['', null, ''],
  ]
  for (const [label, number, name] of labels) {
    expect([label, parseCriterionLabel(label)]).toMatchObject([label, { number, name }])
  }
})

test('the printed names of Appendix 6 match by name alone', () => {
  for (const [number = '', name = ''] of readTsv('langson-2023/appendix-6-ntm-matrix.tsv')) {
    expect([name, ntm.match(null, name)]).toMatchObject([name, { kind: 'match', number }])
  }
})

test('every criterion of every set finds itself by name and by short name', () => {
  for (const id of FILES) {
    const list = criteria(id)
    const matcher = createCriterionMatcher(list)
    for (const { number, name, shortName } of list) {
      for (const label of [
        name,
        shortName,
        name.toUpperCase(),
        name.normalize('NFD'),
        name.replaceAll(',', ''),
      ]) {
        expect([id, label, matcher.match(null, label)]).toMatchObject([
          id,
          label,
          { kind: 'match', number },
        ])
        expect(matcher.match(number, label)).toMatchObject({
          kind: 'match',
          number,
          nameDiffers: false,
        })
      }
    }
  }
})

test('abbreviations stand for the words whose first letters they are', () => {
  const names: [string, string][] = [
    ['CSVC văn hoá', '6'],
    ['CSHT thương mại NT', '7'],
    ['Cơ sở hạ tầng TM nông thôn', '7'],
    ['TTTT', '8'],
    ['Tổ chức SX và PTKT nông thôn', '13'],
    ['TCSX và PT kinh tế NT', '13'],
    ['GDĐT', '14'],
    ['GD&ĐT', '14'],
    ['Môi trường và AT thực phẩm', '17'],
    ['Môi trường và ATTP', '17'],
    ['HT chính trị và tiếp cận Pháp luật', '18'],
    ['HTCT và TCPL', '18'],
    ['QP và AN', '19'],
    ['QPAN', '19'],
    ['Thủy lợi và PCTT', '3'],
    ['thuy loi va phong chong thien tai', '3'],
  ]
  for (const [name, number] of names) {
    expect([name, ntm.match(null, name)]).toMatchObject([
      name,
      { kind: 'match', number, nameDiffers: false },
    ])
  }
})

test('a number alone is enough, a number with another wording is noted', () => {
  expect(ntm.match('11', '')).toEqual({
    kind: 'match',
    number: '11',
    how: 'number',
    nameDiffers: false,
  })
  expect(ntm.match('11', 'Hộ nghèo')).toEqual({
    kind: 'match',
    number: '11',
    how: 'number',
    nameDiffers: true,
  })
  expect(ntm.match('25', '')).toEqual({ kind: 'none' })
})

test('number and name that disagree are both proposed, the name first', () => {
  expect(ntm.match('13', 'Y tế')).toEqual({
    kind: 'proposals',
    reason: 'disagree',
    numbers: ['15', '13'],
  })
  expect(ntm.match('6', 'Văn hóa')).toEqual({
    kind: 'proposals',
    reason: 'disagree',
    numbers: ['16', '6'],
  })
})

test('a name only like one is a proposal, another word matches nothing', () => {
  expect(ntm.match(null, 'Nghèo đa chiêu')).toMatchObject({ kind: 'proposals', reason: 'near' })
  expect(ntm.match(null, 'Tổ chức sản xuất nông thôn')).toMatchObject({
    kind: 'proposals',
    reason: 'near',
    numbers: ['13'],
  })
  for (const name of ['Tổng cộng', 'Bình quân', 'Tràng Định', 'Ghi chú', 'Số xã']) {
    expect([name, ntm.findName(name).kind, ntm.match(null, name).kind]).toEqual([
      name,
      'none',
      'none',
    ])
  }
})
