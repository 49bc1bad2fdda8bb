const DAY_SECONDS = 86_400
const DAYS_1900_TO_1904 = 1_462
const DAYS_1900_TO_1970 = 25_569
/** 9999-12-31, the last day Excel knows. */
const LAST_DAY = 2_958_465
/** The 1900 system counts a 29 February 1900 that never was, as Lotus 1-2-3 did. */
const PHANTOM_DAY = 60

/**
 * ISO text of a date serial: `YYYY-MM-DD`, or `YYYY-MM-DDTHH:MM:SS` when it has a time of day (to the
 * second). A serial below 1 is a time alone and falls on 1899-12-30. Null when no date has that serial.
 */
export function serialToIso(serial: number, date1904: boolean): string | null {
  const seconds = Math.round((serial + (date1904 ? DAYS_1900_TO_1904 : 0)) * DAY_SECONDS)
  const day = Math.floor(seconds / DAY_SECONDS)
  if (!(day >= 0 && day <= LAST_DAY)) return null
  const trueDay = day >= 1 && day < PHANTOM_DAY ? day + 1 : day
  const instant = (trueDay - DAYS_1900_TO_1970) * DAY_SECONDS + (seconds % DAY_SECONDS)
  const iso = new Date(instant * 1000).toISOString()
  const hasTime = seconds % DAY_SECONDS !== 0 || day === 0
  return iso.slice(0, hasTime ? 19 : 10)
}

const ISO =
  /^(?:(\d{4}-\d{2}-\d{2}))?T?(?:(\d{2}:\d{2})(?::(\d{2})(?:\.\d+)?)?)?(?:Z|[+-]\d{2}:?\d{2})?$/

/** The date of a cell that stores ISO text (`t="d"`); its zone is dropped, since sheets have none. */
export function isoToDate(text: string): { iso: string; serial: number } | null {
  const match = ISO.exec(text.trim())
  const [, date, time, seconds = '00'] = match ?? []
  if (date === undefined && time === undefined) return null
  const day = date ?? '1899-12-30'
  const instant = Date.parse(`${day}T${time ?? '00:00'}:${seconds}Z`)
  // Date.parse rolls 30 February over into March.
  if (Number.isNaN(instant) || new Date(instant).toISOString().slice(0, 10) !== day) return null
  const serial = instant / 1000 / DAY_SECONDS + DAYS_1900_TO_1970
  const hasTime = date === undefined || `${time ?? '00:00'}:${seconds}` !== '00:00:00'
  return { iso: hasTime ? `${day}T${time ?? '00:00'}:${seconds}` : day, serial }
}
