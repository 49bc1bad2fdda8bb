import { expect, it } from 'vitest'
import { createListTable } from '../../../../renderer/screens/lists/list-table.ts'
import { isNameList, matchNames } from '../../../../renderer/screens/lists/match-names.ts'
import { createDocumentFacts } from '../../../../renderer/state/document-facts.ts'
import { communeLists } from '../../../../shared/communes/commune-lists.ts'
import {
  communeFacts,
  publishedCommunes,
  unitOf,
} from '../../../shared/appendix/langson-communes.ts'
import { PLAN_ID } from '../../../shared/appendix/langson-facts.ts'

const facts = createDocumentFacts(communeFacts())
const table = createListTable(() => facts, PLAN_ID, firstList())
const id = (label: string) => unitOf(facts.facts, label).id

it('finds every commune of the published appendices as it is printed there', () => {
  const labels = publishedCommunes().map(({ label }) => label)
  expect(matchNames(table, labels.join('\n'))).toEqual({
    units: [...new Set(labels.map(id))],
    unknown: [],
  })
})

it('takes the district from a cell of its own, before or behind', () => {
  const pasted = 'Thanh Long\tHuyện Văn Lãng\t9\r\n1\tH. Cao Lộc\tXã Bảo Lâm\r\n'
  expect(matchNames(table, pasted).units).toEqual([
    id('Thanh Long - Huyện Văn Lãng'),
    id('Bảo Lâm - Huyện Cao Lộc'),
  ])
})

it('never guesses which of two communes of one name is meant', () => {
  expect(matchNames(table, 'Xã Mẫu Sơn\nMẫu Sơn - Lộc Bình')).toEqual({
    units: [id('Mẫu Sơn - Huyện Lộc Bình')],
    unknown: [
      {
        name: 'Xã Mẫu Sơn',
        near: [id('Mẫu Sơn - Huyện Cao Lộc'), id('Mẫu Sơn - Huyện Lộc Bình')],
      },
    ],
  })
})

it('names what it does not know, with what is like it', () => {
  expect(matchNames(table, 'Xã Không Có\nNhân Lí - Chi Lăngg')).toEqual({
    units: [],
    unknown: [
      { name: 'Xã Không Có', near: [] },
      { name: 'Nhân Lí - Chi Lăngg', near: [id('Nhân Lý - Huyện Chi Lăng')] },
    ],
  })
})

it('proposes what a line without accents names, of its district where that is named too', () => {
  expect(matchNames(table, '2. xa nhan ly, h. chi lang\nquoc khanh trang dinh').unknown).toEqual([
    { name: '2. xa nhan ly, h. chi lang', near: [id('Nhân Lý - Huyện Chi Lăng')] },
    { name: 'quoc khanh trang dinh', near: [id('Quốc Khánh - Huyện Tràng Định')] },
  ])
})

it('tells a list of names from something to search for', () => {
  expect(['bao lam', 'Bảo Lâm - Cao Lộc', 'A\nB', 'A; B', 'A\tB'].map(isNameList)).toEqual([
    false,
    false,
    true,
    true,
    true,
  ])
})

function firstList() {
  const [list] = communeLists(facts.facts, PLAN_ID)
  if (list === undefined) throw new Error('the plan has no lists')
  return list
}
