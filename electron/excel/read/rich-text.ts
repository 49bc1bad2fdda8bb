import { requireWithin } from './limits.ts'
import type { Spending } from './limits.ts'
import type { XmlAttributes } from './xml.ts'

/** Gathers the text of one string item: its runs joined, its phonetic guides left out. */
export interface RichText {
  open(name: string, attributes: XmlAttributes): void
  text(text: string): void
  close(name: string): void
  /** The text gathered so far; the next item starts empty. */
  take(): string
}

export function createRichText(spending: Spending): RichText {
  let whole = ''
  let run = ''
  let inRun = false
  let preserved = false
  let inPhonetic = false

  return {
    open(name, attributes) {
      if (name === 'rPh') inPhonetic = true
      if (name !== 't' || inPhonetic) return
      inRun = true
      preserved = attributes['xml:space'] === 'preserve'
      run = ''
    },
    text(text) {
      if (!inRun) return
      run += text
      requireWithin(spending, 'cellCharacters', whole.length + run.length)
    },
    close(name) {
      if (name === 'rPh') inPhonetic = false
      if (name !== 't' || !inRun) return
      // Without xml:space="preserve" Excel drops white space at the ends, and so do people's eyes.
      whole += preserved ? run : run.replaceAll(/^[ \t\r\n]+|(?<![ \t\r\n])[ \t\r\n]+$/g, '')
      inRun = false
    },
    take() {
      const text = decodeEscapes(whole)
      whole = ''
      return text
    },
  }
}

/** `_x000D_` stands for a character XML cannot carry; a literal `_x000D_` is written `_x005F_x000D_`. */
export function decodeEscapes(text: string): string {
  if (!text.includes('_x')) return text
  return text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )
}
