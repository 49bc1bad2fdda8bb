/** Word measures in twips, twentieths of a point. */
const TWIPS_PER_MM = 1440 / 25.4

export function twips(mm: number): number {
  return Math.round(mm * TWIPS_PER_MM)
}

/** Letter sizes count half points. */
export function halfPoints(pt: number): number {
  return Math.round(pt * 2)
}
