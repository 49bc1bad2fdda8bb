import type { AppendixDocument } from '../../shared/appendix/appendix-document.ts'
import { appendixHtml } from '../../shared/appendix/to-html.ts'
import { appendixWorkbook } from '../excel/write/write-appendix.ts'
import { readFontFaceCss } from '../files/fonts.ts'
import { appendixDocx } from '../word/write-docx.ts'
import type { PdfPrinter } from './pdf-printer.ts'

export type AppendixFormat = 'html' | 'pdf' | 'xlsx' | 'docx'

export interface RenderTools {
  readonly printer: PdfPrinter
  /** `@font-face` rules of the paper's font; those that ship with the program by default. */
  readonly fonts?: () => Promise<string>
}

/** One appendix as a file's bytes. Refuses what the printer refuses: `no-browser`, `print-failed`, `cancelled`. */
export function renderAppendix(
  document: AppendixDocument,
  format: AppendixFormat,
  tools: RenderTools,
  signal?: AbortSignal,
): Promise<Uint8Array> {
  return renderAppendices([document], format, tools, signal)
}

/** A set in one file: pages numbered anew for each appendix, or a workbook with a sheet for each. */
export async function renderAppendices(
  documents: readonly AppendixDocument[],
  format: AppendixFormat,
  tools: RenderTools,
  signal?: AbortSignal,
): Promise<Uint8Array> {
  if (format === 'xlsx') return appendixWorkbook(documents)
  if (format === 'docx') return appendixDocx(documents)
  const fontFaceCss = await (tools.fonts ?? readFontFaceCss)()
  if (format === 'html') {
    return new TextEncoder().encode(appendixHtml(documents, { fontFaceCss, forScreen: true }))
  }
  const [first] = documents
  if (first === undefined) throw new RangeError('nothing to print')
  return tools.printer.print(appendixHtml(documents, { fontFaceCss }), first.page, signal)
}
