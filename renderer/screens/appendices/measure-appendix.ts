import type { AppendixDocument } from '../../../shared/appendix/appendix-document.ts'
import type { PreviewParts } from '../../../shared/appendix/page-html.ts'
import { printableSizeMm } from '../../../shared/appendix/page-size.ts'
import {
  paginate,
  type MeasuredTable,
  type PageContent,
} from '../../../shared/appendix/paginate.ts'

const PX_PER_MM = 96 / 25.4
/** Rows laid out at a time, so that keys typed meanwhile are not kept waiting. */
const ROWS_PER_SLICE = 40

/**
 * Breaks an appendix into pages as they will be printed: its parts are laid out in a hidden sheet of `page` (whose styles
 * are those of `previewStyle` and `measureStyle`) by the engine that prints, and their heights added up. Null when
 * `signal` aborts meanwhile.
 */
export async function pagesOf(
  page: Document,
  document: AppendixDocument,
  parts: PreviewParts,
  signal: AbortSignal,
): Promise<PageContent[] | null> {
  await fontsLoaded(page)
  const sheet = page.createElement('div')
  sheet.className = 'measure'
  page.body.append(sheet)
  try {
    const header = heightOf(sheet, parts.header)
    const footer = parts.footer === '' ? 0 : heightOf(sheet, parts.footer)
    const tables: MeasuredTable[] = []
    for (const table of parts.tables) {
      sheet.innerHTML = `${table.open}${table.heading}<tbody></tbody></table>`
      const heading = rowHeights(sheet.querySelector('thead')).reduce((sum, row) => sum + row, 0)
      const body = sheet.querySelector('tbody')
      const rows: number[] = []
      for (let from = 0; from < document.rows.length; from += ROWS_PER_SLICE) {
        if (signal.aborted) return null
        if (body !== null) body.innerHTML = table.rows(from, from + ROWS_PER_SLICE)
        rows.push(...rowHeights(body))
        await turn()
      }
      tables.push({ heading, rows })
    }
    if (signal.aborted) return null
    const room = printableSizeMm(document.page).height * PX_PER_MM
    return paginate(document.rows, { header, footer, tables }, room)
  } finally {
    sheet.remove()
  }
}

async function fontsLoaded({ fonts }: Document): Promise<void> {
  const faces = ['', 'bold ', 'italic ', 'italic bold ']
  await Promise.all(faces.map((face) => fonts.load(`${face}12px Tinos`, 'Aăạ')))
}

function heightOf(sheet: HTMLElement, html: string): number {
  sheet.innerHTML = html
  return sheet.getBoundingClientRect().height
}

function rowHeights(section: Element | null): number[] {
  return [...(section?.children ?? [])].map((row) => row.getBoundingClientRect().height)
}

function turn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0))
}
