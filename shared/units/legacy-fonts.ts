/** Encodings of Vietnamese from before Unicode, whose text reads as `Trµng §Þnh` or `Traøng Ñònh`. */
export type LegacyEncoding = 'TCVN3' | 'VNI'

const TCVN3 = pairs(
  'µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô­õøö÷ùúýûüþ¡¢§£¤¥¦',
  'àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵĂÂĐÊÔƠƯ',
)

/** VNI writes the letter and then its marks as a letter of Latin-1; these stand on their own. */
const VNI_SINGLE = pairs('ñÑôÔöÖìÌíÍòÒæÆóÓîÎ', 'đĐơƠưƯìÌíÍịỊỉỈĩĨỵỴ')
const VNI_MARKS = new Map([
  ['ø', '\u0300'],
  ['ù', '\u0301'],
  ['û', '\u0309'],
  ['õ', '\u0303'],
  ['ï', '\u0323'],
  ['â', '\u0302'],
  ['à', '\u0302\u0300'],
  ['á', '\u0302\u0301'],
  ['å', '\u0302\u0309'],
  ['ã', '\u0302\u0303'],
  ['ä', '\u0302\u0323'],
  ['ê', '\u0306'],
  ['è', '\u0306\u0300'],
  ['é', '\u0306\u0301'],
  ['ú', '\u0306\u0309'],
  ['ü', '\u0306\u0303'],
  ['ë', '\u0306\u0323'],
])
/** Latin-1 letters Vietnamese has no use for in Unicode, but which these encodings write all the time. */
const TCVN3_SIGNS = /[µ¸¶·¹¨»¾¼½Æ©ÇË®ÎÏÑªÖ×ØÜÞßäå«æç¬ëîïñ­öø÷ûüþ¡¢§£¤¥¦]/g
const VNI_PAIR = /([aeouyôöAEOUYÔÖ])([øùûõïâàáåãäêèéúüëØÙÛÕÏÂÀÁÅÃÄÊÈÉÚÜË])/g
/** Letters that only Unicode Vietnamese has. */
const UNICODE = /[\u0102\u0103\u0110\u0111\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]/

function pairs(from: string, to: string): Map<string, string> {
  const target = to.split('')
  return new Map(from.split('').map((letter, index) => [letter, target[index] ?? letter]))
}

/**
 * The legacy encoding a sheet's texts were typed in, or null. Decided over many texts together, since one short text
 * proves little; a sheet that has Unicode letters was not typed in a legacy font as a whole.
 */
export function detectLegacyEncoding(texts: Iterable<string>): LegacyEncoding | null {
  let tcvn3 = 0
  let vni = 0
  let unicode = 0
  for (const text of texts) {
    if (UNICODE.test(text)) unicode++
    else if (VNI_PAIR_ONCE.test(text) || /[ñÑ][oòaeiôö]/u.test(text)) vni++
    else if ((text.match(TCVN3_SIGNS)?.length ?? 0) > 0) tcvn3++
  }
  if (unicode > 0 && unicode >= tcvn3 + vni) return null
  if (tcvn3 < FEWEST_TEXTS && vni < FEWEST_TEXTS) return null
  return tcvn3 >= vni ? 'TCVN3' : 'VNI'
}

const FEWEST_TEXTS = 3
const VNI_PAIR_ONCE = new RegExp(VNI_PAIR.source)

/** Converts a text typed in a legacy font. Capitals of TCVN3 come from the font, so letters with marks stay small. */
export function fromLegacyEncoding(text: string, encoding: LegacyEncoding): string {
  if (UNICODE.test(text)) return text
  return encoding === 'TCVN3' ? fromTcvn3(text) : fromVni(text)
}

function fromTcvn3(text: string): string {
  return text.replace(/[\u0080-\uffff]/g, (letter) => TCVN3.get(letter) ?? letter)
}

function fromVni(text: string): string {
  const marked = text.replace(VNI_PAIR, (pair, letter: string, mark: string) => {
    const marks = VNI_MARKS.get(mark.toLowerCase())
    return marks === undefined ? pair : (VNI_SINGLE.get(letter) ?? letter) + marks
  })
  return marked
    .replace(/[ñÑôÔöÖìÌíÍòÒæÆóÓîÎ]/g, (letter) => VNI_SINGLE.get(letter) ?? letter)
    .normalize('NFC')
}
