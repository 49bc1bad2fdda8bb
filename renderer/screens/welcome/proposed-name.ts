import { splitUnitKind } from '../../../shared/plan/unit-kind.ts'

/** `Lạng Sơn 2023` for a province, `Huyện Quảng Hòa 2023` for a district; empty while the province is. */
export function proposedName(province: string, year: string): string {
  const { kind, name } = splitUnitKind(province)
  if (name === '') return ''
  return [kind === 'Tỉnh' ? '' : kind, name, year.trim()].filter(Boolean).join(' ')
}

/** The year as a number, or null when it is none that a plan can have. */
export function parseYear(text: string): number | null {
  if (!/^\d{4}$/.test(text.trim())) return null
  const year = Number(text)
  return year >= 1990 && year <= 2200 ? year : null
}
