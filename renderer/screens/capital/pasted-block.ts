import { readHtmlTable } from '../../grid/html-table.ts'
import { readTsv } from '../../grid/tsv.ts'

/** The cells on the clipboard; null where it holds no text. */
export function pastedBlock(data: DataTransfer): string[][] | null {
  const html = data.getData('text/html')
  const table =
    html === '' ? null : readHtmlTable(new DOMParser().parseFromString(html, 'text/html').body)
  if (table !== null) return table
  const plain = data.getData('text/plain')
  return plain.trim() === '' ? null : readTsv(plain)
}
