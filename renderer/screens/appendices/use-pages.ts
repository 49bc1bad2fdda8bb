import { useEffect, useState } from 'react'
import type { AppendixDocument } from '../../../shared/appendix/appendix-document.ts'
import { measureStyle, previewParts } from '../../../shared/appendix/page-html.ts'
import { pagesOf } from './measure-appendix.ts'
import type { PagedAppendix } from './pages-frame.tsx'

/** The pages of an appendix, measured in `page`; those of the one before stay until they are known. */
export function usePages(page: Document | null, document: AppendixDocument): PagedAppendix | null {
  const [paged, setPaged] = useState<PagedAppendix | null>(null)
  useEffect(() => {
    if (page === null) return
    const abort = new AbortController()
    const parts = previewParts(document)
    const style = page.querySelector('#measure') ?? page.createElement('style')
    style.id = 'measure'
    style.textContent = measureStyle(document)
    page.head.append(style)
    void pagesOf(page, document, parts, abort.signal).then((pages) => {
      if (pages !== null) setPaged({ document, parts, pages })
    })
    return () => abort.abort()
  }, [page, document])
  return paged
}
