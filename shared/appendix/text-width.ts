/**
 * Widths of the letters from space to ~ in thousandths of the letter size, of Tinos, whose metrics are those of
 * Times New Roman. Columns are sized in `shared/`, where no font can be measured.
 */
const REGULAR = widths(`
  250 333 408 500 500 833 778 180 333 333 500 564 250 333 250 278 500 500 500 500 500 500 500 500
  500 500 278 278 564 564 564 444 921 722 667 667 722 611 556 722 722 333 389 722 611 889 722 722
  556 722 667 556 611 722 722 944 722 722 611 333 278 333 469 500 333 444 500 444 500 444 333 500
  500 278 278 500 278 778 500 500 500 500 333 389 278 500 500 722 500 500 444 480 200 480 541`)
const BOLD = widths(`
  250 333 555 500 500 1000 833 278 333 333 500 570 250 333 250 278 500 500 500 500 500 500 500 500
  500 500 333 333 570 570 570 500 930 722 667 722 722 667 611 778 778 389 500 778 667 944 722 778
  611 778 722 556 667 722 722 1000 722 722 667 333 278 333 581 500 333 500 556 444 556 444 333 500
  556 278 333 556 278 833 556 500 556 556 444 389 333 556 500 722 500 500 444 394 220 394 520`)

const FIRST_LETTER = 32
/** The horns of Ơ and Ư widen the letter. */
const HORN_WIDTH = 60
const HORN = '\u031b'
const WIDEST_LETTER = 1000

/** Letters up to here are measured once: all of Latin, with the Vietnamese block at U+1E00. */
const LETTERS_KEPT = 0x1f00
const UNMEASURED = -1
const REGULAR_KEPT = new Int16Array(LETTERS_KEPT).fill(UNMEASURED)
const BOLD_KEPT = new Int16Array(LETTERS_KEPT).fill(UNMEASURED)

/** Width of a line of text in em (multiples of the letter size): a Vietnamese letter is as wide as its base letter. */
export function textWidthEm(text: string, isBold = false): number {
  const kept = isBold ? BOLD_KEPT : REGULAR_KEPT
  let sum = 0
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    const width = kept[code]
    // Fitting a long list to its sheet measures the same letters a million times.
    if (width !== undefined && width !== UNMEASURED) sum += width
    else if (code < LETTERS_KEPT) sum += kept[code] = letterWidth(text.charAt(index), isBold)
    else {
      const letter = String.fromCodePoint(text.codePointAt(index) ?? 0)
      sum += letterWidth(letter, isBold)
      index += letter.length - 1
    }
  }
  return sum / 1000
}

/** In thousandths; marks above and below a letter take no room of their own. */
function letterWidth(letter: string, isBold: boolean): number {
  const table = isBold ? BOLD : REGULAR
  let sum = 0
  for (const part of letter.normalize('NFD').replace('đ', 'd').replace('Đ', 'D')) {
    if (part === HORN) sum += HORN_WIDTH
    else if (!/\p{M}/u.test(part)) {
      sum += table[(part.codePointAt(0) ?? 0) - FIRST_LETTER] ?? WIDEST_LETTER
    }
  }
  return sum
}

/** Width of the longest stretch that can't be broken over two lines. */
export function longestWordEm(text: string, isBold = false): number {
  let longest = 0
  for (const word of text.split(/\s+/)) longest = Math.max(longest, textWidthEm(word, isBold))
  return longest
}

function widths(list: string): readonly number[] {
  return list.trim().split(/\s+/).map(Number)
}

/** Number of lines that a text takes in a width, broken between words as browsers and Excel do; at least 1. */
export function wrappedLines(text: string, widthEm: number, isBold = false): number {
  const space = textWidthEm(' ', isBold)
  let lines = 1
  let usedEm = 0
  for (const word of text.trim().split(/\s+/)) {
    const wordEm = textWidthEm(word, isBold)
    if (usedEm > 0 && usedEm + space + wordEm > widthEm) {
      lines += 1
      usedEm = wordEm
    } else {
      usedEm += (usedEm > 0 ? space : 0) + wordEm
    }
  }
  return lines
}
