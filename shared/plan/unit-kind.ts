/** Kinds of units in the order in which their prefixes must be tried (`Thị trấn` before `Thị xã` shares nothing, `TP.` before `T.`). */
const KINDS: readonly (readonly [kind: string, pattern: RegExp])[] = [
  ['Thành phố', /^(thành phố|t\.?p\.?)\s+/iu],
  ['Thị xã', /^(thị xã|t\.?x\.?)\s+/iu],
  ['Thị trấn', /^(thị trấn|t\.?t\.?)\s+/iu],
  ['Huyện', /^(huyện|h\.)\s*/iu],
  ['Quận', /^(quận|q\.)\s+/iu],
  ['Phường', /^(phường|p\.)\s*/iu],
  ['Đặc khu', /^(đặc khu)\s+/iu],
  ['Tỉnh', /^(tỉnh)\s+/iu],
  ['Xã', /^(xã|x\.)\s*/iu],
]

/** Communes of these kinds are urban: outside the programme unless somebody marks them in scope. */
const URBAN = new Set(['Phường', 'Thị trấn'])

export interface NamedUnit {
  readonly kind: string | null
  readonly name: string
}

/** Separates the kind from the name: `TP. Lạng Sơn` is Thành phố + Lạng Sơn, `Kháng Chiến` has no kind. */
export function splitUnitKind(label: string): NamedUnit {
  const text = label.normalize('NFC').replace(/\s+/g, ' ').trim()
  for (const [kind, pattern] of KINDS) {
    const name = text.replace(pattern, '')
    if (name !== text && name !== '') return { kind, name }
  }
  return { kind: null, name: text }
}

/** Whether communes of this kind belong to the programme without anybody saying so. */
export function isRural(kind: string | null): boolean {
  return kind === null || !URBAN.has(kind)
}
