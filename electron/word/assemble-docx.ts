import type { AppendixDocument } from '../../shared/appendix/appendix-document.ts'
import { appendixSection, type TableStore } from './appendix-section.ts'
import { packDocx } from './docx-package.ts'
import { planSection } from './plan-section.ts'
import type { WordSection } from './word-section.ts'

/** The text, if there is any, and then the appendices; a file has one of them at least. */
export function assembleDocx(
  title: string,
  sentences: readonly WordSection[],
  documents: readonly AppendixDocument[],
): Promise<Uint8Array> {
  const tables: TableStore = []
  const hasText = sentences.length > 0 || documents.length === 0
  const text = hasText ? [planSection(title, sentences)] : []
  return packDocx({
    title,
    language: documents[0]?.language ?? 'vi',
    sections: [...text, ...documents.map((document) => appendixSection(document, tables))],
    tables,
    tableSizesPt: documents.map(({ page }) => page.fontSizePt),
  })
}
