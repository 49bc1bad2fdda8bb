import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { readAllFacts } from '../../../../electron/db/fact-queries.ts'
import { openDatabase } from '../../../../electron/db/open.ts'
import { recognise, writeImport } from '../../../../electron/services/import-workbook.ts'
import { createPlanDocument } from '../../../../electron/services/new-document.ts'
import { asDocument } from '../../../../electron/services/open-document.ts'
import { readUnits } from '../../../../electron/services/units-source.ts'
import { appendixSet, buildSetAppendix } from '../../../../shared/appendix/appendix-set.ts'
import { appendixHtml } from '../../../../shared/appendix/to-html.ts'
import { factsFromRows } from '../../../../shared/changes/facts.ts'
import type { RawSheet } from '../../../../shared/import/raw-sheet.ts'
import { splitUnitsText } from '../../../../shared/plan/split-units-text.ts'
import { buildSheet } from '../../../shared/import/sheet-builder.ts'
import { AT, emptyFolder } from '../../services/small-document.ts'
import { ntm } from './run-ntm.ts'

const folder = emptyFolder()

/** A document made from a list of units and filled from sheets, as `ntm new` and `ntm import` do. */
function filled(name: string, province: string, year: number, units: string, sheets: RawSheet[]) {
  const path = join(folder, `${name}.ntm`)
  const text = readFileSync(`tests/fixtures/units/${units}.tsv`, 'utf8')
  createPlanDocument(path, AT, { province, year, reading: readUnits(splitUnitsText(text)) })
  const { db } = openDatabase(path)
  const document = asDocument(db, { id: name, path, name, isReadOnly: false })
  const planId = `ke-hoach-${year}`
  for (const sheet of sheets) {
    const request = { planId, options: {}, decisions: {} }
    const preview = recognise(document, { sheets: [sheet] }, `${name}.xlsx`, request)
    writeImport(document, preview, Buffer.from(''), { accept: 'safe', at: AT, revision: null })
  }
  const facts = factsFromRows(readAllFacts(db))
  db.close()
  return { path, facts, planId, ids: appendixSet(facts, planId).map(({ id }) => id) }
}

const capital = (year: number) =>
  buildSheet([
    [`TỔNG HỢP NGUỒN VỐN NĂM ${year}`],
    ['Đơn vị: triệu đồng'],
    ['STT', 'Nội dung', `Kế hoạch vốn năm ${year}`],
    ['', 'TỔNG SỐ', 462_171],
    ['I', 'Ngân sách Trung ương', 270_056],
    ['1', 'Vốn đầu tư phát triển', 216_040],
    ['2', 'Vốn sự nghiệp', 54_016],
    ['II', 'Ngân sách xã', 192_115],
  ])

const communes = (year: number, names: readonly string[]) =>
  buildSheet([
    [`DANH SÁCH XÃ NÔNG THÔN MỚI NĂM ${year}`],
    [
      'TT',
      'Tên xã',
      `Các tiêu chí đạt năm ${year - 1}`,
      `Các tiêu chí phấn đấu năm ${year}`,
      `Các tiêu chí thực hiện năm ${year}`,
    ],
    ...names.map((name, index) => [index + 1, `Xã ${name}`, '1,2,3', '4,5', null]),
  ])

const CRITERIA = {
  2023: ['Quy hoạch', 'Giao thông', 'Thủy lợi và phòng, chống thiên tai', 'Điện'],
  2026: ['Quy hoạch', 'Hạ tầng kinh tế - xã hội', 'Phát triển kinh tế nông thôn'],
} as const
const matrix = (year: 2023 | 2026, column: string, layer: string) =>
  buildSheet([
    [`${layer} BỘ TIÊU CHÍ XÃ NÔNG THÔN MỚI ĐẾN HẾT NĂM ${year}`],
    ['TT', 'Tiêu chí', column, 'Tổng cộng'],
    ...CRITERIA[year].map((name, index) => [index + 1, name, 9, 9]),
  ])

/** The words on every appendix of a plan, bound or not. */
function printed({ facts, planId, ids }: ReturnType<typeof filled>): string {
  return ids
    .map((id) => appendixHtml(buildSetAppendix(facts, planId, id), { fontFaceCss: '' }))
    .join('\n')
    .replace(/<style[\s\S]*?<\/style>|<[^>]*>/g, ' ')
}

describe('a district’s own plan', () => {
  let plan: ReturnType<typeof filled>
  beforeAll(() => {
    plan = filled('qh', 'huyện Quảng Hòa', 2023, 'quanghoa-2023', [
      matrix(2023, 'Quảng Hòa', 'KẾ HOẠCH THỰC HIỆN'),
      communes(2023, ['Quốc Toản', 'Phi Hải', 'Quảng Hưng']),
      capital(2023),
      buildSheet([
        ['TIÊU CHÍ HUYỆN NÔNG THÔN MỚI NĂM 2023'],
        ['TT', 'Huyện', 'Các tiêu chí đạt năm 2022', 'Các tiêu chí phấn đấu năm 2023'],
        [1, 'Huyện Quảng Hòa', '1,2,3,4', '5,6'],
      ]),
    ])
  })

  it('prints no word of a province, and its own district’s criteria', () => {
    const text = printed(plan)
    expect(plan.ids).toContain('districts-huyen-ntm-2021-2025')
    expect(text).toContain('Ủy ban nhân dân huyện Quảng Hòa')
    expect(text).toContain('Cộng toàn huyện')
    expect(text.match(/.{0,40}tỉnh.{0,20}/giu)).toBeNull()
  })

  it('is compared in words people read', () => {
    const { stdout } = ntm('compare', plan.path, '--from', '2023:baseline', '--to', '2023')
    expect(stdout).toContain('\t1.1. Vốn đầu tư phát triển\t\t\t216.040\tMới có')
    expect(stdout).toContain('\tXã Quốc Toản\tQuảng Hòa\t3\t5\tCó thêm: 4,5')
    expect(stdout).not.toContain('@')
  })
})

describe('a province without districts', () => {
  it('prints no word of a district', () => {
    const plan = filled('ls', 'Tỉnh Lạng Sơn', 2026, 'langson-after-2025-07-01', [
      matrix(2026, 'Lạng Sơn', 'KẾ HOẠCH THỰC HIỆN'),
      matrix(2026, 'Lạng Sơn', 'KẾT QUẢ THỰC HIỆN'),
      communes(2026, ['Đoàn Kết', 'Quốc Khánh', 'Tân Tiến']),
      capital(2026),
    ])
    expect(plan.ids).toContain('progress-xa-ntm-2026-2030')
    expect(plan.ids).toContain('comparison-ke-hoach-2026-target-ke-hoach-2026-actual')
    const text = printed(plan)
    expect(text).toContain('Cộng toàn tỉnh')
    expect(text.match(/.{0,40}huyện.{0,20}/giu)).toBeNull()
    expect(text).not.toContain('2021')
  })
})
