/** A part of the plan's text: a heading and the paragraphs under it. */
export interface WordSection {
  readonly heading: string
  readonly paragraphs: readonly string[]
}
