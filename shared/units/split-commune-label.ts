import {
  isCommuneKind,
  isDistrictKind,
  separateNumbering,
  separateUnitKind,
  type UnitLabel,
} from './unit-kind.ts'

export interface CommuneLabel {
  readonly commune: UnitLabel
  /** Null when the cell names only the commune. */
  readonly district: UnitLabel | null
}

const SEPARATOR = /\s*(?:[,;/–—\n()]|(?<=\s)-|-(?=\s)|\bthuộc\b)\s*/u
const INNER_DISTRICT =
  /\s(?=(?:huyện|thị xã|thành phố|quận)\s+\p{L}|(?:h|q|tp|tx)\s*\.\s*\p{L}|(?:tp|tx)\s+\p{L})/iu

/**
 * Splits a cell that names a commune and perhaps its district: `Xã Nhân Lý- Huyện Chi Lăng`,
 * `Xã Tam Gia, huyện Lộc Bình`, `Xã Tân Tiến huyện Tràng Định`, `Thượng Cường - Huyện Chi Lăng`. A district that comes
 * first (`Huyện Chi Lăng - xã Nhân Lý`) is put in its place; a province behind the district is dropped.
 * Source: Lạng Sơn plan 2023, Appendices 1 to 5.
 */
export function splitCommuneLabel(label: string): CommuneLabel {
  const text = separateNumbering(label.replaceAll('\n', ' , ')).rest
  const parts = text
    .split(SEPARATOR)
    .map((part) => part.trim())
    .filter((part) => part !== '' && separateUnitKind(part).kind !== 'tỉnh')
  const [first = text, second] = parts.length > 1 ? parts : splitInside(text)
  const one = separateUnitKind(first)
  if (second === undefined) return { commune: one, district: null }
  const other = separateUnitKind(second)
  const isReversed = isDistrictKind(one.kind) && isCommuneKind(other.kind)
  return isReversed ? { commune: other, district: one } : { commune: one, district: other }
}

function splitInside(text: string): string[] {
  const at = INNER_DISTRICT.exec(text)
  // "Thị xã" or "Huyện" at the very front is the unit itself, not the district of a commune.
  if (at === null || separateUnitKind(text.slice(0, at.index)).name === '') return [text]
  return [text.slice(0, at.index).trim(), text.slice(at.index).trim()]
}
