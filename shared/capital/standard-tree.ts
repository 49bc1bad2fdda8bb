import type { Facts } from '../changes/change-set.ts'
import type { CapitalSource } from '../changes/fact-tables.ts'
import { planDistricts } from '../districts/plan-districts.ts'

export interface StandardLine {
  /** Also the id of its line, so that lines of two years' plans find each other. */
  readonly source: Exclude<CapitalSource, 'own'>
  readonly parent: CapitalSource | null
  /** What the line is called until somebody calls it otherwise: names are facts of the plan, not words of the program. */
  readonly name: string
}

/**
 * The sources that plans of the programme have, in their order.
 * Source: Lạng Sơn plan 2023 for the first level; the parts are those that plans name where they break a source down.
 */
const STANDARD_TREE: readonly StandardLine[] = [
  { source: 'direct', parent: null, name: 'Vốn đầu tư trực tiếp cho Chương trình' },
  { source: 'central', parent: 'direct', name: 'Ngân sách Trung ương' },
  { source: 'central-investment', parent: 'central', name: 'Vốn đầu tư phát triển' },
  { source: 'central-recurrent', parent: 'central', name: 'Kinh phí sự nghiệp' },
  { source: 'province', parent: 'direct', name: 'Ngân sách tỉnh' },
  { source: 'district', parent: 'direct', name: 'Ngân sách huyện' },
  { source: 'commune', parent: 'direct', name: 'Ngân sách xã' },
  {
    source: 'integrated',
    parent: null,
    name: 'Vốn lồng ghép từ các chương trình, dự án khác',
  },
  {
    source: 'enterprises',
    parent: null,
    name: 'Vốn huy động từ doanh nghiệp, hợp tác xã và các tổ chức kinh tế',
  },
  { source: 'credit', parent: null, name: 'Vốn tín dụng' },
  { source: 'community', parent: null, name: 'Đóng góp của cộng đồng dân cư' },
  { source: 'community-cash', parent: 'community', name: 'Tiền mặt' },
  { source: 'community-goods', parent: 'community', name: 'Vật chất quy đổi' },
  { source: 'community-land', parent: 'community', name: 'Hiến đất quy đổi' },
  { source: 'community-days', parent: 'community', name: 'Ngày công quy đổi' },
]

/** The standard lines of a plan: where there are no districts, as since 2025-07-01, nobody has a budget of theirs. */
export function standardLines(facts: Facts, planId: string): readonly StandardLine[] {
  const hasDistricts = !facts.plan.has(planId) || planDistricts(facts, planId).length > 0
  return hasDistricts ? STANDARD_TREE : STANDARD_TREE.filter(({ source }) => source !== 'district')
}
