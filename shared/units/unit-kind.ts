/** Kinds of units as they are printed before a name, in the words of the field. */
export type UnitKind =
  'tỉnh' | 'thành phố' | 'thị xã' | 'quận' | 'huyện' | 'đặc khu' | 'xã' | 'phường' | 'thị trấn'

export interface UnitLabel {
  readonly kind: UnitKind | null
  /** Without the kind; empty when the label is only a kind (`Thành phố`). */
  readonly name: string
}

/** Spelled-out kinds may stand before any text; abbreviations need a dot, a space or the end behind them. */
const PREFIXES: readonly (readonly [UnitKind, string])[] = [
  ['thành phố', 'thành phố|t\\.? ?phố|t\\.p|tp'],
  ['thị xã', 'thị xã|t\\.x|tx'],
  ['thị trấn', 'thị trấn|t\\.t|tt'],
  ['huyện', 'huyện đảo|huyện|h'],
  ['quận', 'quận|q'],
  ['đặc khu', 'đặc khu|đk'],
  ['phường', 'phường|p'],
  ['xã', 'xã|x'],
  ['tỉnh', 'tỉnh'],
]

const PATTERNS: readonly (readonly [UnitKind, RegExp])[] = PREFIXES.map(([kind, forms]) => [
  kind,
  new RegExp(`^(?:${forms.normalize('NFC')})(?:\\s*[.:]\\s*|\\s+|$)`, 'iu'),
])

/** Kinds of the level between province and commune. */
const DISTRICT_KINDS: ReadonlySet<UnitKind> = new Set(['thành phố', 'thị xã', 'quận', 'huyện'])
const COMMUNE_KINDS: ReadonlySet<UnitKind> = new Set(['xã', 'phường', 'thị trấn', 'đặc khu'])

/** Separates `Huyện`, `H.`, `TP.`, `Thị xã`, `X.` … from the name. A text without one keeps `kind: null`. */
export function separateUnitKind(label: string): UnitLabel {
  const text = label.normalize('NFC').replace(/\s+/g, ' ').trim()
  for (const [kind, pattern] of PATTERNS) {
    const prefix = pattern.exec(text)
    if (prefix !== null) return { kind, name: text.slice(prefix[0].length).trim() }
  }
  return { kind: null, name: text }
}

/** The kind a word alone names, as in the `kind` of a unit; null for other words. */
export function unitKindOf(word: string | null): UnitKind | null {
  if (word === null) return null
  const { kind, name } = separateUnitKind(word)
  return name === '' ? kind : null
}

export function isDistrictKind(kind: UnitKind | null): boolean {
  return kind !== null && DISTRICT_KINDS.has(kind)
}

export function isCommuneKind(kind: UnitKind | null): boolean {
  return kind !== null && COMMUNE_KINDS.has(kind)
}

export interface NumberedLabel {
  /** `I`, `1`, `2.3`, `-` …, without its mark; null when there is none. */
  readonly numbering: string | null
  readonly rest: string
}

const NUMBERING =
  /^(?:\(?(\d{1,3}(?:\.\d{1,2})?)\)?\s*[.):/–-]+|\(?(\d{1,3})\)?\s+(?=\p{L})|([IVXLCivxlc]{1,6})\s*[.):/–-]|([-–+*•]))\s*/u

/** Separates `I.`, `1.`, `(1)`, `2.3)`, `-` … from the front of a label. */
export function separateNumbering(label: string): NumberedLabel {
  const text = label.normalize('NFC').replace(/\s+/g, ' ').trim()
  const found = NUMBERING.exec(text)
  if (found === null) return { numbering: null, rest: text }
  const numbering = found[1] ?? found[2] ?? found[3]?.toUpperCase() ?? found[4] ?? null
  return { numbering, rest: text.slice(found[0].length).trim() }
}
