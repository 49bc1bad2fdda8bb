import type { Spending } from '../excel/read/limits.ts'
import { parseXml, type XmlAttributes } from '../excel/read/xml.ts'
import type { ZipPart } from '../excel/read/zip.ts'

/**
 * The levels of heading styles by their ids: Word keeps the English name under whatever id its language gives
 * (`u1` is `heading 1` in Vietnamese).
 */
export async function readHeadingStyles(
  part: ZipPart,
  spending: Spending,
): Promise<ReadonlyMap<string, number>> {
  const levels = new Map<string, number>()
  let style = ''
  await parseXml(part, spending, {
    open(name, attributes) {
      if (name === 'style') style = attribute(attributes, 'styleId') ?? ''
      if (style === '') return
      const value = attribute(attributes, 'val') ?? ''
      const heading = name === 'name' ? /^heading ([1-9])$/i.exec(value)?.[1] : undefined
      if (heading !== undefined) levels.set(style, Number(heading))
      if (name === 'name' && value.toLowerCase() === 'title') levels.set(style, 1)
      const outline = name === 'outlineLvl' ? outlineLevel(value) : null
      if (outline !== null) levels.set(style, outline)
    },
    close(name) {
      if (name === 'style') style = ''
    },
  })
  return levels
}

/** Levels count from 0; 9 is body text. */
export function outlineLevel(value: string): number | null {
  return /^[0-8]$/.test(value) ? Number(value) + 1 : null
}

/** An attribute by its name without a prefix: writers differ in theirs. */
export function attribute(attributes: XmlAttributes, name: string): string | undefined {
  for (const [key, value] of Object.entries(attributes)) {
    if (key === name || key.endsWith(`:${name}`)) return value
  }
  return undefined
}
