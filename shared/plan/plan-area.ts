import type { FactRow, UnitLevel } from '../changes/fact-tables.ts'

/**
 * What a plan's totals add up to, as it stands after "toàn": its unit's own kind in Vietnamese (`tỉnh`, `thành phố`,
 * `huyện`), the word for its level otherwise.
 */
export function planArea(
  unit: FactRow<'unit'> | undefined,
  language: 'vi' | 'en',
  wordOf: (level: UnitLevel) => string,
): string {
  const kind = language === 'vi' ? unit?.kind?.toLocaleLowerCase('vi') : undefined
  return kind ?? wordOf(unit?.level ?? 'province')
}
