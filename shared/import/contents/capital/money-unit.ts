import { foldLabelLoosely } from '../../../units/fold-label.ts'

/** What amounts of a file are written in. */
export const MONEY_UNITS = ['dong', 'thousand', 'million', 'billion'] as const
export type MoneyUnit = (typeof MONEY_UNITS)[number]

/** Powers of ten of the đồng. */
export const MONEY_EXPONENTS = {
  dong: 0,
  thousand: 3,
  million: 6,
  billion: 9,
} as const satisfies Record<MoneyUnit, number>

/** Longest first, since `nghìn đồng` ends like `đồng`. */
const WORDS: readonly (readonly [string, MoneyUnit])[] = (
  [
    ['tỷ đồng', 'billion'],
    ['tỷ đ', 'billion'],
    ['tỷ', 'billion'],
    ['triệu đồng', 'million'],
    ['triệu đ', 'million'],
    ['trđ', 'million'],
    ['tr đ', 'million'],
    ['tr đồng', 'million'],
    ['triệu', 'million'],
    ['nghìn đồng', 'thousand'],
    ['ngàn đồng', 'thousand'],
    ['1000đ', 'thousand'],
    ['1000 đồng', 'thousand'],
    ['1 000 đồng', 'thousand'],
  ] as const
).map(([word, unit]) => [` ${foldLabelLoosely(word)} `, unit])

/** A text that says of what unit a table or column is, rather than an amount in a sentence. */
const SAYS_UNIT =
  /đvt|đơn vị(?: tính)?\b|^\s*\(?\s*(?:1\.?000\s*đ|tỷ|tỉ|triệu|nghìn|ngàn|trđ|đồng)/iu
const DONG_ALONE =
  /(?:đvt|đơn vị(?: tính)?)\s*[:.]?\s*(?:việt nam\s*)?(?:đồng|đ|vnđ|vnd)\s*\)?\s*$|^\s*\(?\s*(?:đồng|vnđ|vnd)\s*\)?\s*$/iu

/** The unit of amounts a heading names anywhere in it: `Số tiền (triệu đồng)`, `Kế hoạch vốn, tỷ đồng`. */
export function unitInHeading(text: string): MoneyUnit | null {
  const own = text.normalize('NFC')
  // What stands for one person or household is no unit of a table of capital.
  if (/\/\s*(?:người|hộ|năm|tháng|xã)/iu.test(own)) return null
  const key = ` ${foldLabelLoosely(own)} `
  const found = WORDS.filter(([word]) => key.includes(word)).map(([, unit]) => unit)
  const units = new Set(found)
  // `nghìn tỷ` and a heading of two units say nothing sure.
  if (units.size > 1) return null
  const [only] = units
  if (only !== undefined) return only
  return DONG_ALONE.test(own) || /[(,]\s*(?:đồng|vnđ|vnd)\s*\)?\s*$/iu.test(own) ? 'dong' : null
}

/** The unit a title names: `ĐVT: triệu đồng`, `(Đơn vị: tỷ đồng)`; amounts in a sentence don't count. */
export function unitInTitle(text: string): MoneyUnit | null {
  const own = text.normalize('NFC')
  const at = own.search(/đvt|đơn vị tính|đơn vị\s*:/iu)
  if (at >= 0) return unitInHeading(own.slice(at))
  return SAYS_UNIT.test(own) || /\(\s*(?:triệu|tỷ|tỉ|nghìn|ngàn)\s+đồng\s*\)/iu.test(own)
    ? unitInHeading(own)
    : null
}
