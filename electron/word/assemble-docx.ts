import type { AppendixDocument } from '../../shared/appendix/appendix-document.ts'
import { appendixSection, type TableStore } from './appendix-section.ts'
import { packDocx } from './docx-package.ts'
import { planSection } from './plan-section.ts'
import type { WordSection } from './word-section.ts'

/** The text, if there is any, and then the appendices. */
export function assembleDocx(
  title: string,
  sentences: readonly WordSection[],
  documents: readonly AppendixDocument[],
): Promise<Uint8Array> {
  const tables: TableStore = []
  const text = sentences.length === 0 ? [] : [planSection(title, sentences)]
  return packDocx({
    title,
    language: documents[0]?.language ?? 'vi',
    sections: [...text, ...documents.map((document) => appendixSection(document, tables))],
    tables,
    tableSizesPt: documents.map(({ page }) => page.fontSizePt),
  })
}
