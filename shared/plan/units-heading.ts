import { foldForSearch } from '../units/fold-label.ts'
import { isCommuneKind, isDistrictKind, separateUnitKind } from '../units/unit-kind.ts'
import { bareLabel, isNumbering } from './units-label.ts'

/** What the columns of a list of units hold; `null` where the list has no such column. */
export interface UnitsColumns {
  readonly district: number | null
  readonly commune: number
  readonly province: number | null
  /** Columns of another heading: by them communes may be grouped (`Vùng`, `Nhóm`, `Huyện cũ`). */
  readonly others: readonly { readonly index: number; readonly heading: string }[]
}

/** A line of the list: `line` counts from 1 and includes empty lines. */
export interface UnitsLine {
  readonly line: number
  readonly cells: readonly string[]
}

export type FoundHeading =
  | { readonly kind: 'heading'; readonly at: number; readonly columns: UnitsColumns }
  | { readonly kind: 'none'; readonly columns: UnitsColumns }
  /** A heading without a column of communes, or nothing that two columns could be told from. */
  | { readonly kind: 'unknown'; readonly line: UnitsLine }
  /** Old units beside the ones they became: a table of a merger, not a list of units. */
  | { readonly kind: 'mapping'; readonly line: UnitsLine }

type Role = 'number' | 'code' | 'province' | 'district' | 'commune'

/** Headings as they are written once case, accents and punctuation are gone. */
const HEADINGS: readonly (readonly [Role, RegExp])[] = [
  ['number', /^(stt|tt|so tt|so thu tu|no)$/],
  ['code', /^(code|ma|ma so|ma (don vi|dvhc|xa|huyen)( hanh chinh)?)$/],
  ['province', /^(province|tinh|ten tinh|tinh thanh pho|(don vi )?cap tinh)$/],
  [
    'district',
    /^(ten )?(district|huyen|quan|quan huyen( .{0,20})?|huyen (thi xa|thanh pho|tp|tx)( .{0,20})?|(don vi )?(hanh chinh )?cap huyen)$/,
  ],
  [
    'commune',
    /^(ten )?(commune|xa|unit|xa (phuong|thi tran|tt)( (phuong|thi tran|tt))?|phuong xa|dia phuong|don vi( hanh chinh)?|(don vi )?(hanh chinh )?cap xa)$/,
  ],
]
const OLD =
  /^(old (province|district|unit|commune|type|name|code)|(ten )?(xa|huyen|tinh|don vi)( phuong| thi tran| hanh chinh| cap xa)* (cu|truoc|truoc sap xep))$/
const NEW =
  /^(new (province|district|unit|commune|type|name|code)|(ten )?(xa|huyen|tinh|don vi)( phuong| thi tran| hanh chinh| cap xa)* (moi|sau|sau sap xep))$/

/** Titles, places and dates stand above the heading, rarely more than these lines. */
const MAX_TITLE_LINES = 25

/** Finds the heading of a list and what its columns hold; without a heading, the columns follow from what is in them. */
export function findHeading(lines: readonly UnitsLine[]): FoundHeading {
  for (const [at, line] of lines.slice(0, MAX_TITLE_LINES).entries()) {
    const folded = line.cells.map(foldForSearch)
    if (folded.some((cell) => OLD.test(cell)) && folded.some((cell) => NEW.test(cell))) {
      return { kind: 'mapping', line }
    }
    const roles = folded.map(roleOf)
    const commune = roles.indexOf('commune')
    const district = indexOrNull(roles, 'district')
    if (commune < 0 && district === null) continue
    if (commune < 0) return { kind: 'unknown', line }
    const others = line.cells.flatMap((heading, index) =>
      heading !== '' && roles[index] === null ? [{ index, heading }] : [],
    )
    const province = indexOrNull(roles, 'province')
    return { kind: 'heading', at, columns: { district, commune, province, others } }
  }
  return byContent(lines)
}

function roleOf(folded: string): Role | null {
  return HEADINGS.find(([, pattern]) => pattern.test(folded))?.[0] ?? null
}

function indexOrNull(roles: readonly (Role | null)[], role: Role): number | null {
  const index = roles.indexOf(role)
  return index < 0 ? null : index
}

interface ColumnLook {
  readonly index: number
  readonly texts: readonly string[]
  readonly distinct: number
  readonly districts: number
  readonly communes: number
}

/** A column of numbers counts lines or holds codes; of the others the one with district words or fewer names leads. */
function byContent(lines: readonly UnitsLine[]): FoundHeading {
  const first = lines[0]
  if (first === undefined) return { kind: 'unknown', line: { line: 1, cells: [] } }
  const looks = columnLooks(lines)
  const [one, two] = looks
  const others: UnitsColumns['others'] = []
  if (one === undefined) return { kind: 'unknown', line: first }
  if (two === undefined) {
    // Names alone, without a word that says what they are, could be anything.
    const isNamed = (one.communes + one.districts) * 2 >= one.texts.length
    if (!isNamed) return { kind: 'unknown', line: first }
    return {
      kind: 'none',
      columns: { district: null, commune: one.index, province: null, others },
    }
  }
  const isTurned =
    one.communes > two.communes || two.districts > one.districts || one.distinct > two.distinct
  const isClear = one.communes !== two.communes || one.districts !== two.districts
  const isSwapped = isClear ? one.communes - one.districts > two.communes - two.districts : isTurned
  const [district, commune] = isSwapped ? [two, one] : [one, two]
  return {
    kind: 'none',
    columns: { district: district.index, commune: commune.index, province: null, others },
  }
}

/** The first two columns of names. */
function columnLooks(lines: readonly UnitsLine[]): ColumnLook[] {
  const width = Math.max(...lines.map(({ cells }) => cells.length))
  const looks: ColumnLook[] = []
  for (let index = 0; index < width && looks.length < 2; index++) {
    const filled = lines.map(({ cells }) => cells[index] ?? '').filter((cell) => cell !== '')
    const texts = filled.filter((cell) => !isNumbering(cell))
    if (texts.length === 0 || texts.length * 2 < filled.length) continue
    const kinds = texts.map((text) => separateUnitKind(bareLabel(text)).kind)
    looks.push({
      index,
      texts,
      distinct: new Set(texts.map(foldForSearch)).size,
      districts: kinds.filter(isDistrictKind).length,
      communes: kinds.filter(isCommuneKind).length,
    })
  }
  return looks
}
