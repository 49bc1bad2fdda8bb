import type { AppendixDocument } from '../../shared/appendix/appendix-document.ts'
import type { WordSection } from './word-section.ts'

export interface DocxOptions {
  /** The file's title in its properties; by default that of the first appendix. */
  readonly title?: string
}

export interface PlanDocxRequest {
  /** Stands above the text, and in the file's properties. */
  readonly title: string
  /** The plan's text, which comes before the appendices. */
  readonly sentences?: readonly WordSection[]
  readonly documents: readonly AppendixDocument[]
}

/** Appendices as one Word file with real tables, each in a section of its own. The same appendices give the same bytes. */
export async function appendixDocx(
  documents: readonly AppendixDocument[],
  options: DocxOptions = {},
): Promise<Uint8Array> {
  const [first] = documents
  if (first === undefined) throw new RangeError('nothing to write')
  const title = options.title ?? `${first.heading.label}. ${first.heading.title}`
  return writeDocx(title, [], documents)
}

/** The plan's text with its appendices, as a file that its author goes on with in Word; without either, its title. */
export async function planDocx({
  title,
  sentences = [],
  documents,
}: PlanDocxRequest): Promise<Uint8Array> {
  return writeDocx(title, sentences, documents)
}

async function writeDocx(
  title: string,
  sentences: readonly WordSection[],
  documents: readonly AppendixDocument[],
): Promise<Uint8Array> {
  // Loaded when it is first needed: most runs of the program write no Word file.
  const { assembleDocx } = await import('./assemble-docx.ts')
  return assembleDocx(title, sentences, documents)
}
