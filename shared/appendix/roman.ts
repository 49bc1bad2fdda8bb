const NUMERALS = [
  ['M', 1000],
  ['CM', 900],
  ['D', 500],
  ['CD', 400],
  ['C', 100],
  ['XC', 90],
  ['L', 50],
  ['XL', 40],
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
] as const

/** 6 is `VI`; numbers below 1 have no numeral and come back as digits. */
export function romanNumeral(value: number): string {
  if (value < 1) return String(value)
  let rest = value
  let numeral = ''
  for (const [letters, worth] of NUMERALS) {
    while (rest >= worth) {
      numeral += letters
      rest -= worth
    }
  }
  return numeral
}
