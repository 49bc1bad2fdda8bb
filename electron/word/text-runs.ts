import { TextRun } from 'docx'
import { textLines } from './word-text.ts'

/** A text as runs of a paragraph, its line breaks kept. The package escapes what it is given. */
export function textRuns(text: string): TextRun[] {
  return textLines(text).map(
    (line, index) => new TextRun(index === 0 ? { text: line } : { text: line, break: 1 }),
  )
}
