import { expect, it } from 'vitest'
import { checkPlan } from '../../../shared/checks/check-plan.ts'
import { describeFindings } from '../../../shared/checks/described-finding.ts'
import { langsonFacts, subCriteria } from './langson-plan.ts'
import { appendixEdits, NTM, PLAN } from './appendix-edits.ts'
import { applyEdits } from '../communes/small-plan.ts'

it('finds in Appendices 1 to 5 the mistakes they have, and none in the other communes', () => {
  const facts = langsonFacts({ subCriterion: subCriteria(NTM) })
  applyEdits(facts, appendixEdits(facts))
  const found = describeFindings('vi', facts, PLAN, checkPlan(facts, PLAN))
  const ofCommunes = found.filter(({ rule }) => rule !== 'matrix-and-communes')
  expect(
    ofCommunes.map(({ severity, where, message }) => `${severity} ${where}: ${message}`),
  ).toEqual([
    'error Quốc Khánh (Tràng Định), Xã nông thôn mới, tiêu chí 10: Tiêu chí 10 vừa ở danh sách đã đạt vừa ở danh sách phấn đấu, còn 11 không ở danh sách nào.',
    'error Hoa Thám (Bình Gia), Xã nông thôn mới, đã đạt: Văn bản ghi 4 tiêu chí, danh sách có 5: 3, 4, 9, 14, 19.',
    'warning Danh sách: Xã biên giới: Tiêu đề ghi bình quân 16 tiêu chí/xã; tính từ danh sách là 16,65 (đã đạt 13,05).',
    'warning Hoa Thám (Bình Gia), Xã nông thôn mới, phấn đấu: Văn bản ghi 2 tiêu chí, danh sách có 4 mục gồm 2 tiêu chí và 2 chỉ tiêu: 1, 2.3, 13.5, 15.',
    'warning Hoa Thám (Bình Gia), Xã nông thôn mới, phấn đấu: 2.3, 13.5 là chỉ tiêu (của tiêu chí 2, 13), các mục khác của danh sách là tiêu chí: 1, 2.3, 13.5, 15.',
    'warning Chiến Thắng (Chi Lăng), Xã nông thôn mới, phấn đấu: “11.15” ở PL5!F14 là danh sách bị Excel đổi thành số, có thể là 11, 15; tiêu chí 11 đã đạt từ trước.',
    'note Cả kế hoạch, Xã nông thôn mới, kế hoạch 2023: Đến hết năm có 95 xã được công nhận, nhưng theo bảng nhiều nhất 59 xã đạt đủ tiêu chí: Tràng Định 10/7, Văn Lãng 8/3, Bình Gia 9/3, Bắc Sơn 11/7…',
  ])
})

it('finds the cells of Appendix 6 that the communes of Appendices 1, 4 and 5 contradict', () => {
  const facts = langsonFacts({ subCriterion: subCriteria(NTM) })
  applyEdits(facts, appendixEdits(facts))
  const cells = checkPlan(facts, PLAN).flatMap(({ rule, place }) =>
    rule === 'matrix-and-communes' && place.screen === 'matrix'
      ? [`${place.row} ${place.column}`]
      : [],
  )
  // Văn Lãng and Văn Quan plan criterion 1 for all 16 communes while Thụy Hùng and Trấn Ninh neither have nor plan it.
  expect(cells).toEqual([
    '1 cot-Văn Lãng',
    '5 cot-Văn Lãng',
    '1 cot-Văn Quan',
    '5 cot-Lộc Bình',
    '6 cot-Lộc Bình',
    '15 cot-Đình Lập',
  ])
})

it('says the same in English with its own marks', () => {
  const facts = langsonFacts({ subCriterion: subCriteria(NTM) })
  applyEdits(facts, appendixEdits(facts))
  const found = describeFindings('en', facts, PLAN, checkPlan(facts, PLAN))
  expect(found.find(({ rule }) => rule === 'list-title')).toMatchObject({
    where: 'List: Xã biên giới',
    message:
      'The title gives an average of 16 criteria per commune; the list gives 16.65 (achieved 13.05).',
  })
})
