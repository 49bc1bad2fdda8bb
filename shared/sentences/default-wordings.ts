import type { WordingKind } from './wordings.ts'

/**
 * The wordings that ship with the program, in the style of published plans. They are words of the plan, as the names of its
 * sources of capital are, not of the window: a plan is a Vietnamese paper whatever language its officer reads menus in, and
 * who wants other words has them by editing the wording.
 */
export const DEFAULT_WORDINGS: Readonly<Record<WordingKind, string>> = {
  'standard.added':
    'Phấn đấu có thêm {added} xã đạt chuẩn {standard}[, nâng tổng số lên {cumulative}/{base} xã][, đạt {rate}%].',
  'standard.kept': 'Duy trì {cumulative}/{base} xã đạt chuẩn {standard}[, đạt {rate}%].',
  'standard.total': 'Phấn đấu trong năm {year} có thêm {added} xã đạt chuẩn {standard}.',
  'average.added':
    'Phấn đấu đến hết năm {year} bình quân đạt {average} tiêu chí {standard}/xã[, tăng từ {baselineAverage} tiêu chí/xã].',
  'average.kept': 'Duy trì bình quân {average} tiêu chí {standard}/xã đến hết năm {year}.',
  'average.lost':
    'Đến hết năm {year} bình quân đạt {average} tiêu chí {standard}/xã[, giảm từ {baselineAverage} tiêu chí/xã].',
  'average.total': 'Phấn đấu đến hết năm {year} bình quân đạt {average} tiêu chí {standard}/xã.',
  'criterion.added':
    'Tiêu chí số {number} về {name}: phấn đấu có thêm {added} xã đạt, nâng tổng số lên {cumulative}/{base} xã[, đạt {rate}%].',
  'criterion.kept':
    'Tiêu chí số {number} về {name}: duy trì {cumulative}/{base} xã[, đạt {rate}%].',
  'criterion.lost':
    'Tiêu chí số {number} về {name}: giảm {lost} xã, còn {cumulative}/{base} xã[, đạt {rate}%].',
  'criterion.total':
    'Tiêu chí số {number} về {name}: có {cumulative}/{base} xã đạt[, tỷ lệ {rate}%].',
  'distribution.total':
    'Phân theo số tiêu chí đạt đến hết năm {year}: {bandA} xã đạt {rangeA} tiêu chí[; {bandB} xã đạt {rangeB} tiêu chí][; {bandC} xã đạt {rangeC} tiêu chí][; {bandD} xã đạt {rangeD} tiêu chí][; {bandE} xã đạt {rangeE} tiêu chí].',
  'group.added':
    '{name} ({communes} xã): phấn đấu bình quân đạt {average} tiêu chí/xã[, tăng từ {baselineAverage} tiêu chí/xã].',
  'group.kept': '{name} ({communes} xã): duy trì bình quân {average} tiêu chí/xã.',
  'group.lost':
    '{name} ({communes} xã): bình quân đạt {average} tiêu chí/xã[, giảm từ {baselineAverage} tiêu chí/xã].',
  'group.total': '{name} ({communes} xã): phấn đấu bình quân đạt {average} tiêu chí/xã.',
  'villages.added':
    'Phấn đấu có thêm {added} {nameInside}[, lũy kế {cumulative}[/{base}] {unit}][, đạt {rate}%].',
  'villages.kept': 'Duy trì {cumulative}[/{base}] {nameInside}[, đạt {rate}%].',
  'capital.total': 'Tổng nguồn vốn dự kiến huy động năm {year} là {amount} {currency}.',
  'capitalLine.total': '{name}: {amount} {currency}[, chiếm {share}%].',
  'indicator.added':
    '{name}: phấn đấu có thêm [{addedBound} ]{added} {unit}[, lũy kế [{cumulativeBound} ]{cumulative}[/{base}] {unit}][, đạt {rate}%].',
  'indicator.kept':
    '{name}: duy trì [{cumulativeBound} ]{cumulative}[/{base}] {unit}[, đạt {rate}%].',
  'indicator.lost':
    '{name}: giảm từ {baseline} {unit} xuống còn [{cumulativeBound} ]{cumulative}[/{base}] {unit}[, đạt {rate}%].',
  'indicator.total':
    '{name}: phấn đấu {verb} [{cumulativeBound} ]{cumulative} {unit}[, đạt {rate}%].',
}
