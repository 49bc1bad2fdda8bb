import { twips } from './units.ts'

/** A row never splits over two pages; with a height it is at least as high. */
export function rowProperties(heightMm: number, more = ''): string {
  const height = heightMm > 0 ? `<w:trHeight w:val="${twips(heightMm)}" w:hRule="atLeast"/>` : ''
  return `<w:trPr><w:cantSplit/>${height}${more}</w:trPr>`
}
