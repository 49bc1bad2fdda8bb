/** Tone marks; the other combining marks (circumflex, breve, horn) make letters of their own. */
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g
const COMBINING = /[\u0300-\u036f]/g
const NOT_WORD = /[^\p{L}\p{N}\p{M}]+/gu
/** y as the only vowel of a syllable is written i as well: Mỹ/Mĩ, Lý/Lí, Quý/Quí, but never Thủy. */
const LONE_Y = /^([bcdghklmnpqrstvxđ]*(?:qu)?)y([\u0300\u0301\u0303\u0309\u0323]?)$/u

/**
 * The strict key of a label: equal for spellings that mean the same word. Case, spaces, punctuation, NFC/NFD and the
 * place of the tone mark (Thủy/Thuỷ, hoá/hóa) don't count; Đ, Ă, Â, Ê, Ô, Ơ, Ư and every tone do.
 * The key is for comparing, not for showing.
 */
export function foldLabel(text: string): string {
  return words(text).map(toneLast).join(' ')
}

/** The weaker key: as `foldLabel`, and i and y alike where they are the same sound (Quý/Quí, Mỹ/Mĩ, tỷ/tỉ). */
export function foldLabelLoosely(text: string): string {
  return words(text)
    .map(toneLast)
    .map((word) => word.replace(LONE_Y, '$1i$2'))
    .join(' ')
}

/** The key a search box uses: without accents, Đ as d. `bao lam` finds Bảo Lâm. */
export function foldForSearch(text: string): string {
  return words(text)
    .map((word) => word.replace(COMBINING, '').replaceAll('đ', 'd'))
    .join(' ')
}

/** True when the text was typed without any Vietnamese mark, so that only `foldForSearch` can compare it. */
export function isUnaccented(text: string): boolean {
  const bare = text.normalize('NFD').toLowerCase()
  return !COMBINING_ONCE.test(bare) && !bare.includes('đ')
}

const COMBINING_ONCE = /[\u0300-\u036f]/

function words(text: string): string[] {
  return (
    text
      .normalize('NFKD')
      .toLowerCase()
      // The Icelandic eth looks like Đ in several fonts and keyboards.
      .replaceAll('ð', 'đ')
      .replaceAll('&', ' và '.normalize('NFD'))
      .replace(NOT_WORD, ' ')
      .trim()
      .split(' ')
      .filter((word) => word !== '')
  )
}

function toneLast(word: string): string {
  const tones = word.match(TONES)
  return tones === null ? word : word.replace(TONES, '') + tones.join('')
}
