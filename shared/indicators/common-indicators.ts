import { foldLabelLoosely } from '../units/fold-label.ts'

/** Indicators that plans of the programme have beside their criteria, in the order in which plans name them. */
export const COMMON_INDICATORS = [
  common('xa-ntm', 'xã', 'count', 'up', 'xã'),
  common('xa-ntm-nang-cao', 'xã', 'count', 'up', 'xã'),
  common('xa-ntm-kieu-mau', 'xã', 'count', 'up', 'xã'),
  common('huyen-ntm', 'huyện', 'count', 'up', 'huyện'),
  common('tieu-chi-binh-quan', 'tiêu chí/xã', 'level', 'up'),
  common('xa-duoi-10-tieu-chi', 'xã', 'level', 'down', 'xã'),
  common('san-pham-ocop', 'sản phẩm', 'count', 'up'),
  common('hop-tac-xa', 'hợp tác xã', 'count', 'up'),
  common('thu-nhap', 'triệu đồng/người/năm', 'level', 'up'),
  common('ho-ngheo', '%', 'level', 'down'),
  common('nuoc-sach', '%', 'level', 'up'),
  common('bao-hiem-y-te', '%', 'level', 'up'),
  common('lao-dong-qua-dao-tao', '%', 'level', 'up'),
] as const

export type CommonIndicatorId = (typeof COMMON_INDICATORS)[number]['id']

export interface CommonIndicator {
  readonly id: string
  readonly unit: string
  readonly kind: 'count' | 'level'
  readonly direction: 'up' | 'down'
  /** What its base counts; '' where it has none. */
  readonly baseName: string
}

function common<const Id extends string>(
  id: Id,
  unit: string,
  kind: CommonIndicator['kind'],
  direction: CommonIndicator['direction'],
  baseName = '',
): CommonIndicator & { readonly id: Id } {
  return { id, unit, kind, direction, baseName }
}

/** Words that tell an indicator by its name, the more telling first. */
const TELLING: readonly (readonly [string, CommonIndicatorId])[] = [
  ['hộ nghèo', 'ho-ngheo'],
  ['nghèo', 'ho-ngheo'],
  ['thu nhập', 'thu-nhap'],
  ['ocop', 'san-pham-ocop'],
  ['hợp tác xã', 'hop-tac-xa'],
  ['htx', 'hop-tac-xa'],
  ['bảo hiểm y tế', 'bao-hiem-y-te'],
  ['bhyt', 'bao-hiem-y-te'],
  ['nước sạch', 'nuoc-sach'],
  ['nước hợp vệ sinh', 'nuoc-sach'],
  ['qua đào tạo', 'lao-dong-qua-dao-tao'],
  ['tiêu chí bình quân', 'tieu-chi-binh-quan'],
  ['bình quân tiêu chí', 'tieu-chi-binh-quan'],
  ['tiêu chí/xã', 'tieu-chi-binh-quan'],
  ['xã dưới', 'xa-duoi-10-tieu-chi'],
  ['huyện', 'huyen-ntm'],
  ['nâng cao', 'xa-ntm-nang-cao'],
  ['kiểu mẫu', 'xa-ntm-kieu-mau'],
  ['xã đạt chuẩn', 'xa-ntm'],
]

/**
 * What an indicator of this name most likely is: its unit, whether it is a running total or a level, and which way it
 * should go. A proposal for a new row, to be changed there; null for a name that tells nothing.
 */
export function guessIndicator(name: string): CommonIndicator | null {
  const folded = ` ${foldLabelLoosely(name)} `
  const found = TELLING.find(([words]) => folded.includes(` ${foldLabelLoosely(words)} `))
  return COMMON_INDICATORS.find(({ id }) => id === found?.[1]) ?? null
}
