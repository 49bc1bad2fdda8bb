import type { AppendixDocument } from '../../../shared/appendix/appendix-document.ts'
import { appendixHtml } from '../../../shared/appendix/to-html.ts'
import { fontFaceCss } from './font-face.ts'

const FACES = ['', 'bold ', 'italic ', 'italic bold ']

/**
 * Opens the browser's print dialog on the page that the PDF is printed from, in a frame of its own that is put away when
 * the dialog is. No script runs in the frame; `allow-modals` lets its dialog open.
 */
export async function printAppendix(appendix: AppendixDocument): Promise<void> {
  document.querySelector('.print-frame')?.remove()
  const frame = document.createElement('iframe')
  frame.className = 'print-frame'
  frame.setAttribute('sandbox', 'allow-same-origin allow-modals')
  frame.setAttribute('aria-hidden', 'true')
  frame.tabIndex = -1
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }))
  frame.srcdoc = appendixHtml(appendix, { fontFaceCss: fontFaceCss(document.baseURI) })
  document.body.append(frame)
  await loaded
  const page = frame.contentWindow
  if (page === null) return frame.remove()
  // A page printed sooner has the letters of whatever font the machine has.
  const { fonts } = page.document
  await Promise.all(FACES.map((face) => fonts.load(`${face}12px Tinos`, 'Aăạ')))
  page.addEventListener('afterprint', () => frame.remove(), { once: true })
  page.print()
}
