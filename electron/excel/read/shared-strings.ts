import { requireWithin, spend } from './limits.ts'
import type { Spending } from './limits.ts'
import { createRichText } from './rich-text.ts'
import { parseXml } from './xml.ts'
import type { ZipPart } from './zip.ts'

/** The strings cells refer to by index, as stored: not trimmed, not normalised. */
export async function readSharedStrings(
  part: ZipPart,
  spending: Spending,
): Promise<readonly string[]> {
  const strings: string[] = []
  const item = createRichText(spending)
  let characters = 0
  await parseXml(part, spending, {
    open(name, attributes, depth) {
      if (depth > 2) item.open(name, attributes)
    },
    text(text) {
      item.text(text)
    },
    close(name, depth) {
      if (depth > 2) item.close(name)
      if (depth !== 2 || name !== 'si') return
      const text = item.take()
      characters += text.length
      spend(spending, 'sharedStrings', 1)
      requireWithin(spending, 'textCharacters', characters)
      strings.push(text)
    },
  })
  return strings
}
