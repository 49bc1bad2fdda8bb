import { separateUnitKind } from '../units/unit-kind.ts'

/** Communes of these kinds are urban: outside the programme unless somebody marks them in scope. */
const URBAN = new Set(['Phường', 'Thị trấn'])

export interface NamedUnit {
  /** As printed before the name, with a capital: `Thành phố`. */
  readonly kind: string | null
  readonly name: string
}

/** Separates the kind from the name: `TP. Lạng Sơn` is Thành phố + Lạng Sơn, `Kháng Chiến` has no kind. */
export function splitUnitKind(label: string): NamedUnit {
  const { kind, name } = separateUnitKind(label)
  if (kind === null) return { kind, name }
  const spelled = kind.charAt(0).toLocaleUpperCase('vi') + kind.slice(1)
  return name === '' ? { kind: null, name: spelled } : { kind: spelled, name }
}

/** Whether communes of this kind belong to the programme without anybody saying so. */
export function isRural(kind: string | null): boolean {
  return kind === null || !URBAN.has(kind)
}

/** The name as it stands inside a sentence: `Huyện Bắc Sơn` → `huyện Bắc Sơn`. */
export function unitInSentence(label: string): string {
  const { kind, name } = separateUnitKind(label)
  return kind === null || name === '' ? label : `${kind} ${name}`
}
