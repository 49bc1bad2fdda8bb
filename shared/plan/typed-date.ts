/** A date as officers type it (`31/12/2023`, `1-7-2025`, `01.07.2025`) as ISO; null for a blank, undefined for none. */
export function parseTypedDate(text: string): string | null | undefined {
  const bare = text.trim()
  if (bare === '') return null
  const parts = /^(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})$/.exec(bare)
  if (parts === null) return undefined
  const [day, month, year] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  if (month < 1 || month > 12 || day < 1 || day > daysOf(month, year) || year < 1900) {
    return undefined
  }
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** `2023-12-31` → `31/12/2023`; blank for none. */
export function typedDate(iso: string | null): string {
  return iso === null ? '' : iso.split('-').reverse().join('/')
}

function daysOf(month: number, year: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}
