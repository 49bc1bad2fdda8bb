import { twips } from './units.ts'

/**
 * Where columns of these widths begin, in twips, and where the last one ends. Edges are rounded, not widths: rounded
 * one by one, many columns would add up to another table.
 */
export function columnEdges(widthsMm: readonly number[]): number[] {
  const edges = [0]
  let endMm = 0
  for (const widthMm of widthsMm) {
    endMm += widthMm
    edges.push(twips(endMm))
  }
  return edges
}
